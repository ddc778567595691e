import { AssistanceError } from '@hub/assistance';
import DataLoader from 'dataloader';

/** Upper bound on the people or households of one fetch: keeps statements and answers bounded when a whole page is asked for. */
export const maxBatchSize = 1000;

/** A loader of whatever belongs to a key, asked once for all the keys of a request. */
export type ByKey<Value> = DataLoader<string, Value>;

/** Batches questions about people or households into one; the batch function answers in the order of the keys. */
export function byKey<Value>(
  batch: (keys: readonly string[]) => Promise<readonly Value[]>,
): ByKey<Value> {
  return new DataLoader(async (keys) => {
    if (keys.length > maxBatchSize) throw new AssistanceError('TOO_MANY_KEYS');
    return batch(keys);
  });
}
