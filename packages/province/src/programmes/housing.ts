import {
  type Fen,
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  firstDayOf,
  parseDate,
  yuan,
} from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import type { AwardDraft, WrittenAward } from '../books.ts';
import { dayIn, monthIn } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import { type Home, type Resident, type World, headOf, survivorsOf } from '../home.ts';
import { payMonthly } from '../monthly.ts';
import { firstDayOrNull, statusAt } from './subsistence-allowance.ts';

type Grade = RowsOf<'HOUSING'>['dwelling'][number]['grade'];

/** A dwelling with its grade; returns its id. */
export function writeDwelling(
  { books }: World,
  home: Home,
  dwelling: {
    readonly grade: Grade;
    readonly gradedOn: LocalDate;
    readonly use?: 'HOME' | 'AUXILIARY';
    readonly isOccupied?: boolean;
  },
): string {
  return books.fact('HOUSING', 'dwelling', {
    personId: headOf(home).personId,
    isRural: home.kind === 'RURAL',
    use: dwelling.use ?? 'HOME',
    isOccupied: dwelling.isOccupied ?? true,
    grade: dwelling.grade,
    gradedOn: dwelling.gradedOn,
  });
}

/** What a renovation grant is for and how much, in fen. */
export interface RenovationTerms {
  readonly programme: 'ZJ-RENO-D' | 'ZJ-RENO-C' | 'ZJ-RENO-N';
  readonly dwellingId: string;
  readonly decidedOn: LocalDate;
  readonly completedOn: LocalDate | null;
  readonly amountFen: Fen;
  readonly damageId?: string;
  readonly coFundingPlanId?: string;
  readonly coFundingCapFen?: Fen;
  readonly partOf?: string;
}

/** A renovation grant (农村危房改造补助), paid in two instalments: at the start and after acceptance. */
export function renovate({ books }: World, home: Home, terms: RenovationTerms): WrittenAward {
  const { decidedOn, completedOn, amountFen, ...rest } = terms;
  const award = books.award('HOUSING', {
    ...rest,
    subjectId: terms.dwellingId,
    county: codeAsOf(home.county, decidedOn),
    decidedOn,
    until: completedOn,
    status: completedOn === null ? 'ACTIVE' : 'ENDED',
    villageGroup: home.villageGroup,
    completedOn,
    members: [{ personId: headOf(home).personId }],
  });
  const first = Math.round((amountFen * 0.6) / 100) * 100;
  books.pay(award, { amountFen: first, paidOn: addDays(decidedOn, 20), type: 'INSTALMENT' });
  if (completedOn !== null) {
    const second = amountFen - first;
    books.pay(award, { amountFen: second, paidOn: addDays(completedOn, 15), type: 'INSTALMENT' });
  }
  return award;
}

/** Amounts in yuan such that all renovations average 20,610: grade D, no dwelling, grade C. */
const renovationKinds = [
  { share: 0.68, programme: 'ZJ-RENO-D', grade: 'D', meanYuan: 25_000 },
  { share: 0.1, programme: 'ZJ-RENO-N', grade: 'D', meanYuan: 24_000 },
  { share: 0.22, programme: 'ZJ-RENO-C', grade: 'C', meanYuan: 6_000 },
] as const;

/** The house of an assisted rural home: safe, or graded dangerous and renovated since. */
export function writeOrdinaryDwelling(world: World, home: Home): void {
  const { random, quotas } = world;
  if (home.kind !== 'RURAL' || home.homeClass === 'TEKUN_CENTRALISED') return;
  if (home.spells.length === 0 && !home.isPoor) return;
  const gradedOn = addDays(parseDate('2015-03-01'), random.integer(0, 700));
  if (!quotas.isDue('renovation', home.homeClass) || survivorsOf(home).length === 0) {
    writeDwelling(world, home, { grade: random.pick(['A', 'B', 'B']), gradedOn });
    return;
  }
  const draw = random.fraction();
  const kind =
    draw < 0.68 ? renovationKinds[0] : draw < 0.78 ? renovationKinds[1] : renovationKinds[2];
  const dwellingId = writeDwelling(world, home, { grade: kind.grade, gradedOn });
  const decidedOn = dayIn(monthIn(random.integer(2017, 2019), random.integer(3, 7)), 10);
  const completedOn = addDays(decidedOn, random.integer(90, 150));
  const amountFen = random.amountAround(kind.meanYuan);
  renovate(world, home, {
    programme: kind.programme,
    dwellingId,
    decidedOn,
    completedOn,
    amountFen,
  });
}

/** An award of public rental housing, its subsidy or its waiting list, to the whole household. */
function awardRental(
  { books }: World,
  home: Home,
  draft: Omit<AwardDraft<'HOUSING'>, 'subjectId' | 'county' | 'members'> & {
    readonly members?: readonly Resident[];
  },
): WrittenAward {
  const members = draft.members ?? home.members.filter(({ diedOn }) => diedOn === null);
  return books.award('HOUSING', {
    ...draft,
    subjectId: home.id,
    county: codeAsOf(home.county, draft.decidedOn),
    members: members.map(({ personId }) => ({ personId })),
  });
}

/** What a rental subsidy is: months, fen per month, and for whom if not for the whole household. */
export interface RentSubsidyTerms {
  readonly from: Month;
  /** First month not covered; null while open. */
  readonly until: Month | null;
  readonly amountFen: Fen;
  readonly members?: readonly Resident[];
  readonly isIndependentFamily?: boolean;
}

/** The rental subsidy (租赁补贴) over a stretch of months. */
export function subsidiseRent(world: World, home: Home, terms: RentSubsidyTerms) {
  const { from, until, amountFen, ...rest } = terms;
  const award = awardRental(world, home, {
    ...rest,
    programme: 'ZJ-PRH-S',
    decidedOn: addDays(firstDayOf(from), -20),
    from: firstDayOf(from),
    until: firstDayOrNull(until),
    status: statusAt(until),
  });
  const paid = payMonthly(world, award, { from, until, amountIn: () => amountFen });
  return { awardId: award.id, paidIn: (month: Month): Fen => paid.get(month) ?? 0 };
}

/** A lease of public rental housing (实物配租) from the day the keys are handed over. */
export function lease(
  world: World,
  home: Home,
  terms: {
    readonly keysOn: LocalDate;
    readonly until?: LocalDate;
    readonly decantedFrom?: LocalDate;
    readonly decantedUntil?: LocalDate;
    readonly members?: readonly Resident[];
  },
): WrittenAward {
  const { keysOn, until } = terms;
  return awardRental(world, home, {
    ...terms,
    programme: 'ZJ-PRH-K',
    decidedOn: addDays(keysOn, -30),
    from: keysOn,
    until: until ?? null,
    status: until === undefined ? 'ACTIVE' : 'ENDED',
  });
}

/** Urban homes hold either a lease or a subsidy; some of the recent tenants had the subsidy while they waited. */
export function writeOrdinaryRental(world: World, home: Home): void {
  const { quotas } = world;
  if (home.kind !== 'URBAN' || survivorsOf(home).length === 0) return;
  if (quotas.isDue('rental', home.homeClass)) writeTenancy(world, home);
  else if (quotas.isDue('rentSubsidy', home.homeClass)) writeRentSubsidy(world, home);
}

function writeTenancy(world: World, home: Home): void {
  const { random } = world;
  const keys = monthIn(random.integer(2008, 2019), random.integer(1, 10));
  const keysOn = dayIn(keys, random.integer(1, 28));
  const isOver = keysOn < parseDate('2015-01-01') && random.chance(0.3);
  lease(world, home, { keysOn, ...(isOver ? { until: addDays(keysOn, 1095) } : {}) });
  if (keysOn >= parseDate('2017-06-01') && random.chance(0.3)) writeWaiting(world, home, keys);
}

/** About 150,000 subsidies of the province are open; the others of the cumulative count ended before the books. */
function writeRentSubsidy(world: World, home: Home): void {
  const { random } = world;
  const amountFen = yuan(random.integer(15, 38) * 10);
  if (random.chance(0.24)) {
    const from = monthIn(random.integer(2014, 2018), 4);
    subsidiseRent(world, home, { from, until: null, amountFen });
  } else {
    const from = monthIn(random.integer(2008, 2013), 4);
    const until = addMonths(from, random.integer(12, 36));
    subsidiseRent(world, home, { from, until, amountFen });
  }
}

/** The subsidy goes on until the month of the keys. */
function writeWaiting(world: World, home: Home, keys: Month): void {
  const from = addMonths(keys, -world.random.integer(3, 14));
  const queuedOn = addDays(firstDayOf(from), -40);
  awardRental(world, home, {
    programme: 'ZJ-PRH-W',
    decidedOn: queuedOn,
    until: firstDayOf(keys),
    status: 'ENDED',
  });
  subsidiseRent(world, home, { from, until: addMonths(keys, 1), amountFen: yuan(240) });
}
