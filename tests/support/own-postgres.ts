import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalPostgres } from '@hub/local-postgres';

/** A PostgreSQL server that a test may kill without disturbing any other. */
export interface OwnPostgres {
  readonly url: string;
  /** Kills the server at once, and starts it again on the same files and port. */
  readonly killAndRestart: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

/** Starts a server for one test file. */
export async function ownPostgres(): Promise<OwnPostgres> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'assistance-hub-killed-'));
  const options = {
    dataDirectory,
    durability: 'test',
    settings: { max_connections: '60' },
  } as const;
  let server = await startLocalPostgres(options);
  return {
    url: server.url('postgres'),
    killAndRestart: async () => {
      const lock = await readFile(join(dataDirectory, 'cluster', 'postmaster.pid'), 'utf8');
      process.kill(Number(lock.split('\n', 1)[0]), 'SIGKILL');
      await server.stop();
      server = await startLocalPostgres({ ...options, port: server.port });
    },
    drop: async () => {
      await server.stop();
      await rm(dataDirectory, { recursive: true });
    },
  };
}
