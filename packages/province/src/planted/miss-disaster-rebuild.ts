import { type Fen, addDays, parseDate, yuan } from '@hub/assistance';
import { calibration, volumes } from '../calibration.ts';
import { years } from '../calendar.ts';
import type { HomeClass, Wishes } from '../home.ts';
import { writeEvent } from '../programmes/civil-events.ts';
import {
  type DisasterEvent,
  assessDamage,
  disasterEvents,
  grantRebuild,
} from '../programmes/disaster-relief.ts';
import { renovate, writeDwelling } from '../programmes/housing.ts';
import { itemAt } from '../random.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';

const homes: readonly HomeClass[] = ['RURAL_DIBAO', 'RURAL', 'RURAL'];

/** Of three homes one is on the allowance, one registered poor, one in difficulty without a status. */
const family = (nth: number): Wishes => ({
  members: [{ age: 'ADULT' }],
  isPoor: nth % 3 === 1,
  without: ['dwelling', 'disaster'],
});

const repairFloorFen = yuan(1000);

type Damage = Parameters<typeof assessDamage>[2];

interface Damaged {
  readonly dwellingId: string;
  readonly damageId: string;
  readonly event: DisasterEvent;
  readonly floorFen: Fen;
}

/** The family's house, safe until one of the floods. */
function damage(site: PlantSite, change: Partial<Damage> = {}): Damaged {
  const { world, home, nth } = site;
  const event = itemAt(disasterEvents, nth);
  const dwellingId = writeDwelling(world, home, { grade: 'B', gradedOn: parseDate('2016-04-11') });
  const isKey = home.isPoor || home.spells.length > 0;
  const householdClass = isKey ? 'KEY' : 'OTHER_DIFFICULT';
  const grade = nth % 2 === 0 ? 'COLLAPSED' : 'SEVERE';
  const basis = { event, dwellingId, grade, householdClass } as const;
  const damageId = assessDamage(world, home, { ...basis, ...change });
  const floorFen = isKey ? yuan(calibration['disaster.rebuild.floor']) : yuan(10_000);
  return { dwellingId, damageId, event, floorFen };
}

/** A grant of so much, for the damage. */
function grant(site: PlantSite, damaged: Damaged, amountFen: Fen) {
  const { dwellingId, damageId, event } = damaged;
  const programme = amountFen > repairFloorFen ? 'YJ-REBUILD' : 'YJ-REPAIR';
  const terms = { dwellingId, damageId, event, programme, amountFen } as const;
  return grantRebuild(site.world, site.home, terms);
}

/** No grant, a rebuild grant under the floor, no repair grant, a repair grant under its floor. */
function plantMissed(site: PlantSite): Planted {
  const isRepair = site.nth % 4 > 1;
  const isUnpaid = site.nth % 2 === 0;
  const damaged = damage(site, isRepair ? { grade: 'MODERATE' } : {});
  const floorFen = isRepair ? repairFloorFen : damaged.floorFen;
  const subjectId = damaged.dwellingId;
  if (isUnpaid) {
    const note = isRepair ? 'no repair grant' : 'no rebuild grant';
    return { awardIds: [], subjectId, amountFen: floorFen, note };
  }
  const paidFen = Math.round(floorFen * 0.6);
  const award = grant(site, damaged, paidFen);
  const note = 'grant of six tenths of the floor';
  return { awardIds: [award.id], subjectId, amountFen: floorFen - paidFen, note };
}

function plantNotTheHome(site: PlantSite): Planted {
  const changes: readonly { readonly change: Partial<Damage>; readonly note: string }[] = [
    { change: { use: 'AUXILIARY' }, note: 'a pigsty' },
    { change: { isOccupied: false }, note: 'a house long unoccupied' },
    { change: { isSoleHome: false }, note: 'one of two homes' },
    { change: { isRebuiltElsewhere: true }, note: 'rebuilt elsewhere before' },
  ];
  const { change, note } = itemAt(changes, site.nth);
  return { awardIds: [], subjectId: damage(site, change).dwellingId, note };
}

function plantRelocated(site: PlantSite): Planted {
  const { dwellingId, event } = damage(site);
  site.world.books.fact('HOUSING', 'housingArrangement', {
    personId: site.subject.personId,
    kind: 'RELOCATED',
    from: addDays(event.on, 90),
    until: null,
  });
  return { awardIds: [], subjectId: dwellingId, note: 'accepted relocation' };
}

/** Insurance, or an approved plan with a renovation grant, brings the total to the floor. */
function plantTopped(site: PlantSite): Planted {
  const { world, home, nth } = site;
  const isInsured = nth % 2 === 0;
  const damaged = damage(site, isInsured ? { insurancePaidFen: yuan(12_000) } : {});
  const { dwellingId, damageId, event } = damaged;
  const subjectId = dwellingId;
  if (isInsured) {
    const award = grant(site, damaged, yuan(9000));
    return {
      awardIds: [award.id],
      subjectId,
      note: 'grant and insurance together reach the floor',
    };
  }
  const plan = { coFundingPlanId: `plan-${home.id}` };
  const rebuild = { programme: 'YJ-REBUILD' as const, dwellingId, event, damageId };
  const first = grantRebuild(world, home, { ...rebuild, ...plan, amountFen: yuan(8000) });
  const decidedOn = addDays(event.on, 45);
  const second = renovate(world, home, {
    ...plan,
    coFundingCapFen: yuan(30_000),
    programme: 'ZJ-RENO-D',
    dwellingId,
    decidedOn,
    completedOn: addDays(decidedOn, 110),
    amountFen: yuan(15_000),
  });
  const note = 'approved co-funding reaches the floor';
  return { awardIds: [first.id, second.id], subjectId, note };
}

function plantOtherCause(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const { dwellingId, event } = damage(site, { eventKind: nth % 2 === 0 ? 'FIRE' : 'TRAFFIC' });
  const decidedOn = addDays(event.on, 9);
  const relief = { resident: subject, programme: 'MZ-TEMP-EMERG' as const, decidedOn };
  const award = writeEvent(world, home, { ...relief, amountFen: yuan(3000) });
  const note = 'fire or traffic, temporary assistance given';
  return { awardIds: [award.id], subjectId: dwellingId, note };
}

function plantGeneral(site: PlantSite): Planted {
  const damaged = damage(site, { householdClass: 'GENERAL' });
  const subjectId = damaged.dwellingId;
  if (site.nth % 2 === 0) return { awardIds: [], subjectId, note: 'general household, no grant' };
  const award = grant(site, damaged, yuan(5000));
  return { awardIds: [award.id], subjectId, note: 'general household, small grant' };
}

function plantFirstInstalment(site: PlantSite): Planted {
  const { floorFen, ...damaged } = damage(site);
  const amountFen = Math.round(floorFen / 2);
  const rebuild = { ...damaged, programme: 'YJ-REBUILD' as const, amountFen, completedOn: null };
  const award = grantRebuild(site.world, site.home, rebuild);
  const note = 'first instalment paid, works going on';
  return { awardIds: [award.id], subjectId: damaged.dwellingId, note };
}

/** Damaged sole homes without their grant, or with less than the floor; 1 % of those damaged in three years. */
export const missDisasterRebuild: Planting = {
  ruleId: 'MISS-DISASTER-REBUILD',
  subjectKind: 'DWELLING',
  errorsInProvince: 0.01 * years.length * (volumes['rebuilds / year'] + volumes['repairs / year']),
  floor: 20,
  lookAlikesPerError: 5,
  errors: [{ letter: null, homes, wishes: family, plant: plantMissed }],
  lookAlikes: [
    { letter: 'a', homes, wishes: family, plant: plantNotTheHome },
    { letter: 'b', homes, wishes: family, plant: plantRelocated },
    { letter: 'c', homes, wishes: family, plant: plantTopped },
    { letter: 'd', homes, wishes: family, plant: plantOtherCause },
    {
      letter: 'e',
      homes: ['RURAL'],
      wishes: (nth) => ({ ...family(nth), isPoor: false }),
      plant: plantGeneral,
    },
    { letter: 'f', homes, wishes: family, plant: plantFirstInstalment },
  ],
};
