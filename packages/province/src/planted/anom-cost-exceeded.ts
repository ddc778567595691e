import { type Fen, addDays, parseDate, yuan } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { years } from '../calendar.ts';
import type { Wishes } from '../home.ts';
import { writeEvent } from '../programmes/civil-events.ts';
import { assessDamage, disasterEvents, grantRebuild } from '../programmes/disaster-relief.ts';
import { type Episode, admit, ownPartOf, someStay } from '../programmes/hospital.ts';
import { renovate, writeDwelling } from '../programmes/housing.ts';
import { type Settlement, settle } from '../programmes/medical-assistance.ts';
import { itemAt } from '../random.ts';
import { ordinaryHomes as homes } from './ordinary-homes.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';

const patient = (): Wishes => ({ members: [{ age: 'ELDER' }], without: ['medical', 'events'] });
const owner = (): Wishes => ({
  members: [{ age: 'ELDER', disabilityGrade: null }],
  isAlone: true,
  without: ['dwelling', 'disaster'],
});

/** A stay of which everything but a little is paid: insurance, a supplementary one, and medical assistance. */
function nearlyPaid(site: PlantSite) {
  const { world, home, subject, nth } = site;
  const admittedOn = addDays(parseDate('2017-03-05'), (nth * 31) % 900);
  const stay = someStay(world, home, { admittedOn, days: 6 + (nth % 12) });
  const assistedFen = yuan(900 + (nth % 7) * 60);
  const leftFen = yuan(300 + (nth % 5) * 50);
  const { totalCostFen, inCatalogueFen } = stay;
  const outsideFen = totalCostFen - inCatalogueFen;
  const otherPaidFen = ownPartOf(stay) + outsideFen - assistedFen - leftFen;
  const episode: Episode = { ...stay, otherPaidFen };
  admit(world, subject, episode);
  const bill = { resident: subject, episode, decidedOn: addDays(admittedOn, 40) };
  const first = settle(world, home, { ...bill, programme: 'YB-INP', amountFen: assistedFen });
  return { bill, first, assistedFen, leftFen, excessFen: yuan(210 + (nth % 13) * 45) };
}

/** Money of civil affairs or of a charity for the bill, or for what the family lives on meanwhile. */
function give(
  { world, home }: PlantSite,
  bill: Pick<Settlement, 'resident' | 'episode' | 'decidedOn'>,
  gift: {
    readonly programme: 'MZ-CHARITY' | 'MZ-TEMP-EMERG' | 'MZ-TEMP-EXPEND';
    readonly amountFen: Fen;
    readonly isBillTied: boolean;
    readonly isInKind?: boolean;
  },
): string {
  const isCharity = gift.programme === 'MZ-CHARITY';
  return writeEvent(world, home, {
    ...gift,
    resident: bill.resident,
    decidedOn: addDays(bill.decidedOn, 25),
    causeClass: 'ILLNESS',
    causeRef: bill.episode.admissionNumber,
    project: isCharity ? '大病救助' : null,
  }).id;
}

function plantGift(programme: 'MZ-CHARITY' | 'MZ-TEMP-EXPEND') {
  return (site: PlantSite): Planted => {
    const { bill, first, leftFen, excessFen } = nearlyPaid(site);
    const amountFen = leftFen + excessFen;
    const gift = give(site, bill, { programme, amountFen, isBillTied: true });
    const isCharity = programme === 'MZ-CHARITY';
    return {
      awardIds: [first.id, gift],
      amountFen: excessFen,
      note: isCharity ? 'charity for more than was left' : 'temporary aid for more than was left',
    };
  };
}

function plantTilted(site: PlantSite): Planted {
  const { world, home } = site;
  const { bill, first, leftFen, excessFen } = nearlyPaid(site);
  const decidedOn = addDays(bill.decidedOn, 60);
  const second = { ...bill, programme: 'YB-TILT' as const, refersTo: first.id, decidedOn };
  const tilted = settle(world, home, { ...second, amountFen: leftFen + excessFen });
  return {
    awardIds: [first.id, tilted.id],
    amountFen: excessFen,
    note: 'a second settlement of more than was left',
  };
}

/** A renovation and a rebuild grant under one plan of co-funding, together more than the works cost. */
function plantHouse(site: PlantSite): Planted {
  const { world, home, nth } = site;
  const event = itemAt(disasterEvents, 3);
  const dwellingId = writeDwelling(world, home, { grade: 'D', gradedOn: parseDate('2016-03-20') });
  const coFundingPlanId = `plan-${home.id}`;
  const renovationFen = yuan(18_000 + (nth % 4) * 500);
  const rebuildFen = yuan(22_000);
  const excessFen = yuan(1200 + (nth % 9) * 300);
  const decidedOn = addDays(parseDate('2018-05-02'), nth % 40);
  const renovation = renovate(world, home, {
    programme: 'ZJ-RENO-D',
    dwellingId,
    decidedOn,
    completedOn: addDays(decidedOn, 120),
    amountFen: renovationFen,
    coFundingPlanId,
    coFundingCapFen: yuan(45_000),
    finalAccountFen: renovationFen + rebuildFen - excessFen,
  });
  const householdClass = 'OTHER_DIFFICULT';
  const damageId = assessDamage(world, home, {
    event,
    dwellingId,
    grade: 'COLLAPSED',
    householdClass,
  });
  const rebuild = { programme: 'YJ-REBUILD' as const, dwellingId, event, damageId };
  const second = grantRebuild(world, home, { ...rebuild, coFundingPlanId, amountFen: rebuildFen });
  return {
    awardIds: [renovation.id, second.id],
    amountFen: excessFen,
    note: 'grants under one plan above the final account',
  };
}

function plantLiving(site: PlantSite): Planted {
  const { bill, first, leftFen, excessFen } = nearlyPaid(site);
  const amountFen = leftFen + excessFen;
  const living = give(site, bill, { programme: 'MZ-TEMP-EMERG', amountFen, isBillTied: false });
  return { awardIds: [first.id, living], note: 'temporary aid to live on during the illness' };
}

/** A fixed daily allowance from a private insurer stands in no department's books. */
function plantFixedBenefit(site: PlantSite): Planted {
  const { bill, first, leftFen } = nearlyPaid(site);
  const terms = { programme: 'MZ-CHARITY' as const, amountFen: leftFen, isBillTied: true };
  const gift = give(site, bill, terms);
  return { awardIds: [first.id, gift], note: 'paid to the last fen, and a daily allowance beside' };
}

function plantReversed(site: PlantSite): Planted {
  const { world, home } = site;
  const { bill, first, assistedFen, leftFen } = nearlyPaid(site);
  const reversedOn = addDays(bill.decidedOn, 30);
  const reversal = { amountFen: -assistedFen, paidOn: reversedOn, type: 'REVERSAL' as const };
  world.books.pay(first, reversal);
  const again = { ...bill, programme: 'YB-INP' as const, decidedOn: addDays(reversedOn, 5) };
  const second = settle(world, home, { ...again, amountFen: assistedFen + leftFen });
  return { awardIds: [first.id, second.id], note: 'reversed and settled again for more' };
}

function plantMedicine(site: PlantSite): Planted {
  const { bill, first, leftFen, excessFen } = nearlyPaid(site);
  const gift = give(site, bill, {
    programme: 'MZ-CHARITY',
    amountFen: leftFen + excessFen * 4,
    isBillTied: true,
    isInKind: true,
  });
  return { awardIds: [first.id, gift], note: 'donated medicine at list price' };
}

/** More paid than a bill or a house cost; 0.1 % of settlements in three years. */
export const anomCostExceeded: Planting = {
  ruleId: 'ANOM-COST-EXCEEDED',
  subjectKind: 'PERSON',
  errorsInProvince: 0.001 * years.length * volumes['direct medical assistance / year'],
  floor: 20,
  lookAlikesPerError: 5,
  errors: [
    { letter: null, homes, wishes: patient, plant: plantGift('MZ-CHARITY') },
    { letter: null, homes, wishes: patient, plant: plantGift('MZ-TEMP-EXPEND') },
    { letter: null, homes, wishes: patient, plant: plantTilted },
    { letter: null, variant: 'house', homes: ['RURAL'], wishes: owner, plant: plantHouse },
  ],
  lookAlikes: [
    { letter: 'a', homes, wishes: patient, plant: plantLiving },
    { letter: 'b', homes, wishes: patient, plant: plantFixedBenefit },
    { letter: 'c', homes, wishes: patient, plant: plantReversed },
    { letter: 'd', homes, wishes: patient, plant: plantMedicine },
  ],
};
