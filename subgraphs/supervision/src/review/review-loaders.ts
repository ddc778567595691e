import { type ByKey, type Database, byKey } from '@hub/subgraph';
import { asc, sql } from 'drizzle-orm';
import { reviewEvent } from '../tables.ts';
import type { ReviewEvent } from './review-event.ts';

/** What the graph needs of reviews. */
export interface ReviewLoaders {
  readonly database: Database;
  /** What happened to a finding, first to last; empty for one that was never stored. */
  readonly reviewEventsOf: ByKey<readonly ReviewEvent[]>;
}

/** Prepares the statement of reviews once; the result makes the loaders of each request. */
export function reviewLoaders(database: Database): () => ReviewLoaders {
  const eventsOf = database
    .select()
    .from(reviewEvent)
    .where(sql`${reviewEvent.findingId} = any(${sql.placeholder('ids')}::text[])`)
    .orderBy(asc(reviewEvent.findingId), asc(reviewEvent.number))
    .prepare('review_events');
  return () => ({
    database,
    reviewEventsOf: byKey(async (ids) => {
      const byFinding = new Map<string, ReviewEvent[]>(ids.map((id) => [id, []]));
      for (const row of await eventsOf.execute({ ids })) {
        // The kind of an event says what its body is, which columns cannot.
        byFinding.get(row.findingId)?.push(row as ReviewEvent);
      }
      return ids.map((id) => byFinding.get(id) ?? []);
    }),
  });
}
