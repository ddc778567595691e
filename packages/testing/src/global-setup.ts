import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPostgres } from '@hub/local-postgres';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { testDatabaseUrl } from './environment.ts';

/** Every file of a run, two at a time, with the pools of seven subgraphs each. */
const connections = '300';

/** Makes the folder of a test run, starts its one server, and gives vitest the way to end both. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'assistance-hub-test-'));
  const databasePrefix = `test_${randomBytes(4).toString('hex')}`;
  const server = await testServer(folder, databasePrefix);
  project.provide('runFolder', folder);
  project.provide('databasePrefix', databasePrefix);
  project.provide('postgresUrl', server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  };
}

async function testServer(folder: string, databasePrefix: string) {
  const given = testDatabaseUrl();
  if (given !== undefined)
    return { url: given, stop: async () => dropDatabases(given, databasePrefix) };
  const { url, stop } = await startLocalPostgres({
    dataDirectory: join(folder, 'server'),
    durability: 'test',
    settings: { max_connections: connections },
  });
  return { url: url('postgres'), stop };
}

/** On a server of somebody else's, the databases that were copied, and those of files that broke off. */
async function dropDatabases(serverUrl: string, prefix: string): Promise<void> {
  const sql = postgres(serverUrl, { max: 1 });
  const left = await sql<{ name: string }[]>`
    select datname as name from pg_database where starts_with(datname, ${prefix})`;
  for (const { name } of left) await sql.unsafe(`drop database ${name} with (force)`);
  await sql.end();
}
