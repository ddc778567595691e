import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { AssistanceError, formatDate } from '@hub/assistance';
import { callKeysOf, callKeysText, parseCallKeys } from '@hub/assistance/signed-call';
import type { DepartmentTransport } from '@hub/gateway';
import {
  type OpenDatabase,
  type Subgraph,
  byScope,
  createLog,
  databaseVariable,
  isDepartment,
  openAudit,
  openBulk,
  openDatabase,
  openFile,
  lastDelivery,
  personAreas,
  pruneChangesDaily,
  replaceProtected,
  subgraphExecutor,
} from '@hub/subgraph';
import {
  type AskedDepartments,
  type Departments,
  type SupervisionSettings,
  readNoticeSettings,
  runWorker,
} from '@hub/supervision';
import getPort from 'get-port';
import { provinceDate } from '@hub/province';
import { inheritedEnvironment } from '../environment.ts';
import { inRepository } from '../repository.ts';
import type { HubDatabases } from './databases.ts';
import { departmentSubgraphs } from '../subgraphs.ts';
import { demoHubKeys } from './demo.ts';

/** Running subgraphs: reached in this process or by address. */
export interface RunningSubgraphs {
  readonly transports: Readonly<Record<string, DepartmentTransport>>;
  readonly urls: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** Hosts subgraphs in this process, each with a pool of its own; supervision reaches the departments by their pools. */
export function hostSubgraphs(
  subgraphsWith: (departments: AskedDepartments) => readonly Subgraph[],
  { addresses }: HubDatabases,
): RunningSubgraphs {
  const pools = new Map([...addresses].map(([name, { appUrl }]) => [name, openDatabase(appUrl)]));
  const hosted = subgraphsWith(departmentsIn(pools)).map((subgraph) => {
    const pool = pools.get(subgraph.name);
    if (pool === undefined) throw new Error(`${subgraph.name} has no database`);
    const { database, isReady } = pool;
    const audit = openAudit(subgraph, addresses.get(subgraph.name)?.appUrl ?? '');
    const log = createLog(subgraph.name, 'warn');
    const execute = subgraphExecutor(subgraph, database, log);
    const stopPruning = isDepartment(subgraph)
      ? pruneChangesDaily(database, subgraph.tables, log)
      : null;
    const ask: DepartmentTransport = async (request, { caller }) => execute(request, caller);
    const databasesFor = byScope(database, (databases) => databases);
    const files = subgraph.files?.(databasesFor, audit.record) ?? {};
    const file: DepartmentTransport['openFile'] = async (fileName, question, { caller }) =>
      openFile(files, { name: fileName, question, caller });
    const record: DepartmentTransport['record'] = async (access, { caller }) => {
      await audit.record(access, caller);
    };
    const transport = Object.assign(ask, { isReady, openFile: file, record });
    return { name: subgraph.name, transport, stopPruning, audit };
  });
  return {
    transports: Object.fromEntries(hosted.map(({ name, transport }) => [name, transport])),
    urls: {},
    stop: async () => {
      for (const { stopPruning } of hosted) stopPruning?.();
      await Promise.all(hosted.map(async ({ audit }) => audit.close()));
      await Promise.all([...pools.values()].map(async ({ close }) => close()));
    },
  };
}

/** What supervision asks of each department and tells it; one that has no database here does not answer. */
function departmentsIn(pools: ReadonlyMap<string, OpenDatabase>): AskedDepartments {
  const isAway = async () => Promise.reject(new AssistanceError('DEPARTMENT_UNAVAILABLE'));
  return Object.fromEntries(
    departmentSubgraphs.map(({ name, department, tables }) => {
      const database = pools.get(name)?.database;
      if (database === undefined)
        return [department, { areas: isAway, protect: isAway, delivery: isAway }];
      const protect = async (people: readonly string[]) =>
        replaceProtected(database, tables, people);
      return [
        department,
        { areas: personAreas(database, tables), delivery: lastDelivery(database, tables), protect },
      ];
    }),
  ) as unknown as AskedDepartments;
}

/** Starts a worker in this process, on the departments' bulk endpoints in this process. */
export async function hostWorker(
  { addresses }: HubDatabases,
  { today }: Pick<SupervisionSettings, 'today'>,
): Promise<{ readonly stop: () => Promise<void> }> {
  const opened = departmentSubgraphs.map((subgraph) => ({
    code: subgraph.department,
    ...openBulk(subgraph, addresses.get(subgraph.name)?.appUrl ?? ''),
  }));
  const worker = await runWorker({
    databaseUrl: addresses.get('supervision')?.appUrl ?? '',
    departments: Object.fromEntries(
      opened.map(({ code, bulk }) => [code, bulk]),
    ) as unknown as Departments,
    today,
    notices: readNoticeSettings(inheritedEnvironment({})),
    log: createLog('worker', 'warn'),
  });
  return {
    stop: async () => {
      await worker.stop();
      await Promise.all(opened.map(async ({ close }) => close()));
    },
  };
}

/** Starts a worker as a process of its own, on subgraphs that run apart. */
export function spawnWorker(
  { addresses }: HubDatabases,
  { urls, callKeys }: { readonly urls: RunningSubgraphs['urls']; readonly callKeys: string },
): { readonly stop: () => Promise<void> } {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', inRepository('subgraphs/supervision/src/worker.ts')],
    {
      cwd: inRepository('.'),
      stdio: ['ignore', 'ignore', 'inherit'],
      env: inheritedEnvironment({
        ...subgraphUrls(urls),
        HUB_TODAY: formatDate(provinceDate),
        HUB_CALL_KEYS: callKeys,
        [databaseVariable('supervision')]: addresses.get('supervision')?.appUrl ?? '',
      }),
    },
  );
  return { stop: async () => ended(child) };
}

/** The keys that a subgraph is started with: a department's own, and the hub's for supervision, which calls departments. */
function callKeysFor(name: string, callKeys: string): string {
  if (name === 'supervision') return callKeys;
  return callKeysText(callKeysOf(parseCallKeys(callKeys), name));
}

/** The settings by which supervision and its worker find the departments. */
function subgraphUrls(urls: RunningSubgraphs['urls']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(urls).map(([name, url]) => [
      `SUBGRAPH_URL_${name.toUpperCase().replaceAll('-', '_')}`,
      url,
    ]),
  );
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}

/** How long seven processes may take to start on a busy machine. */
const startMs = 60_000;

/** Runs each subgraph as a process of its own on a free port, as a production would on hosts of its own. */
export async function spawnSubgraphs(
  names: readonly string[],
  { addresses }: HubDatabases,
  callKeys: string,
): Promise<RunningSubgraphs> {
  const log = createLog('hub', 'warn');
  let isStopping = false;
  const ports = await Promise.all(
    names.map(async (name) => [name, await getPort({ host: '127.0.0.1' })] as const),
  );
  const urls = Object.fromEntries(
    ports.map(([name, port]) => [name, `http://127.0.0.1:${port}/graphql`]),
  );
  const spawned = ports.map(([name, port]) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', inRepository(`subgraphs/${name}/src/main.ts`)],
      {
        cwd: inRepository('.'),
        stdio: ['ignore', 'ignore', 'inherit'],
        env: inheritedEnvironment({
          HUB_SUBGRAPH_PORT: String(port),
          HUB_KEYS: demoHubKeys,
          HUB_CALL_KEYS: callKeysFor(name, callKeys),
          HUB_TODAY: formatDate(provinceDate),
          ...subgraphUrls(urls),
          [databaseVariable(name)]: addresses.get(name)?.appUrl ?? '',
        }),
      },
    );
    child.once('exit', (code, signal) => {
      if (!isStopping) log.error({ subgraph: name, code, signal }, 'a subgraph has ended');
    });
    return { child, url: `http://127.0.0.1:${port}` };
  });
  const stop = async () => {
    isStopping = true;
    await Promise.all(spawned.map(async ({ child }) => ended(child)));
  };
  await Promise.all(spawned.map(async ({ url }) => ready(url))).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    transports: {},
    urls,
    stop,
  };
}

async function ready(url: string): Promise<void> {
  for (const deadline = Date.now() + startMs; Date.now() < deadline; await delay(100)) {
    const response = await fetch(`${url}/readyz`).catch(() => null);
    if (response?.ok === true) return;
  }
  throw new Error('a subgraph did not become ready');
}
