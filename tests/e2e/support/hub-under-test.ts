import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { inRepository } from '@hub/cli/repository';
import getPort from 'get-port';

/** A hub that was started as anybody starts it, in processes of its own, with the findings of one sweep. */
export interface HubUnderTest {
  readonly url: string;
  /** Lets the process of a subgraph stand still while something is done: it accepts calls and answers none. */
  readonly whileSilent: (subgraph: string, act: () => Promise<void>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Longest start: databases are made and filled, and the console may have to be built. */
const startMs = 240_000;

/**
 * Starts a hub of seven processes on a port and a data directory of its own, and sweeps the province.
 *
 * `HUB_E2E_DATA_DIR` names a directory to keep: the next run then fills and sweeps nothing.
 */
export async function startHub(): Promise<HubUnderTest> {
  const kept = process.env['HUB_E2E_DATA_DIR'];
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'hub-e2e-')));
  const port = await getPort();
  const environment = {
    ...process.env,
    HUB_PORT: String(port),
    HUB_DATA_DIR: join(folder, 'data'),
    HUB_TOPOLOGY: 'http',
  };
  const hub = spawn(process.execPath, [inRepository('packages/cli/bin/hub.js'), 'start'], {
    cwd: inRepository('.'),
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (hub.exitCode === null) {
      hub.kill('SIGTERM');
      await once(hub, 'exit');
    }
    if (kept === undefined) await rm(folder, { recursive: true, force: true });
  };
  try {
    await answering(url, hub);
    if (!(await hasFindings(url))) await sweep(environment);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop, whileSilent: async (subgraph, act) => whileSilent(hub, subgraph, act) };
}

async function answering(url: string, hub: ChildProcess): Promise<void> {
  const until = Date.now() + startMs;
  while (Date.now() < until) {
    if (hub.exitCode !== null) throw new Error(`the hub ended with ${hub.exitCode}`);
    const response = await fetch(`${url}/readyz`).catch(() => null);
    if (response?.ok === true) return;
    await delay(500);
  }
  throw new Error('the hub did not start in time');
}

async function hasFindings(url: string): Promise<boolean> {
  const identities = await fetch(`${url}/demo/identities`);
  const [{ token }] = (await identities.json()) as [{ token: string }];
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'hub-purpose': 'SUPERVISION',
    },
    body: JSON.stringify({ query: '{ findings(first: 1) { totalCount } }' }),
  });
  const { data } = (await response.json()) as { data: { findings: { totalCount: number } } };
  return data.findings.totalCount > 0;
}

async function sweep(env: NodeJS.ProcessEnv): Promise<void> {
  const hub = inRepository('packages/cli/bin/hub.js');
  await promisify(execFile)(process.execPath, [hub, 'sweep'], { cwd: inRepository('.'), env });
}

async function whileSilent(
  { pid = 0 }: ChildProcess,
  subgraph: string,
  act: () => Promise<void>,
): Promise<void> {
  const child = await childOf(pid, `subgraphs/${subgraph}/`);
  process.kill(child, 'SIGSTOP');
  try {
    await act();
  } finally {
    process.kill(child, 'SIGCONT');
  }
}

/** The process beneath another that runs a program of a folder. */
async function childOf(ancestor: number, folder: string): Promise<number> {
  const processes = await Promise.all(
    (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(readProcess),
  );
  const parents = new Map(processes.map(({ pid, parent }) => [pid, parent]));
  const isBeneath = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === ancestor || isBeneath(parent));
  };
  const found = processes.findLast(
    ({ pid, command }) => command.includes(folder) && isBeneath(pid),
  );
  if (found === undefined) throw new Error(`no process of the hub runs ${folder}`);
  return found.pid;
}

async function readProcess(name: string) {
  const read = async (file: string) => readFile(`/proc/${name}/${file}`, 'utf8').catch(() => '');
  const parent = / \w (\d+) /.exec((await read('stat')).replace(/^.*\)/s, ''))?.[1];
  return { pid: Number(name), parent: Number(parent ?? 0), command: await read('cmdline') };
}
