import {
  AssistanceError,
  assertPrivate,
  assertSecret,
  departments,
  isProduction,
} from '@hub/assistance';
import { parseCallKeys } from '@hub/assistance/signed-call';
import { z } from 'zod';
import { defaultMaxCost } from './operations/bound-cost.ts';
import type { TokenIssuer } from './callers/verify-token.ts';
import { demoIssuerName } from './demo/demo-issuer.ts';

/** What the environment says about a gateway that stands apart from its departments. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly supergraphFile: string;
  readonly consoleDirectory: string;
  readonly departmentTimeoutMs: number;
  readonly logLevel: string;
  /** Whether real people are in the books: then the graph is not described to callers. */
  readonly isProduction: boolean;
  /** Lists of registered operations: our own, and those of clients. */
  readonly manifestFiles: readonly string[];
  /** Whether operations that are not registered are answered too. */
  readonly isFreeTextAllowed: boolean;
  /** What one operation may cost at most. */
  readonly maxCost: number;
  /** What one client may spend within a minute; undefined where nobody is held to anything. */
  readonly costPerMinute: number | undefined;
  readonly issuer: TokenIssuer;
  /** Keys by which parts of the hub know each other, newest first. */
  readonly callKeys: ReturnType<typeof parseCallKeys>;
  /** Address of every subgraph by its name. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
}

const gatewayFolder = `${import.meta.dirname}/..`;

/** The operations of the examples, of the `hub` command and of the console: printed by `hub generate`. */
const ownManifest = `${gatewayFolder}/operations.json`;

const subgraphs = [...Object.values(departments).map(({ subgraph }) => subgraph), 'supervision'];

const wholeNumber = (from: number, until: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(from).max(until));

/** What an address starts with has to be one. */
function isFileOrAddress(text: string): boolean {
  return !/^https?:/i.test(text) || URL.canParse(text);
}

const mostCost = 1_000_000_000;

/** What a client of production may spend within a minute: some 840 times the main operation. */
const productionCostPerMinute = 600_000;

const schema = z.object({
  HUB_PORT: wholeNumber(0, 65_535).default(4000),
  HUB_HOST: z.string().min(1).default('127.0.0.1'),
  HUB_SUPERGRAPH: z.string().min(1).default(`${gatewayFolder}/supergraph.graphql`),
  HUB_CONSOLE_DIR: z.string().min(1).default(`${gatewayFolder}/../packages/console/dist`),
  HUB_DEPARTMENT_TIMEOUT_MS: wholeNumber(1, 60_000).default(1500),
  HUB_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  HUB_ENV: z.enum(['demo', 'production']).default('demo'),
  HUB_ALLOW_PLAINTEXT: z.enum(['true', 'false']).default('false'),
  HUB_ALLOW_FREE_TEXT: z.enum(['true', 'false']).optional(),
  HUB_OPERATIONS: z.string().default(''),
  HUB_MAX_COST: wholeNumber(1, mostCost).default(defaultMaxCost),
  HUB_COST_PER_MINUTE: wholeNumber(1, mostCost).optional(),
  HUB_TOKEN_KEYS: z.string().min(1).refine(isFileOrAddress),
  HUB_TOKEN_ISSUER: z.string().min(1),
  HUB_TOKEN_AUDIENCE: z.string().min(1),
  HUB_TOKEN_REVOKED: z.string().min(1).optional(),
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
  const settings = settingsOf(read.data, environment);
  assertFitForProduction(environment, settings);
  return settings;
}

function settingsOf(read: z.infer<typeof schema>, environment: NodeJS.ProcessEnv): Settings {
  const inProduction = read.HUB_ENV === 'production';
  const freeText = read.HUB_ALLOW_FREE_TEXT ?? String(!inProduction);
  const costPerMinute =
    read.HUB_COST_PER_MINUTE ?? (inProduction ? productionCostPerMinute : undefined);
  const urls: Readonly<Record<string, unknown>> = read;
  return {
    port: read.HUB_PORT,
    host: read.HUB_HOST,
    supergraphFile: read.HUB_SUPERGRAPH,
    consoleDirectory: read.HUB_CONSOLE_DIR,
    departmentTimeoutMs: read.HUB_DEPARTMENT_TIMEOUT_MS,
    logLevel: read.HUB_LOG_LEVEL,
    isProduction: inProduction,
    manifestFiles: [ownManifest, ...read.HUB_OPERATIONS.split(',').filter((file) => file !== '')],
    isFreeTextAllowed: freeText === 'true',
    maxCost: read.HUB_MAX_COST,
    costPerMinute,
    callKeys: parseCallKeys(environment['HUB_CALL_KEYS']),
    issuer: {
      keys: read.HUB_TOKEN_KEYS,
      issuer: read.HUB_TOKEN_ISSUER,
      audience: read.HUB_TOKEN_AUDIENCE,
      revoked: read.HUB_TOKEN_REVOKED,
    },
    subgraphUrls: Object.fromEntries(
      subgraphs.map((name) => [name, String(urls[variableOf(name)])]),
    ),
  };
}

/** Production trusts no issuer of a demonstration, and sends nothing about people where others can read along. */
function assertFitForProduction(
  environment: NodeJS.ProcessEnv,
  { issuer, callKeys, subgraphUrls }: Pick<Settings, 'issuer' | 'callKeys' | 'subgraphUrls'>,
): void {
  if (!isProduction(environment)) return;
  if (issuer.issuer === demoIssuerName)
    throw new AssistanceError('SETTING_INVALID', {
      detail: 'HUB_TOKEN_ISSUER: production does not trust the issuer of a demonstration',
    });
  const urls = Object.entries(subgraphUrls).map(([name, url]) => [variableOf(name), url]);
  assertPrivate(environment, { HUB_TOKEN_KEYS: issuer.keys, ...Object.fromEntries(urls) });
  assertSecret(environment, 'HUB_CALL_KEYS', callKeys);
}

/** Keeps Apollo Gateway from looking for a cloud and sending metrics there; it reads nothing but the environment. */
export function silenceTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
}

function variableOf(subgraph: string): string {
  return `SUBGRAPH_URL_${subgraph.toUpperCase().replaceAll('-', '_')}`;
}
