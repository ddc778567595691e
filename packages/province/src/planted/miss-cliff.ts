import { type Fen, type LocalDate, addDays, parseDate, yuan } from '@hub/assistance';
import { monthIn, semesterOf } from '../calendar.ts';
import type { MemberWish, Wishes } from '../home.ts';
import { writeEvent } from '../programmes/civil-events.ts';
import { writeJoblessSpell } from '../programmes/employment.ts';
import { employerOf, writeWork } from '../programmes/employment-one-offs.ts';
import { admit, someStay } from '../programmes/hospital.ts';
import { writeDwelling } from '../programmes/housing.ts';
import { subsidyFen, writePremiums } from '../programmes/premium-subsidy.ts';
import { writeCertificate } from '../programmes/register.ts';
import { aidOf, schoolingIn, writeEnrolments } from '../programmes/schooling.ts';
import { writeAllowance } from '../programmes/subsistence-allowance.ts';
import {
  anyAid,
  assessMeans,
  incomeAboveTheLine,
  ordinaryHomes as homes,
  ownStandard,
} from './ordinary-homes.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';

const familyOf = (...members: readonly MemberWish[]): Wishes => ({
  members,
  isAlone: true,
  without: anyAid,
});
const adult: MemberWish = { age: 'ADULT', disabilityGrade: null };
const couple = () => familyOf(adult, adult);
/** A couple, in every second case with a parent. */
const generations = (nth: number) =>
  nth % 2 === 0 ? couple() : familyOf(adult, adult, { age: 'ELDER', disabilityGrade: null });
const alone = () => familyOf({ age: 'ELDER' });
const pupil = (nth: number) =>
  familyOf({ age: nth % 2 === 0 ? 'PRIMARY' : 'JUNIOR_SECONDARY', isBoarding: true }, adult, adult);

const assessedOn = (nth: number): LocalDate => addDays(parseDate('2019-02-01'), (nth * 17) % 290);

/** What a home loses in a year: everybody's premium subsidy, and what is given to those at school. */
function lossOf({ home }: PlantSite, schoolFen: Fen = 0): Fen {
  return subsidyFen(2019, 'FIXED') * home.members.length + 2 * schoolFen;
}

/** Just above the line, within the limits, and without aid. */
function assess(site: PlantSite): void {
  assessMeans(site, { assessedOn: assessedOn(site.nth), incomeFen: incomeAboveTheLine(site) });
}

function plantIllness(site: PlantSite): Planted {
  fallIll(site);
  assess(site);
  return { awardIds: [], amountFen: lossOf(site), note: 'just above the line, in hospital' };
}

function fallIll({ world, home, subject, nth }: PlantSite): void {
  const admittedOn = addDays(parseDate('2019-03-05'), (nth * 11) % 240);
  admit(world, subject, someStay(world, home, { admittedOn, days: 9 }));
}

function plantPupil(site: PlantSite): Planted {
  const { world, subject } = site;
  writeEnrolments(world, { resident: subject });
  assess(site);
  const schooling = schoolingIn(subject, 2019);
  if (schooling === null) throw new RangeError('not at school');
  const aid = aidOf(schooling, semesterOf(2019, 1));
  const amountFen = lossOf(site, aid?.amountFen);
  return { awardIds: [], amountFen, note: 'just above the line, with a child at school' };
}

function plantSoleElder(site: PlantSite): Planted {
  assess(site);
  return { awardIds: [], amountFen: lossOf(site), note: 'just above the line, old and alone' };
}

function plantDangerousHome(site: PlantSite): Planted {
  const { world, home, nth } = site;
  const gradedOn = parseDate('2018-04-10');
  writeDwelling(world, home, { grade: nth % 2 === 0 ? 'C' : 'D', gradedOn });
  assess(site);
  return { awardIds: [], amountFen: lossOf(site), note: 'just above the line, in a bad house' };
}

/** One of a couple is out of work, the other earns little. */
function plantJobless(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  writeJoblessSpell(world, subject, { from: monthIn(2019, 3 + (nth % 7)), until: null });
  const from = parseDate('2016-03-01');
  for (const other of home.members)
    if (other !== subject)
      writeWork(world, other, { employerId: employerOf(home), from, until: null });
  assess(site);
  return { awardIds: [], amountFen: lossOf(site), note: 'just above the line, out of work' };
}

/** Severely disabled at work: the nursing benefit of work injury insurance and a pension, but no assistance. */
function plantInjured(site: PlantSite): Planted {
  const { world, subject } = site;
  const { personId } = subject;
  writeCertificate(world, subject, { grade: 2, class: 'PHYSICAL' });
  world.books.fact('HUMAN_RESOURCES', 'insuranceBenefit', {
    personId,
    kind: 'WORK_INJURY_NURSING',
    firstMonth: monthIn(2016, 1),
    lastMonth: monthIn(2019, 12),
  });
  world.books.fact('CIVIL_AFFAIRS', 'verifiedIncome', {
    personId,
    source: 'EMPLOYEE_PENSION',
    monthlyFen: ownStandard(site) + yuan(150),
    firstMonth: monthIn(2016, 1),
    lastMonth: monthIn(2019, 12),
    verifiedOn: assessedOn(site.nth),
  });
  assess(site);
  return { awardIds: [], amountFen: lossOf(site), note: 'just above the line, severely disabled' };
}

/** On the allowance until the winter; now just above the line, and without anything. */
function plantExit(site: PlantSite): Planted {
  const { world, home, nth } = site;
  const members = home.members.map((resident) => ({ resident }));
  const until = monthIn(2019, 1 + (nth % 2));
  const [spell] = writeAllowance(world, home, { members, from: monthIn(2015, 6), until });
  writePremiums(world, home);
  fallIll(site);
  assess(site);
  return {
    awardIds: [spell?.awardId ?? ''],
    amountFen: lossOf(site),
    note: 'left the allowance for an income just above the line',
  };
}

function plantApplied(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  assess(site);
  world.books.fact('CIVIL_AFFAIRS', 'application', {
    personId: subject.personId,
    programme: 'MZ-MARGIN',
    appliedOn: addDays(assessedOn(nth), -10),
    state: 'OPEN',
  });
  return { awardIds: [], note: 'has applied for the margin status' };
}

function plantHelped(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  assess(site);
  const award = writeEvent(world, home, {
    resident: subject,
    programme: 'MZ-CHARITY',
    decidedOn: addDays(parseDate('2019-02-20'), (nth * 19) % 290),
    amountFen: yuan(600 + (nth % 5) * 100),
    project: '慈善情暖万家',
    isInKind: nth % 2 === 0,
  });
  return { awardIds: [award.id], note: 'a charity has helped' };
}

function plantOutdated(site: PlantSite): Planted {
  const assessed = addDays(parseDate('2018-03-01'), (site.nth * 17) % 290);
  assessMeans(site, { assessedOn: assessed, incomeFen: incomeAboveTheLine(site) });
  return { awardIds: [], note: 'nobody has looked at the means for over a year' };
}

function plantRefused(site: PlantSite): Planted {
  const incomeFen = incomeAboveTheLine(site);
  assessMeans(site, { assessedOn: assessedOn(site.nth), incomeFen, isRefused: true });
  return { awardIds: [], note: 'refused to be verified' };
}

/** Homes of which the means were looked at and found to be between the standard and half as much again. */
const assessedHomes = 20_000;

/** Families just above the line without any aid; 6 % of those that are known. */
export const missCliff: Planting = {
  ruleId: 'MISS-CLIFF',
  subjectKind: 'HOUSEHOLD',
  errorsInProvince: 0.06 * assessedHomes,
  floor: 30,
  lookAlikesPerError: 4,
  errors: [
    { letter: null, homes, wishes: generations, plant: plantIllness },
    { letter: null, homes, weight: 2, wishes: pupil, plant: plantPupil },
    { letter: null, homes, wishes: alone, plant: plantSoleElder },
    { letter: null, homes, wishes: couple, plant: plantDangerousHome },
    { letter: null, homes, wishes: couple, plant: plantJobless },
    { letter: null, homes, wishes: couple, plant: plantInjured },
    { letter: null, variant: 'exit', homes, weight: 2, wishes: generations, plant: plantExit },
  ],
  lookAlikes: [
    { letter: 'a', homes, wishes: alone, plant: plantApplied },
    { letter: 'b', homes, wishes: alone, plant: plantHelped },
    { letter: 'c', homes, wishes: alone, plant: plantOutdated },
    { letter: 'd', homes, wishes: alone, plant: plantRefused },
  ],
};
