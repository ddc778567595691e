import { type Month, addMonths, firstDayOf, yearOf, yuan } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { dayIn, monthIn, years } from '../calendar.ts';
import type { Wishes } from '../home.ts';
import { subsidiseInsurance } from '../programmes/employment.ts';
import {
  employerOf,
  qualifyingMonths,
  subsidisePost,
  writeWork,
} from '../programmes/employment-one-offs.ts';
import { ordinaryHomes as homes } from './ordinary-homes.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';

const worker = (): Wishes => ({ members: [{ age: 'ADULT' }], without: ['employment'] });

const hiredIn = (nth: number): Month => addMonths(monthIn(2016, 8), (nth * 5) % 12);

/** Two employers of the case, none like those of any other. */
function employersOf({ home }: PlantSite) {
  return { first: `${employerOf(home)}-${home.id}-a`, second: `${employerOf(home)}-${home.id}-b` };
}

/** The post subsidy for a year of work since a month, claimed two months after the year. */
function claim(
  { world, home, subject }: PlantSite,
  post: {
    readonly employerId: string;
    readonly hired: Month;
    readonly amountYuan?: number;
    readonly employerGroup?: string;
  },
): string {
  const { hired, amountYuan = 1000, ...employer } = post;
  return subsidisePost(world, home, {
    ...employer,
    resident: subject,
    decidedOn: dayIn(addMonths(hired, 14), 9),
    ...qualifyingMonths(hired, 12),
    amountFen: yuan(amountYuan),
  }).id;
}

/** 1,500 yuan were lawful in poor counties in 2017; other counties pay somewhat less than the province's rate. */
function rateOf(nth: number, hired: Month): number {
  const isEarly = yearOf(addMonths(hired, 14)) === 2017;
  return isEarly ? 1500 - (nth % 2) * 200 : 1000 - (nth % 4) * 50;
}

/** The worker changed employers, and both claim the year in which it happened. */
function plantOverlap(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const { first, second } = employersOf(site);
  const hired = hiredIn(nth);
  const changed = addMonths(hired, 7 + (nth % 4));
  const change = firstDayOf(changed);
  writeWork(world, subject, { employerId: first, from: firstDayOf(hired), until: change });
  writeWork(world, subject, { employerId: second, from: change, until: null });
  const amountYuan = rateOf(nth, changed);
  const firstId = claim(site, { employerId: first, hired });
  const secondId = claim(site, { employerId: second, hired: changed, amountYuan });
  return {
    awardIds: [firstId, secondId],
    amountFen: yuan(amountYuan),
    subjectId: second,
    note: 'two employers claim overlapping years of one worker',
  };
}

/** The employer claims a year of which the worker was insured by another for the most part. */
function plantElsewhere(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const { first, second } = employersOf(site);
  const hired = hiredIn(nth);
  const left = firstDayOf(addMonths(hired, 2 + (nth % 3)));
  writeWork(world, subject, { employerId: first, from: firstDayOf(hired), until: left });
  writeWork(world, subject, { employerId: second, from: left, until: null });
  const amountYuan = rateOf(nth + 1, hired);
  const awardId = claim(site, { employerId: first, hired, amountYuan });
  return {
    awardIds: [awardId],
    amountFen: yuan(amountYuan),
    subjectId: first,
    note: 'insured by another employer for most of the year',
  };
}

function plantGroup(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const { first, second } = employersOf(site);
  const employerGroup = `group-${home.id}`;
  const hired = hiredIn(nth);
  const renamed = addMonths(hired, 4 + (nth % 5));
  const change = firstDayOf(renamed);
  const work = { employerGroup, from: firstDayOf(hired), until: change };
  writeWork(world, subject, { ...work, employerId: first });
  writeWork(world, subject, { ...work, employerId: second, from: change, until: null });
  const firstId = claim(site, { employerId: first, hired, employerGroup });
  const secondId = claim(site, { employerId: second, hired: renamed, employerGroup });
  return {
    awardIds: [firstId, secondId],
    subjectId: second,
    note: 'one employer before and after it was renamed',
  };
}

function plantDispatched(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const { first, second } = employersOf(site);
  const hired = hiredIn(nth);
  const from = firstDayOf(hired);
  writeWork(world, subject, { employerId: second, from, until: null, isDispatch: true });
  const awardId = claim(site, { employerId: first, hired });
  return { awardIds: [awardId], subjectId: first, note: 'insured through a dispatch company' };
}

function plantConsecutive(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const { first, second } = employersOf(site);
  const hired = addMonths(monthIn(2016, 6), nth % 10);
  const changed = addMonths(hired, 12 + (nth % 3));
  const change = firstDayOf(changed);
  writeWork(world, subject, { employerId: first, from: firstDayOf(hired), until: change });
  writeWork(world, subject, { employerId: second, from: change, until: null });
  const firstId = claim(site, { employerId: first, hired });
  const secondId = claim(site, { employerId: second, hired: changed });
  return {
    awardIds: [firstId, secondId],
    subjectId: second,
    note: 'a year at one employer, then a year at another',
  };
}

function plantWithInsurance(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const { first: employerId } = employersOf(site);
  const hired = hiredIn(nth);
  writeWork(world, subject, { employerId, from: firstDayOf(hired), until: null });
  const until = addMonths(hired, 18);
  const insurance = { resident: subject, employerId, from: addMonths(hired, 6), until };
  const insuranceId = subsidiseInsurance(world, home, insurance);
  const awardId = claim(site, { employerId, hired });
  return {
    awardIds: [awardId, insuranceId],
    subjectId: employerId,
    note: 'post and insurance subsidy of one employer for one worker',
  };
}

/** The post subsidy for one worker claimed by two; 0.3 % of placements in three years. */
export const dupEmpPost: Planting = {
  ruleId: 'DUP-EMP-POST',
  subjectKind: 'EMPLOYER',
  errorsInProvince: 0.003 * years.length * volumes['difficult persons placed / year'],
  floor: 20,
  lookAlikesPerError: 5,
  errors: [
    { letter: null, homes, weight: 2, wishes: worker, plant: plantOverlap },
    { letter: null, variant: 'insured-elsewhere', homes, wishes: worker, plant: plantElsewhere },
  ],
  lookAlikes: [
    { letter: 'a', homes, wishes: worker, plant: plantGroup },
    { letter: 'b', homes, wishes: worker, plant: plantDispatched },
    { letter: 'c', homes, wishes: worker, plant: plantConsecutive },
    { letter: 'd', homes, wishes: worker, plant: plantWithInsurance },
  ],
};
