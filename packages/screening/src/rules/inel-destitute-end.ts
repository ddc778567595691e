import { type LocalDate, formatDate, formatYuan, monthOf } from '@hub/assistance';
import { type MonthShare, destituteSupport, lookBack, sharesOf } from '../questions/awards.ts';
import type { CaseFile } from '../case-file.ts';
import { type DestituteEnd, type EndReason, endReasons } from '../questions/destitute-ends.ts';
import type { RuleFinding } from '../finding.ts';
import { destituteRecognition, interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import { count, periodOf, periodText, shareEvidence, shareLines, sumOf } from '../wording.ts';

/**
 * Destitute support paid on after something happened that ends it: declared missing, prison, steady work, of age and
 * out of school, a relative who can support the person, or the person's own wish to leave.
 *
 * Only months in which the reason still held count, after a month of grace. Where several reasons hold, the first of
 * the catalogue is named. Whoever leaves support and is in need goes on to the allowance or to temporary assistance.
 */
export const inelDestituteEnd: Rule = {
  id: 'INEL-DESTITUTE-END',
  title: {
    en: 'Destitute support continues after a termination trigger',
    zh: '特困人员出现终止情形仍供养',
  },
  kind: 'INELIGIBLE',
  subject: 'PERSON',
  severity: 'HIGH',
  disposition: 'EXCLUSIVE',
  needs: ['CIVIL_AFFAIRS', 'EDUCATION', 'HUMAN_RESOURCES'],
  programmes: destituteSupport,
  arguesFromAbsence: true,
  latencyDays: 30,
  yieldsTo: ['INEL-DECEASED-PAY'],
  legalBasis: [
    interimMeasures('art. 18'),
    destituteRecognition('arts. 24-27'),
    socialAssistanceLaw('arts. 16(3), 47-48'),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'of age and still at school, up to vocational school',
        zh: '年满18周岁仍在义务教育、高中或中职就读',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'casual income, the base pension',
        zh: '少量零工收入、基础养老金',
      },
    },
    {
      letter: 'c',
      description: {
        en: 'held before trial, a suspended sentence',
        zh: '未决羁押、缓刑',
      },
    },
    {
      letter: 'd',
      description: {
        en: 'an adoption or a marriage that nobody has proven',
        zh: '未经核实的收养、婚姻',
      },
    },
    {
      letter: 'e',
      description: {
        en: 'an end that goes with the change to the allowance or to temporary assistance',
        zh: '终止供养时转入低保或临时救助',
      },
    },
  ],
  isVerified: true,
  check: (file) => file.personIds.flatMap((personId) => findingsOf(file, personId)),
};

function findingsOf(file: CaseFile, personId: string): readonly RuleFinding[] {
  const paid = sharesOf(file, personId, destituteSupport);
  const [first] = paid;
  if (first === undefined) return [];
  const at = { area: first.award.county, month: monthOf(file.asOf) };
  const since = lookBack(file, parameter('living.lookbackMonths', at));
  const lag = parameter('destituteEnd.lagMonths', at);
  const recent = paid.filter(({ month }) => month >= since);
  const isPast = ({ on, holdsIn }: DestituteEnd, share: MonthShare) =>
    share.month > monthOf(on) + lag && holdsIn(share);
  for (const reason of endReasons) {
    const ends = reason.endsOf(file, personId, recent);
    const shares = recent.filter((share) => ends.some((end) => isPast(end, share)));
    if (shares.length === 0) continue;
    const held = ends.filter((end) => shares.some((share) => isPast(end, share)));
    return [finding(personId, reason, { shares, ends: held })];
  }
  return [];
}

function finding(
  personId: string,
  { variant, what }: EndReason,
  {
    shares,
    ends,
  }: { readonly shares: readonly MonthShare[]; readonly ends: readonly DestituteEnd[] },
): RuleFinding {
  const arithmetic = shareLines(shares);
  const amountFen = sumOf(arithmetic);
  const months = [...new Set(shares.map(({ month }) => month))];
  const period = periodOf(months);
  const span = periodText(period);
  const day = formatDate(Math.min(...ends.map(({ on }) => on)) as LocalDate);
  return {
    variant,
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period,
    evidence: [...shareEvidence(shares), ...ends.map(({ evidence }) => evidence)],
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: destitute support was paid for ${count(months.length, 'month')} (${span.en}) after ${what.en} (${day}), ${formatYuan(amountFen)} yuan in all. If support ends, the person's claim to the allowance or to temporary assistance should be checked first.`,
      zh: `疑点：该人${day}${what.zh}后，仍有${months.length}个月发放特困供养（${span.zh}），合计${formatYuan(amountFen)}元。如终止供养，应先核实是否符合低保或临时救助条件。`,
    },
  };
}
