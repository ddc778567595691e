import { type DepartmentCode, departmentCodes, firstDayOf, formatDate } from '@hub/assistance';
import { and, eq, sql } from 'drizzle-orm';
import type { Stored } from '../findings/store/store-evaluation.ts';
import type { Transaction } from '../review/histories.ts';
import { sweep, sweepPage, sweepSource, tally } from '../tables.ts';
import type { Evaluation } from './evaluation.ts';
import type { PageKey } from './sweep-page.ts';
import type { Tally } from './tallies.ts';

/** What a page came to. */
interface Outcome {
  readonly key: PageKey;
  readonly evaluation: Evaluation;
  readonly stored: Stored;
}

/** Notes that a page is done, adds its counts, and ends the sweep with its last page. */
export async function finishPage(
  transaction: Transaction,
  { key, evaluation, stored }: Outcome,
): Promise<void> {
  const [finished] = await transaction
    .update(sweepPage)
    .set({
      finishedAt: sql`clock_timestamp()`,
      people: evaluation.personIds.length,
      findings: evaluation.findings.length,
      raised: stored.raised,
      cleared: stored.cleared,
      undecided: undecidedOf(evaluation),
    })
    .where(
      and(
        eq(sweepPage.sweepId, key.sweepId),
        eq(sweepPage.number, key.number),
        sql`${sweepPage.finishedAt} is null`,
      ),
    )
    .returning();
  // Somebody else did it meanwhile, after this worker had been taken for dead: theirs counts.
  if (finished === undefined) throw new Error('the page was done by another worker');
  await addTallies(transaction, key.sweepId, evaluation);
  await noteSources(transaction, key.sweepId, evaluation);
  await transaction.execute(
    sql`select from ${sweep} where ${sweep.id} = ${key.sweepId} for update`,
  );
  await transaction
    .update(sweep)
    .set({ state: 'DONE', finishedAt: sql`clock_timestamp()` })
    .where(
      sql`${sweep.id} = ${key.sweepId} and ${sweep.state} = 'RUNNING' and not exists (
        select from ${sweepPage} where sweep_id = ${key.sweepId} and finished_at is null)`,
    );
}

/** How many people each rule could not be judged for. */
function undecidedOf({ untold }: Evaluation): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { ruleIds, personIds } of untold) {
    for (const ruleId of ruleIds) counts[ruleId] = (counts[ruleId] ?? 0) + personIds.length;
  }
  return counts;
}

async function addTallies(
  transaction: Transaction,
  sweepId: number,
  { tallies }: Evaluation,
): Promise<void> {
  // In one order, so that pages that end at once wait for each other and do not deadlock.
  const rows = tallies.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const column = (of: (row: Tally) => string | number) => sql.param(rows.map(of));
  // A page has more than a thousand of them: as arrays they are five parameters, not seven thousand.
  await transaction.execute(sql`
    insert into ${tally} (sweep_id, county, programmes, benefit_month, people, amount_fen)
    select ${sweepId}, county, programmes, benefit_month::date, people, amount_fen
    from unnest(
        ${column(({ county }) => county)}::text[], ${column(({ programmes }) => programmes)}::text[],
        ${column(({ month }) => formatDate(firstDayOf(month)))}::text[],
        ${column(({ people }) => people)}::int[], ${column(({ amountFen }) => amountFen)}::bigint[])
      as counted (county, programmes, benefit_month, people, amount_fen)
    on conflict (sweep_id, county, programmes, benefit_month) do update
    set people = tally.people + excluded.people, amount_fen = tally.amount_fen + excluded.amount_fen`);
}

const keyOf = ({ county, programmes, month }: Tally) => `${county} ${programmes} ${month}`;

/** The worst that a department answered to any page: what it left open, no later page makes good. */
async function noteSources(
  transaction: Transaction,
  sweepId: number,
  { sources }: Evaluation,
): Promise<void> {
  await transaction
    .insert(sweepSource)
    .values(
      departmentCodes.map((department) => ({
        sweepId,
        department,
        ...sourceRow(sources, department),
      })),
    )
    .onConflictDoUpdate({
      target: [sweepSource.sweepId, sweepSource.department],
      set: {
        isAnswered: sql`${sweepSource.isAnswered} and excluded.is_answered`,
        completeThrough: sql`least(${sweepSource.completeThrough}, excluded.complete_through)`,
        reason: sql`coalesce(excluded.reason, ${sweepSource.reason})`,
        failedPages: sql`${sweepSource.failedPages} + excluded.failed_pages`,
      },
    });
}

function sourceRow(sources: Evaluation['sources'], department: DepartmentCode) {
  const source = sources[department];
  return source.isAnswered
    ? { isAnswered: true, completeThrough: source.completeThrough, reason: null, failedPages: 0 }
    : { isAnswered: false, completeThrough: null, reason: source.reason, failedPages: 1 };
}
