import {
  type Fen,
  type LocalDate,
  type Month,
  type ProgrammeCode,
  addMonths,
  covers,
  monthOf,
  programmes,
} from '@hub/assistance';
import { type Interval, coversMonth, monthsFrom, sharedDays, touchesMonth } from './calendar.ts';
import type { Award, CaseFile, Payment } from '../case-file.ts';
import { inOrder } from '../in-order.ts';
import { oncePer } from '../once-per.ts';

/** The subsistence allowance (低保) in its three forms. Category supplements are not part of it. */
export const subsistenceAllowance = ['MZ-DIBAO-U', 'MZ-DIBAO-R', 'MZ-DIBAO-SP'] as const;

/** Basic living of destitute support (特困供养). Care allowance and burial are not part of it. */
export const destituteSupport = ['MZ-TEKUN-S', 'MZ-TEKUN-C'] as const;

/** Renovation of dangerous rural houses (农村危房改造): of grade D, of families without a house, of grade C. */
export const renovation = ['ZJ-RENO-D', 'ZJ-RENO-N', 'ZJ-RENO-C'] as const;

/** One grant: an award together with the payments of its further funding legs (prefecture and county shares). */
export interface Grant {
  readonly award: Award;
  readonly payments: readonly Payment[];
}

/**
 * The grants of some programmes, funding legs folded into the award they are part of.
 *
 * A leg whose award is not in the file is left out: it may be a share of something lawful that cannot be seen.
 */
export function grantsOf(file: CaseFile, codes: readonly ProgrammeCode[]): readonly Grant[] {
  const known = grantsAmong(file.awards);
  const grants = known.get(codes) ?? grantsIn(file.awards, codes);
  known.set(codes, grants);
  return grants;
}

/** Grants of a file by the list of programmes that was asked for: rules ask for the same lists, person after person. */
const grantsAmong = oncePer<readonly Award[], Map<readonly ProgrammeCode[], readonly Grant[]>>(
  () => new Map(),
);

function grantsIn(awards: readonly Award[], codes: readonly ProgrammeCode[]): readonly Grant[] {
  const own = awards.filter(({ programme }) => codes.includes(programme));
  const legs = own.filter(({ partOf }) => partOf !== null);
  return own
    .filter(({ partOf }) => partOf === null)
    .map((award) => {
      const parts = legs.filter(({ partOf }) => partOf === award.id);
      const payments =
        parts.length === 0 ? award.payments : [award, ...parts].flatMap((part) => part.payments);
      return { award, payments };
    });
}

/** What a grant paid in the end: every payment, back-pay and instalment, less what was taken back. */
export function paidFen({ payments }: Pick<Grant, 'payments'>): Fen {
  return payments.reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** The benefit month a payment is for. A payment for an event counts in the month it was made. */
export function benefitMonthOf({ month, paidOn }: Payment): Month {
  return month ?? monthOf(paidOn);
}

/** What was paid for each benefit month after reversals, back-pay in the month it is for; months left at zero are out. */
export function paidByMonth({ payments }: Pick<Grant, 'payments'>): ReadonlyMap<Month, Fen> {
  return netByMonth(payments);
}

const netByMonth = oncePer((payments: readonly Payment[]): ReadonlyMap<Month, Fen> => {
  const paid = new Map<Month, Fen>();
  for (const payment of payments) {
    const month = benefitMonthOf(payment);
    paid.set(month, (paid.get(month) ?? 0) + payment.amountFen);
  }
  for (const [month, amountFen] of paid) if (amountFen <= 0) paid.delete(month);
  return paid;
});

/** Everyone an award is for, whether counted or only listed. */
export function membersOf(award: Award): readonly string[] {
  if (award.members.length === 0) return [award.subjectId];
  const people = award.members.map(({ personId }) => personId);
  return people.length === 1 ? people : [...new Set(people)];
}

/** Whether a person draws from an award at all: a counted member, or the subject of an award without members. */
export function isCounted(award: Award, personId: string): boolean {
  if (award.members.length === 0) return award.subjectId === personId;
  return award.members.some((member) => member.personId === personId && member.isCounted);
}

/** Everyone who draws from an award at all. */
export function countedMembersOf(award: Award): readonly string[] {
  return membersOf(award).filter((personId) => isCounted(award, personId));
}

/** The people among whom an award is divided in a month. */
export function countedIn(award: Award, month: Month): readonly string[] {
  if (award.members.length === 0) return [award.subjectId];
  // An award to a person is that person's for as long as it is paid, whatever the end of the membership says; and one
  // grant is the household's of its day, though a part of it is paid after the work is done.
  const { unit, cadence } = programmes[award.programme];
  const isWhole = unit === 'PERSON' || cadence === 'ONE_OFF';
  const counted: string[] = [];
  for (const member of award.members) {
    const isIn = member.isCounted && (isWhole || touchesMonth(member, month));
    if (isIn && !counted.includes(member.personId)) counted.push(member.personId);
  }
  return counted;
}

/** One person's part of what a grant paid for one month. */
export interface MonthShare {
  readonly month: Month;
  readonly award: Award;
  readonly paidFen: Fen;
  readonly counted: number;
  /** `paidFen ÷ counted`, rounded down to the fen: the remainder stays with the household, nobody's share is overstated. */
  readonly fen: Fen;
}

/** A person's shares of the grants of some programmes, month by month, earliest first. */
export function sharesOf(
  file: CaseFile,
  personId: string,
  codes: readonly ProgrammeCode[],
): readonly MonthShare[] {
  const shares = grantsOf(file, codes)
    .filter(({ award }) => isCounted(award, personId))
    .flatMap((grant) => grantSharesOf(grant, personId));
  return inOrder(shares, ({ month }) => month);
}

/** A person's shares of one grant; months in which the person was not counted are out. */
export function grantSharesOf(grant: Grant, personId: string): readonly MonthShare[] {
  const shares: MonthShare[] = [];
  for (const [month, paid] of paidByMonth(grant)) {
    const counted = countedIn(grant.award, month);
    if (!counted.includes(personId)) continue;
    const fen = Math.floor(paid / counted.length);
    shares.push({ month, award: grant.award, paidFen: paid, counted: counted.length, fen });
  }
  return shares;
}

/** What a grant paid for each month, undivided: to all its members together. Earliest first. */
export function undividedShares(grant: Grant): readonly MonthShare[] {
  const shares = [...paidByMonth(grant)].map(([month, fen]) => ({
    month,
    award: grant.award,
    paidFen: fen,
    counted: 1,
    fen,
  }));
  return inOrder(shares, ({ month }) => month);
}

/**
 * The months in which a person draws the basic living of destitute support: paid after netting, or a whole month of an
 * open centralised stay (then with zero fen). Months before the award begins are out, whatever was back-paid.
 */
export function destituteSharesOf(
  file: CaseFile,
  personId: string,
  since: Month,
): readonly MonthShare[] {
  if (!holdsAny(file, destituteSupport)) return [];
  const paid = sharesOf(file, personId, destituteSupport).filter(
    ({ month, award }) => monthOf(award.from) <= month,
  );
  const paidMonths = new Set(paid.map(({ month }) => month));
  const stays = file.awards.filter(
    (award) => award.programme === 'MZ-TEKUN-C' && isInForce(award) && isCounted(award, personId),
  );
  const stayed = stays.flatMap((award) =>
    monthsFrom(since, monthOf(file.asOf))
      .filter((month) => coversMonth(award, month) && !paidMonths.has(month))
      .map((month) => ({ month, award, paidFen: 0, counted: 1, fen: 0 })),
  );
  return [...paid, ...stayed].filter(({ month }) => month >= since);
}

/** Neither suspended nor granted wrongly from the start. An ended award was right while it lasted. */
export function isInForce({ status }: Award): boolean {
  return status === 'ACTIVE' || status === 'ENDED';
}

/** Whether an award was known, in force and counted a person on a day: what a status rests on. */
export function supports(award: Award, personId: string, day: LocalDate): boolean {
  return (
    isInForce(award) &&
    award.decidedOn <= day &&
    covers(award, day) &&
    (award.members.length === 0
      ? award.subjectId === personId
      : award.members.some(
          (member) => member.personId === personId && member.isCounted && covers(member, day),
        ))
  );
}

/** Whether an award was in force and counted a person on some of the days. */
export function supportsDuring(award: Award, personId: string, days: Interval): boolean {
  return (
    isInForce(award) &&
    (days.until === null || award.decidedOn < days.until) &&
    sharedDays(award, days) > 0 &&
    (award.members.length === 0
      ? award.subjectId === personId
      : award.members.some(
          (member) =>
            member.personId === personId && member.isCounted && sharedDays(member, days) > 0,
        ))
  );
}

/** Whether there is any award of some programmes, in whatever state: without one, nothing can stand beside it. */
export function holdsAny({ awards }: CaseFile, codes: readonly ProgrammeCode[]): boolean {
  return awards.some(({ programme }) => codes.includes(programme));
}

/** The first award of some programmes that counts one of some people on a day. */
export function awardInForce(
  file: CaseFile,
  personIds: readonly string[],
  { codes, day }: { readonly codes: readonly ProgrammeCode[]; readonly day: LocalDate },
): Award | undefined {
  return file.awards.find(
    (award) => codes.includes(award.programme) && personIds.some((id) => supports(award, id, day)),
  );
}

/** The first month that rules look back to, `count` months with the month of the file as the last. */
export function lookBack(file: CaseFile, count: number): Month {
  return addMonths(monthOf(file.asOf), 1 - count);
}
