import { type Fen, addDays, parseDate, yuan } from '@hub/assistance';
import { volumes } from '../calibration.ts';
import { type Semester, semesterOf, years } from '../calendar.ts';
import { writeEvent } from '../programmes/civil-events.ts';
import { grantForYear } from '../programmes/further-student-aid.ts';
import {
  type AidTerms,
  type Stage,
  aidOf,
  amountDue,
  grantAid,
  schoolOf,
  schoolingIn,
} from '../programmes/schooling.ts';
import { type StudentTerms, writeStudent, writeStudentAid } from '../programmes/student-aid.ts';
import { itemAt } from '../random.ts';
import type { PlantSite, Planted, Planting } from './planting.ts';
import { familyOf, isOneOf, pupilHomes } from './pupils.ts';

/** The school year in which every pupil is of the stage that the case asks for. */
const year = [semesterOf(2018, 1), semesterOf(2018, 2)] as const;
const autumn2019 = semesterOf(2019, 1);

/** Everybody else in the home is aided as they are owed, and the subject but for some semesters. */
function aidTheHome(site: PlantSite, terms: Omit<StudentTerms, 'resident'> = {}): void {
  const { world, home, subject } = site;
  writeStudentAid(world, home, subject);
  writeStudent(world, home, { ...terms, resident: subject });
}

/** One more grant to the subject; returns the id of the award. */
function grant({ world, home, subject }: PlantSite, aid: Omit<AidTerms, 'resident'>): string {
  return grantAid(world, home, { ...aid, resident: subject });
}

/** What the subject's stage gives in a semester, and the school that pays it. */
function ownAid({ home, subject }: PlantSite, semester: Semester) {
  const schooling = schoolingIn(subject, semester.schoolYear);
  const aid = schooling === null ? null : aidOf(schooling, semester);
  if (schooling === null || aid === null) throw new RangeError('planted a pupil without aid');
  const { stage } = schooling;
  const amountFen = amountDue(home, aid);
  return { ...aid, amountFen, stage, schoolId: schoolOf(subject, stage) };
}

/** A part of an amount that differs from case to case, in whole yuan. */
function partOf(amountFen: Fen, nth: number): Fen {
  return Math.round((amountFen * (50 + (nth % 11) * 5)) / 10_000) * 100;
}

/** The semester of the year that the case is not about. */
function payOtherSemester(site: PlantSite): void {
  const semester = itemAt(year, site.nth + 1);
  grant(site, { ...ownAid(site, semester), semester });
}

/** A second school paid the same grant for the semester: one that the pupil had left, or never went to. */
function plantTwoSchools(site: PlantSite): Planted {
  aidTheHome(site, { without: isOneOf(year) });
  const semester = itemAt(year, site.nth);
  const aid = ownAid(site, semester);
  const secondFen = partOf(aid.amountFen, site.nth);
  const second = { semester, ...aid, schoolId: `${aid.schoolId}-branch`, amountFen: secondFen };
  const awardIds = [grant(site, { semester, ...aid }), grant(site, second)];
  payOtherSemester(site);
  return { awardIds, amountFen: secondFen, note: 'the same grant from two schools' };
}

/** What the school of the stage before went on paying. */
const before: Readonly<Partial<Record<Stage, Omit<AidTerms, 'resident' | 'semester'>>>> = {
  SENIOR_SECONDARY: {
    programme: 'JY-CE-B',
    amountFen: yuan(625),
    stage: 'JUNIOR_SECONDARY',
  },
  VOCATIONAL: { programme: 'JY-CE-B', amountFen: yuan(625), stage: 'JUNIOR_SECONDARY' },
  HIGHER: { programme: 'JY-SS-G', amountFen: yuan(1000), stage: 'SENIOR_SECONDARY' },
};

function plantTwoStages(site: PlantSite): Planted {
  aidTheHome(site, { without: isOneOf(year) });
  const semester = itemAt(year, site.nth);
  const aid = ownAid(site, semester);
  const earlier = before[aid.stage];
  if (earlier === undefined) throw new RangeError('no stage before');
  payOtherSemester(site);
  const amountFen = partOf(earlier.amountFen, site.nth);
  const awardIds = [
    grant(site, { semester, ...aid }),
    grant(site, { semester, ...earlier, amountFen }),
  ];
  return { awardIds, amountFen, note: 'aid of two stages in one semester' };
}

const scholarshipFen = { national: yuan(8000), encouragement: yuan(5000) };

function plantScholarships(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  aidTheHome(site);
  const student = { resident: subject, schoolYear: nth % 2 === 0 ? 2018 : 2019 };
  const national = grantForYear(world, home, {
    ...student,
    programme: 'JY-HE-X',
    kind: 'NATIONAL_SCHOLARSHIP',
    amountFen: scholarshipFen.national,
  });
  const second = { programme: 'JY-HE-I' as const, amountFen: scholarshipFen.encouragement };
  const encouragement = grantForYear(world, home, { ...student, ...second });
  return {
    awardIds: [national, encouragement],
    amountFen: scholarshipFen.encouragement,
    note: 'national scholarship and national encouragement scholarship in one school year',
  };
}

/** Grant and fee waiver; at a university the loan and work-study too. */
function plantStacked(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  aidTheHome(site);
  const semester = itemAt(year, nth);
  const { stage } = ownAid(site, semester);
  if (stage !== 'HIGHER') {
    const programme = stage === 'VOCATIONAL' ? 'JY-VE-F' : 'JY-SS-F';
    const waiver = grant(site, { semester, programme, stage, amountFen: yuan(1100) });
    return { awardIds: [waiver], note: 'grant and fee waiver in one semester' };
  }
  const student = { resident: subject, schoolYear: semester.schoolYear };
  const loan = { programme: 'JY-HE-L' as const, amountFen: yuan(8000) };
  const work = { programme: 'JY-HE-X' as const, kind: 'WORK_STUDY' as const };
  const awardIds = [
    grantForYear(world, home, { ...student, ...loan }),
    grantForYear(world, home, { ...student, ...work, amountFen: yuan(1400) }),
  ];
  return { awardIds, note: 'grant, loan and work-study in one school year' };
}

/** Each school paid for the months in which the pupil was there. */
function plantTransfer(site: PlantSite): Planted {
  const aid = ownAid(site, autumn2019);
  const on = addDays(autumn2019.from, 30 + (site.nth % 40));
  const transfer = { on, schoolId: `${aid.schoolId}-new` };
  aidTheHome(site, { without: isOneOf([autumn2019]), transfer });
  const firstFen = partOf(aid.amountFen, site.nth % 8);
  const share = { semester: autumn2019, ...aid, isProRata: true };
  const awardIds = [
    grant(site, { ...share, amountFen: firstFen }),
    grant(site, { ...share, schoolId: transfer.schoolId, amountFen: aid.amountFen - firstFen }),
  ];
  return { awardIds, note: 'a transfer in the middle of the semester, paid pro rata' };
}

/** Spring at the junior school, autumn at the next one. */
function plantNextStage(site: PlantSite): Planted {
  aidTheHome(site, { without: isOneOf([year[1], autumn2019]) });
  const awardIds = [year[1], autumn2019].map((semester) =>
    grant(site, { semester, ...ownAid(site, semester) }),
  );
  return { awardIds, note: 'the stage before in spring, the next one in autumn' };
}

function plantLate(site: PlantSite): Planted {
  aidTheHome(site, { without: isOneOf(year) });
  const paidOn = addDays(parseDate('2019-05-10'), site.nth % 20);
  const awardIds = year.map((semester) =>
    grant(site, { semester, ...ownAid(site, semester), paidOn }),
  );
  return { awardIds, note: 'the instalment of autumn paid in spring with the next one' };
}

function plantCharity(site: PlantSite): Planted {
  const { world, home, subject, nth } = site;
  aidTheHome(site);
  const { id } = writeEvent(world, home, {
    resident: subject,
    programme: 'MZ-CHARITY',
    project: '助学',
    decidedOn: addDays(parseDate('2018-09-20'), nth % 60),
    amountFen: yuan(1000 + (nth % 10) * 100),
  });
  return { awardIds: [id], note: 'charity for school beside the grant' };
}

const upper = [
  { age: 'UPPER_SECONDARY', isVocational: false },
  { age: 'HIGHER' },
  { age: 'UPPER_SECONDARY', isVocational: true },
] as const;

/** Turned 14 before the school year 2018/19: junior school then, upper secondary a year later. */
const leaver = {
  age: 'JUNIOR_SECONDARY',
  isBoarding: true,
  bornOn: parseDate('2004-03-18'),
} as const;

/** Aid of one kind granted twice to a student; one grant in ten thousand. */
export const dupEduStage: Planting = {
  ruleId: 'DUP-EDU-STAGE',
  subjectKind: 'PERSON',
  errorsInProvince: 0.0001 * years.length * volumes['student-aid grants / year'],
  floor: 20,
  lookAlikesPerError: 3,
  errors: [
    {
      letter: null,
      variant: 'two-schools',
      homes: pupilHomes,
      weight: 2,
      wishes: (nth) => familyOf(nth),
      plant: plantTwoSchools,
    },
    {
      letter: null,
      variant: 'two-stages',
      homes: pupilHomes,
      wishes: (nth) => familyOf(nth, itemAt(upper, nth)),
      plant: plantTwoStages,
    },
    {
      letter: null,
      variant: 'exclusive-scholarships',
      homes: pupilHomes,
      wishes: (nth) => familyOf(nth, { age: 'HIGHER', bornOn: parseDate('1999-05-06') }),
      plant: plantScholarships,
    },
  ],
  lookAlikes: [
    {
      letter: 'a',
      homes: pupilHomes,
      wishes: (nth) => familyOf(nth, itemAt(upper, nth)),
      plant: plantStacked,
    },
    {
      letter: 'b',
      homes: pupilHomes,
      wishes: (nth) => familyOf(nth, { age: 'PRIMARY', isBoarding: true }),
      plant: plantTransfer,
    },
    {
      letter: 'c',
      homes: pupilHomes,
      wishes: (nth) => familyOf(nth, leaver),
      plant: plantNextStage,
    },
    { letter: 'd', homes: pupilHomes, wishes: (nth) => familyOf(nth), plant: plantLate },
    { letter: 'e', homes: pupilHomes, wishes: (nth) => familyOf(nth), plant: plantCharity },
  ],
};
