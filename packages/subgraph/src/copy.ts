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
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
  // COPY takes no parameters; the names are our own tables', not a caller's.
  const statement = `copy "${getTableName(table)}" (${names}) from stdin`;
  const target = await connection.unsafe(statement).writable();
  const lines = rows.map((row) => lineOf(row as Readonly<Record<string, unknown>>, columns));
  await pipeline(Readable.from([lines.join('')]), target);
}

function lineOf(
  row: Readonly<Record<string, unknown>>,
  columns: readonly (readonly [string, PgColumn])[],
): string {
  return `${columns.map(([name, column]) => field(row[name], column)).join('\t')}\n`;
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
