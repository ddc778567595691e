import {
  type DepartmentCode,
  type LocalDate,
  type Month,
  monthOf,
  parseDate,
} from '@hub/assistance';
import {
  type Column,
  type ColumnKind,
  type RowLayout,
  type RowsOf,
  departmentRows,
} from '@hub/assistance/rows';
import type { BulkHeader } from '@hub/subgraph';

/** The bulk answer of a department, read: every row of the people asked about, table by table. */
export interface BulkRows<D extends DepartmentCode> {
  readonly completeThrough: LocalDate;
  readonly rows: RowsOf<D>;
}

/** Begins a COPY stream; flags and the length of a header extension, all zero, follow. */
const signature = Buffer.from('PGCOPY\n\u00FF\r\n\0', 'latin1');
const headerBytes = signature.length + 8;
/** PostgreSQL counts days from 2000-01-01. */
const postgresEpoch = parseDate('2000-01-01');

/**
 * Reads the bulk answer of a department, trusting nothing: each table in its place, each value of its type.
 *
 * @throws TypeError that names the table and column and never a value, when the answer is cut off, holds something else
 *   or goes on behind its end
 */
export function readBulkRows<D extends DepartmentCode>(
  department: D,
  bytes: Uint8Array,
): BulkRows<D> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.indexOf('\n');
  if (end === -1) throw new TypeError('there is no header');
  const completeThrough = readHeader(department, buffer.toString('utf8', 0, end));
  const place = { at: end + 1 };
  const rows: Record<string, readonly unknown[]> = {};
  const layouts = Object.entries(departmentRows[department]) as [string, RowLayout<unknown>][];
  for (const [table, layout] of layouts) {
    try {
      rows[table] = readTable(buffer, place, readersOf(layout));
    } catch (cause) {
      throw new TypeError(`table ${table} does not fit`, { cause });
    }
  }
  if (place.at !== buffer.length) throw new TypeError('there is more than the tables');
  return { completeThrough, rows: rows as RowsOf<D> };
}

function readHeader(department: DepartmentCode, line: string): LocalDate {
  const header = jsonIn(line);
  if (header?.department !== department || !Number.isInteger(header.completeThrough))
    throw new TypeError('the header is of something else');
  return header.completeThrough as LocalDate;
}

function jsonIn(line: string): Partial<BulkHeader> | null {
  try {
    return JSON.parse(line) as Partial<BulkHeader> | null;
  } catch {
    // Without the parser's error: its message quotes the text.
    return null;
  }
}

interface Place {
  at: number;
}

/** Reads a value of so many bytes from a place of the answer. */
type ValueReader = (buffer: Buffer, at: number, length: number) => unknown;

interface ColumnReader {
  readonly name: string;
  readonly isNullable: boolean;
  readonly read: ValueReader;
}

function readTable(
  buffer: Buffer,
  place: Place,
  columns: readonly ColumnReader[],
): readonly unknown[] {
  if (buffer.compare(signature, 0, signature.length, place.at, place.at + signature.length) !== 0)
    throw new TypeError('no COPY stream begins here');
  place.at += headerBytes;
  const rows: unknown[] = [];
  for (;;) {
    const fields = buffer.readInt16BE(place.at);
    place.at += 2;
    if (fields === -1) return rows;
    if (fields !== columns.length) throw new TypeError(`a row has ${columns.length} values`);
    rows.push(readRow(buffer, place, columns));
  }
}

function readRow(buffer: Buffer, place: Place, columns: readonly ColumnReader[]): unknown {
  const row: Record<string, unknown> = {};
  let { at } = place;
  for (const { name, isNullable, read } of columns) {
    const length = buffer.readInt32BE(at);
    at += 4;
    if (length === -1) {
      if (!isNullable) throw new TypeError(`column ${name} is empty`);
      row[name] = null;
      continue;
    }
    if (length < 0 || at + length > buffer.length) throw new TypeError(`column ${name} is cut off`);
    row[name] = read(buffer, at, length);
    at += length;
  }
  place.at = at;
  return row;
}

const known = new WeakMap<RowLayout<unknown>, readonly ColumnReader[]>();

function readersOf(layout: RowLayout<unknown>): readonly ColumnReader[] {
  const ready = known.get(layout);
  if (ready !== undefined) return ready;
  const columnOf = layout.columnOf as Readonly<Record<string, Column<unknown>>>;
  const readers = Object.entries(columnOf).map(([name, column]) => ({
    name,
    isNullable: column.isNullable,
    read: readerOf(name, column),
  }));
  known.set(layout, readers);
  return readers;
}

function readerOf(name: string, { kind, parse }: Column<unknown>): ValueReader {
  const { width, read } = readers[kind];
  return (buffer, at, length) => {
    if (width !== null && length !== width)
      throw new TypeError(`column ${name} is of another type`);
    const value = read(buffer, at, length);
    // Text is what it is; a value of any other kind has to be one of those that the layout knows.
    return kind === 'TEXT' || kind === 'FLAG' ? value : parse(value);
  };
}

const text: ValueReader = (buffer, at, length) => buffer.toString('utf8', at, at + length);

const readers: Readonly<
  Record<ColumnKind, { readonly width: number | null; readonly read: ValueReader }>
> = {
  TEXT: { width: null, read: text },
  CODE: { width: null, read: text },
  PROGRAMME: { width: null, read: text },
  FLAG: { width: 1, read: (buffer, at) => buffer[at] === 1 },
  INTEGER: { width: 4, read: (buffer, at) => buffer.readInt32BE(at) },
  FEN: {
    width: 8,
    read: (buffer, at) => buffer.readInt32BE(at) * 2 ** 32 + buffer.readUInt32BE(at + 4),
  },
  DAY: { width: 4, read: (buffer, at) => postgresEpoch + buffer.readInt32BE(at) },
  MONTH: {
    width: 4,
    read: (buffer, at) => monthOn((postgresEpoch + buffer.readInt32BE(at)) as LocalDate),
  },
};

/** Payments name few months over and over; a calendar for each would be most of the reading. */
const months = new Map<LocalDate, Month>();

function monthOn(day: LocalDate): Month {
  const ready = months.get(day);
  if (ready !== undefined) return ready;
  const month = monthOf(day);
  // A department that sends nonsense must not fill the memory.
  if (months.size < 10_000) months.set(day, month);
  return month;
}
