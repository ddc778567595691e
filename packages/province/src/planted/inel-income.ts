import {
  type Fen,
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  firstDayOf,
  parseDate,
} from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import { volumes } from '../calibration.ts';
import { lastMonth, monthIn } from '../calendar.ts';
import type { Resident, Wishes } from '../home.ts';
import { itemAt } from '../random.ts';
import { writeSinglePerson } from '../programmes/margin.ts';
import { subsistenceStandard } from '../standards.ts';
import { allowanceHomes, awardOf, endOfBooks, paidIn, payAllowance } from './allowances.ts';
import { type PlantSite, type Planted, type Planting, sumOver } from './planting.ts';

type Source = RowsOf<'CIVIL_AFFAIRS'>['verifiedIncome'][number]['source'];

const family = (): Wishes => ({
  members: [{ age: 'ADULT' }],
  without: ['basic-living', 'employment'],
});

/** What the means verification found of somebody for some months, in parts of the standards of all who live here. */
function earn(
  { world, home, subject, nth }: PlantSite,
  income: {
    readonly source: Source;
    readonly from: Month;
    readonly until?: Month;
    readonly resident?: Resident;
  },
): void {
  const standardFen = subsistenceStandard(home.county, home.kind);
  const monthlyFen: Fen = Math.round(home.members.length * standardFen * (1.2 + (nth % 6) / 10));
  world.books.fact('CIVIL_AFFAIRS', 'verifiedIncome', {
    personId: (income.resident ?? subject).personId,
    source: income.source,
    monthlyFen,
    firstMonth: income.from,
    lastMonth: income.until === undefined ? lastMonth : addMonths(income.until, -1),
    verifiedOn: parseDate('2019-12-02'),
  });
}

/** The month in which the family's income came to lie above the line. */
function riseOf(nth: number): Month {
  return addMonths(monthIn(2018, 2), nth % 13);
}

const countable = [
  'PUBLIC_PAYROLL',
  'EMPLOYEE_PENSION',
  'INSURED_WAGE',
  'BUSINESS',
  'BANK_FLOW',
  'FARM',
] as const;

/** Half a year of grace, or the gradual exit that was granted, has passed. */
function plantOver(site: PlantSite): Planted {
  const { nth } = site;
  const from = riseOf(nth);
  const end = addMonths(from, nth % 3 === 0 ? 9 : 6);
  earn(site, { source: itemAt(countable, nth), from });
  const columns = nth % 3 === 0 ? { gradualExitUntil: firstDayOf(end) } : {};
  const spells = payAllowance(site, { columns });
  return {
    awardIds: [awardOf(spells).id],
    amountFen: sumOver(end, endOfBooks, (month) => paidIn(spells, month)),
    note: 'income above the line since long ago, still paid in full',
  };
}

function refuse({ world, subject }: PlantSite, on: LocalDate): void {
  const refusal = { personId: subject.personId, refusedOn: on, isJustified: false };
  world.books.fact('HUMAN_RESOURCES', 'jobRefusal', refusal);
}

/** Three refusals of suitable work, and nothing followed. */
function plantRefusals(site: PlantSite): Planted {
  const third = addMonths(monthIn(2018, 3), site.nth % 17);
  for (const [index, monthsBefore] of [4, 2, 0].entries()) {
    refuse(site, addDays(firstDayOf(addMonths(third, -monthsBefore)), 6 + index));
  }
  const spells = payAllowance(site);
  return {
    awardIds: [awardOf(spells).id],
    amountFen: sumOver(addMonths(third, 2), endOfBooks, (month) => paidIn(spells, month)),
    note: 'suitable work refused three times, paid as before',
  };
}

function plantExitRunning(site: PlantSite): Planted {
  earn(site, { source: 'INSURED_WAGE', from: addMonths(monthIn(2019, 2), site.nth % 6) });
  const columns = { gradualExitUntil: firstDayOf(monthIn(2020, 3)) };
  return {
    awardIds: [awardOf(payAllowance(site, { columns })).id],
    note: 'in the months of a gradual exit',
  };
}

/** Money that is no income, or no wage, however much it is. */
function plantNoIncome(sources: readonly Source[], note: string): (site: PlantSite) => Planted {
  return (site) => {
    earn(site, { source: itemAt(sources, site.nth), from: riseOf(site.nth) });
    return { awardIds: [awardOf(payAllowance(site)).id], note };
  };
}

/** One is on the allowance alone; what the other earns does not count. */
function plantSinglePerson(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const from = addMonths(monthIn(2017, 5), nth % 9);
  const { awardId } = writeSinglePerson(world, home, { resident: subject, from });
  earn(site, { source: 'INSURED_WAGE', from: riseOf(nth), resident: itemAt(home.members, 1) });
  return { awardIds: [awardId], note: 'on the allowance alone, another member earns' };
}

/** A grown child who has a household of its own stands in the award, and is not counted. */
function plantAdultChild(site: PlantSite): Planted {
  const { home, nth } = site;
  const child = itemAt(home.members, 1);
  earn(site, { source: 'INSURED_WAGE', from: riseOf(nth), resident: child });
  const members = home.members.map((resident) => ({ resident, isCounted: resident !== child }));
  return {
    awardIds: [awardOf(payAllowance(site, { members })).id],
    note: 'a grown child earns, who does not count',
  };
}

/** Families on the allowance with income above the line; 0.75 % of the households. */
export const inelIncome: Planting = {
  ruleId: 'INEL-INCOME',
  subjectKind: 'HOUSEHOLD',
  errorsInProvince:
    0.0075 * (volumes['urban dibao households'] + volumes['rural dibao households']),
  floor: 30,
  lookAlikesPerError: 5,
  errors: [
    { letter: null, homes: allowanceHomes, weight: 4, wishes: family, plant: plantOver },
    {
      letter: null,
      variant: 'three-refusals',
      homes: allowanceHomes,
      wishes: family,
      plant: plantRefusals,
    },
  ],
  lookAlikes: [
    { letter: 'a', homes: allowanceHomes, wishes: family, plant: plantExitRunning },
    {
      letter: 'b',
      homes: allowanceHomes,
      wishes: family,
      plant: plantNoIncome(
        [
          'PREFERENTIAL_PENSION',
          'DISABILITY_SUBSIDY',
          'SOCIAL_ASSISTANCE',
          'SCHOLARSHIP',
          'REWARD',
        ],
        'money that is no income by law',
      ),
    },
    {
      letter: 'c',
      homes: allowanceHomes,
      wishes: family,
      plant: plantNoIncome(
        ['FLEXIBLE_INSURANCE_BASE'],
        'the base on which somebody insures themselves is no wage',
      ),
    },
    {
      letter: 'e',
      homes: ['RURAL', 'URBAN'],
      wishes: () => ({
        members: [{ age: 'ADULT', disabilityGrade: 1 }, { age: 'ADULT' }],
        without: ['employment'],
      }),
      plant: plantSinglePerson,
    },
    {
      letter: 'f',
      homes: allowanceHomes,
      wishes: () => ({ ...family(), members: [{ age: 'ELDER' }, { age: 'YOUNG_ADULT' }] }),
      plant: plantAdultChild,
    },
    {
      letter: 'g',
      homes: allowanceHomes,
      wishes: family,
      plant: plantNoIncome(['ONE_OFF'], 'a receipt of one time'),
    },
  ],
};
