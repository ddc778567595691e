import {
  type LocalDate,
  type Month,
  areaSuccessions,
  currentAreaCode,
  formatDate,
  monthOf,
  nationCode,
  parseMonth,
  programmes,
  provinceCode,
} from '@hub/assistance';
import { type Parameter, parameter, parameterValues } from '@hub/screening';
import { literal } from './duckdb.ts';

type ParameterName = keyof typeof parameterValues;

/** Windows and waits, one number each. */
const constants = [
  'death.latencyDays',
  'education.lookbackMonths',
  'housing.handoverGraceMonths',
  'hukouTransfer.graceMonths',
  'overlap.lookbackMonths',
  'overlap.minMonths',
  'premium.employeeMonths',
  'premium.lagDays',
  'premium.minMonths',
  'review.graceDays',
  'review.irregularMonths',
  'review.paidMonths',
  'review.stableMonths',
  'review.statusMonths',
] as const satisfies readonly ParameterName[];

/** Amounts that change from year to year. */
const dated = [
  'premium.contributionFen',
  'premium.fixedFen',
] as const satisfies readonly ParameterName[];

/** First month for which a contribution is known. */
const firstMonth = parseMonth('2017-01');

/** The day, the catalogue, the areas and the parameters, from the data that the rules in TypeScript use, as SQL. */
export function settingsSql(asOf: LocalDate): string {
  const renamed = areaSuccessions.map(
    ({ code }) => `${literal(code)}: ${literal(currentAreaCode(code))}`,
  );
  const catalogue = Object.values(programmes).map(({ code, unit, cadence }) =>
    rowOf([literal(code), literal(unit), literal(cadence)]),
  );
  return [
    `set variable as_of = date ${literal(formatDate(asOf))}`,
    `set variable area_successions = map { ${renamed.join(', ')} }`,
    ...constants.map((name) => `set variable "${name}" = ${constantOf(name, monthOf(asOf))}`),
    `create table catalogue as from (values ${catalogue.join(', ')}) as t (code, unit, cadence)`,
    `create table dated_parameter as
      from (values ${datedValues(monthOf(asOf)).join(', ')}) as t (name, month, value)`,
  ].join(';\n');
}

/** Throws where the number depends on the county or the month: then the SQL would have to look it up. */
function constantOf(name: ParameterName, month: Month): number {
  const { values }: Parameter = parameterValues[name];
  if (values.length !== 1) throw new Error(`${name} is not one number for the province`);
  return provincial(name, month);
}

function datedValues(last: Month): readonly string[] {
  const months = Array.from(
    { length: last - firstMonth + 1 },
    (_, index) => (firstMonth + index) as Month,
  );
  return dated.flatMap((name) =>
    months.map((month) => rowOf([literal(name), String(month), String(provincial(name, month))])),
  );
}

/** Throws where a county has a value of its own. */
function provincial(name: ParameterName, month: Month): number {
  const { values }: Parameter = parameterValues[name];
  if (values.some(({ area }) => area !== provinceCode && area !== nationCode)) {
    throw new Error(`${name} depends on the county`);
  }
  return parameter(name, { area: provinceCode, month });
}

function rowOf(values: readonly string[]): string {
  return `(${values.join(', ')})`;
}
