import type { Database } from '@hub/subgraph';
import { asc, eq, gt } from 'drizzle-orm';
import { type AuditEntry, auditEntry } from './tables.ts';
import { type ChainPlace, chainStart } from './verify-chain.ts';

/** Entries in memory at a time. */
const pageSize = 1000;

/**
 * Reads the chain in order, a page at a time: from its first entry unless it is said, to its end or so many entries.
 *
 * Entries numbered below 1 were written by nobody of ours; they come before the first.
 */
export async function* readChain(
  database: Database,
  {
    after = chainStart,
    count = Number.POSITIVE_INFINITY,
  }: { readonly after?: ChainPlace; readonly count?: number } = {},
): AsyncGenerator<AuditEntry> {
  let last = after.sequence === 0 ? Number.MIN_SAFE_INTEGER : after.sequence;
  for (let left = count; left > 0;) {
    const limit = Math.min(pageSize, left);
    const page = await database
      .select()
      .from(auditEntry)
      .where(gt(auditEntry.sequence, last))
      .orderBy(asc(auditEntry.sequence))
      .limit(limit);
    yield* page;
    if (page.length < limit) return;
    last = page.at(-1)?.sequence ?? last;
    left -= page.length;
  }
}

/** The place of an entry by its number, 0 for that before the first; null where there is no such entry. */
export async function readChainPlace(
  database: Database,
  sequence: number,
): Promise<ChainPlace | null> {
  if (sequence === 0) return chainStart;
  const [place] = await database
    .select({ sequence: auditEntry.sequence, hash: auditEntry.hash })
    .from(auditEntry)
    .where(eq(auditEntry.sequence, sequence));
  return place ?? null;
}
