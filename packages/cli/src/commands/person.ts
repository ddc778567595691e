import { Command, Option } from 'commander';
import { printPerson } from '../answer/print-person.ts';
import { type Language, languageOf } from '../answer/words.ts';
import { readHubEnvironment } from '../environment.ts';
import { askPerson } from '../hub/ask.ts';
import { signIn, supervisorNamed } from '../hub/sign-in.ts';
import { subgraphNames } from '../subgraphs.ts';

interface PersonOptions {
  readonly asOf?: string;
  readonly language: Language;
  readonly json?: boolean;
}

/** `hub person`: every aid and every lead of one person, asked of a running hub. */
export const personCommand = new Command('person')
  .description('show every aid and every lead of one person, from a running hub')
  .argument('<person>', 'key of the person, or a resident number')
  .option('--as-of <day>', 'day of the screening, YYYY-MM-DD')
  .addOption(
    new Option('--language <language>', 'language of the answer')
      .choices(['zh', 'en'])
      .default(languageOf(process.env)),
  )
  .option('--json', 'print the answer as the gateway gives it')
  .action(async (person: string, { asOf, language, json }: PersonOptions) => {
    const { host, port, signIn: settings } = readHubEnvironment(subgraphNames);
    const who = person.startsWith('p') ? { id: person } : { residentNumber: person };
    const signed = await signIn(supervisorNamed('hub-cli'), settings);
    const question = { ...who, ...(asOf !== undefined && { asOf }) };
    const answer = await askPerson(`http://${host}:${port}`, question, signed);
    console.log(json === true ? JSON.stringify(answer, null, 2) : printPerson(answer, language));
    if (answer.data?.person?.screening === undefined || answer.data.person.screening === null)
      process.exitCode = 1;
  });
