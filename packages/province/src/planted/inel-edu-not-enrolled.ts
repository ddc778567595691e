import { type Fen, type LocalDate, parseDate } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import { volumes } from '../calibration.ts';
import { type Semester, semesterOf, years } from '../calendar.ts';
import type { MemberWish } from '../home.ts';
import {
  type Stage,
  aidOf,
  amountDue,
  grantAid,
  schoolOf,
  schoolingIn,
  writeEnrolments,
} from '../programmes/schooling.ts';
import { writeStudentAid } from '../programmes/student-aid.ts';
import { itemAt } from '../random.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';
import { familyOf, pupilHomes } from './pupils.ts';

type Enrolment = RowsOf<'EDUCATION'>['enrolment'][number];

/** The semesters that a stage of 2018/19 covers, whatever the pupil's age. */
const judged = [semesterOf(2018, 1), semesterOf(2018, 2)] as const;
const autumn2019 = semesterOf(2019, 1);

function aidTheOthers({ world, home, subject }: PlantSite): void {
  writeStudentAid(world, home, subject);
}

/** The aid that the subject's age and stage give, paid by the school they would go to or by another one. */
function payFor(site: PlantSite, paid: readonly Semester[], schoolId?: string) {
  const { world, home, subject } = site;
  const awardIds: string[] = [];
  let amountFen: Fen = 0;
  for (const semester of paid) {
    const schooling = schoolingIn(subject, semester.schoolYear);
    const aid = schooling === null ? null : aidOf(schooling, semester);
    if (schooling === null || aid === null) continue;
    const { stage } = schooling;
    const school = schoolId ?? schoolOf(subject, stage);
    const due = { ...aid, amountFen: amountDue(home, aid), schoolId: school };
    awardIds.push(grantAid(world, home, { resident: subject, semester, stage, ...due }));
    amountFen += due.amountFen;
  }
  return { awardIds, amountFen };
}

/** Both semesters of the year, or one of them, or the present one too. */
function someSemesters(nth: number): readonly Semester[] {
  return itemAt([judged, judged.slice(0, 1), judged.slice(1)], nth);
}

/** A name on the list of a school that has never had such a pupil. */
function plantNeverThere(site: PlantSite): Planted {
  aidTheOthers(site);
  return { ...payFor(site, someSemesters(site.nth)), note: 'aided without being at any school' };
}

/** The stage of 2018/19, in which the pupil stood in the register until they left. */
function enrolledBefore(
  { world, subject }: PlantSite,
  enrolment: Partial<Enrolment> & { readonly from: LocalDate },
): void {
  const schooling = schoolingIn(subject, 2018);
  if (schooling === null) throw new RangeError('planted a pupil without a school');
  world.books.fact('EDUCATION', 'enrolment', {
    personId: subject.personId,
    ...schooling,
    isOnRegister: true,
    status: 'ENROLLED',
    until: null,
    schoolId: schoolOf(subject, schooling.stage),
    ...enrolment,
  });
}

/** Withdrawn in the register, and paid for until somebody compares the lists. */
function plantWithdrawn(site: PlantSite): Planted {
  const { nth } = site;
  aidTheOthers(site);
  const until = nth % 2 === 0 ? null : parseDate('2018-06-20');
  enrolledBefore(site, { from: parseDate('2017-09-01'), until, status: 'WITHDRAWN' });
  return { ...payFor(site, someSemesters(nth)), note: 'withdrawn before the semester began' };
}

/** At work all day in the semester that was paid; the enrolment is on paper. */
function plantEmployed(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  aidTheOthers(site);
  writeEnrolments(world, { resident: subject });
  const from = itemAt([judged[0].from, judged[0].from, judged[1].from], nth);
  const until = itemAt([judged[1].until, judged[0].until, judged[1].until], nth);
  employ(site, { from, until });
  const worked = someSemesters(nth);
  payFor(
    site,
    judged.filter((semester) => !worked.includes(semester)),
  );
  return { ...payFor(site, worked), note: 'insured in full-time work during the semester' };
}

function employ(
  { world, home, subject, nth }: PlantSite,
  spell: { readonly from: LocalDate; readonly until: LocalDate },
): void {
  world.books.fact('HUMAN_RESOURCES', 'insuredEmployment', {
    personId: subject.personId,
    ...spell,
    kind: 'EMPLOYEE',
    employerId: `employer-${home.county}-${(nth % 300) + 1}`,
  });
}

/** In the last years of vocational school pupils work as part of it (顶岗实习). */
function plantInternship(site: PlantSite): Planted {
  const { world, subject } = site;
  aidTheOthers(site);
  writeEnrolments(world, { resident: subject, status: 'INTERNSHIP' });
  employ(site, { from: judged[0].from, until: judged[1].until });
  const { awardIds } = payFor(site, judged);
  return { awardIds, note: 'work that is part of vocational school' };
}

/** A disabled child whom teachers visit: on no class list, and on the register of the nearest school. */
function plantTaughtAtHome(site: PlantSite): Planted {
  const { world, subject } = site;
  aidTheOthers(site);
  writeEnrolments(world, { resident: subject, isTaughtAtHome: true });
  const { awardIds } = payFor(site, judged);
  return { awardIds, note: 'a disabled child who is taught at home' };
}

/** The old school's money came through after the pupil had gone to the new one. */
function plantTransferred(site: PlantSite): Planted {
  const { world, subject, nth } = site;
  aidTheOthers(site);
  const stage: Stage = schoolingIn(subject, 2018)?.stage ?? 'PRIMARY';
  const on = itemAt([parseDate('2018-11-05'), parseDate('2019-02-20')], nth);
  const transfer = { on, schoolId: `${schoolOf(subject, stage)}-new` };
  writeEnrolments(world, { resident: subject, transfer });
  const { awardIds } = payFor(site, judged);
  return { awardIds, note: 'paid by the old school after a transfer' };
}

/** The university keeps the place of somebody who serves. */
function plantServing(site: PlantSite): Planted {
  const { world, subject } = site;
  aidTheOthers(site);
  writeEnrolments(world, { resident: subject, status: 'MILITARY_SERVICE' });
  const { awardIds } = payFor(site, [...judged, autumn2019]);
  return { awardIds, note: 'place kept during military service' };
}

const vocational: MemberWish = { age: 'UPPER_SECONDARY', isVocational: true };
const grown: readonly MemberWish[] = [vocational, { age: 'HIGHER' }];

/** Aid for people who are not at school; five grants in a hundred thousand. */
export const inelEduNotEnrolled: Planting = {
  ruleId: 'INEL-EDU-NOT-ENROLLED',
  subjectKind: 'PERSON',
  errorsInProvince: 0.00005 * years.length * volumes['student-aid grants / year'],
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    {
      letter: null,
      variant: 'not-enrolled',
      homes: pupilHomes,
      wishes: (nth) => familyOf(nth),
      plant: plantNeverThere,
    },
    {
      letter: null,
      variant: 'withdrawn',
      homes: pupilHomes,
      wishes: (nth) => familyOf(nth),
      plant: plantWithdrawn,
    },
    {
      letter: null,
      variant: 'employed',
      homes: pupilHomes,
      wishes: (nth) => familyOf(nth, itemAt(grown, nth)),
      plant: plantEmployed,
    },
  ],
  lookAlikes: [
    {
      letter: 'a',
      homes: pupilHomes,
      wishes: (nth) => familyOf(nth, vocational),
      plant: plantInternship,
    },
    {
      letter: 'b',
      homes: pupilHomes,
      wishes: (nth) => familyOf(nth, { age: 'PRIMARY', isBoarding: true, disabilityGrade: 1 }),
      plant: plantTaughtAtHome,
    },
    {
      letter: 'c',
      homes: pupilHomes,
      wishes: (nth) => familyOf(nth, { age: 'JUNIOR_SECONDARY', isBoarding: true }),
      plant: plantTransferred,
    },
    {
      letter: 'd',
      homes: pupilHomes,
      wishes: (nth) => familyOf(nth, { age: 'HIGHER' }),
      plant: plantServing,
    },
  ],
};
