import { type GatewayOptions, type RunningGateway, createLog, startGateway } from '../src/index.ts';
import { signCallTo, supervisorHeaders, testIssuer } from './callers.ts';
import { type SubgraphName, smallSupergraph } from './small-graph.ts';
import { type SmallSubgraph, honest, serveSubgraph } from './small-subgraph.ts';

/** A gateway over three real subgraphs, each on its own port. */
export interface SmallProvince {
  readonly gateway: RunningGateway;
  readonly subgraphs: Readonly<Record<SubgraphName, SmallSubgraph>>;
  /** Everything that was logged. */
  readonly log: string[];
  readonly ask: (
    query: string,
    variables?: Record<string, unknown>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<GraphQLAnswer>;
  readonly reset: () => void;
  readonly close: () => Promise<void>;
}

/** What a caller gets. */
interface GraphQLAnswer {
  readonly data?: Record<string, unknown>;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions: Record<string, unknown>;
  }[];
  readonly extensions?: Record<string, unknown>;
}

export async function startSmallProvince(
  options: Partial<GatewayOptions> = {},
): Promise<SmallProvince> {
  const subgraphs = {
    'civil-affairs': await serveSubgraph('civil-affairs'),
    education: await serveSubgraph('education'),
    supervision: await serveSubgraph('supervision'),
  };
  const log: string[] = [];
  const gateway = await startGateway({
    supergraph: { sdl: smallSupergraph() },
    urls: Object.fromEntries(Object.entries(subgraphs).map(([name, { url }]) => [name, url])),
    issuer: testIssuer.issuer,
    signCallTo,
    port: 0,
    log: createLog({ destination: { write: (line) => log.push(line) } }),
    ...options,
  });
  return {
    gateway,
    subgraphs,
    log,
    ask: async (query, variables, headers) => {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...supervisorHeaders, ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as GraphQLAnswer;
    },
    reset: () => {
      for (const subgraph of Object.values(subgraphs)) {
        subgraph.behaviour = honest;
        subgraph.isReady = true;
        subgraph.canRecord = true;
        subgraph.recorded.length = 0;
        subgraph.asked.length = 0;
      }
    },
    close: async () => {
      await gateway.close();
      await Promise.all(Object.values(subgraphs).map(async ({ stop }) => stop()));
    },
  };
}
