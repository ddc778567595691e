import { type Month, addDays, addMonths, yearOf, yuan } from '@hub/assistance';
import { calibration, volumes } from '../calibration.ts';
import { dayIn, monthIn, years } from '../calendar.ts';
import { farCountyOf } from '../geography.ts';
import type { Age, Wishes } from '../home.ts';
import {
  type OneOff,
  qualifyingMonths,
  subsidiseJobSeeker,
  writeOneOff,
} from '../programmes/employment-one-offs.ts';
import { ordinaryHomes as homes } from './ordinary-homes.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';

const seeker =
  (age: Age = 'ADULT') =>
  (): Wishes => ({ members: [{ age }], without: ['employment'] });

/** What the province pays each time. */
const rateFen = yuan(calibration['emp.jobseek']);

const startOf = (nth: number): Month => addMonths(monthIn(2017, 8), nth % 12);

/** The subsidy after half a year of work that ended in the month before. */
function reward({ world, home, subject }: PlantSite, month: Month, terms: Partial<OneOff> = {}) {
  return subsidiseJobSeeker(world, home, {
    resident: subject,
    decidedOn: dayIn(month, 9),
    ...qualifyingMonths(addMonths(month, -7), 6),
    ...terms,
  }).id;
}

/** The subsidy of a graduate. */
function welcome(
  { world, home, subject }: PlantSite,
  month: Month,
  terms: Partial<Pick<OneOff, 'amountFen' | 'county' | 'returnedOn'>> = {},
) {
  return writeOneOff(world, home, {
    resident: subject,
    programme: 'RS-JOBSEEK-G',
    graduationYear: yearOf(month),
    decidedOn: dayIn(month, 21),
    amountFen: yuan(1000),
    ...terms,
  }).id;
}

/** Two or three times, each within a year of the time before. */
function plantWithinYear(site: PlantSite): Planted {
  const { nth } = site;
  const start = startOf(nth);
  const gaps = nth % 3 === 0 ? [8, 16] : [8 + (nth % 3)];
  const later = gaps.map((gap) => reward(site, addMonths(start, gap)));
  return {
    awardIds: [reward(site, start), ...later],
    amountFen: later.length * rateFen,
    note: 'again within a year',
  };
}

function plantGraduateTwice(site: PlantSite): Planted {
  const start = startOf(site.nth);
  const amountFen = yuan(1000 + (site.nth % 4) * 100);
  const first = welcome(site, start);
  const second = welcome(site, addMonths(start, 3 + (site.nth % 6)), { amountFen });
  return { awardIds: [first, second], amountFen, note: 'a graduate, again within a year' };
}

function plantInLifetime(site: PlantSite): Planted {
  const { nth } = site;
  const start = startOf(nth);
  const second = reward(site, addMonths(start, 13 + (nth % 4)));
  return {
    awardIds: [reward(site, start), second],
    amountFen: rateFen,
    note: 'again after more than a year',
  };
}

function plantOneOfEach(site: PlantSite): Planted {
  const start = startOf(site.nth);
  const graduate = welcome(site, start);
  const labourer = reward(site, addMonths(start, 7 + (site.nth % 4)));
  return { awardIds: [graduate, labourer], note: 'one as a graduate, one as a labourer' };
}

/** The transfer came back and was repeated under the same grant, or under a new one. */
function plantReissued(site: PlantSite): Planted {
  const { world, nth } = site;
  const month = startOf(nth);
  const returnedOn = addDays(dayIn(month, 23), 4 + (nth % 5));
  const first = reward(site, month, { returnedOn });
  if (nth % 3 > 0) {
    const again = { amountFen: rateFen, paidOn: addDays(returnedOn, 12) };
    world.books.pay({ id: first, department: 'HUMAN_RESOURCES' }, again);
    return { awardIds: [first], note: 'paid again after a failed transfer' };
  }
  const second = reward(site, addMonths(month, 2));
  return { awardIds: [first, second], note: 'granted afresh after a failed transfer' };
}

/** A graduate asked where the university is, and at home once the first county had its money back. */
function plantTwoCounties(site: PlantSite): Planted {
  const { home, nth } = site;
  const month = startOf(nth);
  const returnedOn = addDays(dayIn(addMonths(month, 1), 5), nth % 9);
  const first = welcome(site, month, { returnedOn, county: farCountyOf(home.county).code });
  const second = welcome(site, addMonths(month, 2));
  const note = 'the first county got its money back, the one at home paid';
  return { awardIds: [first, second], note };
}

/** The job-seeking subsidy claimed repeatedly; 0.3 % of placements in three years. */
export const dupEmpJobseek: Planting = {
  ruleId: 'DUP-EMP-JOBSEEK',
  subjectKind: 'PERSON',
  errorsInProvince: 0.003 * years.length * volumes['difficult persons placed / year'],
  floor: 20,
  lookAlikesPerError: 5,
  errors: [
    { letter: null, homes, weight: 2, wishes: seeker(), plant: plantWithinYear },
    { letter: null, homes, wishes: seeker('YOUNG_ADULT'), plant: plantGraduateTwice },
    { letter: null, variant: 'lifetime', homes, wishes: seeker(), plant: plantInLifetime },
  ],
  lookAlikes: [
    { letter: 'a', homes, wishes: seeker('YOUNG_ADULT'), plant: plantOneOfEach },
    { letter: 'b', homes, wishes: seeker(), plant: plantReissued },
    { letter: 'c', homes, wishes: seeker('YOUNG_ADULT'), plant: plantTwoCounties },
  ],
};
