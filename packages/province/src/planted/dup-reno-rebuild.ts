import { type Fen, type LocalDate, addDays, parseDate, yuan } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { years } from '../calendar.ts';
import type { Wishes } from '../home.ts';
import {
  type DisasterEvent,
  assessDamage,
  disasterEvents,
  grantRebuild,
  relieve,
} from '../programmes/disaster-relief.ts';
import { type RenovationTerms, renovate, writeDwelling } from '../programmes/housing.ts';
import { itemAt } from '../random.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';

const homes = ['RURAL'] as const;
const family = (nth: number): Wishes => ({
  members: [{ age: 'ADULT' }],
  isPoor: nth % 2 === 0,
  without: ['dwelling', 'disaster'],
});

const gradedOn = parseDate('2016-03-20');
const flood2018 = itemAt(disasterEvents, 3);
const flood2019 = itemAt(disasterEvents, 4);

/** The grant by which the house was renovated, in one of the last three years. */
function renovateHouse(
  { world, home }: PlantSite,
  terms: {
    readonly decidedOn: LocalDate;
    readonly days: number;
    readonly amountFen: Fen;
  } & Partial<RenovationTerms>,
) {
  const { days, decidedOn, amountFen, ...rest } = terms;
  const programme = terms.programme ?? 'ZJ-RENO-D';
  const grade = programme === 'ZJ-RENO-C' ? 'C' : 'D';
  const dwellingId = terms.dwellingId ?? writeDwelling(world, home, { grade, gradedOn });
  const completedOn = addDays(decidedOn, days);
  const basis = { programme, dwellingId, decidedOn, completedOn, amountFen } as const;
  return { dwellingId, award: renovate(world, home, { ...rest, ...basis }) };
}

/** The damage of a flood to the whole house, as assessed. */
function assess({ world, home }: PlantSite, dwellingId: string, event: DisasterEvent): string {
  const householdClass = home.isPoor ? 'KEY' : 'OTHER_DIFFICULT';
  return assessDamage(world, home, { event, dwellingId, grade: 'COLLAPSED', householdClass });
}

/** Renovation and rebuild grant for one house: flooded during the works, or within a year after them. */
function plantBoth(site: PlantSite): Planted {
  const { world, home, nth } = site;
  const isDuringWorks = nth % 2 === 0;
  const event = isDuringWorks ? flood2018 : flood2019;
  const decidedOn = addDays(parseDate(isDuringWorks ? '2018-04-02' : '2018-06-01'), nth % 40);
  const renovationFen = yuan(16_000 + (nth % 12) * 1000);
  const { dwellingId, award } = renovateHouse(site, {
    decidedOn,
    days: 150,
    amountFen: renovationFen,
  });
  const damageId = assess(site, dwellingId, event);
  const rebuildFen = yuan(20_000 + (nth % 5) * 1000);
  const rebuild = { programme: 'YJ-REBUILD' as const, dwellingId, event, amountFen: rebuildFen };
  const second = grantRebuild(world, home, { ...rebuild, damageId });
  return {
    awardIds: [award.id, second.id],
    amountFen: Math.min(renovationFen, rebuildFen),
    subjectId: dwellingId,
    note: isDuringWorks ? 'flood during the renovation' : 'flood within a year of the renovation',
  };
}

function plantEarlierRenovation(site: PlantSite): Planted {
  const { world, home, nth } = site;
  const decidedOn = addDays(parseDate('2017-02-10'), nth % 60);
  const first = renovateHouse(site, { decidedOn, days: 100, amountFen: yuan(26_000) });
  const { dwellingId } = first;
  const damageId = assess(site, dwellingId, flood2019);
  const rebuild = { programme: 'YJ-REBUILD' as const, dwellingId, event: flood2019, damageId };
  const second = grantRebuild(world, home, { ...rebuild, amountFen: yuan(22_000) });
  return {
    awardIds: [first.award.id, second.id],
    subjectId: dwellingId,
    note: 'renovated in 2017, swept away by the flood of 2019',
  };
}

function plantCoFunding(site: PlantSite): Planted {
  const { world, home, nth } = site;
  const coFundingPlanId = `plan-${home.id}`;
  const plan = { coFundingPlanId, coFundingCapFen: yuan(45_000) };
  const decidedOn = addDays(parseDate('2018-05-02'), nth % 50);
  const first = renovateHouse(site, { decidedOn, days: 120, amountFen: yuan(22_000), ...plan });
  const { dwellingId } = first;
  const damageId = assess(site, dwellingId, flood2018);
  const rebuild = { programme: 'YJ-REBUILD' as const, dwellingId, event: flood2018, damageId };
  const second = grantRebuild(world, home, {
    ...rebuild,
    coFundingPlanId,
    amountFen: yuan(22_000),
  });
  return {
    awardIds: [first.award.id, second.id],
    subjectId: dwellingId,
    note: 'approved co-funding plan, together under its cap',
  };
}

/** Repaired first; when it proved a total loss, only the difference to the rebuild grant was paid. */
function plantDifference(site: PlantSite): Planted {
  const { world, home, nth } = site;
  const decidedOn = addDays(parseDate('2018-03-10'), nth % 30);
  const repair = { decidedOn, days: 60, amountFen: yuan(6000), programme: 'ZJ-RENO-C' as const };
  const { dwellingId, award } = renovateHouse(site, repair);
  const damageId = assess(site, dwellingId, flood2018);
  const rebuild = { programme: 'YJ-REBUILD' as const, dwellingId, event: flood2018, damageId };
  const difference = { ...rebuild, refersTo: award.id, amountFen: yuan(20_000) };
  const second = grantRebuild(world, home, difference);
  return {
    awardIds: [award.id, second.id],
    subjectId: dwellingId,
    note: 'repair first, then the difference to the rebuild grant',
  };
}

function plantInstalments(site: PlantSite): Planted {
  const { nth } = site;
  const decidedOn = addDays(parseDate('2018-04-10'), nth % 60);
  const first = renovateHouse(site, { decidedOn, days: 140, amountFen: yuan(15_000) });
  const { dwellingId } = first;
  const leg = { dwellingId, partOf: first.award.id, amountFen: yuan(7000) };
  const second = renovateHouse(site, { ...leg, decidedOn: addDays(decidedOn, 30), days: 110 });
  return {
    awardIds: [first.award.id, second.award.id],
    subjectId: dwellingId,
    note: 'one project in instalments and two funding legs',
  };
}

function plantLivingAid(site: PlantSite): Planted {
  const { world, home, nth } = site;
  const decidedOn = addDays(parseDate('2018-05-02'), nth % 50);
  const { dwellingId, award } = renovateHouse(site, {
    decidedOn,
    days: 120,
    amountFen: yuan(30_000),
  });
  const event = flood2018;
  const aid = [
    relieve(world, home, { programme: 'YJ-LIVING', event, amountFen: yuan(1200) }),
    relieve(world, home, { programme: 'YJ-GOODS', event, amountFen: yuan(450) }),
    relieve(world, home, { programme: 'YJ-WINTER', event, amountFen: yuan(600) }),
  ];
  return {
    awardIds: [award.id, ...aid.map(({ id }) => id)],
    subjectId: dwellingId,
    note: 'living aid and goods after a flood during the renovation',
  };
}

/** Renovation and rebuild grant for one dwelling and damage; 0.3 % of projects in three years. */
export const dupRenoRebuild: Planting = {
  ruleId: 'DUP-RENO-REBUILD',
  subjectKind: 'DWELLING',
  errorsInProvince: 0.003 * years.length * volumes['rural renovations / year'],
  floor: 20,
  lookAlikesPerError: 5,
  errors: [{ letter: null, homes, wishes: family, plant: plantBoth }],
  lookAlikes: [
    { letter: 'a', homes, wishes: family, plant: plantEarlierRenovation },
    { letter: 'b', homes, wishes: family, plant: plantCoFunding },
    { letter: 'c', homes, wishes: family, plant: plantDifference },
    { letter: 'd', homes, wishes: family, plant: plantInstalments },
    { letter: 'e', homes, wishes: family, plant: plantLivingAid },
  ],
};
