import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Sql } from 'postgres';

/** Rows for one table, by the names of its columns in code. */
export interface TableRows {
  readonly table: PgTable;
  readonly rows: readonly object[];
}

/**
 * Writes rows with COPY: some hundred times faster than inserting them one by one.
 *
 * The connection must be one that nobody else uses meanwhile (`sql.reserve()`), so that a transaction can hold it all.
 */
export async function copyRows(connection: Sql, { table, rows }: TableRows): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) => connection(column.name));
  const list = names.flatMap((name, index) => (index === 0 ? [name] : [connection`, `, name]));
  const target = await connection`copy ${connection(getTableName(table))} (${list as never}) from stdin`.writable();
  await pipeline(Readable.from(linesOf(rows, columns)), target);
}

function* linesOf(
  rows: readonly object[],
  columns: readonly (readonly [string, PgColumn])[],
): Generator<string> {
  for (const row of rows as readonly Readonly<Record<string, unknown>>[]) {
    yield `${columns.map(([name, column]) => field(row[name], column)).join('\t')}\n`;
  }
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

/** One value in the text format of COPY. */
function field(value: unknown, column: PgColumn): string {
  if (value === null || value === undefined) return '\\N';
  const text = String(column.mapToDriverValue(value));
  return text.replaceAll(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}
