import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { spawnSubgraphs } from '@hub/cli/run-subgraphs';
import { inRepository } from '@hub/cli/repository';
import { departmentSubgraphs, subgraphNames } from '@hub/cli/subgraphs';
import { databaseVariable } from '@hub/subgraph';
import getPort from 'get-port';
import { subgraphStatements } from '../floor/statements.ts';
import { processIdOf, startChild, stopProcess } from '../measure/child.ts';
import type { Question } from '../measure/load.ts';
import { commandOf, descendantsOf } from '../measure/processes.ts';
import { type OpenProvince, appUrlOf } from './open-province.ts';

/** What is compared, in the order in which a round asks. */
export const systemNames = ['floor', 'single', 'http', 'stock'] as const;
export type SystemName = (typeof systemNames)[number];

/** A system that answers the main operation, and its processes. */
export interface System {
  readonly name: SystemName;
  readonly origin: string;
  readonly question: Question;
  /** The process that callers talk to, with whatever it started. */
  readonly gatewayId: number;
  readonly subgraphIds: readonly number[];
}

/** Told how to stop what has been started, in order. */
type OnStarted = (stop: () => Promise<void>) => void;

/** Starts all four; they stay up together, so that rounds can take turns. */
export async function startSystems(
  province: OpenProvince,
  onStarted: OnStarted,
): Promise<readonly System[]> {
  const { databases } = province;
  const subgraphs = await spawnSubgraphs(subgraphNames, databases);
  onStarted(subgraphs.stop);
  const subgraphIds = await subgraphProcesses();
  return [
    await startFloor(province, onStarted),
    await startSingle(province, onStarted),
    { ...(await startApart(subgraphs.urls, onStarted)), subgraphIds },
    { ...(await startStock(subgraphs.urls, onStarted)), subgraphIds },
  ];
}

async function startFloor({ databases }: OpenProvince, onStarted: OnStarted): Promise<System> {
  const urls = departmentSubgraphs.map(({ name }) => [name, appUrlOf(databases, name)]);
  const statements = await subgraphStatements(Object.fromEntries(urls));
  const child = startChild('tests/bench/floor/main.ts');
  onStarted(child.stop);
  const { port } = (await child.ask(statements)) as { port: number };
  return {
    name: 'floor',
    origin: `http://127.0.0.1:${port}`,
    question: { method: 'GET', path: '/people/', body: null },
    gatewayId: child.processId,
    subgraphIds: [],
  };
}

/** The hub as `npm start` runs it, on the databases that are already there. */
async function startSingle(province: OpenProvince, onStarted: OnStarted): Promise<System> {
  const urls = [...province.databases.addresses].map(([name, { ownerUrl }]) => [
    databaseVariable(name),
    ownerUrl,
  ]);
  const gateway = await startGatewayProcess({
    args: [inRepository('packages/cli/bin/hub.js'), 'start'],
    environment: {
      ...Object.fromEntries(urls),
      HUB_TOPOLOGY: 'single',
      HUB_DATA_DIR: province.dataDirectory,
    },
    onStarted,
  });
  return { name: 'single', ...gateway, subgraphIds: [] };
}

/** The gateway as it runs on a machine of its own, over the subgraphs that stand apart. */
async function startApart(
  urls: Readonly<Record<string, string>>,
  onStarted: OnStarted,
): Promise<Omit<System, 'subgraphIds'>> {
  const variables = Object.entries(urls).map(([name, url]) => [
    `SUBGRAPH_URL_${name.toUpperCase().replaceAll('-', '_')}`,
    url,
  ]);
  const gateway = await startGatewayProcess({
    args: ['--import', 'tsx', inRepository('gateway/src/main.ts')],
    environment: { ...Object.fromEntries(variables), HUB_LOG_LEVEL: 'warn' },
    onStarted,
  });
  return { name: 'http', ...gateway };
}

async function startStock(
  urls: Readonly<Record<string, string>>,
  onStarted: OnStarted,
): Promise<Omit<System, 'subgraphIds'>> {
  const child = startChild('tests/bench/stock/main.ts');
  onStarted(child.stop);
  const supergraphFile = inRepository('gateway/supergraph.graphql');
  const { port } = (await child.ask({ supergraphFile, urls })) as { port: number };
  return {
    name: 'stock',
    origin: `http://127.0.0.1:${port}`,
    question: { ...(await mainOperation()), path: '/' },
    gatewayId: child.processId,
  };
}

interface GatewayProcess {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly onStarted: OnStarted;
}

/** Longest start of a gateway on a busy machine; `npm start` may have to build the playground page. */
const startMs = 120_000;

async function startGatewayProcess({ args, environment, onStarted }: GatewayProcess) {
  const port = await getPort({ host: '127.0.0.1' });
  const child = spawn(process.execPath, [...args], {
    cwd: inRepository('.'),
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', ...environment, HUB_PORT: String(port) },
  });
  onStarted(async () => stopProcess(child));
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const origin = `http://127.0.0.1:${port}`;
  for (const deadline = Date.now() + startMs; Date.now() < deadline; await delay(100)) {
    if (child.exitCode !== null) break;
    const response = await fetch(`${origin}/readyz`).catch(() => null);
    if (response?.ok === true) {
      return { origin, question: await mainOperation(), gatewayId: processIdOf(child) };
    }
  }
  throw new Error(`a gateway did not become ready\n${said}`);
}

/** The main operation with the person left open. */
async function mainOperation(): Promise<Question> {
  const query = await readFile(inRepository('gateway/queries/person.graphql'), 'utf8');
  const [before = '', after = ''] = JSON.stringify({ query, variables: { id: '\0' } }).split(
    '\\u0000',
  );
  return { method: 'POST', path: '/graphql', body: [before, after] };
}

/** The seven that were just started: children of this process. */
async function subgraphProcesses(): Promise<readonly number[]> {
  const ids = await descendantsOf(process.pid);
  const commands = await Promise.all(ids.map(commandOf));
  return ids.filter((_id, index) => commands[index]?.includes('/subgraphs/') === true);
}
