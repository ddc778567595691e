import type { ChildProcess } from 'node:child_process';
import { type DepartmentCode, formatDate } from '@hub/assistance';
import { demoHubKeys } from '@hub/cli/demo';
import { departmentSubgraphs } from '@hub/cli/subgraphs';
import { provinceDate } from '@hub/province';
import { createLog, listen, openBulk, type OpenDatabase, openDatabase } from '@hub/subgraph';
import { callKeysTextOf, newVerifyCall, testCallKeys } from '@hub/testing';
import getPort from 'get-port';
import { type Processes, processesOf } from './process.ts';
import { filledProvince, smallProvince } from './province-hub.ts';
import { until } from './until.ts';

/** A small province whose worker, supervision and departments can be killed each. */
export interface FaultHub {
  readonly supervision: OpenDatabase;
  /** Addresses of the departments' subgraphs, in their order. Another may take the place of one. */
  readonly departmentUrls: Map<DepartmentCode, string>;
  /** Starts a worker; its pages are small where no size is given, so that kills hit often. */
  readonly newWorker: (options?: { readonly pageSize?: number }) => ChildProcess;
  /** Supervision as a service on a port of its own, whichever process answers there. */
  readonly supervisionService: () => Promise<Service>;
  /** A department as a service of its own. */
  readonly departmentService: (code: DepartmentCode) => Promise<Service>;
  readonly close: () => Promise<void>;
}

/** A subgraph in a process, on the same port whenever it starts. */
export interface Service {
  readonly url: string;
  /** Gives the process when it answers. */
  readonly start: () => Promise<ChildProcess>;
}

const workerFile = 'tests/support/worker-process.ts';
const mainFileOf = (name: string) => `subgraphs/${name}/src/main.ts`;

/** Serves the departments of a small province. Supervision's database may be on a server of its own. */
export async function faultHub(supervisionServer?: string): Promise<FaultHub> {
  const province = await filledProvince({ ...smallProvince, supervisionServer });
  const urlOf = (name: string) => province.databases.addresses.get(name)?.appUrl ?? '';
  const supervision = openDatabase(urlOf('supervision'), { connections: 2 });
  const closing = [province.drop, supervision.close];
  const processes = await processesOf([
    workerFile,
    ...province.subgraphs.map(({ name }) => mainFileOf(name)),
  ]);
  const run: Processes['start'] = (file, args, env) =>
    processes.start(file, args, { HUB_CALL_KEYS: testCallKeys, ...env });
  const departmentUrls = new Map<DepartmentCode, string>();
  for (const subgraph of departmentSubgraphs) {
    const { bulk, close } = openBulk(subgraph, urlOf(subgraph.name));
    const server = await listen(
      {
        execute: async () => ({}),
        verifyCall: newVerifyCall(subgraph.name),
        log: createLog('test', 'silent'),
        isReady: async () => true,
        bulk,
      },
      { host: '127.0.0.1', port: 0 },
    );
    departmentUrls.set(subgraph.department, `http://127.0.0.1:${server.port}/graphql`);
    closing.push(close, server.close);
  }
  const service = async (name: string): Promise<Service> => {
    const port = await getPort({ host: '127.0.0.1' });
    const origin = `http://127.0.0.1:${port}`;
    const start = async () => {
      const child = run(mainFileOf(name), [], {
        [`DATABASE_URL_${name.toUpperCase().replaceAll('-', '_')}`]: urlOf(name),
        HUB_CALL_KEYS: callKeysTextOf(name),
        HUB_SUBGRAPH_PORT: String(port),
        HUB_KEYS: demoHubKeys,
        HUB_TODAY: formatDate(provinceDate),
        ...addressesOf(departmentUrls),
      });
      await until(async () => isUp(`${origin}/livez`), 60_000, name);
      return child;
    };
    return { url: `${origin}/graphql`, start };
  };
  return {
    supervision,
    departmentUrls,
    newWorker: ({ pageSize } = {}) =>
      run(
        workerFile,
        [urlOf('supervision'), ...departmentUrls.values()],
        pageSize === undefined ? {} : { PAGE_SIZE: String(pageSize) },
      ),
    supervisionService: async () => service('supervision'),
    departmentService: async (code) =>
      service(departmentSubgraphs.find(({ department }) => department === code)?.name ?? ''),
    close: async () => {
      await processes.close();
      for (const close of closing.toReversed()) await close();
    },
  };
}

/** The settings by which supervision finds the departments. */
function addressesOf(urls: ReadonlyMap<DepartmentCode, string>): Record<string, string> {
  return Object.fromEntries([...urls].map(([code, url]) => [`SUBGRAPH_URL_${code}`, url]));
}

async function isUp(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}
