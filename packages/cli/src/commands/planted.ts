import { readFile } from 'node:fs/promises';
import { type PlantedCase } from '@hub/province';
import { Command } from 'commander';
import { readHubEnvironment } from '../environment.ts';
import { truthFile } from '../hub/fill-province.ts';
import { UsageError } from '../usage-error.ts';
import { subgraphNames } from '../subgraphs.ts';

/** `hub planted`: whom to ask about, and what the province knows to be true of them. */
export const plantedCommand = new Command('planted')
  .description('list people of the synthetic province with planted errors and lawful look-alikes')
  .option('--rule <id>', 'only cases of one rule, such as MISS-EDU')
  .action(async ({ rule }: { rule?: string }) => {
    const cases = await plantedCases(readHubEnvironment(subgraphNames).dataDirectory);
    const chosen =
      rule === undefined ? oneOfEach(cases) : cases.filter(({ ruleId }) => ruleId === rule);
    if (chosen.length === 0) throw new UsageError(`no planted case of a rule ${rule ?? ''}`);
    for (const { ruleId, expected, lookAlike, personId, note } of chosen) {
      const what = lookAlike === null ? expected : `${expected} (${lookAlike})`;
      console.log(`${personId}  ${ruleId.padEnd(24)}  ${what.padEnd(12)}  ${note}`);
    }
  });

async function plantedCases(dataDirectory: string): Promise<readonly PlantedCase[]> {
  const text = await readFile(truthFile(dataDirectory), 'utf8').catch(() => {
    throw new UsageError('there is no province yet: `npm start` makes one');
  });
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as PlantedCase);
}

/** The first case of each rule and expectation: enough to look around. */
function oneOfEach(cases: readonly PlantedCase[]): readonly PlantedCase[] {
  const seen = new Set<string>();
  return cases.filter(({ ruleId, expected }) => {
    const kind = `${ruleId} ${expected}`;
    const isNew = !seen.has(kind);
    seen.add(kind);
    return isNew;
  });
}
