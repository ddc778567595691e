import { AssistanceError } from '@hub/assistance';
import type { Logger } from 'pino';
import { createLog, describeFailure } from './log.ts';

/** Starts something, and gives the way to stop it. */
export type Start = (log: Logger) => Promise<() => Promise<void>>;

/**
 * Runs what a process is for until it is told to stop; `name` is how its log calls it.
 *
 * One that cannot start says why in a line of its log and ends with code 1.
 */
export async function runProcess(name: string, start: Start): Promise<void> {
  const log = createLog(name);
  // What nobody caught leaves the process in a state that nobody knows: whoever runs it starts it again.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.once(event, (failure: unknown) => {
      log.fatal(describeFailure(failure), 'a defect ends the process');
      process.exit(1);
    });
  try {
    const stop = await start(log);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  } catch (failure) {
    if (failure instanceof AssistanceError) log.fatal({ code: failure.code }, failure.message);
    else log.fatal(describeFailure(failure), 'cannot start');
    process.exitCode = 1;
  }
}
