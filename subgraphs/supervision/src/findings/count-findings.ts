import type { LocalDate } from '@hub/assistance';
import type { Database } from '@hub/subgraph';
import { and, count } from 'drizzle-orm';
import { finding } from '../tables.ts';
import { conditionsOf } from './finding-conditions.ts';
import type { FindingFilter } from './finding-filter.ts';
import { plannedForValues } from './planned-for-values.ts';

/** How many findings a filter means. */
export async function countFindings(
  database: Database,
  filter: FindingFilter,
  today: LocalDate,
): Promise<number> {
  const [row] = await plannedForValues(database, (reading) =>
    reading
      .select({ findings: count() })
      .from(finding)
      .where(and(...conditionsOf(filter, today).values())),
  );
  return row?.findings ?? 0;
}
