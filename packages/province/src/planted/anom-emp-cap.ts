import { type Fen, type Month, addMonths, yearOf, yuan } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { dayIn, monthIn, years } from '../calendar.ts';
import type { Wishes } from '../home.ts';
import { writeJoblessSpell } from '../programmes/employment.ts';
import {
  employerOf,
  qualifyingMonths,
  subsidiseJobSeeker,
  subsidisePost,
  subsidiseSpell,
  writeWork,
} from '../programmes/employment-one-offs.ts';
import { subsistenceStandard } from '../standards.ts';
import { ordinaryHomes as homes } from './ordinary-homes.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';

const worker = (): Wishes => ({ members: [{ age: 'ADULT' }], without: ['employment'] });

const someMonth = (nth: number): Month => addMonths(monthIn(2018, 2), (nth * 7) % 16);

/** Six times the urban standard of the county, which bounds the living subsidy. */
function capOf({ home }: PlantSite, month: Month): Fen {
  return 6 * subsistenceStandard(home.county, 'URBAN', yearOf(month));
}

/** The living subsidy of one jobless spell, the second time as the balance of the first. */
function subsidise(site: PlantSite, month: Month, amounts: readonly Fen[]): readonly string[] {
  const { world, home, subject } = site;
  const from = addMonths(month, -2);
  const spellId = writeJoblessSpell(world, subject, { from, until: addMonths(month, 4) });
  const awardIds: string[] = [];
  for (const [index, amountFen] of amounts.entries()) {
    const decidedOn = dayIn(addMonths(month, index), 12);
    const refersTo = awardIds[0] ?? null;
    const grant = { resident: subject, spellId, decidedOn, amountFen, refersTo };
    awardIds.push(subsidiseSpell(world, home, grant));
  }
  return awardIds;
}

/** Above the cap at once: a balance above it would be one more grant, and so a duplicate. */
function plantOverCap(site: PlantSite): Planted {
  const { nth } = site;
  const month = addMonths(monthIn(2018, 2), (nth * 5) % 9);
  const excessFen = yuan(120 + (nth % 11) * 40);
  const awardIds = subsidise(site, month, [capOf(site, month) + excessFen]);
  const note = 'the living subsidy above six times the standard';
  return { awardIds, amountFen: excessFen, note };
}

function plantJobSeeker(site: PlantSite, workedMonths: number, amountYuan: number): string {
  const { world, home, subject, nth } = site;
  const month = someMonth(nth);
  return subsidiseJobSeeker(world, home, {
    resident: subject,
    decidedOn: dayIn(month, 9),
    ...qualifyingMonths(addMonths(month, -1 - workedMonths), workedMonths),
    amountFen: yuan(amountYuan),
  }).id;
}

function plantSeekerEarly(site: PlantSite): Planted {
  const amountYuan = 300 - (site.nth % 3) * 20;
  const awardId = plantJobSeeker(site, 2 + (site.nth % 4), amountYuan);
  const note = 'the job-seeking subsidy before half a year of work';
  return { awardIds: [awardId], amountFen: yuan(amountYuan), note };
}

function plantSeekerOver(site: PlantSite): Planted {
  const excessYuan = 50 + (site.nth % 6) * 50;
  const awardId = plantJobSeeker(site, 6, 300 + excessYuan);
  const note = 'the job-seeking subsidy above its rate';
  return { awardIds: [awardId], amountFen: yuan(excessYuan), note };
}

interface Post {
  readonly hired: Month;
  readonly workedMonths: number;
  readonly amountYuan?: number;
  readonly endReason?: 'RESIGNED' | 'CLOSURE';
}

/** The post subsidy to an employer whose worker stayed, or left at the end of the months that it names. */
function reward({ world, home, subject }: PlantSite, post: Post): string {
  const { hired, workedMonths, amountYuan = 1000, endReason } = post;
  const employerId = `${employerOf(home)}-${home.id}`;
  const window = qualifyingMonths(hired, workedMonths);
  const work = { employerId, from: window.qualifyingFrom };
  if (endReason === undefined) writeWork(world, subject, { ...work, until: null });
  else writeWork(world, subject, { ...work, until: window.qualifyingUntil, endReason });
  return subsidisePost(world, home, {
    ...window,
    resident: subject,
    employerId,
    decidedOn: dayIn(addMonths(hired, Math.max(workedMonths, 10) + 2), 17),
    amountFen: yuan(amountYuan),
  }).id;
}

function plantPostEarly(site: PlantSite): Planted {
  const { nth } = site;
  const amountYuan = 1000 - (nth % 4) * 100;
  const post = { hired: addMonths(someMonth(nth), -9), workedMonths: 6 + (nth % 5), amountYuan };
  const awardId = reward(site, nth % 2 === 0 ? post : { ...post, endReason: 'RESIGNED' });
  const note = 'the post subsidy before a year of work';
  return { awardIds: [awardId], amountFen: yuan(amountYuan), note };
}

/** Above 1,000 yuan, or above the 1,500 that poor counties paid in 2017. */
function plantPostOver(site: PlantSite): Planted {
  const { nth } = site;
  const isEarly = nth % 3 === 0;
  const excessYuan = 200 + (nth % 7) * 50;
  const hired = isEarly ? monthIn(2016, 1 + (nth % 6)) : addMonths(monthIn(2017, 1), nth % 12);
  const amountYuan = (isEarly ? 1500 : 1000) + excessYuan;
  const decided = addMonths(hired, 14);
  if (isEarly !== (yearOf(decided) === 2017)) throw new RangeError('decided in another year');
  const awardId = reward(site, { hired, workedMonths: 12, amountYuan });
  const note = 'the post subsidy above its rate';
  return { awardIds: [awardId], amountFen: yuan(excessYuan), note };
}

function plantRaised(site: PlantSite): Planted {
  const month = monthIn(2019, 2 + (site.nth % 6));
  const awardIds = subsidise(site, month, [capOf(site, month)]);
  return { awardIds, note: 'at the cap of 2019, above that of the year before' };
}

function plantBalance(site: PlantSite): Planted {
  const month = addMonths(monthIn(2018, 2), (site.nth * 5) % 9);
  const firstFen = yuan(1300 + (site.nth % 6) * 50);
  const awardIds = subsidise(site, month, [firstFen, capOf(site, month) - firstFen]);
  return { awardIds, note: 'a first payment and its balance, together at the cap' };
}

function plantClosed(site: PlantSite): Planted {
  const hired = addMonths(someMonth(site.nth), -9);
  const awardId = reward(site, { hired, workedMonths: 11, endReason: 'CLOSURE' });
  return { awardIds: [awardId], note: 'the enterprise closed in the twelfth month' };
}

function plantPoorCounty(site: PlantSite): Planted {
  const hired = addMonths(monthIn(2015, 12), site.nth % 8);
  const note = 'the rate of poor counties in 2017';
  return { awardIds: [reward(site, { hired, workedMonths: 12, amountYuan: 1500 })], note };
}

/** One-off subsidies above their cap or before their time; 0.3 % of placements in three years. */
export const anomEmpCap: Planting = {
  ruleId: 'ANOM-EMP-CAP',
  subjectKind: 'PERSON',
  errorsInProvince: 0.003 * years.length * volumes['difficult persons placed / year'],
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    { letter: null, variant: 'oneoff-over-cap', homes, wishes: worker, plant: plantOverCap },
    { letter: null, variant: 'jobseek-early', homes, wishes: worker, plant: plantSeekerEarly },
    { letter: null, variant: 'jobseek-over', homes, wishes: worker, plant: plantSeekerOver },
    { letter: null, variant: 'post-early', homes, wishes: worker, plant: plantPostEarly },
    { letter: null, variant: 'post-over', homes, wishes: worker, plant: plantPostOver },
  ],
  lookAlikes: [
    { letter: 'a', homes, wishes: worker, plant: plantRaised },
    { letter: 'b', homes, wishes: worker, plant: plantBalance },
    { letter: 'c', homes, wishes: worker, plant: plantClosed },
    { letter: 'd', homes, wishes: worker, plant: plantPoorCounty },
  ],
};
