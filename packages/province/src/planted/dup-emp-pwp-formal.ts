import { type Fen, type Month, addMonths, firstDayOf, parseDate, yuan } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import { volumes } from '../calibration.ts';
import { monthIn, years } from '../calendar.ts';
import type { HomeClass, Wishes } from '../home.ts';
import { subsidiseFlexible } from '../programmes/employment.ts';
import { dispatchCompanyOf, unitOf, writePost } from '../programmes/public-welfare-post.ts';
import { itemAt } from '../random.ts';
import { type PlantSite, type Planted, type Planting, sumOver } from './planting.ts';

type Employment = RowsOf<'HUMAN_RESOURCES'>['insuredEmployment'][number];
type Property = RowsOf<'CIVIL_AFFAIRS'>['property'][number];

const homes: readonly HomeClass[] = ['URBAN'];

/** Somebody far from retirement, so that nothing but the case is said of the post. */
const worker = (nth: number): Wishes => ({
  members: [{ age: 'ADULT', bornOn: parseDate(`${1973 + (nth % 12)}-0${1 + (nth % 9)}-16`) }],
  without: ['employment'],
});

/** The months of the post, and those in which something stands beside it; the last is not included. */
function monthsOf(nth: number) {
  const from = addMonths(monthIn(2017, 3), nth % 10);
  const beside = addMonths(from, 4 + (nth % 5));
  return {
    post: { from, until: addMonths(from, 22) },
    beside: { from: beside, until: addMonths(beside, 2 + (nth % 8)) },
  };
}

function postFen(nth: number): Fen {
  return yuan(850 + (nth % 6) * 50);
}

function serve({ world, home, subject, nth }: PlantSite, columns = {}) {
  const { post } = monthsOf(nth);
  return writePost(world, home, { resident: subject, ...post, amountFen: postFen(nth), columns });
}

function days({ from, until }: { readonly from: Month; readonly until: Month }) {
  return { from: firstDayOf(from), until: firstDayOf(until) };
}

/** Insured work in the months beside the post, full time with some employer unless said otherwise. */
function employ(site: PlantSite, terms: Partial<Employment> = {}): void {
  const { world, home, subject, nth } = site;
  world.books.fact('HUMAN_RESOURCES', 'insuredEmployment', {
    personId: subject.personId,
    ...days(monthsOf(nth).beside),
    kind: 'EMPLOYEE',
    employerId: `employer-${home.county}-${(nth % 400) + 1}`,
    ...terms,
  });
}

/** A company registered under the worker's name in the months beside the post. */
function trade({ world, subject, nth }: PlantSite, terms: Partial<Property> = {}): void {
  world.books.fact('CIVIL_AFFAIRS', 'property', {
    personId: subject.personId,
    kind: 'BUSINESS',
    valueFen: yuan(60_000 + (nth % 10) * 3000),
    ...days(monthsOf(nth).beside),
    verifiedOn: parseDate('2019-09-18'),
    hasConsent: true,
    ...terms,
  });
}

/** The post, and what stands beside it in some of its months. */
function plantBeside(
  note: string,
  write: (site: PlantSite, months: { readonly from: Month; readonly until: Month }) => void,
): (site: PlantSite) => Planted {
  return (site) => {
    const { awardId, paidIn } = serve(site);
    const { beside } = monthsOf(site.nth);
    write(site, beside);
    return { awardIds: [awardId], amountFen: sumOver(beside.from, beside.until, paidIn), note };
  };
}

/** The second of the two posts is the one too many. */
function plantSecondPost(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const { beside } = monthsOf(nth);
  const first = serve(site);
  const columns = { employerId: `${unitOf(home, subject)}-annex` };
  const amountFen = yuan(600 + (nth % 7) * 40);
  const second = writePost(world, home, { resident: subject, ...beside, amountFen, columns });
  return {
    awardIds: [first.awardId, second.awardId],
    amountFen: sumOver(beside.from, beside.until, second.paidIn),
    note: 'two posts at once',
  };
}

/** The post's own insurance, paid by the company that sends the worker. */
function plantDispatched(site: PlantSite): Planted {
  const dispatchCompanyId = dispatchCompanyOf(site.home);
  const { awardId } = serve(site, { dispatchCompanyId });
  const { post } = monthsOf(site.nth);
  employ(site, { ...days(post), employerId: dispatchCompanyId, isDispatch: site.nth % 2 === 0 });
  return { awardIds: [awardId], note: 'insured by the dispatch company of the post' };
}

function plantVillage(site: PlantSite): Planted {
  const columns = { isRural: true, employerId: `village-${site.home.villageGroup}` };
  const { awardId } = serve(site, columns);
  employ(site, { isPartTime: true });
  return { awardIds: [awardId], note: 'a village post with casual work beside it' };
}

function plantAllowance(site: PlantSite): Planted {
  const { awardId } = serve(site);
  return { awardIds: [awardId], note: 'a post beside the allowance' };
}

const harmless = ['DORMANT', 'DEREGISTERED', 'COOPERATIVE_SHARE', 'NOMINAL_SHAREHOLDER'] as const;

function plantDormant(site: PlantSite): Planted {
  const { awardId } = serve(site);
  trade(site, { circumstance: itemAt(harmless, site.nth) });
  return {
    awardIds: [awardId],
    note: 'a company that does not trade, or a share in a cooperative',
  };
}

/** Posts beside a job, a business, another post or a benefit; 0.3 % of placements in three years. */
export const dupEmpPwpFormal: Planting = {
  ruleId: 'DUP-EMP-PWP-FORMAL',
  subjectKind: 'PERSON',
  errorsInProvince: 0.003 * years.length * volumes['difficult persons placed / year'],
  floor: 20,
  lookAlikesPerError: 5,
  errors: [
    {
      letter: null,
      variant: 'formal-job',
      homes,
      wishes: worker,
      plant: plantBeside('insured by another employer', (site) => employ(site)),
    },
    {
      letter: null,
      variant: 'business',
      homes,
      wishes: worker,
      plant: plantBeside('a company with turnover', (site) => trade(site)),
    },
    { letter: null, variant: 'second-post', homes, wishes: worker, plant: plantSecondPost },
    {
      letter: null,
      variant: 'unemployment-benefit',
      homes,
      wishes: worker,
      plant: plantBeside('unemployment benefit', ({ world, subject }, { from, until }) => {
        world.books.fact('HUMAN_RESOURCES', 'insuranceBenefit', {
          personId: subject.personId,
          kind: 'UNEMPLOYMENT',
          firstMonth: from,
          lastMonth: addMonths(until, -1),
        });
      }),
    },
    {
      letter: null,
      variant: 'flexible-insurance',
      homes,
      wishes: worker,
      plant: plantBeside('subsidy for flexible work', ({ world, home, subject }, months) => {
        subsidiseFlexible(world, home, { resident: subject, ...months, amountFen: yuan(420) });
      }),
    },
  ],
  lookAlikes: [
    { letter: 'a', homes, weight: 2, wishes: worker, plant: plantDispatched },
    { letter: 'b', homes: ['RURAL'], wishes: worker, plant: plantVillage },
    { letter: 'c', homes: ['URBAN_DIBAO'], wishes: worker, plant: plantAllowance },
    { letter: 'd', homes, wishes: worker, plant: plantDormant },
  ],
};
