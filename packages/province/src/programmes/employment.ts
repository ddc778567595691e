import {
  type Fen,
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  firstDayOf,
  yuan,
} from '@hub/assistance';
import { calibration } from '../calibration.ts';
import { dayIn, monthIn } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import { type Home, type Resident, type World, workerOf } from '../home.ts';
import { payMonthly } from '../monthly.ts';
import { firstDayOrNull, statusAt } from './subsistence-allowance.ts';

/** Employment aid for people in difficulty: recognised first, then placed or subsidised. */
export function writeOrdinaryEmployment(world: World, home: Home): void {
  const { random, quotas } = world;
  const resident = workerOf(home);
  if (resident === undefined) return;
  if (quotas.isDue('placement', home.homeClass)) {
    const month = monthIn(random.integer(2017, 2019), random.integer(2, 9));
    recognise(world, home, { resident, month });
    const ways = [servePost, insureFlexibly, subsidiseEmployer, seekJob, surviveSpell, train];
    random.pick(ways)(world, home, { resident, month: addMonths(month, 1) });
  } else if (quotas.isDue('zeroEmployment', home.homeClass)) {
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

/** Status of a person with employment difficulty (就业困难人员). */
function recognise(world: World, home: Home, { resident, month }: Placement): void {
  writeOneOff(world, home, {
    resident,
    programme: 'RS-DIFF',
    decidedOn: dayIn(month, 6),
    amountFen: 0,
  });
}

/** A public-welfare post: at most 36 months, two thirds of the minimum wage. */
function servePost(world: World, home: Home, { resident, month }: Placement): void {
  const until = addMonths(month, world.random.integer(8, 34));
  writeMonthly(world, home, {
    resident,
    programme: 'RS-PWP',
    from: month,
    until,
    amountFen: yuan(900),
  });
}

function insureFlexibly(world: World, home: Home, { resident, month }: Placement): void {
  const until = addMonths(month, world.random.integer(6, 24));
  writeMonthly(world, home, {
    resident,
    programme: 'RS-SI-F',
    from: month,
    until,
    amountFen: yuan(420),
  });
}

/** The employer gets the post subsidy once its worker has been insured for a year. */
function subsidiseEmployer(world: World, home: Home, { resident, month }: Placement): void {
  const { books, random } = world;
  const hiredOn = firstDayOf(addMonths(month, -14));
  books.fact('HUMAN_RESOURCES', 'insuredEmployment', {
    personId: resident.personId,
    from: hiredOn,
    until: null,
  });
  const award = books.award('HUMAN_RESOURCES', {
    programme: 'RS-POST',
    subjectId: `employer-${home.county}-${random.integer(1, 400)}`,
    county: codeAsOf(home.county, dayIn(month, 9)),
    decidedOn: dayIn(month, 9),
    until: dayIn(month, 10),
    status: 'ENDED',
    members: [{ personId: resident.personId }],
  });
  books.pay(award, { amountFen: yuan(calibration['emp.post']), paidOn: dayIn(month, 25) });
}

function seekJob(world: World, home: Home, { resident, month }: Placement): void {
  const amountFen = yuan(calibration['emp.jobseek']);
  const decidedOn = dayIn(month, 11);
  writeOneOff(world, home, { resident, programme: 'RS-JOBSEEK', decidedOn, amountFen });
}

function train(world: World, home: Home, { resident, month }: Placement): void {
  const amountFen = world.random.amountAround(1200);
  writeOneOff(world, home, {
    resident,
    programme: 'RS-TRAIN',
    decidedOn: dayIn(month, 11),
    amountFen,
  });
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

/** The one-off living subsidy (一次性临时生活补助) of a jobless spell; returns the id of the award. */
export function subsidiseSpell(
  world: World,
  home: Home,
  terms: {
    readonly resident: Resident;
    readonly spellId: string;
    readonly decidedOn: LocalDate;
    readonly amountFen: Fen;
    readonly refersTo?: string;
  },
): string {
  const { spellId, ...rest } = terms;
  return writeOneOff(world, home, {
    ...rest,
    programme: 'RS-ONEOFF',
    unemploymentSpellId: spellId,
  });
}

function writeOneOff(
  { books }: World,
  home: Home,
  terms: {
    readonly resident: Resident;
    readonly programme: 'RS-DIFF' | 'RS-JOBSEEK' | 'RS-ONEOFF' | 'RS-TRAIN';
    readonly decidedOn: LocalDate;
    readonly amountFen: Fen;
    readonly unemploymentSpellId?: string;
    readonly refersTo?: string;
  },
): string {
  const { resident, amountFen, ...draft } = terms;
  const isStatus = terms.programme === 'RS-DIFF';
  const award = books.award('HUMAN_RESOURCES', {
    ...draft,
    subjectId: resident.personId,
    county: codeAsOf(home.county, terms.decidedOn),
    until: isStatus ? null : addDays(terms.decidedOn, 1),
    status: isStatus ? 'ACTIVE' : 'ENDED',
    members: [{ personId: resident.personId }],
  });
  if (amountFen > 0) books.pay(award, { amountFen, paidOn: addDays(terms.decidedOn, 14) });
  return award.id;
}

function writeMonthly(
  world: World,
  home: Home,
  terms: {
    readonly resident: Resident;
    readonly programme: 'RS-PWP' | 'RS-SI-F';
    readonly from: Month;
    readonly until: Month;
    readonly amountFen: Fen;
  },
): void {
  const { resident, from, until, amountFen } = terms;
  const decidedOn = addDays(firstDayOf(from), -10);
  const award = world.books.award('HUMAN_RESOURCES', {
    programme: terms.programme,
    subjectId: resident.personId,
    county: codeAsOf(home.county, decidedOn),
    decidedOn,
    from: firstDayOf(from),
    until: firstDayOf(until),
    status: statusAt(until),
    members: [{ personId: resident.personId }],
  });
  payMonthly(world, award, { from, until, amountIn: () => amountFen });
}
