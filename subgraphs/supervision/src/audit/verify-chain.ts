import { entryHash, hashAlgorithms } from './entry-hash.ts';
import { newestLayout } from './entry-text.ts';
import type { AuditEntry } from './tables.ts';

/** What is wrong at a place of the chain. */
export const chainProblems = {
  MISSING: 'the entry is missing',
  CHANGED: 'the entry is not what was written',
  NOT_LINKED: 'the entry does not follow the one before it',
  LAYOUT_UNKNOWN: 'the entry is of a layout or an algorithm that this version does not know',
  HEAD_MISSING:
    'no entry is the head that was written down: entries were cut off, or all written anew',
} as const;

/** What is wrong at a place of the chain. */
export type ChainProblem = keyof typeof chainProblems;

/** A place in the chain: the entry before whatever follows. */
export interface ChainPlace {
  /** 0 before the first entry. */
  readonly sequence: number;
  /** Empty before the first entry. */
  readonly hash: string;
}

/** The place before the first entry. */
export const chainStart: ChainPlace = { sequence: 0, hash: '' };

/** What a look through the chain, or a part of it, came to. */
export interface ChainReport {
  /** Entries that are whole. */
  readonly entries: number;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  /** Hash of the last entry that is whole: to be written down elsewhere. Empty where there is none. */
  readonly head: string;
  /** The first place that is not as it was written; null where all is. */
  readonly broken: { readonly sequence: number; readonly problem: ChainProblem } | null;
}

/** Where the chain is to be followed from, and what is to be found in it. */
export interface ChainQuestion {
  /** What the first entry has to follow; its start unless it is said. */
  readonly from?: ChainPlace;
  /** A head that was written down elsewhere and has to be in it. */
  readonly writtenHead?: string | null;
}

/**
 * Follows entries of the chain, and stops at the first that is not as it was written.
 *
 * A chain that ends too soon is as whole as any: that is found by a head that was written down elsewhere, and is no longer
 * in it.
 */
export async function verifyChain(
  entries: AsyncIterable<AuditEntry>,
  { from = chainStart, writtenHead = null }: ChainQuestion = {},
): Promise<ChainReport> {
  let last = from;
  let [firstAt, lastAt] = [null as string | null, null as string | null];
  let hasHead = writtenHead === null || writtenHead === '';
  const report = (broken: ChainReport['broken']) => ({
    entries: last.sequence - from.sequence,
    firstAt,
    lastAt,
    head: last.hash,
    broken,
  });
  for await (const entry of entries) {
    const problem = problemOf(entry, last);
    if (problem !== null) return report({ sequence: last.sequence + 1, problem });
    last = entry;
    firstAt ??= entry.at;
    lastAt = entry.at;
    hasHead ||= entry.hash === writtenHead;
  }
  return report(hasHead ? null : { sequence: last.sequence + 1, problem: 'HEAD_MISSING' });
}

function problemOf(entry: AuditEntry, before: ChainPlace): ChainProblem | null {
  if (entry.sequence !== before.sequence + 1) return 'MISSING';
  if (entry.layout !== newestLayout || !hashAlgorithms.includes(entry.algorithm))
    return 'LAYOUT_UNKNOWN';
  if (entry.previousHash !== before.hash) return 'NOT_LINKED';
  return entryHash(entry) === entry.hash ? null : 'CHANGED';
}
