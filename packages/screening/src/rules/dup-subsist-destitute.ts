import { type Month, addMonths, covers, formatYuan, monthOf } from '@hub/assistance';
import {
  type MonthShare,
  destituteSharesOf,
  destituteSupport,
  lookBack,
  sharesOf,
  subsistenceAllowance,
  supports,
} from '../awards.ts';
import { monthsFrom } from '../calendar.ts';
import type { Award, CaseFile } from '../case-file.ts';
import type { RuleFinding } from '../finding.ts';
import { excerpt, interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import {
  awardEvidence,
  count,
  periodOf,
  periodText,
  shareEvidence,
  shareLines,
  sumOf,
} from '../wording.ts';

/**
 * The subsistence allowance and destitute support for one person in the same months.
 *
 * Destitute support takes over from the allowance; it happens that the household goes on counting the person. What is
 * compared is what was paid for a month, and the person's own share of it; a centralised stay counts without a payment,
 * but only for whole months. Where both awards stand open and only one was paid, it is a lead of its own, LOW.
 */
export const dupSubsistDestitute: Rule = {
  id: 'DUP-SUBSIST-DESTITUTE',
  title: {
    en: 'Subsistence allowance and destitute support paid to the same person',
    zh: '同一人同时享受低保与特困供养',
  },
  kind: 'DUPLICATE',
  subject: 'PERSON',
  severity: 'HIGH',
  disposition: 'EXCLUSIVE',
  needs: ['CIVIL_AFFAIRS'],
  programmes: destituteSupport,
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('arts. 9, 14, 15(3)'),
    socialAssistanceLaw('arts. 15-18'),
    excerpt(
      { en: 'Minfa [2021] No. 43, recognition of destitute people', zh: '民发〔2021〕43号' },
      'arts. 26-27',
      '2021-07-01',
    ),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'others of the family draw the allowance, the person is not counted in it',
        zh: '家庭其他成员享受低保，本人不计入低保人口',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'back-pay of the allowance for months before destitute support began',
        zh: '补发特困供养开始前月份的低保金',
      },
    },
    {
      letter: 'c',
      description: {
        en: 'care allowance, burial, medical aid, temporary assistance, holiday or price subsidies',
        zh: '照料护理、丧葬、医疗救助、临时救助、节日或价格补贴',
      },
    },
    { letter: 'd', description: { en: 'the month of conversion', zh: '低保转特困的衔接月份' } },
  ],
  isVerified: false,
  check: (file) => file.personIds.flatMap((personId) => findingsOf(file, personId)),
};

function findingsOf(file: CaseFile, personId: string): readonly RuleFinding[] {
  const month = monthOf(file.asOf);
  const award = file.awards.find(({ programme }) => isDestitute(programme));
  if (award === undefined) return [];
  const area = award.county;
  const since = lookBack(file, parameter('overlap.lookbackMonths', { area, month }));
  const minMonths = parameter('overlap.minMonths', { area, month });

  const support = destituteSharesOf(file, personId, since);
  const allowance = sharesOf(file, personId, subsistenceAllowance);
  const supported = new Set(support.map((share) => share.month));
  const doubled = allowance.filter((share) => supported.has(share.month));
  const months = new Set(doubled.map((share) => share.month));
  if (months.size >= minMonths) {
    const beside = support.filter((share) => months.has(share.month));
    return [paidTwice(personId, doubled, beside)];
  }
  return notClosed(file, { personId, minMonths, shares: [allowance, support] });
}

function isDestitute(programme: string): boolean {
  return destituteSupport.some((code) => code === programme);
}

function paidTwice(
  personId: string,
  allowance: readonly MonthShare[],
  support: readonly MonthShare[],
): RuleFinding {
  // Destitute support is the higher and lawful benefit, unless it was itself granted wrongly from the start.
  const isRevoked = support.every(({ award }) => award.status === 'REVOKED');
  const arithmetic = shareLines(isRevoked ? support : allowance);
  const amountFen = sumOf(arithmetic);
  const period = periodOf(allowance.map(({ month }) => month));
  const months = count(new Set(allowance.map(({ month }) => month)).size, 'month');
  const span = periodText(period);
  return {
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period,
    evidence: [...shareEvidence(allowance), ...shareEvidence(support)],
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: the person was counted in a paid subsistence allowance and drew destitute support in ${months} (${span.en}). The two exclude each other from the month after the switch; the share concerned is ${formatYuan(amountFen)} yuan.`,
      zh: `疑点：${span.zh}期间有${months.split(' ')[0]}个月，该人既计入低保并领取低保金，又享受特困供养。两项待遇自转换次月起不能同时享受，涉及金额${formatYuan(amountFen)}元。`,
    },
  };
}

interface OpenPair {
  readonly personId: string;
  readonly minMonths: number;
  /** Shares of the allowance, and of destitute support. */
  readonly shares: readonly [readonly MonthShare[], readonly MonthShare[]];
}

/** Both awards open for whole months, of which only one was paid. Nothing was paid twice: an open status, no amount. */
function notClosed(
  file: CaseFile,
  { personId, minMonths, shares }: OpenPair,
): readonly RuleFinding[] {
  const open = file.awards.filter(
    (award) => award.status === 'ACTIVE' && supports(award, personId, file.asOf),
  );
  const allowance = open.find(({ programme }) =>
    subsistenceAllowance.some((code) => code === programme),
  );
  const support = open.find(({ programme }) => isDestitute(programme));
  if (allowance === undefined || support === undefined) return [];
  const [first, last] = commonMonths(file, personId, [allowance, support]);
  if (monthsFrom(first, last).length < minMonths) return [];
  const [isAllowancePaid, isSupportPaid] = shares.map((own) =>
    own.some(({ month }) => month >= first && month <= last),
  );
  if (isAllowancePaid === isSupportPaid) return [];

  const period = { from: first, until: last };
  const span = periodText(period);
  const detail = { en: `open for ${span.en}`, zh: `${span.zh}未终止` };
  return [
    {
      variant: 'status-not-closed',
      severity: 'LOW',
      subject: { kind: 'PERSON', id: personId },
      personIds: [personId],
      period,
      evidence: [awardEvidence(allowance, detail), awardEvidence(support, detail)],
      arithmetic: [],
      amountFen: 0,
      amountMeaning: 'EXPOSURE',
      explanation: {
        en: `Lead: a subsistence allowance and destitute support stand open for the same person (${span.en}), of which only one was paid. One of the two should be closed.`,
        zh: `疑点：${span.zh}期间该人的低保与特困供养均未终止，实际仅发放其中一项。建议核实并终止另一项。`,
      },
    },
  ];
}

/** The whole months, up to the last complete one, in which both awards counted the person. */
function commonMonths(
  { asOf }: CaseFile,
  personId: string,
  awards: readonly Award[],
): readonly [Month, Month] {
  const starts = awards.flatMap((award) => [
    award.from,
    ...award.members
      .filter((member) => member.personId === personId && covers(member, asOf))
      .map(({ from }) => from),
  ]);
  const latest = Math.max(...starts.map(monthOf)) as Month;
  return [addMonths(latest, 1), addMonths(monthOf(asOf), -1)];
}
