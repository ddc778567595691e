import {
  AssistanceError,
  type Department,
  assertPasswords,
  assertPrivate,
  assertSecret,
  isProduction,
} from '@hub/assistance';
import { parseCallKeys } from '@hub/assistance/signed-call';
import { z } from 'zod';

/** What a subgraph that runs apart reads from its environment. */
export interface SubgraphEnvironment {
  readonly databaseUrl: string;
  /** Keys by which parts of the hub know each other, newest first. */
  readonly callKeys: ReturnType<typeof parseCallKeys>;
  readonly host: string;
  readonly port: number;
  /** Whether real people are in the books. */
  readonly isProduction: boolean;
}

/** Name of the environment variable with a subgraph's database, such as `DATABASE_URL_CIVIL_AFFAIRS`. */
export function databaseVariable(subgraph: string): string {
  return `DATABASE_URL_${subgraph.toUpperCase().replaceAll('-', '_')}`;
}

const settings = z.object({
  databaseUrl: z.url({ protocol: /^postgres(ql)?$/ }),
  HUB_SUBGRAPH_HOST: z.string().default('127.0.0.1'),
  HUB_SUBGRAPH_PORT: z.coerce.number().int().min(1).max(65_535).default(4001),
});

/** Reads and checks the environment; a setting that is missing, unreadable or unfit for production is named. */
export function readEnvironment(
  subgraph: Department['subgraph'],
  environment: NodeJS.ProcessEnv = process.env,
): SubgraphEnvironment {
  const variable = databaseVariable(subgraph);
  const parsed = settings.safeParse({ ...environment, databaseUrl: environment[variable] });
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.'));
    const detail = names.join(', ').replace('databaseUrl', variable);
    throw new AssistanceError('SETTING_INVALID', { detail });
  }
  const { databaseUrl } = parsed.data;
  const callKeys = parseCallKeys(environment['HUB_CALL_KEYS']);
  assertPrivate(environment, { [variable]: databaseUrl });
  assertPasswords(environment, { [variable]: databaseUrl });
  assertSecret(environment, 'HUB_CALL_KEYS', callKeys);
  return {
    databaseUrl,
    callKeys,
    host: parsed.data.HUB_SUBGRAPH_HOST,
    port: parsed.data.HUB_SUBGRAPH_PORT,
    isProduction: isProduction(environment),
  };
}
