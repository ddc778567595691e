import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openDatabase } from '@hub/subgraph';
import { literal, withDuckdb } from './duckdb.ts';
import { eachExportedTable } from './exported-tables.ts';

/** Where the books are, and where their copies go. */
export interface ExportOptions {
  /** Addresses of the department databases by the names of their subgraphs. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly folder: string;
}

type ExportedTable = ReturnType<typeof eachExportedTable>[number];

/** Writes what the rules read to a folder, one Parquet file a table. A department's tables are copied in turn. */
export async function exportBooks({ addresses, folder }: ExportOptions): Promise<void> {
  await mkdir(folder, { recursive: true });
  const tables = eachExportedTable();
  const subgraphs = [...new Set(tables.map(({ subgraph }) => subgraph))];
  await Promise.all(
    subgraphs.map(async (subgraph) => {
      const url = addresses.get(subgraph);
      if (url === undefined) throw new Error(`${subgraph} has no database`);
      const own = tables.filter((table) => table.subgraph === subgraph);
      await copyOut(url, own, folder);
    }),
  );
  await withDuckdb(async (connection) => {
    for (const table of tables) {
      await connection.run(toParquet(table, folder));
      await rm(csvFile(table, folder));
    }
  });
}

/** The Parquet file of a table. */
export function parquetFile({ file }: { readonly file: string }, folder: string): string {
  return join(folder, `${file}.parquet`);
}

function csvFile({ file }: ExportedTable, folder: string): string {
  return join(folder, `${file}.csv`);
}

async function copyOut(url: string, tables: readonly ExportedTable[], folder: string) {
  const { sql, close } = openDatabase(url, { connections: 1 });
  try {
    for (const exported of tables) {
      const columns = Object.keys(exported.columns).join(', ');
      // COPY takes no parameters; the names are those of our own list.
      const statement = `copy (select ${columns} from ${exported.table}) to stdout (format csv)`;
      const rows = await sql.unsafe(statement).readable();
      await pipeline(rows, createWriteStream(csvFile(exported, folder)));
      // The driver stops its socket while the stream is full, and nobody reads on once the stream has ended: without
      // this, the next statement would wait for ever.
      rows._read(0);
    }
  } finally {
    await close();
  }
}

/** PostgreSQL writes what is null without quotes and an empty text with them. */
function toParquet(table: ExportedTable, folder: string): string {
  const columns = Object.entries(table.columns).map(([name, type]) => `${name}: '${type}'`);
  const source = literal(csvFile(table, folder));
  return `
    copy (
      from read_csv(${source}, auto_detect = false, header = false, nullstr = '', allow_quoted_nulls = false,
        delim = ',', quote = '"', escape = '"', columns = { ${columns.join(', ')} })
    ) to ${literal(parquetFile(table, folder))} (format parquet)`;
}
