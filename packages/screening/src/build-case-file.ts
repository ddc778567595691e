import {
  type AssistanceErrorCode,
  type DepartmentCode,
  type LocalDate,
  covers,
  departmentCodes,
} from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import type {
  Application,
  Award,
  AwardMember,
  CaseFile,
  Facts,
  Household,
  Payment,
  Source,
} from './case-file.ts';
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
 * Throws `TypeError` when a payment or a member names an award that the department did not send.
 */
export function buildCaseFile({ asOf, subjectId, personIds, answers }: CaseFileInput): CaseFile {
  const facts = factsOf(answers, asOf);
  const household = householdOf(facts.householdMember, subjectId, asOf);
  const circle = personIds ?? [subjectId, ...(household?.memberIds ?? [])];
  return {
    asOf,
    household,
    personIds: [...new Set(circle)].toSorted(),
    sources: sourcesOf(answers),
    awards: departmentCodes.flatMap((department) => awardsOf(department, answers, asOf)),
    applications: departmentCodes.flatMap((department) =>
      applicationsOf(answers[department], asOf),
    ),
    facts,
  };
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

function awardsOf(department: DepartmentCode, answers: Answers, asOf: LocalDate): Award[] {
  const answer = answers[department];
  if (!answer.isAnswered) return [];
  const { award, awardMember, payment } = answer.rows;

  const awards = once<RowsOf<DepartmentCode>['award'][number]>(award, (row) => row.id);
  const parts = new Map(
    awards.map((row) => [row.id, { members: [] as AwardMember[], payments: [] as Payment[] }]),
  );
  for (const row of once(
    awardMember,
    ({ awardId, personId, from }) => `${awardId} ${personId} ${from}`,
  )) {
    const part = parts.get(row.awardId);
    if (part === undefined) throw new TypeError(strayRow(department, 'awardMember'));
    if (row.from <= asOf) part.members.push(row);
  }
  for (const row of once(payment, ({ id }) => id)) {
    const part = parts.get(row.awardId);
    if (part === undefined) throw new TypeError(strayRow(department, 'payment'));
    if (row.paidOn <= asOf) part.payments.push(row);
  }

  return awards
    .filter((row) => row.decidedOn <= asOf)
    .toSorted((left, right) => left.from - right.from)
    .map((row) => {
      const { members = [], payments = [] } = parts.get(row.id) ?? {};
      payments.sort((left, right) => left.paidOn - right.paidOn);
      return { ...row, department, members, payments } as Award;
    });
}

function strayRow(department: DepartmentCode, table: string): string {
  return `table ${table} of ${department} names an award that was not sent`;
}

/** An application that was decided after the day was still open on it. */
function applicationsOf(answer: Answer<DepartmentCode>, asOf: LocalDate): readonly Application[] {
  if (!answer.isAnswered) return [];
  return once(answer.rows.application, ({ id }) => id)
    .filter((row) => row.appliedOn <= asOf)
    .map((row) =>
      row.decidedOn !== null && row.decidedOn > asOf
        ? { ...row, state: 'OPEN', decidedOn: null }
        : row,
    );
}

function factsOf(answers: Answers, asOf: LocalDate): Facts {
  const entries = Object.entries(factTables).map(([name, { department, keyOf, knownOn }]) => {
    const answer = answers[department];
    if (!answer.isAnswered) return [name, []];
    // The table belongs to the department by the type of `factTables`; Object.entries forgets it.
    const rows = (answer.rows as unknown as Record<string, readonly never[]>)[name] ?? [];
    return [name, once<never>(rows, keyOf).filter((row) => (knownOn(row) ?? asOf) <= asOf)];
  });
  return Object.fromEntries(entries) as Facts;
}

/** Each row once, in the order of their keys, so that the order in which departments answer means nothing. */
function once<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  if (rows.length === 0) return [];
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  if (byKey.size === 1) return [...byKey.values()];
  return [...byKey].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
}
