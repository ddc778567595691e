import { AssistanceError, type LocalDate, currentAreaCode, parseAreaCode } from '@hub/assistance';
import type { Database } from '@hub/subgraph';
import { addJobs } from '../jobs/add-jobs.ts';
import { sweep } from '../tables.ts';

/** Which sweep is asked for. */
export interface SweepRequest {
  readonly area: string;
  readonly asOf: LocalDate;
  readonly by: string;
}

/**
 * Asks for a sweep of an area; workers do it. Gives its number.
 *
 * @throws AssistanceError SWEEP_UNDER_WAY, AREA_UNKNOWN
 */
export async function startSweep(
  database: Database,
  { area, asOf, by }: SweepRequest,
): Promise<number> {
  const code = currentAreaCode(parseAreaCode(area));
  return database.transaction(async (transaction) => {
    const [started] = await transaction
      .insert(sweep)
      .values({ area: code, asOf, by, state: 'PLANNED' })
      .onConflictDoNothing()
      .returning();
    if (started === undefined) throw new AssistanceError('SWEEP_UNDER_WAY');
    await addJobs(transaction, [{ task: 'plan-sweep', payload: { sweepId: started.id } }]);
    return started.id;
  });
}
