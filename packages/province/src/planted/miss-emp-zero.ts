import { addDays, addMonths, parseDate, yuan } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { dayIn, monthIn, years } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import type { HomeClass, MemberWish, Resident, Wishes } from '../home.ts';
import { writeJoblessSpell } from '../programmes/employment.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';

const homes: readonly HomeClass[] = ['URBAN'];
const worker: MemberWish = { age: 'ADULT', sex: 'MALE', disabilityGrade: null };

const family = (...members: readonly MemberWish[]): Wishes => ({
  members,
  isAlone: true,
  without: ['employment'],
});

/** Registered as jobless since some months before the books end, and still. */
function loseWork({ world, nth }: PlantSite, resident: Resident): void {
  const from = addMonths(monthIn(2018, 3), (nth * 5) % 19);
  writeJoblessSpell(world, resident, { from, until: null });
}

/** Everybody of working age is jobless, and nobody was offered anything. */
function plantZero(site: PlantSite): Planted {
  const { world, home, nth } = site;
  const jobless = home.members.filter(({ age }) => age === 'ADULT');
  for (const resident of jobless) loseWork(site, resident);
  if (home.homeClass !== 'URBAN' || nth % 3 !== 0) {
    return {
      awardIds: [],
      amountFen: 0,
      note: 'nobody of working age has work or was offered any',
    };
  }
  const decidedOn = dayIn(monthIn(2019, 2 + (nth % 8)), 8);
  const recognised = world.books.award('HUMAN_RESOURCES', {
    programme: 'RS-ZERO',
    subjectId: home.id,
    county: codeAsOf(home.county, decidedOn),
    decidedOn,
    members: home.members.map(({ personId }) => ({ personId })),
  });
  return {
    awardIds: [recognised.id],
    amountFen: 0,
    note: 'recognised as a home without work, and no work found',
  };
}

/** The one who is jobless need not look for work: a severe disability, a small child, a course of study. */
function plantExempt(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  loseWork(site, subject);
  if (nth % 3 === 1) {
    const carer = { personId: subject.personId, kind: 'SOLE_CARER' as const };
    world.books.fact('CIVIL_AFFAIRS', 'recognition', { ...carer, from: parseDate('2018-01-15') });
  }
  if (nth % 3 === 2) {
    world.books.fact('EDUCATION', 'enrolment', {
      personId: subject.personId,
      stage: 'VOCATIONAL',
      isBoarding: false,
      isOnRegister: true,
      isAidedThroughSchool: true,
      schoolId: `vocational-${subject.county}-1`,
      status: 'ENROLLED',
      from: parseDate('2019-09-01'),
      until: null,
    });
  }
  return { awardIds: [], note: 'disabled, the only carer of somebody, or at school' };
}

function plantOwnBusiness(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  loseWork(site, subject);
  world.books.fact('CIVIL_AFFAIRS', 'property', {
    personId: subject.personId,
    kind: nth % 2 === 0 ? 'BUSINESS' : 'FARM_LAND',
    valueFen: nth % 2 === 0 ? yuan(20_000) : null,
    from: parseDate('2016-03-01'),
    verifiedOn: parseDate('2019-11-20'),
    hasConsent: true,
  });
  return { awardIds: [], note: 'a small business of their own, or land that they farm' };
}

function plantRefused(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  loseWork(site, subject);
  const first = dayIn(monthIn(2019, 9), 3 + (nth % 20));
  for (const month of [0, 1, 2]) {
    world.books.fact('HUMAN_RESOURCES', 'jobRefusal', {
      personId: subject.personId,
      refusedOn: addDays(first, 30 * month),
    });
  }
  return { awardIds: [], note: 'suitable work was offered, and refused three times' };
}

function plantInformal(site: PlantSite): Planted {
  const { world, subject } = site;
  loseWork(site, subject);
  world.books.fact('CIVIL_AFFAIRS', 'recognition', {
    personId: subject.personId,
    kind: 'INFORMAL_WORK',
    from: parseDate('2019-08-01'),
  });
  return { awardIds: [], note: 'works without a contract, as a survey found' };
}

const pupil: MemberWish = { age: 'PRIMARY' };
const one = (): Wishes => family(worker, pupil);

/** Homes without work and without help; 5 % of the homes that were recognised as such. */
export const missEmpZero: Planting = {
  ruleId: 'MISS-EMP-ZERO',
  subjectKind: 'HOUSEHOLD',
  errorsInProvince: 0.05 * years.length * volumes['zero-employment households / year'],
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    {
      letter: null,
      homes: ['URBAN', 'URBAN', 'URBAN_DIBAO', 'RURAL_DIBAO'],
      wishes: (nth) =>
        nth % 2 === 0 ? one() : family(worker, { age: 'ADULT', disabilityGrade: null }, pupil),
      plant: plantZero,
    },
  ],
  lookAlikes: [
    {
      letter: 'a',
      homes,
      wishes: (nth) => family({ ...worker, disabilityGrade: nth % 3 === 0 ? 1 : null }, pupil),
      plant: plantExempt,
    },
    { letter: 'b', homes, wishes: one, plant: plantOwnBusiness },
    { letter: 'c', homes, wishes: one, plant: plantRefused },
    { letter: 'd', homes, wishes: one, plant: plantInformal },
  ],
};
