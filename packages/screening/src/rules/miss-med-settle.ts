import {
  type Fen,
  type LocalDate,
  addDays,
  formatDate,
  formatYuan,
  monthOf,
  provinceCode,
  yearOf,
} from '@hub/assistance';
import { destituteSupport, subsistenceAllowance, supports } from '../questions/awards.ts';
import { sameDayMonthsLater } from '../questions/calendar.ts';
import type { Award, CaseFile } from '../case-file.ts';
import type { CalculationLine, RuleFinding } from '../finding.ts';
import {
  type Settlement,
  type Stay,
  billAssistance,
  insuredFen,
  isSameAdmission,
  ownCostFen,
  settlementEvidence,
  settlementsOf,
  stayEvidence,
} from '../questions/hospital-bill.ts';
import { daysOf, excerpt, interimMeasures, onlyFor, socialAssistanceLaw } from '../legal-basis.ts';
import { shareOfFen } from '../questions/means.ts';
import { parameter } from '../parameters.ts';
import { hasApplied, isDead, provenThrough } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import { awardEvidence, count, grantedText, line, sumOf } from '../wording.ts';

const fullClasses = [...destituteSupport, 'MZ-ORPHAN'] as const;
const reducedClasses = [...subsistenceAllowance, 'MZ-MARGIN'] as const;
const settling = [...billAssistance, 'WJ-EM'] as const;
const needs = ['CIVIL_AFFAIRS', 'HEALTHCARE_SECURITY'] as const;

/**
 * Somebody on basic living who was in hospital, paid eligible cost of their own, and got no medical assistance for it.
 *
 * Assistance is settled together with insurance; it is missed where the hospital did not know the status or is far away.
 * What is owed is a share of the cost, up to what the year's cap leaves; stays of one person are one finding.
 */
export const missMedSettle: Rule = {
  id: 'MISS-MED-SETTLE',
  title: {
    en: 'Eligible inpatient received no medical assistance',
    zh: '救助对象住院未享受医疗救助',
  },
  kind: 'MISSED',
  subject: 'PERSON',
  severity: 'HIGH',
  disposition: 'ENTITLEMENT_GAP',
  needs,
  programmes: [...fullClasses, ...reducedClasses],
  startsFrom: ['hospitalStay'],
  arguesFromAbsence: true,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('arts. 28-31'),
    onlyFor(
      ['MZ-MARGIN'],
      excerpt(
        {
          en: 'Guobanfa [2021] No. 42, margin households included',
          zh: '国办发〔2021〕42号（纳入低保边缘家庭）',
        },
        '',
        '2021-11-01',
      ),
    ),
    socialAssistanceLaw('art. 24'),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'a third party, work injury or the traffic fund pays; cosmetic or only outside the catalogue',
        zh: '第三方责任、工伤、道路交通基金承担，或美容、全部为目录外费用',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'treated away from home without the referral that the rules ask for',
        zh: '未按规定转诊的异地就医',
      },
    },
    { letter: 'c', description: { en: 'yearly cap used up', zh: '年度救助限额已用完' } },
    { letter: 'd', description: { en: 'manual claim open', zh: '手工报销办理中' } },
    {
      letter: 'e',
      description: { en: 'maternity, paid by maternity insurance', zh: '生育，由生育保险支付' },
    },
  ],
  isVerified: true,
  check: (file) => file.personIds.flatMap((personId) => findingsOf(file, personId)),
};

/** A stay without assistance, and what was owed for it. */
interface Gap {
  readonly stay: Stay;
  readonly status: Award;
  readonly arithmetic: CalculationLine;
}

function findingsOf(file: CaseFile, personId: string): readonly RuleFinding[] {
  const proven = provenThrough(file, needs);
  const stays = file.facts.hospitalStay.filter(
    (stay) => stay.personId === personId && isSettled(stay, proven),
  );
  if (stays.length === 0 || isDead(file, personId, proven)) return [];
  const settled = settlementsOf(file, personId, settling);
  const missed = stays
    .filter((stay) => !settled.some(({ award }) => isSameAdmission(award, stay)))
    .toSorted((left, right) => left.admittedOn - right.admittedOn);
  const gaps: Gap[] = [];
  for (const stay of missed) {
    const status = statusOn(file, personId, stay.admittedOn);
    if (status === null || isPending(file, stay)) continue;
    const arithmetic = owedLine({ stay, status, settled, gaps });
    if (arithmetic.resultFen > 0) gaps.push({ stay, status, arithmetic });
  }
  return gaps.length === 0 ? [] : [finding(personId, gaps, settled)];
}

/** An illness with cost of the patient's own, discharged recently enough, with the time to settle over. */
function isSettled(stay: Stay, proven: LocalDate): boolean {
  const { cause, isUnreferred, dischargedOn, isInProvince } = stay;
  if (cause !== 'ILLNESS' || isUnreferred || ownCostFen(stay) <= 0) return false;
  const at = { area: provinceCode, month: monthOf(proven) };
  const wait = parameter(isInProvince ? 'medical.settleDays' : 'medical.settleElsewhereDays', at);
  const since = sameDayMonthsLater(proven, -parameter('medical.missedMonths', at));
  return since <= dischargedOn && addDays(dischargedOn, wait) <= proven;
}

/** The award that gives the claim on the day of admission, the one with the full rate first. */
function statusOn(file: CaseFile, personId: string, day: LocalDate): Award | null {
  const awards = file.awards.filter((award) => supports(award, personId, day));
  const full = awards.find(({ programme }) => fullClasses.some((code) => code === programme));
  const at = { area: provinceCode, month: monthOf(day) };
  const isMarginCounted = parameter('medical.marginCounts', at) === 1;
  const reduced = awards.find(
    ({ programme }) =>
      reducedClasses.some((code) => code === programme) &&
      (programme !== 'MZ-MARGIN' || isMarginCounted),
  );
  return full ?? reduced ?? null;
}

function isPending(file: CaseFile, { personId, admittedOn }: Stay): boolean {
  return hasApplied(file, [personId], { codes: settling, since: admittedOn });
}

/** The rate of the class times own cost, up to what the year's cap leaves. */
function owedLine({
  stay,
  status,
  settled,
  gaps,
}: {
  readonly stay: Stay;
  readonly status: Award;
  readonly settled: readonly Settlement[];
  readonly gaps: readonly Gap[];
}): CalculationLine {
  const at = { area: status.county, month: monthOf(stay.admittedOn) };
  const isFull = fullClasses.some((code) => code === status.programme);
  const rate = parameter(isFull ? 'medical.fullRate' : 'medical.reducedRate', at);
  const capFen = parameter('medical.yearlyCapFen', at);
  const usedFen = usedIn(yearOf(at.month), settled, gaps);
  const shareFen = shareOfFen(ownCostFen(stay), rate);
  const own = ownCostText(stay);
  const share = isFull ? own : `(${own}) × ${rate}`;
  const cap = formatYuan(capFen) + (usedFen === 0 ? '' : ` - ${formatYuan(usedFen)}`);
  const isCapped = capFen - usedFen < shareFen;
  const day = formatDate(stay.admittedOn);
  return line({
    label: { en: `stay from ${day}`, zh: `${day}住院` },
    terms: [isCapped ? `min(${share}, ${cap})` : share],
    resultFen: Math.min(shareFen, capFen - usedFen),
  });
}

/** `30,000.00 - 22,000.00`: the catalogue's part of the bill less what insurance and others paid. */
function ownCostText(stay: Stay): string {
  return `${formatYuan(stay.inCatalogueFen)} - ${formatYuan(insuredFen(stay))}`;
}

/** What of the cap is used up: assistance for the admissions of the year, and what is owed for earlier stays of it. */
function usedIn(year: number, settled: readonly Settlement[], gaps: readonly Gap[]): Fen {
  const paid = settled
    .filter(
      ({ award }) =>
        award.programme !== 'WJ-EM' &&
        yearOf(monthOf(award.admittedOn ?? award.decidedOn)) === year,
    )
    .reduce((sum, { fen }) => sum + fen, 0);
  const owed = gaps.filter(({ stay }) => yearOf(monthOf(stay.admittedOn)) === year);
  return paid + sumOf(owed.map(({ arithmetic }) => arithmetic));
}

function finding(
  personId: string,
  gaps: readonly Gap[],
  settled: readonly Settlement[],
): RuleFinding {
  const arithmetic = gaps.map((gap) => gap.arithmetic);
  const amountFen = sumOf(arithmetic);
  const amount = formatYuan(amountFen);
  const stays = gaps.map(({ stay }) => formatDate(stay.admittedOn));
  const years = gaps.map(({ stay }) => yearOf(monthOf(stay.admittedOn)));
  const used = settled.filter(
    ({ award, fen }) =>
      fen > 0 &&
      award.programme !== 'WJ-EM' &&
      years.includes(yearOf(monthOf(award.admittedOn ?? award.decidedOn))),
  );
  return {
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period: null,
    factDays: daysOf(gaps.map(({ stay }) => stay.admittedOn)),
    evidence: [
      ...[...new Set(gaps.map(({ status }) => status))].map((status) =>
        awardEvidence(status, grantedText(status)),
      ),
      ...gaps.map(({ stay }) => stayEvidence(stay)),
      ...used.map(settlementEvidence),
    ],
    arithmetic,
    amountFen,
    amountMeaning: 'ENTITLEMENT',
    explanation: {
      en: `Lead: no medical assistance is on record for ${count(gaps.length, 'stay')} in hospital (from ${stays.join(', ')}) although the person was on basic living on the day of admission; ${amount} yuan are perhaps due.`,
      zh: `线索：该人入院时（${stays.join('、')}）属于救助对象，${gaps.length}次住院未见医疗救助结算，可能应补${amount}元。`,
    },
  };
}
