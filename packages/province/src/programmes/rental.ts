import {
  type Fen,
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  firstDayOf,
  monthOf,
  parseDate,
  yearOf,
  yuan,
} from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import type { AwardDraft, WrittenAward } from '../books.ts';
import { dayIn, monthIn, provinceDate, years } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import { type Home, type Resident, type World, livesOnAid, survivorsOf } from '../home.ts';
import { payMonthly } from '../monthly.ts';
import { writeDwelling } from './housing.ts';
import { closeAward, firstDayOrNull, statusAt } from './subsistence-allowance.ts';

type AwardRow = RowsOf<'HOUSING'>['award'][number];

/** Floor area that the law's priority guarantee brings a person up to, in square metres. */
const standardAreaM2 = 15;

/** What a public unit costs a month per square metre in fen, by class, and on the market. */
const rentPerM2Fen = { DIFFERENTIATED: 150, STANDARD: 450, market: 1200 } as const;

/** An award of public rental housing, its subsidy or its waiting list, to the whole household. */
function awardRental(
  { books }: World,
  home: Home,
  draft: Omit<AwardDraft<'HOUSING'>, 'subjectId' | 'county' | 'members'> & {
    readonly members?: readonly Resident[];
  },
): WrittenAward {
  const members = draft.members ?? survivorsOf(home);
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
  /** What the family pays its landlord; half as much again as the subsidy unless said otherwise. */
  readonly rentFen?: Fen;
}

/** The rental subsidy (租赁补贴) over a stretch of months. */
export function subsidiseRent(world: World, home: Home, terms: RentSubsidyTerms) {
  const { from, until, amountFen, ...rest } = terms;
  const coefficientPercent = isOnAllowance(home) ? 100 : 80;
  const persons = (terms.members ?? survivorsOf(home)).length;
  const subsidisedM2 = (standardAreaM2 * Math.max(1, persons) * coefficientPercent) / 100;
  const award = awardRental(world, home, {
    rentFen: Math.round((amountFen * 1.5) / 1000) * 1000,
    rateFen: Math.round(amountFen / subsidisedM2),
    coefficientPercent,
    ...rest,
    programme: 'ZJ-PRH-S',
    decidedOn: addDays(firstDayOf(from), -20),
    from: firstDayOf(from),
    until: firstDayOrNull(until),
    status: statusAt(until),
  });
  closeAward(world, award, { until });
  const paid = payMonthly(world, award, { from, until, amountIn: () => amountFen });
  return { awardId: award.id, paidIn: (month: Month): Fen => paid.get(month) ?? 0 };
}

/** A lease as a case wants it; everything else is as it is for ordinary tenants. */
export interface LeaseTerms {
  readonly keysOn: LocalDate;
  readonly until?: LocalDate;
  readonly decantedFrom?: LocalDate;
  readonly decantedUntil?: LocalDate;
  readonly members?: readonly Resident[];
  readonly rentClass?: NonNullable<AwardRow['rentClass']>;
  readonly tenantClass?: NonNullable<AwardRow['tenantClass']>;
  /** Years in which the tenancy was looked at again, on the anniversary of the keys; each year unless said otherwise. */
  readonly reviewedIn?: readonly number[];
}

/**
 * A lease of public rental housing (实物配租) from the day the keys are handed over.
 *
 * Returns also what the family saves a month against the rent of the market.
 */
export function lease(
  world: World,
  home: Home,
  terms: LeaseTerms,
): WrittenAward & { readonly savedFen: Fen } {
  const { keysOn, until, reviewedIn: _, ...rest } = terms;
  const rentClass = terms.rentClass ?? (isOnAllowance(home) ? 'DIFFERENTIATED' : 'STANDARD');
  const unit = rentOf(home, rentClass);
  const award = awardRental(world, home, {
    tenantClass: 'LOW_INCOME',
    ...unit,
    ...rest,
    programme: 'ZJ-PRH-K',
    decidedOn: addDays(keysOn, -30),
    from: keysOn,
    keysOn,
    until: until ?? null,
    status: until === undefined ? 'ACTIVE' : 'ENDED',
  });
  writeReviews(world, award, terms);
  if (until !== undefined) world.books.event(award, { kind: 'ENDED', from: until });
  return { ...award, savedFen: unit.marketRentFen - unit.rentFen };
}

/** Each anniversary of the keys on which the tenancy was found to be right still, as far as the books reach back. */
function writeReviews({ books }: World, award: WrittenAward, terms: LeaseTerms): void {
  const { keysOn, until = provinceDate, reviewedIn = years } = terms;
  for (const from of reviewedIn.map((year) => anniversaryIn(year, keysOn))) {
    const isDue = from > keysOn && from <= Math.min(until, provinceDate);
    if (isDue) books.event(award, { kind: 'REVIEWED', from });
  }
}

/** The rent of a unit by its size, for a month. */
function rentOf(home: Home, rentClass: NonNullable<AwardRow['rentClass']>) {
  const areaM2 = Math.min(60, 20 + 12 * survivorsOf(home).length);
  const marketRentFen = areaM2 * rentPerM2Fen.market;
  const rentFen = rentClass === 'MARKET' ? marketRentFen : areaM2 * rentPerM2Fen[rentClass];
  return { rentClass, areaM2, rentFen, marketRentFen };
}

function anniversaryIn(year: number, date: LocalDate): LocalDate {
  const days = date - firstDayOf(monthIn(yearOf(monthOf(date)), 1));
  return addDays(firstDayOf(monthIn(year, 1)), days);
}

function isOnAllowance(home: Home): boolean {
  return (
    livesOnAid(home) &&
    home.spells.some(({ benefit, until }) => benefit === 'DIBAO' && until === null)
  );
}

/** How an urban home is housed: it rents from the public or with a subsidy, it waits, or it owns enough. */
export function writeOrdinaryRental(world: World, home: Home): void {
  const { random } = world;
  if (home.kind !== 'URBAN' || survivorsOf(home).length === 0) return;
  const isHoused = writeTenancyDue(world, home);
  // Of homes without aid nobody needs to know how they live.
  if (isHoused || !livesOnAid(home)) return;
  if (home.homeClass === 'URBAN_DIBAO' && random.chance(waitingShare)) writeWait(world, home);
  else writeOwnFlat(world, home);
}

/** Homes on the urban allowance that wait for a public unit, in a flat that is too small. */
const waitingShare = 0.03;

/** Writes the lease or subsidy that is due, if one is; whether the home still has it when the books end. */
function writeTenancyDue(world: World, home: Home): boolean {
  const { quotas } = world;
  if (quotas.isDue('rental', home.homeClass)) return writeTenancy(world, home);
  return quotas.isDue('rentSubsidy', home.homeClass) && writeRentSubsidy(world, home);
}

/** Some of the recent tenants had the subsidy while they waited; some of the old ones have left. */
function writeTenancy(world: World, home: Home): boolean {
  const { random } = world;
  const keys = monthIn(random.integer(2008, 2019), random.integer(1, 10));
  const keysOn = dayIn(keys, random.integer(1, 28));
  const isOver = keysOn < parseDate('2015-01-01') && random.chance(0.3);
  lease(world, home, { keysOn, ...(isOver ? { until: addDays(keysOn, 1095) } : {}) });
  if (keysOn >= parseDate('2017-06-01') && random.chance(0.3)) writeWaiting(world, home, keys);
  return !isOver;
}

/** About 150,000 subsidies of the province are open; the others of the cumulative count ended before the books. */
function writeRentSubsidy(world: World, home: Home): boolean {
  const { random } = world;
  const amountFen = yuan(random.integer(15, 38) * 10);
  const isOpen = random.chance(0.24);
  const from = monthIn(isOpen ? random.integer(2014, 2018) : random.integer(2008, 2013), 4);
  const until = isOpen ? null : addMonths(from, random.integer(12, 36));
  subsidiseRent(world, home, { from, until, amountFen });
  return isOpen;
}

/** The subsidy goes on until the month of the keys. */
function writeWaiting(world: World, home: Home, keys: Month): void {
  const from = addMonths(keys, -world.random.integer(3, 14));
  queue(world, home, { queuedOn: addDays(firstDayOf(from), -40), until: firstDayOf(keys) });
  subsidiseRent(world, home, { from, until: addMonths(keys, 1), amountFen: yuan(240) });
}

/** An entry on the waiting list (轮候). */
export function queue(
  world: World,
  home: Home,
  entry: {
    readonly queuedOn: LocalDate;
    readonly until: LocalDate | null;
    readonly offerDeclinedOn?: LocalDate;
  },
): WrittenAward {
  const { queuedOn, until } = entry;
  return awardRental(world, home, {
    ...entry,
    programme: 'ZJ-PRH-W',
    decidedOn: queuedOn,
    status: until === null ? 'ACTIVE' : 'ENDED',
  });
}

function writeWait(world: World, home: Home): void {
  const queuedOn = dayIn(monthIn(2018, 1), world.random.integer(1, 600));
  queue(world, home, { queuedOn, until: null });
  writeFlat(world, home, world.random.integer(7, 12));
}

function writeOwnFlat(world: World, home: Home): void {
  writeFlat(world, home, world.random.integer(standardAreaM2 + 1, 34));
}

/** The family's flat, with so many square metres for each member. */
export function writeFlat(world: World, home: Home, areaPerMemberM2: number): string {
  const floorAreaM2 = home.members.length * areaPerMemberM2;
  return writeDwelling(world, home, { grade: 'A', gradedOn: parseDate('2014-05-20'), floorAreaM2 });
}
