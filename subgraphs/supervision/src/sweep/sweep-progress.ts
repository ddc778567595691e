import { type DepartmentCode, areaName, departmentCodes } from '@hub/assistance';
import { rules } from '@hub/screening';
import type { Database, SourceState } from '@hub/subgraph';
import { type SQLWrapper, desc, eq, inArray, sql } from 'drizzle-orm';
import { ruleRecord } from '../graph/rule.ts';
import type { SweepType } from '../graph/sweep.ts';
import { sweep, sweepPage, sweepSource } from '../tables.ts';

/** The newest sweeps with their progress, in a constant number of statements. */
export async function newestSweeps(
  database: Database,
  first: number,
): Promise<readonly SweepType[]> {
  const rows = await database.select().from(sweep).orderBy(desc(sweep.id)).limit(first);
  return recordsOf(database, rows);
}

/** A sweep with its progress; null where there is none of that number. */
export async function sweepById(database: Database, id: number): Promise<SweepType | null> {
  const [record] = await recordsOf(
    database,
    await database.select().from(sweep).where(eq(sweep.id, id)),
  );
  return record ?? null;
}

type SweepRow = typeof sweep.$inferSelect;
type SourceRow = typeof sweepSource.$inferSelect;

async function recordsOf(
  database: Database,
  rows: readonly SweepRow[],
): Promise<readonly SweepType[]> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [pages, sources, undecided] = await Promise.all([
    progressOf(database, ids),
    database.select().from(sweepSource).where(inArray(sweepSource.sweepId, ids)),
    undecidedOf(database, ids),
  ]);
  return rows.map((row) => {
    const own = sources.filter(({ sweepId }) => sweepId === row.id);
    const progress = pages.find(({ sweepId }) => sweepId === row.id) ?? nothing;
    const { seconds, ...counts } = progress;
    const rate = seconds > 0 && counts.people > 0 ? counts.people / seconds : null;
    return {
      ...row,
      ...counts,
      id: String(row.id),
      areaName: areaName(row.area),
      isComplete:
        row.state === 'DONE' && own.length > 0 && own.every(({ isAnswered }) => isAnswered),
      sources: departmentCodes.flatMap((code) => sourceState(code, own)),
      peoplePerSecond: rate,
      remainingSeconds: remaining(row, counts.householdsDone, seconds),
      undecided: undecided.flatMap(({ sweepId, ruleId, people }) => {
        const rule = rules.find(({ id }) => id === ruleId);
        return sweepId === row.id && rule !== undefined ? [{ rule: ruleRecord(rule), people }] : [];
      }),
    };
  });
}

const nothing = { householdsDone: 0, people: 0, findings: 0, raised: 0, cleared: 0, seconds: 0 };

function remaining({ households, state }: SweepRow, done: number, seconds: number): number | null {
  if (state === 'DONE') return 0;
  if (state !== 'RUNNING' || households === null || done === 0) return null;
  return (seconds / done) * (households - done);
}

async function progressOf(database: Database, ids: readonly number[]) {
  const total = (column: SQLWrapper) => sql<number>`coalesce(sum(${column}), 0)::int`;
  return database
    .select({
      sweepId: sweepPage.sweepId,
      householdsDone: total(
        sql`case when ${sweepPage.finishedAt} is not null then ${sweepPage.households} end`,
      ),
      people: total(sweepPage.people),
      findings: total(sweepPage.findings),
      raised: total(sweepPage.raised),
      cleared: total(sweepPage.cleared),
      seconds: sql<number>`extract(epoch from coalesce(max(${sweep.finishedAt}), clock_timestamp()) - min(${sweep.startedAt}))::float8`,
    })
    .from(sweepPage)
    .innerJoin(sweep, eq(sweep.id, sweepPage.sweepId))
    .where(inArray(sweepPage.sweepId, [...ids]))
    .groupBy(sweepPage.sweepId);
}

async function undecidedOf(database: Database, ids: readonly number[]) {
  const rows = await database.execute<{ sweepId: number; ruleId: string; people: number }>(sql`
    select sweep_id as "sweepId", rule.key as "ruleId", sum(rule.value::int)::int as people
    from ${sweepPage}, jsonb_each_text(undecided) as rule
    where sweep_id = any(${sql.param([...ids])}::int[])
    group by sweep_id, rule.key order by people desc, rule.key`);
  return [...rows];
}

function sourceState(department: DepartmentCode, rows: readonly SourceRow[]): SourceState[] {
  const row = rows.find((each) => each.department === department);
  if (row === undefined) return [];
  return [
    {
      department,
      system: null,
      deliveredAt: null,
      isAnswered: row.isAnswered,
      completeThrough: row.completeThrough,
      reason: row.reason as SourceState['reason'],
    },
  ];
}
