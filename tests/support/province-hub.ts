import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HubDatabases } from '@hub/cli/databases';
import { demoSettings } from '@hub/cli/demo';
import { fillProvince } from '@hub/cli/fill-province';
import { allSubgraphs, storingSubgraphs } from '@hub/cli/subgraphs';
import type { PlantedCase } from '@hub/province';
import type { Subgraph } from '@hub/subgraph';
import { migrateJobTables } from '@hub/supervision';
import { freshDatabase } from '@hub/testing';

/** A province in databases of its own: what `npm start` fills, by the same code. */
export interface FilledProvince {
  readonly databases: HubDatabases;
  readonly subgraphs: readonly Subgraph[];
  readonly truth: readonly PlantedCase[];
  readonly drop: () => Promise<void>;
}

/** How large a province is, and where its databases are. */
export interface ProvincePlan {
  /** 1:scale. The planted cases are as many at every scale. */
  readonly scale: number;
  readonly seed: number;
  /** Superuser's address of a server for supervision's database, instead of the one that all share. */
  readonly supervisionServer?: string | undefined;
}

/** Fills a province. */
export async function filledProvince({
  scale,
  seed,
  supervisionServer,
}: ProvincePlan): Promise<FilledProvince> {
  const subgraphs = allSubgraphs(demoSettings);
  const migrations = new Map(
    storingSubgraphs.map((subgraph) => [subgraph.name, subgraph.migrations]),
  );
  const fresh = await Promise.all(
    subgraphs.map(async ({ name }) => {
      const server = name === 'supervision' ? supervisionServer : undefined;
      return { name, ...(await freshDatabase(migrations.get(name), server)) };
    }),
  );
  await Promise.all(
    fresh
      .filter(({ name }) => name === 'supervision')
      .map(async ({ database, url }) => migrateJobTables(database, url)),
  );
  const addresses = new Map(
    fresh.map(({ name, url, appUrl }) => [name, { ownerUrl: url, appUrl }]),
  );
  const databases = { addresses, stop: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'assistance-hub-truth-'));
  const truthPath = join(folder, 'truth.jsonl');
  await fillProvince(databases, truthPath, { scale, seed, onProgress: () => undefined });
  const lines = (await readFile(truthPath, 'utf8')).trimEnd().split('\n');
  await rm(folder, { recursive: true });
  return {
    databases,
    subgraphs,
    truth: lines.map((line) => JSON.parse(line) as PlantedCase),
    drop: async () => {
      await Promise.all(fresh.map(async ({ drop }) => drop()));
    },
  };
}
