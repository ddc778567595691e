import type { LocalDate } from '@hub/assistance';
import { desc } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { deliveryTable } from './tables/department-tables.ts';

/** The last delivery of a department's own system: until when its books are complete, and when they came. */
export interface Delivery {
  /** Name of the system that delivers. */
  readonly system: string;
  /** Last day through which the books are complete. */
  readonly completeThrough: LocalDate;
  /** Instant, ISO 8601. */
  readonly deliveredAt: string;
}

/** Reads the last delivery from a department's database; throws where there has never been one. */
export function lastDelivery(
  database: Database,
  { delivery }: { readonly delivery: ReturnType<typeof deliveryTable> },
): () => Promise<Delivery> {
  const statement = database
    .select()
    .from(delivery)
    .orderBy(desc(delivery.completeThrough))
    .limit(1)
    .prepare('last_delivery');
  return async () => {
    const [row] = await statement.execute();
    if (row === undefined) throw new Error('there has never been a delivery');
    return row;
  };
}
