import { Command } from 'commander';
import { staleFiles, writeFiles } from '../generated-files.ts';

/** `hub generate`: prints what is printed from the sources, or checks that the repository has it. */
export const generateCommand = new Command('generate')
  .description('print schemas, supergraph, ERRORS.md and RULES.md from the sources')
  .option('--check', 'write nothing; exit 1 when a committed file is not current')
  .action(async ({ check }: { check?: boolean }) => {
    const stale = await staleFiles();
    if (check !== true) await writeFiles(stale);
    for (const { path } of stale)
      console.log(check === true ? `not current: ${path}` : `wrote ${path}`);
    if (stale.length === 0) console.log('all generated files are current');
    else if (check === true) process.exitCode = 1;
  });
