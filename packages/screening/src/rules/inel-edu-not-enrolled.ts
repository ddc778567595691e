import {
  type Fen,
  type LocalDate,
  type ProgrammeCode,
  addDays,
  formatYuan,
  monthOf,
  nationCode,
} from '@hub/assistance';
import { grantsOf, isCounted, lookBack, paidFen } from '../questions/awards.ts';
import { sharedDays } from '../questions/calendar.ts';
import type { AwardOf, CaseFile, Facts } from '../case-file.ts';
import type { Evidence, RuleFinding, Text } from '../finding.ts';
import { excerpt, interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import { provenThrough } from '../questions/people.ts';
import type { Rule } from '../rule.ts';
import { type Semester, semesterOf, semesterText } from '../questions/semester.ts';
import { awardEvidence, daysText, factEvidence, line, periodOf, sumOf } from '../wording.ts';

const needs = ['CIVIL_AFFAIRS', 'EDUCATION', 'HUMAN_RESOURCES'] as const;
const programmes = [
  'JY-PRE',
  'JY-CE-B',
  'JY-CE-N',
  'JY-SS-G',
  'JY-SS-F',
  'JY-VE-G',
  'JY-VE-F',
  'JY-HE-G',
] as const;
/** Programmes of students old enough to hold a full-time job instead of studying. */
const ofGrownUps: readonly ProgrammeCode[] = ['JY-VE-G', 'JY-VE-F', 'JY-HE-G'];
/** Work and service that belong to the studies, or keep the place at school. */
const awayFromSchool: readonly string[] = ['INTERNSHIP', 'MILITARY_SERVICE'];

/**
 * Student aid for a semester in which the person was at no school, had left it, or held a full-time job.
 *
 * Enrolment anywhere counts, so that a transfer is silent, and so do internship, service with the place reserved, and
 * lessons at home; a school that is not on the register cannot be checked. Judged once the census of the semester and
 * the lag of the registers are over.
 */
export const inelEduNotEnrolled: Rule = {
  id: 'INEL-EDU-NOT-ENROLLED',
  title: {
    en: 'Student aid for a person not enrolled, or in full-time employment',
    zh: '不在籍、退学或已全职就业人员享受学生资助',
  },
  kind: 'INELIGIBLE',
  subject: 'PERSON',
  severity: 'MEDIUM',
  disposition: 'EXCLUSIVE',
  needs,
  programmes,
  arguesFromAbsence: true,
  latencyDays: 30,
  yieldsTo: ['INEL-DECEASED-PAY'],
  legalBasis: [
    interimMeasures('arts. 36, 66'),
    socialAssistanceLaw('art. 25'),
    excerpt(
      {
        en: 'Jiaocai [2018] No. 16, recognition of students in difficulty',
        zh: '教财〔2018〕16号（家庭经济困难学生认定）',
      },
      '',
      '2018-11-01',
    ),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: { en: 'internship in vocational years', zh: '职业教育顶岗实习' },
    },
    {
      letter: 'b',
      description: { en: 'a disabled child taught at home', zh: '残疾儿童送教上门' },
    },
    { letter: 'c', description: { en: 'transferred in mid-term', zh: '学期中转学' } },
    {
      letter: 'd',
      description: { en: 'place reserved during military service', zh: '参军保留学籍' },
    },
  ],
  isVerified: false,
  check: (file) => {
    const proven = provenThrough(file, needs);
    const aided = aidedSemesters(file, proven);
    if (aided.length === 0) return [];
    return file.personIds.flatMap((personId) => {
      const own = aided.filter(({ award }) => isCounted(award, personId));
      return findingsOf(personId, doubtfulIn(file, { personId, proven }, own));
    });
  },
};

/** Aid for one semester. */
interface Aided {
  readonly award: AwardOf<'EDUCATION'>;
  readonly semester: Semester;
  readonly fen: Fen;
}

const variants = ['not-enrolled', 'withdrawn', 'employed'] as const;
type VariantName = (typeof variants)[number];

interface Doubtful extends Aided {
  readonly variant: VariantName;
  readonly evidence: readonly Evidence[];
}

/** What was paid for semesters of the look-back whose census is over. */
function aidedSemesters(file: CaseFile, proven: LocalDate): readonly Aided[] {
  const at = { area: nationCode, month: monthOf(proven) };
  const since = lookBack(file, parameter('education.lookbackMonths', at));
  const countedDays =
    parameter('education.censusDays', at) - 1 + parameter('education.censusLagDays', at);
  return grantsOf(file, programmes).flatMap((grant): readonly Aided[] => {
    const { award } = grant;
    if (award.department !== 'EDUCATION' || award.semester === null) return [];
    const semester = semesterOf(award);
    if (semester === null || monthOf(semester.from) < since) return [];
    const fen = paidFen(grant);
    const isCountedIn = addDays(semester.from, countedDays) <= proven;
    return fen > 0 && isCountedIn ? [{ award, semester, fen }] : [];
  });
}

interface Known {
  readonly personId: string;
  readonly proven: LocalDate;
}

function doubtfulIn(file: CaseFile, known: Known, own: readonly Aided[]): readonly Doubtful[] {
  const enrolments = file.facts.enrolment.filter(({ personId }) => personId === known.personId);
  return own.flatMap((aided) => {
    const at = enrolments.filter((row) => sharedDays(row, aided.semester) > 0);
    // What a school outside the register says of its students nobody here can know.
    if (at.some(({ isOnRegister }) => !isOnRegister)) return [];
    const doubt = at.every(({ status }) => status === 'WITHDRAWN')
      ? notEnrolled(enrolments, at, aided)
      : employedIn(file, known, { ...aided, at });
    return doubt === null ? [] : [{ ...aided, ...doubt }];
  });
}

type Doubt = Pick<Doubtful, 'variant' | 'evidence'>;

/** Left: withdrawn throughout, or gone from the paying school before the semester; else never there. */
function notEnrolled(
  enrolments: Facts['enrolment'],
  at: Facts['enrolment'],
  { award, semester }: Aided,
): Doubt {
  const left = enrolments.filter(
    ({ until, schoolId }) =>
      until !== null &&
      until <= semester.from &&
      (award.schoolId === null || award.schoolId === schoolId),
  );
  const [last] = [...at, ...left].toSorted((one, two) => two.from - one.from);
  return last === undefined
    ? { variant: 'not-enrolled', evidence: [] }
    : { variant: 'withdrawn', evidence: [enrolmentEvidence(last)] };
}

/** In a full-time job through most of the semester, while enrolled at a school for grown-ups. */
function employedIn(
  file: CaseFile,
  { personId, proven }: Known,
  { award, semester, at }: Aided & { readonly at: Facts['enrolment'] },
): Doubt | null {
  if (!ofGrownUps.includes(award.programme)) return null;
  if (at.some(({ status }) => awayFromSchool.includes(status))) return null;
  const area = { area: award.county, month: monthOf(semester.from) };
  const days = parameter('education.employedDays', area);
  const known = {
    from: semester.from,
    until: Math.min(semester.until, addDays(proven, 1)) as LocalDate,
  };
  const job = file.facts.insuredEmployment.find(
    (row) =>
      row.personId === personId &&
      row.kind !== 'FLEXIBLE' &&
      !row.isPartTime &&
      sharedDays(row, known) >= days,
  );
  if (job === undefined) return null;
  const span = daysText(job);
  return {
    variant: 'employed',
    evidence: [
      factEvidence('insuredEmployment', job.id, {
        ...span,
        en: `Insured employment, ${span.en}`,
        zh: `参保就业，${span.zh}`,
      }),
      ...at.map(enrolmentEvidence),
    ],
  };
}

function enrolmentEvidence(row: Facts['enrolment'][number]): Evidence {
  const span = daysText(row);
  const isWithdrawn = row.status === 'WITHDRAWN';
  return factEvidence('enrolment', row.id, {
    ...span,
    en: `${isWithdrawn ? 'Withdrawn' : 'Enrolled'}, ${span.en}`,
    zh: `${isWithdrawn ? '退学' : '在籍'}，${span.zh}`,
  });
}

const reasons: Readonly<Record<VariantName, Text>> = {
  'not-enrolled': {
    en: 'no school had the person enrolled',
    zh: '该人员在任何学校均无学籍',
  },
  withdrawn: {
    en: 'the person had left school',
    zh: '该人员已离校或退学',
  },
  employed: {
    en: 'the person was in insured full-time employment',
    zh: '该人员参保全职就业',
  },
};

function findingsOf(personId: string, doubtful: readonly Doubtful[]): readonly RuleFinding[] {
  return variants.flatMap((variant) => {
    const own = doubtful.filter((aided) => aided.variant === variant);
    return own.length === 0 ? [] : [finding(personId, variant, own)];
  });
}

function finding(personId: string, variant: VariantName, own: readonly Doubtful[]): RuleFinding {
  const arithmetic = own.map(({ semester, fen }) =>
    line({ label: semesterText(semester), terms: [formatYuan(fen)], resultFen: fen }),
  );
  const amountFen = sumOf(arithmetic);
  const why = reasons[variant];
  const when = [
    ...new Map(own.map(({ semester }) => [semester.from, semesterText(semester)])).values(),
  ];
  const facts = own.flatMap(({ evidence }) => evidence);
  return {
    variant,
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period: periodOf(
      own.flatMap(({ semester }) => [monthOf(semester.from), monthOf(addDays(semester.until, -1))]),
    ),
    evidence: [
      ...own.map(({ award, semester, fen }) => {
        const span = semesterText(semester);
        const paid = formatYuan(fen);
        return awardEvidence(award, {
          en: `${span.en}, ${paid} yuan`,
          zh: `${span.zh}，${paid}元`,
          days: { from: semester.from, until: semester.until },
          amountFen: fen,
        });
      }),
      ...new Map(facts.map((fact) => [fact.recordId, fact])).values(),
    ],
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: student aid was paid for ${when.map(({ en }) => en).join(', ')}, and ${why.en} then; the aid comes to ${formatYuan(amountFen)} yuan.`,
      zh: `疑点：${when.map(({ zh }) => zh).join('、')}发放学生资助，而${why.zh}，涉及${formatYuan(amountFen)}元。`,
    },
  };
}
