import { type Fen, type LocalDate, addDays, parseDate, yuan } from '@hub/assistance';
import { monthIn } from '../calendar.ts';
import type { HomeClass, MemberWish, Wishes } from '../home.ts';
import { admit, someStay } from '../programmes/hospital.ts';
import { settle } from '../programmes/medical-assistance.ts';
import { subsistenceStandard } from '../standards.ts';
import { assessMeans, incomeAboveTheLine, ordinaryHomes as homes } from './ordinary-homes.ts';
import { type PlantSite, type Planted, type Planting, spellOf } from './planting.ts';

const allowanceHomes: readonly HomeClass[] = ['RURAL_DIBAO', 'URBAN_DIBAO'];
const other: MemberWish = { age: 'ADULT', disabilityGrade: null };
const familyOf = (subject: MemberWish): Wishes => ({
  members: [subject, other, other],
  isAlone: true,
  without: ['medical', 'events'],
});

const severe = (nth: number): Wishes => familyOf({ age: 'ADULT', disabilityGrade: 1 + (nth % 2) });
const mind = (nth: number): Wishes =>
  familyOf({
    age: 'ADULT',
    disabilityGrade: 3,
    disabilityClass: nth % 2 === 0 ? 'MENTAL' : 'INTELLECTUAL',
  });
const patient = (): Wishes => familyOf({ age: 'ADULT', disabilityGrade: null });

const assessedOn = (nth: number): LocalDate => addDays(parseDate('2019-02-01'), (nth * 19) % 290);

/** What the county pays to somebody who is on the allowance alone, in percent of the standard. */
const singlePercent = 65;

function standardOf({ home, subject }: PlantSite): Fen {
  return subsistenceStandard(home.county, subject.hukou);
}

/** A home just above the line, and the member's own income. */
function assess(site: PlantSite, ownFen: Fen, source: 'FARM' | 'EMPLOYEE_PENSION' = 'FARM'): void {
  assessMeans(site, { assessedOn: assessedOn(site.nth), incomeFen: incomeAboveTheLine(site) });
  site.world.books.fact('CIVIL_AFFAIRS', 'verifiedIncome', {
    personId: site.subject.personId,
    source,
    monthlyFen: ownFen,
    firstMonth: monthIn(2018, 1),
    lastMonth: monthIn(2019, 12),
    verifiedOn: assessedOn(site.nth),
  });
}

const someIncome = (nth: number): Fen => yuan(40 + (nth % 7) * 20);

function amountOf(site: PlantSite): Fen {
  return Math.floor((standardOf(site) * singlePercent) / 100);
}

function plantDisabled(site: PlantSite): Planted {
  assess(site, someIncome(site.nth));
  const note = 'disabled, with little income of their own, just above the line as a family';
  return { awardIds: [], amountFen: amountOf(site), note };
}

function plantIll(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const admittedOn = addDays(parseDate('2019-02-12'), (nth * 23) % 230);
  const episode = someStay(world, home, { admittedOn, days: 21 });
  admit(world, subject, episode);
  const award = settle(world, home, {
    resident: subject,
    programme: 'YB-MAJOR',
    episode,
    decidedOn: addDays(admittedOn, 45),
    amountFen: yuan(1500),
    disease: '尿毒症',
  });
  assess(site, someIncome(nth));
  const note = 'gravely ill, just above the line as a family';
  return { awardIds: [award.id], amountFen: amountOf(site), note };
}

function plantDestitute(site: PlantSite): Planted {
  assess(site, 0);
  return { awardIds: [spellOf(site, 'TEKUN').awardId], note: 'destitute already' };
}

function plantOnAllowance(site: PlantSite): Planted {
  assess(site, someIncome(site.nth));
  return { awardIds: [spellOf(site, 'DIBAO').awardId], note: 'the family is on the allowance' };
}

function plantDeclined(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  assess(site, someIncome(nth));
  world.books.fact('CIVIL_AFFAIRS', 'application', {
    personId: subject.personId,
    programme: 'MZ-DIBAO-SP',
    appliedOn: assessedOn(nth),
    state: nth % 2 === 0 ? 'DECLINED' : 'REJECTED',
    decidedOn: addDays(assessedOn(nth), 20),
  });
  return { awardIds: [], note: 'turned down, by the family or by the county' };
}

function plantPension(site: PlantSite): Planted {
  assess(site, standardOf(site) + yuan((site.nth % 5) * 60), 'EMPLOYEE_PENSION');
  return { awardIds: [], note: 'a pension of their own above the standard' };
}

/** Homes just above the line with somebody severely disabled or ill. */
const assessedHomes = 10_000;

/** Disabled and ill people who could be on the allowance alone; 6 % of those that are known. */
export const missSinglePerson: Planting = {
  ruleId: 'MISS-SINGLE-PERSON',
  subjectKind: 'PERSON',
  errorsInProvince: 0.06 * assessedHomes,
  floor: 30,
  lookAlikesPerError: 4,
  errors: [
    { letter: null, homes, wishes: severe, plant: plantDisabled },
    { letter: null, homes, wishes: mind, plant: plantDisabled },
    { letter: null, homes, wishes: patient, plant: plantIll },
  ],
  lookAlikes: [
    {
      letter: 'a',
      homes: ['TEKUN_SCATTERED'],
      wishes: (nth) => ({ members: [{ age: 'ELDER', disabilityGrade: 1 + (nth % 2) }] }),
      plant: plantDestitute,
    },
    {
      letter: 'b',
      homes: allowanceHomes,
      wishes: (nth) => ({ members: [{ age: 'ADULT', disabilityGrade: 1 + (nth % 2) }, other] }),
      plant: plantOnAllowance,
    },
    { letter: 'c', homes, wishes: severe, plant: plantDeclined },
    { letter: 'd', homes, wishes: severe, plant: plantPension },
  ],
};
