import { setTimeout as delay } from 'node:timers/promises';
import { type DepartmentCode, departmentCodes, provinceCode } from '@hub/assistance';
import type { ChangePage, Residence } from '@hub/subgraph';
import { describeFailure } from '@hub/subgraph';
import { eq, sql } from 'drizzle-orm';
import { storeEvaluation } from '../findings/store/store-evaluation.ts';
import type { Transaction } from '../review/histories.ts';
import { feedPosition } from '../tables.ts';
import { type Circle, aloneCircles, circlesOf } from './circles.ts';
import { startSweep } from './start-sweep.ts';
import { evaluateCircles } from './evaluate-circles.ts';
import type { SweepParts } from './sweep-settings.ts';

/** How often the feeds are looked at; a lead is to follow a payment within two seconds. */
const pollMs = 300;

/** Entries of a feed that are followed at a time: with their households some thousands of people. */
const changesAtATime = 1000;

/** Follows the change feeds of all departments for a while: whoever was touched is screened anew. */
export async function followChanges(
  parts: SweepParts,
  forMs: number,
  isStopping: () => boolean = () => false,
): Promise<void> {
  const end = Date.now() + forMs;
  while (Date.now() < end && !isStopping()) {
    const followed = await Promise.all(
      departmentCodes.map(async (department) => followOne(parts, department)),
    );
    if (!followed.includes(true)) await delay(pollMs);
  }
}

/** Follows the feed of one department a step further; whether there was anything. Its failure is its own. */
async function followOne(parts: SweepParts, department: DepartmentCode): Promise<boolean> {
  try {
    return await step(parts, department);
  } catch (failure) {
    parts.log.warn({ department, ...describeFailure(failure) }, 'a change feed cannot be followed');
    return false;
  }
}

async function step(parts: SweepParts, department: DepartmentCode): Promise<boolean> {
  const { database, departments, today } = parts;
  const [known] = await database
    .select()
    .from(feedPosition)
    .where(eq(feedPosition.department, department));
  const page = await departments[department].changes(known?.position ?? null, changesAtATime);
  if (known !== undefined && page.position === known.position) return false;
  const moveOn = async (transaction: Pick<Transaction, 'insert'>) =>
    writePosition(transaction, department, page);
  if (page.isEverybody) await sweepEverybody(parts);
  if (page.personIds.length === 0) {
    await moveOn(database);
    return false;
  }
  const circles = await circlesAround(parts, page.personIds);
  const evaluation = await evaluateCircles(parts, circles, today());
  await storeEvaluation(database, evaluation, { day: today(), alongside: moveOn });
  return true;
}

/** Everybody whose screening may have changed: the people touched, and all who live or lived with them. */
async function circlesAround(
  { departments, today }: SweepParts,
  touched: readonly string[],
): Promise<readonly Circle[]> {
  const residences =
    (await departments.CIVIL_AFFAIRS.households?.residences({ people: touched })) ?? [];
  const concerned = housematesOf(residences, new Set(touched));
  const housed = circlesOf(residences, today(), (personId) => concerned.has(personId));
  const alone = touched.filter((personId) => !concerned.has(personId));
  return [...housed, ...aloneCircles(alone)];
}

function housematesOf(
  residences: readonly Residence[],
  touched: ReadonlySet<string>,
): ReadonlySet<string> {
  const households = new Set(
    residences
      .filter(({ personId }) => touched.has(personId))
      .map(({ householdId }) => householdId),
  );
  return new Set(
    residences
      .filter(({ householdId }) => households.has(householdId))
      .map(({ personId }) => personId),
  );
}

/** The feed names nobody where too much changed at once: then everybody is looked at. One sweep is enough. */
async function sweepEverybody({ database, today }: SweepParts): Promise<void> {
  await startSweep(database, { area: provinceCode, asOf: today(), by: 'hub' }).catch(
    (failure: unknown) => {
      if ((failure as { code?: unknown }).code !== 'SWEEP_UNDER_WAY') throw failure;
    },
  );
}

async function writePosition(
  transaction: Pick<Transaction, 'insert'>,
  department: DepartmentCode,
  { position }: ChangePage,
): Promise<void> {
  await transaction
    .insert(feedPosition)
    .values({ department, position })
    .onConflictDoUpdate({
      target: feedPosition.department,
      set: { position, followedAt: sql`now()` },
    });
}
