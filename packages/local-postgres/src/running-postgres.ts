import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findCluster } from './cluster.ts';
import { rolePassword } from './role-password.ts';

/**
 * The way to the server that a running hub has started on a data directory, for reading beside it; null where none runs.
 *
 * Whoever can read the directory is whoever has started it: nothing is given away by it.
 */
export async function runningPostgres(
  dataDirectory: string,
): Promise<{ readonly url: (database: string, role: string) => string } | null> {
  const cluster = await findCluster(dataDirectory);
  if (cluster === null) return null;
  const port = await portIn(join(cluster.directory, 'postmaster.pid'));
  if (port === null) return null;
  return {
    url: (database, role) =>
      `postgres://${role}:${rolePassword(cluster.password, role)}@127.0.0.1:${port}/${database}`,
  };
}

/** The fourth line of a server's lock is its port; its process may be gone, if it was killed. */
async function portIn(lock: string): Promise<number | null> {
  const text = await readFile(lock, 'utf8').catch(() => '');
  const [pid, , , port] = text.split('\n').map(Number);
  return pid !== undefined && port !== undefined && isRunning(pid) ? port : null;
}

function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
