import {
  type Fen,
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  monthOf,
  parseDate,
} from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { lastMonth } from '../calendar.ts';
import type { HomeClass, MemberWish, Wishes } from '../home.ts';
import { writeKin } from '../programmes/kinship.ts';
import { monthlyFen } from '../programmes/personal-living.ts';
import { ordinaryHomes as homes } from './ordinary-homes.ts';
import { type PlantSite, type Planted, type Planting, spellOf, sumOver } from './planting.ts';

const pupil: MemberWish = { age: 'JUNIOR_SECONDARY', disabilityGrade: null };
const grandchild = (): Wishes => ({
  members: [pupil, { age: 'ELDER', disabilityGrade: null }],
  isAlone: true,
});
const allowanceHomes: readonly HomeClass[] = ['RURAL_DIBAO', 'URBAN_DIBAO'];

/** The day of the second loss, two months or more before the books end. */
const lostOn = (nth: number): LocalDate => addDays(parseDate('2018-12-04'), (nth * 31) % 320);

/** Most months for which a missed allowance is reckoned. */
const owedMonths = 12;

/** The full allowance for the months since the second loss, less what the child lives on meanwhile. */
function owedSince(nth: number, livingIn: (month: Month) => Fen): Fen {
  const from = Math.max(monthOf(lostOn(nth)) + 1, lastMonth - owedMonths + 1) as Month;
  const owedIn = (month: Month) => Math.max(0, monthlyFen.orphan - livingIn(month));
  return sumOver(from, addMonths(lastMonth, 1), owedIn);
}

/** One parent is dead since long ago, the other since the day of the case or declared missing on it. */
function bereave({ world, subject, nth }: PlantSite): string {
  const isMissing = nth % 3 === 2;
  const status = isMissing ? 'DECLARED_MISSING' : 'DEAD';
  writeKin(world, subject, { relation: 'PARENT', status: 'DEAD', from: parseDate('2014-06-11') });
  writeKin(world, subject, { relation: 'PARENT', status, from: lostOn(nth) });
  return isMissing ? 'one parent dead, one declared missing' : 'both parents dead';
}

function plantOrphan(site: PlantSite): Planted {
  const note = bereave(site);
  return { awardIds: [], amountFen: owedSince(site.nth, () => 0), note };
}

/** Counted in the grandparents' allowance, which is less than an orphan's. */
function plantOnAllowance(site: PlantSite): Planted {
  const note = bereave(site);
  const { awardId, shareIn } = spellOf(site, 'DIBAO');
  const amountFen = owedSince(site.nth, shareIn);
  return { awardIds: [awardId], amountFen, note: `${note}, counted in an allowance` };
}

function plantAdopted(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  bereave(site);
  const adopted = addDays(lostOn(nth), 40);
  writeKin(world, subject, { relation: 'ADOPTER', status: 'ABLE', from: adopted });
  return { awardIds: [], note: 'adopted since' };
}

function plantDestitute(site: PlantSite): Planted {
  bereave(site);
  const { awardId } = spellOf(site, 'TEKUN');
  return { awardIds: [awardId], note: 'destitute support by choice' };
}

function plantReturned(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const parent = { relation: 'PARENT' as const };
  writeKin(world, subject, { ...parent, status: 'DEAD', from: parseDate('2015-02-02') });
  const from = addDays(lostOn(nth), -500);
  const until = addDays(lostOn(nth), -20);
  const isMissing = nth % 2 === 0;
  const gone = isMissing ? ('DECLARED_MISSING' as const) : ('LOST_CONTACT' as const);
  writeKin(world, subject, { ...parent, status: gone, from, until });
  writeKin(world, subject, { ...parent, status: 'ABLE', from: until });
  return { awardIds: [], note: 'the other parent came back' };
}

function plantDisputed(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  bereave(site);
  const from = addDays(lostOn(nth), 10);
  writeKin(world, subject, { relation: 'GUARDIAN', status: 'CUSTODY_DISPUTED', from });
  return { awardIds: [], note: 'relatives dispute the custody' };
}

/** Orphans without an allowance; 1 % of them. De facto children are looked after from 2020 on. */
export const missChild: Planting = {
  ruleId: 'MISS-CHILD',
  subjectKind: 'PERSON',
  errorsInProvince: 0.01 * volumes['orphans [M]'],
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    { letter: null, variant: 'orphan', homes, weight: 3, wishes: grandchild, plant: plantOrphan },
    {
      letter: null,
      variant: 'orphan',
      homes: allowanceHomes,
      wishes: grandchild,
      plant: plantOnAllowance,
    },
  ],
  lookAlikes: [
    { letter: 'a', homes, wishes: grandchild, plant: plantAdopted },
    {
      letter: 'b',
      homes: ['TEKUN_SCATTERED'],
      wishes: () => ({ members: [pupil] }),
      plant: plantDestitute,
    },
    { letter: 'c', homes, wishes: grandchild, plant: plantReturned },
    { letter: 'd', homes, wishes: grandchild, plant: plantDisputed },
  ],
};
