import { setTimeout as delay } from 'node:timers/promises';
import type { LocalDate } from '@hub/assistance';
import { createLog } from '@hub/subgraph';
import { freshDatabase } from '@hub/testing';
import { asc, eq, sql } from 'drizzle-orm';
import { Logger, runOnce } from 'graphile-worker';
import { migrateJobTables } from '../../src/jobs/job-tables.ts';
import type { NoticeSink } from '../../src/notices/notice-sink.ts';
import { noticeTasks } from '../../src/notices/notice-tasks.ts';
import { remind } from '../../src/notices/remind.ts';
import { noticeDelivery } from '../../src/tables.ts';

/** A worker that has stopped may still be noting how its last job went. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await delay(10);
}

const quiet = new Logger(() => () => undefined);

/** A database with its queue of jobs, on which reminders are written and delivered step by step. */
export async function reminderQueue() {
  const { database, url, drop } = await freshDatabase(`${import.meta.dirname}/../../migrations`);
  await migrateJobTables(database, url);
  const log = createLog('test', 'silent');
  return {
    database,
    url,
    drop,
    /** Writes the notices of a day. */
    remindOn: async (today: LocalDate, sinks: readonly NoticeSink[]) =>
      remind(database, { today, sinks: sinks.map(({ name }) => name) }),
    /** Does every job that is due, those included that wait for another attempt. */
    work: async (today: LocalDate, sinks: readonly NoticeSink[]) => {
      await until(async () => {
        const rows = await database.execute(
          sql`select from graphile_worker.jobs where locked_at is not null`,
        );
        return rows.length === 0;
      });
      await database.execute(sql`update graphile_worker._private_jobs set run_at = now()`);
      await runOnce({
        connectionString: url,
        taskList: noticeTasks({ database, today: () => today, log, sinks }),
        noHandleSignals: true,
        logger: quiet,
      });
    },
    /** Jobs that are still waiting. */
    waiting: async () => {
      const rows = await database.execute<{ task: string; error: string | null }>(sql`
        select task_identifier as task, last_error as error from graphile_worker.jobs order by id`);
      return [...rows];
    },
    /** How far the deliveries to a sink have come. */
    deliveries: async (sink: NoticeSink['name']) => {
      const rows = await database
        .select()
        .from(noticeDelivery)
        .where(eq(noticeDelivery.sink, sink))
        .orderBy(asc(noticeDelivery.messageId));
      return rows.map(({ attempts, failure, deliveredAt, givenUpAt }) => ({
        attempts,
        failure,
        isDelivered: deliveredAt !== null,
        isGivenUp: givenUpAt !== null,
      }));
    },
    /** Forgets every notice, so that the next test has the queue to itself. */
    clear: async () => {
      await database.execute(sql`truncate notice, notice_delivery`);
      await database.execute(sql`delete from graphile_worker._private_jobs`);
    },
  };
}
