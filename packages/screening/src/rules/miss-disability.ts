import {
  type Fen,
  type LocalDate,
  type Month,
  type ProgrammeCode,
  addDays,
  addMonths,
  areaChain,
  covers,
  formatYuan,
  monthOf,
  provinceCode,
} from '@hub/assistance';
import {
  awardInForce,
  destituteSupport,
  sharesOf,
  subsistenceAllowance,
} from '../questions/awards.ts';
import { monthsFrom, runsOf } from '../questions/calendar.ts';
import type { Award, CaseFile, Facts } from '../case-file.ts';
import type { RuleFinding } from '../finding.ts';
import { excerpt } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import { countyOf, hasApplied, isDead, provenThrough } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import {
  awardEvidence,
  certificateEvidence,
  grantedText,
  monthsLine,
  periodOf,
  periodText,
  programmeText,
  sumOf,
} from '../wording.ts';

const needs = ['CIVIL_AFFAIRS', 'HUMAN_RESOURCES'] as const;

/**
 * A disabled person without one or both of the two disability subsidies.
 *
 * The living subsidy is for those on the subsistence allowance, the nursing subsidy for the severely disabled, whatever
 * their means; who has both claims draws both. What is owed runs from the month after the claim began, for a year at
 * most. Destitute support, an orphan's allowance and higher nursing benefits take their place.
 */
export const missDisability: Rule = {
  id: 'MISS-DISABILITY',
  title: {
    en: 'Disabled dibao recipient without the two disability subsidies',
    zh: '低保残疾人、重度残疾人应补未补两项补贴',
  },
  kind: 'MISSED',
  subject: 'PERSON',
  severity: 'MEDIUM',
  disposition: 'ENTITLEMENT_GAP',
  needs,
  programmes: [],
  startsFrom: ['disabilityCertificate'],
  arguesFromAbsence: true,
  latencyDays: 30,
  legalBasis: [
    excerpt(
      { en: 'Guofa [2015] No. 52, the two disability subsidies', zh: '国发〔2015〕52号' },
      '',
      '2016-01-01',
    ),
  ],
  lookAlikes: [
    { letter: 'a', description: { en: 'destitute support', zh: '特困供养' } },
    {
      letter: 'b',
      description: { en: 'the living subsidy of an orphan', zh: '孤儿的困难残疾人生活补贴' },
    },
    {
      letter: 'c',
      description: { en: 'a certificate that expired or is frozen', zh: '残疾人证过期或冻结' },
    },
    {
      letter: 'd',
      description: {
        en: 'a higher nursing benefit by choice (work injury)',
        zh: '选择享受更高的护理待遇（工伤）',
      },
    },
    { letter: 'e', description: { en: 'moved out of the province', zh: '户籍迁出本省' } },
  ],
  isVerified: true,
  check: (file) => file.personIds.flatMap((personId) => findingsOf(file, personId)),
};

type Certificate = Facts['disabilityCertificate'][number];

/** A disabled person on the day through which absence is proven. */
interface Holder {
  readonly personId: string;
  readonly certificate: Certificate;
  readonly proven: LocalDate;
  /** For standards; the province's where the hukou is not known. */
  readonly area: string;
}

/** A subsidy that is not drawn, and the months for which it is owed. */
interface Missing {
  readonly programme: 'MZ-DIS-LIV' | 'MZ-DIS-CARE';
  readonly monthlyFen: Fen;
  readonly months: readonly Month[];
  /** The allowance that the claim rests on beside the certificate. */
  readonly allowance: Award | null;
}

function findingsOf(file: CaseFile, personId: string): readonly RuleFinding[] {
  const proven = provenThrough(file, needs);
  // Of several certificates the most severe one counts.
  const [certificate] = file.facts.disabilityCertificate
    .filter((row) => row.personId === personId && covers(row, proven))
    .toSorted((left, right) => left.grade - right.grade || left.from - right.from);
  if (certificate === undefined || isDead(file, personId, file.asOf)) return [];
  const area = countyOf(file, personId, proven) ?? provinceCode;
  const isHere = areaChain(area).includes(provinceCode);
  const holder = { personId, certificate, proven, area };
  if (!isHere || draws(file, holder, destituteSupport)) return [];
  const missing = [missingLiving(file, holder), missingCare(file, holder)].filter(
    (subsidy) => subsidy !== null && subsidy.months.length > 0,
  ) as readonly Missing[];
  return missing.length === 0 ? [] : [finding(holder, missing)];
}

/** The living subsidy of somebody on the allowance; null where it is drawn, not due yet, or replaced. */
function missingLiving(file: CaseFile, holder: Holder): Missing | null {
  const { personId, certificate, proven } = holder;
  const allowance = awardInForce(file, [personId], { codes: subsistenceAllowance, day: proven });
  if (allowance === undefined) return null;
  if (draws(file, holder, ['MZ-DIS-LIV', 'MZ-ORPHAN'])) return null;
  const countedFrom = allowance.members
    .filter((row) => row.personId === personId && row.isCounted && covers(row, proven))
    .map(({ from }) => from);
  const since = Math.max(certificate.from, allowance.from, ...countedFrom) as LocalDate;
  return missingSince(file, holder, { programme: 'MZ-DIS-LIV', since, allowance });
}

/** The nursing subsidy of a severely disabled person; null where it is drawn, not due yet, or replaced. */
function missingCare(file: CaseFile, holder: Holder): Missing | null {
  const { personId, certificate, proven, area } = holder;
  const month = monthOf(proven);
  if (certificate.grade > parameter('disability.severeGrade', { area, month })) return null;
  if (draws(file, holder, ['MZ-DIS-CARE'])) return null;
  const isNursed = file.facts.insuranceBenefit.some(
    (row) =>
      row.personId === personId &&
      row.kind === 'WORK_INJURY_NURSING' &&
      row.firstMonth <= month &&
      month <= row.lastMonth,
  );
  if (isNursed) return null;
  return missingSince(file, holder, {
    programme: 'MZ-DIS-CARE',
    since: certificate.from,
    allowance: null,
  });
}

function draws(
  file: CaseFile,
  { personId, proven }: Holder,
  codes: readonly ProgrammeCode[],
): boolean {
  return awardInForce(file, [personId], { codes, day: proven }) !== undefined;
}

function missingSince(
  file: CaseFile,
  { personId, proven, area }: Holder,
  {
    programme,
    since,
    allowance,
  }: Pick<Missing, 'programme' | 'allowance'> & { readonly since: LocalDate },
): Missing | null {
  const month = monthOf(proven);
  if (addDays(since, parameter('disability.waitDays', { area, month })) > proven) return null;
  if (hasApplied(file, [personId], { codes: [programme], since })) return null;
  const name = programme === 'MZ-DIS-LIV' ? 'disability.livingFen' : 'disability.careFen';
  const paid = new Set(sharesOf(file, personId, [programme]).map((share) => share.month));
  const months = monthsFrom(addMonths(monthOf(since), 1), month)
    .slice(-parameter('entitlement.owedMonths', { area, month }))
    .filter((owed) => !paid.has(owed));
  const owed = months.filter((each) => parameter(name, { area, month: each }) > 0);
  if (owed.length === 0) return null;
  return { programme, monthlyFen: parameter(name, { area, month }), months: owed, allowance };
}

function finding({ personId, certificate }: Holder, missing: readonly Missing[]): RuleFinding {
  const arithmetic = missing.flatMap(({ programme, monthlyFen, months }) =>
    runsOf(
      months.map((month) => ({ month })),
      () => true,
    ).map((run) =>
      monthsLine({
        what: programmeText(programme),
        term: formatYuan(monthlyFen),
        fen: monthlyFen,
        months: run.map(({ month }) => month),
      }),
    ),
  );
  const amountFen = sumOf(arithmetic);
  const period = periodOf(missing.flatMap(({ months }) => months));
  const span = periodText(period);
  const names = missing.map(({ programme }) => programmeText(programme));
  const amount = formatYuan(amountFen);
  return {
    variant: variantOf(missing),
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period,
    evidence: [
      certificateEvidence(certificate),
      ...missing.flatMap(({ allowance }) =>
        allowance === null ? [] : [awardEvidence(allowance, grantedText(allowance))],
      ),
    ],
    arithmetic,
    amountFen,
    amountMeaning: 'ENTITLEMENT',
    explanation: {
      en: `Lead: the person holds a disability certificate of grade ${certificate.grade} and may have a claim to ${names.map(({ en }) => `"${en}"`).join(' and ')}, of which nothing is known; ${amount} yuan are perhaps due for ${span.en}.`,
      zh: `线索：该人持${certificate.grade}级残疾人证，可能符合${names.map(({ zh }) => zh).join('、')}条件但未见发放；${span.zh}可能应补${amount}元。`,
    },
  };
}

function variantOf(missing: readonly Missing[]): string {
  if (missing.length > 1) return 'both';
  return missing[0]?.programme === 'MZ-DIS-LIV' ? 'living' : 'care';
}
