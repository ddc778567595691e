import type { DepartmentCode } from '@hub/assistance';
import { type RowsOf, type ScreeningRows, encodeRows } from '@hub/assistance/rows';
import { desc } from 'drizzle-orm';
import { type ByKey, byKey } from './batch.ts';
import type { Database } from './database.ts';
import { type BookTables, departmentBooks } from './department-books.ts';
import type { deliveryTable } from './tables/department-tables.ts';
import type { Question } from './subgraph.ts';
import type { SourceState } from './graph/source-state.ts';

/** What every department loads: the rows of a person, and how complete its books are. */
export interface DepartmentLoaders<D extends DepartmentCode> {
  readonly rowsOf: ByKey<RowsOf<D>>;
  readonly source: () => Promise<SourceState>;
}

/** Prepares a department's statements once; the result makes the loaders of each request. */
export function departmentLoaders<D extends DepartmentCode>(
  department: D,
  tables: BookTables<D>,
  delivery: ReturnType<typeof deliveryTable>,
): (database: Database) => (question: Question) => DepartmentLoaders<D> {
  return (database) => {
    const books = departmentBooks(database, { department, tables });
    const lastDelivery = database
      .select()
      .from(delivery)
      .orderBy(desc(delivery.completeThrough))
      .limit(1)
      .prepare('last_delivery');
    const source = keptFor(deliveryKeptMs, async () => {
      const [row] = await lastDelivery.execute();
      return stateOf(department, row);
    });
    return () => ({
      rowsOf: byKey(async (ids) => {
        const rowsOf = await books(ids);
        return ids.map(rowsOf);
      }),
      source,
    });
  };
}

/** Books only grow, so that an older delivery claims less and never more: a statement less in every fetch. */
const deliveryKeptMs = 1000;

/** Asks again when the last answer is older, or was a failure. */
function keptFor<Value>(ms: number, ask: () => Promise<Value>): () => Promise<Value> {
  let kept: { readonly until: number; readonly value: Promise<Value> } | null = null;
  return () => {
    const now = performance.now();
    if (kept !== null && now < kept.until) return kept.value;
    const value = ask();
    kept = { until: now + ms, value };
    value.catch(() => (kept = null));
    return value;
  };
}

function stateOf(
  department: DepartmentCode,
  row: ReturnType<typeof deliveryTable>['$inferSelect'] | undefined,
): SourceState {
  if (row === undefined) throw new Error(`${department} has never had a delivery`);
  return { department, isAnswered: true, reason: null, ...row };
}

/** A person's rows packed for the rules. */
export async function screeningRowsOf<D extends DepartmentCode>(
  department: D,
  personId: string,
  loaders: DepartmentLoaders<D>,
): Promise<ScreeningRows> {
  const [rows, { completeThrough }] = await Promise.all([
    loaders.rowsOf.load(personId),
    loaders.source(),
  ]);
  if (completeThrough === null)
    throw new Error(`${department} does not say how complete its books are`);
  return encodeRows(department, completeThrough, rows);
}
