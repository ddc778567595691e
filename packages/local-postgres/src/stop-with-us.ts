import type { ServerProcess } from './server-process.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const running = new Set<ServerProcess>();

/**
 * Stops a server when our own process ends, however it ends, unless it is killed. Returns the way to take that back.
 *
 * A program that handles a signal itself is left to do so: its own shutdown, or at the latest its exit, stops the
 * server. Only where nobody else listens is the signal answered here, and then it ends the process as it would have.
 */
export function stopWithUs(server: ServerProcess): () => void {
  if (running.size === 0) listen();
  running.add(server);
  return () => {
    running.delete(server);
    if (running.size === 0) ignore();
  };
}

function listen(): void {
  for (const signal of signals) process.on(signal, endBySignal);
  process.on('exit', abandonAll);
}

function ignore(): void {
  for (const signal of signals) process.off(signal, endBySignal);
  process.off('exit', abandonAll);
}

function endBySignal(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return;
  void Promise.all([...running].map(async (server) => server.stop())).finally(() => {
    ignore();
    process.kill(process.pid, signal);
  });
}

function abandonAll(): void {
  for (const server of running) server.abandon();
}
