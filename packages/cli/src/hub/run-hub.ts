import { access } from 'node:fs/promises';
import { type RunningGateway, createLog, readOperations, startGateway } from '@hub/gateway';
import type { HubEnvironment } from '../environment.ts';
import { inRepository } from '../repository.ts';
import { allSubgraphs } from '../subgraphs.ts';
import { type HubDatabases, openHubDatabases } from './databases.ts';
import { demoProvince, demoSettings } from './demo.ts';
import { fillProvince, isFilled, truthFile } from './fill-province.ts';
import { hostSubgraphs, spawnSubgraphs } from './run-subgraphs.ts';

/** Who is told what the start is doing. */
export interface StartProgress {
  readonly step: (text: string) => void;
  readonly filling: (done: number, total: number) => void;
}

/** A hub that is up. */
export interface RunningHub {
  readonly gateway: RunningGateway;
  /** The planted cases of the province with their truth. */
  readonly truthPath: string;
  readonly stop: () => Promise<void>;
}

/** Starts everything: databases, the province on the first start, seven subgraphs, the gateway. */
export async function runHub(
  environment: HubEnvironment,
  progress: StartProgress,
  playgroundDirectory?: string,
): Promise<RunningHub> {
  const subgraphs = allSubgraphs(demoSettings);
  const names = subgraphs.map(({ name }) => name);
  const databases = await openHubDatabases(names, environment, progress.step);
  const opened: (() => Promise<void>)[] = [databases.stop];
  const stop = async () => {
    for (const close of opened.toReversed()) await close();
  };
  try {
    const truthPath = truthFile(environment.dataDirectory);
    await ensureProvince(databases, truthPath, progress);
    progress.step('starting seven subgraphs');
    const running =
      environment.topology === 'single'
        ? hostSubgraphs(subgraphs, databases)
        : await spawnSubgraphs(names, databases);
    opened.push(running.stop);
    progress.step('starting the gateway');
    const gateway = await startGateway({
      supergraph: { file: inRepository('gateway/supergraph.graphql') },
      transports: running.transports,
      urls: running.urls,
      port: environment.port,
      host: environment.host,
      departmentTimeoutMs: environment.departmentTimeoutMs,
      warmOperations: await readOperations(inRepository('gateway/queries')),
      log: createLog({ level: 'warn' }),
      ...(playgroundDirectory !== undefined && { playgroundDirectory }),
    });
    opened.push(gateway.close);
    return { gateway, truthPath, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ensureProvince(
  databases: HubDatabases,
  truthPath: string,
  progress: StartProgress,
): Promise<void> {
  const hasTruth = await access(truthPath).then(
    () => true,
    () => false,
  );
  if (hasTruth && (await isFilled(databases))) return;
  progress.step('filling the departments with the synthetic province at 1:1000');
  await fillProvince(databases, truthPath, { ...demoProvince, onProgress: progress.filling });
}
