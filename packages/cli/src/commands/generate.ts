import { Command } from 'commander';
import { staleFiles, writeFiles } from '../generated-files.ts';
import { staleMigrations, writeMigration } from '../migrations.ts';
import { UsageError } from '../usage-error.ts';

interface GenerateOptions {
  readonly check?: boolean;
  readonly migration?: string;
}

/** `hub generate`: prints what is printed from the sources, or checks that the repository has it. */
export const generateCommand = new Command('generate')
  .description(
    'print schemas, supergraph, operations, ERRORS.md, RULES.md and migrations from the sources',
  )
  .option('--check', 'write nothing; exit 1 when a committed file is not current')
  .option('--migration <name>', 'name of the migration to write where tables have changed')
  .action(async ({ check, migration }: GenerateOptions) => {
    if (check === true) await checkGenerated();
    else await generate(migration);
  });

async function checkGenerated(): Promise<void> {
  const files = await staleFiles();
  const migrations = await staleMigrations();
  const stale = [
    ...files.map(({ path }) => path),
    ...migrations.map((subgraph) => `subgraphs/${subgraph}/migrations`),
  ];
  for (const path of stale) console.log(`not current: ${path}`);
  if (stale.length === 0) console.log('all generated files are current');
  else process.exitCode = 1;
}

async function generate(migration: string | undefined): Promise<void> {
  const files = await staleFiles();
  await writeFiles(files);
  for (const { path } of files) console.log(`wrote ${path}`);
  for (const subgraph of await staleMigrations()) {
    if (migration === undefined) {
      throw new UsageError(`the tables of ${subgraph} changed: name it with --migration <name>`);
    }
    // One after another: each may have a question.
    await writeMigration(subgraph, migration);
  }
}
