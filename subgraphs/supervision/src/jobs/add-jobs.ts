import { sql } from 'drizzle-orm';
import type { Database } from '@hub/subgraph';

/** A job as it waits for a worker: what to do, and by which keys. Never anything of a person. */
export interface NewJob {
  readonly task: string;
  readonly payload: Readonly<Record<string, string | number>>;
}

/** Gives jobs to the workers, in the transaction of whatever makes them necessary. One statement. */
export async function addJobs(
  transaction: Pick<Database, 'execute'>,
  jobs: readonly NewJob[],
): Promise<void> {
  const specs = jobs.map(({ task, payload }) => ({ identifier: task, payload }));
  await transaction.execute(sql`
    select from graphile_worker.add_jobs(array(
      select json_populate_record(null::graphile_worker.job_spec, spec)
      from json_array_elements(${JSON.stringify(specs)}::text::json) as spec))`);
}
