import {
  type Fen,
  type LocalDate,
  type ProgrammeCode,
  covers,
  departmentCodes,
  formatDate,
  formatYuan,
  monthOf,
  provinceCode,
} from '@hub/assistance';
import {
  awardInForce,
  benefitMonthOf,
  destituteSupport,
  isCounted,
  isInForce,
  subsistenceAllowance,
} from '../questions/awards.ts';
import type { Award, CaseFile } from '../case-file.ts';
import type { CalculationLine, RuleFinding, Text } from '../finding.ts';
import { type Hardship, enrolmentOn, hardshipsOf } from '../questions/hardship.ts';
import { daysOf, excerpt, provincialReport, socialAssistanceLaw } from '../legal-basis.ts';
import {
  type MarginMeans,
  assessmentEvidence,
  awaitsBasicLiving,
  hasAppliedForTier,
  livingIn,
  marginMeans,
  recentSince,
} from '../questions/means.ts';
import { parameter } from '../parameters.ts';
import { provenThrough } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import { amountsOfStage } from '../questions/student-aid.ts';
import { awardEvidence, count, daysText, factor, line, sumOf } from '../wording.ts';

/**
 * A household in hardship with an income just above the line, which no department aids (悬崖效应).
 *
 * Whoever is on the allowance is also insured, treated and schooled with aid; one yuan above the line all of it falls
 * away. Before 2021-07 there was no status for such households, and the rule only informs. Variant `exit`: the allowance
 * of the household ended within the year. The amount is a year of what the margin would give at least.
 */
export const missCliff: Rule = {
  id: 'MISS-CLIFF',
  title: {
    en: 'Household just above the line falls off every benefit (cliff effect)',
    zh: '收入略高于低保线的家庭无任何救助（悬崖效应）',
  },
  kind: 'MISSED',
  subject: 'HOUSEHOLD',
  severity: 'MEDIUM',
  disposition: 'ENTITLEMENT_GAP',
  needs: departmentCodes,
  programmes: [],
  startsFrom: ['meansAssessment'],
  arguesFromAbsence: true,
  latencyDays: 30,
  yieldsTo: ['MISS-RIGID', 'MISS-SINGLE-PERSON'],
  legalBasis: [
    provincialReport({
      en: 'part II(2), households just above the line',
      zh: '第二部分（二）（悬崖效应）',
    }),
    excerpt(
      {
        en: 'Minfa [2021] No. 57, margin households',
        zh: '民发〔2021〕57号（低保边缘家庭）',
      },
      '',
      '2021-07-01',
    ),
    excerpt(
      {
        en: 'Guobanfa [2023] No. 39, tiers of low income',
        zh: '国办发〔2023〕39号（低收入人口分层分类救助）',
      },
      '',
      '2023-10-01',
    ),
    socialAssistanceLaw('art. 21'),
  ],
  lookAlikes: [
    { letter: 'a', description: { en: 'margin status applied for', zh: '已申请低保边缘认定' } },
    {
      letter: 'b',
      description: { en: 'already helped by charity or the village', zh: '已获慈善或村级帮扶' },
    },
    {
      letter: 'c',
      description: { en: 'income data older than twelve months', zh: '收入数据超过12个月' },
    },
    {
      letter: 'd',
      description: { en: 'household refused to be verified', zh: '家庭拒绝核对' },
    },
  ],
  isVerified: true,
  check: (file) => {
    if (file.household === null) return [];
    const proven = provenThrough(file, departmentCodes);
    const means = marginMeans(file, proven);
    if (means === null || awaitsBasicLiving(file) || hasAppliedForTier(file, proven)) return [];
    const people = livingIn(file, proven);
    const codes = [...subsistenceAllowance, ...destituteSupport];
    if (awardInForce(file, people, { codes, day: proven }) !== undefined) return [];
    const exits = exitsOf(file, people, proven);
    if (isAided(file, { people, proven, exits })) return [];
    const hardships = hardshipsOf(file, people, proven);
    if (hardships.length === 0) return [];
    return [finding(file, file.household.id, { means, people, proven, exits, hardships })];
  },
};

/** Allowances of the household that ended within the year. */
function exitsOf(file: CaseFile, people: readonly string[], proven: LocalDate): readonly Award[] {
  return file.awards.filter(
    (award) =>
      subsistenceAllowance.some((code) => code === award.programme) &&
      isInForce(award) &&
      award.until !== null &&
      recentSince(proven) <= award.until &&
      award.until <= proven &&
      people.some((personId) => isCounted(award, personId)),
  );
}

/** Whether any department aided anybody of the household within the year, or still does. */
function isAided(
  file: CaseFile,
  {
    people,
    proven,
    exits,
  }: {
    readonly people: readonly string[];
    readonly proven: LocalDate;
    readonly exits: readonly Award[];
  },
): boolean {
  const since = recentSince(proven);
  return file.awards.some(
    (award) =>
      !exits.includes(award) &&
      !exits.some(({ id }) => id === award.partOf) &&
      people.some((personId) => isCounted(award, personId)) &&
      (since <= award.decidedOn ||
        isPaidSince(award, since) ||
        (standing.includes(award.programme) && isInForce(award) && covers(award, proven))),
  );
}

function isPaidSince({ payments }: Award, since: LocalDate): boolean {
  const first = monthOf(since);
  return payments.some(
    (payment) =>
      payment.amountFen > 0 && (since <= payment.paidOn || first < benefitMonthOf(payment)),
  );
}

/** Aid that stands without money changing hands. */
const standing: readonly ProgrammeCode[] = ['ZJ-PRH-K', 'MZ-MARGIN', 'MZ-RIGID'];

interface Cliff {
  readonly means: MarginMeans;
  readonly people: readonly string[];
  readonly proven: LocalDate;
  readonly exits: readonly Award[];
  readonly hardships: readonly Hardship[];
}

/** A year of what the margin would give at least: a premium subsidy for everybody, aid for who is at school. */
function lossLines(file: CaseFile, { means, people, proven }: Cliff): readonly CalculationLine[] {
  const at = { area: means.county, month: monthOf(proven) };
  const premiumFen = parameter('premium.fixedFen', at);
  const students = people.flatMap((personId) => {
    const enrolment = enrolmentOn(file, personId, proven);
    return enrolment === undefined ? [] : [enrolment];
  });
  const aid = students.map((enrolment): CalculationLine => {
    const names = amountsOfStage[enrolment.stage];
    const semesterFen: Fen = parameter(enrolment.isBoarding ? names.boarding : names.day, at);
    return line({
      label: { en: 'student aid, two semesters', zh: '教育资助，两学期' },
      terms: [formatYuan(semesterFen), '2'],
      resultFen: 2 * semesterFen,
    });
  });
  const premium = line({
    label: {
      en: `premium subsidy, ${count(people.length, 'member')}`,
      zh: `参保资助，${people.length}人`,
    },
    terms: [formatYuan(premiumFen), ...factor(people.length)],
    resultFen: people.length * premiumFen,
  });
  return [premium, ...aid.filter(({ resultFen }) => resultFen > 0)];
}

function finding(file: CaseFile, householdId: string, cliff: Cliff): RuleFinding {
  const { means, people, proven, exits, hardships } = cliff;
  const arithmetic = lossLines(file, cliff);
  const amountFen = sumOf(arithmetic);
  const at = { area: provinceCode, month: monthOf(proven) };
  const isRecognised = parameter('margin.isRecognised', at) === 1;
  const [income, standard, amount] = [means.assessment.incomeFen, means.standardFen, amountFen].map(
    formatYuan,
  );
  const exited = exits.length === 0 ? { en: '', zh: '' } : exitText(exits);
  const markers = [...new Set(hardships.map(({ why }) => why))];
  return {
    ...(exits.length === 0 ? {} : { variant: 'exit' }),
    ...(isRecognised ? {} : { severity: 'INFO' }),
    subject: { kind: 'HOUSEHOLD', id: householdId },
    personIds: people,
    period: null,
    factDays: daysOf([means.assessment.assessedOn, proven]),
    evidence: [
      assessmentEvidence(means.assessment),
      ...hardships.map(({ evidence }) => evidence),
      ...exits.map((award) => awardEvidence(award, daysText(award))),
    ],
    arithmetic,
    amountFen,
    amountMeaning: 'ENTITLEMENT',
    explanation: {
      en: `Lead: the household has an income of ${income} yuan per person and month, above the standard of ${standard} yuan and within the margin, and ${count(markers.length, 'mark')} of hardship (${markers.map(({ en }) => en).join(', ')})${exited.en}; no department aided it within the year. In a year at least ${amount} yuan of aid fall away.`,
      zh: `线索：该家庭人均月收入${income}元，高于低保标准${standard}元但在边缘范围内，有${markers.length}项困难情形（${markers.map(({ zh }) => zh).join('、')}）${exited.zh}，一年内未见任何部门救助。每年至少失去${amount}元救助。`,
    },
  };
}

/** The last of the allowances to end, by its first day without. */
function exitText(exits: readonly Award[]): Text {
  const ends = exits.flatMap(({ until }) => (until === null ? [] : [until]));
  const day = formatDate(Math.max(...ends) as LocalDate);
  return { en: `, and left the subsistence allowance on ${day}`, zh: `，${day}退出低保` };
}
