import { type Parameter, lintParameters, parameterValues } from '@hub/screening';
import { Command } from 'commander';

const checkCommand = new Command('check')
  .description(
    'look for gaps, overlaps, unknown areas and county standards under the provincial line',
  )
  .action(() => {
    const parameters: readonly Parameter[] = Object.values(parameterValues);
    const values = parameters.flatMap((parameter) => parameter.values);
    const problems = lintParameters();
    for (const { parameter, area, problem } of problems)
      console.log(`✗ ${parameter}${area === '' ? '' : ` in ${area}`} ${problem}`);
    const verified = values.filter(({ isVerified }) => isVerified).length;
    console.log(
      `${parameters.length} parameters, ${values.length} values (${verified} verified, ${values.length - verified} from memory or invented), ${problems.length} problems`,
    );
    if (problems.length > 0) process.exitCode = 1;
  });

/** `hub parameters`: the standards, ceilings and windows that rules use. */
export const parametersCommand = new Command('parameters')
  .description('the dated, area-scoped standards, ceilings and windows that rules use')
  .addCommand(checkCommand);
