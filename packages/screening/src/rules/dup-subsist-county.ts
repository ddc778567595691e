import {
  type Fen,
  type Month,
  type ProgrammeCode,
  currentAreaCode,
  formatYuan,
  firstDayOf,
  covers,
  monthOf,
} from '@hub/assistance';
import {
  type Grant,
  type MonthShare,
  destituteSupport,
  grantsOf,
  sharesOf,
  subsistenceAllowance,
} from '../questions/awards.ts';
import { runsOf } from '../questions/calendar.ts';
import type { CaseFile } from '../case-file.ts';
import type { CalculationLine, RuleFinding, Text } from '../finding.ts';
import { interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import {
  areaText,
  areasText,
  count,
  factor,
  line,
  periodOf,
  periodText,
  shareEvidence,
  sumOf,
} from '../wording.ts';

/**
 * The same basic-living benefit paid to one person by two counties for the same months.
 *
 * It arises when a family moves and applies anew while the old county goes on paying. Counties are compared after
 * succession of their codes, and a prefecture that pays for its own area counts as one with the counties in it. The
 * allowance beside destitute support is left to DUP-SUBSIST-DESTITUTE, so that one thing is not raised twice. The month
 * of a hukou transfer and the month of grace after it are not counted.
 */
export const dupSubsistCounty: Rule = {
  id: 'DUP-SUBSIST-COUNTY',
  title: {
    en: 'Same basic-living benefit paid by two counties',
    zh: '两个县（市、区）同时发放低保/特困',
  },
  kind: 'DUPLICATE',
  subject: 'PERSON',
  severity: 'HIGH',
  disposition: 'EXCLUSIVE',
  needs: ['CIVIL_AFFAIRS'],
  programmes: [...subsistenceAllowance, ...destituteSupport],
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [interimMeasures('arts. 11(1), 16'), socialAssistanceLaw('art. 37')],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'one county under its old and its new code, a merger, or an area its prefecture manages itself',
        zh: '行政区划代码变更、县级合并、市直管区域',
      },
    },
    {
      letter: 'b',
      description: { en: 'the months of a hukou transfer', zh: '户籍迁移当月及宽限月' },
    },
    {
      letter: 'c',
      description: {
        en: 'paid at the place of residence alone, with a residence permit from 2026-07-01',
        zh: '2026年7月1日起持居住证在居住地申领，且仅一地发放',
      },
    },
    {
      letter: 'd',
      description: {
        en: 'prefecture and county legs of one payment',
        zh: '同一笔资金的市、县分担',
      },
    },
  ],
  isVerified: true,
  check: (file) => {
    // Most households are paid by one authority alone.
    const benefits = [subsistenceAllowance, destituteSupport].filter((benefit) =>
      isPaidApart(grantsOf(file, benefit)),
    );
    return benefits.length === 0
      ? []
      : file.personIds.flatMap((personId) =>
          benefits.flatMap((benefit) => findingsOf(file, personId, benefit)),
        );
  },
};

/** Whether any two of some grants come from different authorities. */
function isPaidApart(grants: readonly Grant[]): boolean {
  return grants.some((one) => grants.some((other) => !isSameAuthority(one, other)));
}

/** One month that several authorities paid: each one's share for the person. */
interface DoubledMonth {
  readonly month: Month;
  readonly shares: readonly MonthShare[];
  /** What each authority paid, highest first. */
  readonly paidFen: readonly Fen[];
}

function findingsOf(
  file: CaseFile,
  personId: string,
  benefit: readonly ProgrammeCode[],
): readonly RuleFinding[] {
  const shares = sharesOf(file, personId, benefit);
  const [first] = shares;
  // Most people are paid by one authority alone.
  if (first === undefined || shares.every((share) => isSameAuthority(share, first))) return [];
  const area = first.award.county;
  const month = monthOf(file.asOf);
  const grace = parameter('hukouTransfer.graceMonths', { area, month });
  const excused = transferMonths(file, personId, grace);
  const doubled = doubledMonths(shares).filter((entry) => !excused.has(entry.month));
  if (doubled.length < parameter('overlap.minMonths', { area, month })) return [];
  return [finding(file, personId, doubled)];
}

function isSameAuthority(left: Pick<Grant, 'award'>, right: Pick<Grant, 'award'>): boolean {
  if (left.award.county === right.award.county) return true;
  const [one, other] = [left, right].map(({ award }) => currentAreaCode(award.county));
  if (one === undefined || other === undefined) return false;
  const isInPrefecture = one.endsWith('00') || other.endsWith('00');
  return one === other || (isInPrefecture && one.slice(0, 4) === other.slice(0, 4));
}

function doubledMonths(shares: readonly MonthShare[]): readonly DoubledMonth[] {
  const months = new Set(shares.map(({ month }) => month));
  return [...months].flatMap((month) => {
    const own = shares.filter((share) => share.month === month);
    const authorities: MonthShare[][] = [];
    for (const share of own) {
      const authority = authorities.find((group) =>
        group.some((known) => isSameAuthority(known, share)),
      );
      if (authority === undefined) authorities.push([share]);
      else authority.push(share);
    }
    if (authorities.length < 2) return [];
    const paidFen = authorities
      .map((group) => group.reduce((sum, { fen }) => sum + fen, 0))
      .toSorted((left, right) => right - left);
    return [{ month, shares: own, paidFen }];
  });
}

/** The months of each move of the hukou to another county, and of the grace after it. */
function transferMonths(file: CaseFile, personId: string, grace: number): ReadonlySet<Month> {
  const homes = file.facts.hukouResidence.filter((row) => row.personId === personId);
  const moves = homes.filter((row) =>
    homes.some(
      (before) =>
        before.from < row.from && currentAreaCode(before.county) !== currentAreaCode(row.county),
    ),
  );
  return new Set(
    moves.flatMap(({ from }) =>
      Array.from({ length: grace + 1 }, (_, later) => (monthOf(from) + later) as Month),
    ),
  );
}

function finding(file: CaseFile, personId: string, doubled: readonly DoubledMonth[]): RuleFinding {
  const arithmetic = runsOf(doubled, isAlike).map(lowerShareLine);
  const amountFen = sumOf(arithmetic);
  const shares = doubled.flatMap((entry) => entry.shares);
  const period = periodOf(doubled.map(({ month }) => month));
  const span = periodText(period);
  const counties = areasText(shares.map(({ award }) => award.county));
  const home = hukouOf(file, personId, period.from);
  return {
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period,
    evidence: shareEvidence(shares),
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: ${counties.en} paid the same benefit to the same person for ${count(doubled.length, 'month')} (${span.en}); the lower shares come to ${formatYuan(amountFen)} yuan.${home === null ? '' : ` The hukou was in ${home.en} then.`}`,
      zh: `疑点：${counties.zh}在${span.zh}期间有${doubled.length}个月向同一人发放同一待遇，按较低份额计${formatYuan(amountFen)}元。${home === null ? '' : `当时户籍在${home.zh}。`}`,
    },
  };
}

function isAlike(left: DoubledMonth, right: DoubledMonth): boolean {
  return left.paidFen.join() === right.paidFen.join();
}

/** All but the highest share of a month. */
function lowerShareLine(run: readonly [DoubledMonth, ...DoubledMonth[]]): CalculationLine {
  const [, ...lower] = run[0].paidFen;
  const perMonthFen = lower.reduce((sum, fen) => sum + fen, 0);
  const span = periodText(periodOf(run.map(({ month }) => month)));
  const shares = `min(${run[0].paidFen.map(formatYuan).join(', ')})`;
  return line({
    label: { en: `lower share, ${span.en}`, zh: `较低份额，${span.zh}` },
    terms: [lower.length === 1 ? shares : formatYuan(perMonthFen), ...factor(run.length)],
    resultFen: perMonthFen * run.length,
  });
}

/** The county of the hukou in a month: where to apply until the law of 2026. */
function hukouOf(file: CaseFile, personId: string, month: Month): Text | null {
  const home = file.facts.hukouResidence.find(
    (row) => row.personId === personId && covers(row, firstDayOf(month)),
  );
  return home === undefined ? null : areaText(home.county);
}
