import { type Fen, type Month, addDays, firstDayOf, monthOf, yearOf } from '@hub/assistance';
import { endOfMonthOf, lastMonth, monthIn, provinceDate } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import type { Home, Resident, Spell, World } from '../home.ts';
import { payMonthly } from '../monthly.ts';
import { meanIncome, subsistenceStandard, topUpIn } from '../standards.ts';

/** A member of an allowance: from its first month to its last unless said otherwise. */
export interface AllowanceMember {
  readonly resident: Resident;
  readonly isCounted?: boolean;
  readonly from?: Month;
  /** First month not covered. */
  readonly until?: Month | null;
}

/** What an allowance is: who, from when, by whom, how much. */
export interface AllowanceTerms {
  readonly members: readonly AllowanceMember[];
  readonly from: Month;
  /** First month not covered; null while open. */
  readonly until: Month | null;
  /** Code of the authority that pays; the home's own county unless said otherwise. */
  readonly county?: string;
  /** Fen per counted member and month at the level of 2019. */
  readonly topUpFen?: Fen;
  /** Months that were really paid, where an open award was not, or not yet, paid. */
  readonly paid?: { readonly from: Month; readonly until: Month | null };
  /** Leaves out arrears, where a case needs every month paid once. */
  readonly isPlain?: boolean;
  readonly partOf?: string;
}

/** The subsistence allowance of a household (城市低保, 农村低保): the same top-up for every counted member. */
export function writeAllowance(world: World, home: Home, terms: AllowanceTerms): readonly Spell[] {
  const { from, until } = terms;
  const decidedOn = addDays(firstDayOf(from), -12);
  const programme = home.kind === 'URBAN' ? 'MZ-DIBAO-U' : 'MZ-DIBAO-R';
  const award = world.books.award('CIVIL_AFFAIRS', {
    programme,
    subjectId: home.id,
    county: terms.county ?? codeAsOf(home.county, decidedOn),
    decidedOn,
    from: firstDayOf(from),
    until: until === null ? null : firstDayOf(until),
    status: statusAt(until),
    partOf: terms.partOf ?? null,
    members: terms.members.map((member) => ({
      personId: member.resident.personId,
      isCounted: member.isCounted ?? true,
      from: firstDayOf(member.from ?? from),
      until: firstDayOrNull(member.until === undefined ? until : member.until),
    })),
  });
  const topUpFen = terms.topUpFen ?? someTopUp(world, home);
  const countIn = (month: Month) =>
    terms.members.filter((member) => isCountedIn(member, terms, month)).length;
  const paid = payMonthly(world, award, {
    ...(terms.paid ?? { from, until }),
    amountIn: (month) => countIn(month) * topUpIn(yearOf(month), topUpFen, home.kind),
    ...(terms.isPlain === true || !isLateWithRises(home.county)
      ? {}
      : {
          amountBeforeRise: (month: Month) => countIn(month) * topUpIn(2018, topUpFen, home.kind),
        }),
  });
  const spells = terms.members
    .filter((member) => member.isCounted ?? true)
    .map((member): Spell => ({
      resident: member.resident,
      benefit: 'DIBAO',
      programme,
      awardId: award.id,
      from: member.from ?? from,
      until: member.until === undefined ? until : member.until,
      shareIn: (month: Month) =>
        isCountedIn(member, terms, month) ? (paid.get(month) ?? 0) / countIn(month) : 0,
    }));
  home.spells.push(...spells);
  return spells;
}

/** `ENDED` once the last month lies behind. */
export function statusAt(until: Month | null): 'ACTIVE' | 'ENDED' {
  return until !== null && firstDayOf(until) <= provinceDate ? 'ENDED' : 'ACTIVE';
}

/** The first day of a month, where there is one. */
export function firstDayOrNull(month: Month | null) {
  return month === null ? null : firstDayOf(month);
}

/** The first month after a death, when benefits end; null for the living. */
export function monthAfterDeath({ diedOn }: Resident): Month | null {
  return diedOn === null ? null : monthOf(endOfMonthOf(diedOn));
}

function isCountedIn(member: AllowanceMember, terms: AllowanceTerms, month: Month): boolean {
  const until = member.until === undefined ? terms.until : member.until;
  const isCovered = (member.from ?? terms.from) <= month && (until === null || month < until);
  return isCovered && (member.isCounted ?? true);
}

/** A third of the counties proclaim a rise late and pay arrears. */
function isLateWithRises(county: string): boolean {
  return Number(county) % 3 === 0;
}

/** The county's standard less an assessed income that varies around the provincial mean. */
function someTopUp({ random }: World, home: Home): Fen {
  const mean = Math.round(meanIncome[home.kind]);
  const incomeYuan = mean + random.integer(-80, 80);
  return Math.round((subsistenceStandard(home.county, home.kind) - incomeYuan * 100) / 100) * 100;
}

/** A month in which an open spell began: four in five before the books, the rest in their first twenty months. */
export function someStart({ random }: World): Month {
  return random.chance(0.8)
    ? monthIn(random.integer(2011, 2016), random.integer(1, 12))
    : ((monthIn(2017, 1) + random.integer(0, 19)) as Month);
}

/** The allowance of an ordinary allowance home: it begins with its county's decision and goes on to this day. */
export function writeOrdinaryAllowance(world: World, home: Home): void {
  const from = someStart(world);
  const members = home.members
    .filter((resident) => (monthAfterDeath(resident) ?? lastMonth) > from)
    .map((resident) => ({
      resident,
      isCounted: resident.isCounted,
      from: Math.max(from, monthOf(resident.bornOn) + 1) as Month,
      until: monthAfterDeath(resident),
    }));
  writeAllowance(world, home, { members, from, until: null });
  for (const { resident } of members) {
    if (resident.age === 'ELDER' && world.random.chance(0.5))
      writeSupplement(world, home, { resident, from });
  }
}

/** The category supplement (分类施保) for old people: a tenth of the standard. */
function writeSupplement(
  world: World,
  home: Home,
  terms: { readonly resident: Resident; readonly from: Month },
): void {
  const { resident, from } = terms;
  const until = monthAfterDeath(resident);
  const decidedOn = addDays(firstDayOf(from), -12);
  const award = world.books.award('CIVIL_AFFAIRS', {
    programme: 'MZ-DIBAO-CAT',
    subjectId: resident.personId,
    county: codeAsOf(home.county, decidedOn),
    decidedOn,
    from: firstDayOf(from),
    until: firstDayOrNull(until),
    status: statusAt(until),
    members: [{ personId: resident.personId }],
  });
  const amountFen = Math.round(subsistenceStandard(home.county, home.kind) / 1000) * 100;
  payMonthly(world, award, { from, until, amountIn: () => amountFen });
}
