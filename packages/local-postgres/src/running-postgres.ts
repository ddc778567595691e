import { readFile, realpath } from 'node:fs/promises';
import { findCluster } from './cluster.ts';
import { isServed, lockOf } from './former-server.ts';
import { rolePassword } from './role-password.ts';

/**
 * The way to the server that a running hub has started on a data directory, for reading beside it; null where none runs.
 *
 * Whoever can read the directory is whoever has started it: nothing is given away by it.
 */
export async function runningPostgres(
  dataDirectory: string,
): Promise<{ readonly url: (database: string, role: string) => string } | null> {
  // As the server was started: by the whole path, whatever links lead there.
  const directory = await realpath(dataDirectory).catch(() => null);
  const cluster = directory === null ? null : await findCluster(directory);
  if (cluster === null || !(await isServed(cluster.directory))) return null;
  const [, , , port] = (await readFile(lockOf(cluster.directory), 'utf8')).split('\n').map(Number);
  // A server that is just starting has not said yet.
  if (port === undefined || !(port > 0)) return null;
  return {
    url: (database, role) =>
      `postgres://${role}:${rolePassword(cluster.password, role)}@127.0.0.1:${port}/${database}`,
  };
}
