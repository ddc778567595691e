import {
  type Fen,
  type Month,
  formatDate,
  formatYuan,
  monthOf,
  provinceCode,
} from '@hub/assistance';
import {
  type Grant,
  countedMembersOf,
  grantsOf,
  isCounted,
  lookBack,
  paidFen,
  renovation,
} from '../questions/awards.ts';
import type { Award, CaseFile } from '../case-file.ts';
import type { CalculationLine, Evidence, RuleFinding, Text } from '../finding.ts';
import {
  type MedicalAward,
  type Stay,
  areSeparatePhases,
  billAssistance,
  insuredFen,
  isSameAdmission,
  stayEvidence,
} from '../questions/hospital-bill.ts';
import {
  daysOf,
  fundSupervision,
  interimMeasures,
  onlyFor,
  socialAssistanceLaw,
  text,
} from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import { temporaryAssistance } from '../questions/temporary-assistance.ts';
import { awardEvidence, count, line, sumOf } from '../wording.ts';
import { rebuilding, worksSince } from '../questions/works.ts';
import { singleDay } from '../questions/calendar.ts';

const medical = [...billAssistance, 'WJ-EM'] as const;
const tied = [...temporaryAssistance, 'MZ-CHARITY'] as const;
const towardsBills = [...medical, ...tied] as const;

/**
 * Insurance, aid and charity together paid more than a thing cost: a hospital bill, or the works on a house.
 *
 * It arises where each payer reckons from the whole bill and none sees the others. Only what is tied to the bill counts.
 * The variant `house` adds the grants for works with one final account.
 */
export const anomCostExceeded: Rule = {
  id: 'ANOM-COST-EXCEEDED',
  title: {
    en: 'All reimbursements exceed the actual cost',
    zh: '多渠道报销合计超过实际费用',
  },
  kind: 'ANOMALY',
  subject: 'PERSON',
  severity: 'HIGH',
  disposition: 'EXCLUSIVE',
  needs: ['CIVIL_AFFAIRS', 'HEALTHCARE_SECURITY', 'HOUSING', 'EMERGENCY_MANAGEMENT'],
  programmes: [...medical, ...tied, ...renovation, ...rebuilding],
  arguesFromAbsence: false,
  latencyDays: 30,
  yieldsTo: ['DUP-MED-EPISODE', 'DUP-MED-EMERGENCY', 'DUP-RENO-REBUILD', 'DUP-RENO-TWICE'],
  legalBasis: [
    onlyFor([...medical, ...tied], interimMeasures('art. 29(2)')),
    onlyFor([...medical, ...tied], fundSupervision('art. 17')),
    onlyFor(renovation, interimMeasures('arts. 37-38')),
    onlyFor(renovation, socialAssistanceLaw('art. 26')),
    onlyFor(
      rebuilding,
      text(
        {
          en: 'Regulations on Natural Disaster Relief, State Council Decree No. 577',
          zh: '自然灾害救助条例（国务院令第577号）',
        },
        'arts. 19-20',
        '2010-09-01',
      ),
    ),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'temporary assistance for living, daily allowances not tied to the bill',
        zh: '生活类临时救助、与费用无关的定额补贴',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'commercial insurance that pays a fixed sum',
        zh: '定额给付型商业保险',
      },
    },
    { letter: 'c', description: { en: 'reversed settlements', zh: '已冲销的结算' } },
    {
      letter: 'd',
      description: {
        en: 'donated medicines valued at list price',
        zh: '按目录价计值的捐赠药品',
      },
    },
  ],
  isVerified: false,
  check: (file) => {
    const at = { area: provinceCode, month: monthOf(file.asOf) };
    const since = lookBack(file, parameter('medical.billLookbackMonths', at));
    const patients = new Set(file.facts.hospitalStay.map(({ personId }) => personId));
    const bills = file.personIds
      .filter((personId) => patients.has(personId))
      .flatMap((personId) => billsFinding(file, personId, since));
    return [...bills, ...houseFindings(file, since)];
  },
};

/** A cost that was exceeded. */
interface Lead {
  readonly costFen: Fen;
  readonly paidFen: Fen;
  readonly grants: readonly Grant[];
  readonly stay: Stay | null;
  readonly arithmetic: CalculationLine;
}

function billsFinding(file: CaseFile, personId: string, since: Month): readonly RuleFinding[] {
  const stays = file.facts.hospitalStay.filter(
    (stay) => stay.personId === personId && since <= monthOf(stay.dischargedOn),
  );
  if (stays.length === 0) return [];
  const grants = grantsOf(file, towardsBills).filter(
    (grant) => isCounted(grant.award, personId) && paidFen(grant) > 0,
  );
  const leads = stays.flatMap((stay) => {
    const own = grants.filter(({ award }) => isTowards(award, stay));
    const cost = {
      en: `bill of admission ${stay.admissionNumber}`,
      zh: `住院号${stay.admissionNumber}账单`,
    };
    return excessOf(cost, {
      costFen: stay.totalCostFen,
      insuredFen: insuredFen(stay),
      grants: withoutSeparatePhase(own),
      stay,
    });
  });
  return leads.length === 0 ? [] : [finding(personId, leads)];
}

/** Medical aid for the admission, or other money given towards its bill. */
function isTowards(award: Award, stay: Stay): boolean {
  if (award.department === 'HEALTHCARE_SECURITY') return isSameAdmission(award, stay);
  return (
    award.department === 'CIVIL_AFFAIRS' &&
    award.isBillTied &&
    !award.isInKind &&
    award.causeRef === stay.admissionNumber &&
    (award.hospital === null || award.hospital === stay.hospital)
  );
}

/** Emergency aid with a bill of its own, beside assistance for the ward, is for another cost. */
function withoutSeparatePhase(grants: readonly Grant[]): readonly Grant[] {
  const awards = grants
    .map(({ award }) => award)
    .filter((award): award is MedicalAward => award.department === 'HEALTHCARE_SECURITY');
  return grants.filter(
    ({ award }) =>
      award.department !== 'HEALTHCARE_SECURITY' ||
      award.totalCostFen === null ||
      !awards.some((other) => areSeparatePhases(award, other)),
  );
}

/** What was paid above a cost and the tolerance; nothing where it was not, or no aid was part of it. */
function excessOf(
  label: Text,
  {
    costFen,
    insuredFen: insured,
    grants,
    stay,
  }: {
    readonly costFen: Fen;
    readonly insuredFen: Fen;
    readonly grants: readonly Grant[];
    readonly stay: Stay | null;
  },
): readonly Lead[] {
  const [first] = grants;
  if (first === undefined) return [];
  const at = { area: first.award.county, month: monthOf(first.award.decidedOn) };
  const toleranceFen = Math.max(
    parameter('medical.billToleranceFen', at),
    parameter('bill.toleranceShare', at) * costFen,
  );
  const amounts = [insured, ...grants.map(paidFen)].filter((fen) => fen > 0);
  const paid = amounts.reduce((sum, fen) => sum + fen, 0);
  if (paid <= costFen + toleranceFen) return [];
  const arithmetic = line({
    label,
    terms: [`${amounts.map(formatYuan).join(' + ')} - ${formatYuan(costFen)}`],
    resultFen: paid - costFen,
  });
  return [{ costFen, paidFen: paid, grants, stay, arithmetic }];
}

/** Grants for the works on a dwelling, against what the works came to. */
function houseFindings(file: CaseFile, since: Month): readonly RuleFinding[] {
  return worksSince(file, since).flatMap((projects) => {
    const people = projects.flatMap(({ grants }) =>
      grants.flatMap(({ award }) => countedMembersOf(award)),
    );
    const [personId] = people.toSorted();
    const label = { en: 'grants less the final account', zh: '补助合计减决算造价' };
    const leads = projects.flatMap(({ accountFen, grants }) =>
      excessOf(label, { costFen: accountFen, insuredFen: 0, grants, stay: null }),
    );
    return personId === undefined || leads.length === 0 ? [] : [finding(personId, leads, 'house')];
  });
}

function finding(personId: string, leads: readonly Lead[], variant?: 'house'): RuleFinding {
  const arithmetic = leads.map((lead) => lead.arithmetic);
  const amountFen = sumOf(arithmetic);
  const grants = [...new Set(leads.flatMap((lead) => lead.grants))];
  const [paid, cost] = [
    leads.reduce((sum, lead) => sum + lead.paidFen, 0),
    leads.reduce((sum, lead) => sum + lead.costFen, 0),
  ].map(formatYuan);
  const what = wordsOf(leads, variant);
  return {
    ...(variant === undefined ? {} : { variant }),
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period: null,
    factDays: daysOf(grants.map(({ award }) => award.decidedOn)),
    evidence: [
      ...leads.flatMap(({ stay }) => (stay === null ? [] : [stayEvidence(stay)])),
      ...grants.map(grantEvidence),
    ],
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: ${what.en} came to ${cost} yuan, and all payers together gave ${paid} yuan; ${formatYuan(amountFen)} yuan lie above the cost.`,
      zh: `疑点：${what.zh}共${cost}元，各渠道合计支付${paid}元，超出${formatYuan(amountFen)}元。`,
    },
  };
}

function wordsOf(leads: readonly Lead[], variant: 'house' | undefined): Text {
  return variant === 'house'
    ? { en: 'the works on one dwelling', zh: '同一住房工程决算' }
    : { en: `${count(leads.length, 'stay')} in hospital`, zh: `${leads.length}次住院费用` };
}

function grantEvidence(grant: Grant): Evidence {
  const day = formatDate(grant.award.decidedOn);
  const amountFen = paidFen(grant);
  const paid = formatYuan(amountFen);
  return awardEvidence(grant.award, {
    en: `granted on ${day}, ${paid} yuan`,
    zh: `${day}批准，${paid}元`,
    days: singleDay(grant.award.decidedOn),
    amountFen,
  });
}
