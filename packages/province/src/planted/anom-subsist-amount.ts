import { type Fen, type Month, addMonths, counties, firstDayOf, yuan } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { dayIn, monthIn } from '../calendar.ts';
import type { Wishes } from '../home.ts';
import { itemAt } from '../random.ts';
import { writeEvent } from '../programmes/civil-events.ts';
import { writeSinglePerson } from '../programmes/margin.ts';
import { writePersonal } from '../programmes/personal-living.ts';
import { allowanceFrom, allowanceHomes, awardOf, payAllowance } from './allowances.ts';
import { type PlantSite, type Planted, type Planting } from './planting.ts';

const family = (): Wishes => ({ members: [{ age: 'ELDER' }], without: ['basic-living'] });

/** Two to eight months of 2019 in which another amount was paid. */
function wrongMonths(nth: number): { readonly from: Month; readonly count: number } {
  return { from: addMonths(monthIn(2019, 2), nth % 3), count: 2 + (nth % 7) };
}

/** For some months the household is paid so much more, or less, than it is due. */
function misPay(
  site: PlantSite,
  wrong: {
    readonly differenceFen: Fen;
    /** What is due by tiers; by the assessment unless said otherwise. */
    readonly tierFen?: Fen;
    readonly note: string;
  },
): Planted {
  const { differenceFen, tierFen, note } = wrong;
  const { from, count } = wrongMonths(site.nth);
  const tiersFen = tierFen === undefined ? null : tierFen * site.home.members.length;
  const spells = payAllowance(site, {
    isPlain: true,
    ...(tierFen === undefined ? {} : { columns: { mode: 'TIER', tierFen } }),
    amountIn: (month, assessedFen) => {
      const isWrong = month >= from && month < addMonths(from, count);
      return (tiersFen ?? assessedFen) + (isWrong ? differenceFen : 0);
    },
  });
  return {
    awardIds: [awardOf(spells).id],
    amountFen: Math.abs(differenceFen) * count,
    note: `${note} for ${count} months`,
  };
}

/** As for a larger family, or for income that was less. */
function plantOver(site: PlantSite): Planted {
  const { home, nth } = site;
  const differenceFen = home.members.length * yuan(35 + (nth % 9) * 10);
  return misPay(site, { differenceFen, note: 'more than the standard less the income' });
}

function plantUnder(site: PlantSite): Planted {
  const { home, nth } = site;
  const differenceFen = -home.members.length * yuan(30 + (nth % 7) * 5);
  return misPay(site, { differenceFen, note: 'less than the standard less the income' });
}

/** The county pays by tiers, and paid the next one. */
function plantTier(site: PlantSite): Planted {
  const { home, nth } = site;
  const tierFen = yuan((home.kind === 'URBAN' ? 320 : 180) + (nth % 5) * 20);
  const differenceFen = home.members.length * yuan(60);
  return misPay(site, { differenceFen, tierFen, note: 'the tier above that of the family' });
}

function plantPlain(note: string): (site: PlantSite) => Planted {
  return (site) => ({ awardIds: [awardOf(payAllowance(site)).id], note });
}

/** Rounded to five or to ten yuan, as counties do. */
function plantRounded(site: PlantSite): Planted {
  const step = site.nth % 2 === 0 ? yuan(5) : yuan(10);
  const spells = payAllowance(site, {
    amountIn: (_, dueFen) => Math.round(dueFen / step) * step,
    isPlain: true,
  });
  return { awardIds: [awardOf(spells).id], note: 'rounded to whole steps' };
}

function plantGradualExit(site: PlantSite): Planted {
  const from = addMonths(monthIn(2019, 6), site.nth % 5);
  const columns = { gradualExitUntil: firstDayOf(monthIn(2020, 3)) };
  const spells = payAllowance(site, {
    columns,
    amountIn: (month, dueFen) => (month < from ? dueFen : Math.round((dueFen * 0.85) / 100) * 100),
    isPlain: true,
  });
  return { awardIds: [awardOf(spells).id], note: 'less of it while the family leaves' };
}

function plantSinglePerson({ world, home, subject, nth }: PlantSite): Planted {
  const from = addMonths(monthIn(2017, 9), nth % 20);
  const { awardId } = writeSinglePerson(world, home, { resident: subject, from });
  return { awardIds: [awardId], note: 'alone on the allowance, at a share of the standard' };
}

function plantBankFee(site: PlantSite): Planted {
  const spells = payAllowance(site, {
    amountIn: (_, dueFen) => dueFen - yuan(2),
    isPlain: true,
  });
  return { awardIds: [awardOf(spells).id], note: 'less the fee of the bank' };
}

function plantSupplements(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const spells = payAllowance(site);
  const grantedFen = yuan(40 + (nth % 4) * 10);
  const category = nth % 2 === 0 ? 'ELDERLY' : 'SERIOUS_ILLNESS';
  const supplement = writePersonal(world, home, {
    resident: subject,
    programme: 'MZ-DIBAO-CAT',
    from: allowanceFrom,
    until: null,
    amountIn: () => grantedFen,
    columns: { category, grantedFen },
  });
  const price = writeEvent(world, home, {
    resident: subject,
    programme: 'MZ-PRICE',
    decidedOn: dayIn(monthIn(2019, 4 + (nth % 6)), 9),
    amountFen: yuan(30),
  });
  return {
    awardIds: [awardOf(spells).id, supplement.awardId, price.id],
    note: 'supplement and price subsidy beside the allowance',
  };
}

/** Counties that proclaim a rise late, and pay the arrears in April. */
const lateCounties = counties.filter(({ code }) => Number(code) % 3 === 0);

/** Allowances that are not the standard less the income; 1 % of household-months. */
export const anomSubsistAmount: Planting = {
  ruleId: 'ANOM-SUBSIST-AMOUNT',
  subjectKind: 'HOUSEHOLD',
  errorsInProvince: 0.01 * (volumes['urban dibao households'] + volumes['rural dibao households']),
  floor: 30,
  lookAlikesPerError: 5,
  errors: [
    {
      letter: null,
      variant: 'over',
      homes: allowanceHomes,
      weight: 2,
      wishes: family,
      plant: plantOver,
    },
    {
      letter: null,
      variant: 'under',
      homes: allowanceHomes,
      weight: 2,
      wishes: family,
      plant: plantUnder,
    },
    { letter: null, variant: 'over', homes: allowanceHomes, wishes: family, plant: plantTier },
  ],
  lookAlikes: [
    {
      letter: 'a',
      homes: allowanceHomes,
      wishes: (nth) => ({ ...family(), county: itemAt(lateCounties, nth).code }),
      plant: plantPlain('the standard rose, the arrears came in April'),
    },
    { letter: 'b', homes: allowanceHomes, wishes: family, plant: plantRounded },
    { letter: 'c', homes: allowanceHomes, wishes: family, plant: plantGradualExit },
    {
      letter: 'd',
      homes: ['RURAL', 'URBAN'],
      wishes: () => ({ members: [{ age: 'ADULT', disabilityGrade: 1 }, { age: 'ADULT' }] }),
      plant: plantSinglePerson,
    },
    { letter: 'e', homes: allowanceHomes, wishes: family, plant: plantBankFee },
    { letter: 'f', homes: allowanceHomes, wishes: family, plant: plantSupplements },
  ],
};
