import {
  type DepartmentCode,
  type LocalDate,
  type ProgrammeCode,
  formatDate,
} from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import type { Award } from '@hub/screening';
import type { Books } from './books.ts';
import type { PersonAwards } from './person-books.ts';

/** The six records on `Person`, as the main operation asks for them. */
export function departmentRecords(personId: string, books: Books, awards: PersonAwards) {
  return {
    civilAffairs: civilAffairs(personId, books, awards.CIVIL_AFFAIRS),
    healthcareSecurity: healthcareSecurity(personId, books, awards.HEALTHCARE_SECURITY),
    education: education(personId, books, awards.EDUCATION),
    housing: housing(personId, books, awards.HOUSING),
    humanResources: humanResources(personId, books, awards.HUMAN_RESOURCES),
    emergencyManagement: emergencyManagement(personId, books, awards.EMERGENCY_MANAGEMENT),
  };
}

function civilAffairs(personId: string, books: Books, awards: readonly Award[]) {
  const { completeThrough, rows } = books.CIVIL_AFFAIRS;
  return {
    source: answeredSource('CIVIL_AFFAIRS', completeThrough),
    subsistenceAllowance: family(awards, [
      'MZ-DIBAO-U',
      'MZ-DIBAO-R',
      'MZ-DIBAO-SP',
      'MZ-DIBAO-CAT',
    ]),
    destituteSupport: family(awards, [
      'MZ-TEKUN-S',
      'MZ-TEKUN-C',
      'MZ-TEKUN-CARE',
      'MZ-TEKUN-BURIAL',
    ]),
    temporaryAssistance: family(awards, ['MZ-TEMP-EMERG', 'MZ-TEMP-EXPEND', 'MZ-TEMP-RESERVE']),
    childAllowance: family(awards, ['MZ-ORPHAN', 'MZ-DEFACTO']),
    disabilitySubsidy: family(awards, ['MZ-DIS-LIV', 'MZ-DIS-CARE']),
    charityAid: family(awards, ['MZ-CHARITY']),
    deaths: own(rows.death, personId).map(({ diedOn, source, isRevoked }) => ({
      diedOn: formatDate(diedOn),
      source,
      isRevoked,
    })),
  };
}

function healthcareSecurity(personId: string, books: Books, awards: readonly Award[]) {
  const { completeThrough, rows } = books.HEALTHCARE_SECURITY;
  const billed = awards as readonly (Award & RowsOf<'HEALTHCARE_SECURITY'>['award'][number])[];
  return {
    source: answeredSource('HEALTHCARE_SECURITY', completeThrough),
    premiumSubsidy: of(billed, ['YB-PREM-FULL', 'YB-PREM-FIX']).map((award) => ({
      ...awardJson(award),
      insuranceYear: award.insuranceYear,
    })),
    medicalAssistance: of(billed, ['YB-INP', 'YB-OUT', 'YB-MAJOR', 'YB-TILT']).map(awardJson),
    insuranceEnrolments: own(rows.insuranceEnrolment, personId).map(
      ({ year, scheme, paidByPersonFen }) => ({ year, scheme, paidByPersonFen }),
    ),
  };
}

const studentAid: readonly ProgrammeCode[] = [
  'JY-PRE',
  'JY-CE-B',
  'JY-CE-N',
  'JY-SS-G',
  'JY-SS-F',
  'JY-VE-G',
  'JY-VE-F',
  'JY-HE-G',
  'JY-HE-I',
  'JY-HE-L',
  'JY-HE-X',
];

function education(personId: string, books: Books, awards: readonly Award[]) {
  const { completeThrough, rows } = books.EDUCATION;
  const granted = awards as readonly (Award & RowsOf<'EDUCATION'>['award'][number])[];
  return {
    source: answeredSource('EDUCATION', completeThrough),
    studentAid: of(granted, studentAid).map((award) => ({
      ...awardJson(award),
      schoolYear: award.schoolYear,
      semester: award.semester,
    })),
    enrolments: own(rows.enrolment, personId).map(({ stage, status, from, until }) => ({
      stage,
      status,
      from: formatDate(from),
      until: dateOrNull(until),
    })),
  };
}

function housing(personId: string, books: Books, awards: readonly Award[]) {
  const { completeThrough, rows } = books.HOUSING;
  const granted = awards as readonly (Award & RowsOf<'HOUSING'>['award'][number])[];
  return {
    source: answeredSource('HOUSING', completeThrough),
    publicRental: of(granted, ['ZJ-PRH-K', 'ZJ-PRH-S', 'ZJ-PRH-W']).map((award) => ({
      ...awardJson(award),
      keysOn: dateOrNull(award.keysOn),
    })),
    ruralRenovation: of(granted, ['ZJ-RENO-D', 'ZJ-RENO-N', 'ZJ-RENO-C']).map((award) => ({
      ...awardJson(award),
      dwellingId: award.dwellingId,
      completedOn: dateOrNull(award.completedOn),
    })),
    dwellings: own(rows.dwelling, personId).map(({ id, grade, gradedOn }) => ({
      id,
      grade,
      gradedOn: formatDate(gradedOn),
    })),
  };
}

function humanResources(personId: string, books: Books, awards: readonly Award[]) {
  const { completeThrough, rows } = books.HUMAN_RESOURCES;
  return {
    source: answeredSource('HUMAN_RESOURCES', completeThrough),
    oneOffSubsidy: family(awards, ['RS-ONEOFF', 'RS-JOBSEEK', 'RS-JOBSEEK-G', 'RS-POST']),
    publicWelfarePost: family(awards, ['RS-PWP']),
    unemploymentSpells: own(rows.unemploymentSpell, personId).map(({ from, until }) => ({
      from: formatDate(from),
      until: dateOrNull(until),
    })),
  };
}

function emergencyManagement(personId: string, books: Books, awards: readonly Award[]) {
  const { completeThrough, rows } = books.EMERGENCY_MANAGEMENT;
  const granted = awards as readonly (Award & RowsOf<'EMERGENCY_MANAGEMENT'>['award'][number])[];
  return {
    source: answeredSource('EMERGENCY_MANAGEMENT', completeThrough),
    reconstruction: of(granted, ['YJ-REBUILD', 'YJ-REPAIR']).map((award) => ({
      ...awardJson(award),
      eventOn: dateOrNull(award.eventOn),
    })),
    livingRelief: family(awards, ['YJ-LIVING', 'YJ-WINTER', 'YJ-CONDOL']),
    damages: own(rows.damage, personId).map(({ eventOn, grade }) => ({
      eventOn: formatDate(eventOn),
      grade,
    })),
  };
}

/** A department that answered; the floor has no other. */
export function answeredSource(department: DepartmentCode, completeThrough: LocalDate) {
  return {
    department,
    isAnswered: true,
    completeThrough: formatDate(completeThrough),
    reason: null,
  };
}

function own<Row extends { readonly personId: string }>(
  rows: readonly Row[],
  personId: string,
): readonly Row[] {
  return rows.filter((row) => row.personId === personId);
}

function of<A extends Award>(awards: readonly A[], codes: readonly ProgrammeCode[]): readonly A[] {
  return awards.filter(({ programme }) => codes.includes(programme));
}

function family(awards: readonly Award[], codes: readonly ProgrammeCode[]) {
  return of(awards, codes).map(awardJson);
}

function awardJson({ id, programme, from, until, status }: Award) {
  return {
    id,
    programme: { code: programme },
    from: formatDate(from),
    until: dateOrNull(until),
    status,
  };
}

function dateOrNull(date: LocalDate | null): string | null {
  return date === null ? null : formatDate(date);
}
