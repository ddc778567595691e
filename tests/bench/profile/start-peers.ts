import { inRepository } from '@hub/cli/repository';
import { departmentSubgraphs, subgraphNames } from '@hub/cli/subgraphs';
import { subgraphStatements } from '../floor/statements.ts';
import { startChild } from '../measure/child.ts';
import { mainOperation } from './main-operation.ts';
import { type OpenProvince, appUrlOf } from './open-province.ts';
import type { Endpoint, OnStarted } from './systems.ts';

/** Starts the handler that was written for the main operation alone. */
export async function startFloor(
  { databases }: OpenProvince,
  onStarted: OnStarted,
): Promise<Endpoint> {
  const urls = departmentSubgraphs.map(({ name }) => [name, appUrlOf(databases, name)]);
  const statements = await subgraphStatements(Object.fromEntries(urls));
  const { processId, port } = await startServing('floor/main.ts', statements, onStarted);
  return {
    processId,
    origin: `http://127.0.0.1:${port}`,
    question: { method: 'GET', path: '/people/', headers: {}, body: null },
  };
}

/** Starts the stock gateway over subgraphs that are up. */
export async function startStockGateway(
  urls: Readonly<Record<string, string>>,
  callKeys: string,
  onStarted: OnStarted,
): Promise<Endpoint> {
  const settings = { supergraphFile: inRepository('gateway/supergraph.graphql'), urls, callKeys };
  const { processId, port } = await startServing('stock-gateway/main.ts', settings, onStarted);
  return {
    processId,
    origin: `http://127.0.0.1:${port}`,
    question: { ...(await mainOperation({})), path: '/' },
  };
}

/** Starts the seven subgraphs on stock servers. */
export async function startStockSubgraphs(
  { databases }: OpenProvince,
  onStarted: OnStarted,
): Promise<{
  readonly urls: Readonly<Record<string, string>>;
  readonly processIds: readonly number[];
}> {
  const started = await Promise.all(
    subgraphNames.map(async (name) => {
      const settings = { name, databaseUrl: appUrlOf(databases, name) };
      return { name, ...(await startServing('stock-subgraph/main.ts', settings, onStarted)) };
    }),
  );
  return {
    urls: Object.fromEntries(started.map(({ name, port }) => [name, `http://127.0.0.1:${port}/`])),
    processIds: started.map(({ processId }) => processId),
  };
}

/** A process that is told what to serve and answers with its port. */
async function startServing(path: string, settings: object, onStarted: OnStarted) {
  const child = startChild(`tests/bench/${path}`);
  onStarted(child.stop);
  const { port } = (await child.ask(settings)) as { readonly port: number };
  return { processId: child.processId, port };
}
