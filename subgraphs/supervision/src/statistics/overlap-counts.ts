import { type Fen, provinceCode } from '@hub/assistance';
import { type OverlapVerdict, overlapMatrix } from '@hub/screening';
import type { Database } from '@hub/subgraph';
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { overlapKey, wholeYear } from '../sweep/tally-key.ts';
import { finding, tally } from '../tables.ts';
import { newestSweep } from './newest-sweep.ts';
import { isSmall } from './small-cells.ts';

/** How often a pair of the stacking matrix occurs: null where a count is hidden. */
export interface OverlapCounts {
  readonly people: number | null;
  readonly amountFen: Fen | null;
  /** Open findings of its rules. */
  readonly findings: number | null;
  readonly isSuppressed: boolean;
}

/** The counts by the keys of the matrix; null until a sweep has gone over the province. */
type CountsByKey = ReadonlyMap<string, OverlapCounts> | null;

/** What one request reads of the matrix. */
export interface OverlapLoaders {
  /** Every pair's counts, read once, however many pairs are asked about. */
  readonly overlapCounts: () => Promise<CountsByKey>;
}

/** Makes the loader of one request. */
export function overlapLoaders(database: Database): OverlapLoaders {
  let counts: Promise<CountsByKey> | null = null;
  return { overlapCounts: () => (counts ??= readOverlapCounts(database)) };
}

interface Tallied {
  readonly people: number;
  readonly amountFen: Fen;
}

async function readOverlapCounts(database: Database): Promise<CountsByKey> {
  const sweep = await newestSweep(database, provinceCode);
  if (sweep === null) return null;
  const tallied = await database
    .select({
      key: tally.programmes,
      people: sql`sum(${tally.people})`.mapWith(Number),
      amountFen: sql`sum(${tally.amountFen})`.mapWith(Number),
    })
    .from(tally)
    .where(
      and(
        eq(tally.sweepId, sweep.id),
        eq(tally.month, wholeYear),
        inArray(tally.programmes, overlapMatrix.map(overlapKey)),
      ),
    )
    .groupBy(tally.programmes);
  const open = await database
    .select({ ruleId: finding.ruleId, findings: count() })
    .from(finding)
    .where(inArray(finding.state, ['RAISED', 'ASSIGNED']))
    .groupBy(finding.ruleId);

  const talliedOf = new Map(tallied.map(({ key, ...figures }) => [key, figures]));
  const openOf = new Map(open.map(({ ruleId, findings }) => [ruleId, findings]));
  return new Map(
    overlapMatrix.map((row) => [
      overlapKey(row),
      shownCounts(talliedOf.get(overlapKey(row)) ?? nobody, openFindings(row, openOf)),
    ]),
  );
}

const nobody: Tallied = { people: 0, amountFen: 0 };

function openFindings({ ruleIds }: OverlapVerdict, openOf: ReadonlyMap<string, number>): number {
  return ruleIds.reduce((sum, ruleId) => sum + (openOf.get(ruleId) ?? 0), 0);
}

function shownCounts({ people, amountFen }: Tallied, findings: number): OverlapCounts {
  return {
    people: isSmall(people) ? null : people,
    amountFen: isSmall(people) ? null : amountFen,
    findings: isSmall(findings) ? null : findings,
    isSuppressed: isSmall(people) || isSmall(findings),
  };
}
