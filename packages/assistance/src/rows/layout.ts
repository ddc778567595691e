import type { LocalDate } from '../local-date.ts';
import type { Month } from '../month.ts';
import { type ProgrammeCode, isProgrammeCode } from '../programme.ts';

/** What a column holds. Days and months travel as numbers, money as fen. */
export type ColumnKind =
  'TEXT' | 'FLAG' | 'INTEGER' | 'FEN' | 'DAY' | 'MONTH' | 'PROGRAMME' | 'CODE';

/** Reads one value of a row as another system sent it; throws on a value of another type. */
export interface Column<Value> {
  readonly kind: ColumnKind;
  readonly isNullable: boolean;
  /** The closed set of a `CODE`; empty for every other kind. */
  readonly codes: readonly string[];
  readonly parse: (value: unknown) => Value;
}

/** A row as it crosses a boundary: its values in the order of the layout's columns, no names. */
export type Tuple = readonly unknown[];

/** A row as it is written down: columns that may hold nothing, and flags that are not set, may be left out. */
export type DraftOf<Row> = Partial<Row> & { readonly [Name in RequiredOf<Row>]: Row[Name] };

type RequiredOf<Row> = {
  [Name in keyof Row]: null extends Row[Name] ? never : boolean extends Row[Name] ? never : Name;
}[keyof Row];

/** The columns of one table that rules read, in the order in which they are sent. */
export interface RowLayout<Row> {
  readonly columns: readonly (keyof Row & string)[];
  readonly columnOf: Readonly<Record<keyof Row & string, Column<unknown>>>;
  /** A row from the columns that say something; the others are null, or false for flags. */
  readonly complete: (draft: DraftOf<Row>) => Row;
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
  const blank = Object.fromEntries(
    Object.entries(columns).flatMap(([name, described]) => blankOf(name, described)),
  );
  return {
    columns: names,
    columnOf: columns,
    complete: (draft) => ({ ...blank, ...draft }) as ValuesOf<Columns>,
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

function blankOf(name: string, { kind, isNullable }: Column<unknown>): [string, null | false][] {
  if (isNullable) return [[name, null]];
  return kind === 'FLAG' ? [[name, false]] : [];
}

function column<Value>(
  kind: ColumnKind,
  fits: (value: unknown) => boolean,
  codes: readonly string[] = [],
): Column<Value> {
  return {
    kind,
    isNullable: false,
    codes,
    parse: (value) => {
      if (!fits(value)) throw new TypeError('value of another type');
      return value as Value;
    },
  };
}

export const text = column<string>('TEXT', (value) => typeof value === 'string');
export const flag = column<boolean>('FLAG', (value) => typeof value === 'boolean');
export const integer = column<number>('INTEGER', isInteger);
export const fen = column<number>('FEN', isInteger);
/** Days from 1000-01-01 to 9999-12-31. */
export const day = column<LocalDate>('DAY', (value) => isWithin(value, -354_285, 2_932_896));
/** Months from 1000-01 to 9999-12. */
export const month = column<Month>('MONTH', (value) => isWithin(value, 12_000, 119_999));
export const programme = column<ProgrammeCode>(
  'PROGRAMME',
  (value) => typeof value === 'string' && isProgrammeCode(value),
);

function isInteger(value: unknown): boolean {
  return Number.isSafeInteger(value);
}

function isWithin(value: unknown, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}

/** One of a closed set of codes. */
export function oneOf<const Code extends string>(codes: readonly Code[]): Column<Code> {
  const known: ReadonlySet<unknown> = new Set(codes);
  return column<Code>('CODE', (value) => known.has(value), codes);
}

/** A column that may hold nothing. */
export function nullable<Value>(inner: Column<Value>): Column<Value | null> {
  return {
    ...inner,
    isNullable: true,
    parse: (value) => (value === null ? null : inner.parse(value)),
  };
}
