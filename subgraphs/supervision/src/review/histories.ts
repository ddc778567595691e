import { AssistanceError, type DepartmentCode, type LocalDate } from '@hub/assistance';
import type { FindingKind } from '@hub/screening';
import type { Database } from '@hub/subgraph';
import { asc, eq, sql } from 'drizzle-orm';
import { finding, reviewEvent } from '../tables.ts';
import { type Review, apply, isSettled, replay } from './review.ts';
import { type NewReviewEvent, type ReviewEvent, hub } from './review-event.ts';
import { assertPossible } from './steps.ts';

/** A transaction on supervision's database. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/** An event with the key that its caller may repeat it by. */
export type StoredEvent = ReviewEvent & { readonly idempotencyKey: string | null };

/** All that happened to a finding, and what it adds up to. */
export interface History {
  readonly kind: FindingKind;
  readonly departments: readonly DepartmentCode[];
  /** Code of the county that it is in. */
  readonly county: string;
  /** Number of its newest evidence. */
  readonly revision: number;
  readonly events: readonly StoredEvent[];
  readonly review: Review;
  /** The moment it was read, which is after every one of its events. */
  readonly readAt: string;
}

/** What is to happen to a finding. */
export interface EventEntry {
  readonly findingId: string;
  /** Number of the last event that whoever acts has seen; 0 to raise a finding. */
  readonly expectedVersion: number;
  readonly events: readonly NewReviewEvent[];
  readonly by: string;
  /** The hub's day. */
  readonly day: LocalDate;
  readonly idempotencyKey: string | null;
}

/**
 * Reads what happened to some findings, in one statement.
 *
 * Their rows are to be locked by an earlier statement: one that waits for a lock and reads the events too would read
 * them as they were before it waited.
 */
export async function loadHistories(
  transaction: Transaction,
  findingIds: readonly string[],
): Promise<Map<string, History>> {
  const rows = await transaction
    .select({
      id: finding.id,
      kind: finding.kind,
      departments: finding.departments,
      county: finding.county,
      revision: finding.revision,
      readAt: sql<string>`statement_timestamp()`.mapWith(reviewEvent.at),
      event: reviewEvent,
    })
    .from(finding)
    .leftJoin(reviewEvent, eq(reviewEvent.findingId, finding.id))
    .where(sql`${finding.id} = any(${sql.param(findingIds)}::text[])`)
    .orderBy(asc(finding.id), asc(reviewEvent.number));

  const eventsOf = new Map<string, StoredEvent[]>();
  for (const { id, event } of rows) {
    const events = eventsOf.get(id) ?? [];
    eventsOf.set(id, events);
    if (event !== null) events.push(event as StoredEvent);
  }
  return new Map(
    rows
      .filter(({ event }) => event === null || event.number === 1)
      .map(({ id, kind, departments, county, revision, readAt }) => {
        const events = eventsOf.get(id) ?? [];
        const review = replay(events, departments);
        return [id, { kind, departments, county, revision, readAt, events, review }];
      }),
  );
}

/**
 * A history with some events more, and the one that closes it when nothing is left to do.
 *
 * Refuses, whole, what cannot happen, or was meant for another version.
 */
export function extend(history: History, entry: EventEntry): History {
  const { expectedVersion, events, by, day, idempotencyKey } = entry;
  if (history.review.version !== expectedVersion) throw new AssistanceError('REVIEW_CONFLICT');
  const extended = events.reduce((before, event, place) => {
    assertPossible(before, event);
    // The key is the entry's: its first event stands for all.
    return append(before, event, { by, day, idempotencyKey: place === 0 ? idempotencyKey : null });
  }, history);
  if (!isSettled(extended.review)) return extended;
  return append(extended, { kind: 'CLOSED', body: {} }, { by: hub, day, idempotencyKey: null });
}

function append(
  history: History,
  event: NewReviewEvent,
  signature: Pick<StoredEvent, 'by' | 'day' | 'idempotencyKey'>,
): History {
  const number = history.review.version + 1;
  const stored = { ...event, ...signature, number, at: history.readAt } as StoredEvent;
  return {
    ...history,
    events: [...history.events, stored],
    review: apply(history.review, stored),
  };
}
