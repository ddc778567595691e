import type { LocalDate } from '@hub/assistance';
import type { Database } from '@hub/subgraph';
import type { FindingFilter } from '../findings/finding-filter.ts';
import { type StoredFinding, readFindingPage } from '../findings/finding-page.ts';

/** Findings that are in memory at a time. */
const pageSize = 500;

/** Findings that are meant, on the hub's day. */
export interface ExportQuestion {
  readonly filter: FindingFilter;
  readonly today: LocalDate;
}

/**
 * Reads every finding that a filter means, page by page, the newest first.
 *
 * Sorted by when they were raised, which never changes: a finding that becomes more urgent meanwhile is not written
 * twice, and one that becomes less urgent is not lost.
 */
export async function* exportedPages(
  database: Database,
  question: ExportQuestion,
): AsyncGenerator<readonly StoredFinding[]> {
  for (let after = null, hasNext = true; hasNext;) {
    const page = await readFindingPage(database, {
      ...question,
      order: 'RAISED',
      first: pageSize,
      after,
    });
    if (page.items.length > 0) yield page.items;
    hasNext = page.hasNext;
    after = page.items.at(-1)?.place ?? null;
  }
}
