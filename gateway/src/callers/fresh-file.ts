import { readFile } from 'node:fs/promises';
import { AssistanceError } from '@hub/assistance';

/** How long what was read is used before the file is read again: so long does what was taken out of it still count. */
const freshSeconds = 5;

/** A file that is read again by itself. */
export interface FreshFile<Content> {
  readonly path: string;
  /** The setting that names it. */
  readonly setting: string;
  /** Throws where the file holds something else. */
  readonly parse: (text: string) => Content;
}

/**
 * Gives the way to what a file holds now, or held some seconds ago: it is exchanged without a restart.
 *
 * @throws AssistanceError SETTING_INVALID where it cannot be read at the start; later what was good last goes on
 */
export async function freshFile<Content>({
  path,
  setting,
  parse,
}: FreshFile<Content>): Promise<() => Promise<Content>> {
  const read = async () => parse(await readFile(path, 'utf8'));
  let content = await read().catch((cause: unknown) => {
    throw new AssistanceError('SETTING_INVALID', { detail: setting, cause });
  });
  let readAt = performance.now();
  return async () => {
    if (performance.now() - readAt > freshSeconds * 1000) {
      readAt = performance.now();
      // Half a file, or none, is somebody writing it: what was good until now is good until it is whole.
      content = await read().catch(() => content);
    }
    return content;
  };
}
