import { AssistanceError, departments } from '@hub/assistance';
import { parseCallKeys } from '@hub/assistance/signed-call';
import { z } from 'zod';
import type { TokenIssuer } from './callers/verify-token.ts';

/** What the environment says about a gateway that stands apart from its departments. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly supergraphFile: string;
  readonly playgroundDirectory: string;
  readonly departmentTimeoutMs: number;
  readonly logLevel: string;
  readonly issuer: TokenIssuer;
  /** Keys by which parts of the hub know each other, newest first. */
  readonly callKeys: ReturnType<typeof parseCallKeys>;
  /** Address of every subgraph by its name. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
}

const gatewayFolder = `${import.meta.dirname}/..`;

const subgraphs = [...Object.values(departments).map(({ subgraph }) => subgraph), 'supervision'];

const wholeNumber = (from: number, until: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(from).max(until));

const schema = z.object({
  HUB_PORT: wholeNumber(0, 65_535).default(4000),
  HUB_HOST: z.string().min(1).default('127.0.0.1'),
  HUB_SUPERGRAPH: z.string().min(1).default(`${gatewayFolder}/supergraph.graphql`),
  HUB_PLAYGROUND_DIR: z.string().min(1).default(`${gatewayFolder}/../packages/console/dist`),
  HUB_DEPARTMENT_TIMEOUT_MS: wholeNumber(1, 60_000).default(1500),
  HUB_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  HUB_TOKEN_KEYS: z.string().min(1),
  HUB_TOKEN_ISSUER: z.string().min(1),
  HUB_TOKEN_AUDIENCE: z.string().min(1),
  ...Object.fromEntries(
    subgraphs.map((name) => [variableOf(name), z.url({ protocol: /^https?$/ })]),
  ),
});

/**
 * Reads the settings of the gateway.
 *
 * @throws AssistanceError SETTING_INVALID with the names of the variables, never with their values: an address may hold a password
 */
export function readEnvironment(environment: NodeJS.ProcessEnv = process.env): Settings {
  const read = schema.safeParse(environment);
  if (!read.success) {
    const names = new Set(read.error.issues.map(({ path }) => path.join('.')));
    throw new AssistanceError('SETTING_INVALID', { detail: [...names].join(', ') });
  }
  const urls: Readonly<Record<string, unknown>> = read.data;
  return {
    port: read.data.HUB_PORT,
    host: read.data.HUB_HOST,
    supergraphFile: read.data.HUB_SUPERGRAPH,
    playgroundDirectory: read.data.HUB_PLAYGROUND_DIR,
    departmentTimeoutMs: read.data.HUB_DEPARTMENT_TIMEOUT_MS,
    logLevel: read.data.HUB_LOG_LEVEL,
    callKeys: parseCallKeys(environment['HUB_CALL_KEYS']),
    issuer: {
      keys: read.data.HUB_TOKEN_KEYS,
      issuer: read.data.HUB_TOKEN_ISSUER,
      audience: read.data.HUB_TOKEN_AUDIENCE,
    },
    subgraphUrls: Object.fromEntries(
      subgraphs.map((name) => [name, String(urls[variableOf(name)])]),
    ),
  };
}

/** Keeps Apollo Gateway from looking for a cloud and sending metrics there; it reads nothing but the environment. */
export function silenceTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
}

function variableOf(subgraph: string): string {
  return `SUBGRAPH_URL_${subgraph.toUpperCase().replaceAll('-', '_')}`;
}
