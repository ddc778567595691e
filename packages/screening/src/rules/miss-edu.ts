import {
  type Fen,
  type LocalDate,
  addDays,
  covers,
  formatDate,
  formatYuan,
  monthOf,
  provinceCode,
} from '@hub/assistance';
import { paidFen } from '../questions/awards.ts';
import type { AwardOf, CaseFile, Facts } from '../case-file.ts';
import type { Evidence, RuleFinding, Text } from '../finding.ts';
import { daysOf, excerpt, interimMeasures, onlyFor, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import { hasApplied, isAway, isDead, provenThrough } from '../questions/people.ts';
import type { CannotTell, Rule } from '../rule.ts';
import { type Semester, closedSemesters, semesterText } from '../questions/semester.ts';
import { type Stage, aidIn, amountsOfStage, programmesOfStage } from '../questions/student-aid.ts';
import { type StudentStatus, studentStatusOn } from '../questions/student-status.ts';
import {
  awardEvidence,
  count,
  factEvidence,
  grantedText,
  line,
  periodOf,
  sumOf,
} from '../wording.ts';
import { openSince } from '../questions/calendar.ts';

const needs = ['CIVIL_AFFAIRS', 'EDUCATION'] as const;
/**
 * A student of an assisted family who got no student aid in a semester that is over.
 *
 * Judged for the semesters of the last twelve months, sixty days after their end, by the status on the day on which
 * students in difficulty are recognised. Schools outside the register cannot be judged. In higher education a student
 * of a priority class who holds the national grant below the top tier is the variant `tier-too-low`.
 */
export const missEdu: Rule = {
  id: 'MISS-EDU',
  title: {
    en: 'Enrolled student from an assisted household without student aid',
    zh: '低保、特困、孤儿、残疾等在校学生未享受资助',
  },
  kind: 'MISSED',
  subject: 'PERSON',
  severity: 'HIGH',
  disposition: 'ENTITLEMENT_GAP',
  needs,
  programmes: [],
  startsFrom: ['enrolment'],
  arguesFromAbsence: true,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('arts. 33-36'),
    socialAssistanceLaw('art. 25'),
    onlyFor(
      ['MZ-DEFACTO'],
      excerpt(
        {
          en: 'Xiangjiaofa [2019] No. 30, recognition of students, classes added',
          zh: '湘教发〔2019〕30号（家庭经济困难学生认定，新增类别）',
        },
        '',
        '2019-07-01',
      ),
    ),
    onlyFor(
      ['JY-HE-G'],
      excerpt(
        {
          en: 'Xiangxuezhu [2019] No. 11, five classes at the highest tier of the national grant',
          zh: '湘学助〔2019〕11号（五类学生享受国家助学金最高档）',
        },
        '',
        '2019-07-01',
      ),
    ),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'school outside the province or not on the register: undecided',
        zh: '省外或未纳入学籍系统的学校：无法判断',
      },
    },
    { letter: 'b', description: { en: 'aid refused in writing', zh: '书面放弃资助' } },
    {
      letter: 'c',
      description: {
        en: 'suspended, interned, in the army, postgraduate',
        zh: '休学、实习、参军、研究生',
      },
    },
    {
      letter: 'd',
      description: {
        en: 'fee-free aid booked per school and not per student',
        zh: '按学校核拨的免费资助',
      },
    },
    {
      letter: 'e',
      description: {
        en: 'status granted after the recognition of the semester',
        zh: '学期认定之后才取得身份',
      },
    },
  ],
  isVerified: true,
  check: (file) => {
    const proven = provenThrough(file, needs);
    const at = { area: provinceCode, month: monthOf(proven) };
    const semesters = closedSemesters(proven, parameter('education.lagDays', at));
    const enrolled = new Set(file.facts.enrolment.map(({ personId }) => personId));
    return file.personIds
      .filter((personId) => enrolled.has(personId))
      .flatMap((personId) => resultsOf(file, personId, semesters));
  },
};

/** What is missing for one semester. */
interface Gap {
  readonly semester: Semester;
  readonly enrolment: Facts['enrolment'][number];
  readonly status: Evidence;
  readonly grant: AwardOf<'EDUCATION'> | null;
  readonly owedFen: Fen;
  readonly paidFen: Fen;
}

function resultsOf(
  file: CaseFile,
  personId: string,
  semesters: readonly Semester[],
): readonly (RuleFinding | CannotTell)[] {
  const judged = semesters.map((semester) => judge(file, personId, semester));
  const gaps = judged.filter((result): result is Gap => result !== null && result !== 'UNKNOWN');
  const untold: readonly CannotTell[] = judged.includes('UNKNOWN')
    ? [{ personId, cannotTell: unknownSchool }]
    : [];
  return gaps.length === 0 ? untold : [finding(personId, gaps), ...untold];
}

const unknownSchool: Text = {
  en: 'Cannot tell: the school is not on the student register of the province.',
  zh: '无法判断：就读学校不在本省学籍系统内。',
};

function judge(file: CaseFile, personId: string, semester: Semester): Gap | 'UNKNOWN' | null {
  const day = recognitionDay(semester);
  const enrolment = enrolmentOn(file, personId, day);
  if (enrolment === null) return null;
  const status = studentStatusOn(file, personId, day);
  if (status === null || isExcused(file, personId, semester)) return null;

  const aid = aidIn(file, personId, { semester, stage: enrolment.stage });
  const at = { area: provinceCode, month: monthOf(day) };
  if (aid.length > 0) return tierGap({ semester, enrolment, status }, aid, at);
  const names = amountsOfStage[enrolment.stage];
  const owedFen = parameter(enrolment.isBoarding ? names.boarding : names.day, at);
  if (owedFen === 0) return null;
  if (!enrolment.isOnRegister) return 'UNKNOWN';
  return { semester, enrolment, status: status.evidence, grant: null, owedFen, paidFen: 0 };
}

function recognitionDay({ from }: Semester): LocalDate {
  const at = { area: provinceCode, month: monthOf(from) };
  return addDays(from, parameter('education.recognitionDays', at));
}

/** The enrolment of an ordinary student; none where any enrolment of the day says otherwise. */
function enrolmentOn(
  file: CaseFile,
  personId: string,
  day: LocalDate,
): Facts['enrolment'][number] | null {
  const own = file.facts.enrolment.filter((row) => row.personId === personId && covers(row, day));
  const isOrdinary = own.every((row) => row.status === 'ENROLLED' && !row.isAidedThroughSchool);
  return (isOrdinary ? own[0] : null) ?? null;
}

const studentAid = Object.values(programmesOfStage).flat();

function isExcused(file: CaseFile, personId: string, semester: Semester): boolean {
  return (
    isAway(file, personId, recognitionDay(semester)) ||
    isDead(file, personId, semester.until) ||
    hasApplied(file, [personId], { codes: studentAid, since: semester.from })
  );
}

/** A national grant below the top tier, where the law grants the top tier and the tier is known. */
function tierGap(
  { semester, enrolment, status }: Pick<Gap, 'semester' | 'enrolment'> & { status: StudentStatus },
  aid: readonly AwardOf<'EDUCATION'>[],
  at: Parameters<typeof parameter>[1],
): Gap | null {
  const grant = aid.find(({ programme, tier }) => programme === 'JY-HE-G' && (tier ?? 1) > 1);
  if (grant === undefined || !status.isPriority) return null;
  const owedFen = parameter('education.higherTopTierFen', at);
  const grantFen = paidFen(grant);
  if (grantFen <= 0 || grantFen >= owedFen) return null;
  return { semester, enrolment, status: status.evidence, grant, owedFen, paidFen: grantFen };
}

function finding(personId: string, gaps: readonly Gap[]): RuleFinding {
  const arithmetic = gaps.map((gap) =>
    line({
      label: semesterText(gap.semester),
      terms: [formatYuan(gap.owedFen) + (gap.paidFen === 0 ? '' : ` - ${formatYuan(gap.paidFen)}`)],
      resultFen: gap.owedFen - gap.paidFen,
    }),
  );
  const amountFen = sumOf(arithmetic);
  const isTier = gaps.every(({ grant }) => grant !== null);
  const months = gaps.flatMap(({ semester }) => [
    monthOf(semester.from),
    monthOf(addDays(semester.until, -1)),
  ]);
  return {
    ...(isTier ? { variant: 'tier-too-low' } : {}),
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period: periodOf(months),
    factDays: daysOf(gaps.map(({ semester }) => recognitionDay(semester))),
    evidence: evidenceOf(gaps),
    arithmetic,
    amountFen,
    amountMeaning: 'ENTITLEMENT',
    explanation: isTier ? tierExplanation(amountFen) : gapExplanation(gaps, amountFen),
  };
}

function tierExplanation(amountFen: Fen): Text {
  const amount = formatYuan(amountFen);
  return {
    en: `Lead: the student belongs to a class that holds the highest tier of the national grant and draws a lower one; ${amount} yuan are perhaps due.`,
    zh: `线索：该学生属于可享受国家助学金最高档的对象，实际按较低档发放，可能应补${amount}元。`,
  };
}

function gapExplanation(gaps: readonly Gap[], amountFen: Fen): Text {
  const amount = formatYuan(amountFen);
  return {
    en: `Lead: no student aid is on record for ${count(gaps.length, 'semester')} although the student was enrolled and belonged to an assisted class; ${amount} yuan are perhaps due.`,
    zh: `线索：该学生在校且属于资助对象，有${gaps.length}个学期无资助记录，可能应补${amount}元。`,
  };
}

/** Each record once, however many semesters rest on it. */
function evidenceOf(gaps: readonly Gap[]): readonly Evidence[] {
  const evidence = gaps.flatMap(({ enrolment, status, grant }) => [
    enrolmentEvidence(enrolment),
    status,
    ...(grant === null ? [] : [awardEvidence(grant, grantedText(grant))]),
  ]);
  return [
    ...new Map(evidence.map((item) => [`${item.department} ${item.recordId}`, item])).values(),
  ];
}

function enrolmentEvidence({ id, stage, from }: Facts['enrolment'][number]): Evidence {
  const day = formatDate(from);
  return factEvidence('enrolment', id, {
    en: `Enrolled since ${day}, ${stageTexts[stage].en}`,
    zh: `${day}起在读，${stageTexts[stage].zh}`,
    days: openSince(from),
  });
}

const stageTexts: Readonly<Record<Stage, Text>> = {
  PRESCHOOL: { en: 'preschool', zh: '学前教育' },
  PRIMARY: { en: 'primary school', zh: '小学' },
  JUNIOR_SECONDARY: { en: 'junior secondary school', zh: '初中' },
  SENIOR_SECONDARY: { en: 'senior secondary school', zh: '普通高中' },
  VOCATIONAL: { en: 'vocational school', zh: '中等职业学校' },
  HIGHER: { en: 'higher education', zh: '高等教育' },
};
