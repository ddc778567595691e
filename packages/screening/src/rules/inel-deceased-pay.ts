import {
  type LocalDate,
  type Month,
  type ProgrammeCode,
  addDays,
  departmentCodes,
  formatDate,
  formatYuan,
  monthOf,
  programmeCodes,
  programmes,
  provinceCode,
  yearOf,
} from '@hub/assistance';
import {
  type Grant,
  type MonthShare,
  countedIn,
  destituteSupport,
  grantSharesOf,
  grantsOf,
  isCounted,
  paidFen,
} from '../questions/awards.ts';
import type { CaseFile, Facts } from '../case-file.ts';
import type { RuleFinding, Severity } from '../finding.ts';
import {
  destituteRecognition,
  excerpt,
  interimMeasures,
  onlyFor,
  socialAssistanceLaw,
} from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import { isDead, livingWith } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import {
  count,
  deathEvidence,
  periodOf,
  periodText,
  shareEvidence,
  shareLines,
  sumOf,
} from '../wording.ts';

/** Burial, bills of the last illness, and condolence are due after a death. */
const dueAfterDeath: ReadonlySet<ProgrammeCode> = new Set([
  'MZ-TEKUN-BURIAL',
  'YB-INP',
  'YB-OUT',
  'YB-MAJOR',
  'YB-TILT',
  'WJ-EM',
  'YJ-CONDOL',
]);
const paying = programmeCodes.filter((code) => !dueAfterDeath.has(code));
const homes: ReadonlySet<ProgrammeCode> = new Set([
  'ZJ-RENO-D',
  'ZJ-RENO-N',
  'ZJ-RENO-C',
  'YJ-REBUILD',
  'YJ-REPAIR',
]);

/**
 * A benefit paid to or for a person for months after the month of death, or granted once after it.
 *
 * Monthly benefits are judged by the month they are for, all others by the day of decision. Of a household's award only
 * the dead person's share counts, and only while the person is still counted. Where reports differ, the latest day of
 * death holds. Payments made before the death, a prepaid quarter, are LOW.
 */
export const inelDeceasedPay: Rule = {
  id: 'INEL-DECEASED-PAY',
  title: { en: 'Benefit paid after death', zh: '死亡后继续发放救助金' },
  kind: 'INELIGIBLE',
  subject: 'PERSON',
  severity: 'CRITICAL',
  disposition: 'EXCLUSIVE',
  needs: departmentCodes,
  programmes: [],
  startsFrom: ['death'],
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('arts. 13, 15(4), 18'),
    socialAssistanceLaw('arts. 47-48'),
    onlyFor(destituteSupport, destituteRecognition('arts. 24(1), 26')),
    excerpt(
      { en: 'Regulations on Social Insurance Services', zh: '社会保险经办条例' },
      'art. 8',
      '2023-12-01',
    ),
  ],
  lookAlikes: [
    { letter: 'a', description: { en: 'payment for the month of death', zh: '死亡当月的待遇' } },
    {
      letter: 'b',
      description: {
        en: 'burial expense of destitute support, settlement of hospital bills',
        zh: '特困丧葬费用、医疗费用结算',
      },
    },
    {
      letter: 'c',
      description: {
        en: "the dead head was payee, the survivors' award goes on",
        zh: '户主去世，遗属待遇继续发放（变更领款人）',
      },
    },
    {
      letter: 'd',
      description: {
        en: 'report of death revoked, wrong number, twin',
        zh: '死亡登记撤销、证号有误、双胞胎',
      },
    },
    { letter: 'e', description: { en: 'back-pay for months alive', zh: '补发生前月份' } },
    {
      letter: 'f',
      description: {
        en: 'rebuild grant to the estate, survivors living there',
        zh: '重建补助，遗属居住',
      },
    },
    {
      letter: 'g',
      description: { en: 'premium subsidy already paid for the year', zh: '当年已资助参保' },
    },
    { letter: 'h', description: { en: 'condolence money to relatives', zh: '遇难人员家属抚慰金' } },
  ],
  isVerified: true,
  check: (file) => file.personIds.flatMap((personId) => findingsOf(file, personId)),
};

type Reports = Facts['death'];

function findingsOf(file: CaseFile, personId: string): readonly RuleFinding[] {
  const reports = file.facts.death.filter((row) => row.personId === personId && !row.isRevoked);
  if (reports.length === 0) return [];
  const diedOn = Math.max(...reports.map((report) => report.diedOn)) as LocalDate;
  const at = { area: provinceCode, month: monthOf(diedOn) };
  if (addDays(diedOn, parameter('death.latencyDays', at)) > file.asOf) return [];

  const grants = grantsOf(file, paying).filter(({ award }) => isCounted(award, personId));
  const shares = grants
    .flatMap((grant) => sharesAfter(file, grant, { personId, diedOn }))
    .toSorted((left, right) => left.month - right.month);
  if (shares.length === 0) return [];
  const isPrepaid = grants
    .filter(({ award }) => shares.some((share) => share.award === award))
    .every((grant) => wasPrepaid(grant, shares, diedOn));
  const severity = isPrepaid ? 'LOW' : severityOf(reports, shares, at);
  return [finding(personId, { reports, diedOn, shares, severity })];
}

interface Death {
  readonly personId: string;
  readonly diedOn: LocalDate;
}

/** The dead person's shares that are for a time after the death. */
function sharesAfter(file: CaseFile, grant: Grant, death: Death): readonly MonthShare[] {
  const { personId, diedOn } = death;
  if (programmes[grant.award.programme].cadence === 'MONTHLY') {
    const month = monthOf(diedOn);
    return grantSharesOf(grant, personId).filter((share) => share.month > month);
  }
  const isLate = grant.award.decidedOn > diedOn;
  return isLate && !isForSurvivors(file, grant, death) ? oneOffShare(grant, personId) : [];
}

function oneOffShare(grant: Grant, personId: string): readonly MonthShare[] {
  const { award } = grant;
  const month = monthOf(award.decidedOn);
  const counted = countedIn(award, month);
  const paid = paidFen(grant);
  if (paid <= 0 || !counted.includes(personId)) return [];
  const fen = Math.floor(paid / counted.length);
  return [{ month, award, paidFen: paid, counted: counted.length, fen }];
}

/** A home that survivors live in, or the premium of a year the person lived to see. */
function isForSurvivors(file: CaseFile, { award }: Grant, { personId, diedOn }: Death): boolean {
  if (award.department === 'HEALTHCARE_SECURITY' && award.insuranceYear !== null) {
    return award.insuranceYear <= yearOf(monthOf(diedOn));
  }
  if (!homes.has(award.programme)) return false;
  const others = [...livingWith(file, personId), ...countedIn(award, monthOf(award.decidedOn))];
  return others.some((other) => other !== personId && !isDead(file, other, file.asOf));
}

/** Whether everything paid for the time after the death was paid before it, as a quarter in advance. */
function wasPrepaid(
  { payments, award }: Grant,
  shares: readonly MonthShare[],
  diedOn: LocalDate,
): boolean {
  const months = new Set(shares.filter((share) => share.award === award).map(({ month }) => month));
  return payments
    .filter(({ month, amountFen }) => amountFen > 0 && month !== null && months.has(month))
    .every(({ paidOn }) => paidOn <= diedOn);
}

function severityOf(
  reports: Reports,
  shares: readonly MonthShare[],
  at: { readonly area: string; readonly month: Month },
): Severity {
  const months = new Set(shares.map(({ month }) => month)).size;
  const sources = new Set(reports.map(({ source }) => source)).size;
  const isCritical =
    months >= parameter('death.criticalMonths', at) || sources >= parameter('death.quorum', at);
  return isCritical ? 'CRITICAL' : 'MEDIUM';
}

const sourceTexts = {
  HUKOU_CANCELLATION: { en: 'hukou cancellation', zh: '户籍注销' },
  FUNERAL: { en: 'funeral service', zh: '殡葬' },
  MEDICAL_CERTIFICATE: { en: 'medical certificate of death', zh: '死亡医学证明' },
} as const;

function finding(
  personId: string,
  {
    reports,
    diedOn,
    shares,
    severity,
  }: {
    readonly reports: Reports;
    readonly diedOn: LocalDate;
    readonly shares: readonly MonthShare[];
    readonly severity: Severity;
  },
): RuleFinding {
  const arithmetic = shareLines(shares);
  const amountFen = sumOf(arithmetic);
  const period = periodOf(shares.map(({ month }) => month));
  const span = periodText(period);
  const day = formatDate(diedOn);
  const { size } = new Set(shares.map(({ month }) => month));
  return {
    severity,
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period,
    evidence: [
      ...reports.map((report) => {
        const source = sourceTexts[report.source];
        return deathEvidence(report, { en: `, ${source.en}`, zh: `，来源：${source.zh}` });
      }),
      ...shareEvidence(shares),
    ],
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: the person is reported to have died on ${day}, and aid was paid to or for them in ${count(size, 'later month')} (${span.en}), ${formatYuan(amountFen)} yuan in all. The rest of a household's award is to be recomputed and may rise.`,
      zh: `疑点：登记显示该人于${day}死亡，此后仍有${size}个月发放待遇（${span.zh}），合计${formatYuan(amountFen)}元。家庭其余成员待遇应重新核算，可能增加。`,
    },
  };
}
