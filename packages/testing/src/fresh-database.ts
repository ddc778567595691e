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
  /** Its address for its owner, whom no policy binds: for whoever arranges a test. */
  readonly url: string;
  /** Its address for a role that owns nothing, as the hub itself has it: row-level security holds for it. */
  readonly appUrl: string;
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
  const appUrl = await grantToApp(url);
  const sql = postgres(url.href, { max: 2, onnotice: () => undefined });
  const database = drizzle(sql);
  if (migrationsFolder !== undefined) await migrate(database, { migrationsFolder });
  return {
    database,
    sql,
    url: url.href,
    appUrl,
    drop: async () => {
      await sql.end();
      await once(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

/** One for all the tests of a server: it may connect to any database of theirs, and owns nothing. */
const app = { role: 'hub_test_app', password: 'of synthetic people alone' };

/** Lets the application's role at whatever the owner is going to make. Gives its address. */
async function grantToApp(url: URL): Promise<string> {
  await once(
    url.href,
    `do $$ begin
       create role ${app.role} login password '${app.password}';
     exception when duplicate_object or unique_violation then null;
     end $$;
     grant usage on schema public to ${app.role};
     alter default privileges grant usage on schemas to ${app.role};
     alter default privileges grant select, insert, update, delete on tables to ${app.role};
     alter default privileges grant usage, select on sequences to ${app.role};`,
  );
  const appUrl = new URL(url);
  appUrl.username = app.role;
  appUrl.password = encodeURIComponent(app.password);
  return appUrl.href;
}

async function once(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1 });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
