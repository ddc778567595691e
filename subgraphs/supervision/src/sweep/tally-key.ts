import { type Month, type ProgrammeCode, parseMonth } from '@hub/assistance';
import type { OverlapVerdict } from '@hub/screening';

/** Months that a sweep counts aid of: the year that ends with the month of its day. */
export const talliedMonths = 12;

/** Stands for the whole of these months: each person is counted once, however many months they drew. */
export const wholeYear: Month = parseMonth('1000-01');

/** Stands for aid of any programme: each person counts once, whatever they drew. */
export const anyProgramme = '*';

/** Names two programmes that a person drew in one month, in the order of their codes. */
export function pairKey(one: ProgrammeCode, other: ProgrammeCode): string {
  return one < other ? `${one}+${other}` : `${other}+${one}`;
}

/** Names a row of the stacking matrix: each person counts once in it, whichever programmes it was. */
export function overlapKey({ left, right, subject }: OverlapVerdict): string {
  return `${left.name.en} / ${right.name.en} / ${subject}`;
}
