import {
  type Fen,
  type LocalDate,
  type Month,
  type ProgrammeCode,
  addDays,
  addMonths,
  formatYuan,
  monthOf,
  programmes as catalogue,
} from '@hub/assistance';
import {
  type Grant,
  countedIn,
  destituteSupport,
  grantsOf,
  isCounted,
  isInForce,
  paidByMonth,
  subsistenceAllowance,
} from '../questions/awards.ts';
import { coversMonth, lastDayOf, monthsFrom, runsOf, touchesMonth } from '../questions/calendar.ts';
import type { Award, CaseFile, Payment } from '../case-file.ts';
import type { CalculationLine, RuleFinding } from '../finding.ts';
import { interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import { isDead, provenThrough } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import {
  awardEvidence,
  count,
  monthsLine,
  periodOf,
  periodText,
  programmeText,
  sumOf,
} from '../wording.ts';

const needs = ['CIVIL_AFFAIRS'] as const;

/** Monthly benefits paid to people, each with those that meet the same need: paid under one, none is missing. */
const families: readonly (readonly ProgrammeCode[])[] = [
  [...subsistenceAllowance, ...destituteSupport],
  ['MZ-ORPHAN', 'MZ-DEFACTO'],
  ['MZ-DIS-LIV'],
  ['MZ-DIS-CARE'],
];
/** Centralised support goes to the institution, which settles it in its own time. */
const programmes = families.flat().filter((code) => code !== 'MZ-TEKUN-C');

/**
 * An open award that was not paid for a month, although the time to pay has passed.
 *
 * It arises when an account is closed, a list is not sent or a system is changed. Months that were suspended, that
 * another award of the same need paid for, or for which a payment was taken back on purpose are not missing; a transfer
 * that the bank sent back is, once there was time to make it again. What is owed is taken from the month paid last.
 */
export const missPaymentGap: Rule = {
  id: 'MISS-PAYMENT-GAP',
  title: { en: 'Open award with an unpaid benefit month', zh: '在保未发（断发、漏发）' },
  kind: 'MISSED',
  subject: 'PERSON',
  severity: 'HIGH',
  disposition: 'ENTITLEMENT_GAP',
  needs,
  programmes,
  arguesFromAbsence: true,
  latencyDays: 30,
  legalBasis: [interimMeasures('arts. 12, 66(6)'), socialAssistanceLaw('arts. 18, 70(5)')],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'the month of the decision: paid from the next month on',
        zh: '审批当月（自次月起发放）',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'paid under a new award after a change of system',
        zh: '系统迁移后以新编号发放',
      },
    },
    {
      letter: 'c',
      description: {
        en: 'centralised destitute support, paid to the institution',
        zh: '集中供养经费拨付供养机构',
      },
    },
    {
      letter: 'd',
      description: {
        en: 'a transfer that the bank sent back within the last days and that is made again',
        zh: '银行退回，正在重新发放',
      },
    },
  ],
  isVerified: true,
  check: (file) => {
    const proven = provenThrough(file, needs);
    return grantsOf(file, programmes)
      .filter(({ award }) => award.status === 'ACTIVE')
      .flatMap((grant) => {
        const months = gapMonths(file, grant, proven);
        return months.length === 0 ? [] : [finding(grant, months, { file, proven })];
      });
  },
};

function gapMonths(file: CaseFile, grant: Grant, proven: LocalDate): readonly Month[] {
  const { award, payments } = grant;
  const at = { area: award.county, month: monthOf(proven) };
  const last = monthOf(proven);
  const first = Math.max(
    addMonths(last, 1 - parameter('payment.lookbackMonths', at)),
    addMonths(monthOf(award.decidedOn), 1),
    booksBegin(award),
  ) as Month;
  // A payment that was made and taken back was a decision; whoever made it knows of the month.
  const booked = new Set<Month | null>();
  for (const { amountFen, month } of payments) if (amountFen > 0) booked.add(month);
  return monthsFrom(first, last).filter(
    (month) =>
      !booked.has(month) &&
      coversMonth(award, month) &&
      dueDay(award, month) <= proven &&
      !isHalted(award, month) &&
      !isBeingRepeated(award, month, proven) &&
      livingMembers(file, award, { month, proven }).some(
        (personId) => !isPaidElsewhere(file, award, { month, personId }),
      ),
  );
}

/**
 * The first month that the books can be asked about: nobody says how far back they reach, and an award whose first payment
 * comes long after the decision was paid from older books. Where nothing was ever paid, every month can be asked about.
 */
function booksBegin({ decidedOn, county, payments, returned }: Award): Month {
  const first = Math.min(firstMonthOf(payments), firstMonthOf(returned)) as Month;
  const at = { area: county, month: Number.isFinite(first) ? first : monthOf(decidedOn) };
  const isNew = first <= addMonths(monthOf(decidedOn), parameter('payment.lookbackMonths', at));
  return first === Infinity || isNew ? monthOf(decidedOn) : first;
}

function firstMonthOf(payments: readonly Payment[]): number {
  return payments.reduce((first, { month }) => Math.min(first, month ?? Infinity), Infinity);
}

/** The day by which a month is paid for. */
function dueDay({ county }: Award, month: Month): LocalDate {
  const at = { area: county, month };
  if (parameter('payment.isQuarterly', at) === 0)
    return addDays(lastDayOf(month), parameter('payment.waitDays', at));
  const quarterEnd = addMonths(month, 2 - (month % 3));
  return addDays(lastDayOf(quarterEnd), parameter('payment.quarterlyWaitDays', at));
}

/** Whether the award was suspended on some day of a month, or the family had asked to leave it. */
function isHalted({ events }: Award, month: Month): boolean {
  return events.some(({ kind, from }) => {
    if (kind !== 'SUSPENDED' && kind !== 'EXIT_REQUESTED') return false;
    const resumed = events.find((event) => event.kind === 'RESUMED' && event.from >= from);
    return touchesMonth({ from, until: resumed?.from ?? null }, month);
  });
}

function isBeingRepeated({ county, returned }: Award, month: Month, proven: LocalDate): boolean {
  return returned.some(
    (payment) =>
      payment.month === month &&
      payment.returnedOn !== null &&
      addDays(payment.returnedOn, parameter('payment.returnDays', { area: county, month })) >=
        proven,
  );
}

interface When {
  readonly month: Month;
  readonly proven: LocalDate;
}

/** Those whom a month is still owed to. */
function livingMembers(file: CaseFile, award: Award, { month, proven }: When): readonly string[] {
  return countedIn(award, month).filter((personId) => !isDead(file, personId, proven));
}

/** Whether another award for the same need paid for a person, or keeps the person in an institution. */
function isPaidElsewhere(
  file: CaseFile,
  award: Award,
  { month, personId }: { readonly month: Month; readonly personId: string },
): boolean {
  const family = families.find((codes) => codes.includes(award.programme)) ?? [];
  return file.awards.some(
    (other) =>
      other.id !== award.id &&
      family.includes(other.programme) &&
      isCounted(other, personId) &&
      countedIn(other, month).includes(personId) &&
      (paidByMonth(other).has(month) ||
        (other.programme === 'MZ-TEKUN-C' && isInForce(other) && touchesMonth(other, month))),
  );
}

/** What a month is worth: as the last month paid before it, else as granted; nothing where neither is known. */
function monthlyFen(grant: Grant, month: Month): Fen {
  const paid = [...paidByMonth(grant)].filter(([earlier]) => earlier < month);
  const [latest] = paid.toSorted(([left], [right]) => right - left);
  return latest?.[1] ?? grant.award.grantedFen ?? 0;
}

function linesOf(grant: Grant, months: readonly Month[]): readonly CalculationLine[] {
  const owed = months
    .map((month) => ({ month, fen: monthlyFen(grant, month) }))
    .filter(({ fen }) => fen > 0);
  return runsOf(owed, (left, right) => left.fen === right.fen).map((run) =>
    monthsLine({
      what: programmeText(grant.award.programme),
      term: formatYuan(run[0].fen),
      fen: run[0].fen,
      months: run.map(({ month }) => month),
    }),
  );
}

function finding(
  grant: Grant,
  months: readonly Month[],
  { file, proven }: { readonly file: CaseFile; readonly proven: LocalDate },
): RuleFinding {
  const { award } = grant;
  const arithmetic = linesOf(grant, months);
  const amountFen = sumOf(arithmetic);
  const period = periodOf(months);
  const span = periodText(period);
  const programme = programmeText(award.programme);
  const isReturned = award.returned.some(({ month }) => month !== null && months.includes(month));
  const isHousehold = catalogue[award.programme].unit === 'HOUSEHOLD';
  const people = months.flatMap((month) => livingMembers(file, award, { month, proven }));
  return {
    subject: { kind: isHousehold ? 'HOUSEHOLD' : 'PERSON', id: award.subjectId },
    personIds: [...new Set(people)],
    period,
    evidence: [
      awardEvidence(award, {
        ...span,
        en: `open, not paid for ${span.en}`,
        zh: `在保，${span.zh}未发放`,
      }),
    ],
    arithmetic,
    amountFen,
    amountMeaning: 'ENTITLEMENT',
    explanation: {
      en: `Lead: the award (${programme.en}) stands open and was not paid for ${count(months.length, 'month')} (${span.en}); ${formatYuan(amountFen)} yuan are perhaps due.${isReturned ? ' A transfer came back from the bank: the account should be checked.' : ''}`,
      zh: `线索：该${programme.zh}在保，但${span.zh}期间有${months.length}个月未发放，可能应补${formatYuan(amountFen)}元。${isReturned ? '有款项被银行退回，建议核对账户。' : ''}`,
    },
  };
}
