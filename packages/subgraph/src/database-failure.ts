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
  let wrapped = false;
  for (let error = failure; error instanceof Error; error = error.cause) {
    const {
      code,
      table_name: table,
      constraint_name: constraint,
    } = error as unknown as Record<string, unknown>;
    if (
      typeof code === 'string' &&
      (wrapped || error.name === 'PostgresError' || unavailable.has(code))
    ) {
      return {
        code,
        table: typeof table === 'string' ? table : null,
        constraint: typeof constraint === 'string' ? constraint : null,
        isUnavailable: unavailable.has(code) || code.startsWith('08') || code.startsWith('57P'),
      };
    }
    wrapped ||= error.name === 'DrizzleQueryError' || error.message.startsWith('Failed query');
  }
  return wrapped ? { code: 'UNKNOWN', table: null, constraint: null, isUnavailable: false } : null;
}
