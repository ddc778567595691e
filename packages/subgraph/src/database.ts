import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as migrateFolder } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

/** A department's database as its subgraph sees it. */
export type Database = ReturnType<typeof drizzle>;

/** Connections of one subgraph: reads are short and prepared, so that two serve better than many (`stack.md`). */
const readConnections = 2;

/**
 * Plans each prepared statement once per connection. Left alone, PostgreSQL plans ours anew for every array of keys, and
 * that took four times as long as running them.
 */
const keepPlans = { plan_cache_mode: 'force_generic_plan' };

/** An open pool, with the way to close it. */
export interface OpenDatabase {
  readonly database: Database;
  readonly sql: postgres.Sql;
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
    onnotice: () => undefined,
    ...(onStatement !== undefined && {
      debug: (_connection: number, text: string) => onStatement(text),
    }),
    connection: { application_name: 'assistance-hub', TimeZone: 'UTC', ...keepPlans },
  });
  return { database: drizzle(sql), sql, close: async () => sql.end({ timeout: 5 }) };
}

/** Brings a database to the newest of a folder's generated migrations. Safe to repeat. */
export async function migrateDatabase(database: Database, folder: string): Promise<void> {
  await migrateFolder(database, { migrationsFolder: folder });
}
