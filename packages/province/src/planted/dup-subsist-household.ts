import { type Month, addMonths } from '@hub/assistance';
import { monthIn } from '../calendar.ts';
import type { Wishes } from '../home.ts';
import { writeSinglePerson } from '../programmes/margin.ts';
import {
  allowanceFrom,
  allowanceHomes,
  awardOf,
  endOfBooks,
  nextSummer,
  ownSpell,
  payAllowance,
} from './allowances.ts';
import { type PlantSite, type Planted, type Planting, recipients, sumOver } from './planting.ts';

const elder = (): Wishes => ({
  members: [{ age: 'ELDER' }],
  without: ['basic-living', 'disability'],
});

/** The months in which a second household counts the subject, after the home's own allowance began. */
function secondSpell(nth: number): { readonly from: Month; readonly until: Month } {
  const from = addMonths(monthIn(2017, 5), nth % 22);
  return { from, until: nth % 9 === 0 ? nextSummer : addMonths(from, 2 + (nth % 8)) };
}

const relativesOf = ({ home }: PlantSite) => `${home.id}-relatives`;

/** Another household of the county counts the subject too; in every other case it did so first. */
function plantTwoHouseholds(site: PlantSite): Planted {
  const { subject, nth } = site;
  const { from, until } = secondSpell(nth);
  const isHomeLater = nth % 2 === 0;
  const members = [{ resident: subject }];
  const subjectId = relativesOf(site);
  const there = { members, subjectId, from: isHomeLater ? allowanceFrom : from, until };
  const here = ownSpell(site, payAllowance(site, { from: isHomeLater ? from : allowanceFrom }));
  const other = ownSpell(site, payAllowance(site, there));
  const later = isHomeLater ? here : other;
  const end = until > endOfBooks ? endOfBooks : until;
  return {
    awardIds: [here.awardId, other.awardId],
    amountFen: sumOver(from, end, later.shareIn),
    note: `counted in two households for ${end - from} months`,
  };
}

/** Counted at home, and on the allowance alone at the same time. */
function plantSinglePerson(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const here = ownSpell(site, payAllowance(site));
  const { from, until } = secondSpell(nth);
  const alone = writeSinglePerson(world, home, { resident: subject, from, until });
  const end = until > endOfBooks ? endOfBooks : until;
  return {
    awardIds: [here.awardId, alone.awardId],
    amountFen: sumOver(from, end, alone.shareIn),
    note: `counted at home and alone for ${end - from} months`,
  };
}

/** They married into the home; the parents' household stopped counting them a month later. */
function plantMarriage(site: PlantSite): Planted {
  const { subject, nth } = site;
  const change = addMonths(monthIn(2017, 8), nth % 24);
  const before = payAllowance(site, {
    members: [{ resident: subject }],
    subjectId: relativesOf(site),
    until: addMonths(change, 1),
  });
  const others = site.home.members.filter((resident) => resident !== subject);
  const after = payAllowance(site, {
    members: [{ resident: subject, from: change }, ...others.map((resident) => ({ resident }))],
    from: others.length === 0 ? change : allowanceFrom,
  });
  return {
    awardIds: [awardOf(before).id, awardOf(after).id],
    note: 'one month in two households after a marriage',
  };
}

/** The home counts the subject; the household of another member's kin only lists them. */
function plantListed(site: PlantSite, note: string): Planted {
  const { home, subject } = site;
  const other = home.members[1];
  if (other === undefined) throw new RangeError('nobody for the second household');
  const members = home.members.filter((resident) => resident !== other);
  const here = payAllowance(site, { members: members.map((resident) => ({ resident })) });
  const there = payAllowance(site, {
    members: [{ resident: other }, { resident: subject, isCounted: false }],
    subjectId: relativesOf(site),
  });
  return { awardIds: [awardOf(here).id, awardOf(there).id], note };
}

/** One person in two benefit households; 0.05 % of recipients. */
export const dupSubsistHousehold: Planting = {
  ruleId: 'DUP-SUBSIST-HOUSEHOLD',
  subjectKind: 'PERSON',
  errorsInProvince: 0.0005 * recipients,
  floor: 20,
  lookAlikesPerError: 5,
  errors: [
    {
      letter: null,
      homes: allowanceHomes,
      weight: 3,
      wishes: elder,
      plant: plantTwoHouseholds,
    },
    { letter: null, homes: allowanceHomes, wishes: elder, plant: plantSinglePerson },
  ],
  lookAlikes: [
    {
      letter: 'a',
      homes: allowanceHomes,
      wishes: () => ({ ...elder(), members: [{ age: 'ADULT' }] }),
      plant: plantMarriage,
    },
    {
      letter: 'b',
      homes: ['RURAL_DIBAO'],
      alsoCounts: 'RURAL_DIBAO',
      wishes: () => ({
        ...elder(),
        members: [{ age: 'PRIMARY' }, { age: 'ELDER' }, { age: 'ADULT' }],
      }),
      plant: (site) => plantListed(site, 'a child counted by one parent and listed by the other'),
    },
    {
      letter: 'c',
      homes: ['RURAL_DIBAO'],
      alsoCounts: 'RURAL_DIBAO',
      wishes: () => ({ ...elder(), members: [{ age: 'ELDER' }, { age: 'ADULT' }] }),
      plant: (site) => plantListed(site, 'listed as somebody who owes support, and not counted'),
    },
  ],
};
