import { departmentCodes } from '@hub/assistance';
import type { ProvincePart, ProvinceRows } from '../province.ts';
import { type Carried, carried, targetOf } from './carried.ts';
import { ProvinceTally } from './tally.ts';

/**
 * What becomes of a figure: it is met; it is above by nothing but planted cases, of which there is a floor at any
 * scale; or it is off.
 */
export type Verdict = 'MET' | 'FLOOR' | 'OFF';

/** A figure of the report beside what the province has of it. */
export interface CheckedFigure {
  readonly id: string;
  /** The figure of the report, divided by the scale where it is a count or a sum. */
  readonly target: number;
  readonly actual: number;
  /** The same without the awards of planted cases. */
  readonly ordinary: number;
  /** Part of the target by which the province is off; of the level that it leads to, where it is a growth. */
  readonly deviation: number;
  readonly verdict: Verdict;
}

/** How far a figure may be off at 1:100; a count may also be off by less than one whole record. */
export const tolerance = 0.02;

/** Compares a province with every figure of the report that it carries, with and without its planted cases. */
export class ProvinceCheck {
  readonly #whole = new ProvinceTally();
  readonly #ordinary = new ProvinceTally();

  /** Takes note of one part of the province. */
  add(part: ProvincePart): void {
    this.#whole.add(part);
    this.#ordinary.add({ ...part, rows: withoutPlanted(part) });
  }

  /** Every figure that a province of this scale carries. */
  figures(scale: number): readonly CheckedFigure[] {
    return carried.map((figure) => {
      const { id, isScaled, isGrowth, measure } = figure;
      const target = targetOf(id) / (isScaled ? scale : 1);
      const actual = measure(this.#whole);
      const ordinary = measure(this.#ordinary);
      const deviation = (actual - target) / (isGrowth === true ? 100 + target : target);
      const compared = { id, target, actual, ordinary, deviation };
      return { ...compared, verdict: verdictOn(figure, compared) };
    });
  }
}

function verdictOn(
  { isScaled, hasFloor }: Carried,
  { target, actual, ordinary, deviation }: Omit<CheckedFigure, 'verdict'>,
): Verdict {
  const isWithinOne = isScaled && Math.abs(actual - target) < 1;
  if (isWithinOne || Math.abs(deviation) <= tolerance) return 'MET';
  return hasFloor === true && actual > target && ordinary <= target ? 'FLOOR' : 'OFF';
}

/** The rows of a part less the awards of its planted cases; payments and members without an award count for nothing. */
function withoutPlanted({ rows, truth }: ProvincePart): ProvinceRows {
  const planted = new Set(truth.flatMap(({ awardIds }) => awardIds));
  return Object.fromEntries(
    departmentCodes.map((department) => {
      const tables = rows[department];
      return [department, { ...tables, award: tables.award.filter(({ id }) => !planted.has(id)) }];
    }),
  ) as unknown as ProvinceRows;
}
