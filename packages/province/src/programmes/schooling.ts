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
import { type Semester, dayIn, monthIn, provinceDate } from '../calendar.ts';
import { codeAsOf } from '../geography.ts';
import type { Home, Resident, World } from '../home.ts';

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

/** How many schools of a stage a county has; universities are counted over the whole province. */
const schoolsOf: Readonly<Record<Stage, number>> = {
  PRESCHOOL: 12,
  PRIMARY: 12,
  JUNIOR_SECONDARY: 6,
  SENIOR_SECONDARY: 3,
  VOCATIONAL: 2,
  HIGHER: 40,
};

/** The school that somebody goes to in a stage, the same one as long as the stage lasts. */
export function schoolOf({ county, bornOn }: Resident, stage: Stage): string {
  const number = (bornOn % schoolsOf[stage]) + 1;
  return stage === 'HIGHER' ? `university-${number}` : `${stage.toLowerCase()}-${county}-${number}`;
}

/** A kind of aid and its amount for a semester in fen. */
export interface Aid {
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

/** How a student stands in the register. */
export interface EnrolmentTerms {
  readonly resident: Resident;
  readonly status?: Status;
  readonly isOnRegister?: boolean;
  readonly isAidedThroughSchool?: boolean;
  readonly isTaughtAtHome?: boolean;
  /** The first day at another school of the same stage. */
  readonly transfer?: Transfer;
}

/** A change of school in the middle of a stage. */
export interface Transfer {
  readonly on: LocalDate;
  readonly schoolId: string;
}

/** One row for each stage that a person went through, and two for a stage with a change of school. */
export function writeEnrolments({ books }: World, terms: EnrolmentTerms): void {
  const { resident, transfer, ...columns } = terms;
  for (let schoolYear = 2016; schoolYear <= 2019; schoolYear += 1) {
    const schooling = schoolingIn(resident, schoolYear);
    const isContinued = schoolYear > 2016 && schooling?.stage === stageIn(resident, schoolYear - 1);
    if (schooling === null || isContinued) continue;
    const lastYear = lastYearOf(resident, schoolYear);
    const end = dayIn(monthIn(lastYear + 1, 7), 16);
    const spell = {
      from: dayIn(monthIn(schoolYear, 9), 1),
      until: end <= provinceDate ? end : null,
      schoolId: schoolOf(resident, schooling.stage),
    };
    for (const part of partsOf(spell, transfer)) {
      books.fact('EDUCATION', 'enrolment', {
        personId: resident.personId,
        ...schooling,
        isOnRegister: true,
        status: 'ENROLLED',
        ...columns,
        ...part,
      });
    }
  }
}

interface SchoolSpell {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly schoolId: string;
}

/** A stage at one school, or at two where it was changed meanwhile. */
function partsOf(spell: SchoolSpell, transfer: Transfer | undefined): readonly SchoolSpell[] {
  const { from, until } = spell;
  if (transfer === undefined || transfer.on <= from || (until !== null && until <= transfer.on))
    return [spell];
  return [
    { ...spell, until: transfer.on },
    { from: transfer.on, until, schoolId: transfer.schoolId },
  ];
}

function lastYearOf(resident: Resident, schoolYear: number): number {
  let last = schoolYear;
  while (stageIn(resident, last + 1) === stageIn(resident, schoolYear)) last += 1;
  return last;
}

/** Whether a student of the home has a claim by its status, and so the top tier. */
export function isAssisted(home: Home): boolean {
  return home.spells.length > 0 || home.isPoor;
}

/** The top tier of the national grant, which students of assisted homes hold: 4,500 yuan a year. */
const topTierFen = yuan(2250);

/** What a kind of aid is for a student of the home: the top tier where it has a status. */
export function amountDue(home: Home, { programme, amountFen }: Aid): Fen {
  return programme === 'JY-HE-G' && isAssisted(home) ? topTierFen : amountFen;
}

/** Aid for a semester, in fen, and the school that pays it: the student's own unless said otherwise. */
export interface AidTerms extends Aid {
  readonly resident: Resident;
  readonly semester: Semester;
  readonly stage: Stage;
  readonly schoolId?: string;
  readonly isProRata?: boolean;
  readonly paidOn?: LocalDate;
}

/** Grants and pays student aid for a semester; returns the id of the award. */
export function grantAid({ books }: World, home: Home, terms: AidTerms): string {
  const { resident, semester, programme, stage } = terms;
  const tier = programme === 'JY-HE-G' ? (isAssisted(home) ? 1 : 2) : null;
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
    stage,
    schoolId: terms.schoolId ?? schoolOf(resident, stage),
    isProRata: terms.isProRata ?? false,
    members: [{ personId: resident.personId }],
  });
  const paidOn = terms.paidOn ?? addDays(semester.from, 75);
  books.pay(award, { amountFen: terms.amountFen, paidOn });
  return award.id;
}
