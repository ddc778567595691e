import { sql } from 'drizzle-orm';
import { groupBy, mapValues } from 'es-toolkit';
import type { Database } from './database.ts';
import type { personAreaTable } from './tables/department-tables.ts';

/** Codes of the counties that people are of, by their keys, as they were written; somebody unknown is left out. */
export type PersonAreas = (
  people: readonly string[],
) => Promise<Readonly<Record<string, readonly string[]>>>;

/** Reads where a department knows people, in one statement. */
export function personAreas(
  database: Database,
  { personArea }: { readonly personArea: ReturnType<typeof personAreaTable> },
): PersonAreas {
  return async (people) => {
    const rows = await database
      .select()
      .from(personArea)
      .where(sql`${personArea.personId} = any(${sql.param([...people])}::text[])`);
    return mapValues(
      groupBy(rows, ({ personId }) => personId),
      (places) => places.map(({ county }) => county),
    );
  };
}
