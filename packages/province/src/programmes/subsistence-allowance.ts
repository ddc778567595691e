import {
  type Fen,
  type LocalDate,
  type Month,
  addDays,
  currentAreaCode,
  firstDayOf,
  monthOf,
  yearOf,
} from '@hub/assistance';
import type { AwardDraft, EventDraft, WrittenAward } from '../books.ts';
import { endOfMonthOf, lastMonth, monthIn, provinceDate } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import { type Home, type Resident, type Spell, type World, headOf } from '../home.ts';
import { payMonthly } from '../monthly.ts';
import { itemAt } from '../random.ts';
import { meanIncome, subsistenceStandard, topUpIn } from '../standards.ts';
import { writeAssessments } from './means.ts';
import { type Account, accountFor } from './payees.ts';

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
  /** Twelve days before the first month unless said otherwise. */
  readonly decidedOn?: LocalDate;
  /** The scheme of the home's own kind unless said otherwise. */
  readonly programme?: 'MZ-DIBAO-U' | 'MZ-DIBAO-R';
  /** The benefit household; the home unless said otherwise. */
  readonly subjectId?: string;
  /** Code of the authority that pays; the home's own county unless said otherwise. */
  readonly county?: string;
  /** Fen per counted member and month at the level of 2019. */
  readonly topUpFen?: Fen;
  /** What other funding legs of the same grant pay, likewise. */
  readonly legTopUpFen?: Fen;
  /** Months that were really paid, where an open award was not, or not yet, paid. */
  readonly paid?: { readonly from: Month; readonly until: Month | null };
  /** What is paid for a month where it is not what the assessment makes it. */
  readonly amountIn?: (month: Month, dueFen: Fen) => Fen;
  /** Leaves out arrears, where a case needs every month paid once. */
  readonly isPlain?: boolean;
  readonly partOf?: string;
  /** How the end came to be decided, where it is told. */
  readonly ending?: Ending;
  /** The last year for which the family's means were looked at. */
  readonly lastAssessedYear?: number;
  readonly account?: Account;
  /** Columns of the award that a case is about. */
  readonly columns?: Pick<
    AwardDraft<'CIVIL_AFFAIRS'>,
    'gradualExitUntil' | 'reviewDueOn' | 'reviewClass' | 'mode' | 'tierFen' | 'status'
  >;
}

/** The subsistence allowance of a household (城市低保, 农村低保): each counted member's standard less the income found. */
export function writeAllowance(world: World, home: Home, terms: AllowanceTerms): readonly Spell[] {
  const { from, until } = terms;
  const members = terms.members.map((member) => membershipOf(member, terms));
  const applicant = applicantOf(home, members);
  const draft = draftOf(home, { terms, members, applicant });
  const award = world.books.award('CIVIL_AFFAIRS', draft);
  closeAward(world, award, { until, ...terms.ending });
  const account = terms.account ?? accountFor(home, applicant);
  world.books.payTo(award, { ...account, from: firstDayOf(from) });
  const calculation = calculationOf(world, home, { terms, members, applicant });
  if (terms.partOf === undefined) {
    writeAssessments(world, award, {
      applicant,
      decidedOn: draft.decidedOn,
      from: terms.paid?.from ?? from,
      until,
      incomeIn: calculation.incomeIn,
      reviewClass: draft.reviewClass ?? 'STABLE',
      ...(terms.lastAssessedYear === undefined ? {} : { lastYear: terms.lastAssessedYear }),
    });
  }
  const paid = payAllowance(world, award, { home, terms, dueIn: calculation.dueIn });
  const spells = spellsOf(award, { programme: draft.programme, members, paid });
  home.spells.push(...spells);
  return spells;
}

/** A member with everything that the terms of the allowance say of it. */
type Membership = Required<AllowanceMember>;

function membershipOf(member: AllowanceMember, { from, until }: AllowanceTerms): Membership {
  return { isCounted: true, from, until, ...member };
}

interface Family {
  readonly terms: AllowanceTerms;
  readonly members: readonly Membership[];
  readonly applicant: Resident;
}

function draftOf(home: Home, { terms, members, applicant }: Family) {
  const { from, until } = terms;
  const decidedOn = terms.decidedOn ?? addDays(firstDayOf(from), -12);
  const isIrregular = applicant.age === 'ADULT' && from % 3 === 0;
  return {
    programme: terms.programme ?? (home.kind === 'URBAN' ? 'MZ-DIBAO-U' : 'MZ-DIBAO-R'),
    subjectId: terms.subjectId ?? home.id,
    county: terms.county ?? codeAsOf(home.county, decidedOn),
    decidedOn,
    from: firstDayOf(from),
    until: firstDayOrNull(until),
    status: statusAt(until),
    partOf: terms.partOf ?? null,
    mode: 'DIFFERENCE',
    reviewClass: isIrregular ? 'IRREGULAR' : 'STABLE',
    ...terms.columns,
    members: members.map((member) => ({
      personId: member.resident.personId,
      isCounted: member.isCounted,
      from: firstDayOf(member.from),
      until: firstDayOrNull(member.until),
    })),
  } as const satisfies AwardDraft<'CIVIL_AFFAIRS'>;
}

function spellsOf(
  { id }: WrittenAward,
  written: {
    readonly programme: Spell['programme'];
    readonly members: readonly Membership[];
    readonly paid: ReadonlyMap<Month, Fen>;
  },
): readonly Spell[] {
  const { programme, members, paid } = written;
  return members
    .filter(({ isCounted }) => isCounted)
    .map((member) => ({
      resident: member.resident,
      benefit: 'DIBAO',
      programme,
      awardId: id,
      from: member.from,
      until: member.until,
      shareIn: (month: Month) =>
        isCountedIn(member, month)
          ? Math.floor((paid.get(month) ?? 0) / countedIn(members, month).length)
          : 0,
    }));
}

/** Who applied: the head of the home where it is counted, else the first who is. */
function applicantOf(home: Home, members: readonly Membership[]): Resident {
  const counted = members.filter(({ isCounted }) => isCounted);
  const head = headOf(home);
  const candidates = counted.length > 0 ? counted : members;
  return candidates.some(({ resident }) => resident === head)
    ? head
    : itemAt(candidates, 0).resident;
}

interface Calculation {
  /** Income per counted person and month that was found for a year. */
  readonly incomeIn: (year: number) => Fen;
  /** What a household is due for a month, by the standards and the income of a year. */
  readonly dueIn: (month: Month, year: number) => Fen;
}

/** Each counted member is topped up from the income of all to the standard of their own hukou. */
function calculationOf(
  world: World,
  home: Home,
  { terms, members, applicant }: Family,
): Calculation {
  const county =
    terms.county === undefined || terms.partOf !== undefined
      ? home.county
      : currentAreaCode(terms.county);
  const standardOf = ({ hukou }: Resident, year: number) =>
    subsistenceStandard(county, hukou, year);
  const topUpFen = terms.topUpFen ?? someTopUp(world, standardOf(applicant, 2019), applicant.hukou);
  const incomeBeside = (forYear: number, paidFen: Fen) => {
    const year = Math.min(forYear, terms.lastAssessedYear ?? forYear);
    return Math.max(0, standardOf(applicant, year) - topUpIn(year, paidFen, home.kind));
  };
  return {
    incomeIn: (year) => incomeBeside(year, topUpFen + (terms.legTopUpFen ?? 0)),
    dueIn: (month, year) =>
      countedIn(members, month).reduce((sum, { resident }) => {
        const gapFen = standardOf(resident, year) - incomeBeside(year, topUpFen);
        return sum + Math.max(0, gapFen);
      }, 0),
  };
}

function payAllowance(
  world: World,
  award: WrittenAward,
  due: {
    readonly home: Home;
    readonly terms: AllowanceTerms;
    readonly dueIn: Calculation['dueIn'];
  },
): ReadonlyMap<Month, Fen> {
  const { home, terms, dueIn } = due;
  const paidOf = terms.amountIn ?? ((_: Month, dueFen: Fen) => dueFen);
  return payMonthly(world, award, {
    ...(terms.paid ?? { from: terms.from, until: terms.until }),
    amountIn: (month) => paidOf(month, dueIn(month, yearOf(month))),
    ...(terms.isPlain === true || !isLateWithRises(home.county)
      ? {}
      : { amountBeforeRise: (month: Month) => dueIn(month, 2018) }),
  });
}

/** `ENDED` once the last month lies behind. */
export function statusAt(until: Month | null): 'ACTIVE' | 'ENDED' {
  return until !== null && firstDayOf(until) <= provinceDate ? 'ENDED' : 'ACTIVE';
}

/** On which day an end was decided, and why. */
type Ending = Pick<EventDraft, 'decidedOn' | 'reason'>;

/** Enters the end of an award in its history once it lies behind. */
export function closeAward(
  { books }: World,
  award: WrittenAward,
  { until, ...ending }: Ending & { readonly until: Month | null },
): void {
  if (until !== null && statusAt(until) === 'ENDED')
    books.event(award, { kind: 'ENDED', from: firstDayOf(until), ...ending });
}

/** The first day of a month, where there is one. */
export function firstDayOrNull(month: Month | null) {
  return month === null ? null : firstDayOf(month);
}

/** The first month after a death, when benefits end; null for the living. */
export function monthAfterDeath({ diedOn }: Resident): Month | null {
  return diedOn === null ? null : monthOf(endOfMonthOf(diedOn));
}

function countedIn(members: readonly Membership[], month: Month): readonly Membership[] {
  return members.filter((member) => isCountedIn(member, month));
}

function isCountedIn({ isCounted, from, until }: Membership, month: Month): boolean {
  return isCounted && from <= month && (until === null || month < until);
}

/** A third of the counties proclaim a rise late and pay arrears. */
function isLateWithRises(county: string): boolean {
  return Number(county) % 3 === 0;
}

/** A standard less an assessed income that varies around the provincial mean: whole yuan, in fen. */
function someTopUp({ random }: World, standardFen: Fen, kind: Home['kind']): Fen {
  const incomeYuan = Math.round(meanIncome[kind]) + random.integer(-80, 80);
  return Math.round((standardFen - incomeYuan * 100) / 100) * 100;
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
}
