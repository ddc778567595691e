import { readFile } from 'node:fs/promises';
import { readHubEnvironment } from '@hub/cli/environment';
import { type HubDatabases, openHubDatabases } from '@hub/cli/databases';
import { ensureProvince } from '@hub/cli/ensure-province';
import { truthFile } from '@hub/cli/fill-province';
import { departmentSubgraphs, subgraphNames } from '@hub/cli/subgraphs';
import type { PlantedCase } from '@hub/province';
import { openDatabase } from '@hub/subgraph';
import { postmasterOf } from '../measure/postmaster.ts';

/** The province that all systems answer from. */
export interface OpenProvince {
  readonly databases: HubDatabases;
  readonly dataDirectory: string;
  /** Keys of everybody who has any award, in one order. */
  readonly recipients: readonly string[];
  /** Keys of the people of planted cases: the answers in which rules have most to say. */
  readonly planted: readonly string[];
  /** The PostgreSQL server; null when it does not run on this machine, and its time cannot be read. */
  readonly postmasterId: number | null;
  readonly stop: () => Promise<void>;
}

/** Starts PostgreSQL, or takes the one that `DATABASE_URL_*` name, and fills it when it is empty. */
export async function openProvince(
  dataDirectory: string,
  say: (step: string) => void,
): Promise<OpenProvince> {
  const environment = readHubEnvironment(subgraphNames, {
    ...process.env,
    HUB_DATA_DIR: dataDirectory,
  });
  const databases = await openHubDatabases(subgraphNames, environment, say);
  try {
    const truthPath = truthFile(dataDirectory);
    const truth = await ensureProvince(databases, truthPath, {
      step: say,
      filling: () => undefined,
    });
    if (truth === null) throw new Error('the databases hold data that is not synthetic');
    const cases = (await readFile(truthPath, 'utf8')).trimEnd().split('\n');
    return {
      databases,
      dataDirectory,
      recipients: await recipientsIn(databases),
      planted: cases.map((line) => (JSON.parse(line) as PlantedCase).personId),
      postmasterId: await postmasterOf(appUrlOf(databases, departmentSubgraphs[0].name)),
      stop: databases.stop,
    };
  } catch (error) {
    await databases.stop();
    throw error;
  }
}

/** Address of a subgraph's database for the subgraph itself. */
export function appUrlOf({ addresses }: HubDatabases, subgraph: string): string {
  const address = addresses.get(subgraph);
  if (address === undefined) throw new Error(`${subgraph} has no database`);
  return address.appUrl;
}

async function recipientsIn(databases: HubDatabases): Promise<readonly string[]> {
  const keys = new Set<string>();
  for (const { name } of departmentSubgraphs) {
    const { sql, close } = openDatabase(appUrlOf(databases, name), { connections: 1 });
    try {
      const rows = await sql`select distinct person_id from award_member`;
      for (const row of rows) keys.add(String(row['person_id']));
    } finally {
      await close();
    }
  }
  return [...keys].toSorted();
}
