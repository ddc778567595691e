import { join } from 'node:path';
import { runningPostgres } from '@hub/local-postgres';
import { type Database, openDatabase } from '@hub/subgraph';
import { readHubEnvironment } from '../environment.ts';
import { openHubDatabases } from '../hub/databases.ts';
import { progressOn } from '../hub/progress.ts';
import { subgraphNames } from '../subgraphs.ts';

/**
 * Does something with supervision's database itself, and not with what a hub says of it: the one that the environment names,
 * that of the hub that runs on the data directory, or else one that is started for it.
 */
export async function withSupervisionDatabase<Result>(
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const environment = readHubEnvironment(subgraphNames);
  const given = environment.databaseUrls?.['supervision'];
  if (given !== undefined) return at(given, work);
  const running = await runningPostgres(join(environment.dataDirectory, 'postgres'));
  if (running !== null) return at(running.url('supervision', 'supervision_app'), work);
  const databases = await openHubDatabases(
    subgraphNames,
    environment,
    progressOn(process.stderr).step,
  );
  try {
    return await at(databases.addresses.get('supervision')?.appUrl ?? '', work);
  } finally {
    await databases.stop();
  }
}

async function at<Result>(
  url: string,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const { database, close } = openDatabase(url, { connections: 1 });
  try {
    return await work(database);
  } finally {
    await close();
  }
}
