import {
  type LocalDate,
  type Month,
  formatMonth,
  formatYuan,
  monthOf,
  provinceCode,
} from '@hub/assistance';
import {
  type Grant,
  type MonthShare,
  countedMembersOf,
  destituteSharesOf,
  destituteSupport,
  grantSharesOf,
  grantsOf,
  holdsAny,
  isCounted,
  isInForce,
  lookBack,
} from '../questions/awards.ts';
import { coversMonth, sameDayMonthsLater } from '../questions/calendar.ts';
import type { Award, CaseFile, Facts } from '../case-file.ts';
import type { Evidence, RuleFinding, Text } from '../finding.ts';
import { householdMemberList, interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { type ParameterName } from '../parameter-values/index.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import {
  type Period,
  awardEvidence,
  count,
  daysText,
  deathEvidence,
  factEvidence,
  grantedText,
  periodOf,
  periodText,
  shareEvidence,
  shareLines,
  sumOf,
} from '../wording.ts';

const allowances = ['MZ-DIBAO-U', 'MZ-DIBAO-R'] as const;

/**
 * Somebody still counted in a household's paid allowance who is no longer to be: dead, destitute support, in prison,
 * conscript, missing, a cleric for years, an orphan in an institution.
 *
 * It arises when a change reaches the township late and the household is not reckoned anew. Only months in which the
 * reason held from the first day to the last count, after the months of grace. At risk are the shares of those members;
 * what the others are due has to be reckoned without them, and may be more.
 */
export const inelHeadcount: Rule = {
  id: 'INEL-HEADCOUNT',
  title: {
    en: 'Ineligible person still in the household head-count',
    zh: '低保家庭人口含死亡、特困、服刑、服役等不应计入人员',
  },
  kind: 'INELIGIBLE',
  subject: 'HOUSEHOLD',
  severity: 'HIGH',
  disposition: 'EXCLUSIVE',
  needs: ['CIVIL_AFFAIRS'],
  programmes: allowances,
  arguesFromAbsence: false,
  latencyDays: 30,
  yieldsTo: ['DUP-SUBSIST-DESTITUTE', 'INEL-DECEASED-PAY', 'DUP-SUBSIST-HOUSEHOLD'],
  legalBasis: [interimMeasures('art. 13'), socialAssistanceLaw('arts. 47-48'), householdMemberList],
  lookAlikes: [
    {
      letter: 'a',
      description: { en: 'listed in the award and not counted', zh: '仅列名，不计入人口' },
    },
    {
      letter: 'b',
      description: {
        en: 'held before trial or on a suspended sentence: not serving one',
        zh: '未决羁押、缓刑（不属服刑）',
      },
    },
    {
      letter: 'c',
      description: {
        en: 'an officer or sergeant: only conscripts are not counted',
        zh: '军官、军士（仅义务兵不计入）',
      },
    },
    {
      letter: 'd',
      description: { en: 'a student who lives away is counted', zh: '在外就读的学生仍应计入' },
    },
    { letter: 'e', description: { en: 'the month of a review', zh: '复核当月' } },
  ],
  isVerified: true,
  check: (file) => {
    const { death, custodyOrService } = file.facts;
    const isAnyoneGone = death.length > 0 || custodyOrService.length > 0;
    if (!isAnyoneGone && !holdsAny(file, ofOthers)) return [];
    return grantsOf(file, allowances).flatMap((grant) => {
      const counted = miscountsIn(file, grant);
      return counted.length === 0 ? [] : [finding(grant.award, counted)];
    });
  },
};

/** Aid to people whom somebody else keeps. */
const ofOthers = [...destituteSupport, 'MZ-ORPHAN'] as const;

/** Why a member is not to be counted, and in which months the reason holds. */
interface Ground {
  readonly reason: Text;
  readonly from: LocalDate;
  readonly lag: ParameterName;
  readonly holdsIn: (month: Month) => boolean;
  readonly evidence: Evidence;
}

/** A member's shares in months in which one reason held. */
interface Miscount {
  readonly personId: string;
  readonly ground: Ground;
  readonly shares: readonly MonthShare[];
}

function miscountsIn(file: CaseFile, grant: Grant): readonly Miscount[] {
  const { award } = grant;
  const at = { area: award.county, month: monthOf(file.asOf) };
  const since = lookBack(file, parameter('living.lookbackMonths', at));
  return countedMembersOf(award).flatMap((personId) => {
    const grounds = groundsOf(file, personId, since).map((ground) => ({
      ...ground,
      first: monthOf(ground.from) + parameter(ground.lag, at) + 1,
    }));
    if (grounds.length === 0) return [];
    const reviewed = new Set(reviewMonthsOf(award));
    const shares = grantSharesOf(grant, personId)
      .filter(({ month }) => month >= since && !reviewed.has(month))
      .toSorted((left, right) => left.month - right.month);
    const groundIn = ({ month }: MonthShare) =>
      grounds.find(({ first, holdsIn }) => month >= first && holdsIn(month));
    return grounds
      .map((ground) => ({
        personId,
        ground,
        shares: shares.filter((share) => groundIn(share) === ground),
      }))
      .filter((miscount) => miscount.shares.length > 0);
  });
}

function groundsOf(file: CaseFile, personId: string, since: Month): readonly Ground[] {
  return [
    ...deathOf(file, personId),
    ...supportOf(file, personId, since),
    ...spellsOf(file, personId),
    ...institutionsOf(file, personId),
  ];
}

/** Where reports differ, the latest day of death holds. */
function deathOf(file: CaseFile, personId: string): readonly Ground[] {
  const reports = file.facts.death.filter((row) => row.personId === personId && !row.isRevoked);
  const [latest] = reports.toSorted((left, right) => right.diedOn - left.diedOn);
  if (latest === undefined) return [];
  return [
    {
      reason: { en: 'dead', zh: '死亡' },
      from: latest.diedOn,
      lag: 'headcount.deathLagMonths',
      holdsIn: () => true,
      evidence: deathEvidence(latest),
    },
  ];
}

function supportOf(file: CaseFile, personId: string, since: Month): readonly Ground[] {
  const shares = destituteSharesOf(file, personId, since);
  return [...new Set(shares.map(({ award }) => award))].flatMap((award) => {
    const own = shares.filter((share) => share.award === award);
    const months = new Set(own.map(({ month }) => month));
    return shareEvidence(own).map((evidence) => ({
      reason: { en: 'on destitute support', zh: '享受特困供养' },
      from: award.from,
      lag: 'headcount.lagMonths',
      holdsIn: (month) => months.has(month),
      evidence,
    }));
  });
}

const spells: Readonly<Partial<Record<Facts['custodyOrService'][number]['kind'], Text>>> = {
  PRISON: { en: 'in prison', zh: '服刑' },
  COMPULSORY_REHABILITATION: { en: 'in compulsory rehabilitation', zh: '强制隔离戒毒' },
  MILITARY_SERVICE: { en: 'in military service', zh: '服义务兵役' },
  DECLARED_MISSING: { en: 'declared missing', zh: '宣告失踪' },
  CLERIC: { en: 'a cleric away from home', zh: '脱离家庭的宗教教职人员' },
};

function spellsOf(file: CaseFile, personId: string): readonly Ground[] {
  return file.facts.custodyOrService.flatMap(({ id, kind, from, until, ...row }) => {
    const reason = spells[kind];
    if (row.personId !== personId || reason === undefined) return [];
    const days = daysText({ from, until });
    // A cleric leaves the household only after years away from it.
    const years =
      kind === 'CLERIC'
        ? parameter('headcount.clericYears', { area: provinceCode, month: monthOf(file.asOf) })
        : 0;
    const since = sameDayMonthsLater(from, 12 * years);
    return [
      {
        reason,
        from: since,
        lag: 'headcount.lagMonths',
        holdsIn: (month) => coversMonth({ from: since, until }, month),
        evidence: factEvidence('custodyOrService', id, {
          ...days,
          en: `Member ${reason.en}, ${days.en}`,
          zh: `成员${reason.zh}，${days.zh}`,
        }),
      },
    ];
  });
}

function institutionsOf(file: CaseFile, personId: string): readonly Ground[] {
  return file.awards
    .filter(
      (award) =>
        award.department === 'CIVIL_AFFAIRS' &&
        award.programme === 'MZ-ORPHAN' &&
        award.form === 'INSTITUTION' &&
        isInForce(award) &&
        isCounted(award, personId),
    )
    .map((award) => ({
      reason: { en: 'an orphan in an institution', zh: '机构养育孤儿' },
      from: award.from,
      lag: 'headcount.lagMonths',
      holdsIn: (month) => coversMonth(award, month),
      evidence: awardEvidence(award, grantedText(award)),
    }));
}

function finding(award: Award, miscounts: readonly Miscount[]): RuleFinding {
  const shares = miscounts.flatMap((miscount) => miscount.shares);
  const arithmetic = miscounts.flatMap(({ ground: { reason }, ...miscount }) =>
    shareLines(miscount.shares).map((each) => ({
      ...each,
      label: { en: `${each.label.en}, ${reason.en}`, zh: `${each.label.zh}，${reason.zh}` },
    })),
  );
  const amountFen = sumOf(arithmetic);
  const months = [...new Set(shares.map(({ month }) => month))];
  const period = periodOf(months);
  const span = periodText(period);
  const unreckoned = reviewMonthsWithin(award, period, months);
  const personIds = [...new Set(miscounts.map(({ personId }) => personId))];
  const reasons = (language: keyof Text) => [
    ...new Set(miscounts.map(({ ground }) => ground.reason[language])),
  ];
  return {
    subject: { kind: 'HOUSEHOLD', id: award.subjectId },
    personIds,
    period,
    evidence: [...shareEvidence(shares), ...miscounts.map(({ ground }) => ground.evidence)],
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: for ${count(months.length, 'month')} (${span.en}) the paid allowance of the household counted ${personIds.length === 1 ? 'a member who is' : `${personIds.length} members who are`} perhaps not to be counted (${reasons('en').join(', ')}); the shares come to ${formatYuan(amountFen)} yuan.${unreckoned.en} The allowance of the others is to be reckoned anew and may rise.`,
      zh: `疑点：${span.zh}期间有${months.length}个月，该户已发放的低保计入了可能不应计入的成员${personIds.length}人（${reasons('zh').join('、')}），其份额合计${formatYuan(amountFen)}元。${unreckoned.zh}其余成员的低保金应重新核算，可能增加。`,
    },
  };
}

/** Says which months of a period are left out because the household was reviewed in them. */
function reviewMonthsWithin(award: Award, period: Period, counted: readonly Month[]): Text {
  const left = reviewMonthsOf(award).filter(
    (month) => month > period.from && month < period.until && !counted.includes(month),
  );
  if (left.length === 0) return { en: '', zh: '' };
  const listed = left.map(formatMonth);
  return {
    en: ` Not reckoned, because the household was reviewed then: ${listed.join(', ')}.`,
    zh: `复核当月（${listed.join('、')}）不计。`,
  };
}

function reviewMonthsOf(award: Award): readonly Month[] {
  const reviews = award.events.filter(({ kind }) => kind === 'REVIEWED');
  return [...new Set(reviews.map(({ from }) => monthOf(from)))].toSorted(
    (left, right) => left - right,
  );
}
