import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { inRepository } from '@hub/cli/repository';

/** A Node process that runs a file of this repository and talks to us in messages. */
export interface Child {
  readonly processId: number;
  /** Sends a message and waits for the answer. Rejects when the process ends instead. */
  readonly ask: (message: object) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** Starts a process. Its standard output goes nowhere, its errors where ours go. */
export function startChild(path: string, options: readonly string[] = []): Child {
  const child = fork(inRepository(path), {
    cwd: inRepository('.'),
    execArgv: [...options, '--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    processId: processIdOf(child),
    ask: async (message) => {
      const waiting = new AbortController();
      const { signal } = waiting;
      try {
        child.send(message);
        const [answer] = await Promise.race([
          once(child, 'message', { signal }),
          ended(child, path, signal),
        ]);
        return answer as unknown;
      } finally {
        waiting.abort();
      }
    },
    stop: async () => stopProcess(child),
  };
}

/** Number of a process that has just been started. */
export function processIdOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('a process could not be started');
  return pid;
}

/** Ends a process in order and waits until it is gone. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}

async function ended(child: ChildProcess, path: string, signal: AbortSignal): Promise<never> {
  await once(child, 'exit', { signal });
  throw new Error(`${path} ended`);
}
