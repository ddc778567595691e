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
import type { AwardDraft } from '../books.ts';
import { dayIn, monthIn } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import type { Home, Resident, Spell, World } from '../home.ts';
import { payMonthly } from '../monthly.ts';
import { destituteStandard } from '../standards.ts';
import { placeInCareHome } from './care-home.ts';
import { writeParents } from './kinship.ts';
import { type Account, accountFor } from './payees.ts';
import {
  closeAward,
  firstDayOrNull,
  monthAfterDeath,
  someStart,
  statusAt,
  writeAllowance,
} from './subsistence-allowance.ts';

type PersonalColumns = Pick<
  AwardDraft<'CIVIL_AFFAIRS'>,
  | 'bed'
  | 'careLevel'
  | 'category'
  | 'certificateId'
  | 'form'
  | 'grantedFen'
  | 'institution'
  | 'offsetFen'
  | 'reviewClass'
  | 'reviewDueOn'
  | 'status'
>;

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
  readonly account?: Account;
  /** Further columns of the award. */
  readonly columns?: PersonalColumns;
}

/** Amounts per month in fen. Orphans and disability subsidies are from memory; de facto children get a top-up. */
export const monthlyFen = {
  orphan: yuan(950),
  defacto: yuan(500),
  disabilityLiving: yuan(60),
  disabilityCare: yuan(60),
};

/** The care allowance of destitute people by self-care level (照料护理标准), a month in fen; by assumption. */
const careFen = { PARTLY_DEPENDENT: yuan(280), FULLY_DEPENDENT: yuan(560) } as const;

/** A level of dependence that the care allowance is paid for. */
type Dependence = keyof typeof careFen;

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
    ...terms.columns,
    members: [{ personId: resident.personId }],
  });
  closeAward(world, award, { until });
  const account = terms.account ?? accountFor(home, resident);
  world.books.payTo(award, { ...account, from: firstDayOf(from) });
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
  const place = programme === 'MZ-TEKUN-C' ? placeInCareHome(world, home) : null;
  const { awardId, paidIn } = writePersonal(world, home, {
    ...terms,
    ...(place === null ? {} : { account: place.account }),
    programme,
    amountIn,
    columns: { careLevel: 'INDEPENDENT', ...place?.columns, ...terms.columns },
  });
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

/** The allowance of a child: what its class of home gets in full, unless said otherwise. */
export interface ChildTerms extends Pick<PersonalTerms, 'resident' | 'from' | 'until'> {
  readonly programme?: 'MZ-ORPHAN' | 'MZ-DEFACTO';
  readonly form?: 'SCATTERED' | 'INSTITUTION';
  readonly amountIn?: (month: Month) => Fen;
  /** Other living benefits that it was reduced by, a month. */
  readonly offsetFen?: Fen;
}

/** The allowance of an orphan, or of a child whom nobody looks after in fact. */
export function writeChildAllowance(world: World, home: Home, terms: ChildTerms): Spell {
  const { resident, from, until, form = 'SCATTERED', offsetFen = null } = terms;
  const programme = terms.programme ?? (home.homeClass === 'ORPHAN' ? 'MZ-ORPHAN' : 'MZ-DEFACTO');
  const fullFen = programme === 'MZ-ORPHAN' ? monthlyFen.orphan : monthlyFen.defacto;
  const { awardId, paidIn } = writePersonal(world, home, {
    resident,
    from,
    until,
    programme,
    amountIn: terms.amountIn ?? (() => fullFen),
    columns: { grantedFen: terms.amountIn === undefined ? fullFen : null, form, offsetFen },
  });
  const spell: Spell = {
    resident,
    from,
    until,
    benefit: 'CHILD',
    programme,
    awardId,
    shareIn: paidIn,
  };
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
  const careLevel = someCareLevel(world, home);
  writeDestitute(world, home, { resident, from, until, columns: { careLevel } });
  if (careLevel !== 'INDEPENDENT') writeCare(world, home, { resident, from, until, careLevel });
  if (resident.diedOn !== null && world.random.chance(0.7)) writeBurial(world, home, resident);
}

/**
 * Part of the destitute people at home who depend on others: so many that basic living and care together are the money
 * of the report.
 */
const dependentAtHome = 0.28;

/** How far somebody can care for themselves. In care homes there are as many dependent people as the report counts. */
function someCareLevel(world: World, { homeClass }: Home): Dependence | 'INDEPENDENT' {
  const { random, quotas, books } = world;
  if (homeClass !== 'TEKUN_CENTRALISED')
    return random.chance(dependentAtHome) ? someDependence(world) : 'INDEPENDENT';
  if (!quotas.isDue('dependent', homeClass)) return 'INDEPENDENT';
  books.count('dependent');
  return someDependence(world);
}

/** Of those who depend on others, two in three cannot do anything for themselves. */
function someDependence({ random }: World): Dependence {
  return random.chance(1 / 3) ? 'PARTLY_DEPENDENT' : 'FULLY_DEPENDENT';
}

/** The care allowance (照料护理) of destitute people who depend on others, in part unless said otherwise. */
export function writeCare(
  world: World,
  home: Home,
  terms: Pick<PersonalTerms, 'resident' | 'from' | 'until'> & { readonly careLevel?: Dependence },
) {
  const { careLevel = 'PARTLY_DEPENDENT', ...award } = terms;
  const grantedFen = careFen[careLevel];
  return writePersonal(world, home, {
    ...award,
    programme: 'MZ-TEKUN-CARE',
    amountIn: () => grantedFen,
    columns: { grantedFen, careLevel },
  });
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
  const isOrphan = home.homeClass === 'ORPHAN';
  writeParents(world, resident, { isOrphan, since: addDays(firstDayOf(from), -70) });
}
