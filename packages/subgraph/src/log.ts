import { type Logger, pino } from 'pino';
import { databaseFailureIn } from './database-failure.ts';
import { publishSaid } from './said.ts';

/** Digits in the shape of a resident number or a bank card, wherever they stand in a text. */
const personalDigits = /\d{15,19}[Xx]?/g;

/** A structured log; `name` is the process. Every line is searched for personal digits before it is written. */
export function createLog(name: string, level = 'info'): Logger {
  return pino({
    name,
    level,
    base: { name },
    hooks: {
      streamWrite: (line) => {
        const scrubbed = line.replaceAll(personalDigits, '[digits]');
        publishSaid('log', scrubbed);
        return scrubbed;
      },
    },
  });
}

/** What may be logged of a failure: of a database's, its codes and names alone. */
export function describeFailure(failure: unknown): Record<string, unknown> {
  const database = databaseFailureIn(failure);
  if (database !== null) return { failure: 'database', ...database };
  if (!(failure instanceof Error)) return { failure: typeof failure };
  return { failure: failure.name, message: failure.message, stack: failure.stack };
}
