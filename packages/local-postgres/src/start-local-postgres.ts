import { mkdir, realpath } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import getPort from 'get-port';
import { findBinaries } from './binaries.ts';
import { type Cluster, createCluster, findCluster } from './cluster.ts';
import { directoryInUse, onDataDirectory } from './data-directory-error.ts';
import { clearFormerServer } from './former-server.ts';
import { rolePassword } from './role-password.ts';
import {
  ServerDidNotStart,
  type ServerPlan,
  type ServerProcess,
  startServer,
} from './server-process.ts';
import { chooseServerUser } from './server-user.ts';
import { stopWithUs } from './stop-with-us.ts';

/** `safe` keeps what was committed through a power cut; `test` does not wait for the disk. */
export type Durability = 'safe' | 'test';

export interface LocalPostgresOptions {
  /** Holds one cluster, which stays from start to start. Made when it is not there. */
  readonly dataDirectory: string;
  readonly durability?: Durability;
  /** The port to listen on, for a server that comes back where it was; a free one otherwise. */
  readonly port?: number;
  /** Further settings of PostgreSQL by name, such as `max_connections`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told each step that takes time, in a few words. */
  readonly onProgress?: (step: string) => void;
}

/** A running server that listens on this machine only. */
export interface LocalPostgres {
  readonly port: number;
  /** Address of a database, as the superuser or as a role that `ensureDatabase` made. */
  readonly url: (database: string, role?: string) => string;
  /** Stops the server in order; the cluster stays. */
  readonly stop: () => Promise<void>;
}

/** Without these the cluster may be broken by a crash of the machine; a test's is thrown away anyway. */
const testSettings = { fsync: 'off', full_page_writes: 'off' };

/** A free port can be taken before the server has it, and sessions of a killed server take a moment to end. */
const startAttempts = 10;
const sessionsEndMs = 300;

/**
 * Starts the PostgreSQL 18 server of a data directory, on a free port.
 *
 * Throws `DATA_DIRECTORY_NOT_USABLE`, with the path and the reason, when the directory cannot be written, holds
 * something else, or is in use by another running hub. The server stops with our process (see `stopWithUs`).
 */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const { onProgress = () => undefined, durability = 'safe', settings = {} } = options;
  const dataDirectory = await onDataDirectory(options.dataDirectory, async () => {
    await mkdir(options.dataDirectory, { recursive: true });
    return realpath(options.dataDirectory);
  });
  const binaries = findBinaries();
  const user = await chooseServerUser([dataDirectory, binaries.postgres]);
  const isSafe = durability === 'safe';

  let cluster = await findCluster(dataDirectory);
  if (cluster === null) {
    onProgress('creating the database cluster');
    cluster = await createCluster({ dataDirectory, binaries, user, isSafe });
  }
  await clearFormerServer(cluster.directory);
  onProgress('starting PostgreSQL');
  const { server, port } = await startOnFreePort(options.port, {
    binaries,
    user,
    clusterDirectory: cluster.directory,
    settings: { ...(isSafe ? {} : testSettings), ...settings },
  });
  return handleOn(cluster, server, port);
}

async function startOnFreePort(
  wanted: number | undefined,
  plan: Omit<ServerPlan, 'port'>,
): Promise<{ readonly server: ServerProcess; readonly port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await getPort({ host: '127.0.0.1' }));
    try {
      return { server: await startServer({ ...plan, port }), port };
    } catch (error) {
      if (!(error instanceof ServerDidNotStart) || attempt === startAttempts) throw error;
      if (error.reason === 'LOCKED') {
        throw directoryInUse(plan.clusterDirectory, error);
      }
      if (error.reason === 'OTHER') throw error;
      if (error.reason === 'SESSIONS_LEFT' || wanted !== undefined) await delay(sessionsEndMs);
    }
  }
}

function handleOn({ password }: Cluster, server: ServerProcess, port: number): LocalPostgres {
  const letGo = stopWithUs(server);
  return {
    port,
    url: (database, role = 'postgres') => {
      const secret = role === 'postgres' ? password : rolePassword(password, role);
      return `postgres://${role}:${secret}@127.0.0.1:${port}/${database}`;
    },
    stop: async () => {
      await server.stop();
      letGo();
    },
  };
}
