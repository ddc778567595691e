import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { inRepository } from './repository.ts';
import { storingSubgraphs } from './subgraphs.ts';

type Storing = (typeof storingSubgraphs)[number];

/** Names of the subgraphs whose tables are not what their newest committed migration leaves behind. */
export async function staleMigrations(): Promise<readonly string[]> {
  const isCurrent = await Promise.all(storingSubgraphs.map(isMigrated));
  return storingSubgraphs.filter((_, index) => !isCurrent[index]).map(({ name }) => name);
}

async function isMigrated({ migrations, tables }: Storing): Promise<boolean> {
  // Loaded here: it takes a third of a second, and every other command does without it.
  const { generateDrizzleJson } = await import('drizzle-kit/api');
  const meta = `${migrations}/meta`;
  const journal = await readJson<{ entries: readonly { idx: number }[] }>(`${meta}/_journal.json`);
  const newest = String(journal.entries.at(-1)?.idx).padStart(4, '0');
  const migrated = await readJson<Snapshot>(`${meta}/${newest}_snapshot.json`);
  return isDeepStrictEqual(contentOf(generateDrizzleJson({ ...tables })), contentOf(migrated));
}

/** Tables as drizzle-kit writes them beside a migration. */
interface Snapshot {
  readonly id: string;
  readonly prevId: string;
}

/** A snapshot without its ids, which are random, and as JSON has it: without what is undefined. */
function contentOf({ id: _id, prevId: _prevId, ...content }: Snapshot): unknown {
  return JSON.parse(JSON.stringify(content));
}

async function readJson<Content>(path: string): Promise<Content> {
  return JSON.parse(await readFile(path, 'utf8')) as Content;
}

/** Writes the next migration of a subgraph; drizzle-kit asks when a column may have been renamed. */
export async function writeMigration(subgraph: string, name: string): Promise<void> {
  const drizzleKit = inRepository('node_modules/drizzle-kit/bin.cjs');
  const generate = spawn(process.execPath, [drizzleKit, 'generate', '--name', name], {
    cwd: inRepository(`subgraphs/${subgraph}`),
    stdio: 'inherit',
  });
  const [code] = (await once(generate, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`drizzle-kit wrote no migration of ${subgraph}`);
}
