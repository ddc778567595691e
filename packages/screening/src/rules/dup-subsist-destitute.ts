import {
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  covers,
  formatYuan,
  monthOf,
} from '@hub/assistance';
import {
  type MonthShare,
  destituteSharesOf,
  destituteSupport,
  holdsAny,
  lookBack,
  sharesOf,
  subsistenceAllowance,
  supports,
} from '../questions/awards.ts';
import { monthsFrom } from '../questions/calendar.ts';
import type { Award, CaseFile } from '../case-file.ts';
import type { RuleFinding } from '../finding.ts';
import { destituteRecognition, interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import { provenThrough } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import {
  areasText,
  awardEvidence,
  count,
  periodOf,
  periodText,
  shareEvidence,
  shareLines,
  sumOf,
} from '../wording.ts';

const needs = ['CIVIL_AFFAIRS'] as const;

/**
 * The subsistence allowance and destitute support for one person in the same months.
 *
 * Destitute support takes over from the allowance; it happens that the household goes on counting the person. What is
 * compared is what was paid for a month, and the person's own share of it; a centralised stay counts without a payment,
 * but only for whole months. Where both awards stand open and only one was paid, it is a lead of its own, LOW,
 * which names the months so paid and none for which the books are not complete.
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
  needs,
  programmes: destituteSupport,
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('arts. 9, 14, 15(3)'),
    socialAssistanceLaw('arts. 15-18'),
    destituteRecognition('arts. 26-27'),
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
  check: (file) =>
    holdsAny(file, subsistenceAllowance)
      ? file.personIds.flatMap((personId) => findingsOf(file, personId))
      : [],
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
  return notClosed(file, { personId, since, minMonths, shares: [allowance, support] });
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
  const { size } = new Set(allowance.map(({ month }) => month));
  const areas = areasText([...allowance, ...support].map(({ award }) => award.county));
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
      en: `Lead: the person was counted in a paid subsistence allowance and drew destitute support (${areas.en}) in ${count(size, 'month')} (${span.en}). Counted are the months drawn in both; one month alone, that of the switch, is left as grace. The share concerned is ${formatYuan(amountFen)} yuan.`,
      zh: `疑点：${span.zh}期间有${size}个月，该人既计入低保并领取低保金，又享受特困供养（${areas.zh}）。计入的是两项均享受的月份；仅重叠一个月（转换当月）属宽限，不作疑点。涉及金额${formatYuan(amountFen)}元。`,
    },
  };
}

interface OpenPair {
  readonly personId: string;
  /** First month looked at: payments of destitute support before it are not among the shares. */
  readonly since: Month;
  readonly minMonths: number;
  /** Shares of the allowance, and of destitute support. */
  readonly shares: readonly [readonly MonthShare[], readonly MonthShare[]];
}

/** Both awards open for whole months, of which only one was paid. Nothing was paid twice: an open status, no amount. */
function notClosed(
  file: CaseFile,
  { personId, since, minMonths, shares }: OpenPair,
): readonly RuleFinding[] {
  const proven = provenThrough(file, needs);
  const open = file.awards.filter(
    (award) => award.status === 'ACTIVE' && supports(award, personId, proven),
  );
  const allowance = open.find(({ programme }) =>
    subsistenceAllowance.some((code) => code === programme),
  );
  const support = open.find(({ programme }) => isDestitute(programme));
  if (allowance === undefined || support === undefined) return [];
  const [common, last] = commonMonths(file, personId, { awards: [allowance, support], proven });
  const first = Math.max(common, since) as Month;
  if (monthsFrom(first, last).length < minMonths) return [];
  const paid = shares.map((own) => [
    ...new Set(own.map(({ month }) => month).filter((month) => month >= first && month <= last)),
  ]);
  const [oneAlone, ...others] = paid.filter((months) => months.length > 0);
  return oneAlone === undefined || others.length > 0
    ? []
    : [stillOpen(personId, [allowance, support], oneAlone)];
}

/** The months are those in which one of the two was paid and the other was not. */
function stillOpen(
  personId: string,
  awards: readonly Award[],
  months: readonly Month[],
): RuleFinding {
  const period = periodOf(months);
  const span = periodText(period);
  const detail = { ...span, en: `open in ${span.en}`, zh: `${span.zh}未终止` };
  return {
    variant: 'status-not-closed',
    severity: 'LOW',
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period,
    evidence: awards.map((award) => awardEvidence(award, detail)),
    arithmetic: [],
    amountFen: 0,
    amountMeaning: 'EXPOSURE',
    explanation: {
      en: `Lead: a subsistence allowance and destitute support stand open for the same person; in ${count(months.length, 'month')} (${span.en}) only one of them was paid. Whether one of the two is to be closed should be checked.`,
      zh: `疑点：该人的低保与特困供养均未终止，${span.zh}期间有${months.length}个月仅发放其中一项。建议核实是否应终止其中一项。`,
    },
  };
}

/** The whole months, up to the last complete one in the books, in which both awards counted the person. */
function commonMonths(
  { asOf }: CaseFile,
  personId: string,
  { awards, proven }: { readonly awards: readonly Award[]; readonly proven: LocalDate },
): readonly [Month, Month] {
  const starts = awards.flatMap((award) => [
    award.from,
    ...award.members
      .filter((member) => member.personId === personId && covers(member, proven))
      .map(({ from }) => from),
  ]);
  const latest = Math.max(...starts.map(monthOf)) as Month;
  const following = Math.min(monthOf(asOf), monthOf(addDays(proven, 1))) as Month;
  return [addMonths(latest, 1), addMonths(following, -1)];
}
