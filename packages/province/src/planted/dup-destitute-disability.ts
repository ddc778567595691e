import { type Month, addMonths } from '@hub/assistance';
import { lastMonth, monthIn } from '../calendar.ts';
import type { HomeClass, MemberWish, Wishes } from '../home.ts';
import { writeSubsidy } from '../programmes/disability-subsidy.ts';
import { writeCare, writeChildAllowance, writeDestitute } from '../programmes/personal-living.ts';
import { writeAllowance } from '../programmes/subsistence-allowance.ts';
import { volumes } from '../calibration.ts';
import {
  type PlantSite,
  type Planted,
  type PlantedKind,
  type Planting,
  sumOver,
} from './planting.ts';

type Programme = 'MZ-DIS-LIV' | 'MZ-DIS-CARE';

const from = monthIn(2015, 9);
const allowanceHomes: readonly HomeClass[] = ['RURAL_DIBAO', 'URBAN_DIBAO', 'RURAL_DIBAO'];

function elder(disabilityGrade: number): Wishes {
  return {
    members: [{ age: 'ELDER', disabilityGrade }],
    isAlone: true,
    without: ['basic-living', 'disability'],
  };
}

const child: MemberWish = { age: 'PRIMARY', isBoarding: true };

const orphan = (disabilityGrade: number) => (): Wishes => ({
  members: [{ ...child, disabilityGrade }, { age: 'ELDER' }],
  isAlone: true,
  without: ['basic-living', 'disability'],
});

/** The months in which the subsidy was paid although it was excluded: two and more. */
function overlapOf(nth: number): { readonly from: Month; readonly until: Month | null } {
  const first = addMonths(monthIn(2018, 1), nth % 16);
  return { from: first, until: nth % 4 === 0 ? null : addMonths(first, 2 + (nth % 7)) };
}

/** Subsidies for the months of the overlap, or on and on; the amount is that of the overlap. */
function subsidise(
  { world, home, subject, nth }: PlantSite,
  programmes: readonly Programme[],
  isOpen = false,
) {
  const months = overlapOf(nth);
  const end = months.until ?? addMonths(lastMonth, 1);
  const paid = isOpen ? { ...months, until: null } : months;
  const subsidies = programmes.map((programme) =>
    writeSubsidy(world, home, { resident: subject, programme, ...paid }),
  );
  return {
    awardIds: subsidies.map(({ awardId }) => awardId),
    amountFen: subsidies.reduce((sum, { paidIn }) => sum + sumOver(months.from, end, paidIn), 0),
    months: end - months.from,
  };
}

function plantDestitute(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const destitute = writeDestitute(world, home, { resident: subject, from, until: null });
  const kinds: readonly (readonly Programme[])[] = [
    ['MZ-DIS-LIV'],
    ['MZ-DIS-CARE'],
    ['MZ-DIS-LIV', 'MZ-DIS-CARE'],
  ];
  const { awardIds, amountFen, months } = subsidise(site, kinds[nth % kinds.length] ?? []);
  return {
    awardIds: [destitute.awardId, ...awardIds],
    amountFen,
    note: `disability subsidy for ${months} months of destitute support`,
  };
}

/** The living subsidy for a while, or the nursing subsidy to which an orphan has a claim. */
function plantOrphan(site: PlantSite, programme: Programme): Planted {
  const { world, home, subject } = site;
  const terms = { resident: subject, from: monthIn(2017, 1), until: null };
  const allowance = writeChildAllowance(world, home, terms);
  const isOpen = programme === 'MZ-DIS-CARE';
  const { awardIds, amountFen, months } = subsidise(site, [programme], isOpen);
  return {
    awardIds: [allowance.awardId, ...awardIds],
    amountFen,
    note: isOpen
      ? 'MZ-DIS-CARE beside the orphan allowance'
      : `${programme} for ${months} months beside the orphan allowance`,
  };
}

function plantWorkInjury(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const { from: firstMonth, until } = overlapOf(nth);
  world.books.fact('HUMAN_RESOURCES', 'insuranceBenefit', {
    personId: subject.personId,
    kind: 'WORK_INJURY_NURSING',
    firstMonth,
    lastMonth: until === null ? lastMonth : addMonths(until, -1),
  });
  const { awardIds, amountFen, months } = subsidise(site, ['MZ-DIS-CARE'], true);
  return {
    awardIds,
    amountFen,
    note: `nursing subsidy beside work-injury nursing for ${months} months`,
  };
}

function plantAllowance(site: PlantSite): Planted {
  const { world, home, subject } = site;
  const members = home.members.map((resident) => ({ resident }));
  const [spell] = writeAllowance(world, home, { members, from, until: null });
  const living = { resident: subject, programme: 'MZ-DIS-LIV' as const, from, until: null };
  const subsidies = [
    writeSubsidy(world, home, living),
    writeSubsidy(world, home, { ...living, programme: 'MZ-DIS-CARE' }),
  ];
  return {
    awardIds: [spell?.awardId ?? '', ...subsidies.map(({ awardId }) => awardId)],
    note: 'allowance with both disability subsidies',
  };
}

function plantCare({ world, home, subject }: PlantSite): Planted {
  const terms = { resident: subject, from, until: null };
  const destitute = writeDestitute(world, home, terms);
  const care = writeCare(world, home, terms);
  return {
    awardIds: [destitute.awardId, care.awardId],
    note: 'care allowance of destitute support, no disability subsidy',
  };
}

function plantBefore({ world, home, subject, nth }: PlantSite): Planted {
  const change = addMonths(monthIn(2018, 2), nth % 15);
  const [allowance] = writeAllowance(world, home, {
    members: [{ resident: subject }],
    from,
    until: change,
  });
  const terms = { resident: subject, programme: 'MZ-DIS-LIV' as const, from, until: change };
  const subsidy = writeSubsidy(world, home, terms);
  const destitute = writeDestitute(world, home, { resident: subject, from: change, until: null });
  return {
    awardIds: [allowance?.awardId ?? '', subsidy.awardId, destitute.awardId],
    note: 'disability subsidy until destitute support began',
  };
}

const destitute: PlantedKind = {
  letter: null,
  homes: ['TEKUN_SCATTERED'],
  weight: 8,
  wishes: (nth) => elder(1 + (nth % 2)),
  plant: plantDestitute,
};

/** Disability subsidies beside what excludes them; 0.5 % of disabled destitute people, who are about a quarter. */
export const dupDestituteDisability: Planting = {
  ruleId: 'DUP-DESTITUTE-DISABILITY',
  subjectKind: 'PERSON',
  errorsInProvince: 0.005 * 0.25 * volumes['tekun total'],
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    destitute,
    {
      letter: null,
      homes: ['ORPHAN'],
      wishes: orphan(3),
      plant: (site) => plantOrphan(site, 'MZ-DIS-LIV'),
    },
    {
      letter: null,
      homes: ['URBAN', 'RURAL'],
      wishes: () => ({
        members: [{ age: 'ADULT', disabilityGrade: 1 }],
        without: ['disability', 'employment'],
      }),
      plant: plantWorkInjury,
    },
  ],
  lookAlikes: [
    {
      letter: 'a',
      homes: allowanceHomes,
      wishes: () => ({ ...elder(2), isAlone: false }),
      plant: plantAllowance,
    },
    {
      letter: 'b',
      homes: ['ORPHAN'],
      wishes: orphan(2),
      plant: (site) => plantOrphan(site, 'MZ-DIS-CARE'),
    },
    { letter: 'c', homes: ['TEKUN_SCATTERED'], wishes: () => elder(1), plant: plantCare },
    { letter: 'd', homes: ['TEKUN_SCATTERED'], wishes: () => elder(2), plant: plantBefore },
  ],
};
