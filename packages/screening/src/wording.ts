import {
  type DepartmentCode,
  type Fen,
  type LocalDate,
  type Month,
  type ProgrammeCode,
  addDays,
  addMonths,
  areaName,
  currentAreaCode,
  firstDayOf,
  formatDate,
  formatMonth,
  formatYuan,
  programmes,
} from '@hub/assistance';
import { factTables } from './engine/fact-tables.ts';
import type { MonthShare } from './questions/awards.ts';
import { type Interval, openSince, runsOf, singleDay } from './questions/calendar.ts';
import type { Award, Facts } from './case-file.ts';
import type { CalculationLine, Evidence, Named, Statement, Text } from './finding.ts';

/** First and last month, both included. */
export interface Period {
  readonly from: Month;
  readonly until: Month;
}

/** The period from the earliest to the latest of some months. */
export function periodOf(months: readonly Month[]): Period {
  return {
    from: Math.min(...months) as Month,
    until: Math.max(...months) as Month,
  };
}

/** A period in words, with its days: `2019-03 to 2019-08`, or a single month. */
export function periodText({ from, until }: Period): Statement {
  const days = { from: firstDayOf(from), until: firstDayOf(addMonths(until, 1)) };
  const [first, last] = [formatMonth(from), formatMonth(until)];
  if (from === until) return { en: first, zh: first, days };
  return { en: `${first} to ${last}`, zh: `${first}至${last}`, days };
}

/** A programme by its names in the catalogue. */
export function programmeText(code: ProgrammeCode): Text {
  const { name, nameZh } = programmes[code];
  return { en: name, zh: nameZh };
}

/** An area by its name at the time, and by today's where it was renamed; by its code where the name is unknown. */
export function areaText(code: string): Text {
  const name = areaName(code) ?? code;
  const current = currentAreaCode(code);
  if (current === code) return { en: name, zh: name };
  const today = areaName(current) ?? current;
  return { en: `${name} (now ${today})`, zh: `${name}（今${today}）` };
}

/** Several areas, each once, in a sentence. */
export function areasText(codes: readonly string[]): Text {
  const areas = [...new Set(codes)].map(areaText);
  return { en: areas.map(({ en }) => en).join(' and '), zh: areas.map(({ zh }) => zh).join('、') };
}

/** Half-open days in words, by their first and last: `since 2016-01-01`, `2016-01-01 to 2018-12-31`. */
export function daysText({ from, until }: Interval): Statement {
  const days = { from, until };
  const first = formatDate(from);
  if (until === null) return { en: `since ${first}`, zh: `${first}起`, days };
  const last = formatDate(addDays(until, -1));
  return { en: `${first} to ${last}`, zh: `${first}至${last}`, days };
}

/** `3 months`, `1 month`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/**
 * An award as evidence, with what of it matters.
 *
 * What its detail names goes with it: a detail that is put together from a dated text spreads that text into itself.
 */
export function awardEvidence(
  award: Pick<Award, 'department' | 'id' | 'programme' | 'county'>,
  detail: Statement,
): Evidence {
  const programme = programmeText(award.programme);
  const area = areaText(award.county);
  return {
    department: award.department,
    recordId: award.id,
    programme: award.programme,
    county: award.county,
    ...stated({
      ...detail,
      en: `${programme.en}, ${area.en}, ${detail.en}`,
      zh: `${programme.zh}，${area.zh}，${detail.zh}`,
    }),
  };
}

/** A fact as evidence, by the table that holds it. */
export function factEvidence(table: keyof Facts, recordId: string, said: Statement): Evidence {
  const { department } = factTables[table];
  return { department, recordId, programme: null, table, ...stated(said) };
}

/** Any other record of a department as evidence: an event of an award, the count of a township. */
export function recordEvidence(
  department: DepartmentCode,
  recordId: string,
  said: Statement,
): Evidence {
  return { department, recordId, programme: null, ...stated(said) };
}

/** The text of a statement apart from what it names. */
function stated({ en, zh, ...named }: Statement): Pick<Evidence, 'statement' | keyof Named> {
  return { ...named, statement: { en, zh } };
}

/** A death as evidence, with what else is to be said of it: whoever has died is dead from that day on. */
export function deathEvidence(
  { id, diedOn }: Pick<Facts['death'][number], 'id' | 'diedOn'>,
  detail: Text = { en: '', zh: '' },
): Evidence {
  const day = formatDate(diedOn);
  return factEvidence('death', id, {
    en: `Died on ${day}${detail.en}`,
    zh: `${day}死亡${detail.zh}`,
    days: openSince(diedOn),
  });
}

/** A recognition by civil affairs as evidence, with its days. */
export function recognitionEvidence(
  { id, from, until }: Facts['recognition'][number],
  what: Text,
): Evidence {
  const days = daysText({ from, until });
  return factEvidence('recognition', id, {
    ...days,
    en: `${what.en}, ${days.en}`,
    zh: `${what.zh}，${days.zh}`,
  });
}

/** A disability certificate as evidence, with its days. */
export function certificateEvidence({
  id,
  grade,
  from,
  until,
}: Facts['disabilityCertificate'][number]): Evidence {
  const days = daysText({ from, until });
  return factEvidence('disabilityCertificate', id, {
    ...days,
    en: `Disability certificate, grade ${grade}, ${days.en}`,
    zh: `残疾人证，${grade}级，${days.zh}`,
  });
}

/** `paid for 2019-03 to 2019-08`. */
export function paidText(months: readonly Month[]): Statement {
  const period = periodText(periodOf(months));
  return { ...period, en: `paid for ${period.en}`, zh: `发放${period.zh}` };
}

/** `granted on 2019-03-05`. */
export function grantedText({ decidedOn }: { readonly decidedOn: LocalDate }): Statement {
  const day = formatDate(decidedOn);
  return { en: `granted on ${day}`, zh: `${day}批准`, days: singleDay(decidedOn) };
}

/** The awards that shares come from, each once, as evidence with the months paid and what the shares come to. */
export function shareEvidence(shares: readonly MonthShare[]): readonly Evidence[] {
  const awards = [...new Set(shares.map(({ award }) => award))];
  return awards.map((award) => {
    const own = shares.filter((share) => share.award === award);
    const months = own.map(({ month }) => month);
    const amountFen = own.reduce((sum, { fen }) => sum + fen, 0);
    if (own.some(({ paidFen }) => paidFen > 0))
      return awardEvidence(award, { ...paidText(months), amountFen });
    const period = periodText(periodOf(months));
    return awardEvidence(award, {
      ...period,
      en: `in care for ${period.en}`,
      zh: `${period.zh}在院供养`,
    });
  });
}

/** The sum of a person's shares, a line for every award and run of months with the same payment. */
export function shareLines(shares: readonly MonthShare[]): readonly CalculationLine[] {
  const awards = [...new Set(shares.map(({ award }) => award))];
  return awards.flatMap((award) => {
    const own = shares.filter((share) => share.award === award);
    const runs = runsOf(
      own,
      (left, right) => left.paidFen === right.paidFen && left.counted === right.counted,
    );
    return runs.map((run) => shareLine(award, run));
  });
}

function shareLine(award: Award, run: readonly [MonthShare, ...MonthShare[]]): CalculationLine {
  const { paidFen, counted, fen } = run[0];
  return monthsLine({
    what: programmeText(award.programme),
    term: formatYuan(paidFen) + (counted === 1 ? '' : ` ÷ ${counted}`),
    fen,
    months: run.map(({ month }) => month),
  });
}

/** A line for months in a row that are alike: what one of them comes to, times their number. */
export function monthsLine({
  what,
  term,
  fen,
  months,
}: {
  readonly what: Text;
  /** How one month is reckoned; a sum in brackets. */
  readonly term: string;
  /** What one month comes to. */
  readonly fen: Fen;
  readonly months: readonly Month[];
}): CalculationLine {
  const period = periodText(periodOf(months));
  return line({
    label: { en: `${what.en}, ${period.en}`, zh: `${what.zh}，${period.zh}` },
    terms: [term, ...factor(months.length)],
    resultFen: fen * months.length,
  });
}

/** A number as a factor of a line: `3`; none where it is one. */
export function factor(number: number): readonly string[] {
  return number === 1 ? [] : [String(number)];
}

/**
 * A line of arithmetic: its terms multiplied, then the result: `432.00 ÷ 2 × 3 = 648.00`; a bare amount once.
 *
 * Figures alone (`min` is mathematics), so that it reads the same in every language: what they are of, its label says.
 */
export function line({
  label,
  terms,
  resultFen,
}: {
  readonly label: Text;
  readonly terms: readonly string[];
  readonly resultFen: Fen;
}): CalculationLine {
  const [left, result] = [terms.join(' × '), formatYuan(resultFen)];
  return { label, expression: left === result ? result : `${left} = ${result}`, resultFen };
}

/** The sum of the results of lines, in fen. */
export function sumOf(lines: readonly { readonly resultFen: Fen }[]): Fen {
  return lines.reduce((sum, { resultFen }) => sum + resultFen, 0);
}
