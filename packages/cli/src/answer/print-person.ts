import {
  type Fen,
  addMonths,
  departments,
  formatMonth,
  formatYuan,
  parseMonth,
} from '@hub/assistance';
import stringWidth from 'string-width';
import type {
  BothLanguages,
  DataQualityAnswer,
  FindingAnswer,
  Lane,
  LaneAward,
  PersonAnswer,
  PersonRecord,
  GraphQLFailure,
} from './person-answer.ts';
import { type Language, type Words, failuresZh, words } from './words.ts';

/** Months on the drawn time line: as far back as rules look. */
const drawnMonths = 36;

/** Longest list of one lane: a statement for a reader, not an export. */
const awardsPerLane = 12;

/** Draws the answer to the main operation for a reader: lanes, leads with law and arithmetic, what cannot be told. */
export function printPerson(answer: PersonAnswer, language: Language): string {
  const w = words[language];
  const person = answer.data?.person ?? null;
  const isKnown = person !== null && (person.aid !== null || person.screening !== null);
  const parts = isKnown
    ? [header(person, w), lanes(person, language), leads(person, language)]
    : [];
  const errors = answer.errors ?? [];
  if (errors.length > 0) {
    parts.push(
      [`${w.errors}:`, ...new Set(errors.map((error) => `  ${errorLine(error, language)}`))].join(
        '\n',
      ),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

function errorLine(error: GraphQLFailure, language: Language): string {
  const { code = 'UNKNOWN', department } = error.extensions ?? {};
  const known = Object.values(departments).find(({ subgraph }) => subgraph === department);
  const name = (language === 'zh' ? known?.nameZh : known?.name) ?? words[language].supervision;
  const message = (language === 'zh' ? failuresZh[code] : undefined) ?? error.message;
  return `${department === undefined ? '' : `${name}: `}${message} [${code}]`;
}

function header(person: PersonRecord, w: Words): string {
  const { id, name, residentNumber, screening } = person;
  const who = [name ?? w.unnamed, residentNumber, id].filter((part) => part !== null);
  const state = [
    householdText(person, w),
    ...(screening === null ? [] : [w.asOf(screening.asOf), w.verdicts[screening.verdict]]),
  ];
  return `${w.title} — ${who.join('  ')}\n${state.join(' · ')}`;
}

function householdText({ household, aid }: PersonRecord, w: Words): string {
  const members = household?.members?.length;
  if (members !== undefined) return w.household(members);
  const civilAffairs = aid?.lanes.find(({ department }) => department === 'CIVIL_AFFAIRS');
  return civilAffairs?.awards === null ? w.unknownHousehold : w.noHousehold;
}

function lanes({ aid, screening }: PersonRecord, language: Language): string {
  if (aid === null) return '';
  const w = words[language];
  const until = parseMonth((screening?.asOf ?? lastPaid(aid.lanes)).slice(0, 7));
  const from = addMonths(until, 1 - drawnMonths);
  const rows = aid.lanes.flatMap((lane) => laneRows(lane, { language, from }));
  const axis = `${formatMonth(from)}${' '.repeat(drawnMonths - 14)}${formatMonth(until)}`;
  const total = ['', '', w.total, formatYuan(aid.totalFen), aid.isComplete ? '' : w.partial.trim()];
  return table([[...w.columns, axis], ...rows, total]);
}

function lastPaid(all: readonly Lane[]): string {
  const days = all.flatMap(({ awards }) => (awards ?? []).map(({ from }) => from));
  return days.toSorted().at(-1) ?? '2019-12';
}

interface Drawing {
  readonly language: Language;
  readonly from: ReturnType<typeof parseMonth>;
}

function laneRows({ department, awards }: Lane, drawing: Drawing): string[][] {
  const w = words[drawing.language];
  const { name, nameZh } = departments[department];
  const lane = drawing.language === 'zh' ? nameZh : name;
  if (awards === null) return [[lane, w.noAnswer, '', w.noAnswerMark, '?'.repeat(drawnMonths)]];
  if (awards.length === 0) return [[lane, w.noAid, '', '', '']];
  const shown = awards.toSorted((a, b) => b.shareFen - a.shareFen).slice(0, awardsPerLane);
  const rows = shown
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map((award, index) => [index === 0 ? lane : '', ...awardRow(award, drawing)]);
  const hidden = awards.length - shown.length;
  return hidden === 0 ? rows : [...rows, ['', w.more(hidden), '', '', '']];
}

function awardRow(award: LaneAward, { language, from }: Drawing): string[] {
  const { programme, until, status, shareFen } = award;
  const name = language === 'zh' ? programme.nameZh : programme.name;
  const end = until ?? (status === 'ACTIVE' ? words[language].stillOpen : '…');
  return [
    `${name} ${programme.code}`,
    `${award.from} – ${end}`,
    formatYuan(shareFen),
    bar(award, from),
  ];
}

/** One character a month: the person drew from it, it was granted but nothing was drawn, neither. */
function bar({ months, from: start, until }: LaneAward, first: Drawing['from']): string {
  const paid = new Set(months.map(({ month }) => month));
  return Array.from({ length: drawnMonths }, (_, index) => {
    const month = formatMonth(addMonths(first, index));
    if (paid.has(month)) return '█';
    const isCovered = start.slice(0, 7) <= month && (until === null || month < until.slice(0, 7));
    return isCovered ? '─' : '·';
  }).join('');
}

function leads({ screening }: PersonRecord, language: Language): string {
  if (screening === null) return '';
  const w = words[language];
  const { findings, undecided, dataQuality } = screening;
  const found = findings.map((finding, index) =>
    [`${w.lead(index + 1, findings.length)}  ${leadLines(finding, language).join('\n  ')}`].join(
      '\n',
    ),
  );
  const untold =
    undecided.length === 0
      ? w.nothingUndecided
      : [
          `${w.undecided}:`,
          ...undecided.map(
            ({ rule, reason }) => `  ${rule.id} ${rule.title[language]}\n    ${reason[language]}`,
          ),
        ].join('\n');
  const doubtful = dataQuality.length === 0 ? [] : [dataQualityText(dataQuality, language)];
  return [...found, ...(found.length > 0 ? [w.leadNotDecision] : []), untold, ...doubtful].join(
    '\n\n',
  );
}

function dataQualityText(issues: readonly DataQualityAnswer[], language: Language): string {
  const w = words[language];
  const lines = issues.map(({ code, department, table: rows, recordId }) => {
    const { name, nameZh } = departments[department];
    const whose = language === 'zh' ? nameZh : name;
    return `  ${whose}: ${w.dataQualityCodes[code]} [${code} ${rows} ${recordId}]`;
  });
  return [`${w.dataQuality}:`, ...lines].join('\n');
}

function leadLines(finding: FindingAnswer, language: Language): string[] {
  const w = words[language];
  const { rule, variant, severity, amountFen, amountMeaning } = finding;
  const mark = rule.isVerified ? '' : ` [${w.ruleFromMemory}]`;
  const level = w.severities[severity as keyof Words['severities']];
  const heading = `[${level}] ${rule.id}${variant === null ? '' : ` (${variant})`} ${rule.title[language]}${mark}`;
  return [
    heading,
    language === 'zh' ? finding.explanationZh : finding.explanationEn,
    ...periodLines(finding, w),
    ...list(
      w.evidence,
      finding.evidence.map(({ statement }) => statement),
      language,
    ),
    ...finding.arithmetic.map(
      ({ label, expression }) =>
        `${w.arithmetic}: ${label[language]}: ${expressionText(expression, language)}`,
    ),
    `${w.amount}: ${yuanLabel(amountFen, language)} (${w.meanings[amountMeaning as keyof Words['meanings']]})`,
    ...basisLines(finding, language),
  ];
}

function basisLines({ legalBasis }: FindingAnswer, language: Language): string[] {
  const w = words[language];
  if (legalBasis.length === 0) return [`${w.basis}: ${w.noBasis}`];
  return legalBasis.map(({ instrument, articles, isVerified }) => {
    const mark = isVerified ? '' : ` [${w.fromMemory}]`;
    const cited = articles === '' ? '' : ` ${articlesText(articles, language)}`;
    return `${w.basis}: ${instrument[language]}${cited}${mark}`;
  });
}

/** Articles as the reader's language cites them: `arts. 9, 14` is `第9、14条`. */
function articlesText(articles: string, language: Language): string {
  const [, numbers] = /^arts?\. ([\d()–, -]+)$/.exec(articles) ?? [];
  return language === 'en' || numbers === undefined
    ? articles
    : `第${numbers.replaceAll(', ', '、')}条`;
}

/** The unit in an expression, in the reader's language. */
function expressionText(expression: string, language: Language): string {
  return language === 'en' ? expression : expression.replaceAll(/ months?/g, '个月');
}

function periodLines({ period }: FindingAnswer, w: Words): string[] {
  if (period === null) return [];
  const count = parseMonth(period.until) - parseMonth(period.from) + 1;
  return [`${w.period}: ${period.from} – ${period.until} (${w.months(count)})`];
}

function list(title: string, texts: readonly BothLanguages[], language: Language): string[] {
  return texts.map((text) => `${title}: ${text[language]}`);
}

function yuanLabel(amountFen: Fen, language: Language): string {
  return language === 'zh' ? `${formatYuan(amountFen)} 元` : `${formatYuan(amountFen)} yuan`;
}

/** Lines up columns by the width that characters take on a terminal: a Chinese one takes two. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column === 3))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function pad(cell: string, width: number, isNumber: boolean): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(cell)));
  return isNumber ? `${space}${cell}` : `${cell}${space}`;
}
