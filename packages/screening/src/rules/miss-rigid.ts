import {
  type Fen,
  type LocalDate,
  type ProgrammeCode,
  addDays,
  addMonths,
  covers,
  formatDate,
  formatYuan,
  monthOf,
  provinceCode,
} from '@hub/assistance';
import {
  destituteSupport,
  isCounted,
  subsistenceAllowance,
  supportsDuring,
} from '../questions/awards.ts';
import type { CaseFile } from '../case-file.ts';
import type { Evidence, RuleFinding, Text } from '../finding.ts';
import { type Stay, ownCostFen, stayEvidence } from '../questions/hospital-bill.ts';
import { daysOf, excerpt, interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import {
  type Assessment,
  assessmentEvidence,
  awaitsBasicLiving,
  livingIn,
  recentAssessment,
  recentSince,
} from '../questions/means.ts';
import { parameter } from '../parameters.ts';
import { hasApplied, householdIn, provenThrough } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import { line } from '../wording.ts';

const needs = ['CIVIL_AFFAIRS', 'HEALTHCARE_SECURITY'] as const;
/** Recognitions and allowances in which the spending is answered for. */
const standing: readonly ProgrammeCode[] = [
  ...subsistenceAllowance,
  ...destituteSupport,
  'MZ-MARGIN',
  'MZ-RIGID',
];
/** One-off aid for the spending. */
const answers: readonly ProgrammeCode[] = ['MZ-TEMP-EXPEND', 'YB-MAJOR'];

/**
 * A household that unavoidable spending leaves in need, without any aid that answers it.
 *
 * Its income lies below what residents of the province dispose of, and most of it goes to medical cost, school fees and
 * rehabilitation; or own medical cost alone reaches a person's yearly disposable income, the variant `medical`.
 */
export const missRigid: Rule = {
  id: 'MISS-RIGID',
  title: {
    en: 'High unavoidable spending without margin, rigid-expenditure or temporary assistance',
    zh: '医疗等刚性支出过大未获支出型救助',
  },
  kind: 'MISSED',
  subject: 'HOUSEHOLD',
  severity: 'HIGH',
  disposition: 'ENTITLEMENT_GAP',
  needs,
  programmes: [],
  startsFrom: ['meansAssessment'],
  arguesFromAbsence: true,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('art. 47'),
    excerpt(
      {
        en: 'Minfa [2018] No. 23, temporary assistance of the expenditure type',
        zh: '民发〔2018〕23号（支出型临时救助）',
      },
      '',
      '2018-01-01',
    ),
    excerpt(
      {
        en: 'Measures for the recognition of rigid-expenditure households',
        zh: '刚性支出困难家庭认定办法',
      },
      '',
      '2024-10-01',
    ),
    socialAssistanceLaw('art. 22'),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'cost outside the catalogue, elective or cosmetic',
        zh: '目录外的选择性或美容费用',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'paid by commercial insurance or a collection',
        zh: '商业保险或众筹已覆盖',
      },
    },
    {
      letter: 'c',
      description: { en: 'spent once, from the sale of something', zh: '变卖资产支付的一次性支出' },
    },
    { letter: 'd', description: { en: 'application in process', zh: '申请办理中' } },
    {
      letter: 'e',
      description: {
        en: 'in the pilot for expenditure-type poverty',
        zh: '已纳入支出型贫困试点',
      },
    },
  ],
  isVerified: false,
  check: (file) => {
    if (file.household === null) return [];
    const proven = provenThrough(file, needs);
    const assessment = recentAssessment(file, proven);
    const people = livingIn(file, proven);
    if (assessment === null || assessment.isSpendingCovered || people.length === 0) return [];
    const burden = burdenOf(file, assessment, people);
    if (burden === null || isAnswered(file, assessment, proven)) return [];
    return [finding(file.household.id, { people, assessment, proven, burden })];
  },
};

/** The spending that leaves a household in need. */
interface Burden {
  readonly variant?: 'medical';
  readonly why: Text;
  readonly evidence: readonly Evidence[];
}

/** Null where income is not low, the aid may still come, or the spending is bearable. */
function burdenOf(
  file: CaseFile,
  assessment: Assessment,
  people: readonly string[],
): Burden | null {
  const { assessedOn, incomeFen } = assessment;
  // Income is compared with what residents disposed of in the year before.
  const at = { area: provinceCode, month: addMonths(monthOf(assessedOn), -12) };
  const disposableFen = parameter('means.disposableFen', at);
  if (incomeFen * 12 >= disposableFen) return null;
  return (
    ofSpending(assessment, people.length) ?? ofIllness(file, { assessedOn, people, disposableFen })
  );
}

/** Unavoidable spending against the household's yearly income. */
function ofSpending(
  { assessedOn, incomeFen, rigidSpendingFen }: Assessment,
  members: number,
): Burden | null {
  const at = { area: provinceCode, month: monthOf(assessedOn) };
  const yearlyFen = incomeFen * 12 * members;
  if (rigidSpendingFen === null || rigidSpendingFen <= 0) return null;
  if (rigidSpendingFen < parameter('rigid.ratio', at) * yearlyFen) return null;
  const [spent, income] = [rigidSpendingFen, yearlyFen].map(formatYuan);
  return {
    why: {
      en: `spent ${spent} yuan unavoidably in a year, out of an income of ${income} yuan`,
      zh: `年刚性支出${spent}元，家庭年收入${income}元`,
    },
    evidence: [],
  };
}

/** Own medical cost of a year against what a person disposes of. */
function ofIllness(
  file: CaseFile,
  {
    assessedOn,
    people,
    disposableFen,
  }: {
    readonly assessedOn: LocalDate;
    readonly people: readonly string[];
    readonly disposableFen: Fen;
  },
): Burden | null {
  const since = recentSince(assessedOn);
  const stays = file.facts.hospitalStay.filter(
    (stay: Stay) =>
      people.includes(stay.personId) &&
      stay.cause === 'ILLNESS' &&
      since <= stay.dischargedOn &&
      stay.dischargedOn <= assessedOn &&
      ownCostFen(stay) > 0,
  );
  const ownFen = stays.reduce((sum, stay) => sum + ownCostFen(stay), 0);
  const at = { area: provinceCode, month: monthOf(assessedOn) };
  if (ownFen <= 0 || ownFen < parameter('rigid.medicalMultiple', at) * disposableFen) return null;
  const [own, disposable] = [ownFen, disposableFen].map(formatYuan);
  return {
    variant: 'medical',
    why: {
      en: `paid ${own} yuan of its own for hospital stays in the year before the assessment, and a resident disposed of ${disposable} yuan a year`,
      zh: `核定前一年住院自负${own}元，而全省居民人均可支配收入为${disposable}元`,
    },
    evidence: stays.map(stayEvidence),
  };
}

/** Whether aid answers the spending, or was applied for, or may still come. */
function isAnswered(file: CaseFile, { assessedOn }: Assessment, proven: LocalDate): boolean {
  const people = householdIn(file);
  const at = { area: provinceCode, month: monthOf(assessedOn) };
  const waited = addDays(assessedOn, parameter('rigid.waitDays', at));
  const since = recentSince(assessedOn);
  const codes = ['MZ-MARGIN', 'MZ-RIGID', 'MZ-TEMP-EXPEND'] as const;
  const days = { from: assessedOn, until: addDays(proven, 1) };
  return (
    proven < waited ||
    awaitsBasicLiving(file) ||
    hasApplied(file, people, { codes, since: recentSince(proven) }) ||
    file.facts.recognition.some(
      (row) =>
        row.kind === 'EXPENDITURE_POVERTY_PILOT' &&
        people.includes(row.personId) &&
        covers(row, proven),
    ) ||
    file.awards.some(
      (award) =>
        (standing.includes(award.programme) &&
          people.some((personId) => supportsDuring(award, personId, days))) ||
        (answers.includes(award.programme) &&
          since <= award.decidedOn &&
          award.decidedOn <= waited &&
          people.some((personId) => isCounted(award, personId))),
    )
  );
}

function finding(
  householdId: string,
  {
    people,
    assessment,
    proven,
    burden,
  }: {
    readonly people: readonly string[];
    readonly assessment: Assessment;
    readonly proven: LocalDate;
    readonly burden: Burden;
  },
): RuleFinding {
  const at = { area: provinceCode, month: monthOf(assessment.assessedOn) };
  const amountFen = parameter('temporary.referenceFen', at);
  const amount = formatYuan(amountFen);
  const { variant, why, evidence } = burden;
  const day = formatDate(assessment.assessedOn);
  return {
    ...(variant === undefined ? {} : { variant }),
    subject: { kind: 'HOUSEHOLD', id: householdId },
    personIds: people,
    period: null,
    factDays: daysOf([assessment.assessedOn, proven]),
    evidence: [assessmentEvidence(assessment), ...evidence],
    arithmetic: [
      line({
        label: { en: 'temporary assistance, average', zh: '临时救助平均水平' },
        terms: [amount],
        resultFen: amountFen,
      }),
    ],
    amountFen,
    amountMeaning: 'ENTITLEMENT',
    explanation: {
      en: `Lead: the household, assessed on ${day} with an income below what residents of the province dispose of, ${why.en}; no margin, rigid-expenditure or temporary assistance answers it. Temporary assistance, ${amount} yuan on average, is perhaps due.`,
      zh: `线索：该家庭${day}核定收入低于全省居民人均可支配收入，${why.zh}，未见低保边缘、刚性支出困难或支出型临时救助。可能应给予临时救助（平均${amount}元）。`,
    },
  };
}
