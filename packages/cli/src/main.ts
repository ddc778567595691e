import { Command } from 'commander';
import { generateCommand } from './commands/generate.ts';

/** The `hub` command. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('hub')
    .description('The assistance hub: one query shows every kind of aid a person receives.')
    .showHelpAfterError()
    .addCommand(generateCommand);
  await program.parseAsync([...argv]);
}
