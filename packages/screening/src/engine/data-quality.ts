import { type DepartmentCode, departmentCodes } from '@hub/assistance';
import { departmentRows } from '@hub/assistance/rows';
import type { DataQualityCode, DataQualityIssue } from '../case-file.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * Looks at the rows of one department on their way into a case file: what contradicts itself is left out and listed.
 */
export class RowCheck {
  readonly issues: DataQualityIssue[] = [];

  constructor(readonly department: DepartmentCode) {}

  /** Each row once, in the order of their keys, so that the order in which departments answer means nothing. */
  once<R extends object>(
    table: string,
    rows: readonly R[],
    keyOf: (row: R) => string,
  ): readonly R[] {
    if (rows.length === 0) return rows;
    const single = rows.length === 1 ? rows : this.#single(table, rows, keyOf);
    // Every table of the department is in its layout.
    const spans = spansOf[this.department][table] as readonly Span[];
    if (spans.length === 0) return single;
    return single.filter((row) => this.#startsBeforeEnd(table, row as Row, spans));
  }

  /** Lists a row that stays out of the file. */
  leaveOut(code: DataQualityCode, table: string, row: object): void {
    const recordId = recordIdOf(row as Row);
    this.issues.push({ code, department: this.department, table, recordId, isLeftOut: true });
  }

  /** Lists a person whose record is incomplete and is used nevertheless. */
  note(code: DataQualityCode, table: string, personId: string): void {
    const { department } = this;
    this.issues.push({ code, department, table, recordId: personId, isLeftOut: false });
  }

  /** Rows mostly come once each, and often in order: only of others is it asked which of them are the same. */
  #single<R extends object>(
    table: string,
    rows: readonly R[],
    keyOf: (row: R) => string,
  ): readonly R[] {
    const keyed = rows.map((row) => ({ key: keyOf(row), row }));
    if (isAscending(keyed)) return rows;
    keyed.sort(byKey);
    const sorted = isAscending(keyed) ? keyed : this.#withoutConflicts(table, keyed);
    return sorted.map(({ row }) => row);
  }

  /** The first of rows under one key; none of them where they differ. */
  #withoutConflicts<R extends object>(
    table: string,
    sorted: readonly Keyed<R>[],
  ): readonly Keyed<R>[] {
    const kept: Keyed<R>[] = [];
    const conflicting = new Set<Keyed<R>>();
    for (const keyed of sorted) {
      const first = kept.at(-1);
      if (first?.key !== keyed.key) kept.push(keyed);
      else if (!isSame(first.row as Row, keyed.row as Row)) conflicting.add(first);
    }
    for (const { row } of conflicting) this.leaveOut('CONFLICTING_ROWS', table, row);
    return kept.filter((keyed) => !conflicting.has(keyed));
  }

  #startsBeforeEnd(table: string, row: Row, spans: readonly Span[]): boolean {
    if (spans.every(([start, end]) => isForwards(row[start], row[end]))) return true;
    this.leaveOut('ENDS_BEFORE_START', table, row);
    return false;
  }
}

interface Keyed<R> {
  readonly key: string;
  readonly row: R;
}

function byKey(left: Keyed<unknown>, right: Keyed<unknown>): number {
  if (left.key === right.key) return 0;
  return left.key < right.key ? -1 : 1;
}

/** Whether every key lies after the one before it, so that none is there twice. */
function isAscending(keyed: readonly Keyed<unknown>[]): boolean {
  let last: string | null = null;
  for (const { key } of keyed) {
    if (last !== null && key <= last) return false;
    last = key;
  }
  return true;
}

type Span = readonly [start: string, end: string];

/** Columns of which the first never lies after the second. */
const spans: readonly Span[] = [
  ['from', 'until'],
  ['admittedOn', 'dischargedOn'],
  ['firstMonth', 'lastMonth'],
  ['qualifyingFrom', 'qualifyingUntil'],
];

/** The spans that are in a table, by department and table. */
const spansOf = Object.fromEntries(
  departmentCodes.map((department) => [
    department,
    Object.fromEntries(
      Object.entries(departmentRows[department]).map(([table, { columnOf }]) => [
        table,
        spans.filter(([start]) => start in columnOf),
      ]),
    ),
  ]),
) as unknown as Readonly<Record<DepartmentCode, Readonly<Record<string, readonly Span[]>>>>;

function isForwards(start: unknown, end: unknown): boolean {
  return typeof start !== 'number' || typeof end !== 'number' || start <= end;
}

function recordIdOf({ id, awardId, personId }: Row): string {
  return String(id ?? awardId ?? personId);
}

function isSame(left: Row, right: Row): boolean {
  return left === right || Object.keys(left).every((name) => left[name] === right[name]);
}
