import { AssistanceError } from '@hub/assistance';
import { Command, CommanderError } from 'commander';
import { auditCommand } from './commands/audit.ts';
import { callKeysCommand } from './commands/call-keys.ts';
import { caseCommand } from './commands/case.ts';
import { generateCommand } from './commands/generate.ts';
import { migrateCommand } from './commands/migrate.ts';
import { parametersCommand } from './commands/parameters.ts';
import { personCommand } from './commands/person.ts';
import { plantedCommand } from './commands/planted.ts';
import { protectCommand } from './commands/protect.ts';
import { provinceCommand } from './commands/province.ts';
import { findingsCommand } from './commands/findings.ts';
import { reviewCommand } from './commands/review.ts';
import { startCommand } from './commands/start.ts';
import { statisticsCommand } from './commands/statistics.ts';
import { sweepCommand } from './commands/sweep.ts';
import { tokenCommand } from './commands/token.ts';
import { UsageError } from './usage-error.ts';

/** The `hub` command: exit 0 when it did what was asked, 1 when it could not, 2 when it was called wrongly. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('hub')
    .description('The assistance hub: one query shows every kind of aid a person receives.')
    .showHelpAfterError()
    .addCommand(startCommand)
    .addCommand(personCommand)
    .addCommand(sweepCommand)
    .addCommand(findingsCommand)
    .addCommand(reviewCommand)
    .addCommand(statisticsCommand)
    .addCommand(auditCommand)
    .addCommand(protectCommand)
    .addCommand(tokenCommand)
    .addCommand(callKeysCommand)
    .addCommand(plantedCommand)
    .addCommand(provinceCommand)
    .addCommand(caseCommand)
    .addCommand(parametersCommand)
    .addCommand(migrateCommand)
    .addCommand(generateCommand);
  throwWrongCalls(program);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) {
      // It has said itself what is wrong; help that was asked for is no mistake.
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    process.exitCode = error instanceof UsageError ? 2 : 1;
    const isExpected = error instanceof UsageError || error instanceof AssistanceError;
    console.error(isExpected ? `hub: ${error.message}` : error);
  }
}

/** Lets a command and all under it throw where it would end the process with 1, as if it had failed. */
function throwWrongCalls(command: Command): void {
  command.exitOverride();
  for (const each of command.commands) throwWrongCalls(each);
}
