import {
  type Fen,
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  firstDayOf,
  formatYuan,
  monthOf,
} from '@hub/assistance';
import { type Grant, countedIn, grantsOf, paidByMonth } from '../questions/awards.ts';
import { coversMonth, lastDayOf, monthsFrom, runsOf, touchesMonth } from '../questions/calendar.ts';
import type { AwardOf, CaseFile, Facts } from '../case-file.ts';
import type { CalculationLine, RuleFinding } from '../finding.ts';
import { interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { assessedIncomeEvidence } from '../questions/means.ts';
import { parameter } from '../parameters.ts';
import { provenThrough } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import {
  awardEvidence,
  count,
  monthsLine,
  paidText,
  periodOf,
  periodText,
  sumOf,
} from '../wording.ts';

const needs = ['CIVIL_AFFAIRS'] as const;
const allowances = ['MZ-DIBAO-U', 'MZ-DIBAO-R'] as const;

/**
 * An allowance that was paid for months at another amount than the standard less the assessed income, or than the tier.
 *
 * It arises when a standard rises or a member joins and the award is not reckoned anew. Each member has the standard of
 * their own hukou. Months that cannot be reckoned are left out: without an assessment, with a change of members, in a
 * gradual exit, paid in part. Too little is owed to the family; the two signs are never set off against each other.
 */
export const anomSubsistAmount: Rule = {
  id: 'ANOM-SUBSIST-AMOUNT',
  title: {
    en: 'Dibao payment differs from standard minus income',
    zh: '低保金与“标准−人均收入”不符（多发/少发）',
  },
  kind: 'ANOMALY',
  subject: 'HOUSEHOLD',
  severity: 'MEDIUM',
  disposition: 'ARITHMETIC',
  needs,
  programmes: allowances,
  startsFrom: ['meansAssessment'],
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [interimMeasures('art. 12'), socialAssistanceLaw('arts. 18, 20, 32')],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'a new standard in force whose arrears are paid next month',
        zh: '提标当月，差额次月补发',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'rounding to five or ten yuan',
        zh: '按5元、10元取整',
      },
    },
    { letter: 'c', description: { en: 'a gradual exit', zh: '渐退期' } },
    {
      letter: 'd',
      description: {
        en: 'a single-person award at a fixed share',
        zh: '单人户按固定比例发放',
      },
    },
    {
      letter: 'e',
      description: { en: 'part of a month, a fee of the bank', zh: '非整月、银行手续费' },
    },
    {
      letter: 'f',
      description: {
        en: 'supplements for the old, minors, the severely disabled and ill; price and holiday subsidies',
        zh: '分类施保（老年人、未成年人、重残、重病）、物价和节日补贴',
      },
    },
  ],
  isVerified: true,
  check: (file) => {
    if (!file.facts.meansAssessment.some(({ awardId }) => awardId !== null)) return [];
    return grantsOf(file, allowances).flatMap((grant) => findingsOf(file, grant));
  },
};

type Allowance = AwardOf<'CIVIL_AFFAIRS'>;
type Assessment = Facts['meansAssessment'][number];

/** What so many members are due each: a tier, or a standard less their income. */
interface Part {
  readonly eachFen: Fen;
  readonly incomeFen: Fen | null;
  readonly members: number;
}

/** What a month is due, and what it is made of. */
interface Due {
  readonly fen: Fen;
  readonly parts: readonly Part[];
}

/** A month that was paid, and what was due. */
interface Reckoned {
  readonly month: Month;
  readonly assessment: Assessment;
  readonly paidFen: Fen;
  readonly due: Due;
  readonly members: readonly string[];
}

function findingsOf(file: CaseFile, grant: Grant): readonly RuleFinding[] {
  const { award } = grant;
  if (award.department !== 'CIVIL_AFFAIRS') return [];
  const assessments = file.facts.meansAssessment
    .filter(({ awardId }) => awardId === award.id)
    .toSorted((left, right) => right.from - left.from || right.assessedOn - left.assessedOn);
  if (assessments.length === 0) return [];
  const proven = provenThrough(file, needs);
  const at = { area: award.county, month: monthOf(proven) };
  const first = addMonths(at.month, 1 - parameter('subsistence.amountLookbackMonths', at));
  const paid = paidByMonth(grant);
  const deviant = monthsFrom(first, at.month).flatMap((month): readonly Reckoned[] => {
    const paidFen = paid.get(month);
    if (paidFen === undefined) return [];
    const members = countedIn(award, month);
    if (!isOrdinary(award, month, members.length)) return [];
    const assessment = assessments.find(({ from }) => from <= firstDayOf(month));
    if (assessment === undefined || assessment.isRefused) return [];
    const due = dueIn(file, award, { month, members, assessment, proven });
    if (due === null || isWithinTolerance(award, month, { paidFen, due, members })) return [];
    return [{ month, assessment, paidFen, due, members }];
  });
  const minMonths = parameter('subsistence.deviantMonths', at);
  const over = deviant.filter(({ paidFen, due }) => paidFen > due.fen);
  const under = deviant.filter(({ paidFen, due }) => paidFen < due.fen);
  if (over.length >= minMonths) return [finding(award, 'over', over)];
  if (under.length >= minMonths) return [finding(award, 'under', under)];
  return [];
}

/** A whole month of the award with the members of the month before, and in no gradual exit. */
function isOrdinary(award: Allowance, month: Month, counted: number): boolean {
  const before = addMonths(month, -1);
  const isInExit = award.gradualExitUntil !== null && award.gradualExitUntil > firstDayOf(month);
  const isSameCount = !touchesMonth(award, before) || countedIn(award, before).length === counted;
  return coversMonth(award, month) && !isInExit && isSameCount;
}

interface Circumstances {
  readonly month: Month;
  readonly members: readonly string[];
  readonly assessment: Assessment;
  readonly proven: LocalDate;
}

/** What a month is due; null where it cannot be reckoned. */
function dueIn(
  file: CaseFile,
  award: Allowance,
  { month, members, assessment, proven }: Circumstances,
): Due | null {
  if (award.mode === 'TIER') {
    if (award.tierFen === null) return null;
    return dueOf([{ eachFen: award.tierFen, incomeFen: null, members: members.length }]);
  }
  // A prefecture has no standard of its own, and the average of the province is nobody's.
  if (award.county.endsWith('00')) return null;
  const hukous = members.map((id) => file.facts.person.find((row) => row.personId === id)?.hukou);
  const standards = new Map<Fen, number>();
  for (const hukou of hukous) {
    if (hukou === undefined) return null;
    const name =
      hukou === 'URBAN' ? 'subsistence.urbanStandardFen' : 'subsistence.ruralStandardFen';
    const at = { area: award.county, month };
    const standard = parameter(name, at);
    const isSettled =
      addDays(lastDayOf(month), parameter('subsistence.arrearsDays', at)) <= proven ||
      standard === parameter(name, { ...at, month: addMonths(month, -1) });
    if (!isSettled) return null;
    standards.set(standard, (standards.get(standard) ?? 0) + 1);
  }
  const { incomeFen } = assessment;
  const parts = [...standards].map(([eachFen, number]) => ({
    eachFen,
    incomeFen,
    members: number,
  }));
  return dueOf(parts.filter(({ eachFen }) => eachFen > incomeFen));
}

function dueOf(parts: readonly Part[]): Due {
  const fen = parts.reduce(
    (sum, { eachFen, incomeFen, members }) => sum + (eachFen - (incomeFen ?? 0)) * members,
    0,
  );
  return { fen, parts };
}

/** How it is reckoned: `(510.00 - 152.00) × 3`. */
function termOf({ parts }: Due): string {
  const terms = parts.map(({ eachFen, incomeFen, members }) => {
    const each = formatYuan(eachFen);
    const difference = incomeFen === null ? each : `(${each} - ${formatYuan(incomeFen)})`;
    return `${difference}${times(members)}`;
  });
  return terms.length > 1 ? `(${terms.join(' + ')})` : (terms[0] ?? '0.00');
}

function times(number: number): string {
  return number === 1 ? '' : ` × ${number}`;
}

function isWithinTolerance(
  { county: area }: Allowance,
  month: Month,
  { paidFen, due, members }: Pick<Reckoned, 'paidFen' | 'due' | 'members'>,
): boolean {
  const at = { area, month };
  const tolerance = Math.max(
    parameter('subsistence.toleranceFen', at) * members.length,
    parameter('subsistence.toleranceShare', at) * due.fen,
  );
  return Math.abs(paidFen - due.fen) <= tolerance;
}

function linesOf(
  variant: 'over' | 'under',
  reckoned: readonly Reckoned[],
): readonly CalculationLine[] {
  const isOver = variant === 'over';
  return runsOf(
    reckoned,
    (left, right) => left.paidFen === right.paidFen && termOf(left.due) === termOf(right.due),
  ).map((run) => {
    const [{ paidFen, due }] = run;
    const [paid, term] = [formatYuan(paidFen), termOf(due)];
    return monthsLine({
      what: isOver
        ? { en: 'paid less what was due', zh: '实发减应发' }
        : { en: 'due less what was paid', zh: '应发减实发' },
      term: isOver ? `(${paid} - ${term})` : `(${term} - ${paid})`,
      fen: Math.abs(paidFen - due.fen),
      months: run.map(({ month }) => month),
    });
  });
}

function finding(
  award: Allowance,
  variant: 'over' | 'under',
  reckoned: readonly Reckoned[],
): RuleFinding {
  const isOver = variant === 'over';
  const arithmetic = linesOf(variant, reckoned);
  const amountFen = sumOf(arithmetic);
  const months = reckoned.map(({ month }) => month);
  const paid = reckoned.reduce((sum, { paidFen }) => sum + paidFen, 0);
  const span = periodText(periodOf(months));
  const assessments = [...new Set(reckoned.map(({ assessment }) => assessment))];
  return {
    variant,
    subject: { kind: 'HOUSEHOLD', id: award.subjectId },
    personIds: [...new Set(reckoned.flatMap(({ members }) => members))],
    period: periodOf(months),
    evidence: [
      awardEvidence(award, { ...paidText(months), amountFen: paid }),
      ...assessments.map(assessedIncomeEvidence),
    ],
    arithmetic,
    amountFen,
    amountMeaning: isOver ? 'AT_RISK' : 'ENTITLEMENT',
    explanation: isOver
      ? {
          en: `Lead: for ${count(months.length, 'month')} (${span.en}) the allowance was higher than the standard and the assessed income give, by ${formatYuan(amountFen)} yuan in all. The assessment in the books may be out of date.`,
          zh: `疑点：${span.zh}期间有${months.length}个月，低保金高于按标准和核定收入计算的金额，合计高出${formatYuan(amountFen)}元。在册核定收入可能未更新。`,
        }
      : {
          en: `Lead: for ${count(months.length, 'month')} (${span.en}) the allowance was lower than the standard and the assessed income give; ${formatYuan(amountFen)} yuan are perhaps due.`,
          zh: `线索：${span.zh}期间有${months.length}个月，低保金低于按标准和核定收入计算的金额，可能应补${formatYuan(amountFen)}元。`,
        },
  };
}
