import {
  type Fen,
  type LocalDate,
  type Month,
  type SubsistenceScheme,
  areaChain,
  formatDate,
  formatYuan,
  monthOf,
  provinceCode,
} from '@hub/assistance';
import { countedMembersOf, destituteSupport, subsistenceAllowance } from './awards.ts';
import { sameDayMonthsLater, singleDay } from './calendar.ts';
import type { Award, CaseFile, Facts } from '../case-file.ts';
import type { Evidence, Text } from '../finding.ts';
import { countedSources, incomeFen } from './income.ts';
import { parameter } from '../parameters.ts';
import { countyOf, hasApplied, householdIn, isDead } from './people.ts';
import { factEvidence, periodText } from '../wording.ts';

type VerifiedIncome = Facts['verifiedIncome'][number];

/** A household's means as assessed. */
export type Assessment = Facts['meansAssessment'][number];

/** The subsistence standard of a scheme, per person and month. */
export function standardFen(
  scheme: SubsistenceScheme,
  at: { readonly area: string; readonly month: Month },
): Fen {
  const isUrban = scheme === 'URBAN';
  return parameter(isUrban ? 'subsistence.urbanStandardFen' : 'subsistence.ruralStandardFen', at);
}

/** The scheme that a person's hukou is under; null for somebody the register does not know. */
function schemeOf(file: CaseFile, personId: string): SubsistenceScheme | null {
  return file.facts.person.find((row) => row.personId === personId)?.hukou ?? null;
}

/** The scheme of an allowance; of any other award, that of the hukou of the first who counts. */
export function schemeOfAward(file: CaseFile, award: Award): SubsistenceScheme | null {
  if (award.programme === 'MZ-DIBAO-U') return 'URBAN';
  if (award.programme === 'MZ-DIBAO-R') return 'RURAL';
  const [personId] = countedMembersOf(award);
  return personId === undefined ? null : schemeOf(file, personId);
}

/** The standard of a person's hukou on a day; null where that is not known, or in another province. */
export function standardOf(file: CaseFile, personId: string, day: LocalDate): Fen | null {
  const scheme = schemeOf(file, personId);
  const county = countyOf(file, personId, day);
  if (scheme === null || county === null || !areaChain(county).includes(provinceCode)) return null;
  return standardFen(scheme, { area: county, month: monthOf(day) });
}

/** Income of a person that counts for the allowance in a month: that of residents' pensions while it does. */
export function allowanceIncomeFen(
  file: CaseFile,
  personId: string,
  at: { readonly area: string; readonly month: Month },
): Fen {
  const sources = countedSourcesIn(at);
  return incomeFen(file, personId, { month: at.month, sources });
}

/** The sources of income that count for the allowance in a month. */
export function countedSourcesIn(at: {
  readonly area: string;
  readonly month: Month;
}): typeof countedSources {
  const isPensionCounted = parameter('income.residentPensionCounts', at) === 1;
  return isPensionCounted ? [...countedSources, 'RESIDENT_PENSION'] : countedSources;
}

/** Income that counts, with the strength of what a register shows of it: A the strongest. */
const sourceTexts: Readonly<Partial<Record<VerifiedIncome['source'], Text>>> = {
  PUBLIC_PAYROLL: { en: 'public payroll (A)', zh: '财政供养工资（A类）' },
  EMPLOYEE_PENSION: { en: 'employee pension (A)', zh: '职工养老金（A类）' },
  RESIDENT_PENSION: { en: 'resident pension (A)', zh: '居民养老金（A类）' },
  INSURED_WAGE: { en: 'insured wage (B)', zh: '参保缴费工资（B类）' },
  BUSINESS: { en: 'tax or business (B)', zh: '税务或经营收入（B类）' },
  BANK_FLOW: { en: 'bank flow (C)', zh: '银行流水（C类）' },
  FARM: { en: 'farming (C)', zh: '种养收入（C类）' },
};

/** Verified income as evidence, with its source and months. */
export function incomeEvidence(row: VerifiedIncome): Evidence {
  const months = periodText({ from: row.firstMonth, until: row.lastMonth });
  const amount = formatYuan(row.monthlyFen);
  const source = sourceTexts[row.source] ?? { en: 'other income', zh: '其他收入' };
  return factEvidence('verifiedIncome', row.id, {
    ...months,
    en: `Verified income, ${source.en}, ${amount} yuan a month, ${months.en}`,
    zh: `核对收入，${source.zh}，每月${amount}元，${months.zh}`,
    amountFen: row.monthlyFen,
  });
}

/** Who of the household lives on a day. */
export function livingIn(file: CaseFile, day: LocalDate): readonly string[] {
  return householdIn(file).filter((personId) => !isDead(file, personId, day));
}

/** The last day before which what was assessed, given or refused is no longer recent. */
export function recentSince(day: LocalDate): LocalDate {
  const at = { area: provinceCode, month: monthOf(day) };
  return sameDayMonthsLater(day, -parameter('means.validMonths', at));
}

/**
 * The household's latest assessment, where it is recent and says that property is within limits.
 *
 * Null without one, and where the family refused to be verified: then its means are unknown.
 */
export function recentAssessment(file: CaseFile, day: LocalDate): Assessment | null {
  const people = householdIn(file);
  let latest: Assessment | null = null;
  for (const row of file.facts.meansAssessment) {
    const isOwn = people.includes(row.personId) && row.assessedOn <= day;
    if (isOwn && (latest === null || latest.assessedOn < row.assessedOn)) latest = row;
  }
  if (latest === null || latest.isRefused || !latest.isPropertyWithinLimits) return null;
  return recentSince(day) <= latest.assessedOn ? latest : null;
}

/** A household whose income lies above the standard and within the margin. */
export interface MarginMeans {
  readonly assessment: Assessment;
  /** Standard of the applicant in the month of the assessment. */
  readonly standardFen: Fen;
  /** County of the applicant. */
  readonly county: string;
}

/** Means above the standard and up to the margin's upper end, recently assessed; null where they are not, or unknown. */
export function marginMeans(file: CaseFile, day: LocalDate): MarginMeans | null {
  const assessment = recentAssessment(file, day);
  if (assessment === null) return null;
  const { personId, assessedOn, incomeFen: income } = assessment;
  const standard = standardOf(file, personId, assessedOn);
  const county = countyOf(file, personId, assessedOn);
  if (standard === null || county === null || income <= standard) return null;
  const at = { area: county, month: monthOf(assessedOn) };
  if (income > parameter('margin.multiple', at) * standard) return null;
  return { assessment, standardFen: standard, county };
}

/** Whether somebody of the household waits for basic living: an answer is still to come. */
export function awaitsBasicLiving(file: CaseFile): boolean {
  const people = householdIn(file);
  return file.applications.some(
    ({ personId, programme, state }) =>
      state === 'OPEN' && people.includes(personId) && basicLiving.includes(programme),
  );
}

const basicLiving: readonly string[] = [...subsistenceAllowance, ...destituteSupport];

/** Whether the household recently applied to be recognised as one in the margin or with unavoidable spending. */
export function hasAppliedForTier(file: CaseFile, day: LocalDate): boolean {
  return hasApplied(file, householdIn(file), {
    codes: ['MZ-MARGIN', 'MZ-RIGID'],
    since: recentSince(day),
  });
}

/**
 * A share of an amount, in whole fen, rounded down.
 *
 * A share such as 0.7 is no binary fraction: without rounding to parts of a fen first, a whole fen might be lost.
 */
export function shareOfFen(fen: Fen, share: number): Fen {
  return Math.floor(Number((fen * share).toFixed(4)));
}

/** An assessment as evidence. */
export function assessmentEvidence({ id, assessedOn, incomeFen: income }: Assessment): Evidence {
  const day = formatDate(assessedOn);
  const amount = formatYuan(income);
  return factEvidence('meansAssessment', id, {
    en: `Means assessed on ${day}, ${amount} yuan per person and month, property within limits`,
    zh: `${day}家庭经济状况核定，人均月收入${amount}元，财产符合规定`,
    days: singleDay(assessedOn),
    amountFen: income,
  });
}

/** The income of an assessment as evidence, whatever was found of property. */
export function assessedIncomeEvidence({
  id,
  assessedOn,
  incomeFen: income,
}: Assessment): Evidence {
  const day = formatDate(assessedOn);
  const amount = formatYuan(income);
  return factEvidence('meansAssessment', id, {
    en: `Means assessed on ${day}, income of ${amount} yuan per person and month`,
    zh: `${day}核定人均月收入${amount}元`,
    days: singleDay(assessedOn),
    amountFen: income,
  });
}
