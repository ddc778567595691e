import { type Fen, type Month, addDays, addMonths } from '@hub/assistance';
import type { WrittenAward } from '../books.ts';
import { dayIn, monthIn } from '../calendar.ts';
import type { HomeClass, Wishes } from '../home.ts';
import {
  destituteAmountIn,
  monthlyFen,
  writeDestitute,
  writePersonal,
} from '../programmes/personal-living.ts';
import {
  allowanceFrom,
  allowanceHomes,
  awardOf,
  nextSummer,
  paidIn,
  payAllowance,
} from './allowances.ts';
import { type PlantSite, type Planted, type Planting, recipients } from './planting.ts';

const family = (): Wishes => ({ members: [{ age: 'ELDER' }], without: ['basic-living'] });

/** One to three months of 2019, late enough to be within a year and early enough to be overdue. */
function gapOf(nth: number): { readonly from: Month; readonly until: Month } {
  const from = addMonths(monthIn(2019, 2), nth % 7);
  return { from, until: addMonths(from, 1 + (nth % 3)) };
}

const isIn = (month: Month, { from, until }: { readonly from: Month; readonly until: Month }) =>
  from <= month && month < until;

/** Transfers for the months of a gap that came back from the bank. */
function sendBack({ world, nth }: PlantSite, award: WrittenAward, amountFen: Fen): void {
  const gap = gapOf(nth);
  for (let month = gap.from; month < gap.until; month = addMonths(month, 1)) {
    const paidOn = dayIn(month, 15);
    world.books.pay(award, { month, amountFen, paidOn, returnedOn: addDays(paidOn, 6) });
  }
}

/** An allowance that stays open and is not paid for some months; every other transfer was tried and came back. */
function plantFamily(site: PlantSite): Planted {
  const gap = gapOf(site.nth);
  const spells = payAllowance(site, {
    amountIn: (month, dueFen) => (isIn(month, gap) ? 0 : dueFen),
    isPlain: true,
  });
  const monthFen = paidIn(spells, addMonths(gap.from, -1));
  if (site.nth % 2 === 0) sendBack(site, awardOf(spells), monthFen);
  return {
    awardIds: [awardOf(spells).id],
    amountFen: monthFen * (gap.until - gap.from),
    note: `nothing arrived for ${gap.until - gap.from} months of 2019`,
  };
}

function plantDestitute(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const gap = gapOf(nth);
  const amountIn = (month: Month) => (isIn(month, gap) ? 0 : destituteAmountIn(home)(month));
  const terms = { resident: subject, from: allowanceFrom, until: null, amountIn };
  const { awardId, shareIn } = writeDestitute(world, home, terms);
  const monthFen = shareIn(addMonths(gap.from, -1));
  if (nth % 2 === 0) sendBack(site, { id: awardId, department: 'CIVIL_AFFAIRS' }, monthFen);
  return {
    awardIds: [awardId],
    amountFen: monthFen * (gap.until - gap.from),
    note: `destitute support not received for ${gap.until - gap.from} months`,
  };
}

function plantSubsidy({ world, home, subject, nth }: PlantSite): Planted {
  const gap = gapOf(nth);
  const grantedFen = monthlyFen.disabilityCare;
  const { awardId } = writePersonal(world, home, {
    resident: subject,
    programme: 'MZ-DIS-CARE',
    from: allowanceFrom,
    until: null,
    amountIn: (month) => (isIn(month, gap) ? 0 : grantedFen),
    columns: { grantedFen },
  });
  return {
    awardIds: [awardId],
    amountFen: grantedFen * (gap.until - gap.from),
    note: `nursing subsidy not paid for ${gap.until - gap.from} months`,
  };
}

/** Confirmed in the course of its first month, paid from the next. */
function plantNew(site: PlantSite): Planted {
  const from = addMonths(monthIn(2019, 3), site.nth % 6);
  const spells = payAllowance(site, {
    from,
    decidedOn: dayIn(from, 18),
    paid: { from: addMonths(from, 1), until: null },
  });
  return { awardIds: [awardOf(spells).id], note: 'confirmed in the month that was not paid' };
}

/** The payments go on under the award of the new system; nobody closed the old one. */
function plantMigrated(site: PlantSite): Planted {
  const change = addMonths(monthIn(2019, 3), site.nth % 6);
  const before = payAllowance(site, {
    until: nextSummer,
    paid: { from: allowanceFrom, until: change },
  });
  const after = payAllowance(site, { from: change });
  return {
    awardIds: [awardOf(before).id, awardOf(after).id],
    note: 'paid under the award of the new system since it was moved',
  };
}

/** The home that cares for them is paid in another way. */
function plantCentralised({ world, home, subject, nth }: PlantSite): Planted {
  const gap = gapOf(nth);
  const { awardId } = writeDestitute(world, home, {
    resident: subject,
    from: allowanceFrom,
    until: null,
    amountIn: (month) => (isIn(month, gap) ? 0 : destituteAmountIn(home)(month)),
  });
  return { awardIds: [awardId], note: 'centralised, the institution was paid as a whole' };
}

/** The transfer came back a few days before the books end, and is on its way again. */
function plantJustReturned(site: PlantSite): Planted {
  const { world, nth } = site;
  const month = monthIn(2019, 10);
  const spells = payAllowance(site, {
    amountIn: (other, dueFen) => (other === month ? 0 : dueFen),
    isPlain: true,
  });
  const amountFen = paidIn(spells, addMonths(month, -1));
  const paidOn = dayIn(monthIn(2019, 12), 18);
  const returnedOn = dayIn(monthIn(2019, 12), 24 + (nth % 6));
  world.books.pay(awardOf(spells), { month, amountFen, paidOn, returnedOn });
  return {
    awardIds: [awardOf(spells).id],
    note: 'a transfer that came back less than ten days ago',
  };
}

const ordinary: readonly HomeClass[] = ['RURAL', 'URBAN'];

/** Months without a payment under an open award; 0.05 % of recipients. */
export const missPaymentGap: Planting = {
  ruleId: 'MISS-PAYMENT-GAP',
  subjectKind: 'HOUSEHOLD',
  errorsInProvince: 0.0005 * recipients,
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    { letter: null, homes: allowanceHomes, weight: 2, wishes: family, plant: plantFamily },
    {
      letter: null,
      subjectKind: 'PERSON',
      homes: ['TEKUN_SCATTERED'],
      wishes: family,
      plant: plantDestitute,
    },
    {
      letter: null,
      subjectKind: 'PERSON',
      homes: ordinary,
      wishes: () => ({
        members: [{ age: 'ADULT', disabilityGrade: 1 }],
        without: ['disability'],
      }),
      plant: plantSubsidy,
    },
  ],
  lookAlikes: [
    { letter: 'a', homes: allowanceHomes, wishes: family, plant: plantNew },
    { letter: 'b', homes: allowanceHomes, wishes: family, plant: plantMigrated },
    {
      letter: 'c',
      subjectKind: 'PERSON',
      homes: ['TEKUN_CENTRALISED'],
      wishes: family,
      plant: plantCentralised,
    },
    { letter: 'd', homes: allowanceHomes, wishes: family, plant: plantJustReturned },
  ],
};
