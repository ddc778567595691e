import type { LocalDate } from '@hub/assistance';
import type { Caller } from '@hub/assistance/access';
import { type Database, isAnyProtected } from '@hub/subgraph';
import type { FindingFilter } from '../findings/finding-filter.ts';
import { type StoredFinding, readFindingPage } from '../findings/finding-page.ts';
import { asReleasedTo } from '../findings/withheld-texts.ts';
import { protectionLoaders } from '../protection/protection-loaders.ts';

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
  const newLoaders = protectionLoaders(database);
  for (let after = null, hasNext = true; hasNext;) {
    const page = await readFindingPage(database, {
      ...question,
      order: 'RAISED',
      first: pageSize,
      after,
    });
    const loaders = newLoaders();
    const released = await Promise.all(
      page.items.map(async (item) => {
        const isProtected = await isAnyProtected(item.content.personIds, loaders);
        return isProtected ? withoutPlaces(item, caller) : readBy(item, caller);
      }),
    );
    if (released.length > 0) yield released;
    hasNext = page.hasNext;
    after = page.items.at(-1)?.place ?? null;
  }
}

function readBy(item: StoredFinding, caller: Caller | null, isProtected = false): StoredFinding {
  return { ...item, content: asReleasedTo(caller, item.content, { isProtected }) };
}

/** Stands in a file where a place would. */
const hidden = '地点保密';

function withoutPlaces(item: StoredFinding, caller: Caller | null): StoredFinding {
  const { row } = item;
  const assigneeArea = row.assigneeArea === null ? null : hidden;
  return { ...readBy(item, caller, true), row: { ...row, county: hidden, assigneeArea } };
}
