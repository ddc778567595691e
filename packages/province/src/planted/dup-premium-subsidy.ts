import { type Fen, type LocalDate, addDays, parseDate, yuan } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { dayIn, monthIn, years } from '../calendar.ts';
import { farCountyOf } from '../geography.ts';
import type { Age, Wishes } from '../home.ts';
import {
  type SubsidyTerms,
  contributionOf,
  enrol,
  subsidyFen,
  writePremiums,
  writePremiumsOf,
  writeSubsidy,
} from '../programmes/premium-subsidy.ts';
import { itemAt } from '../random.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';

/** Registered poor, who draw the fixed subsidy without being on basic living. */
const homes = ['RURAL'] as const;
const poor = (age: Age) => (): Wishes => ({
  members: [{ age }],
  isAlone: true,
  isPoor: true,
  without: ['premium'],
});

const yearOf = (nth: number) => itemAt(years, nth);

/** Insured as ordinary in the other years; in this one with the fixed subsidy at least. */
function insure(site: PlantSite, paidByPersonFen: Fen) {
  const { world, home, subject, nth } = site;
  const year = yearOf(nth);
  const insuranceYears = years.filter((other) => other !== year);
  writePremiumsOf(world, home, { resident: subject, insuranceYears });
  enrol(world, { resident: subject, year, paidByPersonFen });
  const first = subsidise(site, {});
  return { year, first, fixedFen: subsidyFen(year, 'FIXED') };
}

function subsidise({ world, home, subject, nth }: PlantSite, terms: Partial<SubsidyTerms>): string {
  const fixed = { resident: subject, year: yearOf(nth), subsidy: 'FIXED' as const };
  return writeSubsidy(world, home, { ...fixed, ...terms });
}

/** Healthcare security pays under two identities, or in two counties. */
function plantTwice(site: PlantSite): Planted {
  const { home, nth } = site;
  const { first, fixedFen } = insure(site, 0);
  const amountFen = nth % 3 === 0 ? fixedFen : fixedFen - yuan(5 * (1 + (nth % 4)));
  const isOneCounty = nth % 2 === 0;
  const second = subsidise(site, {
    amountFen,
    funder: nth % 4 < 2 ? null : 'HEALTHCARE_SECURITY',
    ...(isOneCounty ? { identityClass: '残疾' } : { county: farCountyOf(home.county).code }),
  });
  return {
    awardIds: [first, second],
    amountFen,
    note: isOneCounty ? 'subsidised under two identities' : 'subsidised in two counties',
  };
}

/** Three bodies pay their part, and together more than is owed. */
function plantBeyond(site: PlantSite): Planted {
  const { first, fixedFen } = insure(site, 0);
  const excessFen = yuan(15 + (site.nth % 8) * 5);
  const second = subsidise(site, { funder: 'DISABLED_FEDERATION', amountFen: fixedFen });
  const third = subsidise(site, { funder: 'RURAL_REVITALISATION', amountFen: excessFen });
  return {
    awardIds: [first, second, third],
    amountFen: excessFen,
    note: 'three bodies together above the contribution',
  };
}

/** In the employee scheme since before the subsidy was granted, for most of the year at least. */
function plantEmployee(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const { year, first, fixedFen } = insure(site, 0);
  enrol(world, {
    resident: subject,
    year,
    scheme: 'EMPLOYEE',
    paidByPersonFen: 0,
    enrolledOn: dayIn(monthIn(year - 1, 11), 3 + (nth % 20)),
    until: nth % 2 === 0 ? null : dayIn(monthIn(year, 8 + (nth % 3)), 16),
  });
  return { awardIds: [first], amountFen: fixedFen, note: 'insured through work all along' };
}

function plantParts(site: PlantSite): Planted {
  const { nth } = site;
  const { year, first, fixedFen } = insure(site, 0);
  const funder = nth % 2 === 0 ? 'DISABLED_FEDERATION' : 'FAMILY_PLANNING';
  const restFen = contributionOf(year) - fixedFen;
  const amountFen = nth % 2 === 0 ? restFen : restFen - yuan(20);
  const second = subsidise(site, { funder, amountFen });
  return { awardIds: [first, second], note: 'two bodies pay their part of the contribution' };
}

function plantNewWork(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const { year, first } = insure(site, 0);
  const enrolledOn = dayIn(monthIn(year, 1 + (nth % 4)), 12);
  enrol(world, { resident: subject, year, scheme: 'EMPLOYEE', paidByPersonFen: 0, enrolledOn });
  return { awardIds: [first], note: 'found work after the subsidy had been granted' };
}

function plantTwoSchemes(site: PlantSite): Planted {
  const { world, home, subject } = site;
  writePremiums(world, home, subject);
  const { year, first, fixedFen } = insure(site, 0);
  enrol(world, { resident: subject, year, paidByPersonFen: fixedFen });
  return { awardIds: [first], note: 'insured at the university and at home, subsidised once' };
}

const diedOn = (nth: number): LocalDate =>
  addDays(parseDate(`${yearOf(nth)}-02-10`), (nth * 11) % 100);

/** Subsidised for a year of which little was lived, the first months of it in the scheme of the last employer. */
function plantDied(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const year = yearOf(nth);
  writePremiums(world, home, subject);
  const until = addDays(diedOn(nth), 1);
  const insuranceYears = years.filter((other) => other < year);
  writePremiumsOf(world, home, { resident: subject, insuranceYears });
  enrol(world, { resident: subject, year, paidByPersonFen: 0, until });
  const enrolledOn = dayIn(monthIn(year - 1, 3), 7);
  enrol(world, {
    resident: subject,
    year,
    scheme: 'EMPLOYEE',
    paidByPersonFen: 0,
    enrolledOn,
    until,
  });
  const awardId = subsidise(site, {});
  return { awardIds: [awardId], note: 'died in spring' };
}

/** The premium of one year subsidised twice; 0.03 % of subsidies. */
export const dupPremiumSubsidy: Planting = {
  ruleId: 'DUP-PREMIUM-SUBSIDY',
  subjectKind: 'PERSON',
  errorsInProvince: 0.0003 * years.length * volumes['premium subsidies / year'],
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    { letter: null, variant: 'twice', homes, wishes: poor('ELDER'), plant: plantTwice },
    {
      letter: null,
      variant: 'over-contribution',
      homes,
      wishes: poor('ELDER'),
      plant: plantBeyond,
    },
    {
      letter: null,
      variant: 'employee-scheme',
      homes,
      wishes: poor('ADULT'),
      plant: plantEmployee,
    },
  ],
  lookAlikes: [
    { letter: 'a', homes, wishes: poor('ELDER'), plant: plantParts },
    { letter: 'b', homes, wishes: poor('ADULT'), plant: plantNewWork },
    {
      letter: 'c',
      homes,
      wishes: () => ({ ...poor('HIGHER')(), members: [{ age: 'HIGHER' }, { age: 'ADULT' }] }),
      plant: plantTwoSchemes,
    },
    {
      letter: 'd',
      homes,
      wishes: (nth) => ({
        ...poor('ELDER')(),
        members: [{ age: 'ELDER', diedOn: diedOn(nth) }, { age: 'ADULT' }],
      }),
      plant: plantDied,
    },
  ],
};
