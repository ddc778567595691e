import {
  type Fen,
  type LocalDate,
  type Month,
  isProgrammeCode,
  parseDate,
  parseMonth,
} from '@hub/assistance';
import type { Column, RowLayout } from '@hub/assistance/rows';
import { z } from 'zod';

/** Every scalar of a case is read as text, so that `216.10`, `430102` and `no` mean what they say. */
const text = z.string('write one value here').min(1, 'a value is missing');

/** Reads a text with a function that throws `RangeError` on anything that does not fit. */
function readWith<Value>(read: (text: string) => Value) {
  return text.transform((value, context): Value => {
    try {
      return read(value);
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as RangeError).message });
      return z.NEVER;
    }
  });
}

export const day = readWith<LocalDate>(parseDate);
export const month = readWith<Month>(parseMonth);
/** Yuan with at most two decimals, as fen. */
export const amount = readWith<Fen>(readYuan);
export const flag = readWith<boolean>(readFlag);
export const key = text;

function readYuan(value: string): Fen {
  const parts = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(value);
  if (parts === null) throw new RangeError(`not an amount in yuan (216.00): ${value}`);
  const fen = Number(parts[2]) * 100 + Number((parts[3] ?? '').padEnd(2, '0'));
  return parts[1] === '-' ? -fen : fen;
}

function readFlag(value: string): boolean {
  if (value === 'true' || value === 'yes') return true;
  if (value === 'false' || value === 'no') return false;
  throw new RangeError(`not yes or no: ${value}`);
}

function readInteger(value: string): number {
  if (!/^-?\d{1,15}$/.test(value)) throw new RangeError(`not a whole number: ${value}`);
  return Number(value);
}

/** One of a closed set of codes; the message names them. */
export function oneOf<Code extends string>(codes: readonly Code[]) {
  return readWith((value): Code => {
    const code = codes.find((known) => known === value);
    if (code === undefined)
      throw new RangeError(`unknown code ${value}: one of ${codes.join(', ')}`);
    return code;
  });
}

export const programme = readWith((value) => {
  if (!isProgrammeCode(value)) throw new RangeError(`no such programme: ${value}`);
  return value;
});

const readers = {
  TEXT: () => key,
  FLAG: () => flag,
  INTEGER: () => readWith(readInteger),
  FEN: () => amount,
  DAY: () => day,
  MONTH: () => month,
  PROGRAMME: () => programme,
  CODE: ({ codes }: Column<unknown>) => oneOf(codes),
} as const;

/** The layout of some table. */
export type AnyLayout = RowLayout<Readonly<Record<string, unknown>>>;

/** What a column is called in a case: money without `Fen`, a person or an award without `Id`. */
function nameInCase(column: string): string {
  if (column === 'personId') return 'person';
  if (column === 'awardId') return 'award';
  return column.replace(/Fen$/, '');
}

/** The columns of a table as keys of a mapping. `id`, flags and what may be empty can be left out. */
export function columnsIn(
  { columns, columnOf }: AnyLayout,
  without: readonly string[] = [],
): Record<string, z.ZodType> {
  const named = columns.filter((column: string) => !without.includes(column));
  return Object.fromEntries(
    named.map((column) => {
      const described = columnOf[column];
      if (described === undefined) throw new RangeError(`no column ${column}`);
      const reader = readers[described.kind](described);
      const isOptional = described.isNullable || described.kind === 'FLAG' || column === 'id';
      return [nameInCase(column), isOptional ? reader.optional() : reader];
    }),
  );
}

/** A mapping read by {@link columnsIn}, with the names of the columns again. */
export function rowFrom(
  { columns }: AnyLayout,
  draft: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const column of columns) {
    const value = draft[nameInCase(column)];
    if (value !== undefined) row[column] = value;
  }
  return row;
}
