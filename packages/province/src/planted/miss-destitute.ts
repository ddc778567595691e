import { parseDate } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { dayIn, lastMonth, monthIn } from '../calendar.ts';
import type { MemberWish, Wishes } from '../home.ts';
import { type Kin, writeKin } from '../programmes/kinship.ts';
import { monthlyFen, writeChildAllowance } from '../programmes/personal-living.ts';
import { itemAt } from '../random.ts';
import { destituteStandard } from '../standards.ts';
import { allowanceHomes, nextSummer, ownSpell, payAllowance } from './allowances.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';

const on = (...members: readonly MemberWish[]): Wishes => ({
  members,
  isAlone: true,
  without: ['basic-living', 'kinship'],
});
const elder = () => on({ age: 'ELDER' });
/** A child of under 16 who is counted alone, beside an aunt or a grandparent who is not. */
const child = () => on({ age: 'PRIMARY' }, { age: 'ELDER' });

/** The subject alone is on the allowance. */
function payAlone(site: PlantSite) {
  return ownSpell(site, payAllowance(site, { members: [{ resident: site.subject }] }));
}

/** Relatives of whom nobody can support an old person. */
const families: readonly (readonly Kin[])[] = [
  [{ relation: 'CHILD', status: 'SEVERELY_DISABLED' }],
  [
    { relation: 'SPOUSE', status: 'DEAD' },
    { relation: 'CHILD', status: 'WITHOUT_CAPACITY' },
  ],
  [{ relation: 'CHILD', status: 'IN_PRISON' }],
  [
    { relation: 'PARENT', status: 'DEAD' },
    { relation: 'PARENT', status: 'DEAD' },
    { relation: 'SPOUSE', status: 'SEVERELY_ILL' },
  ],
];

function relate({ world, subject }: PlantSite, kin: readonly Kin[]): void {
  for (const relative of kin) writeKin(world, subject, relative);
}

/** On the allowance, with nobody who could support them: destitute support is more, month by month. */
function plantMissed(kinOf: (nth: number) => readonly Kin[]): (site: PlantSite) => Planted {
  return (site) => {
    const { world, subject, nth } = site;
    relate(site, kinOf(nth));
    if (subject.age === 'ELDER' && nth % 2 === 0) {
      world.books.fact('CIVIL_AFFAIRS', 'verifiedIncome', {
        personId: subject.personId,
        source: 'RESIDENT_PENSION',
        monthlyFen: 10_300,
        firstMonth: monthIn(2017, 1),
        lastMonth,
        verifiedOn: parseDate('2019-12-03'),
      });
    }
    const { awardId, shareIn } = payAlone(site);
    return {
      awardIds: [awardId],
      amountFen: destituteStandard(2019, subject.hukou) - shareIn(lastMonth),
      note: 'counted alone in an allowance, nobody can support them',
    };
  };
}

const parents: readonly Kin[] = [
  { relation: 'PARENT', status: 'WITHOUT_CAPACITY' },
  { relation: 'PARENT', status: 'WITHOUT_CAPACITY' },
];

function plantUnknown(site: PlantSite): Planted {
  if (site.nth % 2 === 0) relate(site, [{ relation: 'CHILD', status: 'UNKNOWN' }]);
  return { awardIds: [payAlone(site).awardId], note: 'nobody knows of the relatives' };
}

/** Destitute support is by application; they gave it up, or it was refused, or it is being decided. */
function plantApplied(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  relate(site, itemAt(families, nth));
  const state = itemAt(['DECLINED', 'REJECTED', 'OPEN'] as const, nth);
  const appliedOn = dayIn(monthIn(2019, 10), 8 + (nth % 15));
  world.books.fact('CIVIL_AFFAIRS', 'application', {
    personId: subject.personId,
    programme: 'MZ-TEKUN-S',
    appliedOn,
    state,
    decidedOn: state === 'OPEN' ? null : dayIn(monthIn(2019, 11), 20),
  });
  return { awardIds: [payAlone(site).awardId], note: `application for support: ${state}` };
}

function plantProperty(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  relate(site, itemAt(families, nth));
  const { awardId } = payAlone(site);
  const assessedOn = dayIn(monthIn(2019, 9), 5 + (nth % 20));
  world.books.fact('CIVIL_AFFAIRS', 'meansAssessment', {
    personId: subject.personId,
    from: assessedOn,
    assessedOn,
    incomeFen: 14_000,
    isPropertyWithinLimits: false,
  });
  return { awardIds: [awardId], note: 'property above the limits of destitute support' };
}

function plantAbroad(site: PlantSite): Planted {
  const status = site.nth % 2 === 0 ? 'ABROAD' : 'LOST_CONTACT';
  relate(site, [{ relation: 'CHILD', status }]);
  return { awardIds: [payAlone(site).awardId], note: 'a child abroad, or out of reach' };
}

/** The family chose the allowance for unattended children, topped up to its standard. */
function plantChosen(site: PlantSite): Planted {
  const { world, home, subject } = site;
  relate(site, parents);
  const allowance = payAlone(site);
  const chosen = writeChildAllowance(world, home, {
    resident: subject,
    programme: 'MZ-DEFACTO',
    from: monthIn(2017, 6),
    until: nextSummer,
    amountIn: (month) => monthlyFen.orphan - allowance.shareIn(month),
    offsetFen: allowance.shareIn(lastMonth),
  });
  return {
    awardIds: [allowance.awardId, chosen.awardId],
    note: 'a child whose family chose the other allowance',
  };
}

/** Destitute people who are only on the allowance; 0.1 % of its households. */
export const missDestitute: Planting = {
  ruleId: 'MISS-DESTITUTE',
  subjectKind: 'PERSON',
  errorsInProvince: 0.001 * (volumes['urban dibao households'] + volumes['rural dibao households']),
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    {
      letter: null,
      homes: allowanceHomes,
      weight: 3,
      wishes: elder,
      plant: plantMissed((nth) => itemAt(families, nth)),
    },
    { letter: null, homes: allowanceHomes, wishes: child, plant: plantMissed(() => parents) },
    {
      letter: null,
      homes: allowanceHomes,
      wishes: (nth) =>
        on({
          age: 'ADULT',
          disabilityGrade: nth % 2 === 0 ? 2 : 1,
          disabilityClass: nth % 2 === 0 ? 'MENTAL' : 'PHYSICAL',
        }),
      plant: plantMissed(() => parents),
    },
  ],
  lookAlikes: [
    {
      letter: 'a',
      expected: 'CANNOT_TELL',
      homes: allowanceHomes,
      wishes: elder,
      plant: plantUnknown,
    },
    { letter: 'b', homes: allowanceHomes, wishes: elder, plant: plantApplied },
    { letter: 'c', homes: allowanceHomes, wishes: elder, plant: plantProperty },
    { letter: 'd', homes: allowanceHomes, wishes: elder, plant: plantAbroad },
    { letter: 'e', homes: ['RURAL_DIBAO'], wishes: child, plant: plantChosen },
  ],
};
