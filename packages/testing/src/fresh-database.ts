import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser address of the server that all tests of a run share. */
    readonly postgresUrl: string;
  }
}

/** A database that one test file has to itself. */
export interface FreshDatabase {
  readonly database: ReturnType<typeof drizzle>;
  readonly sql: postgres.Sql;
  /** Its address, for a program that opens a pool of its own. */
  readonly url: string;
  /** Closes `sql` and removes the database, whoever is still connected. */
  readonly drop: () => Promise<void>;
}

/**
 * Makes an empty database and brings it to the newest of a folder's migrations, if one is given.
 *
 * It is on the run's server unless another is named, by its superuser's address.
 */
export async function freshDatabase(
  migrationsFolder?: string,
  serverUrl: string = inject('postgresUrl'),
): Promise<FreshDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(serverUrl);
  url.pathname = name;

  await once(serverUrl, `create database ${name}`);
  const sql = postgres(url.href, { max: 2, onnotice: () => undefined });
  const database = drizzle(sql);
  if (migrationsFolder !== undefined) await migrate(database, { migrationsFolder });
  return {
    database,
    sql,
    url: url.href,
    drop: async () => {
      await sql.end();
      await once(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

async function once(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1 });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
