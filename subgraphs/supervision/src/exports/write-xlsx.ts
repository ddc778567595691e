import { formatDate } from '@hub/assistance';
import { writeXlsxStream } from 'hucre/xlsx';
import type { StoredFinding } from '../findings/finding-page.ts';
import { type Language, inLanguage } from '../graph/text.ts';
import { type ExportColumn, exportColumns } from './export-columns.ts';

const sheetName = { en: 'Findings', zh: '疑点清单' };

const numberFormats: Readonly<Record<ExportColumn['kind'], string | null>> = {
  TEXT: null,
  YUAN: '#,##0.00',
  DAY: 'yyyy-mm-dd',
};

/**
 * Writes findings as a workbook, row by row.
 *
 * Texts are written as texts, so that none of them is a formula. What is beyond the 1,048,576 rows of a sheet goes on
 * in another one.
 */
export async function* writeXlsx(
  pages: AsyncIterable<readonly StoredFinding[]>,
  language: Language,
): AsyncGenerator<Uint8Array> {
  const columns = exportColumns.map(({ header, width, kind }) => {
    const numFmt = numberFormats[kind];
    return { header: inLanguage(header, language), width, ...(numFmt !== null && { numFmt }) };
  });
  yield* writeXlsxStream(rowsOf(pages, language), {
    name: inLanguage(sheetName, language),
    columns,
    freezePane: { rows: 1 },
  });
}

async function* rowsOf(pages: AsyncIterable<readonly StoredFinding[]>, language: Language) {
  for await (const page of pages) {
    for (const stored of page) {
      yield exportColumns.map((column) => cellOf(column, stored, language));
    }
  }
}

function cellOf(
  column: ExportColumn,
  stored: StoredFinding,
  language: Language,
): string | number | Date | null {
  switch (column.kind) {
    case 'TEXT':
      return column.of(stored, language);
    case 'YUAN':
      return column.of(stored) / 100;
    case 'DAY': {
      const day = column.of(stored);
      return day === null ? null : new Date(formatDate(day));
    }
  }
}
