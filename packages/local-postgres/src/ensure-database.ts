import postgres from 'postgres';
import type { LocalPostgres } from './start-local-postgres.ts';

/** A database and the two roles that reach it, by name: lower-case letters, digits and underscores. */
export interface DatabaseRoles {
  readonly database: string;
  /** Owns the tables: runs migrations. */
  readonly owner: string;
  /** Reads and writes rows and owns nothing, so that row-level security holds for it. */
  readonly app: string;
}

/** Addresses of one database. */
export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

const namePattern = /^[a-z][a-z0-9_]{0,62}$/;

/**
 * Makes a database with its roles, or completes what is there; safe to repeat.
 *
 * No other role can connect to it: what a department knows leaves only through its subgraph.
 */
export async function ensureDatabase(
  server: Pick<LocalPostgres, 'url'>,
  { database, owner, app }: DatabaseRoles,
): Promise<DatabaseUrls> {
  for (const name of [database, owner, app]) assertName(name);
  const urls = { ownerUrl: server.url(database, owner), appUrl: server.url(database, app) };

  await statements(server.url('postgres'), async (sql) => {
    await ensureRole(sql, owner, urls.ownerUrl);
    await ensureRole(sql, app, urls.appUrl);
    const [found] = await sql`select from pg_database where datname = ${database}`;
    if (found === undefined) await sql.unsafe(`create database "${database}" owner "${owner}"`);
    await sql.unsafe(`revoke all on database "${database}" from public`);
    await sql.unsafe(`grant connect, temporary on database "${database}" to "${app}"`);
  });
  await statements(server.url(database), async (sql) => {
    await sql.unsafe(`
      revoke all on schema public from public;
      alter schema public owner to "${owner}";
      grant usage on schema public to "${app}";
      grant select, insert, update, delete on all tables in schema public to "${app}";
      grant usage, select on all sequences in schema public to "${app}";
      alter default privileges for role "${owner}"
        grant usage on schemas to "${app}";
      alter default privileges for role "${owner}"
        grant select, insert, update, delete on tables to "${app}";
      alter default privileges for role "${owner}"
        grant usage, select on sequences to "${app}";
    `);
  });
  return urls;
}

/** The password in the address is random base64url: it needs no quoting. */
async function ensureRole(sql: postgres.Sql, role: string, url: string): Promise<void> {
  const [found] = await sql`select from pg_roles where rolname = ${role}`;
  if (found === undefined) await sql.unsafe(`create role "${role}"`);
  await sql.unsafe(`alter role "${role}" login password '${new URL(url).password}'`);
}

async function statements(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}

/** These statements take no parameters: a name that needs no escaping is all that may stand in them. */
function assertName(name: string): void {
  if (!namePattern.test(name)) throw new Error(`not a name for a database or role: ${name}`);
}
