import { randomBytes } from 'node:crypto';
import { type LocalDate, formatDate } from '@hub/assistance';
import type { Database } from '@hub/subgraph';
import { sql } from 'drizzle-orm';
import { addJobs } from '../jobs/add-jobs.ts';
import { addWorkingDays, isWorkingDay } from '../review/deadline.ts';
import { finding, notice, noticeDelivery } from '../tables.ts';
import type { SinkName } from './codes.ts';

/** Working days before the last day to act on which somebody is reminded that it is near. Our choice. */
const dueSoonWorkingDays = 2;

/** What reminders are written for. */
export interface Reminding {
  readonly today: LocalDate;
  /** The ways out that are configured; without one, notices are kept and nothing is sent. */
  readonly sinks: readonly SinkName[];
}

/**
 * Writes the notices of a day, and gives their delivery to the workers (每日提醒): one message for each office and kind.
 *
 * Safe to repeat, by two at once too: a notice that is there is not written again. On a day off nobody is reminded; what
 * was to be said is said on the next working day.
 */
export async function remind(database: Database, { today, sinks }: Reminding): Promise<void> {
  if (!isWorkingDay(today)) return;
  const day = formatDate(today);
  const soon = formatDate(addWorkingDays(today, dueSoonWorkingDays));
  // Two runs of one day never write into the same message: the first may have gone out already.
  const run = randomBytes(6).toString('hex');
  await database.transaction(async (transaction) => {
    const deliveries = await transaction.execute<{ message_id: string; sink: SinkName }>(sql`
      with due as (
        select id, version, due_on, assignee_department as department,
          coalesce(assignee_area, county) as area,
          case
            when due_on < ${day}::date then 'OVERDUE'
            when due_on <= ${soon}::date then 'DUE_SOON'
            else 'ASSIGNED'
          end as kind
        from ${finding}
        where due_on <= ${soon}::date or (due_on > ${soon}::date and state = 'ASSIGNED')
      ), written as (
        insert into ${notice} (finding_id, kind, due_on, department, area, version, message_id)
        select id, kind, due_on, department, area, version,
          concat_ws('-', kind, department, area, ${day.replaceAll('-', '')}::text, ${run}::text)
        from due
        -- In one order, so that two who write at once wait for each other and never for ever.
        order by id
        on conflict do nothing
        returning message_id
      )
      insert into ${noticeDelivery} (message_id, sink)
      select distinct message_id, sink
      from written, unnest(${sql.param([...sinks])}::text[]) as sink
      returning message_id, sink`);
    await addJobs(
      transaction,
      [...deliveries].map(({ message_id: messageId, sink }) => ({
        task: deliveryTask(sink),
        payload: { messageId },
      })),
    );
  });
}

/** Name of the job that delivers to a sink: only a worker that has the sink takes it. */
export function deliveryTask(sink: SinkName): string {
  return `deliver-${sink}`;
}
