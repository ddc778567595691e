import { addMonths, yuan } from '@hub/assistance';
import { dayIn, monthIn } from '../calendar.ts';
import type { Wishes } from '../home.ts';
import {
  allowanceFrom,
  allowanceHomes,
  awardOf,
  countyFor,
  endOfBooks,
  nextSummer,
  ownSpell,
  payAllowance,
} from './allowances.ts';
import { type PlantSite, type Planted, type Planting, recipients, sumOver } from './planting.ts';

const elder = (nth: number): Wishes => ({
  members: [{ age: 'ELDER' }],
  county: countyFor(nth),
  without: ['basic-living', 'disability'],
});

/** The scheme that the home does not belong to. */
function otherScheme({ home }: PlantSite): 'MZ-DIBAO-U' | 'MZ-DIBAO-R' {
  return home.kind === 'URBAN' ? 'MZ-DIBAO-R' : 'MZ-DIBAO-U';
}

/** The other scheme of the county pays the subject as well, alone or as the relative of another family. */
function plantBoth(site: PlantSite): Planted {
  const { home, subject, nth } = site;
  const here = ownSpell(site, payAllowance(site));
  const from = addMonths(monthIn(2017, 7), nth % 21);
  const until = nth % 8 === 0 ? nextSummer : addMonths(from, 2 + (nth % 9));
  const terms = {
    members: [{ resident: subject }],
    programme: otherScheme(site),
    subjectId: nth % 2 === 0 ? home.id : `${home.id}-relatives`,
    from,
    until,
  };
  const there = ownSpell(site, payAllowance(site, terms));
  const end = until > endOfBooks ? endOfBooks : until;
  return {
    awardIds: [here.awardId, there.awardId],
    amountFen: sumOver(from, end, (month) => Math.min(here.shareIn(month), there.shareIn(month))),
    note: `paid by both schemes for ${end - from} months`,
  };
}

function plantMixedHukou(site: PlantSite): Planted {
  const spells = payAllowance(site);
  return {
    awardIds: [awardOf(spells).id],
    note: 'one award, each member at the standard of their own hukou',
  };
}

/** The village became a community: one month under both schemes. */
function plantConversion(site: PlantSite): Planted {
  const change = addMonths(monthIn(2018, 3), site.nth % 15);
  const terms = { from: allowanceFrom, until: addMonths(change, 1) };
  const before = payAllowance(site, { ...terms, programme: otherScheme(site) });
  const after = payAllowance(site, { from: change });
  return {
    awardIds: [awardOf(before).id, awardOf(after).id],
    note: 'both schemes in the month in which a village became a community',
  };
}

const urbanPartFen = yuan(320);
const ruralPartFen = yuan(120);

/** One allowance, booked in two parts under the two labels. */
function plantUnified(site: PlantSite): Planted {
  const from = addMonths(monthIn(2017, 10), site.nth % 12);
  const isUrban = site.home.kind === 'URBAN';
  const one = payAllowance(site, { topUpFen: isUrban ? urbanPartFen : ruralPartFen });
  const other = payAllowance(site, {
    programme: otherScheme(site),
    from,
    until: nextSummer,
    topUpFen: isUrban ? ruralPartFen : urbanPartFen,
  });
  return {
    awardIds: [awardOf(one).id, awardOf(other).id],
    note: 'one standard for town and country, the scheme is a label of the accounts',
  };
}

function plantReversed(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const here = payAllowance(site);
  const from = addMonths(monthIn(2018, 4), nth % 12);
  const until = addMonths(from, 3);
  const members = [{ resident: subject }];
  const terms = { members, programme: otherScheme(site), from, until, isPlain: true };
  const there = payAllowance(site, terms);
  const { shareIn } = ownSpell(site, there);
  for (let month = from; month < until; month = addMonths(month, 1)) {
    world.books.pay(awardOf(there), {
      month,
      amountFen: -shareIn(month),
      type: 'REVERSAL',
      paidOn: dayIn(until, 9),
    });
  }
  return {
    awardIds: [awardOf(here).id, awardOf(there).id],
    note: 'everything the other scheme paid was taken back',
  };
}

/** Urban and rural allowance for one person; 0.05 % of recipients. */
export const dupSubsistUrbanRural: Planting = {
  ruleId: 'DUP-SUBSIST-URBAN-RURAL',
  subjectKind: 'PERSON',
  errorsInProvince: 0.0005 * recipients,
  floor: 20,
  lookAlikesPerError: 5,
  errors: [{ letter: null, homes: allowanceHomes, wishes: elder, plant: plantBoth }],
  lookAlikes: [
    {
      letter: 'a',
      homes: ['URBAN_DIBAO', 'RURAL_DIBAO', 'RURAL_DIBAO'],
      wishes: (nth) => ({
        ...elder(nth),
        members: [{ age: 'ADULT' }, { age: 'ELDER', hukou: nth % 3 === 0 ? 'RURAL' : 'URBAN' }],
      }),
      plant: plantMixedHukou,
    },
    { letter: 'b', homes: ['URBAN_DIBAO', 'RURAL_DIBAO'], wishes: elder, plant: plantConversion },
    {
      letter: 'c',
      homes: ['RURAL_DIBAO', 'URBAN_DIBAO'],
      wishes: (nth) => ({ ...elder(nth), county: countyFor(nth, true) }),
      plant: plantUnified,
    },
    { letter: 'd', homes: allowanceHomes, wishes: elder, plant: plantReversed },
  ],
};
