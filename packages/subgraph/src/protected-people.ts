import DataLoader from 'dataloader';
import { sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { ByKey } from './batch.ts';
import type { Database } from './database.ts';

/** Said in the graph of places that are known of everybody. */
export const nullWhereProtected =
  'Null, with PLACE_PROTECTED, where it is about somebody protected (受保护人员).';

/** Where a subgraph keeps whose place is shown to nobody. */
export interface ProtectedPeople {
  readonly protectedPerson: PgTable & { readonly personId: PgColumn };
}

/**
 * Tells whether people are protected, from a database that gives the list. Makes the loader of each request.
 *
 * Asked about everybody in rows that were read already, so that no number of them is too many.
 */
export function protectedLoader(
  database: Database,
  { protectedPerson }: ProtectedPeople,
): () => ByKey<boolean> {
  const statement = database
    .select({ personId: protectedPerson.personId })
    .from(protectedPerson)
    .where(sql`${protectedPerson.personId} = any(${sql.placeholder('ids')}::text[])`)
    .prepare('protected_people');
  return () =>
    new DataLoader(async (ids) => {
      const found = new Set((await statement.execute({ ids })).map(({ personId }) => personId));
      return ids.map((id) => found.has(id));
    });
}

/** Puts a list of protected people in place of the one before, whole or not at all. Safe to repeat. */
export async function replaceProtected(
  whole: Database,
  { protectedPerson }: ProtectedPeople,
  people: readonly string[],
): Promise<void> {
  const keys = sql`${sql.param([...people])}::text[]`;
  await whole.transaction(async (transaction) => {
    await transaction
      .delete(protectedPerson)
      .where(sql`${protectedPerson.personId} <> all(${keys})`);
    await transaction.execute(
      sql`insert into ${protectedPerson} select distinct unnest(${keys}) on conflict do nothing`,
    );
  });
}
