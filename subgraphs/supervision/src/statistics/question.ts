import { type Month, type ProgrammeCode, programmeCodes } from '@hub/assistance';
import { type Text, rules } from '@hub/screening';
import { areaWords, codeItself, programmeWords, ruleTitle } from '../findings/words.ts';

/** By what figures are told apart. */
export const statisticsDimensions = [
  'AREA',
  'PROGRAMME',
  'PROGRAMME_PAIR',
  'RULE',
  'MONTH',
] as const;
export type StatisticsDimension = (typeof statisticsDimensions)[number];

/** Months, both included. */
export interface Months {
  readonly from: Month;
  readonly until: Month;
}

/** Which figures are meant. */
export interface StatisticsQuestion {
  readonly by: StatisticsDimension;
  /** Current code of a county, a prefecture, the province or the nation. */
  readonly area: string;
  /** Benefit months of aid, and months in which findings were raised; null for all there are. */
  readonly months: Months | null;
  /** Aid of this programme and findings that concern it; null for all of them. */
  readonly programme: ProgrammeCode | null;
}

/** Words for the key of a row. */
export function rowLabel(by: StatisticsDimension, key: string): Text {
  switch (by) {
    case 'AREA':
      return areaWords(key);
    case 'PROGRAMME':
      return programmeWords(key);
    case 'PROGRAMME_PAIR':
      return joined(key.split('+').map(programmeWords));
    case 'RULE':
      return ruleTitle(key);
    case 'MONTH':
      return codeItself(key);
  }
}

function joined(names: readonly Text[]): Text {
  return {
    en: names.map(({ en }) => en).join(' + '),
    zh: names.map(({ zh }) => zh).join(' + '),
  };
}

/** The order of a catalogue, where the keys have one. By a figure it would tell of those that are hidden. */
const catalogueOf: Partial<Record<StatisticsDimension, readonly string[]>> = {
  PROGRAMME: programmeCodes,
  RULE: rules.map(({ id }) => id),
};

/** Keys of rows in the order in which they are shown. */
export function sortedKeys(by: StatisticsDimension, keys: Iterable<string>): readonly string[] {
  const sorted = [...keys].toSorted();
  const catalogue = catalogueOf[by];
  return catalogue === undefined
    ? sorted
    : sorted.toSorted((one, other) => catalogue.indexOf(one) - catalogue.indexOf(other));
}
