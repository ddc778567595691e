import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A server in a process of its own, which a test may end as roughly as it likes. */
export interface HeldServer {
  readonly child: ChildProcess;
  /** What the process said first: the address of the server, or why there is none. */
  readonly said: string;
}

/** Starts it; `account` is the user that the process runs as. */
export async function holdServer(
  dataDirectory: string,
  account: { readonly uid?: number; readonly gid?: number } = {},
): Promise<HeldServer> {
  const script = join(import.meta.dirname, 'hold-server.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDirectory], {
    ...account,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout, 'data');
  return { child, said: String(said).trim() };
}

/** Ends the process with a signal and waits until it is gone. Gives what it died of. */
export async function end({ child }: HeldServer, signal: NodeJS.Signals): Promise<unknown> {
  const gone = once(child, 'exit');
  child.kill(signal);
  const [, diedOf] = await gone;
  return diedOf;
}

/** Process id of the server that holds the lock of a data directory. */
export async function lockHolderOf(dataDirectory: string): Promise<number> {
  const lock = await readFile(join(dataDirectory, 'cluster', 'postmaster.pid'), 'utf8');
  return Number(lock.split('\n', 1)[0]);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until a process is gone, at most five seconds. */
export async function isGone(pid: number): Promise<boolean> {
  for (let attempt = 0; attempt < 250 && isAlive(pid); attempt += 1) await delay(20);
  return !isAlive(pid);
}
