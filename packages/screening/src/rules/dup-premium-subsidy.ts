import {
  type Fen,
  type Month,
  addMonths,
  currentAreaCode,
  firstDayOf,
  formatDate,
  formatYuan,
  parseMonth,
} from '@hub/assistance';
import { coversMonth, monthsFrom } from '../questions/calendar.ts';
import type { CaseFile, Facts } from '../case-file.ts';
import type { CalculationLine, Evidence, RuleFinding, Text } from '../finding.ts';
import {
  type MedicalAward,
  type Settlement,
  settlementEvidence,
  settlementsOf,
} from '../questions/hospital-bill.ts';
import { fundSupervision, interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import { factEvidence, line, sumOf } from '../wording.ts';

const premiums = ['YB-PREM-FULL', 'YB-PREM-FIX'] as const;

/**
 * The premium of one insurance year subsidised twice, beyond what the person had to pay, or for somebody who was in the
 * employee scheme.
 *
 * It arises when two counties, or two offices of one, each subsidise a person under a class of their own. Bodies that
 * each pay a part are lawful up to the contribution; a subsidy that tops up another one is a part of it.
 */
export const dupPremiumSubsidy: Rule = {
  id: 'DUP-PREMIUM-SUBSIDY',
  title: {
    en: 'Medical insurance premium subsidised twice or beyond the personal contribution',
    zh: '同一人同一年度重复资助参保',
  },
  kind: 'DUPLICATE',
  subject: 'PERSON',
  severity: 'MEDIUM',
  disposition: 'EXCLUSIVE',
  needs: ['HEALTHCARE_SECURITY'],
  programmes: premiums,
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('art. 29(1)'),
    fundSupervision('arts. 17, 41(2)'),
    socialAssistanceLaw('art. 24(2)'),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'several bodies that each pay a part, together no more than the contribution',
        zh: '多部门分担资助，合计未超个人缴费',
      },
    },
    {
      letter: 'b',
      description: {
        en: 'subsidised at the start of the year, employed later',
        zh: '年初已资助，年内就业参加职工医保',
      },
    },
    {
      letter: 'c',
      description: {
        en: 'student insured at a university and at home: a matter of enrolment',
        zh: '学生在高校与户籍地重复参保：属参保问题',
      },
    },
    {
      letter: 'd',
      description: { en: 'died or was born during the year', zh: '年内死亡或出生' },
    },
  ],
  isVerified: false,
  check: (file) => file.personIds.flatMap((personId) => findingsOf(file, personId)),
};

function findingsOf(file: CaseFile, personId: string): readonly RuleFinding[] {
  const subsidies = settlementsOf(file, personId, premiums).filter(
    ({ award, fen }) => award.insuranceYear !== null && fen > 0,
  );
  const years = [...new Set(subsidies.map(({ award }) => award.insuranceYear ?? 0))];
  return years.flatMap((year) => {
    const own = subsidies.filter(({ award }) => award.insuranceYear === year);
    const lead = twice(own) ?? overContribution(own, year) ?? inEmployeeScheme(file, personId, own);
    return lead === null ? [] : [finding(personId, { year, own, lead })];
  });
}

/** What is wrong with the subsidies of a year. */
interface Lead {
  readonly variant: string;
  readonly arithmetic: readonly CalculationLine[];
  readonly evidence: readonly Evidence[];
  readonly why: Text;
}

/** One funder, two counties or two classes: all but the largest. */
function twice(own: readonly Settlement[]): Lead | null {
  if (own.length < 2) return null;
  const single = own.filter(({ award }) => !isTopUp(award, own));
  const arithmetic = [...new Set(single.map(({ award }) => funderOf(award)))].flatMap((funder) => {
    const same = single.filter(({ award }) => funderOf(award) === funder);
    const isSplit = same.some(({ award }) => same.some((other) => differ(award, other.award)));
    return isSplit ? same.toSorted((left, right) => right.fen - left.fen).slice(1) : [];
  });
  if (arithmetic.length === 0) return null;
  return {
    variant: 'twice',
    arithmetic: arithmetic.map(subsidyLine),
    evidence: [],
    why: {
      en: 'was subsidised more than once by one body, by different counties or under different classes; all but the largest subsidy',
      zh: '由同一部门以不同县（市、区）或不同身份重复资助，除最高一笔外',
    },
  };
}

function isTopUp({ refersTo }: MedicalAward, own: readonly Settlement[]): boolean {
  return refersTo !== null && own.some(({ award }) => award.id === refersTo);
}

function funderOf({ funder }: MedicalAward): string {
  return funder ?? 'HEALTHCARE_SECURITY';
}

/** A class that is not on record is not another class. */
function differ(left: MedicalAward, right: MedicalAward): boolean {
  if (currentAreaCode(left.county) !== currentAreaCode(right.county)) return true;
  const [one, other] = [left.identityClass, right.identityClass];
  return one !== null && other !== null && one !== other;
}

function subsidyLine({ award, fen }: Settlement): CalculationLine {
  const day = formatDate(award.decidedOn);
  return line({
    label: { en: `subsidy of ${day}`, zh: `${day}资助` },
    terms: [formatYuan(fen)],
    resultFen: fen,
  });
}

/** All bodies together, less what the person had to pay. */
function overContribution(own: readonly Settlement[], year: number): Lead | null {
  const [first] = own;
  if (first === undefined) return null;
  const at = { area: first.award.county, month: januaryOf(year) };
  const contributionFen = parameter('premium.contributionFen', at);
  const paid: Fen = own.reduce((sum, { fen }) => sum + fen, 0);
  if (paid <= contributionFen) return null;
  const sum = own.map(({ fen }) => formatYuan(fen)).join(' + ');
  const contribution = formatYuan(contributionFen);
  return {
    variant: 'over-contribution',
    arithmetic: [
      line({
        label: { en: 'subsidies less the contribution', zh: '资助合计减个人缴费标准' },
        terms: [`${sum} - ${contribution}`],
        resultFen: paid - contributionFen,
      }),
    ],
    evidence: [],
    why: {
      en: `was subsidised with ${formatYuan(paid)} yuan in all, more than the personal contribution of ${contribution} yuan; what lies above it`,
      zh: `资助合计${formatYuan(paid)}元，高于个人缴费标准${contribution}元，超出部分`,
    },
  };
}

function januaryOf(year: number): Month {
  return parseMonth(`${year}-01`);
}

/** In the employee scheme for much of the year, and enrolled in it before the subsidy was granted. */
function inEmployeeScheme(
  file: CaseFile,
  personId: string,
  own: readonly Settlement[],
): Lead | null {
  for (const enrolment of file.facts.insuranceEnrolment) {
    if (enrolment.personId !== personId || enrolment.scheme !== 'EMPLOYEE') continue;
    const late = own.filter(
      ({ award }) =>
        award.insuranceYear === enrolment.year &&
        award.scheme !== 'EMPLOYEE' &&
        enrolment.enrolledOn <= award.decidedOn,
    );
    const [first] = late;
    if (first === undefined) continue;
    const at = { area: first.award.county, month: januaryOf(enrolment.year) };
    if (monthsIn(enrolment) < parameter('premium.employeeMonths', at)) continue;
    const day = formatDate(enrolment.enrolledOn);
    return {
      variant: 'employee-scheme',
      arithmetic: late.map(subsidyLine),
      evidence: [enrolmentEvidence(enrolment)],
      why: {
        en: `was subsidised for residents' insurance after the person had joined the employee scheme on ${day}; the subsidy`,
        zh: `在该人${day}参加职工医保之后仍按居民医保资助，资助金额`,
      },
    };
  }
  return null;
}

/** Whole months of the insurance year that an enrolment covers. */
function monthsIn({ year, enrolledOn, until }: Facts['insuranceEnrolment'][number]): number {
  const january = januaryOf(year);
  const days = { from: enrolledOn, until: until ?? firstDayOf(addMonths(january, 12)) };
  return monthsFrom(january, addMonths(january, 11)).filter((month) => coversMonth(days, month))
    .length;
}

function enrolmentEvidence(enrolment: Facts['insuranceEnrolment'][number]): Evidence {
  const { id, year, enrolledOn } = enrolment;
  const day = formatDate(enrolledOn);
  const months = monthsIn(enrolment);
  return factEvidence('insuranceEnrolment', id, {
    en: `Employee insurance ${year}, enrolled on ${day}, ${months} whole months of the year`,
    zh: `${year}年职工医保，${day}参保，当年满${months}个月`,
    days: { from: enrolledOn, until: enrolment.until },
  });
}

function finding(
  personId: string,
  {
    year,
    own,
    lead,
  }: { readonly year: number; readonly own: readonly Settlement[]; readonly lead: Lead },
): RuleFinding {
  const { variant, arithmetic, evidence, why } = lead;
  const amountFen = sumOf(arithmetic);
  const amount = formatYuan(amountFen);
  return {
    variant,
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period: { from: januaryOf(year), until: addMonths(januaryOf(year), 11) },
    evidence: [...own.map(settlementEvidence), ...evidence],
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: the medical insurance premium of ${year} ${why.en} comes to ${amount} yuan.`,
      zh: `疑点：${year}年参保缴费${why.zh}${amount}元。`,
    },
  };
}
