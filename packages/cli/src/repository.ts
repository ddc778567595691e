import { fileURLToPath } from 'node:url';

/** A file or folder of this repository by its path from the top. */
export function inRepository(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}
