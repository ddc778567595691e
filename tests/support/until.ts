import { setTimeout as delay } from 'node:timers/promises';

const pollMs = 20;

/** Waits until something is so. */
export async function until(
  isSo: () => Promise<boolean>,
  mostMs = 90_000,
  what = 'it',
): Promise<void> {
  for (const deadline = Date.now() + mostMs; !(await isSo()); await delay(pollMs))
    if (Date.now() > deadline) throw new Error(`${what} never came`);
}
