import {
  type AssistanceErrorCode,
  type DepartmentCode,
  type LocalDate,
  departmentCodes,
  departments,
} from '@hub/assistance';
import { type RowsOf, decodeRows } from '@hub/assistance/rows';
import type { Answer, Answers } from '@hub/screening';
import type { Person } from './person.ts';

/**
 * Reads what each department sent of some people.
 *
 * A department counts as having answered only if it answered for every one of them and all of it can be read: half an
 * answer read as a whole one would turn a silence into "no aid". Rows that contradict themselves are left to the case
 * file, which lists them.
 */
export function answersOf(people: readonly Person[]): Answers {
  return Object.fromEntries(
    departmentCodes.map((department) => [department, answerOf(department, people)]),
  ) as unknown as Answers;
}

function answerOf<D extends DepartmentCode>(department: D, people: readonly Person[]): Answer<D> {
  const field = `${departments[department].record}Rows` as keyof Person;
  const sent = people.map((person) => person[field] ?? null);
  if (sent.includes(null)) return unanswered('DEPARTMENT_UNAVAILABLE');
  try {
    const decoded = sent.map((rows) => decodeRows(department, rows));
    return {
      isAnswered: true,
      completeThrough: Math.min(...decoded.map((part) => part.completeThrough)) as LocalDate,
      rows: together(decoded.map((part) => part.rows)),
    };
  } catch {
    return unanswered('DEPARTMENT_ANSWER_MALFORMED');
  }
}

function unanswered(reason: AssistanceErrorCode): {
  isAnswered: false;
  reason: AssistanceErrorCode;
} {
  return { isAnswered: false, reason };
}

type RowsByTable = Readonly<Record<string, readonly unknown[]>>;

function together<D extends DepartmentCode>(parts: readonly RowsOf<D>[]): RowsOf<D> {
  const [first, ...others] = parts as readonly RowsByTable[];
  if (first === undefined || others.length === 0) return (first ?? {}) as unknown as RowsOf<D>;
  const tables = Object.keys(first);
  return Object.fromEntries(
    tables.map((table) => [table, parts.flatMap((part) => (part as RowsByTable)[table] ?? [])]),
  ) as unknown as RowsOf<D>;
}

/** Whether any department knows the people asked about. While one is silent, nobody can say that they are unknown. */
export function isKnownToAny(answers: Answers): boolean {
  return departmentCodes.some((department) => {
    const answer = answers[department];
    return !answer.isAnswered || Object.values(answer.rows).some((rows) => rows.length > 0);
  });
}
