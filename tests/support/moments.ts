import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { onTestFailed } from 'vitest';

const mostMs = 150;

/** Moments of chance, one after another; a test that fails says by which seed they came. */
export function moments(seed = randomInt(2 ** 31)): () => Promise<void> {
  onTestFailed(() => console.log(`the moments came by seed ${seed}`));
  let state = seed;
  return async () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    await delay((state / 2 ** 32) * mostMs);
  };
}
