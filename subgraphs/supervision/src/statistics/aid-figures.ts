import { type Fen, type Month, parseMonth, programmeCodes } from '@hub/assistance';
import { type SQL, and, between, eq, inArray, like, ne, sql } from 'drizzle-orm';
import type { Reading } from '../findings/planned-for-values.ts';
import { type AreaLevel, areaLevelOf, areaOfCounty, codePrefix } from '../ledger/area-level.ts';
import { anyProgramme, wholeYear } from '../sweep/tally-key.ts';
import { tally } from '../tables.ts';
import { type FinishedSweep, monthsOf } from './newest-sweep.ts';
import type { StatisticsDimension, StatisticsQuestion } from './question.ts';

/** What was paid, and to how many. */
export interface AidFigures {
  /** Each person once; null over several months that are not the whole year, in which nobody counted them once. */
  readonly people: number | null;
  /** At least so many: by this it is judged whether the money may be shown. */
  readonly leastPeople: number;
  readonly amountFen: Fen;
}

/** Nobody was paid anything. */
const noAid: AidFigures = { people: 0, leastPeople: 0, amountFen: 0 };

/** Aid by the keys of the rows. */
export type AidByKey = ReadonlyMap<string, AidFigures>;

/** Stands for the row of all of it. */
export const totalKey = '';

const levelBelow: Readonly<Record<AreaLevel, AreaLevel>> = {
  PROVINCE: 'PREFECTURE',
  PREFECTURE: 'COUNTY',
  COUNTY: 'COUNTY',
};

/** The area of the next level down that a county lies in, for PostgreSQL. */
export function areaBelow(area: string, county: SQL): SQL<string> {
  return areaOfCounty(levelBelow[areaLevelOf(area)], county);
}

/** Adds up the aid that a sweep counted, by the keys of a dimension; the total stands apart under {@link totalKey}. */
export async function readAidFigures(
  reading: Reading,
  sweep: FinishedSweep,
  question: StatisticsQuestion,
): Promise<AidByKey> {
  const total = addUp(await countsOf(reading, sweep, { ...question, by: null }));
  if (question.by === 'RULE') return total;
  return new Map([...total, ...addUp(await countsOf(reading, sweep, question))]);
}

/** The aid of a row; null where the sweep did not count it, or the dimension has none. */
export function aidOf(
  key: string,
  aid: AidByKey,
  { sweep, question: { by, months } }: { sweep: FinishedSweep; question: StatisticsQuestion },
): AidFigures | null {
  if (by === 'RULE' && key !== totalKey) return null;
  const counted = monthsOf(sweep);
  const asked =
    by === 'MONTH' && key !== totalKey
      ? { from: parseMonth(key), until: parseMonth(key) }
      : (months ?? counted);
  const isCounted = counted.from <= asked.from && asked.until <= counted.until;
  return isCounted ? (aid.get(key) ?? noAid) : null;
}

/** What a sweep counted for a key in a month, or in the whole year. */
interface Count {
  readonly key: string;
  readonly month: Month;
  readonly people: number;
  readonly amountFen: Fen;
}

type Grouping = Omit<StatisticsQuestion, 'by'> & { readonly by: StatisticsDimension | null };

async function countsOf(
  reading: Reading,
  sweep: FinishedSweep,
  grouping: Grouping,
): Promise<readonly Count[]> {
  const { by, area, months, programme } = grouping;
  const key = keyOf(by, area);
  const oneKey = programme ?? anyProgramme;
  const programmes: Partial<Record<StatisticsDimension, SQL | undefined>> = {
    PROGRAMME: inArray(tally.programmes, programme === null ? [...programmeCodes] : [programme]),
    PROGRAMME_PAIR: and(
      // A row of the matrix is named in words, with spaces between them.
      sql`${tally.programmes} like '%+%' and ${tally.programmes} not like '% %'`,
      programme === null
        ? undefined
        : sql`${programme} = any(string_to_array(${tally.programmes}, '+'))`,
    ),
  };
  const monthIs =
    months !== null
      ? between(tally.month, months.from, months.until)
      : by === 'MONTH'
        ? ne(tally.month, wholeYear)
        : eq(tally.month, wholeYear);

  return reading
    .select({
      key,
      month: tally.month,
      people: sql`sum(${tally.people})`.mapWith(Number),
      amountFen: sql`sum(${tally.amountFen})`.mapWith(Number),
    })
    .from(tally)
    .where(
      and(
        eq(tally.sweepId, sweep.id),
        like(tally.county, `${codePrefix(area)}%`),
        (by !== null && programmes[by]) || eq(tally.programmes, oneKey),
        monthIs,
      ),
    )
    .groupBy(sql`1`, tally.month);
}

function keyOf(by: StatisticsDimension | null, area: string): SQL<string> {
  if (by === 'AREA') return areaBelow(area, sql`${tally.county}`);
  if (by === 'MONTH') return sql`to_char(${tally.month}, 'YYYY-MM')`;
  return by === null ? sql`${totalKey}::text` : sql`${tally.programmes}`;
}

function addUp(counts: readonly Count[]): AidByKey {
  const figures = new Map<string, AidFigures>();
  for (const { key, people, amountFen } of counts) {
    const known = figures.get(key);
    figures.set(key, {
      people: known === undefined ? people : null,
      leastPeople: Math.max(known?.leastPeople ?? 0, people),
      amountFen: (known?.amountFen ?? 0) + amountFen,
    });
  }
  return figures;
}
