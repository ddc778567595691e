import { type Fen, type Month, addMonths, counties } from '@hub/assistance';
import { lastMonth, monthIn } from '../calendar.ts';
import type { HomeClass, Spell } from '../home.ts';
import { itemAt } from '../random.ts';
import { type AllowanceTerms, writeAllowance } from '../programmes/subsistence-allowance.ts';
import type { PlantSite } from './planting.ts';

/** Homes on the allowance, as many in the country as there are. */
export const allowanceHomes: readonly HomeClass[] = ['RURAL_DIBAO', 'RURAL_DIBAO', 'URBAN_DIBAO'];

/** Since when the allowance of a planted home runs, if the case does not say. */
export const allowanceFrom = monthIn(2015, 4);

/** The first month that the books no longer hold. */
export const endOfBooks = addMonths(lastMonth, 1);

/** After the books end: an award known to end then is open, and not one more of the stock. */
export const nextSummer = monthIn(2020, 9);

/** Where one standard holds for town and country alike. */
const unified: ReadonlySet<string> = new Set(['430102', '430103', '430104', '430105', '430111']);

/** A county with two standards, or with one for both. */
export function countyFor(nth: number, isUnified = false): string {
  const eligible = counties.filter(({ code }) => unified.has(code) === isUnified);
  return itemAt(eligible, nth * 7).code;
}

/** The allowance of everybody in the home, or of those the case names. */
export function payAllowance(
  { world, home }: PlantSite,
  terms: Partial<AllowanceTerms> = {},
): readonly Spell[] {
  return writeAllowance(world, home, {
    members: home.members.map((resident) => ({ resident })),
    from: allowanceFrom,
    until: null,
    ...terms,
  });
}

/** The subject's own share of an allowance. Throws where the subject is not counted. */
export function ownSpell({ subject }: PlantSite, spells: readonly Spell[]): Spell {
  const own = spells.find(({ resident }) => resident === subject);
  if (own === undefined) throw new RangeError('the subject is not counted');
  return own;
}

/** The award that an allowance was written as. Throws where nobody is counted. */
export function awardOf(spells: readonly Spell[]): {
  readonly id: string;
  readonly department: 'CIVIL_AFFAIRS';
} {
  return { id: itemAt(spells, 0).awardId, department: 'CIVIL_AFFAIRS' };
}

/** What the household was paid for a month: the shares of all who are counted. */
export function paidIn(spells: readonly Spell[], month: Month): Fen {
  return spells.reduce((sum, { shareIn }) => sum + shareIn(month), 0);
}
