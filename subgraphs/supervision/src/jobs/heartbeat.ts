import { setTimeout as delay } from 'node:timers/promises';
import { describeFailure } from '@hub/subgraph';
import type { Database } from '@hub/subgraph';
import { sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Transaction } from '../review/histories.ts';
import { workerProcess } from '../tables.ts';
import { databaseAway } from './database-away.ts';

/** How often a worker says that it lives, and after how long a silence it counts as dead. */
const beatMs = 2000;
const deadAfterSeconds = 10;

/** Pools of jobs of this process, by the names in which they lock: the one that works, and those that broke off. */
export interface JobPools {
  readonly living: ReadonlySet<string>;
  /** Emptied when their jobs have been freed. */
  readonly ended: Set<string>;
}

/**
 * Says again and again that some workers live, and frees the jobs of those that have fallen silent.
 *
 * graphile-worker itself waits four hours before it believes that a worker which was killed is gone. Jobs that failed
 * for want of the database are due at once: it answers again.
 */
export async function keepAlive(
  database: Database,
  pools: JobPools,
  { signal, log }: { readonly signal: AbortSignal; readonly log: Logger },
): Promise<void> {
  while (!signal.aborted) {
    try {
      await beat(database, pools);
    } catch (failure) {
      log.warn(describeFailure(failure), 'a heartbeat failed');
    }
    await delay(beatMs, undefined, { signal }).catch(() => undefined);
  }
  await database
    .execute(
      sql`delete from ${workerProcess} where id = any(${sql.param([...pools.living])}::text[])`,
    )
    .catch(() => undefined);
}

async function beat(database: Database, { living, ended }: JobPools): Promise<void> {
  if (living.size > 0)
    await database
      .insert(workerProcess)
      .values([...living].map((id) => ({ id })))
      .onConflictDoUpdate({ target: workerProcess.id, set: { seenAt: sql`clock_timestamp()` } });
  const brokenOff = [...ended];
  await database.transaction(async (transaction) => freeSilent(transaction, brokenOff));
  for (const id of brokenOff) ended.delete(id);
  await database.execute(sql`
    select from graphile_worker.reschedule_jobs(
      array(
        select id from graphile_worker.jobs
        where last_error = ${databaseAway} and run_at > now() and locked_at is null),
      run_at => now())`);
  // The turn at the feeds that a dead worker had, when somebody else has been given the next: nobody takes it any more.
  await database.execute(sql`
    select from graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs
      where task_identifier = 'follow-changes' and attempts >= max_attempts and locked_at is null))`);
}

async function freeSilent(transaction: Transaction, brokenOff: readonly string[]): Promise<void> {
  const ended = sql`${sql.param(brokenOff)}::text[]`;
  await transaction.execute(sql`
    delete from ${workerProcess}
    where seen_at < clock_timestamp() - ${deadAfterSeconds} * interval '1 second' or id = any(${ended})`);
  // Also of those that died before they first said that they live.
  const silent = await transaction.execute<{ id: string }>(sql`
    select distinct locked_by as id from graphile_worker.jobs
    where locked_by = any(${ended})
      or locked_at < clock_timestamp() - ${deadAfterSeconds} * interval '1 second'
        and locked_by not in (select id from ${workerProcess})`);
  const ids = [...silent].map(({ id }) => id);
  if (ids.length > 0)
    await transaction.execute(
      sql`select graphile_worker.force_unlock_workers(${sql.param(ids)}::text[])`,
    );
}
