import { type ByKey, type Database, byKey } from '@hub/subgraph';
import { asc, getTableColumns, sql } from 'drizzle-orm';
import { notice, noticeDelivery } from '../tables.ts';

/** A notice, and what became of its message. */
export interface StoredNotice extends Pick<
  typeof notice.$inferSelect,
  'kind' | 'dueOn' | 'department' | 'area' | 'createdAt' | 'deliveredAt'
> {
  /** Code of the last failure of a sink that has not accepted it; null where there is none. */
  readonly failure: string | null;
  readonly isGivenUp: boolean;
}

/** What the graph needs of notices. */
export interface NoticeLoaders {
  /** Who was reminded of a finding, first to last. */
  readonly noticesOf: ByKey<readonly StoredNotice[]>;
}

/** Makes the loader of one request. */
export function noticeLoaders(database: Database): NoticeLoaders {
  return {
    noticesOf: byKey(async (findingIds) => {
      const failed = sql`from ${noticeDelivery} where ${noticeDelivery.messageId} = ${notice.messageId} and ${noticeDelivery.failure} is not null`;
      const rows = await database
        .select({
          ...getTableColumns(notice),
          failure: sql<string | null>`(select min(${noticeDelivery.failure}) ${failed})`,
          isGivenUp: sql<boolean>`exists (select ${failed} and ${noticeDelivery.givenUpAt} is not null)`,
        })
        .from(notice)
        .where(sql`${notice.findingId} = any(${sql.param([...findingIds])}::text[])`)
        .orderBy(asc(notice.number));
      return findingIds.map((id) => rows.filter(({ findingId }) => findingId === id));
    }),
  };
}
