import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inRepository } from '../repository.ts';

/** The built playground page. */
export const playgroundDirectory = inRepository('packages/console/dist');

/** What the page is built from: an older page would show older examples. */
const sources = ['packages/console/src', 'packages/console/package.json', 'gateway/queries'];

/** Builds the playground page when it is missing or older than its sources. Returns whether there is one. */
export async function buildPlayground(onProgress: (step: string) => void): Promise<boolean> {
  const built = await newest(join(playgroundDirectory, 'index.html'));
  const changed = Math.max(
    ...(await Promise.all(sources.map((path) => newest(inRepository(path))))),
  );
  if (built >= changed) return true;
  onProgress('building the playground page');
  const vite = inRepository('node_modules/vite/bin/vite.js');
  const build = spawn(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: inRepository('packages/console'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(build, 'exit')) as [number | null];
  return code === 0;
}

/** When a file, or anything in a folder, was last changed; 0 when it is not there. */
async function newest(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (found === null) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = await Promise.all((await readdir(path)).map((name) => newest(join(path, name))));
  return Math.max(0, ...inside);
}
