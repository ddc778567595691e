import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inheritedEnvironment } from '../environment.ts';
import { inRepository } from '../repository.ts';

/** The built console and playground. */
export const consoleDirectory = inRepository('packages/console/dist');

/** What the pages are built from: an older page would ask what is no longer registered, and show older examples. */
const sources = [
  'packages/console/src',
  'packages/console/index.html',
  'packages/console/playground.html',
  'packages/console/package.json',
  'packages/assistance/src',
  'packages/assistance/data',
  'gateway/queries',
];

/** Builds the console and the playground when they are missing or older than their sources. Returns whether there are any. */
export async function buildConsole(onProgress: (step: string) => void): Promise<boolean> {
  const built = await newest(join(consoleDirectory, 'index.html'));
  const changed = Math.max(
    ...(await Promise.all(sources.map((path) => newest(inRepository(path))))),
  );
  if (built >= changed) return true;
  onProgress('building the console');
  const vite = inRepository('node_modules/vite/bin/vite.js');
  const build = spawn(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: inRepository('packages/console'),
    // Whoever starts the hub may be at work on it; what is built is for use.
    env: inheritedEnvironment({ NODE_ENV: 'production' }),
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
