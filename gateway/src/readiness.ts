import { withinDeadline } from './deadline.ts';
import type { DepartmentTransport } from './department-transport.ts';

/** Whether the gateway can be sent requests, and which departments it reaches. */
export interface Readiness {
  readonly status: 'ready' | 'degraded' | 'unavailable';
  readonly subgraphs: Readonly<Record<string, 'up' | 'down'>>;
}

/** Every answer starts at supervision; without it there is none, whereas a department costs its own record only. */
const indispensable = 'supervision';

const probeDeadlineMs = 1000;

/**
 * Asks every subgraph whether it and its database answer, and judges from that.
 *
 * Probes that are under way are shared: a monitor that asks often costs the departments nothing more.
 */
export function readinessOf(
  transports: ReadonlyMap<string, DepartmentTransport>,
): () => Promise<Readiness> {
  let underWay: Promise<Readiness> | undefined;
  return async () => {
    underWay ??= probeAll(transports).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

async function probeAll(transports: ReadonlyMap<string, DepartmentTransport>): Promise<Readiness> {
  const probes = [...transports].map(async ([name, transport]) => [name, await probe(transport)]);
  const subgraphs = Object.fromEntries(await Promise.all(probes)) as Readiness['subgraphs'];
  if (subgraphs[indispensable] !== 'up') return { status: 'unavailable', subgraphs };
  const isWhole = Object.values(subgraphs).every((state) => state === 'up');
  return { status: isWhole ? 'ready' : 'degraded', subgraphs };
}

async function probe(transport: DepartmentTransport): Promise<'up' | 'down'> {
  try {
    const isReady = transport.isReady ?? (async (signal) => answersQuestions(transport, signal));
    return (await withinDeadline(probeDeadlineMs, isReady)) ? 'up' : 'down';
  } catch {
    return 'down';
  }
}

async function answersQuestions(
  transport: DepartmentTransport,
  signal: AbortSignal,
): Promise<boolean> {
  const question = { query: '{ __typename }', variables: {} };
  const answer = await transport(question, { signal, headers: {}, caller: null });
  const data = (answer as { data?: { __typename?: unknown } } | null)?.data;
  return typeof data?.__typename === 'string';
}
