import { join } from 'node:path';
import { AssistanceError } from '@hub/assistance';
import { ensureDatabase, startLocalPostgres } from '@hub/local-postgres';
import { databaseFailureIn, databaseVariable, migrateDatabase, openDatabase } from '@hub/subgraph';
import type { HubEnvironment } from '../environment.ts';
import { migrateJobTables } from '@hub/supervision';
import { storingSubgraphs } from '../subgraphs.ts';

/** The addresses of one subgraph's database: for its owner, who migrates and fills, and for the subgraph itself. */
export interface DatabaseAddresses {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** The seven databases, migrated, and the way to let go of them. */
export interface HubDatabases {
  readonly addresses: ReadonlyMap<string, DatabaseAddresses>;
  readonly stop: () => Promise<void>;
}

const settings = { max_connections: '200', shared_buffers: '512MB' };

/** Opens a database for every subgraph, on a server of our own or on the addresses given, and migrates them. */
export async function openHubDatabases(
  subgraphs: readonly string[],
  { dataDirectory, databaseUrls }: HubEnvironment,
  onProgress: (step: string) => void,
): Promise<HubDatabases> {
  const databases =
    databaseUrls === null
      ? await localDatabases(subgraphs, join(dataDirectory, 'postgres'), onProgress)
      : givenDatabases(databaseUrls);
  onProgress('migrating the databases');
  await migrateAll(databases.addresses);
  return databases;
}

async function localDatabases(
  subgraphs: readonly string[],
  dataDirectory: string,
  onProgress: (step: string) => void,
): Promise<HubDatabases> {
  const server = await startLocalPostgres({ dataDirectory, onProgress, settings });
  const addresses = new Map<string, DatabaseAddresses>();
  for (const name of subgraphs) {
    const database = name.replaceAll('-', '_');
    const roles = { database, owner: `${database}_owner`, app: `${database}_app` };
    addresses.set(name, await ensureDatabase(server, roles));
  }
  return { addresses, stop: server.stop };
}

function givenDatabases(urls: Readonly<Record<string, string>>): HubDatabases {
  const addresses = Object.entries(urls).map(([name, url]): [string, DatabaseAddresses] => [
    name,
    { ownerUrl: url, appUrl: url },
  ]);
  return { addresses: new Map(addresses), stop: async () => undefined };
}

async function migrateAll(addresses: ReadonlyMap<string, DatabaseAddresses>): Promise<void> {
  await Promise.all(
    storingSubgraphs.map(async ({ name, migrations }) => {
      const address = addresses.get(name);
      if (address === undefined) throw new Error(`${name} has no database`);
      const { database, close } = openDatabase(address.ownerUrl, { connections: 1 });
      try {
        await migrateDatabase(database, migrations);
        if (name === 'supervision') await migrateJobTables(database, address.ownerUrl);
      } catch (cause) {
        throw explained(cause, name);
      } finally {
        await close();
      }
    }),
  );
}

/** What is wrong with an address, by SQLSTATE or socket error. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'there is no such host',
  CONNECT_TIMEOUT: 'it does not answer',
  '28P01': 'the password is refused',
  '28000': 'the role is refused',
  '3D000': 'there is no such database',
  '42501': 'the role may not create tables there',
};

/** The failure in one sentence that names the setting, and never the address, which may hold a password. */
function explained(cause: unknown, subgraph: string): unknown {
  const code = databaseFailureIn(cause)?.code;
  if (code === undefined) return cause;
  const detail = `${databaseVariable(subgraph)}: ${reasons[code] ?? `error ${code}`}`;
  return new AssistanceError('DATABASE_UNAVAILABLE', { detail, cause });
}
