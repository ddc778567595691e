import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inRepository } from '@hub/cli/repository';
import { type Plugin, build } from 'esbuild';

/** Starts TypeScript files of the repository in processes of their own, again and again. */
export interface Processes {
  readonly start: (
    file: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ) => ChildProcess;
  /** Kills what still runs. */
  readonly close: () => Promise<void>;
}

/** What the threads of a worker run: started by its name, so that nothing imports it. */
const thread = 'subgraphs/supervision/src/sweep/evaluation';
const threadLoader = '${import.meta.dirname}/evaluation-thread.js';

/**
 * Puts together what each of some files imports of ours, once.
 *
 * A test that kills processes starts them some forty times: from hundreds of files each start takes 4.5 s of a processor,
 * and each thread of a worker 2 s more; from one file a third of that. What runs is the same source.
 */
export async function processesOf(files: readonly string[]): Promise<Processes> {
  const folder = inRepository(`node_modules/.cache/hub-processes-${randomUUID()}`);
  await build({
    entryPoints: Object.fromEntries(
      [...files, `${thread}.ts`].map((file) => [file, inRepository(file)]),
    ),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    tsconfig: inRepository('tsconfig.json'),
    plugins: [ours(`${folder}/${thread}.ts.mjs`)],
    logLevel: 'error',
  });
  const children = new Set<ChildProcess>();
  return {
    start: (file, args, env) => {
      const child = spawn(process.execPath, [`${folder}/${file}.mjs`, ...args], {
        cwd: inRepository('.'),
        env: { ...env },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      children.add(child);
      return child;
    },
    close: async () => {
      for (const child of children) await killed(child);
      await rm(folder, { recursive: true });
    },
  };
}

/** Takes in our own packages, and data; leaves all other packages where they are; a file goes on knowing where it lay. */
const ours = (threadFile: string): Plugin => ({
  name: 'ours',
  setup: (bundle) => {
    bundle.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || /^@hub\/|\.json$/.test(path) ? null : { path, external: true },
    );
    bundle.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const folder = JSON.stringify(dirname(path));
      const contents = source
        .replace(threadLoader, threadFile)
        .replaceAll('import.meta.dirname', `(${folder})`);
      return { contents, loader: 'ts' };
    });
  },
});

/** Kills a process as a power cut would, and waits until it is gone. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
