import {
  type Fen,
  type LocalDate,
  type Month,
  addDays,
  monthOf,
  parseDate,
  yearOf,
  yuan,
} from '@hub/assistance';
import { calibration } from '../calibration.ts';
import { dayIn, monthIn, provinceDate, years } from '../calendar.ts';
import type { AwardDraft } from '../books.ts';
import { codeAsOf } from '../geography.ts';
import type { Home, Resident, World } from '../home.ts';
import { identityClassOf } from '../identity-class.ts';

/** What a resident owes for a year. 2019 is the figure of the calibration; the earlier two are from memory. */
const contributionFen: Readonly<Record<number, Fen>> = {
  2017: yuan(150),
  2018: yuan(180),
  2019: yuan(calibration['premium.2019']),
};

/** The whole contribution, or the fixed part of it. */
export type Subsidy = 'FULL' | 'FIXED';

/** Full contribution for destitute people and orphans, half of it for the allowance and the registered poor. */
export function subsidyFen(year: number, subsidy: Subsidy): Fen {
  const contribution = contributionOf(year);
  return subsidy === 'FULL' ? contribution : contribution / 2;
}

/** The personal contribution to the residents' scheme for a year, in fen. */
export function contributionOf(year: number): Fen {
  const contribution = contributionFen[year];
  if (contribution === undefined) throw new RangeError(`no contribution known for ${year}`);
  return contribution;
}

/** Insures everybody in the home who lives on aid, with the subsidy that the law gives them. */
export function writePremiums(world: World, home: Home, except?: Resident): void {
  for (const resident of home.members) {
    if (resident !== except) writePremiumsOf(world, home, { resident });
  }
}

/** Whom to insure, and for which years if not for all. */
export interface InsuredTerms {
  readonly resident: Resident;
  readonly insuranceYears?: readonly number[];
}

/** Insures one person for the three years of the books, or for some of them. */
export function writePremiumsOf(
  world: World,
  home: Home,
  { resident, insuranceYears = years }: InsuredTerms,
): void {
  const isAssisted = home.isPoor || home.spells.some((spell) => spell.resident === resident);
  if (!isAssisted && home.spells.length === 0) return;
  for (const year of insuranceYears) {
    const { diedOn, bornOn } = resident;
    const isThere = bornOn < firstDay(year) && (diedOn === null || diedOn >= firstDay(year));
    if (isThere) writePremiumOf(world, home, { resident, year });
  }
}

function writePremiumOf(
  world: World,
  home: Home,
  terms: { readonly resident: Resident; readonly year: number },
): void {
  const { resident, year } = terms;
  const subsidy = subsidyDue(home, resident, monthIn(year, 2));
  const until = lastInsuredOf(resident, year);
  if (resident.isInsuredAtWork) {
    enrol(world, { resident, year, until, scheme: 'EMPLOYEE', paidByPersonFen: 0 });
  } else if (subsidy === null) {
    enrol(world, { resident, year, until, paidByPersonFen: contributionOf(year) });
  } else {
    writeSubsidisedYear(world, home, { resident, year, subsidy, until });
  }
}

/** The day after a death; null for those who live through the year. */
function lastInsuredOf({ diedOn }: Resident, year: number): LocalDate | null {
  return diedOn !== null && yearOf(monthOf(diedOn)) === year ? addDays(diedOn, 1) : null;
}

/** Grown-ups who find work in the course of a year, by assumption. */
const newWorkShare = 0.004;

/** Severely disabled people whose federation pays what the fixed subsidy leaves. */
const federationShare = 0.05;

function writeSubsidisedYear(
  world: World,
  home: Home,
  terms: SubsidyTerms & { readonly until: LocalDate | null },
): void {
  const { random } = world;
  const { resident, year, subsidy } = terms;
  const restFen = contributionOf(year) - subsidyFen(year, subsidy);
  const isShared = restFen > 0 && isSeverelyDisabled(resident) && random.chance(federationShare);
  const isWorker = resident.age === 'ADULT' || resident.age === 'YOUNG_ADULT';
  const employedOn =
    isWorker && random.chance(newWorkShare) ? dayIn(monthIn(year, random.integer(3, 10)), 6) : null;
  const paidByPersonFen = isShared ? 0 : restFen;
  enrol(world, { resident, year, paidByPersonFen, until: employedOn ?? terms.until });
  writeSubsidy(world, home, terms);
  if (isShared) {
    const funder = 'DISABLED_FEDERATION';
    writeSubsidy(world, home, { ...terms, funder, identityClass: '重度残疾', amountFen: restFen });
  }
  if (employedOn !== null)
    enrol(world, {
      resident,
      year,
      paidByPersonFen: 0,
      scheme: 'EMPLOYEE',
      enrolledOn: employedOn,
    });
}

function isSeverelyDisabled({ disabilityGrade }: Resident): boolean {
  return disabilityGrade !== null && disabilityGrade <= 2;
}

/** What a person's class in February, when enrolment closes, entitles them to. */
function subsidyDue(home: Home, resident: Resident, february: Month): Subsidy | null {
  const benefits = home.spells
    .filter((spell) => spell.resident === resident)
    .filter(({ from, until }) => from <= february && (until === null || february < until))
    .map(({ benefit }) => benefit);
  if (benefits.some((benefit) => benefit !== 'DIBAO')) return 'FULL';
  return benefits.length > 0 || home.isPoor ? 'FIXED' : null;
}

/** How somebody is insured for a year; what they paid themselves is in fen. */
export interface Enrolment {
  readonly resident: Resident;
  readonly year: number;
  readonly paidByPersonFen: Fen;
  readonly scheme?: 'RESIDENT' | 'EMPLOYEE';
  readonly isInProvince?: boolean;
  readonly isRefundPending?: boolean;
  /** In the December before unless said otherwise. */
  readonly enrolledOn?: LocalDate;
  /** First day no longer insured; null: to the end of the year. */
  readonly until?: LocalDate | null;
}

/** Enters a person in a medical insurance scheme for a year. */
export function enrol({ books, random }: World, { resident, ...enrolment }: Enrolment): void {
  books.fact('HEALTHCARE_SECURITY', 'insuranceEnrolment', {
    scheme: 'RESIDENT',
    isInProvince: true,
    enrolledOn: dayIn(monthIn(enrolment.year - 1, 12), random.integer(1, 28)),
    ...enrolment,
    personId: resident.personId,
  });
}

/** A premium subsidy of a year; healthcare security pays it in full unless said otherwise. */
export interface SubsidyTerms extends Pick<
  AwardDraft<'HEALTHCARE_SECURITY'>,
  'funder' | 'identityClass'
> {
  readonly resident: Resident;
  readonly year: number;
  readonly subsidy: Subsidy;
  readonly county?: string;
  readonly amountFen?: Fen;
}

/** Grants and pays the premium subsidy (资助参保) of a year; returns the id of the award. */
export function writeSubsidy({ books }: World, home: Home, terms: SubsidyTerms): string {
  const { resident, year, subsidy } = terms;
  const decidedOn = dayIn(monthIn(year - 1, 12), 20);
  const until = firstDay(year + 1);
  const award = books.award('HEALTHCARE_SECURITY', {
    programme: subsidy === 'FULL' ? 'YB-PREM-FULL' : 'YB-PREM-FIX',
    subjectId: resident.personId,
    county: terms.county ?? codeAsOf(home.county, decidedOn),
    decidedOn,
    from: firstDay(year),
    until,
    status: until <= provinceDate ? 'ENDED' : 'ACTIVE',
    insuranceYear: year,
    scheme: 'RESIDENT',
    funder: terms.funder === undefined ? 'HEALTHCARE_SECURITY' : terms.funder,
    identityClass: terms.identityClass ?? identityClassOf(home, resident),
    members: [{ personId: resident.personId }],
  });
  const paidOn = dayIn(monthIn(year, 1), 2);
  books.pay(award, { amountFen: terms.amountFen ?? subsidyFen(year, subsidy), paidOn });
  return award.id;
}

function firstDay(year: number): LocalDate {
  return parseDate(`${year}-01-01`);
}
