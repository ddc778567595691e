import { newCallKeys } from '@hub/assistance/signed-call';
import { spawnSubgraphs } from '@hub/cli/run-subgraphs';
import { subgraphNames } from '@hub/cli/subgraphs';
import type { Question } from '../measure/load.ts';
import { commandOf, descendantsOf } from '../measure/processes.ts';
import type { OpenProvince } from './open-province.ts';
import { startApart, startSingle } from './start-hub.ts';
import { startFloor, startStockGateway, startStockSubgraphs } from './start-peers.ts';

/** What is compared, in the order in which a round asks. */
export const systemNames = ['floor', 'single', 'http', 'stock-gateway', 'stock'] as const;
export type SystemName = (typeof systemNames)[number];

/** A process that callers can ask. */
export interface Endpoint {
  readonly origin: string;
  readonly question: Question;
  readonly processId: number;
}

/** A system that answers the main operation, and its processes. */
export interface System {
  readonly name: SystemName;
  readonly gateway: Endpoint;
  /** Processes of its subgraphs, where they stand apart. */
  readonly subgraphIds: readonly number[];
}

/** Told how to stop what has been started, in order. */
export type OnStarted = (stop: () => Promise<void>) => void;

/** Starts all of them; they stay up together, so that rounds can take turns. */
export async function startSystems(
  province: OpenProvince,
  onStarted: OnStarted,
): Promise<readonly System[]> {
  const callKeys = newCallKeys();
  const lean = await spawnSubgraphs(subgraphNames, province.databases, callKeys);
  onStarted(lean.stop);
  const leanIds = await subgraphProcesses();
  const stock = await startStockSubgraphs(province, onStarted);
  return [
    { name: 'floor', gateway: await startFloor(province, onStarted), subgraphIds: [] },
    { name: 'single', gateway: await startSingle(province, onStarted), subgraphIds: [] },
    {
      name: 'http',
      gateway: await startApart(province, { urls: lean.urls, callKeys }, onStarted),
      subgraphIds: leanIds,
    },
    {
      name: 'stock-gateway',
      gateway: await startStockGateway(lean.urls, callKeys, onStarted),
      subgraphIds: leanIds,
    },
    {
      name: 'stock',
      gateway: await startStockGateway(stock.urls, callKeys, onStarted),
      subgraphIds: stock.processIds,
    },
  ];
}

/** The seven that were just started: children of this process. */
async function subgraphProcesses(): Promise<readonly number[]> {
  const ids = await descendantsOf(process.pid);
  const commands = await Promise.all(ids.map(commandOf));
  return ids.filter((_id, index) => commands[index]?.includes('/subgraphs/') === true);
}
