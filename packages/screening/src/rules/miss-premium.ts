import {
  type Fen,
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  areaChain,
  firstDayOf,
  formatDate,
  formatYuan,
  monthOf,
  parseMonth,
  provinceCode,
  yearOf,
} from '@hub/assistance';
import {
  destituteSupport,
  grantsOf,
  isCounted,
  paidFen,
  subsistenceAllowance,
  supports,
} from '../questions/awards.ts';
import { openSince, sameDayMonthsLater } from '../questions/calendar.ts';
import type { Award, CaseFile, Facts } from '../case-file.ts';
import type { CalculationLine, Evidence, RuleFinding } from '../finding.ts';
import { daysOf, interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import { hasApplied, isAway, isDead, provenThrough } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import { awardEvidence, factEvidence, grantedText, line } from '../wording.ts';

const fullClasses = [...destituteSupport, 'MZ-ORPHAN'] as const;
const fixedClasses = [...subsistenceAllowance, 'MZ-DEFACTO'] as const;
const premiums = ['YB-PREM-FULL', 'YB-PREM-FIX'] as const;
const needs = ['CIVIL_AFFAIRS', 'HEALTHCARE_SECURITY'] as const;

/**
 * A person on basic living who is in no insurance scheme, or paid more of the premium than the subsidy leaves to pay.
 *
 * Judged for the latest insurance year whose cut-off and procedure time are over. What is owed is the subsidy less what
 * was subsidised, and never more than the person overpaid. De facto unattended children are taken to draw the fixed
 * subsidy, the lower one; a university's or another province's insurance reaches the hub as an enrolment outside.
 */
export const missPremium: Rule = {
  id: 'MISS-PREMIUM',
  title: {
    en: 'Eligible person without medical-insurance premium subsidy',
    zh: '特困、低保等对象应资未资参保',
  },
  kind: 'MISSED',
  subject: 'PERSON',
  severity: 'HIGH',
  disposition: 'ENTITLEMENT_GAP',
  needs,
  programmes: [...fullClasses, ...fixedClasses],
  arguesFromAbsence: true,
  latencyDays: 30,
  legalBasis: [interimMeasures('art. 29(1)'), socialAssistanceLaw('art. 24(2)')],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'employee insurance, military, prison, or insured in another province or at a university',
        zh: '参加职工医保、服役、服刑，或在外省、高校参保',
      },
    },
    {
      letter: 'b',
      description: { en: 'status granted after the cut-off', zh: '参保截止后才取得身份' },
    },
    { letter: 'c', description: { en: 'died or left', zh: '死亡或迁出' } },
    { letter: 'd', description: { en: 'refund pending', zh: '退费办理中' } },
    {
      letter: 'e',
      description: {
        en: 'a source that did not answer: undecided, not missed',
        zh: '数据来源未响应：无法判断，不作应助未助',
      },
    },
  ],
  isVerified: true,
  check: (file) => {
    const year = latestYear(provenThrough(file, needs));
    return file.personIds.flatMap((personId) => findingsOf(file, personId, year));
  },
};

/** An insurance year and the day on which its enrolment closed. */
interface InsuranceYear {
  readonly year: number;
  readonly cutOff: LocalDate;
  readonly month: Month;
  /** The last day on which an award that gives a claim began. */
  readonly heldSince: LocalDate;
}

function findingsOf(
  file: CaseFile,
  personId: string,
  insuranceYear: InsuranceYear,
): readonly RuleFinding[] {
  const status = statusOf(file, personId, insuranceYear);
  if (status === null || isExcused(file, personId, insuranceYear)) return [];

  const at = { area: status.county, month: insuranceYear.month };
  const isFull = fullClasses.some((code) => code === status.programme);
  const contributionFen = parameter('premium.contributionFen', at);
  const entitledFen = isFull ? contributionFen : parameter('premium.fixedFen', at);
  const { year } = insuranceYear;
  const subsidies = grantsOf(file, premiums).filter(
    ({ award }) =>
      award.department === 'HEALTHCARE_SECURITY' &&
      award.insuranceYear === year &&
      isCounted(award, personId),
  );
  const receivedFen = subsidies.reduce((sum, grant) => sum + paidFen(grant), 0);
  const enrolments = enrolmentsOf(file, personId, year);
  const ownFen = enrolments.reduce((sum, { paidByPersonFen }) => sum + paidByPersonFen, 0);
  const contributedFen = enrolments.length === 0 ? null : ownFen;
  const gap = gapLine(year, { entitledFen, receivedFen, contributedFen, contributionFen });
  if (gap.resultFen <= 0) return [];
  return [
    finding({
      personId,
      insuranceYear,
      status,
      enrolments,
      subsidies: subsidies.map(({ award }) => award),
      gap,
    }),
  ];
}

/** The latest year whose cut-off, 28 February, and procedure time lie behind. */
function latestYear(proven: LocalDate): InsuranceYear {
  const thisYear = yearOf(monthOf(proven));
  const lagDays = parameter('premium.lagDays', { area: provinceCode, month: monthOf(proven) });
  const year = addDays(cutOffOf(thisYear), lagDays) <= proven ? thisYear : thisYear - 1;
  const [cutOff, month] = [cutOffOf(year), februaryOf(year)];
  const minMonths = parameter('premium.minMonths', { area: provinceCode, month });
  return { year, cutOff, month, heldSince: sameDayMonthsLater(cutOff, -minMonths) };
}

function februaryOf(year: number): Month {
  return (year * 12 + 1) as Month;
}

function cutOffOf(year: number): LocalDate {
  return addDays(firstDayOf(februaryOf(year)), 27);
}

/** The award that gives the claim, the one with the full subsidy first. */
function statusOf(
  file: CaseFile,
  personId: string,
  { cutOff, heldSince }: InsuranceYear,
): Award | null {
  for (const codes of [fullClasses, fixedClasses]) {
    const grant = grantsOf(file, codes).find(
      ({ award }) => award.from <= heldSince && supports(award, personId, cutOff),
    );
    if (grant !== undefined) return grant.award;
  }
  return null;
}

function enrolmentsOf(file: CaseFile, personId: string, year: number): Facts['insuranceEnrolment'] {
  return file.facts.insuranceEnrolment.filter(
    (row) => row.personId === personId && row.year === year,
  );
}

function isExcused(file: CaseFile, personId: string, { year, cutOff }: InsuranceYear): boolean {
  const isElsewhere = enrolmentsOf(file, personId, year).some(
    (row) => row.scheme === 'EMPLOYEE' || !row.isInProvince || row.isRefundPending,
  );
  return (
    isElsewhere ||
    isAway(file, personId, cutOff) ||
    isDead(file, personId, file.asOf) ||
    hasLeft(file, personId, cutOff) ||
    hasApplied(file, [personId], { codes: premiums, since: sameDayMonthsLater(cutOff, -12) })
  );
}

/** Whether the hukou has been outside the province at any time since the cut-off. */
function hasLeft(file: CaseFile, personId: string, cutOff: LocalDate): boolean {
  return file.facts.hukouResidence.some(
    (row) =>
      row.personId === personId &&
      (row.until === null || cutOff < row.until) &&
      !areaChain(row.county).includes(provinceCode),
  );
}

interface Sums {
  readonly entitledFen: Fen;
  readonly receivedFen: Fen;
  /** By the person; null where they are not insured. */
  readonly contributedFen: Fen | null;
  readonly contributionFen: Fen;
}

/** What is owed: the subsidy less what was received, and no more than was paid above what it leaves to pay. */
function gapLine(year: number, sums: Sums): CalculationLine {
  const { entitledFen, receivedFen, contributedFen, contributionFen } = sums;
  const owedFen = entitledFen - receivedFen;
  const entitled = formatYuan(entitledFen);
  const owed = receivedFen === 0 ? entitled : `${entitled} - ${formatYuan(receivedFen)}`;
  const label = { en: `premium subsidy ${year}`, zh: `${year}年参保资助` };
  if (contributedFen === null) return line({ label, terms: [owed], resultFen: owedFen });
  const overpaidFen = contributedFen - (contributionFen - entitledFen);
  const overpaid = `${formatYuan(contributedFen)} - (${formatYuan(contributionFen)} - ${entitled})`;
  if (receivedFen === 0 && overpaidFen === owedFen)
    return line({ label, terms: [overpaid], resultFen: owedFen });
  return line({
    label,
    terms: [overpaidFen < owedFen ? `min(${owed}, ${overpaid})` : owed],
    resultFen: Math.min(owedFen, overpaidFen),
  });
}

function finding({
  personId,
  insuranceYear: { year, cutOff },
  status,
  enrolments,
  subsidies,
  gap,
}: {
  readonly personId: string;
  readonly insuranceYear: InsuranceYear;
  readonly status: Award;
  readonly enrolments: Facts['insuranceEnrolment'];
  readonly subsidies: readonly Award[];
  readonly gap: CalculationLine;
}): RuleFinding {
  const amount = formatYuan(gap.resultFen);
  const from = parseMonth(`${year}-01`);
  const isInsured = enrolments.length > 0;
  return {
    // Two different steps help: to enrol, or to refund.
    ...(isInsured ? {} : { variant: 'not-insured' }),
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period: { from, until: addMonths(from, 11) },
    factDays: daysOf([cutOff]),
    evidence: [
      awardEvidence(status, grantedText(status)),
      ...enrolments.map((enrolment) => enrolmentEvidence(year, enrolment)),
      ...subsidies.map((award) => awardEvidence(award, grantedText(award))),
    ],
    arithmetic: [gap],
    amountFen: gap.resultFen,
    amountMeaning: 'ENTITLEMENT',
    explanation: {
      en: isInsured
        ? `Lead: the person had a claim to the premium subsidy of ${year} and paid more than the subsidy leaves to pay; ${amount} yuan are perhaps due.`
        : `Lead: the person had a claim to the premium subsidy of ${year} (${amount} yuan perhaps due) and is in no insurance scheme that the hub knows; the cost of an illness might not be covered.`,
      zh: isInsured
        ? `线索：该人符合${year}年参保资助条件，个人缴费高于应缴部分，可能应补${amount}元。`
        : `线索：该人符合${year}年参保资助条件（可能应补${amount}元），但未见任何医保参保记录，患病费用可能无法报销。`,
    },
  };
}

function enrolmentEvidence(
  year: number,
  { id, enrolledOn, paidByPersonFen }: Facts['insuranceEnrolment'][number],
): Evidence {
  const day = formatDate(enrolledOn);
  const paid = formatYuan(paidByPersonFen);
  return factEvidence('insuranceEnrolment', id, {
    en: `Resident insurance ${year}, enrolled on ${day}, ${paid} yuan paid by the person`,
    zh: `${year}年居民医保，${day}参保，个人缴费${paid}元`,
    days: openSince(enrolledOn),
    amountFen: paidByPersonFen,
  });
}
