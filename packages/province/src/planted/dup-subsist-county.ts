import { type Fen, type Month, addMonths, firstDayOf, yuan } from '@hub/assistance';
import { dayIn, lastMonth, monthIn } from '../calendar.ts';
import { farCountyOf } from '../geography.ts';
import type { Resident, Spell, Wishes } from '../home.ts';
import { writeHukou } from '../programmes/register.ts';
import { destituteAmountIn, writeDestitute } from '../programmes/personal-living.ts';
import { writeAllowance } from '../programmes/subsistence-allowance.ts';
import { type PlantSite, type Planted, type Planting, recipients, sumOver } from './planting.ts';

const homeFrom = monthIn(2015, 5);

function elder(without: Wishes['without'] = []): Wishes {
  return { members: [{ age: 'ELDER' }], without: ['basic-living', 'disability', ...without] };
}

/** The home's own county pays the whole household, as it should. */
function payAtHome({ world, home, subject }: PlantSite, legTopUpFen: Fen = 0): Spell {
  if (home.homeClass === 'TEKUN_SCATTERED') {
    return writeDestitute(world, home, { resident: subject, from: homeFrom, until: null });
  }
  const members = home.members.map((resident) => ({ resident }));
  const terms = { members, from: homeFrom, until: null, legTopUpFen };
  return spellFor(subject, writeAllowance(world, home, terms));
}

function spellFor(subject: Resident, spells: readonly Spell[]): Spell {
  const spell = spells.find(({ resident }) => resident === subject);
  if (spell === undefined) throw new RangeError('the subject is not counted');
  return spell;
}

/** A county of another prefecture pays the same person the same benefit as well. */
function plantTwoCounties(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const here = payAtHome(site);
  const from = addMonths(monthIn(2017, 9), nth % 20);
  const until = nth % 4 === 0 ? null : addMonths(from, 2 + (nth % 7));
  const terms = { from, until, county: farCountyOf(home.county).code };
  const there =
    here.benefit === 'TEKUN'
      ? writeDestitute(world, home, { ...terms, resident: subject })
      : spellFor(
          subject,
          writeAllowance(world, home, { ...terms, members: [{ resident: subject }] }),
        );
  const end = Math.min(until ?? lastMonth + 1, lastMonth + 1) as Month;
  return {
    awardIds: [here.awardId, there.awardId],
    amountFen: sumOver(from, end, (month) => Math.min(here.shareIn(month), there.shareIn(month))),
    note: `paid by two counties for ${end - from} months`,
  };
}

/** The county became a city; the award was written anew and its arrears lie under the new code. */
function plantCodeChange({ world, home, subject }: PlantSite): Planted {
  const isShaodong = home.county === '430582';
  const change = isShaodong ? monthIn(2019, 7) : monthIn(2017, 4);
  const members = home.members.map((resident) => ({ resident }));
  const topUpFen = yuan(240);
  const county = isShaodong ? '430521' : '430124';
  const before = writeAllowance(world, home, {
    members,
    topUpFen,
    county,
    isPlain: true,
    from: homeFrom,
    until: change,
  });
  const arrearsFrom = addMonths(change, -3);
  const after = writeAllowance(world, home, {
    members,
    topUpFen,
    county: home.county,
    isPlain: true,
    from: arrearsFrom,
    until: null,
    paid: { from: change, until: null },
  });
  const awardId = spellFor(subject, after).awardId;
  for (let month = arrearsFrom; month < change; month = addMonths(month, 1)) {
    world.books.pay(
      { id: awardId, department: 'CIVIL_AFFAIRS' },
      { month, amountFen: yuan(12) * members.length, type: 'BACK_PAY', paidOn: dayIn(change, 18) },
    );
  }
  return {
    awardIds: [spellFor(subject, before).awardId, awardId],
    note: 'one county under its old and its new code',
  };
}

/** The hukou moved; the county of departure still paid for the month of the move. */
function plantTransfer(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const month = addMonths(monthIn(2018, 3), nth % 14);
  const far = farCountyOf(home.county).code;
  const { personId, bornOn } = subject;
  const row = { personId, until: null };
  const movedOn = firstDayOf(month);
  world.books.fact('CIVIL_AFFAIRS', 'hukouResidence', {
    ...row,
    county: far,
    from: bornOn,
    until: movedOn,
  });
  world.books.fact('CIVIL_AFFAIRS', 'hukouResidence', {
    ...row,
    county: home.county,
    from: movedOn,
  });
  writeHukou(world, home, subject);
  const members = [{ resident: subject }];
  const until = addMonths(month, 1);
  const [there] = writeAllowance(world, home, { members, from: homeFrom, until, county: far });
  const [here] = writeAllowance(world, home, { members, from: month, until: null });
  return {
    awardIds: [there?.awardId ?? '', here?.awardId ?? ''],
    note: 'hukou moved between counties, both paid for the month of the move',
  };
}

/** The hukou lies elsewhere, but only the county of residence pays. */
function plantResident(site: PlantSite): Planted {
  const { world, home, subject } = site;
  world.books.fact('CIVIL_AFFAIRS', 'hukouResidence', {
    personId: subject.personId,
    county: farCountyOf(home.county).code,
    from: subject.bornOn,
    until: null,
  });
  writeHukou(world, home, subject);
  return {
    awardIds: [payAtHome(site).awardId],
    note: 'paid where they live, with a hukou elsewhere',
  };
}

/** The prefecture's share of the same payment is booked as a leg of the county's award. */
function plantFundingLegs(site: PlantSite): Planted {
  const { world, home, subject } = site;
  const topUpFen = yuan(40);
  const here = payAtHome(site, topUpFen);
  const leg = {
    from: homeFrom,
    until: null,
    county: `${home.county.slice(0, 4)}00`,
    partOf: here.awardId,
  };
  const members = home.members.map((resident) => ({ resident }));
  const amountIn = (month: Month) => Math.round(destituteAmountIn(home)(month) / 1000) * 100;
  const other =
    here.benefit === 'TEKUN'
      ? writeDestitute(world, home, { ...leg, resident: subject, amountIn })
      : spellFor(subject, writeAllowance(world, home, { ...leg, members, topUpFen }));
  return {
    awardIds: [here.awardId, other.awardId],
    note: 'county and prefecture legs of one payment',
  };
}

const renamed = ['430582', '430182'] as const;

/** One benefit paid by two counties; 0.075 % of recipients. */
export const dupSubsistCounty: Planting = {
  ruleId: 'DUP-SUBSIST-COUNTY',
  subjectKind: 'PERSON',
  errorsInProvince: 0.000_75 * recipients,
  floor: 20,
  lookAlikesPerError: 5,
  errors: [
    {
      letter: null,
      homes: ['RURAL_DIBAO', 'RURAL_DIBAO', 'URBAN_DIBAO', 'TEKUN_SCATTERED'],
      wishes: () => elder(),
      plant: plantTwoCounties,
    },
  ],
  lookAlikes: [
    {
      letter: 'a',
      homes: ['RURAL_DIBAO'],
      wishes: (nth) => ({ ...elder(), county: renamed[nth % 2] ?? renamed[0] }),
      plant: plantCodeChange,
    },
    {
      letter: 'b',
      homes: ['RURAL_DIBAO'],
      wishes: () => ({ ...elder(['hukou']), isAlone: true }),
      plant: plantTransfer,
    },
    {
      letter: 'c',
      homes: ['RURAL_DIBAO', 'URBAN_DIBAO'],
      wishes: () => elder(['hukou']),
      plant: plantResident,
    },
    {
      letter: 'd',
      homes: ['RURAL_DIBAO', 'RURAL_DIBAO', 'TEKUN_SCATTERED'],
      wishes: () => elder(),
      plant: plantFundingLegs,
    },
  ],
};
