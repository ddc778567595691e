import { describeDefect, scrub } from '@hub/assistance';
import { publishSaid } from '@hub/assistance/said';
import { type Logger, pino } from 'pino';
import { databaseFailureIn } from './database-failure.ts';

/** A structured log; `name` is the process. Every line is searched for personal digits before it is written. */
export function createLog(name: string, level = 'info'): Logger {
  return pino({
    name,
    level,
    base: { name },
    serializers: { err: describeDefect },
    hooks: {
      streamWrite: (line) => {
        const scrubbed = scrub(line);
        publishSaid('log', scrubbed);
        return scrubbed;
      },
    },
  });
}

/** What may be logged of a failure: of a database's, its codes and names alone; of any other what {@link describeDefect} gives. */
export function describeFailure(failure: unknown): Record<string, unknown> {
  const database = databaseFailureIn(failure);
  return database === null ? describeDefect(failure) : { failure: 'database', ...database };
}
