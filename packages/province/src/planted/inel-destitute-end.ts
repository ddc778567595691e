import { type LocalDate, type Month, addMonths, parseDate } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { dayIn, monthIn } from '../calendar.ts';
import type { MemberWish, Spell, Wishes } from '../home.ts';
import { writeKin } from '../programmes/kinship.ts';
import { writeDestitute } from '../programmes/personal-living.ts';
import { allowanceFrom, awardOf, endOfBooks, payAllowance } from './allowances.ts';
import {
  type PlantSite,
  type Planted,
  type PlantedKind,
  type Planting,
  sumOver,
} from './planting.ts';

const homes = ['TEKUN_SCATTERED'] as const;

const alone = (member: MemberWish, without: Wishes['without'] = []): Wishes => ({
  members: [member],
  isAlone: true,
  without: ['basic-living', ...without],
});
const elder = () => alone({ age: 'ELDER' });

/** The month in which support had to end. */
function triggerOf(nth: number): Month {
  return addMonths(monthIn(2017, 6), (nth * 7) % 26);
}

function support({ world, home, subject }: PlantSite, until: Month | null = null): Spell {
  return writeDestitute(world, home, { resident: subject, from: allowanceFrom, until });
}

/** Support that was never ended: what was paid from the second month after the trigger. */
function goOn(site: PlantSite, trigger: Month, note: string): Planted {
  const { awardId, shareIn } = support(site);
  const from = addMonths(trigger, 2);
  return {
    awardIds: [awardId],
    amountFen: sumOver(from, endOfBooks, shareIn),
    note: `${note}, supported for ${endOfBooks - from} months more`,
  };
}

function spend(
  { world, subject, nth }: PlantSite,
  kind: 'DECLARED_MISSING' | 'PRISON' | 'PRE_TRIAL_DETENTION' | 'SUSPENDED_SENTENCE',
): Month {
  const month = triggerOf(nth);
  const from = dayIn(month, 4 + (nth % 20));
  world.books.fact('CIVIL_AFFAIRS', 'custodyOrService', { personId: subject.personId, kind, from });
  return month;
}

function employ(
  { world, subject }: PlantSite,
  job: {
    readonly kind: 'EMPLOYEE' | 'FLEXIBLE';
    readonly from: LocalDate;
    readonly until?: LocalDate;
  },
): void {
  world.books.fact('HUMAN_RESOURCES', 'insuredEmployment', {
    personId: subject.personId,
    employerId: job.kind === 'EMPLOYEE' ? 'employer-of-a-former-recipient' : null,
    ...job,
  });
}

/** Back at work: support ends once the job has lasted for three months. */
function plantEmployed(site: PlantSite): Planted {
  const hired = triggerOf(site.nth);
  employ(site, { kind: 'EMPLOYEE', from: dayIn(hired, 6) });
  return goOn(site, addMonths(hired, 3), 'in insured employment');
}

/** Born so that the 18th birthday lies in the months of the books. */
function birthdayOf(nth: number): LocalDate {
  return dayIn(addMonths(monthIn(1999, 8), (nth * 7) % 22), 9);
}

function plantOfAge(site: PlantSite): Planted {
  const birthday = addMonths(monthIn(1999, 8), (site.nth * 7) % 22);
  return goOn(site, addMonths(birthday, 18 * 12), 'turned 18 and not at school');
}

/** A child who could not support them can now. */
function plantObligor(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const month = triggerOf(nth);
  const able = dayIn(month, 12);
  const relation = nth % 2 === 0 ? 'CHILD' : 'SPOUSE';
  world.books.fact('CIVIL_AFFAIRS', 'kinship', {
    personId: subject.personId,
    relation,
    status: 'WITHOUT_CAPACITY',
    from: parseDate('2010-01-01'),
    until: able,
  });
  writeKin(world, subject, { relation, status: 'ABLE', from: able });
  return goOn(site, month, 'somebody can support them');
}

function plantExit(site: PlantSite): Planted {
  const { world, nth } = site;
  const month = triggerOf(nth);
  const planted = goOn(site, month, 'asked to leave');
  for (const id of planted.awardIds) {
    const award = { id, department: 'CIVIL_AFFAIRS' } as const;
    world.books.event(award, { kind: 'EXIT_REQUESTED', from: dayIn(month, 20) });
  }
  return planted;
}

/** Seventeen at the start of a school year and supported to its end, months after the birthday. */
function plantPupil(site: PlantSite): Planted {
  const until = monthIn(site.nth % 2 === 0 ? 2018 : 2019, 8);
  return {
    awardIds: [support(site, until).awardId],
    note: '18 and still at secondary school',
  };
}

function plantCasualWork(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  const from = dayIn(triggerOf(nth), 6);
  if (nth % 2 === 0) employ(site, { kind: 'FLEXIBLE', from });
  else employ(site, { kind: 'EMPLOYEE', from, until: dayIn(addMonths(triggerOf(nth), 2), 20) });
  world.books.fact('CIVIL_AFFAIRS', 'verifiedIncome', {
    personId: subject.personId,
    source: 'RESIDENT_PENSION',
    monthlyFen: 10_300,
    firstMonth: triggerOf(nth),
    lastMonth: monthIn(2019, 12),
    verifiedOn: parseDate('2019-11-12'),
  });
  return { awardIds: [support(site).awardId], note: 'casual work and the base pension' };
}

function plantDetention(site: PlantSite): Planted {
  spend(site, site.nth % 2 === 0 ? 'PRE_TRIAL_DETENTION' : 'SUSPENDED_SENTENCE');
  return { awardIds: [support(site).awardId], note: 'not serving a sentence' };
}

function plantUnproven(site: PlantSite): Planted {
  const from = dayIn(triggerOf(site.nth), 12);
  writeKin(site.world, site.subject, { relation: 'SPOUSE', status: 'UNKNOWN', from });
  return { awardIds: [support(site).awardId], note: 'said to have married, not proven' };
}

/** Support ended as it had to, and the allowance took its place. */
function plantTransfer(site: PlantSite): Planted {
  const month = triggerOf(site.nth);
  const end = addMonths(month, 2);
  const relative = { relation: 'CHILD', status: 'ABLE', from: dayIn(month, 12) } as const;
  writeKin(site.world, site.subject, relative);
  const destitute = support(site, end);
  const allowance = payAllowance(site, { from: end });
  return {
    awardIds: [destitute.awardId, awardOf(allowance).id],
    note: 'ended, and on the allowance since',
  };
}

function error(
  variant: string,
  plant: PlantedKind['plant'],
  wishes: PlantedKind['wishes'] = elder,
): PlantedKind {
  return { letter: null, variant, homes, wishes, plant };
}

/** Destitute support beyond its end; 0.1 % of those who have it. */
export const inelDestituteEnd: Planting = {
  ruleId: 'INEL-DESTITUTE-END',
  subjectKind: 'PERSON',
  errorsInProvince: 0.001 * volumes['tekun total'],
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    error('missing', (site) => goOn(site, spend(site, 'DECLARED_MISSING'), 'declared missing')),
    error('prison', (site) => goOn(site, spend(site, 'PRISON'), 'in prison')),
    error('employed', plantEmployed, () => alone({ age: 'ADULT' }, ['employment'])),
    error('of-age', plantOfAge, (nth) =>
      alone({ age: 'HIGHER', bornOn: birthdayOf(nth) }, ['student-aid']),
    ),
    error('obligor', plantObligor),
    error('exit', plantExit),
  ],
  lookAlikes: [
    {
      letter: 'a',
      homes,
      wishes: (nth) =>
        alone({
          age: 'UPPER_SECONDARY',
          bornOn: dayIn(monthIn(nth % 2 === 0 ? 1999 : 2000, 9 + (nth % 4)), 12),
        }),
      plant: plantPupil,
    },
    {
      letter: 'b',
      homes,
      wishes: () => alone({ age: 'ADULT' }, ['employment']),
      plant: plantCasualWork,
    },
    { letter: 'c', homes, wishes: elder, plant: plantDetention },
    { letter: 'd', homes, wishes: elder, plant: plantUnproven },
    { letter: 'e', homes: ['RURAL_DIBAO'], wishes: elder, plant: plantTransfer },
  ],
};
