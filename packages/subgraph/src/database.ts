import type { RowScope } from '@hub/assistance/access';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as migrateFolder } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { narrowedClient, wholeScope } from './row-scope.ts';

/** A department's database as its subgraph sees it. */
export type Database = ReturnType<typeof drizzle>;

/** Connections of one subgraph: reads are short and prepared, so that two serve better than many (`stack.md`). */
const readConnections = 2;

/**
 * How PostgreSQL plans: each prepared statement once per connection, and by index wherever there is one.
 *
 * Left alone it plans ours anew for every array of keys, which took four times as long as running them, and a plan for
 * any array reads tables of a few thousand rows from end to end, as if every page had to come from a spinning disk.
 */
export const planning = { plan_cache_mode: 'force_generic_plan', random_page_cost: '1.1' };

/** Left alone, waits grow to twenty seconds: so long would a server that is back since then not be asked. */
const mostSecondsToNextTry = 1;
const secondsToNextTry = (failures: number) => Math.min(3 ** failures / 100, mostSecondsToNextTry);

/** An open pool, with the way to close it. */
export interface OpenDatabase {
  readonly database: Database;
  readonly sql: postgres.Sql;
  /** Whether the database answers now. */
  readonly isReady: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** How a pool is opened. */
export interface DatabaseOptions {
  /** Most connections at a time. */
  readonly connections?: number;
  /** Told the text of every statement that is sent, without its parameters. */
  readonly onStatement?: (text: string) => void;
}

/** Opens a pool on a PostgreSQL database, 15 or later. Connects on the first query. */
export function openDatabase(url: string, options: DatabaseOptions = {}): OpenDatabase {
  const { connections = readConnections, onStatement } = options;
  const sql = postgres(url, {
    max: connections,
    connect_timeout: 5,
    idle_timeout: 0,
    backoff: secondsToNextTry,
    onnotice: () => undefined,
    ...(onStatement !== undefined && {
      debug: (_connection: number, text: string) => onStatement(text),
    }),
    connection: {
      application_name: 'assistance-hub',
      TimeZone: 'UTC',
      ...planning,
      ...wholeScope,
    },
  });
  return {
    database: drizzle(sql),
    sql,
    isReady: async () =>
      sql`select`.then(
        () => true,
        () => false,
      ),
    close: async () => sql.end({ timeout: 5 }),
  };
}

/** The same database with the rows of a scope alone, whatever is asked of it. */
export function narrowedDatabase(database: Database, scope: RowScope): Database {
  return drizzle(narrowedClient(database.$client, scope));
}

/** Brings a database to the newest of a folder's generated migrations. Safe to repeat. */
export async function migrateDatabase(database: Database, folder: string): Promise<void> {
  await migrateFolder(database, { migrationsFolder: folder });
}
