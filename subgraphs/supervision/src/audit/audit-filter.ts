import { AssistanceError } from '@hub/assistance';
import type { AccessKind, AccessOutcome } from '@hub/assistance/access';
import { isPersonKey } from '@hub/assistance/person-key';
import { type SQL, gte, inArray, lt, or, sql } from 'drizzle-orm';
import { finding, findingPerson } from '../tables.ts';
import { storable } from './read-access.ts';
import { auditEntry } from './tables.ts';

/** A stretch of time, from its first instant to the first that is no longer in it; open where nothing is given. */
export interface Span {
  readonly from: string | null;
  readonly until: string | null;
}

/** Which entries are meant: all conditions together. */
export interface AuditFilter extends Span {
  readonly actor: string | null;
  /** Whose books were read, or who is concerned by a finding that was. */
  readonly person: string | null;
  readonly kinds: readonly AccessKind[] | null;
  readonly outcomes: readonly AccessOutcome[] | null;
}

/** What somebody writes: instants as they like, as long as there is one meaning. */
export type WrittenFilter = {
  readonly [Name in keyof AuditFilter]?: AuditFilter[Name] | undefined;
};

/**
 * Reads which entries are meant.
 *
 * @throws AssistanceError AUDIT_QUESTION_INVALID, or PERSON_KEY_MALFORMED
 */
export function readAuditFilter(written: WrittenFilter): AuditFilter {
  const { actor = null, person = null, kinds = null, outcomes = null } = written;
  if (person !== null && !isPersonKey(person)) throw new AssistanceError('PERSON_KEY_MALFORMED');
  // As it would be written: nobody has a name that cannot be.
  const named = actor === null ? null : storable(actor);
  return { ...readSpan(written), actor: named, person, kinds, outcomes };
}

/** Reads a stretch of time: days (their midnight in China) or instants. Throws AUDIT_QUESTION_INVALID. */
export function readSpan(written: {
  readonly [Name in keyof Span]?: Span[Name] | undefined;
}): Span {
  const from = instantIn(written.from);
  const until = instantIn(written.until);
  if (from !== null && until !== null && from >= until) throw invalid('from lies not before until');
  return { from, until };
}

const written = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;

function instantIn(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const time = written.test(text)
    ? Date.parse(text.length === 10 ? `${text}T00:00:00+08:00` : text)
    : Number.NaN;
  if (Number.isNaN(time)) throw invalid('an instant is written 2026-01-31 or 2026-01-31T08:00:00Z');
  return new Date(time).toISOString();
}

function invalid(detail: string): AssistanceError {
  return new AssistanceError('AUDIT_QUESTION_INVALID', { detail });
}

/** A filter as conditions on entries. */
export function conditionsOfAudit(filter: AuditFilter): readonly (SQL | undefined)[] {
  const { actor, person, kinds, outcomes } = filter;
  return [
    ...conditionsOfSpan(filter),
    actor === null ? undefined : sql`${auditEntry.actor} = ${actor}`,
    person === null ? undefined : concerns(person),
    kinds === null ? undefined : inArray(auditEntry.kind, [...kinds]),
    outcomes === null ? undefined : inArray(auditEntry.outcome, [...outcomes]),
  ];
}

/** A stretch of time as conditions on entries. */
export function conditionsOfSpan({ from, until }: Span): readonly (SQL | undefined)[] {
  return [
    from === null ? undefined : gte(auditEntry.at, from),
    until === null ? undefined : lt(auditEntry.at, until),
  ];
}

/** Whose books were read, or of whom a finding tells that was read. */
function concerns(person: string): SQL | undefined {
  const findings = sql`array(
    select ${findingPerson.findingId} from ${findingPerson} where ${findingPerson.personId} = ${person}
    union select ${finding.id} from ${finding} where ${finding.subjectId} = ${person})`;
  return or(
    sql`${auditEntry.people} @> array[${person}]`,
    sql`${auditEntry.findings} && ${findings}`,
  );
}
