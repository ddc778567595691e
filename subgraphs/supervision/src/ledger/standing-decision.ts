import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { NotConfirmedReason } from '../review/codes.ts';
import { reviewEvent } from '../tables.ts';

/**
 * A column of the event that decided a lead last, for PostgreSQL, over the events of one lead; null where none did.
 *
 * A person who opens a lead again takes its decision back. New evidence does not: what was decided on the old remains
 * true of it, until the lead is decided anew. Of a decision taken back, `body` is that of the event which did so, and
 * holds no decision.
 */
export function ofLastDecision<Value>(column: SQLWrapper): SQL<Value | null> {
  const { kind, number } = reviewEvent;
  return sql`(array_agg(${column} order by ${number} desc) filter (where ${kind} in ('DECIDED', 'REOPENED')))[1]`;
}

/** Whether the body of the last decision holds one, for PostgreSQL. */
export const isDecided = (body: SQLWrapper): SQL => sql`${body} ->> 'decision' is not null`;

/** Whether a lead was confirmed, for PostgreSQL. */
export const isConfirmed = (body: SQLWrapper): SQL => sql`${body} ->> 'decision' = 'CONFIRMED'`;

/** Whether a lead was not confirmed for a reason, for PostgreSQL. */
export const isRefused = (body: SQLWrapper, reason: NotConfirmedReason): SQL =>
  sql`${body} ->> 'reason' = ${reason}`;

/** Whether a lead had been right: confirmed, or true and corrected by somebody quicker. */
export const isRight = (body: SQLWrapper): SQL =>
  sql`(${isConfirmed(body)} or ${isRefused(body, 'ALREADY_CORRECTED')})`;

/** How many rows there are of a kind, for PostgreSQL. */
export const count = (condition: SQLWrapper): SQL<number> =>
  sql`(count(*) filter (where ${condition}))::int`;
