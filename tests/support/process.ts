import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { inRepository } from '@hub/cli/repository';

/** Runs a TypeScript file of the repository in a process of its own. */
export function startProcess(
  file: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: inRepository('.'),
    env: { ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Kills a process as a power cut would, and waits until it is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
