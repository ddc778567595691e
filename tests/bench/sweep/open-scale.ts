import { join } from 'node:path';
import { type HubDatabases, openHubDatabases } from '@hub/cli/databases';
import { demoProvince } from '@hub/cli/demo';
import { readHubEnvironment } from '@hub/cli/environment';
import { fillProvince, truthFile } from '@hub/cli/fill-province';
import { heldProvince, holdings } from '@hub/cli/holdings';
import { subgraphNames } from '@hub/cli/subgraphs';
import { postmasterOf } from '../measure/postmaster.ts';
import { appUrlOf } from '../profile/open-province.ts';

/** A province of some scale in databases of its own. */
export interface ScaledProvince {
  readonly scale: number;
  readonly databases: HubDatabases;
  /** The PostgreSQL server; null when it does not run on this machine, and its time cannot be read. */
  readonly postmasterId: number | null;
}

/** Starts PostgreSQL with a province of this scale; fills it the first time, which takes minutes at 1:100. */
export async function openScale(
  folder: string,
  scale: number,
  say: (step: string) => void,
): Promise<ScaledProvince> {
  const dataDirectory = join(folder, `1-${scale}`);
  const environment = readHubEnvironment(subgraphNames, {
    ...process.env,
    HUB_DATA_DIR: dataDirectory,
  });
  const databases = await openHubDatabases(subgraphNames, environment, say);
  try {
    if ((await holdings(databases)).includes('OTHER'))
      throw new Error('the databases hold data that is not synthetic');
    if ((await heldProvince(databases))?.scale !== scale) {
      say(`filling the province at 1:${scale}`);
      await fillProvince(databases, truthFile(dataDirectory), {
        scale,
        seed: demoProvince.seed,
        onProgress: () => undefined,
      });
    }
    const postmasterId = await postmasterOf(appUrlOf(databases, 'supervision'));
    return { scale, databases, postmasterId };
  } catch (error) {
    await databases.stop();
    throw error;
  }
}
