import type { LocalDate } from '@hub/assistance';
import type { Database } from '@hub/subgraph';
import type { Task, TaskList } from 'graphile-worker';
import type { Logger } from 'pino';
import { z } from 'zod';
import { deliver } from './deliver.ts';
import type { NoticeSink } from './notice-sink.ts';
import { deliveryTask, remind } from './remind.ts';

/** What reminders need. */
export interface NoticeParts {
  /** Supervision's own database. */
  readonly database: Database;
  readonly today: () => LocalDate;
  readonly log: Logger;
  readonly sinks: readonly NoticeSink[];
}

/** Reminders at eight in the morning in China; where no worker ran then, when one does on that day. */
export const noticeCrontab = '0 0 * * * remind ?fill=12h&max=5';

const messageKey = z.object({ messageId: z.string() });

/** The jobs of reminders: one that writes them, and one for each sink that delivers them. */
export function noticeTasks(parts: NoticeParts): TaskList {
  const { database, today, sinks } = parts;
  return {
    remind: async () => remind(database, { today: today(), sinks: sinks.map(({ name }) => name) }),
    ...Object.fromEntries(sinks.map((sink) => [deliveryTask(sink.name), deliveryOf(parts, sink)])),
  };
}

function deliveryOf({ database, today, log }: NoticeParts, sink: NoticeSink): Task {
  return async (payload, { job }) => {
    const { messageId } = messageKey.parse(payload);
    const isLastAttempt = job.attempts >= job.max_attempts;
    const end = await deliver(database, {
      messageId,
      sink,
      today: today(),
      isLastAttempt,
    });
    if (end === 'GIVEN_UP')
      log.error({ messageId, sink: sink.name }, 'a reminder was given up: it was not accepted');
  };
}
