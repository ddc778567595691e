import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HubDatabases } from '@hub/cli/databases';
import { demoSettings } from '@hub/cli/demo';
import { fillProvince } from '@hub/cli/fill-province';
import { allSubgraphs, storingSubgraphs } from '@hub/cli/subgraphs';
import type { PlantedCase } from '@hub/province';
import type { Subgraph } from '@hub/subgraph';
import { migrateJobTables, supervisionMigrations } from '@hub/supervision';
import { type FreshDatabase, copiedDatabase, freshDatabase, onceInRun } from '@hub/testing';
import { inject } from 'vitest';

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

/** A province that is soon swept: few people besides the planted ones, who are as many as in any other. */
export const smallProvince = { scale: 20_000, seed: 11 };

/** Gives databases of its own to a test: the province is filled once in a run, and copied for whoever asks for it. */
export async function filledProvince({
  scale,
  seed,
  supervisionServer,
}: ProvincePlan): Promise<FilledProvince> {
  const original = await onceInRun(`the province 1:${scale} by seed ${seed}`, async () =>
    fill({ scale, seed }),
  );
  const copies = await Promise.all(
    original.databases.map(async ([name, url]) => {
      if (name !== 'supervision' || supervisionServer === undefined)
        return { name, ...(await copiedDatabase(url)) };
      return { name, ...(await emptySupervision(supervisionServer)) };
    }),
  );
  return {
    databases: databasesOf(copies),
    subgraphs: allSubgraphs(demoSettings),
    truth: original.truth,
    drop: async () => {
      await Promise.all(copies.map(async ({ drop }) => drop()));
    },
  };
}

/** Databases by subgraph, and their truth. Nobody is connected to them any more. */
async function fill(choice: { readonly scale: number; readonly seed: number }) {
  const made = await Promise.all(
    storingSubgraphs.map(async ({ name, migrations }) =>
      name === 'supervision'
        ? { name, ...(await emptySupervision()) }
        : { name, ...(await freshDatabase(migrations)) },
    ),
  );
  const folder = await mkdtemp(join(inject('runFolder'), 'truth-'));
  const truthPath = join(folder, 'truth.jsonl');
  await fillProvince(databasesOf(made), truthPath, {
    ...choice,
    onProgress: () => undefined,
  });
  for (const { sql } of made) await sql.end();
  const lines = (await readFile(truthPath, 'utf8')).trimEnd().split('\n');
  const databases = made.map(({ name, url }): [string, string] => [name, url]);
  return { databases, truth: lines.map((line) => JSON.parse(line) as PlantedCase) };
}

async function emptySupervision(serverUrl?: string): Promise<FreshDatabase> {
  const fresh = await freshDatabase(supervisionMigrations, serverUrl);
  await migrateJobTables(fresh.database, fresh.url);
  return fresh;
}

function databasesOf(
  made: readonly (Pick<FreshDatabase, 'url' | 'appUrl'> & { readonly name: string })[],
): HubDatabases {
  const addresses = new Map(made.map(({ name, url, appUrl }) => [name, { ownerUrl: url, appUrl }]));
  return { addresses, stop: async () => undefined };
}
