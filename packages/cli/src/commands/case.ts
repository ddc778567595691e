import { readFile } from 'node:fs/promises';
import {
  CaseFileError,
  CaseReferenceError,
  type CaseProblem,
  differencesOf,
  readCases,
} from '@hub/screening/cases';
import { Command } from 'commander';
import { UsageError } from '../usage-error.ts';

/** What became of one file. */
interface Outcome {
  readonly cases: number;
  readonly failed: number;
}

/** `hub case FILE…`: whether the rules say of written cases what those who wrote them expect. */
export const caseCommand = new Command('case')
  .description(
    'run cases written as YAML (packages/screening/cases/README.md) and print what differs',
  )
  .argument('<file...>', 'files of cases')
  .action(async (files: string[]) => {
    let [cases, failed] = [0, 0];
    for (const file of files) {
      const outcome = judge(file, await textOf(file));
      cases += outcome.cases;
      failed += outcome.failed;
    }
    console.log(`${cases} cases, ${failed} differ`);
    if (failed > 0) process.exitCode = 1;
  });

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`cannot read ${file} (${code ?? 'unknown error'})`);
  });
}

/** A file that cannot be read counts as one case that differs: nothing may pass because it was misspelt. */
function judge(file: string, text: string): Outcome {
  try {
    const read = readCases(text);
    const failed = read.filter(({ line, draft }) => !agrees(`${file}:${line}`, draft));
    return { cases: read.length, failed: failed.length };
  } catch (error) {
    if (!(error instanceof CaseFileError)) throw error;
    for (const problem of error.problems) console.log(`✗ ${problemText(file, problem)}`);
    return { cases: 1, failed: 1 };
  }
}

function problemText(file: string, { line, column, message }: CaseProblem): string {
  return `${file}:${line}:${column}  ${message}`;
}

function agrees(place: string, draft: ReturnType<typeof readCases>[number]['draft']): boolean {
  try {
    const differences = differencesOf(draft);
    if (differences.length === 0) return true;
    console.log(`✗ ${place}  ${draft.case}`);
    for (const { ruleId, expected, said } of differences)
      console.log(`    ${ruleId}\n      expected  ${expected}\n      said      ${said}`);
  } catch (error) {
    if (!(error instanceof CaseReferenceError)) throw error;
    console.log(`✗ ${place}  ${draft.case}\n    ${error.message}`);
  }
  return false;
}
