import { readFile } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { provinceDate } from '@hub/province';
import { literal, withDuckdb } from './duckdb.ts';
import { type ExportOptions, exportBooks, parquetFile } from './export-books.ts';
import { eachExportedTable } from './exported-tables.ts';
import type { FindingSets } from './finding-sets.ts';
import { settingsSql } from './settings.ts';
import { yardstickRules } from './yardstick-rules.ts';

/** What the rules in SQL found, and how long that took apart from getting at the books. */
export interface Yardstick {
  readonly exportSeconds: number;
  /** From an empty database over the exported files to the findings of all rules. */
  readonly querySeconds: number;
  readonly findings: FindingSets;
}

/**
 * The yardstick of the possible: the same rules as SQL in DuckDB, over books that were copied to one place.
 *
 * The hub may do no such thing, for no department's books leave it; the copy shows what that costs. Throws where the
 * books hold what the SQL takes for impossible, because then its findings would mean nothing.
 */
export async function duckdbYardstick(options: ExportOptions): Promise<Yardstick> {
  const exportSeconds = await secondsOf(async () => exportBooks(options));
  await withDuckdb(async (connection) => assertPlainBooks(connection, options.folder));
  let findings: FindingSets = new Map();
  const querySeconds = await secondsOf(async () => {
    findings = await withDuckdb(async (connection) => findAll(connection, options.folder));
  });
  return { exportSeconds, querySeconds, findings };
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function findAll(connection: DuckDBConnection, folder: string): Promise<FindingSets> {
  await openBooks(connection, folder);
  await connection.run(await sqlOf('books'));
  const findings = new Map<string, ReadonlySet<string>>();
  for (const { id } of yardstickRules) {
    const rule = await sqlOf(`rules/${id.toLowerCase()}`);
    const keys = await textsOf(
      connection,
      `select concat_ws(' ', subject_kind, subject_id, amount_fen::bigint, coalesce(variant::text, '-'))
      from (${rule})`,
    );
    findings.set(id, new Set(keys));
  }
  return findings;
}

/** The files as tables, a schema for each department, and what the rules know beside them. */
async function openBooks(connection: DuckDBConnection, folder: string): Promise<void> {
  const tables = eachExportedTable();
  const schemas = [...new Set(tables.map(({ schema }) => schema))];
  const statements = [
    ...schemas.map((schema) => `create schema ${schema}`),
    ...tables.map((exported) => {
      const source = `read_parquet(${literal(parquetFile(exported, folder))})`;
      return `create view ${exported.schema}.${exported.table} as from ${source}`;
    }),
    settingsSql(provinceDate),
  ];
  await connection.run(statements.join(';\n'));
}

async function assertPlainBooks(connection: DuckDBConnection, folder: string): Promise<void> {
  await openBooks(connection, folder);
  const broken = await textsOf(
    connection,
    `select assumption || ': ' || rows from (${await sqlOf('plain-books')})`,
  );
  if (broken.length > 0) {
    throw new Error(`the rules in SQL take for granted what is not so: ${broken.join('; ')}`);
  }
}

async function sqlOf(name: string): Promise<string> {
  return readFile(new URL(`${name}.sql`, import.meta.url), 'utf8');
}

/** The first column of an answer. */
async function textsOf(connection: DuckDBConnection, sql: string): Promise<readonly string[]> {
  const answer = await connection.runAndReadAll(sql);
  return answer.getRows().map(([text]) => String(text));
}
