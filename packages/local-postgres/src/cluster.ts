import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { dataDirectoryError, isErrno, onDataDirectory } from './data-directory-error.ts';
import { type ServerUser, commandAs } from './server-user.ts';

/** The files of a server, with the superuser's password. */
export interface Cluster {
  readonly directory: string;
  readonly password: string;
}

/** What is needed to make a cluster. */
export interface ClusterPlan {
  readonly dataDirectory: string;
  readonly binaries: Binaries;
  readonly user: ServerUser;
  /** False for tests: files are not flushed to the disk. */
  readonly isSafe: boolean;
}

const run = promisify(execFile);
const majorVersion = '18';
const passwordFile = 'superuser-password';

/** Opens the cluster in a data directory, or null when none was made there yet. */
export async function findCluster(dataDirectory: string): Promise<Cluster | null> {
  const directory = join(dataDirectory, 'cluster');
  return onDataDirectory(directory, async () => {
    const version = await readIfThere(join(directory, 'PG_VERSION'));
    if (version === null) return null;
    if (version.trim() !== majorVersion) {
      throw dataDirectoryError(`${directory} was made by PostgreSQL ${version.trim()}`);
    }
    return { directory, password: await readFile(join(directory, passwordFile), 'utf8') };
  });
}

/**
 * Makes a cluster with a password of its own.
 *
 * It is made beside its place and moved there when it is whole, so that a start cut short leaves nothing half-made.
 */
export async function createCluster(plan: ClusterPlan): Promise<Cluster> {
  const { dataDirectory } = plan;
  await removeUnfinished(dataDirectory);
  const unfinished = join(dataDirectory, `unfinished-${process.pid}`);
  const directory = join(unfinished, 'cluster');
  const password = randomBytes(24).toString('base64url');

  await onDataDirectory(dataDirectory, async () => {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await writeFile(join(unfinished, passwordFile), password, { mode: 0o600 });
    await own(plan.user, [unfinished, directory, join(unfinished, passwordFile)]);
  });
  await initialise(plan, unfinished);
  await onDataDirectory(dataDirectory, async () => {
    await rename(join(unfinished, passwordFile), join(directory, passwordFile));
    await rename(directory, join(dataDirectory, 'cluster'));
    await rm(unfinished, { recursive: true });
  });
  return { directory: join(dataDirectory, 'cluster'), password };
}

async function initialise({ binaries, user, isSafe }: ClusterPlan, unfinished: string) {
  const { file, args, options } = commandAs(user, binaries.initdb, [
    `--pgdata=${join(unfinished, 'cluster')}`,
    `--pwfile=${join(unfinished, passwordFile)}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    // Sorting and case by code point, the same on every machine, whatever locales it has.
    '--encoding=UTF8',
    '--no-locale',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(isSafe ? [] : ['--no-sync']),
  ]);
  try {
    await run(file, args, options);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw dataDirectoryError(complaintOf(error), error);
  }
}

/** Of a start that was killed. One that is under way in another process is told apart by its living process. */
async function removeUnfinished(dataDirectory: string): Promise<void> {
  await onDataDirectory(dataDirectory, async () => {
    for (const name of await readdir(dataDirectory)) {
      const [, pid] = /^unfinished-(\d+)$/.exec(name) ?? [];
      if (pid === undefined || (Number(pid) !== process.pid && isRunning(Number(pid)))) continue;
      await rm(join(dataDirectory, name), { recursive: true, force: true });
    }
  });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrno(error) && error.code === 'EPERM';
  }
}

async function own({ account }: ServerUser, paths: readonly string[]): Promise<void> {
  if (account === null) return;
  for (const path of paths) await chown(path, account.uid, account.gid);
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isErrno(error) && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** What `initdb` found wrong: the first line that it marks as an error. */
function complaintOf(error: unknown): string {
  const written = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  const lines = written.split('\n').filter((line) => line.startsWith('initdb: error:'));
  return lines[0]?.replace('initdb: error: ', '') ?? String(error);
}
