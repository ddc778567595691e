import { access } from 'node:fs/promises';
import type { HubDatabases } from './databases.ts';
import { demoProvince } from './demo.ts';
import { fillProvince, holdings, writeTruth } from './fill-province.ts';

/** Who is told what the start is doing. */
export interface StartProgress {
  readonly step: (text: string) => void;
  readonly filling: (done: number, total: number) => void;
}

/**
 * Fills the departments on the first start, or again where the first filling was interrupted.
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
  if (held.includes('NOTHING')) {
    progress.step('filling the departments with the synthetic province at 1:1000');
    await fillProvince(databases, truthPath, { ...demoProvince, onProgress: progress.filling });
  } else if (!(await isThere(truthPath))) {
    progress.step('writing down the truth of the synthetic province');
    await writeTruth(truthPath, demoProvince);
  }
  return truthPath;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
