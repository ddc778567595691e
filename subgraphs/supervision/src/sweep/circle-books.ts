import { type DepartmentCode, departmentCodes } from '@hub/assistance';
import { type RowGroup, type RowsOf, departmentRows, rowGroupOf } from '@hub/assistance/rows';
import type { Answer, Answers } from '@hub/screening';
import type { Circle } from './circles.ts';

type Row = Readonly<Record<string, unknown>>;
type Tables = Record<string, Row[]>;
type RowsByTable = Readonly<Record<string, readonly Row[]>>;

/** The books of every circle, and how each department's answer was taken. */
export interface CircleBooks {
  readonly books: readonly Answers[];
  readonly read: Answers;
}

/**
 * Sorts the rows of many people into their circles, each row into every circle it concerns.
 *
 * A department with a row that concerns nobody who was asked about answered another question: it counts as one that
 * answered rubbish.
 */
export function booksOfCircles(circles: readonly Circle[], answers: Answers): CircleBooks {
  const circlesOf = new Map<string, number[]>();
  for (const [index, { personIds }] of circles.entries()) {
    for (const personId of personIds) push(circlesOf, personId, index);
  }
  const books = circles.map((): Record<string, unknown> => ({}));
  const read: Record<string, unknown> = {};
  for (const department of departmentCodes) {
    const answer: Answer<DepartmentCode> = answers[department];
    const sorted = answer.isAnswered ? sortedRows(department, answer.rows, circlesOf) : null;
    read[department] = answer.isAnswered && sorted === null ? malformed : answer;
    for (const [index, own] of books.entries()) {
      own[department] =
        sorted === null
          ? read[department]
          : { ...answer, rows: sorted.get(index) ?? emptyTables[department] };
    }
  }
  return { books: books as unknown as readonly Answers[], read: read as unknown as Answers };
}

const malformed = { isAnswered: false, reason: 'DEPARTMENT_ANSWER_MALFORMED' } as const;

/** Most circles have nothing in most tables: they share these. */
const emptyTables = Object.fromEntries(
  departmentCodes.map((department) => [
    department,
    Object.fromEntries(Object.keys(departmentRows[department]).map((table) => [table, []])),
  ]),
) as unknown as Readonly<Record<DepartmentCode, RowsByTable>>;

/** Whom rows concern: circles by the key of a person, an award or a household. */
type CirclesByKey = ReadonlyMap<string, readonly number[]>;

/** The rows of a department by the circle they concern; null when one concerns nobody. */
function sortedRows(
  department: DepartmentCode,
  rows: RowsOf<DepartmentCode>,
  circlesOf: CirclesByKey,
): ReadonlyMap<number, RowsByTable> | null {
  const sorted = new Map<number, Tables>();
  const byTable = rows as unknown as RowsByTable;
  const circlesOfGroup = groupsIn(byTable, circlesOf);
  for (const [table, own] of Object.entries(byTable)) {
    if (own.length === 0) continue;
    const group = rowGroupOf(table);
    const circles = group === null ? circlesOf : circlesOfGroup(group);
    const key = group?.key ?? 'personId';
    for (const row of own) {
      const concerned = circles.get(row[key] as string);
      if (concerned === undefined) return null;
      for (const index of concerned) tableOf(sorted, { department, index, table }).push(row);
    }
  }
  return sorted;
}

/** The rows of a table of a circle, to which one is about to be added: what is shared as empty is not added to. */
function tableOf(
  sorted: Map<number, Tables>,
  {
    department,
    index,
    table,
  }: { readonly department: DepartmentCode; readonly index: number; readonly table: string },
): Row[] {
  let tables = sorted.get(index);
  if (tables === undefined)
    sorted.set(index, (tables = { ...(emptyTables[department] as Tables) }));
  const own = tables[table];
  if (own !== undefined && own.length > 0) return own;
  return (tables[table] = []);
}

/** Finds out for awards, and for households, whom they concern: once each, when it is asked. */
function groupsIn(rows: RowsByTable, circlesOf: CirclesByKey): (group: RowGroup) => CirclesByKey {
  const known = new Map<string, CirclesByKey>();
  return ({ membership, membershipKey }) => {
    const circles =
      known.get(membership) ?? groupCircles(rows[membership] ?? [], membershipKey, circlesOf);
    known.set(membership, circles);
    return circles;
  };
}

/** Which circles an award or a household concerns: those of its members. */
function groupCircles(
  memberships: readonly Row[],
  key: string,
  circlesOf: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<string, readonly number[]> {
  const circles = new Map<string, number[]>();
  for (const membership of memberships) {
    for (const index of circlesOf.get(membership['personId'] as string) ?? []) {
      const own = circles.get(membership[key] as string);
      if (own === undefined) circles.set(membership[key] as string, [index]);
      else if (!own.includes(index)) own.push(index);
    }
  }
  return circles;
}

function push(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
