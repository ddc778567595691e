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

/** Packs a department's rows for the way to the rules. Throws `TypeError` when a table is missing. */
export function encodeRows<D extends DepartmentCode>(
  department: D,
  completeThrough: LocalDate,
  rows: RowsOf<D>,
): ScreeningRows {
  const byTable: Readonly<Record<string, unknown>> = rows;
  const tables: Record<string, readonly Tuple[]> = {};
  for (const [table, layout] of layoutsOf(department)) {
    tables[table] = tableIn(byTable, table).map(layout.toTuple);
  }
  return { completeThrough, tables };
}

/**
 * Reads what a department sent.
 *
 * Throws `TypeError` when it does not fit, with the table and column in it and never a value.
 */
export function decodeRows<D extends DepartmentCode>(
  department: D,
  value: unknown,
): { readonly completeThrough: LocalDate; readonly rows: RowsOf<D> } {
  const { completeThrough, tables } = shapeOf(value);
  const rows: Record<string, readonly unknown[]> = {};
  for (const [table, layout] of layoutsOf(department)) {
    rows[table] = readTable(table, layout, tableIn(tables, table));
  }
  return { completeThrough, rows: rows as RowsOf<D> };
}

function layoutsOf(department: DepartmentCode): [string, RowLayout<unknown>][] {
  return Object.entries(departmentRows[department]);
}

/** A missing table is a gap in the answer and never read as an empty one: nothing may follow from it. */
function tableIn(tables: Readonly<Record<string, unknown>>, table: string): readonly unknown[] {
  const rows = tables[table];
  if (!Array.isArray(rows)) throw new TypeError(`table ${table} is missing`);
  return rows;
}

function readTable(
  table: string,
  layout: RowLayout<unknown>,
  tuples: readonly unknown[],
): readonly unknown[] {
  try {
    return tuples.map(layout.fromTuple);
  } catch (error) {
    throw new TypeError(`table ${table} does not fit`, { cause: error });
  }
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
