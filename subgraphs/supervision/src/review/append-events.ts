import { AssistanceError, formatDate } from '@hub/assistance';
import { sql } from 'drizzle-orm';
import { finding, reviewEvent } from '../tables.ts';
import {
  type EventEntry,
  type History,
  type Transaction,
  extend,
  loadHistories,
} from './histories.ts';
import type { Review } from './review.ts';

/**
 * Adds events to findings, closes those that are settled by them, and brings the columns of `finding` up to date.
 *
 * Three statements however many findings there are. The caller has locked their rows by an earlier statement, in the
 * order of their ids; without that, the primary key of the events lets one of two through. Each finding is named once.
 *
 * Throws, having changed nothing, `FINDING_UNKNOWN`, `REVIEW_CONFLICT` or what `assertPossible` refuses.
 */
export async function appendEvents(
  transaction: Transaction,
  entries: readonly EventEntry[],
): Promise<ReadonlyMap<string, Review>> {
  const histories = await loadHistories(
    transaction,
    entries.map(({ findingId }) => findingId),
  );
  const extensions = entries.map((entry) => {
    const history = histories.get(entry.findingId);
    if (history === undefined) throw new AssistanceError('FINDING_UNKNOWN');
    return { findingId: entry.findingId, before: history, after: extend(history, entry) };
  });
  await writeExtensions(transaction, extensions);
  return new Map(extensions.map(({ findingId, after }) => [findingId, after.review]));
}

/** A history as it was read, and as it is to be. */
export interface Extension {
  readonly findingId: string;
  readonly before: History;
  readonly after: History;
}

/** Writes what was added to some histories: one statement for all events, one for all findings. */
export async function writeExtensions(
  transaction: Transaction,
  extensions: readonly Extension[],
): Promise<void> {
  if (extensions.length === 0) return;
  const events = JSON.stringify(extensions.flatMap(eventRows));
  const findings = JSON.stringify(extensions.map(findingRow));
  await transaction.execute(sql`
    insert into ${reviewEvent} (finding_id, number, kind, at, day, by, idempotency_key, body)
    select finding_id, number, kind, at, day, by, idempotency_key, body
    from jsonb_to_recordset(${events}::text::jsonb) as event (
      finding_id text, number integer, kind text, at timestamptz, day date, by text,
      idempotency_key text, body jsonb
    )`);
  await transaction.execute(sql`
    update ${finding} set
      state = review.state, version = review.version,
      assignee_department = review.assignee_department, assignee_area = review.assignee_area,
      due_on = review.due_on, decision = review.decision, reason = review.reason,
      dismissed_until = review.dismissed_until, decided_at = review.decided_at,
      closed_at = review.closed_at
    from jsonb_to_recordset(${findings}::text::jsonb) as review (
      id text, state text, version integer, assignee_department text, assignee_area text,
      due_on date, decision text, reason text, dismissed_until date, decided_at timestamptz,
      closed_at timestamptz
    )
    where ${finding.id} = review.id`);
}

function eventRows({ findingId, before, after }: Extension) {
  return after.events.slice(before.events.length).map((event) => ({
    finding_id: findingId,
    number: event.number,
    kind: event.kind,
    at: event.at,
    day: formatDate(event.day),
    by: event.by,
    idempotency_key: event.idempotencyKey,
    body: event.body,
  }));
}

function findingRow({ findingId, after: { review } }: Extension) {
  const { assignee, dueOn, dismissedUntil } = review;
  return {
    id: findingId,
    state: review.state,
    version: review.version,
    assignee_department: assignee?.department ?? null,
    assignee_area: assignee?.area ?? null,
    due_on: dueOn === null ? null : formatDate(dueOn),
    decision: review.decision,
    reason: review.reason,
    dismissed_until: dismissedUntil === null ? null : formatDate(dismissedUntil),
    decided_at: review.decidedAt,
    closed_at: review.closedAt,
  };
}
