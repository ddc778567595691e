import { AssistanceError, type DepartmentCode } from '@hub/assistance';
import { peopleIn, withPlacesWithheld } from '@hub/assistance/access';
import { type RowsOf, type ScreeningRows, encodeRows } from '@hub/assistance/rows';
import { type ByKey, byKey } from './batch.ts';
import { type BookTables, type Books, departmentBooks } from './department-books.ts';
import { personAreas } from './person-areas.ts';
import { type ProtectedPeople, protectedLoader } from './protected-people.ts';
import { lastDelivery } from './last-delivery.ts';
import type { deliveryTable, personAreaTable } from './tables/department-tables.ts';
import type { Databases, Question } from './subgraph.ts';
import type { SourceState } from './graph/source-state.ts';

/** What every department loads: the rows of a person, and how complete its books are. */
export interface DepartmentLoaders<D extends DepartmentCode> {
  /** The rows that may come out for the caller. */
  readonly rowsOf: ByKey<RowsOf<D>>;
  /** The rows that rules read, whoever asks. */
  readonly rowsForRulesOf: ByKey<RowsOf<D>>;
  /** Whether the department has rows of the person, though none for the caller: all of them are of other areas. */
  readonly isElsewhere: ByKey<boolean>;
  /** Whether where a person is, is shown to nobody. */
  readonly isProtected: ByKey<boolean>;
  readonly source: () => Promise<SourceState>;
}

/** What every department keeps beside what rules read: when it was delivered, whose officials may see whom, and whose place nobody sees. */
export interface AreaTables extends ProtectedPeople {
  readonly delivery: ReturnType<typeof deliveryTable>;
  readonly personArea: ReturnType<typeof personAreaTable>;
}

/** Prepares a department's statements once; the result makes the loaders of each request. */
export function departmentLoaders<D extends DepartmentCode>(
  department: D,
  tables: BookTables<D> & AreaTables,
): (databases: Databases) => (question: Question) => DepartmentLoaders<D> {
  return ({ own, whole }) => {
    const books = departmentBooks(own, { department, tables });
    const wholeBooks = own === whole ? null : departmentBooks(whole, { department, tables });
    const delivered = lastDelivery(whole, tables);
    const newProtectedLoader = protectedLoader(whole, tables);
    const source = keptFor(deliveryKeptMs, async () => ({
      department,
      isAnswered: true,
      reason: null,
      ...(await delivered()),
    }));
    return () => {
      const rowsOf = rowLoader(books);
      return {
        rowsOf,
        rowsForRulesOf: wholeBooks === null ? rowsOf : rowLoader(wholeBooks),
        isProtected: newProtectedLoader(),
        isElsewhere: own === whole ? nobodyIsElsewhere() : elsewhereLoader({ own, whole }, tables),
        source,
      };
    };
  };
}

/** A loader of the rows of people from some books. */
export function rowLoader<D extends DepartmentCode>(books: Books<D>): ByKey<RowsOf<D>> {
  return byKey(async (ids) => {
    const rowsOf = await books(ids);
    return ids.map(rowsOf);
  });
}

const nobodyIsElsewhere = () => byKey(async (ids) => ids.map(() => false));

function elsewhereLoader({ own, whole }: Databases, tables: AreaTables): ByKey<boolean> {
  const [areasHere, areasAnywhere] = [personAreas(own, tables), personAreas(whole, tables)];
  return byKey(async (ids) => {
    const [here, anywhere] = await Promise.all([areasHere(ids), areasAnywhere(ids)]);
    return ids.map((id) => id in anywhere && !(id in here));
  });
}

/** All that a department may show of a person: how complete its books are, and its rows. */
export interface PersonBook<D extends DepartmentCode> {
  readonly source: SourceState;
  readonly rows: RowsOf<D>;
}

/**
 * The rows of a person that may come out for the caller, without places where one of those whom they are about is protected.
 *
 * @throws AssistanceError PERSON_OUTSIDE_AREA where there are rows and none for the caller: that must not read as "no aid"
 */
export async function bookOf<D extends DepartmentCode>(
  personId: string,
  loaders: DepartmentLoaders<D>,
): Promise<PersonBook<D>> {
  const [source, rows] = await Promise.all([loaders.source(), loaders.rowsOf.load(personId)]);
  const isEmpty = Object.values<readonly unknown[]>(rows).every(({ length }) => length === 0);
  if (isEmpty && (await loaders.isElsewhere.load(personId)))
    throw new AssistanceError('PERSON_OUTSIDE_AREA');
  const isHidden = await isAnyProtected([personId, ...peopleIn(rows)], loaders);
  return { source, rows: isHidden ? withPlacesWithheld(rows) : rows };
}

/** Whether one of some people is protected: then where any of them is, is shown to nobody. */
export async function isAnyProtected(
  people: readonly string[],
  { isProtected }: { readonly isProtected: ByKey<boolean> },
): Promise<boolean> {
  return (await isProtected.loadMany(people)).some((answer) => answer !== false);
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

/** A person's rows packed for the rules. */
export async function screeningRowsOf<D extends DepartmentCode>(
  department: D,
  personId: string,
  loaders: DepartmentLoaders<D>,
): Promise<ScreeningRows> {
  const [rows, { completeThrough }] = await Promise.all([
    loaders.rowsForRulesOf.load(personId),
    loaders.source(),
  ]);
  if (completeThrough === null)
    throw new Error(`${department} does not say how complete its books are`);
  return encodeRows(department, completeThrough, rows);
}
