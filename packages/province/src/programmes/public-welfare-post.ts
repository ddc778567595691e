import {
  type Fen,
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  firstDayOf,
  monthOf,
  yuan,
} from '@hub/assistance';
import type { AwardDraft } from '../books.ts';
import { dayIn, firstMonth, monthIn } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import type { Home, Resident, World } from '../home.ts';
import { payMonthly } from '../monthly.ts';
import { firstDayOrNull, statusAt } from './subsistence-allowance.ts';

/** A public-welfare post as a case wants it; the unit is one of the county's unless said otherwise. */
export interface PostTerms {
  readonly resident: Resident;
  readonly from: Month;
  /** First month not covered; null while open. */
  readonly until: Month | null;
  /** Fen per month. */
  readonly amountFen?: Fen;
  readonly columns?: Partial<AwardDraft<'HUMAN_RESOURCES'>>;
}

/** The subsidy of a public-welfare post (公益性岗位), two thirds of the minimum wage unless said otherwise. */
export function writePost(world: World, home: Home, terms: PostTerms) {
  const { resident, from, until } = terms;
  const decidedOn = addDays(firstDayOf(from), -10);
  const award = world.books.award('HUMAN_RESOURCES', {
    employerId: unitOf(home, resident),
    ...terms.columns,
    programme: 'RS-PWP',
    subjectId: resident.personId,
    county: codeAsOf(home.county, decidedOn),
    decidedOn,
    from: firstDayOf(from),
    until: firstDayOrNull(until),
    status: statusAt(until),
    members: [{ personId: resident.personId }],
  });
  const amountFen = terms.amountFen ?? yuan(900);
  // The term of 36 months runs from the first post, so this account alone goes back to before the books.
  for (
    let month = from;
    month < Math.min(until ?? firstMonth, firstMonth);
    month = addMonths(month, 1)
  )
    world.books.pay(award, { month, amountFen, paidOn: dayIn(month, 15) });
  const paid = payMonthly(world, award, { from, until, amountIn: () => amountFen });
  return { awardId: award.id, paidIn: (month: Month): Fen => paid.get(month) ?? 0 };
}

/** A street office, school or hospital of the county with such posts, always the same one for a person. */
export function unitOf({ county }: Home, { bornOn }: Resident): string {
  return `unit-${county}-${(bornOn % 60) + 1}`;
}

/** The company that insures the workers of posts in a county. */
export function dispatchCompanyOf({ county }: Home): string {
  return `dispatch-${county}-1`;
}

/** Ages at which posts end: men at 60, women at 55. */
export const retirementYears = { MALE: 60, FEMALE: 55 } as const;

/** The month in which somebody reaches the age of retirement. */
export function retirementMonth({ bornOn, sex }: Resident): Month {
  return addMonths(monthOf(bornOn), 12 * retirementYears[sex]);
}

/**
 * An ordinary post: under 36 months, and over by retirement. Three in ten workers are insured by a dispatch company.
 *
 * Writes nothing, and says so, where too little is left until retirement.
 */
export function writeOrdinaryPost(
  world: World,
  home: Home,
  { resident, month }: { readonly resident: Resident; readonly month: Month },
): boolean {
  const { books, random } = world;
  const term = addMonths(month, random.integer(8, 34));
  const until = Math.min(term, retirementMonth(resident) + 1) as Month;
  if (until < addMonths(month, 4)) return false;
  if (!random.chance(0.3)) {
    writePost(world, home, { resident, from: month, until });
    return true;
  }
  const dispatchCompanyId = dispatchCompanyOf(home);
  writePost(world, home, { resident, from: month, until, columns: { dispatchCompanyId } });
  books.fact('HUMAN_RESOURCES', 'insuredEmployment', {
    personId: resident.personId,
    from: firstDayOf(month),
    until: knownEnd(until),
    kind: 'EMPLOYEE',
    employerId: dispatchCompanyId,
    isDispatch: true,
  });
  return true;
}

/** Registered poor homes with a forest ranger or a cleaner of the village. */
const villagePosts = 0.02;

/** A post in the village (护林员, 保洁员), which has rules of its own. */
export function writeVillagePost(world: World, home: Home, resident: Resident): void {
  const { random } = world;
  if (home.kind !== 'RURAL' || !home.isPoor || !random.chance(villagePosts)) return;
  const from = monthIn(2017, 1 + random.integer(0, 24));
  const columns = { isRural: true, employerId: `village-${home.villageGroup}` };
  const until = addMonths(from, random.integer(10, 30));
  writePost(world, home, { resident, from, until, amountFen: yuan(400), columns });
}

/** The first day after a spell; an end that lies after the books is not known yet. */
function knownEnd(until: Month): LocalDate | null {
  return statusAt(until) === 'ENDED' ? firstDayOf(until) : null;
}
