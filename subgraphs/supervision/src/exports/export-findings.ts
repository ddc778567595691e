import type { LocalDate } from '@hub/assistance';
import type { AccessKind, AccessRecord, Caller } from '@hub/assistance/access';
import { isPersonKey } from '@hub/assistance/person-key';
import type { AuditWriter, Database } from '@hub/subgraph';
import type { FindingFilter } from '../findings/finding-filter.ts';
import type { StoredFinding } from '../findings/finding-page.ts';
import type { Language } from '../graph/text.ts';
import { storable } from '../audit/read-access.ts';
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
  /** Who asks, and why: what it says has to be released to them. */
  readonly caller: Caller | null;
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
 * Who takes what out is on record before the first byte leaves, and about whom before each page does. A file that broke
 * off has no end in the record.
 */
export async function* exportFindings(
  database: Database,
  record: AuditWriter,
  { filter, format, language, caller, today }: ExportRequest,
): AsyncGenerator<Uint8Array> {
  const people = [filter.personId ?? ''].filter(isPersonKey);
  const detail = { format, filter };
  const begun = await record(accessOf('EXPORT', { people, detail }), caller);

  let rows = 0;
  const pages = exportedPages(database, { filter, today, caller });
  const recorded = beforeEach(pages, async (page) => {
    rows += page.length;
    const about = page.flatMap(({ content }) => content.personIds);
    const findings = page.map(({ row }) => row.id);
    const part = { people: [...new Set(about)], findings, detail: { begun } };
    await record(accessOf('EXPORT_PART', part), caller);
  });
  yield* writers[format](recorded, language);

  await record(accessOf('EXPORT_FINISHED', { people, detail: { begun, rows } }), caller);
}

function accessOf(
  kind: AccessKind,
  {
    people,
    findings = [],
    detail,
  }: {
    readonly people: readonly string[];
    readonly findings?: readonly string[];
    readonly detail: object;
  },
): AccessRecord {
  return {
    kind,
    requestId: null,
    operationName: null,
    operationHash: null,
    fields: ['File.findings'],
    people,
    findings,
    departments: [],
    silent: [],
    isOutsideArea: null,
    outcome: 'ANSWERED',
    code: null,
    detail: JSON.stringify(detail, (_name, value: unknown) =>
      typeof value === 'string' ? storable(value) : value,
    ),
  };
}

/** Passes pages on, each after something was done about it. */
async function* beforeEach(
  pages: AsyncIterable<readonly StoredFinding[]>,
  first: (page: readonly StoredFinding[]) => Promise<void>,
): AsyncGenerator<readonly StoredFinding[]> {
  for await (const page of pages) {
    await first(page);
    yield page;
  }
}
