import { AssistanceError } from '@hub/assistance';
import { databaseVariable } from '@hub/subgraph';
import { z } from 'zod';

/** How the parts of the hub run: all in this process, or each subgraph in a process of its own. */
export type Topology = 'single' | 'http';

/** What `hub` reads from its environment. */
export interface HubEnvironment {
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  readonly topology: Topology;
  readonly signIn: SignInSettings;
  /** Longest wait for one department, in milliseconds. */
  readonly departmentTimeoutMs: number;
  /** Addresses of databases of your own, by subgraph; null where the hub brings its own server. */
  readonly databaseUrls: Readonly<Record<string, string>> | null;
}

/** How the command signs in at a hub. */
export interface SignInSettings {
  /** Where the key of a demonstration lies. */
  readonly dataDirectory: string;
  /** A token from elsewhere; null where the command signs in by the key of the demonstration. */
  readonly token: string | null;
  /** Goes with a token from elsewhere. */
  readonly purpose: string | null;
  readonly isProduction: boolean;
}

const settings = z.object({
  HUB_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HUB_HOST: z.string().min(1).default('127.0.0.1'),
  HUB_DATA_DIR: z.string().min(1).default('.hub'),
  HUB_TOPOLOGY: z.enum(['single', 'http']).default('single'),
  HUB_ENV: z.enum(['demo', 'production']).default('demo'),
  HUB_TOKEN: z.string().optional(),
  HUB_PURPOSE: z.string().optional(),
  HUB_DEPARTMENT_TIMEOUT_MS: z.coerce.number().int().min(1).max(60_000).default(1500),
});

/**
 * Reads and checks the environment.
 *
 * Throws `SETTING_INVALID` that names the settings, never their values: an address may hold a password.
 */
export function readHubEnvironment(
  subgraphs: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): HubEnvironment {
  const read = settings.safeParse(environment);
  if (!read.success) {
    // What zod says of a setting tells what it may be and never repeats what it was.
    throw invalid(
      read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    );
  }
  return {
    port: read.data.HUB_PORT,
    host: read.data.HUB_HOST,
    dataDirectory: read.data.HUB_DATA_DIR,
    topology: read.data.HUB_TOPOLOGY,
    signIn: {
      dataDirectory: read.data.HUB_DATA_DIR,
      token: read.data.HUB_TOKEN || null,
      purpose: read.data.HUB_PURPOSE || null,
      isProduction: read.data.HUB_ENV === 'production',
    },
    departmentTimeoutMs: read.data.HUB_DEPARTMENT_TIMEOUT_MS,
    databaseUrls: databaseUrls(subgraphs, environment),
  };
}

/** All of them or none: half a province on another server is a mistake nobody wants to find later. */
function databaseUrls(
  subgraphs: readonly string[],
  environment: NodeJS.ProcessEnv,
): Readonly<Record<string, string>> | null {
  const given = subgraphs.map((name) => [name, environment[databaseVariable(name)]] as const);
  if (given.every(([, url]) => url === undefined)) return null;
  const bad = given.filter(([, url]) => !postgresUrl.safeParse(url).success);
  if (bad.length > 0) throw invalid(bad.map(([name]) => databaseVariable(name)).join(', '));
  return Object.fromEntries(given.map(([name, url]) => [name, String(url)]));
}

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

function invalid(detail: string): AssistanceError {
  return new AssistanceError('SETTING_INVALID', { detail });
}

/** The environment of a process that is started from here: our own with some settings replaced. */
export function inheritedEnvironment(replaced: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...process.env, ...replaced };
}
