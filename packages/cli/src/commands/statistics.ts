import { rules } from '@hub/screening';
import { Command, Option } from 'commander';
import { type TableColumn, countText, printTable, yuanText } from '../answer/table.ts';
import { type Language, languageOf } from '../answer/words.ts';
import { withGraph } from '../hub/graph.ts';

interface StatisticsOptions {
  readonly by: string;
  readonly area?: string;
  readonly from?: string;
  readonly until?: string;
  readonly language: Language;
  readonly json?: boolean;
}

/** `hub statistics`: aid, findings and their outcomes in numbers. */
export const statisticsCommand = new Command('statistics')
  .description(
    'aid, findings and their outcomes in numbers, by area, programme, pair, rule or month',
  )
  .addOption(
    new Option('--by <dimension>', 'what the rows are')
      .choices(['area', 'programme', 'pair', 'rule', 'month'])
      .default('rule'),
  )
  .option('--area <code>', 'a county or prefecture by its code; the whole province')
  .option('--from <month>', 'first month, YYYY-MM')
  .option('--until <month>', 'last month, YYYY-MM')
  .addOption(
    new Option('--language <language>', 'language of the labels')
      .choices(['zh', 'en'])
      .default(languageOf(process.env)),
  )
  .option('--json', 'print the answer as the gateway gives it')
  .action(async ({ by, area, from, until, language, json }: StatisticsOptions) => {
    const dimension = by === 'pair' ? 'PROGRAMME_PAIR' : by.toUpperCase();
    const variables = { by: dimension, area, from, until };
    const { statistics } = await withGraph(async ({ ask }) =>
      ask<{ statistics: Statistics }>('Statistics', variables),
    );
    console.log(
      json === true ? JSON.stringify(statistics, null, 2) : statisticsText(statistics, language),
    );
  });

interface Figures {
  readonly recipients: number | null;
  readonly amountFen: number | null;
  readonly findings: number | null;
  readonly open: number | null;
  readonly confirmed: number | null;
  readonly notConfirmed: number | null;
  readonly atRiskFen: number | null;
  readonly owedFen: number | null;
  readonly recoveredFen: number | null;
  readonly backPaidFen: number | null;
  readonly isSuppressed: boolean;
}

interface Row extends Figures {
  readonly key: string;
  readonly label: { readonly zh: string; readonly en: string };
}

interface Statistics {
  readonly area: string;
  readonly areaName: string | null;
  readonly sweep: {
    readonly id: string;
    readonly asOf: string;
    readonly from: string;
    readonly until: string;
  } | null;
  readonly rows: readonly Row[];
  readonly total: Figures;
}

function statisticsText(
  { area, areaName, sweep, rows, total }: Statistics,
  language: Language,
): string {
  const all: Row = { ...total, key: '', label: { zh: '合计', en: 'all' } };
  const columns: readonly TableColumn<Row>[] = [
    { title: '', cell: ({ label, key }) => nameOf(key, label[language]) },
    ...numbers.map(([title, of]): TableColumn<Row> => ({ title, isNumber: true, cell: of })),
  ];
  const counted =
    sweep === null
      ? 'no sweep has gone over this area yet: there are no figures of aid (npm run hub -- sweep)'
      : `aid of ${sweep.from} to ${sweep.until} as counted by sweep ${sweep.id}, as of ${sweep.asOf}`;
  const isWithheld = [total, ...rows].some(({ isSuppressed }) => isSuppressed);
  return [
    `${areaName ?? area}: ${counted}`,
    printTable(columns, [...rows, all]),
    ...(isWithheld
      ? ['– withheld: fewer than five, or it would tell one that is; or not counted']
      : []),
  ].join('\n');
}

/** The code of a rule, whose title is a sentence; of anything else the name with the code. */
function nameOf(key: string, label: string): string {
  if (key === '') return label;
  return rules.some(({ id }) => id === key) ? key : `${label} ${key}`;
}

const numbers: readonly (readonly [string, (row: Row) => string])[] = [
  ['recipients', ({ recipients }) => countText(recipients)],
  ['paid (yuan)', ({ amountFen }) => yuanText(amountFen)],
  ['findings', ({ findings }) => countText(findings)],
  ['open', ({ open }) => countText(open)],
  ['confirmed', ({ confirmed }) => countText(confirmed)],
  ['not', ({ notConfirmed }) => countText(notConfirmed)],
  ['at risk', ({ atRiskFen }) => yuanText(atRiskFen)],
  ['owed', ({ owedFen }) => yuanText(owedFen)],
  ['recovered', ({ recoveredFen }) => yuanText(recoveredFen)],
  ['back-paid', ({ backPaidFen }) => yuanText(backPaidFen)],
];
