import { AssistanceError } from '@hub/assistance';
import type { Database } from '@hub/subgraph';
import { and, desc, lt, sql } from 'drizzle-orm';
import {
  type AuditFilter,
  type Span,
  conditionsOfAudit,
  conditionsOfSpan,
} from './audit-filter.ts';
import { type AuditEntry, auditEntry } from './tables.ts';

/** Most entries of one answer. */
export const maxEntries = 200;

/** Longest seed, in characters. */
const maxSeed = 200;

/** A part of the record, the newest first. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  readonly hasNext: boolean;
}

/** Which entries are meant: of a filter, so many, below a number. */
export interface AuditQuestion {
  readonly filter: AuditFilter;
  readonly first: number;
  readonly below: number | null;
}

/**
 * Reads entries, the newest first.
 *
 * @throws AssistanceError PAGE_SIZE_INVALID
 */
export async function readAuditPage(
  database: Database,
  { filter, first, below }: AuditQuestion,
): Promise<AuditPage> {
  assertCount(first);
  const found = await database
    .select()
    .from(auditEntry)
    .where(
      and(
        ...conditionsOfAudit(filter),
        below === null ? undefined : lt(auditEntry.sequence, below),
      ),
    )
    .orderBy(desc(auditEntry.sequence))
    // One more tells whether there is another page.
    .limit(first + 1);
  return { entries: found.slice(0, first), hasNext: found.length > first };
}

/** Entries that chance has chosen. */
export interface AuditSample {
  readonly entries: readonly AuditEntry[];
  /** How many there are to choose from. */
  readonly total: number;
}

/**
 * Chooses entries about people by chance, for somebody to ask the officials about: the same seed chooses the same.
 *
 * @throws AssistanceError PAGE_SIZE_INVALID, AUDIT_QUESTION_INVALID
 */
export async function readAuditSample(
  database: Database,
  { span, count, seed }: { readonly span: Span; readonly count: number; readonly seed: string },
): Promise<AuditSample> {
  assertCount(count);
  // What PostgreSQL takes in no text (U+0000) chooses nothing.
  if (seed.length > maxSeed || seed.includes('\0'))
    throw new AssistanceError('AUDIT_QUESTION_INVALID');
  const isMeant = and(...conditionsOfSpan(span), isAboutPeople);
  const [counted] = await database
    .select({ total: sql<number>`count(*)::int` })
    .from(auditEntry)
    .where(isMeant);
  const entries = await database
    .select()
    .from(auditEntry)
    .where(isMeant)
    .orderBy(sql`md5(${seed} || ' ' || ${auditEntry.sequence})`, auditEntry.sequence)
    .limit(count);
  return { entries, total: counted?.total ?? 0 };
}

const isAboutPeople = sql`${auditEntry.kind} in ('PERSON_LOOKUP', 'FINDING_LOOKUP', 'REVIEW_STEP', 'EXPORT')
  and ${auditEntry.outcome} <> 'REFUSED'
  and (${auditEntry.people} <> '{}' or ${auditEntry.findings} <> '{}')`;

function assertCount(count: number): void {
  if (!Number.isInteger(count) || count < 1 || count > maxEntries)
    throw new AssistanceError('PAGE_SIZE_INVALID');
}

/** Writes the place of an entry, opaque. */
export function writeAuditCursor({ sequence }: Pick<AuditEntry, 'sequence'>): string {
  return Buffer.from(`audit ${sequence}`).toString('base64url');
}

/** Reads the place of an entry. Throws AssistanceError CURSOR_UNREADABLE. */
export function readAuditCursor(cursor: string): number {
  const sequence = /^audit (\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (sequence === undefined) throw new AssistanceError('CURSOR_UNREADABLE');
  return Number(sequence);
}
