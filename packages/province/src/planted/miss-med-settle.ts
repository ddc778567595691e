import { type Fen, type LocalDate, addDays, parseDate, yuan } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import type { HomeClass, Wishes } from '../home.ts';
import {
  type Admission,
  type Episode,
  admit,
  billOf,
  ownPartOf,
  someStay,
} from '../programmes/hospital.ts';
import { settle } from '../programmes/medical-assistance.ts';
import { itemAt } from '../random.ts';
import { type PlantSite, type Planted, type Planting, spellOf } from './planting.ts';

const claimants: readonly HomeClass[] = [
  'RURAL_DIBAO',
  'TEKUN_SCATTERED',
  'URBAN_DIBAO',
  'RURAL_DIBAO',
];
const allowanceHomes: readonly HomeClass[] = ['RURAL_DIBAO', 'URBAN_DIBAO', 'RURAL_DIBAO'];
const elder = (): Wishes => ({ members: [{ age: 'ELDER' }], without: ['medical', 'events'] });
const child = (): Wishes => ({ members: [{ age: 'CHILD' }], without: ['medical', 'events'] });
const mother = (): Wishes => ({
  members: [{ age: 'ADULT', sex: 'FEMALE', bornOn: parseDate('1988-05-11') }],
  without: ['medical', 'events'],
});

/** What assistance pays of the own part, in percent, and at most in a calendar year. */
const rates = { full: 100, reduced: 70 };
const yearlyCapFen = yuan(30_000);

/** When everybody on basic living has been so for months, and early enough that the settlement is overdue. */
function someAdmission({ nth }: PlantSite): LocalDate {
  return addDays(parseDate('2018-10-04'), (nth * 37) % 320);
}

function stayOf(site: PlantSite, admittedOn: LocalDate = someAdmission(site)): Episode {
  const { world, home, nth } = site;
  return someStay(world, home, { admittedOn, days: 5 + (nth % 17) });
}

/** The award that gives the claim, and what of a bill it covers. */
function claimOf(site: PlantSite) {
  const { homeClass } = site.home;
  const isReduced = homeClass.endsWith('DIBAO');
  const benefit = isReduced ? 'DIBAO' : homeClass === 'ORPHAN' ? 'CHILD' : 'TEKUN';
  const percent = isReduced ? rates.reduced : rates.full;
  return {
    awardIds: [spellOf(site, benefit).awardId],
    owedFor: (episode: Episode): Fen => Math.floor((ownPartOf(episode) * percent) / 100),
  };
}

function plantUnsettled(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const { awardIds, owedFor } = claimOf(site);
  const episode = stayOf(site);
  admit(world, subject, { ...episode, isInProvince: nth % 7 !== 6 });
  return { awardIds, amountFen: owedFor(episode), note: 'a stay without any settlement' };
}

function plantTwoStays(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const { awardIds, owedFor } = claimOf(site);
  const first = stayOf(site, addDays(parseDate('2018-10-04'), nth % 90));
  const second = stayOf(site, addDays(parseDate('2019-03-04'), nth % 150));
  admit(world, subject, first);
  admit(world, subject, second);
  const amountFen = owedFor(first) + owedFor(second);
  return { awardIds, amountFen, note: 'two stays without any settlement' };
}

/** An illness that took a part of the year's ceiling, by a first and a second settlement. */
function useUp(site: PlantSite, usedFen: Fen): readonly string[] {
  const { world, home, subject } = site;
  const admittedOn = addDays(parseDate('2019-01-05'), site.nth % 20);
  const stay = someStay(world, home, { admittedOn, days: 25 });
  const episode = { ...stay, ...billOf(yuan(120_000)) };
  admit(world, subject, episode);
  const bill = {
    resident: subject,
    episode,
    decidedOn: addDays(admittedOn, 40),
    disease: '白血病',
  };
  const majorFen = yuan(1800);
  const major = settle(world, home, { ...bill, programme: 'YB-MAJOR', amountFen: majorFen });
  const tilted = settle(world, home, {
    ...bill,
    programme: 'YB-TILT',
    refersTo: major.id,
    decidedOn: addDays(admittedOn, 70),
    amountFen: usedFen - majorFen,
  });
  return [major.id, tilted.id];
}

function stayInSummer(site: PlantSite): Episode {
  return stayOf(site, addDays(parseDate('2019-04-08'), (site.nth * 13) % 120));
}

function plantNearCeiling(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const { awardIds, owedFor } = claimOf(site);
  const restFen = yuan(500 + (nth % 9) * 100);
  const used = useUp(site, yearlyCapFen - restFen);
  const episode = stayInSummer(site);
  admit(world, subject, episode);
  return {
    awardIds: [...awardIds, ...used],
    amountFen: Math.min(restFen, owedFor(episode)),
    note: "a stay without settlement, with little left of the year's ceiling",
  };
}

/** A stay of which nothing is owed, for what its admission says. */
function plantStay(note: string, admissionOf: (site: PlantSite) => Admission) {
  return (site: PlantSite): Planted => {
    const { world, subject } = site;
    admit(world, subject, admissionOf(site));
    return { awardIds: claimOf(site).awardIds, note };
  };
}

const foreignCauses = ['THIRD_PARTY', 'WORK_INJURY', 'TRAFFIC', 'COSMETIC'] as const;

const plantForeignCause = plantStay('somebody else is liable, or nobody needs to pay', (site) => ({
  ...stayOf(site),
  cause: itemAt(foreignCauses, site.nth),
}));

const plantOutOfCatalogue = plantStay('all that was left is out of the catalogue', (site) => {
  const episode = stayOf(site);
  const { inCatalogueFen, illnessPaidFen } = episode;
  return { ...episode, basicPaidFen: inCatalogueFen - illnessPaidFen };
});

const plantUnreferred = plantStay('treated far from home without a referral', (site) => ({
  ...stayOf(site),
  isUnreferred: true,
  isInProvince: site.nth % 2 === 0,
}));

const plantMaternity = plantStay('a birth, which maternity insurance handles', (site) => ({
  ...stayOf(site),
  cause: 'MATERNITY',
}));

function plantCeiling(site: PlantSite): Planted {
  const { world, subject } = site;
  const used = useUp(site, yearlyCapFen);
  admit(world, subject, stayInSummer(site));
  return { awardIds: [...claimOf(site).awardIds, ...used], note: "the year's ceiling is reached" };
}

/** A claim by hand is being worked on, or may still be handed in. */
function plantPending(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const { awardIds } = claimOf(site);
  const isRecent = nth % 2 === 0;
  const episode = isRecent
    ? stayOf(site, addDays(parseDate('2019-11-04'), nth % 20))
    : stayOf(site);
  admit(world, subject, episode);
  if (isRecent) return { awardIds, note: 'discharged a few weeks ago' };
  world.books.fact('HEALTHCARE_SECURITY', 'application', {
    personId: subject.personId,
    programme: 'YB-INP',
    appliedOn: addDays(episode.dischargedOn ?? parseDate('2019-01-01'), 30),
    state: 'OPEN',
  });
  return { awardIds, note: 'claimed by hand, not yet decided' };
}

/** Of the settlements of two years, the part that is for stays of people on basic living, by assumption. */
const eligibleAdmissions = 0.2 * 2 * volumes['direct medical assistance / year'];

/** Stays of people on basic living that nobody settled; 3 % of those with a claim. */
export const missMedSettle: Planting = {
  ruleId: 'MISS-MED-SETTLE',
  subjectKind: 'PERSON',
  errorsInProvince: 0.03 * eligibleAdmissions,
  floor: 30,
  lookAlikesPerError: 5,
  errors: [
    { letter: null, homes: claimants, weight: 5, wishes: elder, plant: plantUnsettled },
    { letter: null, homes: claimants, weight: 2, wishes: elder, plant: plantTwoStays },
    { letter: null, homes: claimants, weight: 2, wishes: elder, plant: plantNearCeiling },
    { letter: null, homes: ['ORPHAN'], wishes: child, plant: plantUnsettled },
  ],
  lookAlikes: [
    { letter: 'a', homes: claimants, wishes: elder, plant: plantForeignCause },
    { letter: 'a', homes: claimants, wishes: elder, plant: plantOutOfCatalogue },
    { letter: 'b', homes: claimants, wishes: elder, plant: plantUnreferred },
    { letter: 'c', homes: claimants, wishes: elder, plant: plantCeiling },
    { letter: 'd', homes: claimants, wishes: elder, plant: plantPending },
    { letter: 'e', homes: allowanceHomes, wishes: mother, plant: plantMaternity },
  ],
};
