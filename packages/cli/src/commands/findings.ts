import { Command, Option } from 'commander';
import { type TableColumn, countText, printTable, yuanText } from '../answer/table.ts';
import { type Language, languageOf } from '../answer/words.ts';
import { withGraph } from '../hub/graph.ts';
import { supervisorNamed } from '../hub/sign-in.ts';
import { assertExportable, saveExport } from '../hub/save-export.ts';
import { UsageError, positiveInteger } from '../usage-error.ts';

interface FindingsOptions {
  readonly area?: string[];
  readonly department?: string[];
  readonly programme?: string[];
  readonly rule?: string[];
  readonly kind?: string[];
  readonly severity?: string[];
  readonly state?: string[];
  readonly overdue?: boolean;
  readonly order: string;
  readonly first: number;
  readonly after?: string;
  readonly export?: string;
  readonly by: string;
  readonly language: Language;
  readonly json?: boolean;
}

/** `hub findings`: the stored findings, filtered and sorted. */
export const findingsCommand = new Command('findings')
  .description('list the findings that sweeps have stored; every option may name several values')
  .option('--area <code...>', 'counties or prefectures by code')
  .option('--department <code...>', 'such as CIVIL_AFFAIRS')
  .option('--programme <code...>', 'such as MZ-DIBAO-U')
  .option('--rule <id...>', 'such as DUP-SUBSIST-COUNTY')
  .option('--kind <kind...>', 'DUPLICATE, MISSED, INELIGIBLE, ANOMALY')
  .option('--severity <severity...>', 'CRITICAL, HIGH, MEDIUM, LOW, INFO')
  .option('--state <state...>', 'RAISED, ASSIGNED, DECIDED, CLOSED, CLEARED')
  .option('--overdue', 'only those that somebody should have acted on')
  .addOption(
    new Option('--order <order>', 'most urgent, newest, largest or soonest due first')
      .choices(['urgency', 'raised', 'amount', 'due'])
      .default('urgency'),
  )
  .option('--first <n>', 'how many', positiveInteger, 20)
  .option('--after <cursor>', 'go on after the last list')
  .addOption(
    new Option('--export <file>', 'write all of them to a file, .csv or .xlsx').conflicts([
      'json',
      'order',
      'first',
      'after',
    ]),
  )
  .option('--by <name>', 'who takes the file out: it is recorded', 'hub findings')
  .addOption(
    new Option('--language <language>', 'language of the titles, or of the file')
      .choices(['zh', 'en'])
      .default(languageOf(process.env)),
  )
  .option('--json', 'print the answer as the gateway gives it')
  .action(async (options: FindingsOptions) => {
    const { language, json, first, after, order, by, export: file } = options;
    const filter = filterOf(options);
    if (file !== undefined) return exportTo(file, by, { filter, language });
    const variables = { filter, orderBy: order.toUpperCase(), first, after };
    const { findings } = await withGraph(async ({ ask }) =>
      ask<{ findings: Connection }>('Findings', variables),
    );
    console.log(json === true ? JSON.stringify(findings, null, 2) : listText(findings, language));
  });

async function exportTo(
  file: string,
  by: string,
  { language, ...question }: { filter: unknown; language: Language },
): Promise<void> {
  assertExportable(file);
  await withGraph(async ({ ask, url, headers: signed }) => {
    const { findings } = await ask<{ findings: { totalCount: number } }>('Count', question);
    const count = countText(findings.totalCount);
    console.error(`» ${count} findings go to ${file}`);
    const bytes = await saveExport(url, file, {
      ...question,
      signed,
      language: language.toUpperCase(),
    });
    console.error(`» written: ${countText(bytes)} bytes`);
  }, supervisorNamed(by));
}

function filterOf({ overdue, ...options }: FindingsOptions) {
  const lists = {
    areas: options.area,
    departments: options.department,
    programmes: options.programme,
    ruleIds: options.rule,
    kinds: options.kind,
    severities: options.severity,
    states: options.state,
  };
  const given = Object.entries(lists).filter(([, values]) => values !== undefined);
  if (given.some(([, values]) => values?.length === 0))
    throw new UsageError('an option names no value');
  return { ...Object.fromEntries(given), ...(overdue === true && { isOverdue: true }) };
}

interface Listed {
  readonly id: string;
  readonly severity: string;
  readonly rule: {
    readonly id: string;
    readonly title: { readonly zh: string; readonly en: string };
  };
  readonly county: string;
  readonly countyName: string | null;
  readonly amountFen: number;
  readonly review: { readonly state: string; readonly dueOn: string | null } | null;
}

interface Connection {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Listed }[];
}

function listText({ totalCount, pageInfo, edges }: Connection, language: Language): string {
  const columns: readonly TableColumn<Listed>[] = [
    { title: 'finding', cell: ({ id }) => id },
    { title: 'severity', cell: ({ severity }) => severity },
    { title: 'rule', cell: ({ rule }) => `${rule.id} ${rule.title[language]}` },
    { title: 'county', cell: ({ county, countyName }) => countyName ?? county ?? '地点保密' },
    { title: 'yuan', isNumber: true, cell: ({ amountFen }) => yuanText(amountFen) },
    { title: 'state', cell: ({ review }) => review?.state ?? '' },
    { title: 'due', cell: ({ review }) => review?.dueOn ?? '' },
  ];
  if (totalCount === 0) return 'no finding meets this (npm run hub -- sweep looks for them)';
  const more = pageInfo.hasNextPage ? `; go on with --after ${pageInfo.endCursor ?? ''}` : '';
  return `${printTable(
    columns,
    edges.map(({ node }) => node),
  )}\n${countText(edges.length)} of ${countText(totalCount)}${more}`;
}
