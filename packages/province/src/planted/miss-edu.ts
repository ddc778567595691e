import { type Fen, addDays, parseDate } from '@hub/assistance';
import { type Semester, monthIn, semesterOf } from '../calendar.ts';
import { aidOf, schoolingIn } from '../programmes/schooling.ts';
import { writeStudent, writeStudentAid } from '../programmes/student-aid.ts';
import { writeAllowance } from '../programmes/subsistence-allowance.ts';
import { itemAt } from '../random.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';
import { familyOf, isOneOf, pupilHomes } from './pupils.ts';

/** The two semesters that are judged on the province's date: closed, and not older than a year. */
const judged: readonly Semester[] = [semesterOf(2018, 1), semesterOf(2018, 2)];

/** No aid for autumn, for spring, or for the whole school year. */
function plantMissed(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  const missed = itemAt([judged, judged.slice(0, 1), judged.slice(1)], Math.floor(nth / 2));
  writeStudentAid(world, home, subject);
  const awardIds = writeStudent(world, home, { resident: subject, without: isOneOf(missed) });
  const amountFen = missed.reduce((sum: Fen, semester) => sum + entitlementOf(site, semester), 0);
  return { awardIds, amountFen, note: `no student aid for ${missed.length} semesters` };
}

function entitlementOf({ subject }: PlantSite, semester: Semester): Fen {
  const schooling = schoolingIn(subject, semester.schoolYear);
  const aid = schooling === null ? null : aidOf(schooling, semester);
  if (aid === null) throw new RangeError('planted a pupil who is owed nothing');
  return aid.amountFen;
}

type Enrolment = Omit<Parameters<typeof writeStudent>[2], 'resident' | 'without'>;

/** At school without aid in the school year that is judged, for a reason that stands in the register. */
function plantUnaided(site: PlantSite, enrolment: Enrolment, note: string): Planted {
  const { world, home, subject } = site;
  writeStudentAid(world, home, subject);
  const without = isOneOf(judged);
  const awardIds = writeStudent(world, home, { ...enrolment, resident: subject, without });
  return { awardIds, note };
}

function plantDeclined(site: PlantSite): Planted {
  const { world, subject } = site;
  for (const semester of judged) {
    const schooling = schoolingIn(subject, semester.schoolYear);
    const aid = schooling === null ? null : aidOf(schooling, semester);
    if (aid === null) continue;
    world.books.fact('EDUCATION', 'application', {
      personId: subject.personId,
      programme: aid.programme,
      appliedOn: addDays(semester.from, 11),
      state: 'DECLINED',
      decidedOn: addDays(semester.from, 24),
    });
  }
  return plantUnaided(site, {}, 'the family gave the aid up in writing');
}

const pauses = [
  { pupil: { age: 'UPPER_SECONDARY', isVocational: true }, status: 'INTERNSHIP' },
  { pupil: { age: 'UPPER_SECONDARY', isVocational: false }, status: 'SUSPENDED' },
  { pupil: { age: 'HIGHER' }, status: 'MILITARY_SERVICE' },
  { pupil: { age: 'HIGHER' }, status: 'POSTGRADUATE' },
] as const;

/** The family's status began after the recognition of the spring semester had been run. */
function plantNewStatus(site: PlantSite): Planted {
  const { world, home } = site;
  const members = home.members.map((resident) => ({ resident }));
  const from = monthIn(2019, 5);
  const [spell] = writeAllowance(world, home, { members, from, until: null });
  for (const resident of home.members) {
    const isEarlier = (semester: Semester) => semester.from < parseDate('2019-05-01');
    writeStudent(world, home, { resident, without: isEarlier });
  }
  return {
    awardIds: [spell?.awardId ?? ''],
    note: 'on the allowance since the middle of the semester',
  };
}

/** Students of assisted homes without aid; 2.5 % of an assumed 350,000. */
export const missEdu: Planting = {
  ruleId: 'MISS-EDU',
  subjectKind: 'PERSON',
  errorsInProvince: 0.025 * 350_000,
  floor: 30,
  lookAlikesPerError: 5,
  errors: [{ letter: null, homes: pupilHomes, wishes: (nth) => familyOf(nth), plant: plantMissed }],
  lookAlikes: [
    {
      letter: 'a',
      expected: 'CANNOT_TELL',
      homes: pupilHomes,
      wishes: (nth) => familyOf(nth),
      plant: (site) => plantUnaided(site, { isOnRegister: false }, 'school not on the register'),
    },
    { letter: 'b', homes: pupilHomes, wishes: (nth) => familyOf(nth), plant: plantDeclined },
    {
      letter: 'c',
      homes: pupilHomes,
      wishes: (nth) => familyOf(nth, itemAt(pauses, nth).pupil),
      plant: (site) => {
        const { status } = itemAt(pauses, site.nth);
        return plantUnaided(site, { status }, `not an ordinary student: ${status}`);
      },
    },
    {
      letter: 'd',
      homes: pupilHomes,
      wishes: (nth) => familyOf(nth),
      plant: (site) =>
        plantUnaided(site, { isAidedThroughSchool: true }, 'aid is booked for the whole school'),
    },
    {
      letter: 'e',
      homes: ['RURAL_DIBAO', 'URBAN_DIBAO'],
      wishes: (nth) => ({
        ...familyOf(nth),
        isPoor: false,
        without: ['basic-living', 'student-aid', 'disability'],
      }),
      plant: plantNewStatus,
    },
  ],
};
