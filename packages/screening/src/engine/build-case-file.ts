import {
  type AssistanceErrorCode,
  type DepartmentCode,
  type LocalDate,
  covers,
  departmentCodes,
} from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import { awardsOf } from './build-awards.ts';
import type { Application, Award, CaseFile, Facts, Household, Source } from '../case-file.ts';
import { RowCheck } from './data-quality.ts';
import { factTables } from './fact-tables.ts';

/** What one department said of the people of a file, or why it said nothing. */
export type Answer<D extends DepartmentCode> =
  | { readonly isAnswered: false; readonly reason: AssistanceErrorCode }
  | { readonly isAnswered: true; readonly completeThrough: LocalDate; readonly rows: RowsOf<D> };

/** What every department said. Rows of all people together; the same row may stand in it more than once. */
export type Answers = { readonly [D in DepartmentCode]: Answer<D> };

/** What a case file is made of. */
export interface CaseFileInput {
  readonly asOf: LocalDate;
  /** The person asked about, whose household the file is of. */
  readonly subjectId: string;
  /**
   * The people whose rows were asked for. Left out, they are the subject and the members of the household; whoever
   * asked for fewer must say so, because rules take a person's empty books for an answer.
   */
  readonly personIds?: readonly string[];
  readonly answers: Answers;
}

/**
 * Builds the file of one household as it could be known on a day: each row once, members and payments with their
 * award, nothing later than `asOf`, everything in one order whatever the order of the answers.
 *
 * Rows that contradict themselves or others are left out, and listed in `dataQuality`.
 */
export function buildCaseFile({ asOf, subjectId, personIds, answers }: CaseFileInput): CaseFile {
  const checks = byDepartment((department) => new RowCheck(department));
  const facts = factsOf(answers, checks, asOf);
  const household = householdOf(facts.householdMember, subjectId, asOf);
  const circle = personIds ?? [subjectId, ...(household?.memberIds ?? [])];
  const awards: Award[] = [];
  const applications: Application[] = [];
  for (const department of departmentCodes) {
    const answer: Answer<DepartmentCode> = answers[department];
    if (!answer.isAnswered) continue;
    awards.push(...awardsOf(answer.rows, checks[department], asOf));
    applications.push(...applicationsOf(answer.rows, checks[department], asOf));
  }
  if (answers.CIVIL_AFFAIRS.isAnswered && household === null && isLiving(facts, subjectId))
    checks.CIVIL_AFFAIRS.note('NO_HOUSEHOLD', 'householdMember', subjectId);
  return {
    asOf,
    household,
    personIds: [...new Set(circle)].toSorted(),
    sources: byDepartment((department) => sourceOf(answers[department])),
    awards,
    applications,
    facts,
    dataQuality: departmentCodes.flatMap((department) => checks[department].issues),
  };
}

function byDepartment<Value>(
  valueOf: (department: DepartmentCode) => Value,
): Record<DepartmentCode, Value> {
  const values = {} as Record<DepartmentCode, Value>;
  for (const department of departmentCodes) values[department] = valueOf(department);
  return values;
}

function sourceOf(answer: Answer<DepartmentCode>): Source {
  return answer.isAnswered
    ? { isAnswered: true, completeThrough: answer.completeThrough }
    : { isAnswered: false, reason: answer.reason };
}

/** Whether the register knows a person and no death of theirs. */
function isLiving({ person, death }: Facts, personId: string): boolean {
  return (
    person.some((row) => row.personId === personId) &&
    !death.some((row) => row.personId === personId && !row.isRevoked)
  );
}

function householdOf(
  rows: Facts['householdMember'],
  subjectId: string,
  asOf: LocalDate,
): Household | null {
  const current = rows.filter((row) => covers(row, asOf));
  const own = current.find((row) => row.personId === subjectId);
  if (own === undefined) return null;
  const members = current.filter((row) => row.householdId === own.householdId);
  return { id: own.householdId, memberIds: [...new Set(members.map((row) => row.personId))] };
}

/** An application that was decided after the day was still open on it. */
function applicationsOf(
  rows: RowsOf<DepartmentCode>,
  check: RowCheck,
  asOf: LocalDate,
): readonly Application[] {
  return check
    .once<Application>('application', rows.application, ({ id }) => id)
    .filter((row) => row.appliedOn <= asOf)
    .map((row) =>
      row.decidedOn !== null && row.decidedOn > asOf
        ? { ...row, state: 'OPEN', decidedOn: null }
        : row,
    );
}

/** Every table of facts without a row: most households have rows in three of them. */
const noFacts = Object.fromEntries(
  Object.keys(factTables).map((name) => [name, []]),
) as unknown as Facts;

/** The tables of facts of each department. */
const tablesOf = byDepartment((department) =>
  Object.entries(factTables)
    .filter(([, table]) => table.department === department)
    .map(([name, { keyOf, knownOn }]) => ({ name, keyOf, knownOn })),
);

function factsOf(
  answers: Answers,
  checks: Readonly<Record<DepartmentCode, RowCheck>>,
  asOf: LocalDate,
): Facts {
  const facts: Record<string, readonly object[]> = { ...noFacts };
  for (const department of departmentCodes) {
    const answer: Answer<DepartmentCode> = answers[department];
    if (!answer.isAnswered) continue;
    // The table belongs to the department by the type of `factTables`; Object.entries forgets it.
    const tables = answer.rows as unknown as Readonly<Record<string, readonly never[]>>;
    for (const { name, keyOf, knownOn } of tablesOf[department]) {
      const rows = tables[name];
      if (rows === undefined || rows.length === 0) continue;
      const single = checks[department].once<never>(name, rows, keyOf);
      facts[name] = single.filter((row) => (knownOn(row) ?? asOf) <= asOf);
    }
  }
  return checkPeople(facts as unknown as Facts, checks.CIVIL_AFFAIRS);
}

/** Nobody died before they were born; whoever is doubtful is named. */
function checkPeople(facts: Facts, check: RowCheck): Facts {
  const { person, death } = facts;
  for (const { personId, isIdentityDoubtful } of person) {
    if (isIdentityDoubtful) check.note('IDENTITY_DOUBTFUL', 'person', personId);
  }
  if (death.length === 0) return facts;
  const bornOn = new Map(person.map((row) => [row.personId, row.bornOn]));
  const early = death.filter((row) => row.diedOn < (bornOn.get(row.personId) ?? row.diedOn));
  for (const row of early) check.leaveOut('DIED_BEFORE_BIRTH', 'death', row);
  return early.length === 0
    ? facts
    : { ...facts, death: death.filter((row) => !early.includes(row)) };
}
