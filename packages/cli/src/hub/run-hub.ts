import { createServer } from 'node:net';
import { AssistanceError } from '@hub/assistance';
import { callSigners, newCallKeys, parseCallKeys } from '@hub/assistance/signed-call';
import {
  type RunningGateway,
  createLog,
  readManifests,
  readOperations,
  startGateway,
} from '@hub/gateway';
import { readAuditSettings } from '@hub/supervision';
import { type HubEnvironment, inheritedEnvironment } from '../environment.ts';
import { inRepository } from '../repository.ts';
import { allSubgraphs, subgraphNames } from '../subgraphs.ts';
import { type HubDatabases, openHubDatabases } from './databases.ts';
import { demoSettings } from './demo.ts';
import { demoIdentities } from './demo-identities.ts';
import { type StartProgress, ensureProvince } from './ensure-province.ts';
import { truthFile } from './fill-province.ts';
import { issuerIn } from './sign-in.ts';
import {
  type RunningSubgraphs,
  hostSubgraphs,
  hostWorker,
  spawnSubgraphs,
  spawnWorker,
} from './run-subgraphs.ts';

/** A hub that is up. */
export interface RunningHub {
  readonly gateway: RunningGateway;
  /** The planted cases of the province with their truth; null where the data is not ours. */
  readonly truthPath: string | null;
  readonly stop: () => Promise<void>;
}

/** Starts everything: databases, the province on the first start, seven subgraphs, the gateway. */
export async function runHub(
  environment: HubEnvironment,
  progress: StartProgress,
  consoleDirectory?: string,
): Promise<RunningHub> {
  assertDemonstration(environment);
  await assertPortFree(environment);
  const databases = await openHubDatabases(subgraphNames, environment, progress.step);
  const opened: (() => Promise<void>)[] = [databases.stop];
  const stop = async () => {
    for (const close of opened.toReversed()) await close();
  };
  try {
    const truthPath = await ensureProvince(
      databases,
      truthFile(environment.dataDirectory),
      progress,
    );
    // The parts start together and know each other by a key that lives as long as they do.
    const callKeys = newCallKeys();
    const running = await startParts({ environment, databases, callKeys }, progress);
    opened.push(running.stop);
    progress.step('starting the gateway');
    const issuer = await issuerIn(environment.dataDirectory);
    const gateway = await startGateway({
      issuer: issuer.issuer,
      demoIdentities: async () => demoIdentities(issuer),
      signCallTo: callSigners(parseCallKeys(callKeys)),
      supergraph: { file: inRepository('gateway/supergraph.graphql') },
      transports: running.transports,
      urls: running.urls,
      port: environment.port,
      host: environment.host,
      departmentTimeoutMs: environment.departmentTimeoutMs,
      operations: {
        registered: await readManifests([inRepository('gateway/operations.json')]),
        isFreeTextAllowed: true,
      },
      warmOperations: await readOperations(inRepository('gateway/queries')),
      log: createLog({ level: 'warn' }),
      ...(consoleDirectory !== undefined && { consoleDirectory }),
    });
    opened.push(gateway.close);
    return { gateway, truthPath, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Throws `SETTING_INVALID` in production, where nothing of the demonstration starts. */
export function assertDemonstration({ signIn }: HubEnvironment): void {
  if (!signIn.isProduction) return;
  throw new AssistanceError('SETTING_INVALID', {
    detail: 'HUB_ENV: what this starts is the demonstration; in production each part starts apart',
  });
}

interface Parts {
  readonly environment: HubEnvironment;
  readonly databases: HubDatabases;
  readonly callKeys: string;
}

/** Starts the seven subgraphs and a worker: in this process, or each in one of its own. */
async function startParts(
  { environment: { topology }, databases, callKeys }: Parts,
  progress: StartProgress,
): Promise<RunningSubgraphs> {
  progress.step('starting seven subgraphs');
  const audit = readAuditSettings(inheritedEnvironment({}));
  const isSingle = topology === 'single';
  const running = isSingle
    ? hostSubgraphs(
        (departments) => allSubgraphs({ ...demoSettings, audit, departments }),
        databases,
      )
    : await spawnSubgraphs(subgraphNames, databases, callKeys);
  try {
    const worker = isSingle
      ? await hostWorker(databases, demoSettings)
      : spawnWorker(databases, { urls: running.urls, callKeys });
    return {
      ...running,
      stop: async () => {
        await worker.stop();
        await running.stop();
      },
    };
  } catch (error) {
    await running.stop();
    throw error;
  }
}

/** Finds out in time: the first filling takes a while, and would be for nothing. */
async function assertPortFree({ host, port }: HubEnvironment): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const isBusy = cause.code === 'EADDRINUSE';
      const detail = isBusy ? String(port) : `HUB_HOST, HUB_PORT: cannot listen on ${host}:${port}`;
      reject(new AssistanceError(isBusy ? 'PORT_IN_USE' : 'SETTING_INVALID', { detail, cause }));
    });
    server.listen(port, host, () => server.close(() => resolve()));
  });
}
