import { randomUUID } from 'node:crypto';
import type { LocalDate } from '@hub/assistance';
import type { Databases } from '@hub/subgraph';
import { eq, sql } from 'drizzle-orm';
import type { FindingFilter } from '../findings/finding-filter.ts';
import type { StoredFinding } from '../findings/finding-page.ts';
import type { Language } from '../graph/text.ts';
import { exportLog } from '../tables.ts';
import type { ExportFormat } from './codes.ts';
import { exportedPages } from './export-rows.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

/** A list that somebody wants to take out of the hub. */
export interface ExportRequest {
  readonly filter: FindingFilter;
  readonly format: ExportFormat;
  /** Language of headers and words. */
  readonly language: Language;
  /** Who asks. */
  readonly by: string;
  /** The hub's day, from which ages are reckoned. */
  readonly today: LocalDate;
}

/** How a file of each format is called to a browser. */
export const exportFileTypes: Readonly<
  Record<ExportFormat, { readonly contentType: string; readonly extension: string }>
> = {
  CSV: { contentType: 'text/csv; charset=utf-8', extension: 'csv' },
  XLSX: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
  },
};

const writers = { CSV: writeCsv, XLSX: writeXlsx } as const;

/**
 * Writes a file of exactly the findings that a filter means (导出), piece by piece as it is read.
 *
 * Who takes what out is on record before the first byte leaves. A file that broke off has no end in the record.
 */
export async function* exportFindings(
  { own, whole }: Databases,
  { filter, format, language, by, today }: ExportRequest,
): AsyncGenerator<Uint8Array> {
  const id = randomUUID();
  await whole.insert(exportLog).values({ id, format, filter, by });

  let rows = 0;
  const pages = exportedPages(own, { filter, today });
  yield* writers[format](
    counting(pages, (page) => (rows += page.length)),
    language,
  );

  await whole
    .update(exportLog)
    .set({ finishedAt: sql`now()`, rows })
    .where(eq(exportLog.id, id));
}

/** Passes pages on, and tells of each. */
async function* counting(
  pages: AsyncIterable<readonly StoredFinding[]>,
  onPage: (page: readonly StoredFinding[]) => void,
): AsyncGenerator<readonly StoredFinding[]> {
  for await (const page of pages) {
    onPage(page);
    yield page;
  }
}
