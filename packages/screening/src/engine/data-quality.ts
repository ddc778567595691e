import type { DepartmentCode } from '@hub/assistance';
import type { DataQualityCode, DataQualityIssue } from '../case-file.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * Looks at the rows of one department on their way into a case file: what contradicts itself is left out and listed.
 */
export class RowCheck {
  readonly issues: DataQualityIssue[] = [];

  constructor(readonly department: DepartmentCode) {}

  /** Each row once, in the order of their keys, so that the order in which departments answer means nothing. */
  once<R extends object>(table: string, rows: readonly R[], keyOf: (row: R) => string): R[] {
    if (rows.length === 0) return [];
    const byKey = new Map<string, R>();
    const conflicting = new Set<string>();
    for (const row of rows) {
      const key = keyOf(row);
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, row);
      else if (known !== row && !isSame(known as Row, row as Row)) conflicting.add(key);
    }
    for (const key of conflicting) {
      this.leaveOut('CONFLICTING_ROWS', table, byKey.get(key) as Row);
      byKey.delete(key);
    }
    const single = byKey.size === 1 ? [...byKey.values()] : sorted(byKey);
    return single.filter((row) => this.#startsBeforeEnd(table, row as Row));
  }

  /** Whether a row names an award that was sent; one that does not is left out. */
  isOf(
    awardIds: ReadonlySet<string>,
    table: string,
    { row, code }: { readonly row: { readonly awardId: string }; readonly code: DataQualityCode },
  ): boolean {
    if (awardIds.has(row.awardId)) return true;
    this.leaveOut(code, table, row);
    return false;
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

  #startsBeforeEnd(table: string, row: Row): boolean {
    if (spans.every(([start, end]) => isForwards(row[start], row[end]))) return true;
    this.leaveOut('ENDS_BEFORE_START', table, row);
    return false;
  }
}

/** Columns of which the first never lies after the second. */
const spans = [
  ['from', 'until'],
  ['admittedOn', 'dischargedOn'],
  ['firstMonth', 'lastMonth'],
  ['qualifyingFrom', 'qualifyingUntil'],
] as const;

function isForwards(start: unknown, end: unknown): boolean {
  return typeof start !== 'number' || typeof end !== 'number' || start <= end;
}

function recordIdOf({ id, awardId, personId }: Row): string {
  return String(id ?? awardId ?? personId);
}

function isSame(left: Row, right: Row): boolean {
  return Object.keys(left).every((name) => left[name] === right[name]);
}

function sorted<R>(byKey: ReadonlyMap<string, R>): R[] {
  return [...byKey].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
}
