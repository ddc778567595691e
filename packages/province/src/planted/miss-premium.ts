import { type LocalDate, parseDate } from '@hub/assistance';
import { monthIn } from '../calendar.ts';
import type { Wishes } from '../home.ts';
import {
  contributionOf,
  enrol,
  subsidyFen,
  writePremiums,
  writePremiumsOf,
  writeSubsidy,
} from '../programmes/premium-subsidy.ts';
import { writeAllowance } from '../programmes/subsistence-allowance.ts';
import { type PlantSite, type Planted, type Planting, recipients, spellOf } from './planting.ts';

/** The insurance year that is judged on the province's date. */
const year = 2019;

const allowanceHomes = ['RURAL_DIBAO', 'URBAN_DIBAO', 'RURAL_DIBAO'] as const;
const claimants = [
  'RURAL_DIBAO',
  'TEKUN_SCATTERED',
  'URBAN_DIBAO',
  'RURAL_DIBAO',
  'TEKUN_SCATTERED',
] as const;
const elder = (): Wishes => ({ members: [{ age: 'ELDER' }], without: ['premium'] });

/** Everybody else in the home, and the subject in the earlier years, are insured as they should be. */
function insureTheRest({ world, home, subject }: PlantSite): void {
  writePremiums(world, home, subject);
  writePremiumsOf(world, home, { resident: subject, insuranceYears: [2017, 2018] });
}

/** The award that gives the claim, and the subsidy it entitles to. */
function entitlementOf(site: PlantSite) {
  const isDestitute = site.home.homeClass === 'TEKUN_SCATTERED';
  return {
    isDestitute,
    awardIds: [spellOf(site, isDestitute ? 'TEKUN' : 'DIBAO').awardId],
    entitledFen: subsidyFen(year, isDestitute ? 'FULL' : 'FIXED'),
  };
}

/** In no insurance scheme at all. */
function plantUninsured(site: PlantSite): Planted {
  insureTheRest(site);
  const { awardIds, entitledFen } = entitlementOf(site);
  return { awardIds, amountFen: entitledFen, note: 'in no insurance scheme' };
}

/** Insured without the subsidy, or with less than is owed to destitute people. */
function plantMissed(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  insureTheRest(site);
  const { isDestitute, awardIds, entitledFen } = entitlementOf(site);
  const contribution = contributionOf(year);
  if (nth % 2 === 0 || !isDestitute) {
    enrol(world, { resident: subject, year, paidByPersonFen: contribution });
    return { awardIds, amountFen: entitledFen, note: 'paid the whole contribution' };
  }
  const receivedFen = subsidyFen(year, 'FIXED');
  enrol(world, { resident: subject, year, paidByPersonFen: contribution - receivedFen });
  const subsidyId = writeSubsidy(world, home, { resident: subject, year, subsidy: 'FIXED' });
  return {
    awardIds: [...awardIds, subsidyId],
    amountFen: entitledFen - receivedFen,
    note: 'the fixed subsidy instead of the full one',
  };
}

function plantElsewhere(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  insureTheRest(site);
  const { awardId } = spellOf(site, 'DIBAO');
  const enrolment = { resident: subject, year, paidByPersonFen: 0 };
  if (nth % 2 === 0) enrol(world, { ...enrolment, scheme: 'EMPLOYEE' });
  else enrol(world, { ...enrolment, paidByPersonFen: contributionOf(year), isInProvince: false });
  const note = nth % 2 === 0 ? 'in the employee scheme' : 'insured in another province';
  return { awardIds: [awardId], note };
}

/** Soldiers and prisoners are listed in the family's award but not counted, and insured by others. */
function plantAway(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const members = home.members.map((resident) => ({ resident, isCounted: resident !== subject }));
  const [spell] = writeAllowance(world, home, { members, from: monthIn(2016, 4), until: null });
  writePremiums(world, home, subject);
  world.books.fact('CIVIL_AFFAIRS', 'custodyOrService', {
    personId: subject.personId,
    kind: nth % 2 === 0 ? 'MILITARY_SERVICE' : 'PRISON',
    from: parseDate('2016-03-01'),
    until: null,
  });
  return { awardIds: [spell?.awardId ?? ''], note: 'in military service or prison' };
}

function plantLateStatus(site: PlantSite): Planted {
  const { world, home, nth } = site;
  const members = home.members.map((resident) => ({ resident }));
  const from = monthIn(year, 4 + (nth % 6));
  const [spell] = writeAllowance(world, home, { members, from, until: null });
  writePremiums(world, home);
  return {
    awardIds: [spell?.awardId ?? ''],
    note: 'on the allowance only after enrolment had closed',
  };
}

function plantDied(site: PlantSite): Planted {
  insureTheRest(site);
  return { awardIds: [spellOf(site, 'DIBAO').awardId], note: 'died before enrolment closed' };
}

function plantRefund(site: PlantSite): Planted {
  const { world, subject } = site;
  insureTheRest(site);
  const paidByPersonFen = contributionOf(year);
  enrol(world, { resident: subject, year, paidByPersonFen, isRefundPending: true });
  return { awardIds: [spellOf(site, 'DIBAO').awardId], note: 'paid in full, refund on its way' };
}

/** What this letter is about cannot stand in any book: it shows once healthcare security does not answer. */
function plantInsured(site: PlantSite): Planted {
  const { world, home } = site;
  writePremiums(world, home);
  return {
    awardIds: [spellOf(site, 'DIBAO').awardId],
    note: 'subsidised as due; undecided as long as healthcare security does not answer',
  };
}

const diedOn = (nth: number): LocalDate =>
  parseDate(`2019-02-${String(3 + (nth % 20)).padStart(2, '0')}`);

/** People on basic living without their premium subsidy; 1.5 % of recipients. */
export const missPremium: Planting = {
  ruleId: 'MISS-PREMIUM',
  subjectKind: 'PERSON',
  errorsInProvince: 0.015 * recipients,
  floor: 30,
  lookAlikesPerError: 5,
  errors: [
    {
      letter: null,
      variant: 'not-insured',
      homes: claimants,
      wishes: elder,
      plant: plantUninsured,
    },
    { letter: null, homes: claimants, weight: 2, wishes: elder, plant: plantMissed },
  ],
  lookAlikes: [
    { letter: 'a', homes: allowanceHomes, wishes: elder, plant: plantElsewhere },
    {
      letter: 'a',
      homes: allowanceHomes,
      wishes: () => ({
        members: [{ age: 'ADULT' }, { age: 'ADULT' }],
        without: ['basic-living', 'premium', 'medical', 'employment', 'events'],
      }),
      plant: plantAway,
    },
    {
      letter: 'b',
      homes: allowanceHomes,
      wishes: () => ({ ...elder(), without: ['basic-living', 'premium', 'disability'] }),
      plant: plantLateStatus,
    },
    {
      letter: 'c',
      homes: allowanceHomes,
      wishes: (nth) => ({
        members: [{ age: 'ELDER', diedOn: diedOn(nth) }, { age: 'ADULT' }],
        without: ['premium'],
      }),
      plant: plantDied,
    },
    { letter: 'd', homes: allowanceHomes, wishes: elder, plant: plantRefund },
    { letter: 'e', homes: allowanceHomes, wishes: elder, plant: plantInsured },
  ],
};
