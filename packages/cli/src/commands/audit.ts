import { type ChainReport, chainProblems, readChain, verifyChain } from '@hub/supervision';
import { Command, Option } from 'commander';
import { type TableColumn, countText, printTable } from '../answer/table.ts';
import { type Language, languageOf } from '../answer/words.ts';
import { type Entry, entriesText } from '../audit/print-entries.ts';
import { withSupervisionDatabase } from '../audit/supervision-database.ts';
import { type Graph, withGraph } from '../hub/graph.ts';
import { personKeys } from '../hub/person-keys.ts';
import { auditorNamed } from '../hub/sign-in.ts';
import { positiveInteger } from '../usage-error.ts';

interface SpanOptions {
  readonly from?: string;
  readonly until?: string;
  readonly by: string;
  readonly language: Language;
  readonly json?: boolean;
}

const verifyCommand = new Command('verify')
  .description('follow the chain of the audit from its first entry, and say where it is broken')
  .option(
    '--head <hash>',
    'a head that was written down elsewhere: an end that was cut off is found by it alone',
  )
  .addHelpText(
    'after',
    `
Reads the database itself, beside a running hub too. Exit 1 where the chain is broken, with the first such place.
Write the head down where nobody who runs the hub can change it, and compare it the next time.`,
  )
  .action(async ({ head }: { readonly head?: string }) => {
    const report = await withSupervisionDatabase(async (database) =>
      verifyChain(readChain(database), { writtenHead: head?.toLowerCase() ?? null }),
    );
    console.log(reportText(report));
    if (report.broken !== null) process.exitCode = 1;
  });

function reportText({ entries, firstAt, lastAt, head, broken }: ChainReport): string {
  const whole = `entries  ${countText(entries)}${entries === 0 ? '' : `, from ${firstAt ?? ''} to ${lastAt ?? ''}`}
head     ${head === '' ? '(none)' : head}`;
  if (broken === null) return `${whole}\nthe chain is whole`;
  return `${whole}\nBROKEN at entry ${broken.sequence}: ${chainProblems[broken.problem]}`;
}

const personCommand = withSpan(new Command('person'))
  .description('who looked at a person, when and why: what is given to a person who asks')
  .argument(
    '<person>',
    'key of the person, or a resident number, which goes no further than this command',
  )
  .action(async (person: string, { json, language, by, ...span }: SpanOptions) => {
    const entries = await withGraph(async ({ ask }) => {
      const found = [];
      for (const key of personKeys(person))
        found.push(...(await statementOf(ask, { ...span, person: key })));
      return found;
    }, auditorNamed(by));
    print(entries, { json, language });
  });

interface Page {
  readonly edges: readonly { readonly node: Entry }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Every entry about a person, page after page. */
async function statementOf(
  ask: Graph['ask'],
  question: Readonly<Record<string, unknown>>,
): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  for (let after: string | null = null; ;) {
    const answer: { accessStatement: Page } = await ask('Statement', { ...question, after });
    const { edges, pageInfo } = answer.accessStatement;
    found.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

const sampleCommand = withSpan(new Command('sample'))
  .description('accesses that chance has chosen, for a privacy officer to ask about')
  .option('--count <n>', 'how many, at most 200', positiveInteger, 20)
  .option('--seed <text>', 'chooses the same again')
  .action(
    async ({
      json,
      language,
      by,
      ...question
    }: SpanOptions & { readonly count: number; readonly seed?: string }) => {
      const { auditSample } = await withGraph(
        async ({ ask }) => ask<{ auditSample: Sample }>('Sample', question),
        auditorNamed(by),
      );
      print(auditSample.entries, { json, language });
      const { entries, total, seed } = auditSample;
      console.error(`» ${entries.length} of ${countText(total)}, by --seed ${seed}`);
    },
  );

interface Sample {
  readonly seed: string;
  readonly total: number;
  readonly entries: readonly Entry[];
}

const alertsCommand = withSpan(new Command('alerts'))
  .description(
    'what a privacy officer should ask about: own records, colleagues, other areas, many people',
  )
  .action(async ({ json, by, language: _language, ...span }: SpanOptions) => {
    const { accessAlerts } = await withGraph(
      async ({ ask }) => ask<{ accessAlerts: readonly Alert[] }>('Alerts', span),
      auditorNamed(by),
    );
    console.log(json === true ? JSON.stringify(accessAlerts, null, 2) : alertsText(accessAlerts));
  });

interface Alert {
  readonly kind: string;
  readonly actor: string;
  readonly day: string;
  readonly entries: number;
  readonly people: number;
  readonly newest: readonly number[];
}

const alertColumns: readonly TableColumn<Alert>[] = [
  { title: 'what', cell: ({ kind }) => kind },
  { title: 'who', cell: ({ actor }) => actor },
  { title: 'day', cell: ({ day }) => day },
  { title: 'entries', isNumber: true, cell: ({ entries }) => countText(entries) },
  { title: 'people', isNumber: true, cell: ({ people }) => countText(people) },
  { title: 'newest', cell: ({ newest }) => newest.slice(0, 3).join(' ') },
];

function alertsText(alerts: readonly Alert[]): string {
  return alerts.length === 0 ? 'nothing is worth an alert' : printTable(alertColumns, alerts);
}

function print(
  entries: readonly Entry[],
  { json, language }: { readonly json: boolean | undefined; readonly language: Language },
): void {
  if (json === true) console.log(JSON.stringify(entries, null, 2));
  else console.log(entries.length === 0 ? 'no entry' : entriesText(entries, language));
}

function withSpan(command: Command): Command {
  return command
    .option('--from <day>', 'first day, YYYY-MM-DD, or instant')
    .option('--until <day>', 'first day no longer, or instant')
    .option('--by <name>', 'who looks: it is recorded', 'hub audit')
    .addOption(
      new Option('--language <language>', 'language of the list')
        .choices(['zh', 'en'])
        .default(languageOf(process.env)),
    )
    .option('--json', 'print the answer as the gateway gives it');
}

/** `hub audit`: who looked at whom. */
export const auditCommand = new Command('audit')
  .description('who looked at whom, and whether the record of it is whole')
  .addCommand(verifyCommand)
  .addCommand(personCommand)
  .addCommand(sampleCommand)
  .addCommand(alertsCommand);
