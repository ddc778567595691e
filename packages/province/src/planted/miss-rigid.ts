import { type Fen, type LocalDate, addDays, parseDate, yuan } from '@hub/assistance';
import type { Wishes } from '../home.ts';
import { type Admission, admit, billOf, ownPartOf, someStay } from '../programmes/hospital.ts';
import { type Refusal, anyAid, assessMeans, ordinaryHomes as homes } from './ordinary-homes.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';

const family = (): Wishes => ({
  members: [{ age: 'ADULT' }, { age: 'ADULT' }, { age: 'ELDER' }],
  isAlone: true,
  without: anyAid,
});

/** Long enough ago that somebody has had time to help. */
const assessedOn = (nth: number): LocalDate => addDays(parseDate('2019-02-01'), (nth * 17) % 230);

/** Above half as much again as any county's standard, and below the disposable income of the year before. */
const incomeOf = (nth: number): Fen => yuan(1000 + ((nth * 53) % 14) * 50);

/** One time of temporary assistance, as the report of 2019 has it on average. */
const referenceFen = yuan(1022);

/** Spending of a year that takes three fifths of the family's income or more. */
function spendingOf({ home, nth }: PlantSite): Fen {
  const percent = 63 + (nth % 9) * 7;
  return Math.round((incomeOf(nth) * 12 * home.members.length * percent) / 100);
}

function assess(site: PlantSite, refusal: Partial<Refusal>): void {
  const { nth } = site;
  assessMeans(site, { assessedOn: assessedOn(nth), incomeFen: incomeOf(nth), ...refusal });
}

function plantBurden(site: PlantSite): Planted {
  assess(site, { rigidSpendingFen: spendingOf(site) });
  return { awardIds: [], amountFen: referenceFen, note: 'spending that eats up the income' };
}

/** A long stay within the year before the assessment, as dear as said. */
function stayAt({ world, home, nth }: PlantSite, totalYuan: number): Admission {
  const admittedOn = addDays(assessedOn(nth), -60 - (nth % 200));
  const stay = someStay(world, home, { admittedOn, days: 40 });
  return { ...stay, ...billOf(yuan(totalYuan)) };
}

/** A grave illness: what is left to the family is above what anybody has to live on, and under three fifths. */
function plantIllness(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const stay = stayAt(site, 84_000 + (nth % 6) * 1000);
  admit(world, subject, stay);
  assess(site, { incomeFen: yuan(1750), rigidSpendingFen: ownPartOf(stay) });
  return { awardIds: [], amountFen: referenceFen, note: 'a hospital bill above a year of income' };
}

/** A bill that is as large, and no unavoidable one. */
function plantAvoidable(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const stay = stayAt(site, 90_000);
  const isCosmetic = nth % 2 === 0;
  const inCatalogueFen = yuan(30_000);
  const elective = {
    ...stay,
    inCatalogueFen,
    basicPaidFen: inCatalogueFen - stay.illnessPaidFen,
  };
  admit(world, subject, isCosmetic ? { ...stay, cause: 'COSMETIC' } : elective);
  assess(site, { rigidSpendingFen: yuan(2000) });
  const note = isCosmetic ? 'a dear cosmetic operation' : 'chose what the catalogue does not cover';
  return { awardIds: [], note };
}

function plantCovered(note: string) {
  return (site: PlantSite): Planted => {
    assess(site, { rigidSpendingFen: spendingOf(site), isSpendingCovered: true });
    return { awardIds: [], note };
  };
}

function plantApplied(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  assess(site, { rigidSpendingFen: spendingOf(site) });
  world.books.fact('CIVIL_AFFAIRS', 'application', {
    personId: subject.personId,
    programme: 'MZ-TEMP-EXPEND',
    appliedOn: addDays(assessedOn(nth), 12),
    state: 'OPEN',
  });
  return { awardIds: [], note: 'has applied for temporary assistance' };
}

function plantPilot(site: PlantSite): Planted {
  const { world, home, nth } = site;
  assess(site, { rigidSpendingFen: spendingOf(site) });
  for (const { personId } of home.members) {
    world.books.fact('CIVIL_AFFAIRS', 'recognition', {
      personId,
      kind: 'EXPENDITURE_POVERTY_PILOT',
      from: addDays(assessedOn(nth), 15),
      until: null,
    });
  }
  return { awardIds: [], note: "in the province's pilot for poverty by expenditure" };
}

/** Homes of which the spending was looked at and found to be high. */
const assessedHomes = 20_000;

/** Families whom spending makes poor, without help; 6 % of those that are known. */
export const missRigid: Planting = {
  ruleId: 'MISS-RIGID',
  subjectKind: 'HOUSEHOLD',
  errorsInProvince: 0.06 * assessedHomes,
  floor: 30,
  lookAlikesPerError: 4,
  errors: [
    { letter: null, homes, weight: 2, wishes: family, plant: plantBurden },
    { letter: null, variant: 'medical', homes, wishes: family, plant: plantIllness },
  ],
  lookAlikes: [
    { letter: 'a', homes, wishes: family, plant: plantAvoidable },
    {
      letter: 'b',
      homes,
      wishes: family,
      plant: plantCovered('an insurance or a collection has paid for it'),
    },
    { letter: 'c', homes, wishes: family, plant: plantCovered('paid for by what was sold') },
    { letter: 'd', homes, wishes: family, plant: plantApplied },
    { letter: 'e', homes, wishes: family, plant: plantPilot },
  ],
};
