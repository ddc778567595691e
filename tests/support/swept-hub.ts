import { setTimeout as delay } from 'node:timers/promises';
import { type DepartmentCode, departmentCodes } from '@hub/assistance';
import { demoSettings } from '@hub/cli/demo';
import { hostSubgraphs } from '@hub/cli/run-subgraphs';
import { departmentSubgraphs } from '@hub/cli/subgraphs';
import { type Bulk, createLog, openBulk } from '@hub/subgraph';
import { type Departments, runWorker } from '@hub/supervision';
import { ask } from './ask.ts';
import { testGateway } from './test-gateway.ts';
import { type FilledProvince, type ProvincePlan, filledProvince } from './province-hub.ts';

/** A province whose subgraphs, gateway and worker run in this process. */
export interface SweptHub {
  readonly gatewayUrl: string;
  readonly truth: FilledProvince['truth'];
  /** Address of the database of a subgraph. */
  readonly urlOf: (subgraph: string) => string;
  readonly bulkOf: (department: DepartmentCode) => Bulk;
  /** Departments whose bulk endpoint is out of order at the moment, and how. */
  readonly broken: Map<DepartmentCode, Bulk['rows']>;
  /** Asks the gateway. Throws where the answer has an error. */
  readonly data: <Data>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ) => Promise<Data>;
  /** Sweeps the whole province, and gives the sweep when it is over. */
  readonly sweep: () => Promise<Swept>;
  readonly close: () => Promise<void>;
}

/** A sweep as the graph shows it. */
export interface Swept {
  readonly id: string;
  readonly state: string;
  readonly isComplete: boolean;
  readonly people: number;
  readonly households: number;
  readonly householdsDone: number;
  readonly findings: number;
  readonly raised: number;
  readonly cleared: number;
  readonly sources: readonly {
    readonly department: string;
    readonly isAnswered: boolean;
    readonly reason: string | null;
  }[];
}

const sweepFields = `id state isComplete people households householdsDone findings raised cleared
  sources { department isAnswered reason }`;

/** Fills a province, and starts everything that works on it. */
export async function sweptHub(plan: ProvincePlan): Promise<SweptHub> {
  const { databases, subgraphs, truth, drop } = await filledProvince(plan);
  const urlOf = (name: string) => databases.addresses.get(name)?.appUrl ?? '';
  const { transports, stop } = hostSubgraphs(() => subgraphs, databases);
  const gateway = await testGateway({ transports, departmentTimeoutMs: 20_000 });
  const opened = departmentSubgraphs.map((subgraph) => ({
    code: subgraph.department,
    ...openBulk(subgraph, urlOf(subgraph.name)),
  }));
  const bulks = new Map(opened.map(({ code, bulk }) => [code, bulk]));
  const bulkOf = (code: DepartmentCode) => {
    const bulk = bulks.get(code);
    if (bulk === undefined) throw new Error(`no bulk endpoint of ${code}`);
    return bulk;
  };
  const broken: SweptHub['broken'] = new Map();
  const breakable = (bulk: Bulk, code: DepartmentCode): Bulk => ({
    ...bulk,
    rows: (...asked) => (broken.get(code) ?? bulk.rows)(...asked),
  });
  const worker = await runWorker({
    databaseUrl: urlOf('supervision'),
    departments: Object.fromEntries(
      departmentCodes.map((code) => [code, breakable(bulkOf(code), code)]),
    ) as unknown as Departments,
    today: demoSettings.today,
    log: createLog('test', 'silent'),
  });
  const data = asking(gateway.url);
  return {
    gatewayUrl: gateway.url,
    truth,
    urlOf,
    bulkOf,
    broken,
    data,
    sweep: async () => sweepOver(data),
    close: async () => {
      await worker.stop();
      for (const { close } of opened) await close();
      await gateway.close();
      await stop();
      await drop();
    },
  };
}

function asking(gatewayUrl: string): SweptHub['data'] {
  return async <Data>(query: string, variables = {}) => {
    const answer = await ask<Data>(gatewayUrl, query, variables);
    if (answer.data === null || answer.errors !== undefined)
      throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
}

/** A sweep takes seconds: to ask for it more often would take longer than to do it. */
const pollMs = 250;

async function sweepOver(data: SweptHub['data']): Promise<Swept> {
  const { startSweep } = await data<{ startSweep: { readonly id: string } }>(
    `mutation { startSweep(input: {}) { id } }`,
  );
  for (;;) {
    await delay(pollMs);
    const { sweep } = await data<{ sweep: Swept }>(
      `query ($id: ID!) { sweep(id: $id) { ${sweepFields} } }`,
      { id: startSweep.id },
    );
    if (!['PLANNED', 'RUNNING'].includes(sweep.state)) return sweep;
  }
}
