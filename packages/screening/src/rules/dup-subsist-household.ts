import { formatDate, formatYuan, monthOf } from '@hub/assistance';
import { type MonthShare, sharesOf, subsistenceAllowance } from '../questions/awards.ts';
import type { Award, CaseFile } from '../case-file.ts';
import type { RuleFinding } from '../finding.ts';
import { householdMemberList, interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import {
  areasText,
  count,
  periodOf,
  periodText,
  shareEvidence,
  shareLines,
  sumOf,
} from '../wording.ts';

/**
 * One person counted in two households on the subsistence allowance, or in a household and in an allowance of their own.
 *
 * It arises when somebody marries or moves in with a child and the old household is not reckoned anew. At risk is the
 * person's share of the award that began later; which household the person belongs to is for the township to find out.
 */
export const dupSubsistHousehold: Rule = {
  id: 'DUP-SUBSIST-HOUSEHOLD',
  title: {
    en: 'Person counted in two benefit households',
    zh: '同一人计入两个低保家庭',
  },
  kind: 'DUPLICATE',
  subject: 'PERSON',
  severity: 'HIGH',
  disposition: 'EXCLUSIVE',
  needs: ['CIVIL_AFFAIRS'],
  programmes: subsistenceAllowance,
  arguesFromAbsence: false,
  latencyDays: 30,
  yieldsTo: ['DUP-SUBSIST-URBAN-RURAL', 'DUP-SUBSIST-COUNTY'],
  legalBasis: [
    interimMeasures('arts. 9, 12-13'),
    socialAssistanceLaw('arts. 15-18'),
    householdMemberList,
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'the month of a marriage, a divorce or a split of the household',
        zh: '结婚、离婚、分户当月',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'a child between separated parents, listed twice and counted once',
        zh: '子女在离异父母间轮流居住，两户均列名但仅一户计入',
      },
    },
    {
      letter: 'c',
      description: {
        en: 'members who are listed and not counted: obligors, conscripts, prisoners',
        zh: '仅列名不计入人口：赡养义务人、义务兵、服刑人员',
      },
    },
  ],
  isVerified: true,
  check: (file) => {
    const subjects = new Set(file.awards.filter(isAllowance).map(({ subjectId }) => subjectId));
    return subjects.size < 2 ? [] : file.personIds.flatMap((id) => findingsOf(file, id));
  },
};

function isAllowance({ programme }: Award): boolean {
  return subsistenceAllowance.some((code) => code === programme);
}

function findingsOf(file: CaseFile, personId: string): readonly RuleFinding[] {
  const shares = sharesOf(file, personId, subsistenceAllowance).toSorted(byAge);
  const [first] = shares;
  // Most people are counted in one household alone.
  if (first === undefined || shares.every((share) => isSameHousehold(share, first))) return [];
  const doubled = shares.flatMap((share) => {
    const earlier = shares.find(({ month }) => month === share.month);
    return earlier === undefined || isSameHousehold(earlier, share) ? [] : [{ earlier, share }];
  });
  const months = new Set(doubled.map(({ share }) => share.month));
  const at = { area: first.award.county, month: monthOf(file.asOf) };
  if (months.size < parameter('overlap.minMonths', at)) return [];
  const earlier = shares.filter((share) => doubled.some((pair) => pair.earlier === share));
  return [
    finding(
      personId,
      earlier,
      doubled.map(({ share }) => share),
    ),
  ];
}

function isSameHousehold(left: MonthShare, right: MonthShare): boolean {
  return left.award.subjectId === right.award.subjectId;
}

/** By month, and within one the award that began first; where two began together, the one decided first. */
function byAge(left: MonthShare, right: MonthShare): number {
  const [one, other] = [left.award, right.award];
  return (
    left.month - right.month ||
    one.from - other.from ||
    one.decidedOn - other.decidedOn ||
    (one.id < other.id ? -1 : 1)
  );
}

function finding(
  personId: string,
  earlier: readonly MonthShare[],
  later: readonly MonthShare[],
): RuleFinding {
  const arithmetic = shareLines(later);
  const amountFen = sumOf(arithmetic);
  const months = new Set(later.map(({ month }) => month));
  const period = periodOf([...months]);
  const span = periodText(period);
  const areas = areasText([...earlier, ...later].map(({ award }) => award.county));
  const begun = [...new Set(later.map(({ award }) => formatDate(award.from)))];
  return {
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period,
    evidence: shareEvidence([...earlier, ...later]),
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: the person was counted in two paid subsistence allowances (${areas.en}) for ${count(months.size, 'month')} (${span.en}); the share in the one that began later (${begun.join(', ')}) comes to ${formatYuan(amountFen)} yuan. In which of the two the person lives should be checked.`,
      zh: `疑点：${span.zh}期间有${months.size}个月，该人同时计入两个已发放的低保（${areas.zh}），较晚开始的一个（${begun.join('、')}）中该人份额合计${formatYuan(amountFen)}元。建议核实实际共同生活的家庭。`,
    },
  };
}
