import type { LocalDate } from '@hub/assistance';
import type { Database } from '@hub/subgraph';
import { type SQL, and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import { finding, findingEvidence } from '../tables.ts';
import { conditionsOf } from './finding-conditions.ts';
import type { FindingPlace } from './finding-cursor.ts';
import type { FindingFilter } from './finding-filter.ts';
import { type FindingOrder, type SortOrder, sortOrders } from './finding-order.ts';
import type { FrozenEvidence } from './frozen-evidence.ts';
import { plannedForValues } from './planned-for-values.ts';

/** Which findings of a list are meant. */
export interface PageQuestion {
  readonly filter: FindingFilter;
  readonly order: FindingOrder;
  /** Most findings of the page. */
  readonly first: number;
  /** The findings after this place; null for the first page. */
  readonly after: FindingPlace | null;
  /** The hub's day, from which ages are reckoned. */
  readonly today: LocalDate;
}

/** A finding as it is stored, with its newest evidence. */
export interface StoredFinding {
  readonly row: typeof finding.$inferSelect;
  readonly content: FrozenEvidence;
}

/** A part of a list. */
export interface FindingPage {
  readonly items: readonly (StoredFinding & { readonly place: FindingPlace })[];
  readonly hasNext: boolean;
}

/** Reads a page of findings with their newest evidence, in one statement. */
export async function readFindingPage(
  database: Database,
  { filter, order, first, after, today }: PageQuestion,
): Promise<FindingPage> {
  const sortOrder = sortOrders[order];
  const { keys, isDescending } = sortOrder;
  const direction = isDescending ? desc : asc;
  const isMeant = [...conditionsOf(filter, today).values()];
  if (after !== null) isMeant.push(comesAfter(after, sortOrder));

  const found = await plannedForValues(database, (reading) =>
    reading
      .select({
        row: getTableColumns(finding),
        content: newestContent(reading),
        values: sql<
          (number | null)[]
        >`jsonb_build_array(${list(keys.map(({ written }) => written))})`,
      })
      .from(finding)
      .where(and(...isMeant))
      .orderBy(...keys.map(({ of }) => direction(of)), direction(finding.id))
      // One more tells whether there is another page.
      .limit(first + 1),
  );
  return {
    items: found
      .slice(0, first)
      .map(({ values, ...stored }) => ({ ...stored, place: { values, id: stored.row.id } })),
    hasNext: found.length > first,
  };
}

/**
 * The evidence that a finding rests on today.
 *
 * As a question within the selection it is asked for the findings of the page alone, after they were sorted.
 */
export function newestContent(reading: Pick<Database, 'select'>): SQL<FrozenEvidence> {
  const newest = reading
    .select({ content: findingEvidence.content })
    .from(findingEvidence)
    .where(
      and(
        eq(findingEvidence.findingId, finding.id),
        eq(findingEvidence.revision, finding.revision),
      ),
    );
  return sql`${newest}`;
}

/** Compares all keys and the id as one row, which an index answers from the place on. */
function comesAfter({ values, id }: FindingPlace, { keys, isDescending }: SortOrder): SQL {
  const here = list([...keys.map(({ of }) => of), sql`${finding.id}`]);
  const there = list([
    ...keys.map(({ read }, position) => read(values[position] ?? null)),
    sql`${id}`,
  ]);
  return isDescending ? sql`(${here}) < (${there})` : sql`(${here}) > (${there})`;
}

const list = (parts: readonly SQL[]) => sql.join([...parts], sql`, `);
