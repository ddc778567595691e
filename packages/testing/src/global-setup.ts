import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPostgres } from '@hub/local-postgres';
import type { TestProject } from 'vitest/node';
import { testDatabaseUrl } from './environment.ts';

/** Every file of a run, two at a time, with the pools of seven subgraphs each. */
const connections = '300';

/** Starts the one server of a test run, and gives vitest the way to stop it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = testDatabaseUrl();
  if (given !== undefined) {
    project.provide('postgresUrl', given);
    return async () => undefined;
  }
  const dataDirectory = await mkdtemp(join(tmpdir(), 'assistance-hub-test-'));
  const server = await startLocalPostgres({
    dataDirectory,
    durability: 'test',
    settings: { max_connections: connections },
  });
  project.provide('postgresUrl', server.url('postgres'));
  return async () => {
    await server.stop();
    await rm(dataDirectory, { recursive: true });
  };
}
