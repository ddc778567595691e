import type { LocalDate } from '@hub/assistance';
import type { Caller } from '@hub/assistance/access';
import type { Database } from '@hub/subgraph';
import type { FindingFilter } from '../findings/finding-filter.ts';
import { type StoredFinding, readFindingPage } from '../findings/finding-page.ts';
import { asReleasedTo } from '../findings/withheld-texts.ts';

/** Findings that are in memory at a time. */
const pageSize = 500;

/** Findings that are meant, on the hub's day. */
export interface ExportQuestion {
  readonly filter: FindingFilter;
  readonly today: LocalDate;
  /** Who reads them: texts that are not released to them are withheld. */
  readonly caller: Caller | null;
}

/**
 * Reads every finding that a filter means, page by page, the newest first.
 *
 * Sorted by when they were raised, which never changes: a finding that becomes more urgent meanwhile is not written
 * twice, and one that becomes less urgent is not lost.
 */
export async function* exportedPages(
  database: Database,
  { caller, ...question }: ExportQuestion,
): AsyncGenerator<readonly StoredFinding[]> {
  for (let after = null, hasNext = true; hasNext;) {
    const page = await readFindingPage(database, {
      ...question,
      order: 'RAISED',
      first: pageSize,
      after,
    });
    const released = page.items.map((item) => ({
      ...item,
      content: asReleasedTo(caller, item.content),
    }));
    if (released.length > 0) yield released;
    hasNext = page.hasNext;
    after = page.items.at(-1)?.place ?? null;
  }
}
