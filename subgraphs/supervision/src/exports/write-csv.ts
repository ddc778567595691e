import { formatDate } from '@hub/assistance';
import { stringify } from 'csv-stringify/sync';
import type { StoredFinding } from '../findings/finding-page.ts';
import { type Language, inLanguage } from '../graph/text.ts';
import { type ExportColumn, exportColumns } from './export-columns.ts';

/**
 * How spreadsheet programs read a list without being told: UTF-8 with its mark, lines ended as in RFC 4180.
 *
 * A text that a program would take for a formula gets an apostrophe before it, in whatever width its sign is written;
 * a number below zero does not, and stays a number.
 */
const format = {
  record_delimiter: '\r\n',
  quoted_string: true,
  escape_formulas: true,
  cast: { number: (yuan: number) => yuan.toFixed(2) },
} as const;

/** Writes findings as CSV, a piece for each page. */
export async function* writeCsv(
  pages: AsyncIterable<readonly StoredFinding[]>,
  language: Language,
): AsyncGenerator<Uint8Array> {
  const header = exportColumns.map((column) => inLanguage(column.header, language));
  yield Buffer.from(stringify([header], { ...format, bom: true }));
  for await (const page of pages) {
    const rows = page.map((stored) =>
      exportColumns.map((column) => cellOf(column, stored, language)),
    );
    yield Buffer.from(stringify(rows, format));
  }
}

function cellOf(column: ExportColumn, stored: StoredFinding, language: Language): string | number {
  switch (column.kind) {
    case 'TEXT':
      return column.of(stored, language);
    case 'YUAN':
      return column.of(stored) / 100;
    case 'DAY': {
      const day = column.of(stored);
      return day === null ? '' : formatDate(day);
    }
  }
}
