import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Interface, createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { startedBy } from './former-server.ts';
import { type ServerUser, commandAs } from './server-user.ts';

/** How one server is started. */
export interface ServerPlan {
  readonly binaries: Binaries;
  readonly user: ServerUser;
  readonly clusterDirectory: string;
  readonly port: number;
  /** Settings of PostgreSQL by name. */
  readonly settings: Readonly<Record<string, string>>;
}

/** A running server. */
export interface ServerProcess {
  /** Ends sessions and stops in order. Safe to call twice. */
  readonly stop: () => Promise<void>;
  /** Asks it to stop without waiting: all that can be done while our own process ends. */
  readonly abandon: () => void;
}

/** Why a server did not come up, by what can be done about it. */
export class ServerDidNotStart extends Error {
  override readonly name = 'ServerDidNotStart';

  constructor(
    readonly reason: 'PORT_TAKEN' | 'SESSIONS_LEFT' | 'LOCKED' | 'OTHER',
    message: string,
  ) {
    super(message);
  }
}

/** How long a server may take to end its sessions and write a checkpoint before it is stopped without one. */
const stopMs = 10_000;
/** How much of what a server says before it gives up is kept for the error. */
const keptLines = 20;

/** Starts a server and waits until it takes connections. Throws `ServerDidNotStart`. */
export async function startServer(plan: ServerPlan): Promise<ServerProcess> {
  const child = spawnServer(plan);
  await untilReady(child);
  // Whoever forgets to stop the server can still end: the server is then told to stop on the way out.
  child.unref();
  return {
    stop: async () => stopServer(child),
    abandon: () => {
      child.kill('SIGINT');
    },
  };
}

function spawnServer({ binaries, user, clusterDirectory, port, settings }: ServerPlan) {
  const all = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // Above ERROR in this setting's own order: a failed statement and its values never reach the log.
    log_min_messages: 'log',
    timezone: 'UTC',
    ...settings,
  };
  const { file, args, options } = commandAs(user, binaries.postgres, [
    '-D',
    clusterDirectory,
    '-c',
    startedBy(process.pid),
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  // In a session of its own: Ctrl-C in a terminal would otherwise stop it before the hub has finished with it.
  return spawn(file, args, { ...options, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
}

async function untilReady(child: ChildProcess): Promise<void> {
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      reject(new ServerDidNotStart(reasonIn(said.join('\n')), said.join('\n')));
    });
    // Read to the end, also when the server is up: a full pipe would stop it.
    linesOf(child).on('line', (line) => {
      if (said.length < keptLines) said.push(line);
      if (line.includes('database system is ready to accept connections')) resolve();
    });
  });
}

function linesOf({ stderr }: ChildProcess): Interface {
  if (stderr === null) throw new Error('the server has no standard error');
  return createInterface({ input: stderr });
}

function reasonIn(said: string): ServerDidNotStart['reason'] {
  if (said.includes('could not bind')) return 'PORT_TAKEN';
  if (said.includes('is still in use')) return 'SESSIONS_LEFT';
  if (said.includes('lock file')) return 'LOCKED';
  return 'OTHER';
}

async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  const timer = new AbortController();
  const late = delay(stopMs, 'late' as const, { signal: timer.signal }).catch(() => null);
  if ((await Promise.race([ended, late])) === 'late') child.kill('SIGQUIT');
  timer.abort();
  await ended;
}
