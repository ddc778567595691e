import { type Month, addMonths, firstDayOf, parseDate, yuan } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { dayIn, monthIn, years } from '../calendar.ts';
import type { HomeClass, Resident, Wishes } from '../home.ts';
import { retirementMonth, retirementYears, writePost } from '../programmes/public-welfare-post.ts';
import { itemAt } from '../random.ts';
import { endOfBooks } from './allowances.ts';
import { type PlantSite, type Planted, type Planting, sumOver } from './planting.ts';

const homes: readonly HomeClass[] = ['URBAN', 'URBAN_DIBAO', 'URBAN'];

/** How many months a post is subsidised. */
const termMonths = 36;

const sexOf = (nth: number): Resident['sex'] => itemAt(['MALE', 'FEMALE'], nth);

const without = ['employment'] as const;

/** A worker in middle age, with many years to retirement. */
const worker = (nth: number): Wishes => ({
  members: [{ age: 'ADULT', sex: sexOf(nth), bornOn: parseDate(`${1976 + (nth % 8)}-05-14`) }],
  without,
});

/** A worker who reaches the age of retirement in a month of the books. */
const retiring = (nth: number): Wishes => {
  const sex = sexOf(nth);
  const retired = addMonths(monthIn(2018, 2), (nth * 5) % 17);
  const bornOn = dayIn(addMonths(retired, -12 * retirementYears[sex]), 3 + (nth % 24));
  return { members: [{ age: 'ADULT', sex, bornOn }], without };
};

/** A worker who was within five years of retirement when the post began in 2015, and is not retired yet. */
const nearRetirement = (nth: number): Wishes => {
  const sex = sexOf(nth);
  const retires = addMonths(monthIn(2020, 2), nth % 4);
  return {
    members: [
      { age: 'ADULT', sex, bornOn: firstDayOf(addMonths(retires, -12 * retirementYears[sex])) },
    ],
    without,
  };
};

function serve(
  { world, home, subject, nth }: PlantSite,
  months: { readonly from: Month; readonly until: Month | null },
  columns = {},
) {
  const amountFen = yuan(800 + (nth % 8) * 40);
  return writePost(world, home, { resident: subject, ...months, amountFen, columns });
}

/** The post went on after the birthday on which it ends. */
function plantOverAge(site: PlantSite): Planted {
  const retired = retirementMonth(site.subject);
  const until = addMonths(retired, 3 + (site.nth % 5));
  const { awardId, paidIn } = serve(site, { from: addMonths(retired, -18), until });
  return {
    awardIds: [awardId],
    amountFen: sumOver(addMonths(retired, 1), until, paidIn),
    note: 'a post after the age of retirement',
  };
}

/** A whole term, and another one after some months. */
function plantSecondTerm(site: PlantSite): Planted {
  const { nth } = site;
  const from = addMonths(monthIn(2014, 10), nth % 12);
  const end = addMonths(from, termMonths);
  const again = { from: addMonths(end, 2 + (nth % 4)), until: addMonths(end, 10 + (nth % 9)) };
  const first = serve(site, { from, until: end });
  const second = serve(site, again);
  return {
    awardIds: [first.awardId, second.awardId],
    amountFen: sumOver(again.from, again.until, second.paidIn),
    note: 'a new term after a completed one',
  };
}

/** One term that did not end after three years, or one in two awards that are too long together. */
function plantOverTerm(site: PlantSite): Planted {
  const { nth } = site;
  const from = addMonths(monthIn(2015, 3), nth % 12);
  const limit = addMonths(from, termMonths);
  const until = addMonths(limit, 2 + (nth % 9));
  const change = nth % 2 === 0 ? until : addMonths(from, 20);
  const first = serve(site, { from, until: change });
  const second = change === until ? null : serve(site, { from: change, until });
  const paidIn = (second ?? first).paidIn;
  return {
    awardIds: [first.awardId, ...(second === null ? [] : [second.awardId])],
    amountFen: sumOver(limit, until, paidIn),
    note: 'subsidised for more than 36 months',
  };
}

function plantNear(site: PlantSite): Planted {
  const { awardId } = serve(site, { from: addMonths(monthIn(2015, 6), site.nth % 6), until: null });
  return { awardIds: [awardId], note: 'within five years of retirement when the post began' };
}

/** Prolonged for a family without work, or for somebody severely disabled. */
function plantExtended(site: PlantSite): Planted {
  const difficultyClass = itemAt(['零就业', '重度残疾'], site.nth);
  const from = addMonths(monthIn(2015, 6), site.nth % 12);
  const { awardId } = serve(site, { from, until: null }, { isExtended: true, difficultyClass });
  return { awardIds: [awardId], note: 'prolonged with approval' };
}

function plantVillage(site: PlantSite): Planted {
  const columns = { isRural: true, employerId: `village-${site.home.villageGroup}` };
  const from = addMonths(monthIn(2015, 6), site.nth % 12);
  const { awardId } = serve(site, { from, until: endOfBooks }, columns);
  return { awardIds: [awardId], note: 'a village post, under rules of its own' };
}

/** Posts beyond their term or after retirement; 0.2 % of placements in three years. */
export const inelEmpPwpTerm: Planting = {
  ruleId: 'INEL-EMP-PWP-TERM',
  subjectKind: 'PERSON',
  errorsInProvince: 0.002 * years.length * volumes['difficult persons placed / year'],
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    { letter: null, variant: 'over-age', homes, wishes: retiring, plant: plantOverAge },
    { letter: null, variant: 'second-term', homes, wishes: worker, plant: plantSecondTerm },
    { letter: null, variant: 'over-term', homes, wishes: worker, plant: plantOverTerm },
  ],
  lookAlikes: [
    { letter: 'a', homes, wishes: nearRetirement, plant: plantNear },
    { letter: 'b', homes, wishes: worker, plant: plantExtended },
    { letter: 'c', homes: ['RURAL'], wishes: worker, plant: plantVillage },
  ],
};
