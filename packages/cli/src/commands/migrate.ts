import { Command } from 'commander';
import { readHubEnvironment } from '../environment.ts';
import { openHubDatabases } from '../hub/databases.ts';
import { subgraphNames } from '../subgraphs.ts';

/** `hub migrate`: brings the databases to the newest migrations; a deployment runs it with the owners' addresses. */
export const migrateCommand = new Command('migrate')
  .description(
    'bring the databases of DATABASE_URL_… (or of the embedded server) to the newest migrations',
  )
  .action(async () => {
    const databases = await openHubDatabases(
      subgraphNames,
      readHubEnvironment(subgraphNames),
      (step) => console.error(`» ${step}`),
    );
    await databases.stop();
    console.log('all databases are migrated');
  });
