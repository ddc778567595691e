import { type Fen, addDays, formatDate, formatYuan, monthOf, provinceCode } from '@hub/assistance';
import { lookBack } from '../questions/awards.ts';
import type { CaseFile } from '../case-file.ts';
import type { CalculationLine, RuleFinding, Text } from '../finding.ts';
import {
  type Settlement,
  type Stay,
  areSeparatePhases,
  billAssistance,
  isSameAdmission,
  settlementEvidence,
  settlementsOf,
  stayEvidence,
} from '../questions/hospital-bill.ts';
import { daysOf, excerpt, interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import { line, sumOf } from '../wording.ts';

/**
 * The emergency-disease fund and other payers paid more than one emergency cost.
 *
 * The fund pays what is left after everybody else, so it is lawful beside other payers up to the cost. It arises when a
 * patient of unknown identity is identified, insured and settled, and nobody repays the fund: the variant
 * `identified-later`. Where the fund paid the emergency and assistance the ward, each cost is looked at alone.
 */
export const dupMedEmergency: Rule = {
  id: 'DUP-MED-EMERGENCY',
  title: {
    en: 'Medical assistance and emergency-disease fund pay the same cost',
    zh: '医疗救助与疾病应急救助基金重复支付同一费用',
  },
  kind: 'DUPLICATE',
  subject: 'PERSON',
  severity: 'HIGH',
  disposition: 'CONDITIONAL',
  needs: ['HEALTHCARE_SECURITY'],
  programmes: ['WJ-EM'],
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('art. 32'),
    excerpt(
      {
        en: 'Guobanfa [2013] No. 15, emergency disease aid: other channels pay first',
        zh: '国办发〔2013〕15号（疾病应急救助，先由其他渠道支付）',
      },
      '',
      '2013-02-22',
    ),
    excerpt(
      {
        en: 'Guoweiyifa [2021] No. 1, emergency disease aid',
        zh: '国卫医发〔2021〕1号（疾病应急救助）',
      },
      '',
      '2021-01-01',
    ),
    socialAssistanceLaw('arts. 30, 51'),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'the fund covers what remains after other payers',
        zh: '基金仅支付其他渠道支付后的缺口',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'the fund pays the emergency, assistance the ward: different costs',
        zh: '基金支付急救阶段、医疗救助支付住院阶段，费用不同',
      },
    },
    {
      letter: 'c',
      description: {
        en: 'an unknown patient who was never identified',
        zh: '身份始终不明的患者',
      },
    },
  ],
  isVerified: false,
  check: (file) => file.personIds.flatMap((personId) => findingsOf(file, personId)),
};

/** One emergency: what it cost, and who paid for it. */
interface Emergency {
  /** What the fund paid; one grant as a rule. */
  readonly fund: readonly [Settlement, ...Settlement[]];
  readonly stay: Stay | null;
  /** Medical assistance for the same cost. */
  readonly assistance: readonly Settlement[];
  readonly costFen: Fen;
  readonly basicFen: Fen;
  readonly illnessFen: Fen;
  readonly otherFen: Fen;
}

function findingsOf(file: CaseFile, personId: string): readonly RuleFinding[] {
  const emergencies = emergenciesOf(file, personId);
  const over = emergencies.flatMap((emergency) => overpaid(emergency));
  if (over.length > 0) return [finding(personId, over)];
  const repaid = emergencies.flatMap((emergency) => identifiedLater(emergency));
  return repaid.length > 0 ? [finding(personId, repaid, 'identified-later')] : [];
}

function emergenciesOf(file: CaseFile, personId: string): readonly Emergency[] {
  const at = { area: provinceCode, month: monthOf(file.asOf) };
  const since = lookBack(file, parameter('medical.billLookbackMonths', at));
  const paid = settlementsOf(file, personId, ['WJ-EM', ...billAssistance]).filter(
    ({ fen }) => fen > 0,
  );
  const groups: [Settlement, ...Settlement[]][] = [];
  for (const settlement of paid) {
    const { award } = settlement;
    const { hospital, admissionNumber } = award;
    if (award.programme !== 'WJ-EM' || monthOf(award.decidedOn) < since) continue;
    if (hospital === null || admissionNumber === null) continue;
    const known = groups.find(([first]) => isSameAdmission(first.award, award));
    if (known === undefined) groups.push([settlement]);
    else known.push(settlement);
  }
  return groups.flatMap((fund) => emergencyOf(file, { personId, fund, paid }) ?? []);
}

/** The bill of a stay; null where nobody knows what it cost. */
function emergencyOf(
  file: CaseFile,
  {
    personId,
    fund,
    paid,
  }: {
    readonly personId: string;
    readonly fund: Emergency['fund'];
    readonly paid: readonly Settlement[];
  },
): Emergency | null {
  const [{ award }] = fund;
  const same = paid.filter(
    (other) => other.award.programme !== 'WJ-EM' && isSameAdmission(other.award, award),
  );
  const assistance = same.filter((other) => !areSeparatePhases(award, other.award));
  const isSplit = assistance.length < same.length;
  const own = file.facts.hospitalStay.find(
    (row) => row.personId === personId && isSameAdmission(row, award),
  );
  const stay = isSplit ? null : (own ?? null);
  const bill = stay ?? award;
  if (bill.totalCostFen === null) return null;
  return {
    fund,
    stay,
    assistance,
    costFen: bill.totalCostFen,
    basicFen: bill.basicPaidFen ?? 0,
    illnessFen: bill.illnessPaidFen ?? 0,
    otherFen: bill.otherPaidFen ?? 0,
  };
}

function totalFen(settlements: readonly Settlement[]): Fen {
  return settlements.reduce((sum, { fen }) => sum + fen, 0);
}

/** An emergency that is a lead, and the line of it. */
interface Lead extends Emergency {
  readonly arithmetic: CalculationLine;
}

/** All payers together against the cost; never more than the fund paid. */
function overpaid(emergency: Emergency): readonly Lead[] {
  const { fund, assistance, costFen, basicFen, illnessFen, otherFen } = emergency;
  const [{ award }] = fund;
  const fundFen = totalFen(fund);
  const paidFen = fundFen + totalFen(assistance) + basicFen + illnessFen + otherFen;
  const at = { area: award.county, month: monthOf(award.decidedOn) };
  if (paidFen <= costFen + parameter('medical.billToleranceFen', at)) return [];
  const payers = [fundFen, basicFen, illnessFen, otherFen, totalFen(assistance)]
    .filter((fen) => fen > 0)
    .map(formatYuan);
  const excess = `${payers.join(' + ')} - ${formatYuan(costFen)}`;
  const isCapped = fundFen < paidFen - costFen;
  const arithmetic = line({
    label: admissionText(award),
    terms: [isCapped ? `min(${formatYuan(fundFen)}, ${excess})` : excess],
    resultFen: Math.min(fundFen, paidFen - costFen),
  });
  return [{ ...emergency, arithmetic }];
}

/** Of unknown identity, identified soon, then settled: the fund was to be repaid. */
function identifiedLater(emergency: Emergency): readonly Lead[] {
  const { fund, stay, assistance, basicFen } = emergency;
  const [{ award }] = fund;
  const admittedOn = award.admittedOn ?? stay?.admittedOn ?? null;
  if (!award.isUnknownPatient || award.identifiedOn === null || admittedOn === null) return [];
  const at = { area: award.county, month: monthOf(admittedOn) };
  const last = addDays(admittedOn, parameter('medical.identifiedDays', at));
  if (last < award.identifiedOn || (basicFen <= 0 && assistance.length === 0)) return [];
  const fundFen = totalFen(fund);
  const arithmetic = line({
    label: admissionText(award),
    terms: [formatYuan(fundFen)],
    resultFen: fundFen,
  });
  return [{ ...emergency, arithmetic }];
}

function admissionText({ admissionNumber }: Settlement['award']): Text {
  return { en: `admission ${admissionNumber}`, zh: `住院号${admissionNumber}` };
}

function finding(
  personId: string,
  leads: readonly Lead[],
  variant?: 'identified-later',
): RuleFinding {
  const arithmetic = leads.map((lead) => lead.arithmetic);
  const amountFen = sumOf(arithmetic);
  const settlements = leads.flatMap(({ fund, assistance }) => [...fund, ...assistance]);
  return {
    ...(variant === undefined ? {} : { variant }),
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period: null,
    factDays: daysOf(leads.flatMap(({ fund }) => fund.map(({ award }) => award.decidedOn))),
    evidence: [
      ...settlements.map(settlementEvidence),
      ...leads.flatMap(({ stay }) => (stay === null ? [] : [stayEvidence(stay)])),
    ],
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation:
      variant === undefined ? overpaidText(leads, amountFen) : identifiedText(leads, amountFen),
  };
}

function overpaidText(leads: readonly Lead[], amountFen: Fen): Text {
  const amount = formatYuan(amountFen);
  const costs = leads.map(({ costFen }) => formatYuan(costFen));
  return {
    en: `Lead: the emergency-disease fund and the other payers together paid more than the cost of the emergency (${costs.join(', ')} yuan). The fund pays only what is left; ${amount} yuan of what it paid should be checked.`,
    zh: `疑点：疾病应急救助基金与其他渠道合计支付超过急救费用（${costs.join('、')}元）。基金仅支付缺口，其中${amount}元建议核实。`,
  };
}

function identifiedText(leads: readonly Lead[], amountFen: Fen): Text {
  const amount = formatYuan(amountFen);
  const days = leads.flatMap(({ fund: [{ award }] }) =>
    award.identifiedOn === null ? [] : [formatDate(award.identifiedOn)],
  );
  return {
    en: `Lead: the emergency-disease fund paid ${amount} yuan for a patient of unknown identity who was identified on ${days.join(', ')}; the stay was settled by insurance or assistance, and the fund has not been repaid.`,
    zh: `疑点：疾病应急救助基金为身份不明患者支付${amount}元，该患者于${days.join('、')}查明身份，住院费用已由医保或医疗救助结算，基金未见退回。`,
  };
}
