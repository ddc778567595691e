import { type DepartmentCode, departmentCodes } from '@hub/assistance';
import { and, eq, sql } from 'drizzle-orm';
import type { Stored } from '../findings/store/store-evaluation.ts';
import type { Transaction } from '../review/histories.ts';
import { sweep, sweepPage, sweepSource, tally } from '../tables.ts';
import type { Evaluation } from './evaluation.ts';
import type { PageKey } from './sweep-page.ts';

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
  const rows = tallies.map((each) => ({ sweepId, ...each }));
  // In one order, so that pages that end at once wait for each other and do not deadlock.
  rows.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    await transaction
      .insert(tally)
      .values(rows.slice(from, from + rowsPerStatement))
      .onConflictDoUpdate({
        target: [tally.sweepId, tally.county, tally.programmes, tally.month],
        set: {
          people: sql`${tally.people} + excluded.people`,
          amountFen: sql`${tally.amountFen} + excluded.amount_fen`,
        },
      });
  }
}

const rowsPerStatement = 5000;

const keyOf = ({ county, programmes, month }: Evaluation['tallies'][number]) =>
  `${county} ${programmes} ${month}`;

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
