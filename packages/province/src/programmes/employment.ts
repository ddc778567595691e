import {
  type Fen,
  type Month,
  addDays,
  addMonths,
  firstDayOf,
  monthOf,
  yearOf,
  yuan,
} from '@hub/assistance';
import { dayIn, monthIn } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import { type Home, type Resident, type World, workerOf } from '../home.ts';
import { payMonthly } from '../monthly.ts';
import {
  employerOf,
  qualifyingMonths,
  subsidiseJobSeeker,
  subsidisePost,
  subsidiseSpell,
  writeOneOff,
  writeWork,
} from './employment-one-offs.ts';
import { writeOrdinaryPost, writeVillagePost } from './public-welfare-post.ts';
import { firstDayOrNull, statusAt } from './subsistence-allowance.ts';

/** Employment aid for people in difficulty: recognised first, then placed or subsidised. */
export function writeOrdinaryEmployment(world: World, home: Home): void {
  const { random, quotas } = world;
  const resident = workerOf(home);
  if (resident === undefined) return;
  if (quotas.isDue('placement', home.homeClass)) {
    const month = monthIn(random.integer(2017, 2019), random.integer(2, 9));
    recognise(world, home, { resident, month });
    const chosen = random.chance(rareShare) ? rareWays : ways;
    random.pick(chosen)(world, home, { resident, month: addMonths(month, 1) });
    return;
  }
  writeVillagePost(world, home, resident);
  if (quotas.isDue('zeroEmployment', home.homeClass)) {
    const decidedOn = dayIn(monthIn(random.integer(2017, 2019), 4), 8);
    world.books.award('HUMAN_RESOURCES', {
      programme: 'RS-ZERO',
      subjectId: home.id,
      county: codeAsOf(home.county, decidedOn),
      decidedOn,
      until: addDays(decidedOn, 60),
      status: 'ENDED',
      members: [{ personId: resident.personId }],
    });
  }
}

interface Placement {
  readonly resident: Resident;
  readonly month: Month;
}

type Way = (world: World, home: Home, placement: Placement) => void;

const ways: readonly Way[] = [
  servePost,
  insureFlexibly,
  subsidiseEmployer,
  seekJob,
  surviveSpell,
  train,
];

/** Placements by one of the other ways. */
const rareShare = 0.06;

const rareWays: readonly Way[] = [insureAtEmployer, seekFirstJob, borrow];

/** Status of a person with employment difficulty (就业困难人员). */
function recognise(world: World, home: Home, { resident, month }: Placement): void {
  writeOneOff(world, home, {
    resident,
    programme: 'RS-DIFF',
    decidedOn: dayIn(month, 6),
    until: null,
    status: 'ACTIVE',
    difficultyClass: difficultyOf(home, resident),
    amountFen: 0,
  });
}

function difficultyOf(home: Home, resident: Resident): string {
  if (resident.disabilityGrade !== null) return '残疾人员';
  return home.homeClass === 'URBAN_DIBAO' ? '低保家庭人员' : '长期失业人员';
}

/** A public-welfare post; training where it is too late for one. */
function servePost(world: World, home: Home, placement: Placement): void {
  if (!writeOrdinaryPost(world, home, placement)) train(world, home, placement);
}

function insureFlexibly(world: World, home: Home, { resident, month }: Placement): void {
  const until = addMonths(month, world.random.integer(6, 24));
  subsidiseFlexible(world, home, { resident, from: month, until, amountFen: yuan(420) });
}

/** The employer gets the post subsidy once its worker has been insured for a year. */
function subsidiseEmployer(world: World, home: Home, { resident, month }: Placement): void {
  const employerId = employerOf(home, world.random.integer(1, 400));
  const hired = addMonths(month, -14);
  writeWork(world, resident, { employerId, from: firstDayOf(hired), until: null });
  const decidedOn = dayIn(month, 9);
  subsidisePost(world, home, { resident, employerId, decidedOn, ...qualifyingMonths(hired, 12) });
}

/** The employer gets part of the insurance back month by month (单位社保补贴). */
function insureAtEmployer(world: World, home: Home, { resident, month }: Placement): void {
  const employerId = employerOf(home, world.random.integer(1, 400));
  const until = addMonths(month, world.random.integer(6, 24));
  writeWork(world, resident, { employerId, from: firstDayOf(month), until: null });
  subsidiseInsurance(world, home, { resident, employerId, from: month, until });
}

function seekJob(world: World, home: Home, { resident, month }: Placement): void {
  const decidedOn = dayIn(month, 11);
  const window = qualifyingMonths(addMonths(month, -7), 6);
  subsidiseJobSeeker(world, home, { resident, decidedOn, ...window });
}

/** Graduates of the years of the books get a subsidy of their own (毕业生求职创业补贴). */
function seekFirstJob(world: World, home: Home, placement: Placement): void {
  const { resident } = placement;
  const graduationYear = yearOf(monthOf(resident.bornOn)) + 22;
  if (graduationYear < 2017 || graduationYear > 2019) {
    seekJob(world, home, placement);
    return;
  }
  const decidedOn = dayIn(monthIn(graduationYear, 5), 16);
  const graduate = { resident, programme: 'RS-JOBSEEK-G' as const, graduationYear };
  writeOneOff(world, home, { ...graduate, decidedOn, amountFen: yuan(1000) });
}

/** Interest on a loan to start a business (创业担保贷款贴息). */
function borrow(world: World, home: Home, { resident, month }: Placement): void {
  const principalFen = yuan(world.random.integer(3, 10) * 10_000);
  const loan = { resident, programme: 'RS-LOAN' as const, principalFen };
  const amountFen = Math.round(principalFen * 0.03);
  writeOneOff(world, home, { ...loan, decidedOn: dayIn(month, 17), amountFen });
}

const courses = ['家政服务', '电工', '养老护理', '电子商务', '烹饪'] as const;

function train(world: World, home: Home, { resident, month }: Placement): void {
  const { random } = world;
  const training = { resident, programme: 'RS-TRAIN' as const, course: random.pick(courses) };
  const amountFen = random.amountAround(1200);
  writeOneOff(world, home, { ...training, decidedOn: dayIn(month, 11), amountFen });
}

/** One jobless spell with one living subsidy. */
function surviveSpell(world: World, home: Home, { resident, month }: Placement): void {
  const spellId = writeJoblessSpell(world, resident, { from: month, until: addMonths(month, 2) });
  subsidiseSpell(world, home, {
    resident,
    spellId,
    decidedOn: dayIn(addMonths(month, 1), 12),
    amountFen: world.random.amountAround(1500),
  });
}

/** Months are inclusive at the start and half-open at the end, as days are. */
export function writeJoblessSpell(
  { books }: World,
  { personId }: Resident,
  months: { readonly from: Month; readonly until: Month | null },
): string {
  return books.fact('HUMAN_RESOURCES', 'unemploymentSpell', {
    personId,
    from: firstDayOf(months.from),
    until: firstDayOrNull(months.until),
  });
}

/** The social-insurance subsidy of somebody in flexible employment (灵活就业社保补贴), so many fen a month. */
export function subsidiseFlexible(
  world: World,
  home: Home,
  terms: {
    readonly resident: Resident;
    readonly from: Month;
    readonly until: Month;
    readonly amountFen: Fen;
  },
): string {
  const { resident, from, until, amountFen } = terms;
  const decidedOn = addDays(firstDayOf(from), -10);
  const award = world.books.award('HUMAN_RESOURCES', {
    programme: 'RS-SI-F',
    subjectId: resident.personId,
    county: codeAsOf(home.county, decidedOn),
    decidedOn,
    from: firstDayOf(from),
    until: firstDayOf(until),
    status: statusAt(until),
    members: [{ personId: resident.personId }],
  });
  payMonthly(world, award, { from, until, amountIn: () => amountFen });
  return award.id;
}

/** The social-insurance subsidy to an employer for a worker, by default 600 yuan a month; returns the id of the award. */
export function subsidiseInsurance(
  world: World,
  home: Home,
  terms: {
    readonly resident: Resident;
    readonly employerId: string;
    readonly from: Month;
    readonly until: Month;
  },
): string {
  const { resident, employerId, from, until } = terms;
  const decidedOn = addDays(firstDayOf(from), -10);
  const award = world.books.award('HUMAN_RESOURCES', {
    programme: 'RS-SI-E',
    subjectId: employerId,
    employerId,
    county: codeAsOf(home.county, decidedOn),
    decidedOn,
    from: firstDayOf(from),
    until: firstDayOf(until),
    status: statusAt(until),
    members: [{ personId: resident.personId }],
  });
  payMonthly(world, award, { from, until, amountIn: () => yuan(600) });
  return award.id;
}
