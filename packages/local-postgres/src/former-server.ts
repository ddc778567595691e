import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { dataDirectoryError, directoryInUse, onDataDirectory } from './data-directory-error.ts';

interface RunningProcess {
  readonly parentPid: number;
  readonly command: string;
}

const run = promisify(execFile);
const stopMs = 10_000;
const pollMs = 20;

/** Setting that names, in the command line of a server, the process that started it. */
export function startedBy(pid: number): string {
  return `cluster_name=hub-${pid}`;
}

/**
 * Clears the way for a new server where the last one left its lock behind.
 *
 * A process that is killed cannot stop its server. Such an orphan is stopped in order, and starting goes on. A server
 * whose process lives belongs to another hub and is left alone. The lock of a dead server is left to PostgreSQL, which
 * first makes sure that none of its sessions lives on.
 */
export async function clearFormerServer(clusterDirectory: string): Promise<void> {
  const lock = lockOf(clusterDirectory);
  const pid = await lockHolder(lock);
  if (pid === null) return;
  const holder = await findProcess(pid);
  if (holder === null) return;
  if (!isServerOf(clusterDirectory, holder)) {
    // The number now belongs to some other program, which PostgreSQL would take for a server.
    await onDataDirectory(lock, async () => rm(lock, { force: true }));
    return;
  }
  if (holder.command.includes(` ${startedBy(holder.parentPid)} `)) {
    throw directoryInUse(`${clusterDirectory}, process ${holder.parentPid}`);
  }
  await stopOrphan(pid, clusterDirectory);
}

/** Whether a server works on a cluster now: its lock may be that of one that is dead. */
export async function isServed(clusterDirectory: string): Promise<boolean> {
  const pid = await lockHolder(lockOf(clusterDirectory));
  const holder = pid === null ? null : await findProcess(pid);
  return holder !== null && isServerOf(clusterDirectory, holder);
}

/** The lock that a server leaves in its cluster: its process, and in the fourth line its port. */
export function lockOf(clusterDirectory: string): string {
  return join(clusterDirectory, 'postmaster.pid');
}

function isServerOf(clusterDirectory: string, { command }: RunningProcess): boolean {
  return command.includes(` -D ${clusterDirectory} `);
}

async function lockHolder(lock: string): Promise<number | null> {
  return onDataDirectory(lock, async () => {
    const text = await readFile(lock, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    const pid = Number(text.split('\n', 1)[0]);
    return pid > 0 ? pid : null;
  });
}

async function stopOrphan(pid: number, clusterDirectory: string): Promise<void> {
  process.kill(pid, 'SIGINT');
  for (let waitedMs = 0; waitedMs < stopMs; waitedMs += pollMs) {
    await delay(pollMs);
    if ((await findProcess(pid)) === null) return;
  }
  throw dataDirectoryError(`the server of ${clusterDirectory}, process ${pid}, does not stop`);
}

/** Null when no such process runs, or when it ended and only waits for its parent to notice. */
async function findProcess(pid: number): Promise<RunningProcess | null> {
  try {
    return process.platform === 'linux' ? await fromProc(pid) : await fromPs(pid);
  } catch {
    return null;
  }
}

/** Slim Linux images have no `ps`. */
async function fromProc(pid: number): Promise<RunningProcess | null> {
  const [status, command] = await Promise.all([
    readFile(`/proc/${pid}/stat`, 'utf8'),
    readFile(`/proc/${pid}/cmdline`, 'utf8'),
  ]);
  const [state, parentPid] = status.slice(status.lastIndexOf(')') + 2).split(' ');
  if (state === 'Z') return null;
  return { parentPid: Number(parentPid), command: command.replaceAll('\0', ' ') };
}

async function fromPs(pid: number): Promise<RunningProcess | null> {
  const { stdout } = await run('ps', ['-ww', '-o', 'ppid=,args=', '-p', String(pid)]);
  const [, parentPid, command = ''] = /^\s*(\d+)\s+(.*)/.exec(stdout) ?? [];
  return parentPid === undefined ? null : { parentPid: Number(parentPid), command };
}
