import {
  AssistanceError,
  departmentCodes,
  isTownship,
  parseOfficeArea,
  provinceCode,
} from '@hub/assistance';
import { purposeCodes, roleCodes } from '@hub/assistance/access';
import { Command, Option } from 'commander';
import { readHubEnvironment } from '../environment.ts';
import { issuerIn } from '../hub/sign-in.ts';
import { subgraphNames } from '../subgraphs.ts';
import { UsageError } from '../usage-error.ts';

interface TokenOptions {
  readonly role: (typeof roleCodes)[number];
  readonly area: string;
  readonly department?: (typeof departmentCodes)[number];
  readonly purpose?: (typeof purposeCodes)[number][];
  readonly name: string;
  readonly minutes: number;
}

/** Codes as somebody types them: `county-supervisor` is COUNTY_SUPERVISOR. */
const code = (text: string) => text.toUpperCase().replaceAll('-', '_');

function oneOf<Code extends string>(codes: readonly Code[]): (text: string) => Code {
  return (text) => {
    const found = codes.find((each) => each === code(text));
    if (found === undefined) throw new UsageError(`${text} is none of ${codes.join(', ')}`);
    return found;
  };
}

const purpose = oneOf(purposeCodes);

/** `hub token`: a token of the demonstration, to try the hub as somebody else. */
export const tokenCommand = new Command('token')
  .description('print a token of the demonstration, to ask the hub as anybody')
  .addOption(
    new Option('--role <role>', `one of ${roleCodes.join(', ')}; also as county-supervisor`)
      .argParser(oneOf(roleCodes))
      .makeOptionMandatory(),
  )
  .option(
    '--area <code>',
    'county, prefecture or province (GB/T 2260), or the township of a TOWNSHIP_OFFICER',
    provinceCode,
  )
  .addOption(
    new Option('--department <code>', 'the department of a DEPARTMENT_CLIENT').argParser(
      oneOf(departmentCodes),
    ),
  )
  .addOption(
    new Option('--purpose <purpose...>', `what it may be used for: ${purposeCodes.join(', ')}`),
  )
  .option('--name <name>', 'who it is, as it is recorded', 'demo')
  .addOption(
    new Option('--minutes <n>', 'how long it lasts, 60 at most').argParser(minutes).default(60),
  )
  .addHelpText(
    'after',
    `
The token is for the hub whose data is in HUB_DATA_DIR (.hub), for synthetic people alone. Example:
  TOKEN=$(npm run --silent hub -- token --role county-supervisor --area 430102 --purpose SUPERVISION)
  curl localhost:4000/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\
    -d '{"query":"{ findings(first: 1) { totalCount } }"}'`,
  )
  .action(async ({ role, area, department, purpose: given, name, minutes: life }: TokenOptions) => {
    const { dataDirectory, signIn } = readHubEnvironment(subgraphNames);
    if (signIn.isProduction)
      throw new AssistanceError('SIGN_IN_MISSING', {
        detail: 'in production tokens come from the issuer of the province alone',
      });
    if ((role === 'DEPARTMENT_CLIENT') !== (department !== undefined))
      throw new UsageError('--department goes with the role DEPARTMENT_CLIENT, and with no other');
    const office = parseOfficeArea(area);
    if (role !== 'TOWNSHIP_OFFICER' && isTownship(office))
      throw new UsageError('a township is the area of a TOWNSHIP_OFFICER alone');
    const { tokenFor } = await issuerIn(dataDirectory);
    const identity = {
      id: name,
      role,
      area: office,
      department: department ?? null,
      ...(given !== undefined && { purposes: given.map(purpose) }),
    };
    console.log(await tokenFor(identity, { seconds: life * 60 }));
  });

function minutes(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 60)
    throw new UsageError(`not a number of minutes from 1 to 60: ${text}`);
  return number;
}
