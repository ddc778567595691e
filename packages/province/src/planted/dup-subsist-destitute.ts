import { type Month, addMonths, yuan } from '@hub/assistance';
import { dayIn, lastMonth, monthIn } from '../calendar.ts';
import type { Wishes } from '../home.ts';
import { writeEvent } from '../programmes/civil-events.ts';
import { writeCare, writeDestitute } from '../programmes/personal-living.ts';
import { writeAllowance } from '../programmes/subsistence-allowance.ts';
import { type PlantSite, type Planted, type Planting, recipients, sumOver } from './planting.ts';

const allowanceFrom = monthIn(2015, 3);

/** The month in which destitute support begins. */
function startOf(nth: number): Month {
  return addMonths(monthIn(2018, 2), nth % 12);
}

const elder = (): Wishes => ({
  members: [{ age: 'ELDER' }],
  without: ['basic-living', 'disability'],
});
const elderAlone = (): Wishes => ({ ...elder(), isAlone: true });

/** Destitute support begins while the household's allowance goes on for the same person. */
function plantOverlap(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const from = startOf(nth);
  const isStillOpen = nth % 3 === 0;
  const until = isStillOpen ? null : addMonths(from, 2 + (nth % 9));
  const isAlone = home.members.length === 1;
  const spells = writeAllowance(world, home, {
    members: home.members.map((resident) => ({
      resident,
      until: resident === subject ? until : null,
    })),
    from: allowanceFrom,
    until: isAlone ? until : null,
  });
  const allowance = spells.find(({ resident }) => resident === subject);
  const destitute = writeDestitute(world, home, { resident: subject, from, until: null });
  const end = until ?? addMonths(lastMonth, 1);
  return {
    awardIds: [allowance?.awardId ?? '', destitute.awardId],
    amountFen: sumOver(from, end, (month) => allowance?.shareIn(month) ?? 0),
    note: `counted in a paid allowance for ${end - from} months of destitute support`,
  };
}

/** The allowance stopped being paid when destitute support began, but nobody closed it. */
function plantNotClosed({ world, home, subject, nth }: PlantSite): Planted {
  const from = startOf(nth);
  const [allowance] = writeAllowance(world, home, {
    members: [{ resident: subject }],
    from: allowanceFrom,
    until: null,
    paid: { from: allowanceFrom, until: from },
  });
  const destitute = writeDestitute(world, home, { resident: subject, from, until: null });
  return {
    awardIds: [allowance?.awardId ?? '', destitute.awardId],
    amountFen: 0,
    note: 'allowance still open beside destitute support, but no longer paid',
  };
}

function plantMixedFamily({ world, home, subject, nth }: PlantSite): Planted {
  const listed = nth % 2 === 0 ? [{ resident: subject, isCounted: false }] : [];
  const others = home.members.filter((resident) => resident !== subject);
  const spells = writeAllowance(world, home, {
    members: [...listed, ...others.map((resident) => ({ resident }))],
    from: allowanceFrom,
    until: null,
  });
  const destitute = writeDestitute(world, home, {
    resident: subject,
    from: startOf(nth),
    until: null,
  });
  return {
    awardIds: [...new Set(spells.map(({ awardId }) => awardId)), destitute.awardId],
    note: 'the family is on the allowance, the destitute person is not counted in it',
  };
}

/** From the allowance to destitute support, with so many months of both. */
function convert({ world, home, subject, nth }: PlantSite, sharedMonths: 0 | 1) {
  const from = startOf(nth);
  const [allowance] = writeAllowance(world, home, {
    members: [{ resident: subject }],
    from: allowanceFrom,
    until: addMonths(from, sharedMonths),
  });
  const destitute = writeDestitute(world, home, { resident: subject, from, until: null });
  return { from, awardIds: [allowance?.awardId ?? '', destitute.awardId] as const };
}

function plantBackPay(site: PlantSite): Planted {
  const { from, awardIds } = convert(site, 0);
  const award = { id: awardIds[0], department: 'CIVIL_AFFAIRS' as const };
  for (const monthsBefore of [3, 2, 1]) {
    site.world.books.pay(award, {
      month: addMonths(from, -monthsBefore),
      amountFen: yuan(20),
      type: 'BACK_PAY',
      paidOn: dayIn(addMonths(from, 2), 20),
    });
  }
  return {
    awardIds,
    note: 'arrears of the allowance, paid after destitute support began, for months before',
  };
}

function plantOtherAid(site: PlantSite): Planted {
  const { world, home, subject } = site;
  const { from, awardIds } = convert(site, 0);
  const care = writeCare(world, home, { resident: subject, from, until: null });
  const price = { resident: subject, programme: 'MZ-PRICE' as const, amountFen: yuan(30) };
  const relief = { resident: subject, programme: 'MZ-TEMP-EMERG' as const, amountFen: yuan(900) };
  const events = [price, relief].map((event, index) =>
    writeEvent(world, home, { ...event, decidedOn: dayIn(addMonths(from, 3 + index), 9) }),
  );
  return {
    awardIds: [...awardIds, care.awardId, ...events.map(({ id }) => id)],
    note: 'care allowance, price subsidy and temporary assistance beside destitute support',
  };
}

/** Allowance and destitute support for one person; 0.075 % of recipients. */
export const dupSubsistDestitute: Planting = {
  ruleId: 'DUP-SUBSIST-DESTITUTE',
  subjectKind: 'PERSON',
  errorsInProvince: 0.000_75 * recipients,
  floor: 20,
  lookAlikesPerError: 5,
  errors: [
    {
      letter: null,
      homes: ['RURAL_DIBAO', 'RURAL_DIBAO', 'URBAN_DIBAO'],
      alsoCounts: 'TEKUN_SCATTERED',
      weight: 5,
      wishes: elder,
      plant: plantOverlap,
    },
    {
      letter: null,
      variant: 'status-not-closed',
      homes: ['TEKUN_SCATTERED'],
      wishes: elderAlone,
      plant: plantNotClosed,
    },
  ],
  lookAlikes: [
    {
      letter: 'a',
      homes: ['TEKUN_SCATTERED'],
      alsoCounts: 'RURAL_DIBAO',
      wishes: () => ({ ...elderAlone(), members: [{ age: 'ELDER' }, { age: 'ADULT' }] }),
      plant: plantMixedFamily,
    },
    { letter: 'b', homes: ['TEKUN_SCATTERED'], wishes: elderAlone, plant: plantBackPay },
    { letter: 'c', homes: ['TEKUN_SCATTERED'], wishes: elderAlone, plant: plantOtherAid },
    {
      letter: 'd',
      homes: ['TEKUN_SCATTERED'],
      wishes: elderAlone,
      plant: (site) => ({
        awardIds: convert(site, 1).awardIds,
        note: 'one month of both while the allowance was converted',
      }),
    },
  ],
};
