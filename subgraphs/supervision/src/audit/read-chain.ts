import type { Database } from '@hub/subgraph';
import { asc, gt } from 'drizzle-orm';
import { type AuditEntry, auditEntry } from './tables.ts';

/** Entries in memory at a time. */
const pageSize = 1000;

/** Reads the whole chain in order, a page at a time. */
export async function* readChain(database: Database): AsyncGenerator<AuditEntry> {
  for (let last = Number.MIN_SAFE_INTEGER, isMore = true; isMore;) {
    const page = await database
      .select()
      .from(auditEntry)
      .where(gt(auditEntry.sequence, last))
      .orderBy(asc(auditEntry.sequence))
      .limit(pageSize);
    yield* page;
    last = page.at(-1)?.sequence ?? last;
    isMore = page.length === pageSize;
  }
}
