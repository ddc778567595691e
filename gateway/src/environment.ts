import { AssistanceError, departments } from '@hub/assistance';
import { parseCallKeys } from '@hub/assistance/signed-call';
import { z } from 'zod';
import type { TokenIssuer } from './callers/verify-token.ts';
import { demoIssuerName } from './demo/demo-issuer.ts';

/** What the environment says about a gateway that stands apart from its departments. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly supergraphFile: string;
  readonly playgroundDirectory: string;
  readonly departmentTimeoutMs: number;
  readonly logLevel: string;
  /** Whether real people are in the books: then the graph is not described to callers. */
  readonly isProduction: boolean;
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
  HUB_ENV: z.enum(['demo', 'production']).default('demo'),
  HUB_ALLOW_PLAINTEXT: z.enum(['true', 'false']).default('false'),
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
  const isProduction = read.data.HUB_ENV === 'production';
  if (isProduction) assertFitForProduction(read.data);
  const urls: Readonly<Record<string, unknown>> = read.data;
  return {
    port: read.data.HUB_PORT,
    host: read.data.HUB_HOST,
    supergraphFile: read.data.HUB_SUPERGRAPH,
    playgroundDirectory: read.data.HUB_PLAYGROUND_DIR,
    departmentTimeoutMs: read.data.HUB_DEPARTMENT_TIMEOUT_MS,
    logLevel: read.data.HUB_LOG_LEVEL,
    isProduction,
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

/** Production trusts no issuer of a demonstration, and sends nothing about people where others can read along. */
function assertFitForProduction(read: z.infer<typeof schema>): void {
  const addresses: readonly (readonly [string, unknown])[] = [
    ['HUB_TOKEN_KEYS', read.HUB_TOKEN_KEYS],
    ...subgraphs.map(
      (name) => [variableOf(name), (read as Record<string, unknown>)[variableOf(name)]] as const,
    ),
  ];
  const open = addresses.filter(([, address]) => isPlainHttp(String(address)));
  if (read.HUB_TOKEN_ISSUER === demoIssuerName)
    throw refused('HUB_TOKEN_ISSUER: production does not trust the issuer of a demonstration');
  if (open.length > 0 && read.HUB_ALLOW_PLAINTEXT !== 'true')
    throw refused(
      `${open.map(([name]) => name).join(', ')}: production needs https, or HUB_ALLOW_PLAINTEXT=true`,
    );
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

function isPlainHttp(address: string): boolean {
  return address.startsWith('http://') && !loopback.test(new URL(address).hostname);
}

function refused(detail: string): AssistanceError {
  return new AssistanceError('SETTING_INVALID', { detail });
}

/** Keeps Apollo Gateway from looking for a cloud and sending metrics there; it reads nothing but the environment. */
export function silenceTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
}

function variableOf(subgraph: string): string {
  return `SUBGRAPH_URL_${subgraph.toUpperCase().replaceAll('-', '_')}`;
}
