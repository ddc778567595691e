import {
  type LocalDate,
  type Month,
  addDays,
  counties,
  firstDayOf,
  monthOf,
  yearOf,
} from '@hub/assistance';
import { monthIn } from '../calendar.ts';
import { recipientDensityOf } from '../geography.ts';
import { type Home, type World, headOf, survivorsOf, workerOf } from '../home.ts';
import { subsistenceStandard } from '../standards.ts';
import { schoolingIn } from './schooling.ts';
import { writeAllowance } from './subsistence-allowance.ts';

/** Ordinary homes that can have left the allowance on their own feet, roughly. */
const fittingShare = 0.3;

/** The first and the last month that is no longer paid to somebody who left. */
const leaving = { first: monthIn(2017, 4), last: monthIn(2019, 6) };

/** Why a family left: income above the standard, steady work, its own wish. */
const reasons = ['家庭人均收入超过标准', '家庭成员稳定就业', '主动申请退出'] as const;

/** School years in which a student could have been aided. */
const schoolYears = [2016, 2017, 2018, 2019] as const;

/**
 * The allowance of a home that lived on it when the books begin and has left it since (退出低保).
 *
 * Only homes with work, and without pupils, certificates and deaths: nothing but the premium subsidy went with it.
 * The means that ended it were at least 1.6 times the standard, so that no margin is left to look at.
 */
export function writeFormerAllowance(world: World, home: Home): void {
  const { random, quotas } = world;
  if (!isOnItsOwnFeet(home)) return;
  const many = (fittingShare * home.members.length) / densityIn(home.county);
  if (!quotas.isDue('formerRecipients', home.homeClass, many)) return;
  const from = monthIn(random.integer(2011, 2016), random.integer(1, 12));
  const until = random.integer(leaving.first, leaving.last) as Month;
  const decidedOn = addDays(firstDayOf(until), -random.integer(3, 12));
  const [spell] = writeAllowance(world, home, {
    members: home.members.map((resident) => ({ resident })),
    from,
    until,
    ending: { decidedOn, reason: random.pick(reasons) },
  });
  if (spell !== undefined) assessMeansAtEnd(world, home, { awardId: spell.awardId, decidedOn });
  for (const _ of home.members) world.books.count('formerRecipient');
}

/** They lived where those live who are on the allowance still. */
function densityIn(code: string): number {
  const county = counties.find((other) => other.code === code);
  return county === undefined ? 1 : recipientDensityOf(county);
}

function isOnItsOwnFeet(home: Home): boolean {
  return (
    !home.isPoor &&
    workerOf(home) !== undefined &&
    survivorsOf(home).length === home.members.length &&
    home.members.every(
      (resident) =>
        resident.disabilityGrade === null &&
        schoolYears.every((schoolYear) => schoolingIn(resident, schoolYear) === null),
    )
  );
}

/** What was found when the family was looked at for the last time. */
function assessMeansAtEnd(
  { books, random }: World,
  home: Home,
  end: { readonly awardId: string; readonly decidedOn: LocalDate },
): void {
  const { awardId, decidedOn } = end;
  const { personId, hukou } = headOf(home);
  const standardFen = subsistenceStandard(home.county, hukou, yearOf(monthOf(decidedOn)));
  books.fact('CIVIL_AFFAIRS', 'meansAssessment', {
    personId,
    awardId,
    from: decidedOn,
    assessedOn: addDays(decidedOn, -8),
    incomeFen: Math.round(standardFen * (1.6 + random.fraction())),
    isPropertyWithinLimits: true,
  });
}
