/** The database cannot be reached or is going down: SQLSTATE classes 08 and 57P, and the codes of driver and socket. */
const unavailable = new Set([
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
]);

/** What PostgreSQL or its driver said of a failure, by its own names; null when the failure is of another kind. */
export interface DatabaseFailure {
  readonly code: string;
  readonly table: string | null;
  readonly constraint: string | null;
  /** Whether the database was out of reach, which is nobody's defect. */
  readonly isUnavailable: boolean;
}

/**
 * Finds the database's part in a failure.
 *
 * Drizzle wraps the driver's error together with the query's text and parameters, and PostgreSQL's own message can
 * repeat a value too: nothing but codes and names is taken from either.
 */
export function databaseFailureIn(failure: unknown): DatabaseFailure | null {
  let isWrapped = false;
  for (let error = failure; error instanceof Error; error = error.cause) {
    const found = failureSaidBy(error, isWrapped);
    if (found !== null) return found;
    isWrapped ||= error.name === 'DrizzleQueryError' || error.message.startsWith('Failed query');
  }
  return isWrapped
    ? { code: 'UNKNOWN', table: null, constraint: null, isUnavailable: false }
    : null;
}

/** What an error of the driver or the socket says; inside drizzle's own error, any code is theirs. */
function failureSaidBy(error: Error, isWrapped: boolean): DatabaseFailure | null {
  const said = error as unknown as Readonly<Record<string, unknown>>;
  const code = textOf(said['code']);
  if (code === null) return null;
  if (!isWrapped && error.name !== 'PostgresError' && !unavailable.has(code)) return null;
  return {
    code,
    table: textOf(said['table_name']),
    constraint: textOf(said['constraint_name']),
    isUnavailable: unavailable.has(code) || code.startsWith('08') || code.startsWith('57P'),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
