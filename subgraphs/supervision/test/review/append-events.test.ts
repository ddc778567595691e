import { addDays } from '@hub/assistance';
import { openDatabase } from '@hub/subgraph';
import { freshDatabase } from '@hub/testing';
import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { appendEvents } from '../../src/review/append-events.ts';
import {
  answerFinding,
  assignFindings,
  recordOutcome,
  recordStatement,
  reopenFinding,
} from '../../src/review/commands.ts';
import { decideFinding } from '../../src/review/decide-finding.ts';
import { cleared, newEvidence, raised } from '../../src/review/hub-events.ts';
import { type Review, awaitedDepartments, replay } from '../../src/review/review.ts';
import type { NewReviewEvent, ReviewEvent } from '../../src/review/review-event.ts';
import { finding, reviewEvent } from '../../src/tables.ts';
import { acting, columnsOf, lead, raiseLeads, today } from './leads.ts';

const { database, url, drop } = await freshDatabase(`${import.meta.dirname}/../../migrations`);
const statements: string[] = [];
const counted = openDatabase(url, {
  connections: 1,
  onStatement: (text) => statements.push(text),
});
afterAll(async () => {
  await counted.close();
  await drop();
});

const byHub = { by: 'hub', day: today, idempotencyKey: null } as const;

async function append(findingId: string, expectedVersion: number, events: NewReviewEvent[]) {
  return database.transaction(async (transaction) =>
    appendEvents(transaction, [{ findingId, expectedVersion, events, ...byHub }]),
  );
}

async function eventsOf(id: string): Promise<readonly ReviewEvent[]> {
  const rows = await database
    .select()
    .from(reviewEvent)
    .where(eq(reviewEvent.findingId, id))
    .orderBy(asc(reviewEvent.number));
  return rows as readonly ReviewEvent[];
}

/** The columns that a review stands in. */
function columnsFrom(review: Review) {
  return {
    state: review.state,
    version: review.version,
    assigneeDepartment: review.assignee?.department ?? null,
    assigneeArea: review.assignee?.area ?? null,
    dueOn: review.dueOn,
    decision: review.decision,
    reason: review.reason,
    dismissedUntil: review.dismissedUntil,
    decidedAt: review.decidedAt,
    closedAt: review.closedAt,
  };
}

describe('appending events', () => {
  it('takes three statements for two thousand findings', async () => {
    const ids = Array.from({ length: 2000 }, (_, place) => `swept-${place}`);
    await database.insert(finding).values(ids.map((id) => lead(id)));
    statements.length = 0;
    const reviews = await counted.database.transaction(async (transaction) =>
      appendEvents(
        transaction,
        ids.map((findingId) => ({
          findingId,
          expectedVersion: 0,
          events: [raised(1, today)],
          ...byHub,
        })),
      ),
    );

    const sent = statements.filter(
      (text) => !/^(begin|commit)/i.test(text) && !/pg_type/.test(text),
    );
    expect(sent).toHaveLength(3);
    expect(reviews.size).toBe(2000);
    expect(await columnsOf(database, 'swept-1999')).toMatchObject({ state: 'RAISED', version: 1 });
  });

  it('adds several events of one finding in their order', async () => {
    await raiseLeads(database, [lead('several')]);
    await append('several', 1, [cleared(today), newEvidence(2, 'SHOWN_AGAIN', today)]);

    expect((await eventsOf('several')).map(({ kind, number }) => `${number} ${kind}`)).toEqual([
      '1 RAISED',
      '2 CLEARED',
      '3 NEW_EVIDENCE',
    ]);
  });

  it.each([
    { fact: 'one that nobody stored', id: 'nobody', version: 0, code: 'FINDING_UNKNOWN' },
    { fact: 'another version', id: 'refused', version: 0, code: 'REVIEW_CONFLICT' },
    { fact: 'a step that cannot be', id: 'refused', version: 1, code: 'REVIEW_STEP_NOT_POSSIBLE' },
  ])('refuses $fact, and all that was to be added with it', async ({ fact, id, version, code }) => {
    const other = `other ${fact}`;
    await raiseLeads(database, [
      lead(other),
      ...(version === 0 && id === 'refused' ? [lead(id)] : []),
    ]);
    const entries = [
      { findingId: other, expectedVersion: 1, events: [cleared(today)], ...byHub },
      { findingId: id, expectedVersion: version, events: [raised(1, today)], ...byHub },
    ];

    await expect(
      database.transaction(async (transaction) => appendEvents(transaction, entries)),
    ).rejects.toMatchObject({ code });
    expect(await columnsOf(database, other)).toMatchObject({ state: 'RAISED', version: 1 });
  });

  it('adds no other events when one number is taken, should a caller not have locked', async () => {
    await raiseLeads(database, [lead('unlocked')]);
    const results = await Promise.allSettled([
      append('unlocked', 1, [cleared(today)]),
      append('unlocked', 1, [cleared(today)]),
      append('unlocked', 1, [cleared(today)]),
    ]);

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await eventsOf('unlocked')).toHaveLength(2);
  });
});

/** What may be tried on a finding as it stands; most of it is refused, which must not show either. */
const attempts = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('assign' as const), department: departments() }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant('answer' as const),
      department: departments(),
      answer: fc.constantFrom('CORRECT' as const, 'NOT_CORRECT' as const, 'CANNOT_TELL' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('hear' as const) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('confirm' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('dismiss' as const),
      reason: fc.constantFrom('LAWFUL_STACKING' as const, 'DATA_ERROR' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('money' as const), amountFen: fc.nat(100_000) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('reopen' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('show' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('clear' as const) }) },
);
type Attempt = typeof attempts extends fc.Arbitrary<infer Value> ? Value : never;

function departments() {
  return fc.constantFrom('CIVIL_AFFAIRS' as const, 'HOUSING' as const, 'EDUCATION' as const);
}

async function attempt(id: string, version: number, tried: Attempt): Promise<void> {
  const who = acting(id, version, { day: addDays(today, version) });
  switch (tried.act) {
    case 'assign':
      await assignFindings(database, [who], { department: tried.department, area: '430102' });
      break;
    case 'answer':
      await answerFinding(database, who, tried);
      break;
    case 'hear':
      await recordStatement(database, who, { statement: 'so it was', wasReached: true });
      break;
    case 'confirm':
      await decideFinding(database, who, { decision: 'CONFIRMED' });
      break;
    case 'dismiss':
      await decideFinding(database, who, { decision: 'NOT_CONFIRMED', reason: tried.reason });
      break;
    case 'money':
      await recordOutcome(database, who, { outcome: 'RECOVERED', amountFen: tried.amountFen });
      break;
    case 'reopen':
      await reopenFinding(database, who, { reason: 'once more' });
      break;
    case 'show':
      await append(id, version, [newEvidence(version, 'OTHER_RECORDS', today)]).catch(isRefused);
      break;
    case 'clear':
      await append(id, version, [cleared(today)]).catch(isRefused);
      break;
  }
}

function isRefused(error: unknown): void {
  expect(error).toMatchObject({ code: 'REVIEW_STEP_NOT_POSSIBLE' });
}

/** Closed although an answer, the hearing or the money is missing. */
function isClosedTooEarly(review: Review, kind: 'DUPLICATE' | 'MISSED'): boolean {
  if (review.state !== 'CLOSED') return false;
  if (awaitedDepartments(review).length > 0) return true;
  if (review.decision !== 'CONFIRMED') return false;
  return review.outcomes.length === 0 || (kind === 'DUPLICATE' && review.heard === null);
}

describe('whatever is tried on a finding', () => {
  let runs = 0;
  let closed = 0;

  it('a replay of its events gives the columns, and every closed one is settled', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(attempts, { minLength: 20, maxLength: 40, size: 'max' }),
        fc.constantFrom('DUPLICATE' as const, 'MISSED' as const),
        async (tries, kind) => {
          runs += 1;
          const id = `tried-${runs}`;
          const row = lead(id, { kind });
          await raiseLeads(database, [row]);
          for (const tried of tries) {
            const { version } = await columnsOf(database, id);
            await attempt(id, version, tried);
          }
          const events = await eventsOf(id);
          const review = replay(events, row.departments);

          expect(await columnsOf(database, id)).toEqual(columnsFrom(review));
          expect(events.map(({ number }) => number)).toEqual(events.map((_, place) => place + 1));
          if (review.state === 'CLOSED') closed += 1;
          expect(isClosedTooEarly(review, kind)).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
    // Otherwise nothing was tried long enough.
    expect(closed).toBeGreaterThan(0);
  }, 240_000);
});
