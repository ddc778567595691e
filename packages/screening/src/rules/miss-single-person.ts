import {
  type Fen,
  type LocalDate,
  type Month,
  addMonths,
  covers,
  formatYuan,
  monthOf,
  provinceCode,
} from '@hub/assistance';
import {
  awardInForce,
  destituteSupport,
  isCounted,
  subsistenceAllowance,
} from '../questions/awards.ts';
import { monthsFrom } from '../questions/calendar.ts';
import type { CaseFile } from '../case-file.ts';
import type { Evidence, RuleFinding } from '../finding.ts';
import { daysOf, excerpt, provincialReport, socialAssistanceLaw } from '../legal-basis.ts';
import {
  type MarginMeans,
  assessmentEvidence,
  awaitsBasicLiving,
  countedSourcesIn,
  incomeEvidence,
  livingIn,
  marginMeans,
  recentSince,
  shareOfFen,
  standardOf,
} from '../questions/means.ts';
import { parameter } from '../parameters.ts';
import { countyOf, hasApplied, provenThrough } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import { awardEvidence, certificateEvidence, grantedText, line } from '../wording.ts';

const needs = ['CIVIL_AFFAIRS', 'HEALTHCARE_SECURITY'] as const;
const mindClasses: readonly (string | null)[] = ['INTELLECTUAL', 'MENTAL'];

/**
 * A severely disabled or seriously ill member of a household just above the line, not on an allowance of their own.
 *
 * Such a member is taken into the allowance as a household of one (单人户), by their own income, though the household's
 * income lies within one and a half times the standard. It is missed where the household as a whole is turned away.
 */
export const missSinglePerson: Rule = {
  id: 'MISS-SINGLE-PERSON',
  title: {
    en: 'Severely disabled or seriously ill member of a margin household not offered single-person dibao',
    zh: '低保边缘家庭重残重病人员未按“单人户”纳入',
  },
  kind: 'MISSED',
  subject: 'PERSON',
  severity: 'MEDIUM',
  disposition: 'ENTITLEMENT_GAP',
  needs,
  programmes: [],
  startsFrom: ['meansAssessment'],
  arguesFromAbsence: true,
  latencyDays: 30,
  legalBasis: [
    provincialReport({
      en: 'part II, severely disabled and seriously ill people as households of one',
      zh: '第二部分（重残重病人员按单人户纳入低保）',
    }),
    excerpt(
      {
        en: 'Minfa [2021] No. 57, single-person subsistence allowance',
        zh: '民发〔2021〕57号（单人户纳入低保）',
      },
      'art. 8',
      '2021-07-01',
    ),
    socialAssistanceLaw('art. 21(2)'),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: { en: 'on destitute support', zh: '本人已纳入特困供养' },
    },
    {
      letter: 'b',
      description: { en: 'household on the subsistence allowance itself', zh: '家庭已享受低保' },
    },
    { letter: 'c', description: { en: 'applied, or refused', zh: '已申请或已放弃' } },
    {
      letter: 'd',
      description: { en: 'own pension reaches the standard', zh: '本人养老金达到低保标准' },
    },
  ],
  isVerified: true,
  check: (file) => {
    const proven = provenThrough(file, needs);
    const means = marginMeans(file, proven);
    if (means === null || awaitsBasicLiving(file)) return [];
    const people = livingIn(file, proven);
    const codes = [...subsistenceAllowance, ...destituteSupport];
    if (awardInForce(file, people, { codes, day: proven }) !== undefined) return [];
    return people.flatMap((personId) => findingsOf(file, personId, { means, proven }));
  },
};

interface Circumstances {
  readonly means: MarginMeans;
  readonly proven: LocalDate;
}

function findingsOf(
  file: CaseFile,
  personId: string,
  { means, proven }: Circumstances,
): readonly RuleFinding[] {
  const need = needOf(file, personId, proven);
  const standard = standardOf(file, personId, proven);
  const county = countyOf(file, personId, proven);
  if (need.length === 0 || standard === null || county === null) return [];
  if (hasApplied(file, [personId], { codes: subsistenceAllowance, since: recentSince(proven) }))
    return [];
  const at = { area: county, month: monthOf(proven) };
  const own = latestIncome(file, personId, at);
  if (own.fen >= standard) return [];
  const share = parameter('singlePerson.share', at);
  const arithmetic = line({
    label: { en: 'single-person allowance a month', zh: '单人户低保（每月）' },
    terms: [formatYuan(standard), String(share)],
    resultFen: shareOfFen(standard, share),
  });
  const amount = formatYuan(arithmetic.resultFen);
  const income = { household: formatYuan(means.assessment.incomeFen), own: formatYuan(own.fen) };
  return [
    {
      subject: { kind: 'PERSON', id: personId },
      personIds: [personId],
      period: null,
      factDays: daysOf([means.assessment.assessedOn, proven]),
      evidence: [assessmentEvidence(means.assessment), ...need, ...own.evidence],
      arithmetic: [arithmetic],
      amountFen: arithmetic.resultFen,
      amountMeaning: 'ENTITLEMENT',
      explanation: {
        en: `Lead: the person is severely disabled or seriously ill and has an income of ${income.own} yuan a month, below the standard of ${formatYuan(standard)} yuan; the household's income of ${income.household} yuan per person lies above the standard and within the margin. An allowance as a household of one, at least ${amount} yuan a month, is perhaps due.`,
        zh: `线索：该人重残或重病，本人月收入${income.own}元，低于低保标准${formatYuan(standard)}元；家庭人均月收入${income.household}元，高于低保标准但在低保边缘范围内。可能符合按“单人户”纳入低保的条件，每月至少${amount}元。`,
      },
    },
  ];
}

/** The certificate or the major illness by which a member stands for themselves; empty without any. */
function needOf(file: CaseFile, personId: string, proven: LocalDate): readonly Evidence[] {
  const at = { area: provinceCode, month: monthOf(proven) };
  const severeGrade = parameter('means.severeGrade', at);
  const mindGrade = parameter('means.severeMindGrade', at);
  const certificates = file.facts.disabilityCertificate.filter(
    (row) =>
      row.personId === personId &&
      covers(row, proven) &&
      (row.grade <= severeGrade || (row.grade <= mindGrade && mindClasses.includes(row.class))),
  );
  const illnesses = file.awards.filter(
    (award) =>
      award.programme === 'YB-MAJOR' &&
      award.status !== 'REVOKED' &&
      isCounted(award, personId) &&
      recentSince(proven) <= award.decidedOn,
  );
  return [
    ...certificates.map(certificateEvidence),
    ...illnesses.map((award) => awardEvidence(award, grantedText(award))),
  ];
}

/** The person's own income in the latest month of the last few that any register shows; zero where none does. */
function latestIncome(
  file: CaseFile,
  personId: string,
  at: { readonly area: string; readonly month: Month },
): { readonly fen: Fen; readonly evidence: readonly Evidence[] } {
  const first = addMonths(at.month, -parameter('singlePerson.incomeMonths', at));
  // What counts is judged as of now, also of an income that was last verified a little while ago.
  const sources = countedSourcesIn(at);
  for (const month of monthsFrom(first, at.month).toReversed()) {
    const rows = file.facts.verifiedIncome.filter(
      (row) =>
        row.personId === personId &&
        sources.includes(row.source) &&
        row.firstMonth <= month &&
        month <= row.lastMonth,
    );
    if (rows.length === 0) continue;
    const fen = rows.reduce((sum, { monthlyFen }) => sum + monthlyFen, 0);
    return { fen, evidence: rows.map(incomeEvidence) };
  }
  return { fen: 0, evidence: [] };
}
