import {
  type AssistanceErrorCode,
  type DepartmentCode,
  type LocalDate,
  covers,
  departmentCodes,
} from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import { awardsOf } from './build-awards.ts';
import type { Application, CaseFile, Facts, Household, Source } from '../case-file.ts';
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
  const checks = Object.fromEntries(
    departmentCodes.map((department) => [department, new RowCheck(department)]),
  ) as Record<DepartmentCode, RowCheck>;
  const facts = factsOf(answers, checks, asOf);
  const household = householdOf(facts.householdMember, subjectId, asOf);
  const circle = personIds ?? [subjectId, ...(household?.memberIds ?? [])];
  const awards = departmentCodes.flatMap((department) => {
    const answer: Answer<DepartmentCode> = answers[department];
    return answer.isAnswered ? awardsOf(answer.rows, checks[department], asOf) : [];
  });
  if (answers.CIVIL_AFFAIRS.isAnswered && household === null && isLiving(facts, subjectId))
    checks.CIVIL_AFFAIRS.note('NO_HOUSEHOLD', 'householdMember', subjectId);
  return {
    asOf,
    household,
    personIds: [...new Set(circle)].toSorted(),
    sources: sourcesOf(answers),
    awards,
    applications: departmentCodes.flatMap((department) =>
      applicationsOf(answers[department], checks[department], asOf),
    ),
    facts,
    dataQuality: departmentCodes.flatMap((department) => checks[department].issues),
  };
}

/** Whether the register knows a person and no death of theirs. */
function isLiving({ person, death }: Facts, personId: string): boolean {
  return (
    person.some((row) => row.personId === personId) &&
    !death.some((row) => row.personId === personId && !row.isRevoked)
  );
}

function sourcesOf(answers: Answers): CaseFile['sources'] {
  const entries = departmentCodes.map((department): [DepartmentCode, Source] => {
    const answer = answers[department];
    return [
      department,
      answer.isAnswered
        ? { isAnswered: true, completeThrough: answer.completeThrough }
        : { isAnswered: false, reason: answer.reason },
    ];
  });
  return Object.fromEntries(entries) as Record<DepartmentCode, Source>;
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
  answer: Answer<DepartmentCode>,
  check: RowCheck,
  asOf: LocalDate,
): readonly Application[] {
  if (!answer.isAnswered) return [];
  return check
    .once<Application>('application', answer.rows.application, ({ id }) => id)
    .filter((row) => row.appliedOn <= asOf)
    .map((row) =>
      row.decidedOn !== null && row.decidedOn > asOf
        ? { ...row, state: 'OPEN', decidedOn: null }
        : row,
    );
}

function factsOf(
  answers: Answers,
  checks: Readonly<Record<DepartmentCode, RowCheck>>,
  asOf: LocalDate,
): Facts {
  const entries = Object.entries(factTables).map(([name, { department, keyOf, knownOn }]) => {
    const answer = answers[department];
    if (!answer.isAnswered) return [name, []];
    // The table belongs to the department by the type of `factTables`; Object.entries forgets it.
    const rows = (answer.rows as unknown as Record<string, readonly never[]>)[name] ?? [];
    const known = checks[department].once<never>(name, rows, keyOf);
    return [name, known.filter((row) => (knownOn(row) ?? asOf) <= asOf)];
  });
  const facts = Object.fromEntries(entries) as Facts;
  return checkPeople(facts, checks.CIVIL_AFFAIRS);
}

/** Nobody died before they were born; whoever is doubtful is named. */
function checkPeople(facts: Facts, check: RowCheck): Facts {
  const { person, death } = facts;
  for (const { personId, isIdentityDoubtful } of person) {
    if (isIdentityDoubtful) check.note('IDENTITY_DOUBTFUL', 'person', personId);
  }
  const bornOn = new Map(person.map((row) => [row.personId, row.bornOn]));
  const early = death.filter((row) => row.diedOn < (bornOn.get(row.personId) ?? row.diedOn));
  for (const row of early) check.leaveOut('DIED_BEFORE_BIRTH', 'death', row);
  return early.length === 0
    ? facts
    : { ...facts, death: death.filter((row) => !early.includes(row)) };
}
