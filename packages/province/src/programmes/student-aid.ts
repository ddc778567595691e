import { type Semester, semesters } from '../calendar.ts';
import { type Home, type Resident, type World, survivorsOf } from '../home.ts';
import { writeFurtherAid } from './further-student-aid.ts';
import {
  type EnrolmentTerms,
  type Stage,
  aidOf,
  amountDue,
  grantAid,
  isAssisted,
  schoolingIn,
  writeEnrolments,
} from './schooling.ts';

/** How a student stands in the register, and when they go without aid. */
export interface StudentTerms extends EnrolmentTerms {
  /** Semesters without aid, where a case wants that. */
  readonly without?: (semester: Semester) => boolean;
}

/** Student aid for everybody of school age in an assisted home: each semester, what the stage gives. */
export function writeStudentAid(world: World, home: Home, except?: Resident): void {
  for (const resident of survivorsOf(home)) {
    if (resident === except) continue;
    writeStudent(world, home, { resident });
    writeFurtherAid(world, home, resident);
  }
}

/** In ordinary homes a student in difficulty is recognised as such. */
export function writeOrdinaryStudents(world: World, home: Home): void {
  if (isAssisted(home)) {
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
  writeFurtherAid(world, home, resident);
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
  const { without, ...enrolment } = terms;
  const { resident } = enrolment;
  writeEnrolments(world, enrolment);
  const awardIds: string[] = [];
  for (const semester of semesters) {
    const schooling = schoolingIn(resident, semester.schoolYear);
    const aid = schooling === null ? null : aidOf(schooling, semester);
    if (schooling === null || aid === null || without?.(semester) === true) continue;
    const due = { ...aid, amountFen: amountDue(home, aid) };
    const { stage } = schooling;
    awardIds.push(grantAid(world, home, { resident, semester, stage, ...due }));
  }
  return awardIds;
}
