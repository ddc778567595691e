import { type Fen, type Month, addMonths, firstDayOf, yuan } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { monthIn } from '../calendar.ts';
import type { MemberWish, Spell, Wishes } from '../home.ts';
import { monthlyFen, writeChildAllowance, writeDestitute } from '../programmes/personal-living.ts';
import {
  allowanceFrom,
  awardOf,
  endOfBooks,
  nextSummer,
  ownSpell,
  payAllowance,
} from './allowances.ts';
import { type PlantSite, type Planted, type Planting, sumOver } from './planting.ts';

/** Child care standards a month: with relatives, and in an institution. */
const standardFen = { SCATTERED: monthlyFen.orphan, INSTITUTION: yuan(1350) } as const;

const rural = ['RURAL'] as const;
const pupil: MemberWish = { age: 'PRIMARY', isBoarding: true };

/** A child who lives with a grandparent. Children on an allowance of their own are not more than the stock. */
const ward = (member: MemberWish = pupil): Wishes => ({
  members: [member, { age: 'ELDER' }],
  isAlone: true,
  without: ['basic-living'],
});

/** The months in which two benefits are paid in full. */
function overlapOf(nth: number): { readonly from: Month; readonly until: Month } {
  const from = addMonths(monthIn(2017, 4), nth % 19);
  return { from, until: nth % 5 === 0 ? nextSummer : addMonths(from, 3 + (nth % 8)) };
}

function endOf(until: Month): Month {
  return until > endOfBooks ? endOfBooks : until;
}

type ChildProgramme = 'MZ-ORPHAN' | 'MZ-DEFACTO';

/** The subject's own allowance for so long that nobody counts it with the stock. */
function allow(
  { world, home, subject }: PlantSite,
  terms: {
    readonly programme: ChildProgramme;
    readonly from?: Month;
    readonly until?: Month;
    readonly form?: 'SCATTERED' | 'INSTITUTION';
    readonly amountIn?: (month: Month) => Fen;
    readonly offsetFen?: Fen;
  },
): Spell {
  const months = { from: monthIn(2016, 5), until: nextSummer };
  return writeChildAllowance(world, home, { resident: subject, ...months, ...terms });
}

/** Destitute support beside the orphan allowance: every month of it is too much. */
function plantDestitute(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const { from, until } = overlapOf(nth);
  const form = nth % 3 === 0 ? 'INSTITUTION' : 'SCATTERED';
  const orphan = allow(site, { programme: 'MZ-ORPHAN', form, amountIn: () => standardFen[form] });
  const terms = { resident: subject, from, until, programme: 'MZ-TEKUN-S' } as const;
  const destitute = writeDestitute(world, home, terms);
  const end = endOf(until);
  return {
    awardIds: [orphan.awardId, destitute.awardId],
    amountFen: sumOver(from, end, destitute.shareIn),
    note: `destitute support for ${end - from} months of the orphan allowance`,
  };
}

/** Both allowances: what lies over the standard is too much. */
function plantBothKinds(site: PlantSite): Planted {
  const { from, until } = overlapOf(site.nth);
  const orphan = allow(site, { programme: 'MZ-ORPHAN' });
  const other = allow(site, { programme: 'MZ-DEFACTO', from, until });
  const end = endOf(until);
  return {
    awardIds: [orphan.awardId, other.awardId],
    amountFen: sumOver(from, end, other.shareIn),
    note: `orphan and unattended at once for ${end - from} months`,
  };
}

/** The full allowance on top of the family's: what lies over the standard is the share of the child. */
function plantStacked(site: PlantSite): Planted {
  const family = payAllowance(site);
  const share = ownSpell(site, family);
  const { from, until } = overlapOf(site.nth);
  const programme = site.nth % 2 === 0 ? 'MZ-ORPHAN' : 'MZ-DEFACTO';
  const amountIn = () => standardFen.SCATTERED;
  const child = allow(site, { programme, from, until, amountIn });
  const end = endOf(until);
  return {
    awardIds: [share.awardId, child.awardId],
    amountFen: sumOver(from, end, share.shareIn),
    note: `full allowance beside the family's for ${end - from} months`,
  };
}

function plantTopUp(site: PlantSite): Planted {
  const family = payAllowance(site);
  const { shareIn } = ownSpell(site, family);
  const programme = site.nth % 2 === 0 ? 'MZ-DEFACTO' : 'MZ-ORPHAN';
  const child = allow(site, {
    programme,
    amountIn: (month) => standardFen.SCATTERED - shareIn(month),
    offsetFen: shareIn(monthIn(2019, 12)),
  });
  return {
    awardIds: [awardOf(family).id, child.awardId],
    note: 'topped up from the share in the family allowance to the standard',
  };
}

function plantAlone(note: string): (site: PlantSite) => Planted {
  return (site) => ({ awardIds: [allow(site, { programme: 'MZ-ORPHAN' }).awardId], note });
}

/** The family left the allowance step by step; the child's own allowance had begun. */
function plantExit(site: PlantSite): Planted {
  const from = addMonths(monthIn(2019, 6), site.nth % 4);
  const columns = { gradualExitUntil: firstDayOf(monthIn(2020, 3)) };
  const family = payAllowance(site, { until: monthIn(2020, 3), columns });
  const child = allow(site, { programme: 'MZ-ORPHAN', from });
  return {
    awardIds: [awardOf(family).id, child.awardId],
    note: 'in the months of a gradual exit from the allowance',
  };
}

function plantKin(site: PlantSite): Planted {
  const { home, subject } = site;
  const family = payAllowance(site, {
    members: home.members.map((resident) => ({ resident, isCounted: resident !== subject })),
    from: allowanceFrom,
  });
  const child = allow(site, { programme: 'MZ-ORPHAN' });
  return {
    awardIds: [awardOf(family).id, child.awardId],
    note: 'the family is on the allowance, the child is not counted in it',
  };
}

const kinHomes = ['RURAL_DIBAO'] as const;
const withKin = (): Wishes => ({ ...ward(), isAlone: false });

/** Allowances of children in full beside other living benefits; 0.5 % of the children. */
export const dupChildAllowance: Planting = {
  ruleId: 'DUP-CHILD-ALLOWANCE',
  subjectKind: 'PERSON',
  errorsInProvince: 0.005 * (volumes['orphans [M]'] + volumes['de facto unattended children [M]']),
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    {
      letter: null,
      variant: 'tekun-and-orphan',
      homes: rural,
      wishes: () => ward(),
      plant: plantDestitute,
    },
    {
      letter: null,
      variant: 'orphan-and-de-facto',
      homes: rural,
      wishes: () => ward(),
      plant: plantBothKinds,
    },
    {
      letter: null,
      variant: 'over-standard',
      homes: kinHomes,
      weight: 2,
      wishes: withKin,
      plant: plantStacked,
    },
  ],
  lookAlikes: [
    { letter: 'a', homes: kinHomes, wishes: withKin, plant: plantTopUp },
    {
      letter: 'b',
      homes: rural,
      wishes: () => ward({ ...pupil, disabilityGrade: 2 }),
      plant: plantAlone('with the nursing subsidy of a severe disability'),
    },
    {
      letter: 'c',
      homes: rural,
      wishes: () => ward(),
      plant: plantAlone('with premium subsidy and student aid'),
    },
    {
      letter: 'd',
      homes: rural,
      wishes: () => ward({ age: 'HIGHER' }),
      plant: plantAlone('over 18 and at university'),
    },
    { letter: 'e', homes: kinHomes, wishes: withKin, plant: plantExit },
    { letter: 'f', homes: kinHomes, wishes: withKin, plant: plantKin },
  ],
};
