import { type LocalDate, formatDate } from '@hub/assistance';
import type { Caller } from '@hub/assistance/access';
import type { AuditWriter, Databases, FileWriter, FileWriters } from '@hub/subgraph';
import type { ExportFormat } from './codes.ts';
import { exportFileTypes, exportFindings } from './export-findings.ts';
import { readExportQuestion } from './export-question.ts';

/** The lists of findings that can be taken out of the hub: `findings.csv` and `findings.xlsx`. */
export function findingFiles(
  databasesFor: (caller: Caller | null) => Databases,
  record: AuditWriter,
  today: () => LocalDate,
): FileWriters {
  const writerOf =
    (format: ExportFormat): FileWriter =>
    (written, caller) => {
      const { contentType, extension } = exportFileTypes[format];
      const question = { ...readExportQuestion(written), caller, format, today: today() };
      const fileName = `findings-${formatDate(question.today)}.${extension}`;
      return {
        headers: {
          'content-type': contentType,
          'content-disposition': `attachment; filename="${fileName}"`,
        },
        pieces: exportFindings(databasesFor(caller).own, record, question),
      };
    };
  return { 'findings.csv': writerOf('CSV'), 'findings.xlsx': writerOf('XLSX') };
}
