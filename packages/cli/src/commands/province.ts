import { parseAreaCode } from '@hub/assistance';
import { ProvinceCheck, generateProvince, notCarried } from '@hub/province';
import { rules, screen } from '@hub/screening';
import { Command } from 'commander';
import { readHubEnvironment } from '../environment.ts';
import { openHubDatabases } from '../hub/databases.ts';
import { demoProvince } from '../hub/demo.ts';
import { fillProvince, personKey, truthFile } from '../hub/fill-province.ts';
import { type ProvinceChoice, holdings } from '../hub/holdings.ts';
import { progressOn } from '../hub/progress.ts';
import { subgraphNames } from '../subgraphs.ts';
import { householdFiles } from '../province/household-files.ts';
import { printFigures } from '../province/print-check.ts';
import { printMistakes, printScores } from '../province/print-score.ts';
import { withProgress } from '../province/progress.ts';
import { Score } from '../province/score.ts';
import { ScoreAcross, isInOneFile } from '../province/score-across.ts';
import { UsageError, positiveInteger, wholeNumber } from '../usage-error.ts';

interface ScoreOptions {
  readonly scale: number;
  readonly seed: number;
  readonly mistakes: number;
  readonly rule?: string;
  readonly area?: string;
}

const scoreCommand = new Command('score')
  .description('run every rule over a synthetic province and compare with what was planted in it')
  .option('--scale <n>', '1000 means 1:1000, that is 69,184 residents', positiveInteger, 1000)
  .option('--seed <s>', 'any whole number', wholeNumber, 2019)
  .option('--mistakes <n>', 'how many mistakes to show for each rule', wholeNumber, 3)
  .option('--rule <id>', 'show the mistakes of one rule alone')
  .option('--area <code>', 'the homes of one prefecture or county alone', areaCode)
  .action(({ scale, seed, mistakes, rule, area }: ScoreOptions) => {
    if (rule !== undefined && !rules.some(({ id }) => id === rule))
      throw new UsageError(`no rule ${rule}: RULES.md lists them`);
    const score = new Score();
    const across = new ScoreAcross();
    const options = { scale, seed, personKey, ...(area !== undefined && { area }) };
    for (const part of withProgress(generateProvince(options), scale)) {
      across.add(part);
      const inFiles = part.truth.filter(isInOneFile);
      const planted = new Map(inFiles.map((known) => [known.householdId, known]));
      for (const { householdId, file } of householdFiles(part))
        score.add(householdId, screen(file, rules, { onDefect: tell }), planted.get(householdId));
    }
    across.noteIn(score);
    const own = score.mistakes.filter(({ ruleId }) => rule === undefined || ruleId === rule);
    printMistakes(own, mistakes);
    printScores(score.scores());
    if (score.mistakes.length > 0) process.exitCode = 1;
  });

function areaCode(text: string): string {
  try {
    return parseAreaCode(text);
  } catch {
    throw new UsageError(`no area ${text}`);
  }
}

function tell(ruleId: string, error: unknown): void {
  console.error(`${ruleId} threw`, error);
}

interface CheckOptions {
  readonly scale: number;
  readonly seed: number;
}

const checkCommand = new Command('check')
  .description(
    'compare a synthetic province with every figure of the 2019 report that it can carry',
  )
  .option('--scale <n>', '100 means 1:100, that is 691,838 residents', positiveInteger, 100)
  .option('--seed <s>', 'any whole number', wholeNumber, 2019)
  .action(({ scale, seed }: CheckOptions) => {
    const check = new ProvinceCheck();
    for (const part of withProgress(generateProvince({ scale, seed, personKey }), scale))
      check.add(part);
    const figures = check.figures(scale);
    printFigures(figures, notCarried);
    if (figures.some(({ verdict }) => verdict === 'OFF')) process.exitCode = 1;
  });

const fillCommand = new Command('fill')
  .description('fill the departments with a synthetic province, in place of the one they hold')
  .option(
    '--scale <n>',
    '1000 means 1:1000, that is 69,184 residents',
    positiveInteger,
    demoProvince.scale,
  )
  .option('--seed <s>', 'any whole number', wholeNumber, demoProvince.seed)
  .action(async (choice: ProvinceChoice) => {
    const environment = readHubEnvironment(subgraphNames);
    const progress = progressOn(process.stderr);
    const databases = await openHubDatabases(subgraphNames, environment, progress.step);
    try {
      if ((await holdings(databases)).includes('OTHER'))
        throw new UsageError('the databases hold data of their own, which are not replaced');
      const startedAt = performance.now();
      const path = truthFile(environment.dataDirectory);
      await fillProvince(databases, path, { ...choice, onProgress: progress.filling });
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      progress.step(`filled with the province at 1:${choice.scale} in ${seconds} s`);
    } finally {
      await databases.stop();
    }
  });

/** `hub province`: the synthetic province, and how well the rules know it. */
export const provinceCommand = new Command('province')
  .description('the synthetic province and the truth of what was planted in it')
  .addCommand(fillCommand)
  .addCommand(checkCommand)
  .addCommand(scoreCommand);
