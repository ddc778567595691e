import { access } from 'node:fs/promises';
import type { HubDatabases } from './databases.ts';
import { demoProvince } from './demo.ts';
import { fillProvince, writeTruth } from './fill-province.ts';
import { heldProvince, holdings } from './holdings.ts';

/** Who is told what the start is doing. */
export interface StartProgress {
  readonly step: (text: string) => void;
  readonly filling: (done: number, total: number) => void;
}

/**
 * Fills the departments on the first start, or again where a filling was interrupted or is of an older version.
 *
 * Data that is not of a synthetic province is never touched: then there is no truth, and null comes back.
 */
export async function ensureProvince(
  databases: HubDatabases,
  truthPath: string,
  progress: StartProgress,
): Promise<string | null> {
  const held = await holdings(databases);
  if (held.includes('OTHER')) {
    progress.step('the databases hold data of their own: nothing is filled');
    return null;
  }
  if (held.includes('NOTHING') || held.includes('OUTDATED')) {
    progress.step('filling the departments with the synthetic province at 1:1000');
    await fillProvince(databases, truthPath, { ...demoProvince, onProgress: progress.filling });
  } else if (!(await isThere(truthPath))) {
    progress.step('writing down the truth of the synthetic province');
    await writeTruth(truthPath, (await heldProvince(databases)) ?? demoProvince);
  }
  return truthPath;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
