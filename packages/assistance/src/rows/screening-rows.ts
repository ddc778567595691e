import type { DepartmentCode } from '../department.ts';
import type { LocalDate } from '../local-date.ts';
import { departmentRows } from './department-rows.ts';
import { type RowLayout, type RowOf, type Tuple, day } from './layout.ts';

type Layouts = typeof departmentRows;

/** One department's rows, table by table. */
export type RowsOf<D extends DepartmentCode> = {
  readonly [Table in keyof Layouts[D]]: readonly RowOf<Layouts[D][Table]>[];
};

/**
 * One department's rows of one person (or of several) as they cross a boundary: tuples by table.
 *
 * The same tuples, column for column, are what the bulk endpoint streams.
 */
export interface ScreeningRows {
  /** Day through which the department's books are complete. */
  readonly completeThrough: LocalDate;
  readonly tables: Readonly<Record<string, readonly Tuple[]>>;
}

/** Packs a department's rows for the way to the rules. */
export function encodeRows<D extends DepartmentCode>(
  department: D,
  completeThrough: LocalDate,
  rows: RowsOf<D>,
): ScreeningRows {
  const tables: Record<string, readonly Tuple[]> = {};
  for (const [table, layout] of layoutsOf(department)) {
    tables[table] = (rows as Record<string, readonly unknown[]>)[table]!.map(layout.toTuple);
  }
  return { completeThrough, tables };
}

/** Reads what a department sent. Throws `TypeError` that names the table and column when it does not fit. */
export function decodeRows<D extends DepartmentCode>(
  department: D,
  value: unknown,
): { readonly completeThrough: LocalDate; readonly rows: RowsOf<D> } {
  const { completeThrough, tables } = shapeOf(value);
  const rows: Record<string, readonly unknown[]> = {};
  for (const [table, layout] of layoutsOf(department)) {
    const tuples = tables[table];
    if (!Array.isArray(tuples)) throw new TypeError(`table ${table} is missing`);
    rows[table] = tuples.map(layout.fromTuple);
  }
  return { completeThrough, rows: rows as RowsOf<D> };
}

function layoutsOf(department: DepartmentCode): [string, RowLayout<unknown>][] {
  return Object.entries(departmentRows[department]) as unknown as [string, RowLayout<unknown>][];
}

function shapeOf(value: unknown): { completeThrough: LocalDate; tables: Record<string, unknown> } {
  if (typeof value === 'object' && value !== null) {
    const { completeThrough, tables } = value as Record<string, unknown>;
    if (typeof tables === 'object' && tables !== null) {
      return {
        completeThrough: day.parse(completeThrough),
        tables: tables as Record<string, unknown>,
      };
    }
  }
  throw new TypeError('not screening rows');
}
