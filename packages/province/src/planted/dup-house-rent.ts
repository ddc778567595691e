import { type Month, addDays, addMonths, firstDayOf, yuan } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { dayIn, lastMonth, monthIn } from '../calendar.ts';
import type { Wishes } from '../home.ts';
import { lease, subsidiseRent } from '../programmes/rental.ts';
import { payMonthly } from '../monthly.ts';
import { type PlantSite, type Planted, type Planting, sumOver } from './planting.ts';

const homes = ['URBAN', 'URBAN', 'URBAN_DIBAO'] as const;
const couple = (): Wishes => ({
  members: [{ age: 'ADULT' }, { age: 'ADULT' }],
  without: ['rental'],
});

/** Month of the keys, and the subsidy per month in fen. */
function termsOf(nth: number) {
  const keys = addMonths(monthIn(2018, 2), nth % 15);
  return { keys, keysOn: dayIn(keys, 3 + (nth % 24)), amountFen: yuan(180 + (nth % 9) * 20) };
}

/** The subsidy is lawful through the month after the keys, and goes on. */
function plantBoth({ world, home, nth }: PlantSite): Planted {
  const { keys, keysOn, amountFen } = termsOf(nth);
  const tenancy = lease(world, home, { keysOn });
  const unlawfulFrom = addMonths(keys, 2);
  const until = nth % 4 === 0 ? null : addMonths(unlawfulFrom, 1 + (nth % 7));
  const subsidy = subsidiseRent(world, home, { from: addMonths(keys, -8), until, amountFen });
  const end = until ?? addMonths(lastMonth, 1);
  return {
    awardIds: [tenancy.id, subsidy.awardId],
    amountFen: sumOver(unlawfulFrom, end, subsidy.paidIn),
    note: `subsidy for ${end - unlawfulFrom} months after the keys and one month of grace`,
  };
}

function plantWaiting({ world, home, nth }: PlantSite): Planted {
  const { keys, keysOn, amountFen } = termsOf(nth);
  const tenancy = lease(world, home, { keysOn });
  const until = addMonths(keys, 1 + (nth % 2));
  const subsidy = subsidiseRent(world, home, { from: addMonths(keys, -10), until, amountFen });
  return { awardIds: [tenancy.id, subsidy.awardId], note: 'subsidy while waiting, until the keys' };
}

function plantReduction({ world, home, nth }: PlantSite): Planted {
  const { keys, keysOn, amountFen } = termsOf(nth);
  const tenancy = lease(world, home, { keysOn });
  payMonthly(world, tenancy, { from: keys, until: null, amountIn: () => amountFen });
  return {
    awardIds: [tenancy.id],
    note: 'differentiated rent of the unit itself, paid month by month',
  };
}

function plantGrownChild({ world, home, nth }: PlantSite): Planted {
  const { keys, keysOn, amountFen } = termsOf(nth);
  const child = home.members.filter(({ age }) => age === 'YOUNG_ADULT').slice(0, 1);
  const parents = home.members.filter((resident) => !child.includes(resident));
  const tenancy = lease(world, home, { keysOn, members: parents });
  const from: Month = addMonths(keys, -3);
  const subsidy = subsidiseRent(world, home, {
    from,
    until: null,
    amountFen,
    members: child,
    isIndependentFamily: true,
  });
  const note = 'grown-up child approved as a family of its own';
  return { awardIds: [tenancy.id, subsidy.awardId], note };
}

function plantDecanted({ world, home, nth }: PlantSite): Planted {
  const { keys, amountFen } = termsOf(nth);
  const keysOn = addDays(firstDayOf(keys), -900);
  const until = addMonths(keys, 3 + (nth % 5));
  const tenancy = lease(world, home, {
    keysOn,
    decantedFrom: firstDayOf(keys),
    decantedUntil: firstDayOf(until),
  });
  const subsidy = subsidiseRent(world, home, { from: keys, until, amountFen });
  return {
    awardIds: [tenancy.id, subsidy.awardId],
    note: 'subsidy while the unit was being rebuilt',
  };
}

/** A lease and a rental subsidy for one household; 0.3 % of subsidy households. */
export const dupHouseRent: Planting = {
  ruleId: 'DUP-HOUSE-RENT',
  subjectKind: 'HOUSEHOLD',
  errorsInProvince: 0.003 * volumes['rental-subsidy households, cumulative'],
  floor: 20,
  lookAlikesPerError: 5,
  errors: [{ letter: null, homes, wishes: couple, plant: plantBoth }],
  lookAlikes: [
    { letter: 'a', homes, wishes: couple, plant: plantWaiting },
    { letter: 'b', homes, wishes: couple, plant: plantReduction },
    {
      letter: 'c',
      homes: ['URBAN'],
      wishes: () => ({
        members: [{ age: 'ADULT' }, { age: 'ADULT' }, { age: 'YOUNG_ADULT' }],
        without: ['rental'],
      }),
      plant: plantGrownChild,
    },
    { letter: 'd', homes, wishes: couple, plant: plantDecanted },
  ],
};
