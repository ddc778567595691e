import { AssistanceError } from '@hub/assistance';
import type { HouseholdPage } from '@hub/subgraph';
import { eq, sql } from 'drizzle-orm';
import { addJobs } from '../jobs/add-jobs.ts';
import { sweep, sweepPage } from '../tables.ts';
import type { SweepParts } from './sweep-settings.ts';

/**
 * Cuts the area of a sweep into pages and gives each to whichever worker is free; safe to repeat.
 *
 * Throws while civil affairs does not answer, so that it is tried again: without the register there is nobody to screen.
 */
export async function planSweep(
  { database, departments, pageSize }: SweepParts,
  sweepId: number,
): Promise<void> {
  const [planned] = await database.select().from(sweep).where(eq(sweep.id, sweepId));
  if (planned?.state !== 'PLANNED') return;
  const register = departments.CIVIL_AFFAIRS.households;
  if (register === null) throw new AssistanceError('DEPARTMENT_UNAVAILABLE');
  const households = await register.pages(planned.area, pageSize);
  const pages = pagesOf(households);
  await database.transaction(async (transaction) => {
    const [running] = await transaction
      .update(sweep)
      .set({
        state: 'RUNNING',
        households: households.reduce((sum, page) => sum + page.households, 0),
      })
      .where(sql`${sweep.id} = ${sweepId} and ${sweep.state} = 'PLANNED'`)
      .returning();
    if (running === undefined) return;
    for (let from = 0; from < pages.length; from += pagesPerStatement) {
      const part = pages.slice(from, from + pagesPerStatement);
      await transaction.insert(sweepPage).values(part.map((page) => ({ sweepId, ...page })));
    }
    await addJobs(
      transaction,
      pages.map(({ number }) => ({ task: 'sweep-page', payload: { sweepId, number } })),
    );
  });
}

const pagesPerStatement = 5000;

/** What takes longest comes first: the people who live in no household, and the survey across people. */
function pagesOf(households: readonly HouseholdPage[]) {
  const whole = { after: null, through: null, households: 0 };
  return [
    { number: 0, kind: 'ALONE' as const, ...whole },
    { number: 1, kind: 'SURVEY' as const, ...whole },
    ...households.map((page, index) => ({
      number: index + 2,
      kind: 'HOUSEHOLDS' as const,
      after: households[index - 1]?.through ?? null,
      ...page,
    })),
  ];
}
