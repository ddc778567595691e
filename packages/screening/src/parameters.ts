import { type Month, areaChain, areaName, formatMonth, parseMonth } from '@hub/assistance';
import { type ParameterName, parameterValues } from './parameter-values/index.ts';

/** One value of a parameter, for an area and all that lies in it, from one benefit month to another, both included. */
export interface ParameterValue {
  /** GB/T 2260 code of a county, prefecture or province, or the code of the nation. */
  readonly area: string;
  /** First month, `YYYY-MM`. */
  readonly from: string;
  /** Last month, `YYYY-MM`; null while it is in force. */
  readonly until: string | null;
  /** In the unit of the parameter: fen, months, days, or a plain number. */
  readonly value: number;
  readonly source: string;
  /** False when it is cited from memory. */
  readonly isVerified: boolean;
}

/** What a parameter is, and its values. */
export interface Parameter {
  readonly description: string;
  readonly unit: 'FEN' | 'MONTHS' | 'DAYS' | 'COUNT' | 'RATIO' | 'YES_OR_NO';
  readonly values: readonly ParameterValue[];
}

/** A parameter has no value for the area and month: the data is incomplete, and the rule cannot be judged. */
export class ParameterGapError extends RangeError {
  override readonly name = 'ParameterGapError';
}

interface DatedValue {
  readonly from: Month;
  readonly until: Month | null;
  readonly value: number;
}

/** Values of one parameter by area. */
type ByArea = Map<string, readonly DatedValue[]>;

/** Every parameter, months read once. */
const ownValues: ReadonlyMap<string, ByArea> = new Map(
  Object.entries<Parameter>(parameterValues).map(([name, { values }]) => [name, byArea(values)]),
);

function byArea(values: readonly ParameterValue[]): ByArea {
  const own: ByArea = new Map();
  for (const { area, from, until, value } of values) {
    const last = until === null ? null : parseMonth(until);
    own.set(area, [...(own.get(area) ?? []), { from: parseMonth(from), until: last, value }]);
  }
  return own;
}

/** Values that hold in an area, its own before those of what it lies in: remembered for the areas that there are. */
const heldValues = new Map<string, ByArea>();

function valuesIn(name: string, area: string): readonly DatedValue[] {
  const known = heldValues.get(name)?.get(area);
  if (known !== undefined) return known;
  const held = areaChain(area).flatMap((code) => ownValues.get(name)?.get(code) ?? []);
  if (areaName(area) !== null) {
    const remembered: ByArea = heldValues.get(name) ?? new Map();
    heldValues.set(name, remembered.set(area, held));
  }
  return held;
}

/**
 * The value in force for an area in a benefit month: the county's own, else the prefecture's, the province's, the
 * nation's. Throws `ParameterGapError` when there is none.
 */
export function parameter(
  name: ParameterName,
  { area, month }: { readonly area: string; readonly month: Month },
): number {
  for (const { from, until, value } of valuesIn(name, area)) {
    if (from <= month && (until === null || month <= until)) return value;
  }
  throw new ParameterGapError(`no ${name} for area ${area} in ${formatMonth(month)}`);
}
