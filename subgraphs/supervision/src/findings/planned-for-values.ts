import type { Database } from '@hub/subgraph';
import { sql } from 'drizzle-orm';

/** A transaction that only reads. */
export type Reading = Pick<Database, 'select' | 'execute'>;

/**
 * Runs reads that PostgreSQL plans for the values at hand.
 *
 * Elsewhere it plans a statement once for whatever values come (`database.ts` of the kit), which suits keys. How many
 * findings a rule or an area has differs a thousandfold, and one plan for all of them reads the whole table for the rare.
 */
export async function plannedForValues<Value>(
  database: Database,
  read: (reading: Reading) => Promise<Value>,
): Promise<Value> {
  return database.transaction(
    async (transaction) => {
      await transaction.execute(
        sql`select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true)`,
      );
      return read(transaction);
    },
    { accessMode: 'read only' },
  );
}
