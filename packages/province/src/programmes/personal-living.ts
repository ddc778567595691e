import {
  type Fen,
  type Month,
  type ProgrammeCodeOf,
  addDays,
  addMonths,
  firstDayOf,
  monthOf,
  yearOf,
  yuan,
} from '@hub/assistance';
import { dayIn, monthIn } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import type { Home, Resident, Spell, World } from '../home.ts';
import { payMonthly } from '../monthly.ts';
import { destituteStandard } from '../standards.ts';
import {
  firstDayOrNull,
  monthAfterDeath,
  someStart,
  statusAt,
  writeAllowance,
} from './subsistence-allowance.ts';

/** A monthly benefit of one person. */
export interface PersonalTerms {
  readonly resident: Resident;
  readonly programme: ProgrammeCodeOf<'CIVIL_AFFAIRS'>;
  readonly from: Month;
  /** First month not covered; null while open. */
  readonly until: Month | null;
  readonly amountIn: (month: Month) => Fen;
  /** Code of the authority that pays, where it is not the home's county. */
  readonly county?: string;
  readonly partOf?: string;
}

/** Amounts per month in fen. Orphans and disability subsidies are from memory; de facto children get a top-up. */
export const monthlyFen = {
  orphan: yuan(950),
  defacto: yuan(500),
  disabilityLiving: yuan(60),
  disabilityCare: yuan(60),
  destituteCare: yuan(160),
};

/** Writes a monthly benefit of one person with its payments. */
export function writePersonal(
  world: World,
  home: Home,
  terms: PersonalTerms,
): { readonly awardId: string; readonly paidIn: (month: Month) => Fen } {
  const { resident, from, until } = terms;
  const decidedOn = addDays(firstDayOf(from), -12);
  const award = world.books.award('CIVIL_AFFAIRS', {
    programme: terms.programme,
    subjectId: resident.personId,
    county: terms.county ?? codeAsOf(home.county, decidedOn),
    decidedOn,
    from: firstDayOf(from),
    until: firstDayOrNull(until),
    status: statusAt(until),
    partOf: terms.partOf ?? null,
    members: [{ personId: resident.personId }],
  });
  const paid = payMonthly(world, award, { from, until, amountIn: terms.amountIn });
  return { awardId: award.id, paidIn: (month) => paid.get(month) ?? 0 };
}

/** Destitute support (特困供养), scattered or centralised, at the basic living standard of each year. */
export function writeDestitute(
  world: World,
  home: Home,
  terms: Omit<PersonalTerms, 'amountIn' | 'programme'> & {
    readonly programme?: 'MZ-TEKUN-S' | 'MZ-TEKUN-C';
    readonly amountIn?: (month: Month) => Fen;
  },
): Spell {
  const isCentralised = home.homeClass === 'TEKUN_CENTRALISED';
  const programme = terms.programme ?? (isCentralised ? 'MZ-TEKUN-C' : 'MZ-TEKUN-S');
  const amountIn = terms.amountIn ?? destituteAmountIn(home);
  const { awardId, paidIn } = writePersonal(world, home, { ...terms, programme, amountIn });
  const { resident, from, until } = terms;
  const spell: Spell = {
    resident,
    benefit: 'TEKUN',
    programme,
    awardId,
    from,
    until,
    shareIn: paidIn,
  };
  home.spells.push(spell);
  return spell;
}

/** What basic living of a destitute person is in a month. */
export function destituteAmountIn(home: Home): (month: Month) => Fen {
  return (month) => destituteStandard(yearOf(month), home.kind);
}

/** The allowance of an orphan, or of a child whom nobody looks after in fact. */
export function writeChildAllowance(
  world: World,
  home: Home,
  terms: Pick<PersonalTerms, 'resident' | 'from' | 'until'>,
): Spell {
  const isOrphan = home.homeClass === 'ORPHAN';
  const programme = isOrphan ? 'MZ-ORPHAN' : 'MZ-DEFACTO';
  const amountIn = () => (isOrphan ? monthlyFen.orphan : monthlyFen.defacto);
  const { awardId, paidIn } = writePersonal(world, home, { ...terms, programme, amountIn });
  const spell: Spell = { ...terms, benefit: 'CHILD', programme, awardId, shareIn: paidIn };
  home.spells.push(spell);
  return spell;
}

/** Destitute people live alone; one in five was on the allowance first, with at most one month of both. */
export function writeOrdinaryDestitute(world: World, home: Home): void {
  const resident = home.members[0];
  if (resident === undefined) return;
  const until = monthAfterDeath(resident);
  const start = someStart(world);
  const from = until !== null && start >= until - 3 ? ((until - 40) as Month) : start;
  if (home.homeClass === 'TEKUN_SCATTERED' && world.random.chance(0.2)) {
    const sharedMonths = world.random.integer(0, 1);
    writeAllowance(world, home, {
      members: [{ resident }],
      from: (from - 30) as Month,
      until: (from + sharedMonths) as Month,
    });
  }
  writeDestitute(world, home, { resident, from, until });
  if (home.homeClass === 'TEKUN_CENTRALISED' && world.random.chance(24 / 56)) {
    writeCare(world, home, { resident, from, until });
  }
  if (resident.diedOn !== null && world.random.chance(0.7)) writeBurial(world, home, resident);
}

/** The care allowance (照料护理) of destitute people who depend on others. */
export function writeCare(
  world: World,
  home: Home,
  terms: Pick<PersonalTerms, 'resident' | 'from' | 'until'>,
) {
  const amountIn = () => monthlyFen.destituteCare;
  return writePersonal(world, home, { ...terms, programme: 'MZ-TEKUN-CARE', amountIn });
}

/** The funeral of a destitute person, paid in the month after the death. */
export function writeBurial({ books }: World, home: Home, resident: Resident): string {
  const month = monthAfterDeath(resident);
  if (month === null) throw new RangeError('a living person has no funeral');
  const award = books.award('CIVIL_AFFAIRS', {
    programme: 'MZ-TEKUN-BURIAL',
    subjectId: resident.personId,
    county: codeAsOf(home.county, dayIn(month, 3)),
    decidedOn: dayIn(month, 3),
    until: dayIn(month, 4),
    status: 'ENDED',
    members: [{ personId: resident.personId }],
  });
  books.pay(award, { amountFen: yuan(3000), paidOn: dayIn(month, 10) });
  return award.id;
}

/** An orphan's or unattended child's allowance began some years ago and goes on. */
export function writeOrdinaryChild(world: World, home: Home): void {
  const resident = home.members[0];
  if (resident === undefined) return;
  const start = addMonths(monthIn(2014, 3), world.random.integer(0, 30));
  const from = Math.max(start, addMonths(monthOf(resident.bornOn), 1)) as Month;
  writeChildAllowance(world, home, { resident, from, until: null });
}
