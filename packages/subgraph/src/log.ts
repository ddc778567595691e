import { type Logger, pino } from 'pino';

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

/**
 * What may be logged of a failure.
 *
 * A database error's own message can repeat a parameter, so only its SQLSTATE, table and constraint are kept.
 */
export function describeFailure(failure: unknown): Record<string, unknown> {
  if (!(failure instanceof Error)) return { failure: typeof failure };
  const database = databaseErrorIn(failure);
  if (database !== null) {
    const { code, table_name: table, constraint_name: constraint } = database;
    return { failure: 'database', sqlstate: code, table, constraint };
  }
  return { failure: failure.name, message: failure.message, stack: failure.stack };
}

/** The driver's error, which drizzle wraps together with the query's text and parameters. */
function databaseErrorIn(failure: Error): Record<string, unknown> | null {
  for (let error: unknown = failure; error instanceof Error; error = error.cause) {
    if (error.name === 'PostgresError' || error.name === 'DrizzleQueryError') {
      return (error.cause ?? error) as Record<string, unknown>;
    }
  }
  return null;
}
