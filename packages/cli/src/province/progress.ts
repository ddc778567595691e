import { type ProvincePart, volumes } from '@hub/province';
import { progressOn } from '../hub/progress.ts';

/** Shows how many of the residents were made, while the parts of a province pass through. */
export function* withProgress(
  parts: Iterable<ProvincePart>,
  scale: number,
): Generator<ProvincePart> {
  const progress = progressOn(process.stderr);
  const total = Math.round(volumes.residents / scale);
  let done = 0;
  progress.step(`making the province at 1:${scale}`);
  for (const part of parts) {
    yield part;
    done += part.people.length;
    progress.filling(done, total);
  }
  progress.step('done');
}
