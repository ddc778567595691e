import { type Fen, type LocalDate, addDays, parseDate, yuan } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import type { HomeClass, Wishes, World } from '../home.ts';
import { assessDamage, disasterEvents, grantRebuild } from '../programmes/disaster-relief.ts';
import { writeDwelling } from '../programmes/housing.ts';
import { itemAt } from '../random.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';

const homes: readonly HomeClass[] = ['RURAL_DIBAO', 'RURAL_DIBAO', 'TEKUN_SCATTERED', 'RURAL'];

/** The fourth home of each round is a registered poor one. */
const elder = (nth: number): Wishes => ({
  members: [{ age: 'ELDER' }],
  isPoor: nth % 4 === 3,
  without: ['dwelling', 'disaster'],
});

const grantFen: Readonly<Record<'C' | 'D', Fen>> = { C: yuan(5000), D: yuan(15_000) };

/** A dangerous house, graded long enough ago that a project should stand. */
function writeDangerous({ world, home, nth }: PlantSite, draft: Partial<Dangerous> = {}) {
  const grade = nth % 3 === 2 ? 'C' : 'D';
  const gradedOn = addDays(parseDate('2018-01-10'), (nth * 29) % 480);
  return {
    grade,
    gradedOn,
    id: writeDwelling(world, home, { grade, gradedOn, ...draft }),
  } as const;
}

type Dangerous = Pick<Parameters<typeof writeDwelling>[2], 'use' | 'isOccupied'>;

type ArrangementKind = 'RELOCATED' | 'LIVES_WITH_CHILD' | 'ABSENT' | 'PLANNED';

function arrange(
  world: World,
  personId: string,
  arrangement: { readonly kind: ArrangementKind; readonly from: LocalDate },
): void {
  world.books.fact('HOUSING', 'housingArrangement', { personId, ...arrangement, until: null });
}

function plantMissed(site: PlantSite): Planted {
  const { grade } = writeDangerous(site);
  const awardIds = site.home.spells.map(({ awardId }) => awardId);
  return {
    awardIds: [...new Set(awardIds)],
    amountFen: grantFen[grade],
    note: `sole home of grade ${grade}, no project`,
  };
}

function plantSafe(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const { gradedOn } = writeDangerous(site);
  if (nth % 2 === 0) writeDwelling(world, home, { grade: 'A', gradedOn: addDays(gradedOn, -300) });
  else arrange(world, subject.personId, { kind: 'LIVES_WITH_CHILD', from: gradedOn });
  const note = nth % 2 === 0 ? 'a second, safe house' : 'lives with a child in a safe house';
  return { awardIds: [], note };
}

function plantArranged(site: PlantSite, kind: ArrangementKind, note: string): Planted {
  const { gradedOn } = writeDangerous(site);
  arrange(site.world, site.subject.personId, { kind, from: addDays(gradedOn, 40) });
  return { awardIds: [], note };
}

function plantRebuilt(site: PlantSite): Planted {
  const { world, home } = site;
  const dwellingId = writeDwelling(world, home, { grade: 'D', gradedOn: parseDate('2018-03-05') });
  const event = itemAt(disasterEvents, 3);
  const damage = { event, dwellingId, grade: 'COLLAPSED', householdClass: 'KEY' } as const;
  const damageId = assessDamage(world, home, damage);
  const rebuild = { programme: 'YJ-REBUILD' as const, dwellingId, event, damageId };
  const award = grantRebuild(world, home, { ...rebuild, amountFen: yuan(21_000) });
  return { awardIds: [award.id], note: 'rebuilt after the flood of 2018' };
}

function plantRefused(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  if (nth % 2 === 0) return plantArranged(site, 'ABSENT', 'absent for long, in writing');
  const { grade, gradedOn } = writeDangerous(site);
  world.books.fact('HOUSING', 'application', {
    personId: subject.personId,
    programme: grade === 'D' ? 'ZJ-RENO-D' : 'ZJ-RENO-C',
    appliedOn: addDays(gradedOn, 30),
    state: 'DECLINED',
    decidedOn: addDays(gradedOn, 60),
  });
  return { awardIds: [], note: 'gave the renovation up in writing' };
}

/** The dangerous building is a shed, or stands empty, beside the house the family lives in. */
function plantAuxiliary(site: PlantSite): Planted {
  const { world, home, nth } = site;
  const isShed = nth % 2 === 0;
  const { gradedOn } = writeDangerous(site, isShed ? { use: 'AUXILIARY' } : { isOccupied: false });
  writeDwelling(world, home, { grade: 'B', gradedOn });
  return { awardIds: [], note: isShed ? 'a shed, not the home' : 'a house long unoccupied' };
}

/** Assisted rural homes in a dangerous house without a project; 1 % of rural key households. */
export const missHouseRural: Planting = {
  ruleId: 'MISS-HOUSE-RURAL',
  subjectKind: 'HOUSEHOLD',
  errorsInProvince:
    0.01 *
    (volumes['rural dibao households'] + volumes['tekun total'] - volumes['tekun centralised']),
  floor: 20,
  lookAlikesPerError: 5,
  errors: [{ letter: null, homes, wishes: elder, plant: plantMissed }],
  lookAlikes: [
    { letter: 'a', homes, wishes: elder, plant: plantSafe },
    {
      letter: 'b',
      homes: ['TEKUN_CENTRALISED'],
      wishes: () => ({
        members: [{ age: 'ELDER' }],
        isAlone: true,
        without: ['dwelling', 'disaster'],
      }),
      plant: (site) => {
        writeDangerous(site);
        return { awardIds: [], note: 'lives in a care home, the old house stands empty' };
      },
    },
    {
      letter: 'c',
      homes,
      wishes: elder,
      plant: (site) =>
        plantArranged(site, 'RELOCATED', 'relocated, the old house awaits demolition'),
    },
    { letter: 'd', homes, wishes: elder, plant: plantRebuilt },
    { letter: 'e', homes, wishes: elder, plant: plantRefused },
    {
      letter: 'f',
      homes,
      wishes: elder,
      plant: (site) => plantArranged(site, 'PLANNED', 'listed in the plan of the coming year'),
    },
    { letter: 'g', homes, wishes: elder, plant: plantAuxiliary },
  ],
};
