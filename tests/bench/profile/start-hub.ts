import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { inheritedEnvironment } from '@hub/cli/environment';
import { inRepository } from '@hub/cli/repository';
import type { RunningSubgraphs } from '@hub/cli/run-subgraphs';
import { issuerIn, signIn, supervisorNamed } from '@hub/cli/sign-in';
import { databaseVariable } from '@hub/subgraph';
import getPort from 'get-port';
import { processIdOf, stopProcess } from '../measure/child.ts';
import { mainOperation } from './main-operation.ts';
import type { OpenProvince } from './open-province.ts';
import type { Endpoint, OnStarted } from './systems.ts';

/** Starts the hub as `npm start` does, all in one process, on the databases that are already there. */
export async function startSingle(
  { databases, dataDirectory }: OpenProvince,
  onStarted: OnStarted,
): Promise<Endpoint> {
  const urls = [...databases.addresses].map(([name, { ownerUrl }]) => [
    databaseVariable(name),
    ownerUrl,
  ]);
  return startGatewayProcess(
    [inRepository('packages/cli/bin/hub.js'), 'start'],
    {
      environment: {
        ...Object.fromEntries(urls),
        HUB_TOPOLOGY: 'single',
        HUB_DATA_DIR: dataDirectory,
      },
      dataDirectory,
    },
    onStarted,
  );
}

/** Starts the gateway as it runs on a machine of its own, over subgraphs that are up. */
export async function startApart(
  { dataDirectory }: OpenProvince,
  { urls, callKeys }: Pick<RunningSubgraphs, 'urls'> & { readonly callKeys: string },
  onStarted: OnStarted,
): Promise<Endpoint> {
  const variables = Object.entries(urls).map(([name, url]) => [
    `SUBGRAPH_URL_${name.toUpperCase().replaceAll('-', '_')}`,
    url,
  ]);
  const { issuer } = await issuerIn(dataDirectory);
  const environment = {
    ...Object.fromEntries(variables),
    HUB_CALL_KEYS: callKeys,
    HUB_TOKEN_KEYS: issuer.keys,
    HUB_TOKEN_ISSUER: issuer.issuer,
    HUB_TOKEN_AUDIENCE: issuer.audience,
    HUB_LOG_LEVEL: 'warn',
  };
  return startGatewayProcess(
    ['--import', 'tsx', inRepository('gateway/src/main.ts')],
    { environment, dataDirectory },
    onStarted,
  );
}

/** Longest start of a gateway on a busy machine; `npm start` may have to build the console. */
const startMs = 120_000;

interface Surroundings {
  readonly environment: NodeJS.ProcessEnv;
  /** Where the key of whoever signs tokens lies. */
  readonly dataDirectory: string;
}

async function startGatewayProcess(
  args: readonly string[],
  { environment, dataDirectory }: Surroundings,
  onStarted: OnStarted,
): Promise<Endpoint> {
  const port = await getPort({ host: '127.0.0.1' });
  const child = spawn(process.execPath, [...args], {
    cwd: inRepository('.'),
    stdio: ['ignore', 'ignore', 'pipe'],
    env: inheritedEnvironment({ ...environment, HUB_PORT: String(port) }),
  });
  onStarted(async () => stopProcess(child));
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const origin = `http://127.0.0.1:${port}`;
  for (const deadline = Date.now() + startMs; Date.now() < deadline; await delay(100)) {
    if (child.exitCode !== null) break;
    const response = await fetch(`${origin}/readyz`).catch(() => null);
    if (response?.ok === true) {
      const signed = await signIn(supervisorNamed('benchmark'), {
        dataDirectory,
        token: null,
        purpose: null,
        isProduction: false,
      });
      const question = await mainOperation({ ...signed });
      return { origin, question, processId: processIdOf(child) };
    }
  }
  throw new Error(`a gateway did not become ready\n${complaints}`);
}
