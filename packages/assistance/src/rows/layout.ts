import type { LocalDate } from '../local-date.ts';
import type { Month } from '../month.ts';
import { type ProgrammeCode, isProgrammeCode } from '../programme.ts';

/** Reads one value of a row as another system sent it; throws on a value of another type. */
export interface Column<Value> {
  readonly parse: (value: unknown) => Value;
}

/** A row as it crosses a boundary: its values in the order of the layout's columns, no names. */
export type Tuple = readonly unknown[];

/** The columns of one table that rules read, in the order in which they are sent. */
export interface RowLayout<Row> {
  readonly columns: readonly (keyof Row & string)[];
  readonly toTuple: (row: Row) => Tuple;
  /** Throws `TypeError` that names the column, and never the value, when a tuple does not fit. */
  readonly fromTuple: (tuple: unknown) => Row;
}

/** The row that a layout describes. */
export type RowOf<Layout> = Layout extends RowLayout<infer Row> ? Row : never;

type ValuesOf<Columns> = {
  readonly [Name in keyof Columns]: Columns[Name] extends Column<infer Value> ? Value : never;
};

/** Declares the columns of a table, in the order in which they are sent. */
export function layout<Columns extends Record<string, Column<unknown>>>(
  columns: Columns,
): RowLayout<ValuesOf<Columns>> {
  const named = Object.entries(columns).map(([name, { parse }]) => ({ name, parse }));
  const names = named.map(({ name }) => name);
  return {
    columns: names,
    toTuple: (row) => names.map((name) => row[name]),
    fromTuple: (tuple) => {
      if (!Array.isArray(tuple) || tuple.length !== named.length) {
        throw new TypeError(`a row has ${named.length} values`);
      }
      const row: Record<string, unknown> = {};
      let index = 0;
      try {
        for (const { name, parse } of named) row[name] = parse(tuple[index++]);
      } catch (error) {
        throw new TypeError(`column ${names[index - 1]} does not fit`, { cause: error });
      }
      return row as ValuesOf<Columns>;
    },
  };
}

function column<Value>(fits: (value: unknown) => boolean): Column<Value> {
  return {
    parse: (value) => {
      if (!fits(value)) throw new TypeError('value of another type');
      return value as Value;
    },
  };
}

export const text = column<string>((value) => typeof value === 'string');
export const flag = column<boolean>((value) => typeof value === 'boolean');
export const integer = column<number>((value) => Number.isSafeInteger(value));
export const fen = integer;
/** Days from 1000-01-01 to 9999-12-31. */
export const day = column<LocalDate>((value) => isWithin(value, -354_285, 2_932_896));
/** Months from 1000-01 to 9999-12. */
export const month = column<Month>((value) => isWithin(value, 12_000, 119_999));
export const programme = column<ProgrammeCode>(
  (value) => typeof value === 'string' && isProgrammeCode(value),
);

function isWithin(value: unknown, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}

/** One of a closed set of codes. */
export function oneOf<const Code extends string>(codes: readonly Code[]): Column<Code> {
  const known: ReadonlySet<unknown> = new Set(codes);
  return column<Code>((value) => known.has(value));
}

/** A column that may hold nothing. */
export function nullable<Value>(inner: Column<Value>): Column<Value | null> {
  return { parse: (value) => (value === null ? null : inner.parse(value)) };
}
