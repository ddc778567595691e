import { type Logger, pino } from 'pino';
import { databaseFailureIn } from './database-failure.ts';

/** Digits in the shape of a resident number or a bank card, wherever they stand in a text. */
const personalDigits = /\d{15,19}[Xx]?/g;

/** A structured log; `name` is the process. Every line is searched for personal digits before it is written. */
export function createLog(name: string, level = 'info'): Logger {
  return pino({
    name,
    level,
    base: { name },
    hooks: {
      streamWrite: (line) => line.replaceAll(personalDigits, '[digits]'),
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
