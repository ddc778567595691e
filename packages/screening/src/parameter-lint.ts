import {
  type Fen,
  type Month,
  addMonths,
  areaName,
  formatMonth,
  formatYuan,
  nationCode,
  parseMonth,
  provinceCode,
  yuan,
} from '@hub/assistance';
import { groupBy } from 'es-toolkit';
import { parameterValues } from './parameter-values/index.ts';
import type { Parameter, ParameterValue } from './parameters.ts';

/** What is wrong with the values of a parameter. */
export interface ParameterProblem {
  readonly parameter: string;
  /** GB/T 2260 code. */
  readonly area: string;
  readonly problem: string;
}

/** Rural guide lines of the province (农村低保指导标准): yuan a year, in force until the next one. Source: report of 2019. */
const ruralGuideLines: readonly (readonly [from: Month, yearlyYuan: number])[] = [
  [parseMonth('2016-01'), 2640],
  [parseMonth('2017-01'), 3026],
  [parseMonth('2020-01'), 4000],
];

/**
 * Looks for gaps and overlaps in the values of every area, for areas that are none, and for county standards under the
 * provincial line.
 */
export function lintParameters(
  parameters: Readonly<Record<string, Parameter>> = parameterValues,
): readonly ParameterProblem[] {
  return Object.entries(parameters).flatMap(([parameter, { values }]) => {
    if (values.length === 0) return [{ parameter, area: '', problem: 'has no value' }];
    return Object.entries(groupBy(values, ({ area }) => area)).flatMap(([area, own]) =>
      [...areaProblems(area), ...periodProblems(own), ...guideLineProblems(parameter, own)].map(
        (problem) => ({ parameter, area, problem }),
      ),
    );
  });
}

function areaProblems(area: string): readonly string[] {
  const isKnown = area === nationCode || area === provinceCode || areaName(area) !== null;
  return isKnown ? [] : ['is for an area that does not exist'];
}

/** Values of one area follow one another month by month, and the last of them is open. */
function periodProblems(values: readonly ParameterValue[]): readonly string[] {
  const dated = values
    .map(({ from, until }) => ({
      from: parseMonth(from),
      until: until === null ? null : parseMonth(until),
    }))
    .toSorted((left, right) => left.from - right.from);
  return dated.flatMap(({ from, until }, index) => {
    const next = dated[index + 1];
    if (until !== null && until < from) return [`ends before it begins in ${formatMonth(from)}`];
    if (next === undefined)
      return until === null ? [] : [`has no value after ${formatMonth(until)}`];
    if (until === null || until >= next.from)
      return [`has two values in ${formatMonth(next.from)}`];
    const gap = addMonths(until, 1);
    return gap < next.from
      ? [`has no value from ${formatMonth(gap)} to ${formatMonth(addMonths(next.from, -1))}`]
      : [];
  });
}

/** No county may pay less than the provincial line in any month (rule catalogue §1.1). */
function guideLineProblems(
  parameter: string,
  values: readonly ParameterValue[],
): readonly string[] {
  if (parameter !== 'subsistence.ruralStandardFen') return [];
  return values.flatMap(({ area, from, until, value }) => {
    if (area === provinceCode || area === nationCode) return [];
    const last = until === null ? null : parseMonth(until);
    const lines = ruralGuideLines.filter(
      ([start], index) =>
        (last === null || start <= last) &&
        (ruralGuideLines[index + 1]?.[0] ?? parseMonth('9999-12')) > parseMonth(from),
    );
    return lines
      .filter(([, yearlyYuan]) => value < monthlyFen(yearlyYuan))
      .map(
        ([start, yearlyYuan]) =>
          `is ${formatYuan(value)} yuan a month, under the provincial line of ${formatYuan(monthlyFen(yearlyYuan))} from ${formatMonth(start)}`,
      );
  });
}

/** Rounded down, so that a standard that was proclaimed for the year is never under its own line. */
function monthlyFen(yearlyYuan: number): Fen {
  return Math.floor(yuan(yearlyYuan) / 12);
}
