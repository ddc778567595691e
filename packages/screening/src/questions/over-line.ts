import { type Fen, type Month, addMonths } from '@hub/assistance';
import { countedIn } from './awards.ts';
import { monthsFrom, touchesMonth } from './calendar.ts';
import type { Award, CaseFile } from '../case-file.ts';
import { allowanceIncomeFen, schemeOfAward, standardFen } from './means.ts';
import { parameter } from '../parameters.ts';
import type { Period } from '../wording.ts';

/** A month in which income per person lay above the line. */
export interface OverLine {
  readonly month: Month;
  readonly incomeFen: Fen;
  readonly standardFen: Fen;
}

/**
 * Months in which income per counted member of an allowance lay above the standard and its tolerance, each with the
 * months without a gap that lead up to it, itself the last.
 */
export function runsOverLine(
  file: CaseFile,
  award: Award,
  { from, until }: Period,
): ReadonlyMap<Month, readonly OverLine[]> {
  const runs = new Map<Month, readonly OverLine[]>();
  for (const month of monthsFrom(from, until)) {
    const over = overIn(file, award, month);
    if (over !== null) runs.set(month, [...(runs.get(addMonths(month, -1)) ?? []), over]);
  }
  return runs;
}

/** Income per counted member against the line; null where it lies below, or does not bear on the award. */
function overIn(file: CaseFile, award: Award, month: Month): OverLine | null {
  const members = countedIn(award, month);
  if (members.length === 0 || isByExpenditure(file, members, month)) return null;
  const scheme = schemeOfAward(file, award);
  if (scheme === null) return null;
  const at = { area: award.county, month };
  const incomes = members.map((personId) => allowanceIncomeFen(file, personId, at));
  const total = incomes.reduce((sum, fen) => sum + fen, 0);
  const incomeFen = total / members.length - parameter('income.jobCostFen', at);
  const standard = standardFen(scheme, at);
  const isOver = incomeFen > (1 + parameter('income.tolerance', at)) * standard;
  return isOver ? { month, incomeFen: Math.floor(incomeFen), standardFen: standard } : null;
}

/** In the pilot for expenditure-type poverty, spending is what the allowance answers. */
function isByExpenditure(file: CaseFile, members: readonly string[], month: Month): boolean {
  return file.facts.recognition.some(
    (row) =>
      row.kind === 'EXPENDITURE_POVERTY_PILOT' &&
      members.includes(row.personId) &&
      touchesMonth(row, month),
  );
}
