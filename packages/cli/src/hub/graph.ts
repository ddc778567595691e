import { AssistanceError } from '@hub/assistance';
import type { Identity } from '@hub/gateway';
import getPort from 'get-port';
import { readHubEnvironment } from '../environment.ts';
import { subgraphNames } from '../subgraphs.ts';
import { UsageError } from '../usage-error.ts';
import { type OperationName, operations } from './operations.ts';
import { progressOn } from './progress.ts';
import { runHub } from './run-hub.ts';
import { type SignedHeaders, signIn, supervisorNamed } from './sign-in.ts';

/** Asks the graph of a hub, as any other client would. */
export interface Graph {
  /** Throws `UsageError` with what the hub says where it does not answer in full, but for places of protected people. */
  readonly ask: <Data>(
    operation: OperationName,
    variables?: Readonly<Record<string, unknown>>,
  ) => Promise<Data>;
  /** Address of the gateway, without a path. */
  readonly url: string;
  /** By which a request says who sends it. */
  readonly headers: SignedHeaders;
  /** Whether the hub was running before this command. */
  readonly isRunning: boolean;
}

/**
 * Does something with the hub that is running on HUB_HOST and HUB_PORT, or with one that is started for it and stopped
 * afterwards; signed in as a supervisor of the province unless somebody else is named.
 */
export async function withGraph<Result>(
  work: (graph: Graph) => Promise<Result>,
  identity: Identity = supervisorNamed('hub-cli'),
): Promise<Result> {
  const environment = readHubEnvironment(subgraphNames);
  const url = `http://${environment.host}:${environment.port}`;
  if (await isAnswering(url)) {
    const headers = await signIn(identity, environment.signIn);
    return work({ ask: askAt(url, headers), url, headers, isRunning: true });
  }
  const progress = progressOn(process.stderr);
  const port = await getPort({ host: '127.0.0.1' });
  const hub = await runHub({ ...environment, host: '127.0.0.1', port }, progress);
  try {
    const { url: ownUrl } = hub.gateway;
    const headers = await signIn(identity, environment.signIn);
    return await work({ ask: askAt(ownUrl, headers), url: ownUrl, headers, isRunning: false });
  } finally {
    await hub.stop();
  }
}

/** Whether a hub answers at an address. */
export async function isAnswering(url: string): Promise<boolean> {
  return fetch(`${url}/livez`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Asks the hub at an address, as whom the headers say. */
export function askAt(url: string, signed: SignedHeaders): Graph['ask'] {
  return async <Data>(
    operation: OperationName,
    variables: Readonly<Record<string, unknown>> = {},
  ) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signed },
      body: JSON.stringify({ query: operations[operation], variables }),
    }).catch((cause: unknown) => {
      throw new AssistanceError('DEPARTMENT_UNAVAILABLE', { cause });
    });
    const { data, errors } = (await response.json()) as Answer<Data>;
    // A place that is withheld is null, and whoever prints it says so.
    const wrong = (errors ?? []).filter(({ extensions }) => extensions?.code !== 'PLACE_PROTECTED');
    if (wrong.length > 0) throw new UsageError(wrong.map(({ message }) => message).join('\n'));
    return data as Data;
  };
}

interface Answer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}
