import { type Fen, type Month, formatDate, formatYuan, monthOf, nationCode } from '@hub/assistance';
import { groupBy } from 'es-toolkit';
import { grantsOf, isCounted, lookBack, paidFen } from '../questions/awards.ts';
import type { AwardOf, CaseFile } from '../case-file.ts';
import type { Evidence, RuleFinding, Text } from '../finding.ts';
import { daysOf, excerpt, interimMeasures, socialAssistanceLaw } from '../legal-basis.ts';
import { parameter } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import { schoolYearText, semesterOf, semesterText } from '../questions/semester.ts';
import { programmesOfStage } from '../questions/student-aid.ts';
import { awardEvidence, line, sumOf } from '../wording.ts';
import { singleDay } from '../questions/calendar.ts';

const programmes = [...new Set(Object.values(programmesOfStage).flat())];

/**
 * The same student aid twice in one semester: from two schools, for two stages, or two scholarships that exclude each
 * other.
 *
 * A student who changes schools and is booked at both draws the whole grant at each of them. What is compared is the
 * semester that the aid is for, whenever it was paid; other programmes of one semester are meant to be drawn together.
 */
export const dupEduStage: Rule = {
  id: 'DUP-EDU-STAGE',
  title: {
    en: 'Student aid granted twice in one semester, or beside aid that excludes it',
    zh: '同一学生重复享受同类学生资助，或同时享受互斥的资助',
  },
  kind: 'DUPLICATE',
  subject: 'PERSON',
  severity: 'MEDIUM',
  disposition: 'EXCLUSIVE',
  needs: ['EDUCATION'],
  programmes,
  arguesFromAbsence: false,
  latencyDays: 30,
  legalBasis: [
    interimMeasures('arts. 33-36'),
    socialAssistanceLaw('art. 25'),
    excerpt(
      {
        en: 'Jiaocai [2018] No. 16, recognition of students in difficulty',
        zh: '教财〔2018〕16号（家庭经济困难学生认定）',
      },
      '',
      '2018-11-01',
    ),
    excerpt(
      {
        en: 'Measures of Hunan for student aid funds',
        zh: '湖南省学生资助资金管理办法',
      },
      '',
      '2019-07-01',
    ),
  ],
  lookAlikes: [
    {
      letter: 'a',
      description: {
        en: 'different programmes: fee waiver, grant, loan, boarding subsidy, work-study',
        zh: '不同项目可叠加：免学费、助学金、贷款、寄宿生补助、勤工助学',
      },
    },
    {
      letter: 'b',
      description: { en: 'transfer in mid-term, split pro rata', zh: '学期中转学，按比例分担' },
    },
    {
      letter: 'c',
      description: {
        en: 'a grade repeated, or the next stage entered, in another semester',
        zh: '留级或提前升学，学期不同',
      },
    },
    {
      letter: 'd',
      description: { en: 'autumn instalment paid late in spring', zh: '秋季资助延至春季发放' },
    },
    {
      letter: 'e',
      description: { en: 'aid that is not of the state', zh: '非财政资助（慈善、雨露计划）' },
    },
  ],
  isVerified: false,
  check: (file) => {
    const granted = studentGrants(file);
    if (granted.length < 2) return [];
    const at = { area: nationCode, month: monthOf(file.asOf) };
    const since = lookBack(file, parameter('education.lookbackMonths', at));
    return file.personIds.flatMap((personId) => {
      const own = granted.filter(({ award }) => isCounted(award, personId));
      return own.length < 2 ? [] : findingsOf(personId, own, since);
    });
  },
};

/** A grant that names its school year, and what it paid. */
interface StudentGrant {
  readonly award: AwardOf<'EDUCATION'>;
  readonly schoolYear: number;
  readonly fen: Fen;
}

/** What may not come twice: grants of one group from different sides; null where a grant is not compared. */
interface Variant {
  readonly name: string;
  readonly why: Text;
  readonly groupOf: (award: AwardOf<'EDUCATION'>) => string | null;
  readonly sideOf: (award: AwardOf<'EDUCATION'>) => string | null;
  readonly whenOf: (grant: StudentGrant) => Text;
}

const variants: readonly Variant[] = [
  {
    name: 'two-schools',
    why: { en: 'the same aid from two schools', zh: '由两所学校重复获得同一资助' },
    groupOf: ({ schoolYear, semester, programme, kind, isProRata }) =>
      isProRata ? null : `${schoolYear} ${semester} ${programme} ${kind}`,
    sideOf: ({ schoolId }) => schoolId,
    whenOf: timeText,
  },
  {
    name: 'two-stages',
    why: { en: 'aid for two stages of schooling', zh: '同时享受两个学段的资助' },
    groupOf: ({ schoolYear, semester, isProRata }) =>
      isProRata ? null : `${schoolYear} ${semester}`,
    sideOf: stageOf,
    whenOf: timeText,
  },
  {
    name: 'exclusive-scholarships',
    why: {
      en: 'the national scholarship beside the national encouragement scholarship',
      zh: '同年获得国家奖学金与国家励志奖学金',
    },
    groupOf: ({ schoolYear }) => `${schoolYear}`,
    sideOf: ({ programme, kind }) =>
      programme === 'JY-HE-I' || kind === 'NATIONAL_SCHOLARSHIP' ? programme : null,
    whenOf: ({ schoolYear }) => schoolYearText(schoolYear),
  },
];

/** Preschool is left out: it is no stage of a pupil. */
function stageOf({ programme, stage }: AwardOf<'EDUCATION'>): string | null {
  if (programme.startsWith('JY-HE-')) return 'HIGHER';
  return stage === 'PRESCHOOL' ? null : stage;
}

function studentGrants(file: CaseFile): readonly StudentGrant[] {
  return grantsOf(file, programmes).flatMap((grant): readonly StudentGrant[] => {
    const { award } = grant;
    if (award.department !== 'EDUCATION' || award.schoolYear === null) return [];
    const fen = paidFen(grant);
    return fen > 0 ? [{ award, schoolYear: award.schoolYear, fen }] : [];
  });
}

/** Grants that exclude each other, the time they are for, and what the lower ones paid. */
interface Clash {
  readonly grants: readonly StudentGrant[];
  readonly when: Text;
  readonly lowerFens: readonly Fen[];
}

function findingsOf(
  personId: string,
  granted: readonly StudentGrant[],
  since: Month,
): readonly RuleFinding[] {
  for (const variant of variants) {
    const clashes = clashesOf(granted, variant).filter(({ grants }) =>
      grants.some(({ award }) => monthOf(award.decidedOn) >= since),
    );
    if (clashes.length > 0) return [finding(personId, variant, clashes)];
  }
  return [];
}

/** Whether two grants of one school year are of different sides: most students have one school and one stage in a year. */
function hasRivals(granted: readonly StudentGrant[], { sideOf }: Variant): boolean {
  const placed = granted.map(({ award, schoolYear }) => ({ schoolYear, side: sideOf(award) }));
  return placed.some(({ schoolYear, side }) =>
    placed.some(
      (other) =>
        other.schoolYear === schoolYear &&
        other.side !== side &&
        other.side !== null &&
        side !== null,
    ),
  );
}

function clashesOf(granted: readonly StudentGrant[], variant: Variant): readonly Clash[] {
  if (!hasRivals(granted, variant)) return [];
  const { groupOf, sideOf, whenOf } = variant;
  const compared = granted.flatMap((grant) => {
    const [group, side] = [groupOf(grant.award), sideOf(grant.award)];
    return group === null || side === null ? [] : [{ ...grant, group, side }];
  });
  type Group = readonly [(typeof compared)[number], ...typeof compared];
  // A group has a first member, or there would be no group.
  const groups = Object.values(groupBy(compared, ({ group }) => group)) as unknown as Group[];
  return groups.flatMap((grants): readonly Clash[] => {
    const sides = Object.values(groupBy(grants, ({ side }) => side));
    const fens = sides.map((side) => side.reduce((sum, { fen }) => sum + fen, 0));
    const lowerFens = fens.toSorted((left, right) => left - right).slice(0, -1);
    return lowerFens.length === 0 ? [] : [{ grants, when: whenOf(grants[0]), lowerFens }];
  });
}

function finding(personId: string, { name, why }: Variant, clashes: readonly Clash[]): RuleFinding {
  const arithmetic = clashes.map(({ when, lowerFens }) =>
    line({
      label: { en: `the lower grant, ${when.en}`, zh: `较低的一项，${when.zh}` },
      terms: [lowerFens.map(formatYuan).join(' + ')],
      resultFen: lowerFens.reduce((sum, fen) => sum + fen, 0),
    }),
  );
  const amountFen = sumOf(arithmetic);
  const awards = clashes.flatMap(({ grants }) => grants);
  return {
    variant: name,
    subject: { kind: 'PERSON', id: personId },
    personIds: [personId],
    period: null,
    factDays: daysOf(awards.map(({ award }) => award.decidedOn)),
    evidence: awards.map(grantEvidence),
    arithmetic,
    amountFen,
    amountMeaning: 'AT_RISK',
    explanation: {
      en: `Lead: the student drew ${why.en} (${clashes.map(({ when }) => when.en).join(', ')}); what was paid beside the highest grant comes to ${formatYuan(amountFen)} yuan.`,
      zh: `疑点：该学生${why.zh}（${clashes.map(({ when }) => when.zh).join('、')}），除最高一项外合计${formatYuan(amountFen)}元。`,
    },
  };
}

/** The semester that a grant is for, or its school year where it names none. */
function timeText({ award, schoolYear }: StudentGrant): Text {
  const semester = semesterOf(award);
  return semester === null ? schoolYearText(schoolYear) : semesterText(semester);
}

function grantEvidence(grant: StudentGrant): Evidence {
  const { award, fen } = grant;
  const when = timeText(grant);
  const day = formatDate(award.decidedOn);
  const paid = formatYuan(fen);
  const en = [when.en, `granted on ${day}`, `${paid} yuan`];
  const zh = [when.zh, `${day}批准`, `${paid}元`];
  if (award.schoolId !== null) {
    en.push(`school ${award.schoolId}`);
    zh.push(`学校${award.schoolId}`);
  }
  const semester = semesterOf(award);
  return awardEvidence(award, {
    en: en.join(', '),
    zh: zh.join('，'),
    days:
      semester === null
        ? singleDay(award.decidedOn)
        : { from: semester.from, until: semester.until },
    amountFen: fen,
  });
}
