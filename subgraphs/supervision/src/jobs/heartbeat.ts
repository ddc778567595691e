import { setTimeout as delay } from 'node:timers/promises';
import { describeFailure } from '@hub/subgraph';
import type { Database } from '@hub/subgraph';
import { sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import { workerProcess } from '../tables.ts';

/** How often a worker says that it lives, and after how long a silence it counts as dead. */
const beatMs = 2000;
const deadAfterSeconds = 10;

/**
 * Says again and again that some workers live, and frees the jobs of those that have fallen silent.
 *
 * graphile-worker itself waits four hours before it believes that a worker which was killed is gone.
 */
export async function keepAlive(
  database: Database,
  workerIds: () => readonly string[],
  { signal, log }: { readonly signal: AbortSignal; readonly log: Logger },
): Promise<void> {
  while (!signal.aborted) {
    try {
      await beat(database, workerIds());
    } catch (failure) {
      log.warn(describeFailure(failure), 'a heartbeat failed');
    }
    await delay(beatMs, undefined, { signal }).catch(() => undefined);
  }
  await database
    .execute(
      sql`delete from ${workerProcess} where id = any(${sql.param([...workerIds()])}::text[])`,
    )
    .catch(() => undefined);
}

async function beat(database: Database, workerIds: readonly string[]): Promise<void> {
  if (workerIds.length === 0) return;
  await database
    .insert(workerProcess)
    .values(workerIds.map((id) => ({ id })))
    .onConflictDoUpdate({ target: workerProcess.id, set: { seenAt: sql`clock_timestamp()` } });
  await database.transaction(async (transaction) => {
    await transaction.execute(sql`
      delete from ${workerProcess}
      where seen_at < clock_timestamp() - ${deadAfterSeconds} * interval '1 second'`);
    // Also of those that died before they first said that they live.
    const silent = await transaction.execute<{ id: string }>(sql`
      select distinct locked_by as id from graphile_worker.jobs
      where locked_at < clock_timestamp() - ${deadAfterSeconds} * interval '1 second'
        and locked_by not in (select id from ${workerProcess})`);
    const ids = [...silent].map(({ id }) => id);
    if (ids.length > 0)
      await transaction.execute(
        sql`select graphile_worker.force_unlock_workers(${sql.param(ids)}::text[])`,
      );
  });
}
