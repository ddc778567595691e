import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { inject } from 'vitest';
import { onceInRun } from './once-in-run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Superuser address of the server that all tests of a run share. */
    readonly postgresUrl: string;
    /** How the names of all databases of a run begin. */
    readonly databasePrefix: string;
    /** Folder that is removed when the run is over. */
    readonly runFolder: string;
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
 * It is on the run's server unless another is named, by its superuser's address. There the migrations run once, and
 * each further database is a copy.
 */
export async function freshDatabase(
  migrationsFolder?: string,
  serverUrl: string = inject('postgresUrl'),
): Promise<FreshDatabase> {
  if (migrationsFolder === undefined) return emptyDatabase(serverUrl);
  if (serverUrl !== inject('postgresUrl')) return migratedDatabase(migrationsFolder, serverUrl);
  const original = await onceInRun(`the migrations in ${migrationsFolder}`, async () => {
    const { sql, url } = await migratedDatabase(migrationsFolder, serverUrl);
    await sql.end();
    return url;
  });
  return copiedDatabase(original);
}

/** Copies a database of the run's server that nobody is connected to, with what the application's role may do there. */
export async function copiedDatabase(url: string): Promise<FreshDatabase> {
  return newDatabase(inject('postgresUrl'), `template ${nameIn(url)}`);
}

async function migratedDatabase(
  migrationsFolder: string,
  serverUrl: string,
): Promise<FreshDatabase> {
  const fresh = await emptyDatabase(serverUrl);
  await migrate(fresh.database, { migrationsFolder });
  return fresh;
}

async function emptyDatabase(serverUrl: string): Promise<FreshDatabase> {
  const fresh = await newDatabase(serverUrl);
  await grantToApp(fresh.url);
  return fresh;
}

async function newDatabase(serverUrl: string, options = ''): Promise<FreshDatabase> {
  const name = `${inject('databasePrefix')}_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(serverUrl);
  url.pathname = name;

  await once(serverUrl, `create database ${name} ${options}`);
  const sql = postgres(url.href, { max: 2, onnotice: () => undefined });
  return {
    database: drizzle(sql),
    sql,
    url: url.href,
    appUrl: appUrlOf(url),
    drop: async () => {
      await sql.end();
      await once(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

/** One for all the tests of a server: it may connect to any database of theirs, and owns nothing. */
const app = { role: 'hub_test_app', password: 'of synthetic people alone' };

/** Lets the application's role at whatever the owner is going to make. */
async function grantToApp(url: string): Promise<void> {
  await once(
    url,
    `do $$ begin
       create role ${app.role} login password '${app.password}';
     exception when duplicate_object or unique_violation then null;
     end $$;
     grant usage on schema public to ${app.role};
     alter default privileges grant usage on schemas to ${app.role};
     alter default privileges grant select, insert, update, delete on tables to ${app.role};
     alter default privileges grant usage, select on sequences to ${app.role};`,
  );
}

function appUrlOf(url: URL): string {
  const appUrl = new URL(url);
  appUrl.username = app.role;
  appUrl.password = encodeURIComponent(app.password);
  return appUrl.href;
}

function nameIn(url: string): string {
  return new URL(url).pathname.slice(1);
}

async function once(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1 });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
