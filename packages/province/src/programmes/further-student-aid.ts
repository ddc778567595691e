import { type Fen, type ProgrammeCodeOf, addDays, yuan } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import { dayIn, monthIn, provinceDate, semesters } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import type { Home, Resident, World } from '../home.ts';
import { type Stage, grantAid, isAssisted, schoolOf, schoolingIn } from './schooling.ts';

type AwardRow = RowsOf<'EDUCATION'>['award'][number];

/** School years with an autumn in the books. */
const schoolYears = [2017, 2018, 2019] as const;

/** Fee waivers per semester in fen: senior secondary about 800 yuan, vocational 1,200 (rule catalogue §2.3). */
const feeWaivers: Readonly<
  Partial<Record<Stage, { readonly programme: 'JY-SS-F' | 'JY-VE-F'; readonly amountFen: Fen }>>
> = {
  SENIOR_SECONDARY: { programme: 'JY-SS-F', amountFen: yuan(800) },
  VOCATIONAL: { programme: 'JY-VE-F', amountFen: yuan(1200) },
};

/** How many of the aided students hold what else there is; assumptions. */
const shares = { feeWaiver: 0.5, loan: 0.2, scholarship: 0.04, national: 0.002, other: 0.08 };

/** What students in difficulty hold beside the grant of their stage, which it is meant to be added to. */
export function writeFurtherAid(world: World, home: Home, resident: Resident): void {
  const { random } = world;
  if (random.chance(shares.feeWaiver)) waiveFees(world, home, resident);
  const borrows = random.chance(shares.loan);
  for (const schoolYear of schoolYears) {
    if (schoolingIn(resident, schoolYear)?.stage !== 'HIGHER') continue;
    const student = { resident, schoolYear };
    recogniseStudent(world, home, student);
    if (borrows) grantForYear(world, home, { ...loan(world), ...student });
    writeMerit(world, home, student);
  }
}

/** The fees of each semester of upper secondary school, ordinary or vocational. */
function waiveFees(world: World, home: Home, resident: Resident): void {
  for (const semester of semesters) {
    const stage = schoolingIn(resident, semester.schoolYear)?.stage ?? 'PRIMARY';
    const waiver = feeWaivers[stage];
    if (waiver !== undefined) grantAid(world, home, { resident, semester, stage, ...waiver });
  }
}

/** A student of a school year, which is named by the calendar year it starts in. */
interface StudentYear {
  readonly resident: Resident;
  readonly schoolYear: number;
}

interface YearlyAid {
  readonly programme: ProgrammeCodeOf<'EDUCATION'>;
  readonly amountFen: Fen;
  readonly kind?: AwardRow['kind'];
}

/** The cap of 2019 was 8,000 yuan, from memory. */
function loan({ random }: World): YearlyAid {
  return { programme: 'JY-HE-L', amountFen: yuan(random.pick([6000, 7000, 8000, 8000])) };
}

/** A scholarship, which excludes the other one; or help from the university's own means. */
function writeMerit(world: World, home: Home, student: StudentYear): void {
  const { random } = world;
  const draw = random.fraction();
  if (draw < shares.national) {
    const kind = 'NATIONAL_SCHOLARSHIP';
    grantForYear(world, home, { ...student, programme: 'JY-HE-X', kind, amountFen: yuan(8000) });
  } else if (draw < shares.scholarship) {
    grantForYear(world, home, { ...student, programme: 'JY-HE-I', amountFen: yuan(5000) });
  } else if (draw < shares.scholarship + shares.other) {
    const kind = random.pick(['WORK_STUDY', 'HARDSHIP_GRANT', 'FEE_WAIVER'] as const);
    const amountFen = random.amountAround(1200);
    grantForYear(world, home, { ...student, programme: 'JY-HE-X', kind, amountFen });
  }
}

/** Aid of a university for a whole school year (a scholarship, a loan, work-study); returns the id of the award. */
export function grantForYear(
  { books }: World,
  home: Home,
  terms: StudentYear & YearlyAid & { readonly schoolId?: string },
): string {
  const { resident, schoolYear, amountFen, ...columns } = terms;
  const decidedOn = dayIn(monthIn(schoolYear, 11), 12);
  const until = dayIn(monthIn(schoolYear + 1, 7), 16);
  const award = books.award('EDUCATION', {
    schoolId: schoolOf(resident, 'HIGHER'),
    ...columns,
    subjectId: resident.personId,
    county: codeAsOf(home.county, decidedOn),
    decidedOn,
    from: dayIn(monthIn(schoolYear, 9), 1),
    until,
    status: until <= provinceDate ? 'ENDED' : 'ACTIVE',
    schoolYear,
    stage: 'HIGHER',
    members: [{ personId: resident.personId }],
  });
  books.pay(award, { amountFen, paidOn: addDays(decidedOn, 20) });
  return award.id;
}

/** The recognition as a student in difficulty (家庭经济困难学生认定), made anew for each school year. */
function recogniseStudent(
  { books, random }: World,
  home: Home,
  { resident, schoolYear }: StudentYear,
): void {
  const decidedOn = dayIn(monthIn(schoolYear, 10), 10);
  const until = dayIn(monthIn(schoolYear + 1, 9), 1);
  const basisClass = basisClassOf(home, resident);
  books.award('EDUCATION', {
    programme: 'JY-ST',
    subjectId: resident.personId,
    county: codeAsOf(home.county, decidedOn),
    decidedOn,
    until,
    status: until <= provinceDate ? 'ENDED' : 'ACTIVE',
    schoolYear,
    stage: 'HIGHER',
    schoolId: schoolOf(resident, 'HIGHER'),
    difficulty: isAssisted(home) ? 'SPECIAL' : random.pick(['FAIRLY', 'GENERAL', 'GENERAL']),
    basisClass,
    members: [{ personId: resident.personId }],
  });
}

function basisClassOf(home: Home, resident: Resident): string {
  const own = home.spells.find((spell) => spell.resident === resident)?.benefit;
  if (own === 'TEKUN') return '特困';
  if (own === 'CHILD') return '孤儿';
  if (home.spells.length > 0) return '低保';
  return home.isPoor ? '建档立卡' : '一般困难';
}
