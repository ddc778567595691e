import {
  type Fen,
  type LocalDate,
  type ProgrammeCodeOf,
  addDays,
  monthOf,
  yearOf,
  yuan,
} from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import { type Semester, dayIn, monthIn, provinceDate, semesters } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import { type Home, type Resident, type World, survivorsOf } from '../home.ts';

/** A stage of education, as rows name it. */
export type Stage = RowsOf<'EDUCATION'>['enrolment'][number]['stage'];
type Status = RowsOf<'EDUCATION'>['enrolment'][number]['status'];

/** Where somebody is at school in a school year. */
export interface Schooling {
  readonly stage: Stage;
  readonly isBoarding: boolean;
}

/** The stage of a school year by age on 1 September; null for those who are not at school. */
export function schoolingIn(resident: Resident, schoolYear: number): Schooling | null {
  const stage = stageIn(resident, schoolYear);
  return stage === null ? null : { stage, isBoarding: resident.isBoarding };
}

function stageIn(resident: Resident, schoolYear: number): Stage | null {
  const age = ageInSeptember(resident.bornOn, schoolYear);
  if (age < 3 || age > 21) return null;
  if (age < 6) return 'PRESCHOOL';
  if (age < 12) return 'PRIMARY';
  if (age < 15) return 'JUNIOR_SECONDARY';
  if (age < 18) return resident.isVocational ? 'VOCATIONAL' : 'SENIOR_SECONDARY';
  return resident.goesToUniversity ? 'HIGHER' : null;
}

function ageInSeptember(bornOn: LocalDate, schoolYear: number): number {
  const year = yearOf(monthOf(bornOn));
  const hadBirthday = bornOn <= dayIn(monthIn(year, 9), 1);
  return schoolYear - year - (hadBirthday ? 0 : 1);
}

interface Aid {
  readonly programme: ProgrammeCodeOf<'EDUCATION'>;
  readonly amountFen: Fen;
}

/** What each stage gives per semester; amounts of the first three are from memory. */
const stageAid: Readonly<Record<Stage, { readonly boarding: Aid; readonly other: Aid }>> = {
  PRESCHOOL: evenly('JY-PRE', 500),
  PRIMARY: compulsory(500, 250),
  JUNIOR_SECONDARY: compulsory(625, 312.5),
  SENIOR_SECONDARY: evenly('JY-SS-G', 1000),
  VOCATIONAL: evenly('JY-VE-G', 1000),
  HIGHER: evenly('JY-HE-G', 1650),
};

function evenly(programme: ProgrammeCodeOf<'EDUCATION'>, amountYuan: number) {
  const aid = { programme, amountFen: yuan(amountYuan) };
  return { boarding: aid, other: aid };
}

function compulsory(boardingYuan: number, otherYuan: number) {
  return {
    boarding: { programme: 'JY-CE-B', amountFen: yuan(boardingYuan) },
    other: { programme: 'JY-CE-N', amountFen: yuan(otherYuan) },
  } as const;
}

/** The aid that a stage gives in a semester; null where there is none, as for day pupils before autumn 2019. */
export function aidOf(schooling: Schooling, semester: Semester): Aid | null {
  const aid = stageAid[schooling.stage][schooling.isBoarding ? 'boarding' : 'other'];
  return aid.programme === 'JY-CE-N' && semester.schoolYear < 2019 ? null : aid;
}

/** The top tier of the national grant, which students of assisted homes hold: 4,500 yuan a year. */
const topTierFen = yuan(2250);

/** How a student stands in the register, and when they go without aid. */
export interface StudentTerms {
  readonly resident: Resident;
  /** Semesters without aid, where a case wants that. */
  readonly without?: (semester: Semester) => boolean;
  readonly status?: Status;
  readonly isOnRegister?: boolean;
  readonly isAidedThroughSchool?: boolean;
}

/** Student aid for everybody of school age in an assisted home: each semester, what the stage gives. */
export function writeStudentAid(world: World, home: Home, except?: Resident): void {
  for (const resident of survivorsOf(home)) {
    if (resident !== except) writeStudent(world, home, { resident });
  }
}

/** In ordinary homes a student in difficulty is recognised as such; one in twelve grown students has a scholarship. */
export function writeOrdinaryStudents(world: World, home: Home): void {
  if (home.spells.length > 0 || home.isPoor) {
    writeStudentAid(world, home);
    return;
  }
  const pupil = oldestPupilOf(home);
  if (pupil === undefined || !world.random.chance(recognised[pupil.stage])) return;
  const { resident } = pupil;
  const grants = semesters.filter((semester) => isAided(resident, semester)).length;
  // Not every home has a pupil, so those that have one are asked more often.
  const expected = world.quotas.expected('studentAid', home.homeClass) / Math.max(1, grants);
  if (!world.random.chance(expected * pupilHomes)) return;
  writeStudent(world, home, { resident });
}

/** How many of the pupils of a stage are recognised as being in difficulty, relative to university students. */
const recognised: Readonly<Record<Stage, number>> = {
  PRESCHOOL: 0.15,
  PRIMARY: 0.15,
  JUNIOR_SECONDARY: 0.25,
  SENIOR_SECONDARY: 0.6,
  VOCATIONAL: 0.6,
  HIGHER: 0.68,
};

/** Ordinary homes for each that has such a pupil, roughly. */
const pupilHomes = 3;

function oldestPupilOf(home: Home) {
  return survivorsOf(home)
    .flatMap((resident) => ({ resident, stage: schoolingIn(resident, 2018)?.stage ?? null }))
    .flatMap(({ resident, stage }) => (stage === null ? [] : { resident, stage }))
    .toSorted((one, other) => one.resident.bornOn - other.resident.bornOn)[0];
}

function isAided(resident: Resident, semester: Semester): boolean {
  const schooling = schoolingIn(resident, semester.schoolYear);
  return schooling !== null && aidOf(schooling, semester) !== null;
}

/** Enters one person in the student register, with aid for every semester. Returns the awards by semester. */
export function writeStudent(world: World, home: Home, terms: StudentTerms): readonly string[] {
  writeEnrolments(world, terms);
  const awardIds: string[] = [];
  for (const semester of semesters) {
    const schooling = schoolingIn(terms.resident, semester.schoolYear);
    const aid = schooling === null ? null : aidOf(schooling, semester);
    if (aid === null || terms.without?.(semester) === true) continue;
    awardIds.push(grant(world, home, { resident: terms.resident, semester, ...aid }));
  }
  return awardIds;
}

/** One row for each stage that a person went through. */
function writeEnrolments({ books }: World, terms: StudentTerms): void {
  const { resident } = terms;
  for (let schoolYear = 2016; schoolYear <= 2019; schoolYear += 1) {
    const schooling = schoolingIn(resident, schoolYear);
    const isContinued = schoolYear > 2016 && schooling?.stage === stageIn(resident, schoolYear - 1);
    if (schooling === null || isContinued) continue;
    const lastYear = lastYearOf(resident, schoolYear);
    const until = dayIn(monthIn(lastYear + 1, 7), 16);
    books.fact('EDUCATION', 'enrolment', {
      personId: resident.personId,
      ...schooling,
      isOnRegister: terms.isOnRegister ?? true,
      isAidedThroughSchool: terms.isAidedThroughSchool ?? false,
      status: terms.status ?? 'ENROLLED',
      from: dayIn(monthIn(schoolYear, 9), 1),
      until: until <= provinceDate ? until : null,
    });
  }
}

function lastYearOf(resident: Resident, schoolYear: number): number {
  let last = schoolYear;
  while (stageIn(resident, last + 1) === stageIn(resident, schoolYear)) last += 1;
  return last;
}

function grant(
  { books }: World,
  home: Home,
  aid: {
    readonly resident: Resident;
    readonly semester: Semester;
    readonly programme: ProgrammeCodeOf<'EDUCATION'>;
    readonly amountFen: Fen;
  },
): string {
  const { resident, semester, programme } = aid;
  const isAssisted = home.spells.length > 0 || home.isPoor;
  const tier = programme === 'JY-HE-G' ? (isAssisted ? 1 : 2) : null;
  const decidedOn = addDays(semester.from, 45);
  const award = books.award('EDUCATION', {
    programme,
    subjectId: resident.personId,
    county: codeAsOf(home.county, decidedOn),
    decidedOn,
    from: semester.from,
    until: semester.until,
    status: semester.until <= provinceDate ? 'ENDED' : 'ACTIVE',
    schoolYear: semester.schoolYear,
    semester: semester.semester,
    tier,
    members: [{ personId: resident.personId }],
  });
  const amountFen = tier === 1 ? topTierFen : aid.amountFen;
  books.pay(award, { amountFen, paidOn: addDays(semester.from, 75) });
  return award.id;
}
