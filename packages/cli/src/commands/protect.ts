import { type DepartmentCode, departments } from '@hub/assistance';
import { Command } from 'commander';
import { withGraph } from '../hub/graph.ts';
import { personKeys } from '../hub/person-keys.ts';
import { securityAdministratorNamed } from '../hub/sign-in.ts';

interface ProtectOptions {
  readonly lift?: boolean;
  readonly by: string;
}

interface Protection {
  readonly awaited: readonly DepartmentCode[];
}

/** `hub protect`: hides where people are, from everybody. */
export const protectCommand = new Command('protect')
  .description('hide where people are from everybody and everywhere, or show it again')
  .argument(
    '<person...>',
    'keys of the people, or resident numbers, which go no further than this command',
  )
  .option('--lift', 'show it again')
  .option('--by <name>', 'who does it, as it is recorded', 'security administrator')
  .addHelpText(
    'after',
    `
Whoever asks about them reads PLACE_PROTECTED where a county, township, home, school, hospital or employer would stand, and
findings about them without their texts. They are protected from the moment that supervision knows it; departments that did
not confirm it yet are named, and told again every few minutes.`,
  )
  .action(async (people: readonly string[], { lift = false, by }: ProtectOptions) => {
    const input = { personIds: people.flatMap(personKeys) };
    const { awaited } = await withGraph(async ({ ask }) => {
      if (lift)
        return (await ask<{ liftProtection: Protection }>('LiftProtection', { input }))
          .liftProtection;
      return (await ask<{ protectPeople: Protection }>('ProtectPeople', { input })).protectPeople;
    }, securityAdministratorNamed(by));
    console.log(lift ? 'shown again' : 'protected');
    for (const code of awaited)
      console.log(`not confirmed yet by ${departments[code].name} (${departments[code].nameZh})`);
  });
