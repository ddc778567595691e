import type { DepartmentCode } from '@hub/assistance';
import { type RowsOf, departmentRows } from '@hub/assistance/rows';
import { type SQL, asc, inArray, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { groupBy, mapValues } from 'es-toolkit';
import type { Database } from './database.ts';

type RowIn<Rows> = Rows extends readonly (infer Row)[] ? Row : never;

/** The tables of a department that rules read, with a column for each column of the exchange format. */
export type BookTables<D extends DepartmentCode> = {
  readonly [Table in keyof RowsOf<D>]: PgTable & {
    readonly [Name in keyof RowIn<RowsOf<D>[Table]>]: PgColumn;
  };
};

/** Reads a department's rows of many people at once; the answer gives those of each person. */
export type Books<D extends DepartmentCode> = (
  personIds: readonly string[],
) => Promise<(personId: string) => RowsOf<D>>;

/** Which people's rows are read: a condition on a column with a person's key, given the placeholder `ids`. */
export interface WhoseRows {
  /** Sets the statements apart from those of others. */
  readonly name: string;
  readonly concerns: (personId: PgColumn) => SQL;
}

/** The rows of the people asked about and of nobody else. */
const theirOwn: WhoseRows = {
  name: 'own',
  concerns: (personId) => sql`${personId} = any(${sql.placeholder('ids')})`,
};

type AnyTables = Readonly<Record<string, PgTable & Readonly<Record<string, PgColumn>>>>;
type AnyRow = Readonly<Record<string, unknown>>;
type RowsByTable = Readonly<Record<string, readonly AnyRow[]>>;

/**
 * Opens the books of a department: one prepared statement per table, whatever the number of people.
 *
 * Awards, their members and their payments are reached through membership, and so are the members of a household;
 * everything else by the person.
 */
export function departmentBooks<D extends DepartmentCode>(
  database: Database,
  { department, tables }: { readonly department: D; readonly tables: BookTables<D> },
  whose: WhoseRows = theirOwn,
): Books<D> {
  const all = tables as unknown as AnyTables;
  const layouts = Object.entries<{ readonly columns: readonly string[] }>(
    departmentRows[department],
  );
  const statements = layouts.map(([name, { columns }]) => {
    const statement = database
      .select(Object.fromEntries(columns.map((column) => [column, columnOf(all, name, column)])))
      .from(all[name] as PgTable)
      .where(isAsked(name, all, whose))
      .orderBy(...orderOf(name, columns).map((column) => asc(columnOf(all, name, column))))
      .prepare(`${whose.name}_${name}`);
    return async (ids: readonly string[]) => [name, await statement.execute({ ids })] as const;
  });
  return async (personIds) => {
    const read = await Promise.all(statements.map((rowsOf) => rowsOf(personIds)));
    return splitByPerson(Object.fromEntries(read)) as (personId: string) => RowsOf<D>;
  };
}

/** A table whose rows belong to a group of people (an award, a household), and the table that says who is in it. */
interface Grouped {
  readonly key: string;
  readonly membership: string;
  readonly membershipKey: string;
}

const byAward = { membership: 'awardMember', membershipKey: 'awardId' };
const grouped: Readonly<Record<string, Grouped>> = {
  award: { key: 'id', ...byAward },
  awardMember: { key: 'awardId', ...byAward },
  payment: { key: 'awardId', ...byAward },
  householdMember: {
    key: 'householdId',
    membership: 'householdMember',
    membershipKey: 'householdId',
  },
};

/** Whether a row of a table is one that is asked for. */
function isAsked(name: string, tables: AnyTables, { concerns }: WhoseRows): SQL {
  const group = grouped[name];
  if (group === undefined) return concerns(columnOf(tables, name, 'personId'));
  const { key, membership, membershipKey } = group;
  const theirs = sql`(select ${columnOf(tables, membership, membershipKey)} from ${tables[membership]} where ${concerns(columnOf(tables, membership, 'personId'))})`;
  return inArray(columnOf(tables, name, key), theirs);
}

function columnOf(tables: AnyTables, table: string, column: string): PgColumn {
  const found = tables[table]?.[column];
  if (found === undefined) throw new Error(`${table} has no column ${column}`);
  return found;
}

/** Earliest first, and the same order every time. */
const orders: Readonly<Record<string, readonly string[]>> = {
  award: ['from', 'id'],
  awardMember: ['personId', 'from'],
  payment: ['paidOn', 'id'],
  householdMember: ['from', 'personId'],
};

function orderOf(name: string, columns: readonly string[]): readonly string[] {
  return orders[name] ?? (columns.includes('id') ? ['id'] : ['personId']);
}

/** Sorts rows by the people they concern. A person of whom nothing is known has every table, each empty. */
function splitByPerson(tables: RowsByTable): (personId: string) => RowsByTable {
  const names = Object.keys(tables);
  const books = new Map<string, Record<string, AnyRow[]>>();
  const bookOf = (personId: string) => {
    const known = books.get(personId);
    if (known !== undefined) return known;
    const book = Object.fromEntries(names.map((name) => [name, [] as AnyRow[]]));
    books.set(personId, book);
    return book;
  };
  for (const name of names) {
    const peopleOf = peopleOfRows(name, tables);
    for (const row of tables[name] ?? []) {
      for (const personId of peopleOf(row)) bookOf(personId)[name]?.push(row);
    }
  }
  return bookOf;
}

/** Whom each row of a table concerns: the person it names, or everyone in its group. */
function peopleOfRows(name: string, tables: RowsByTable): (row: AnyRow) => readonly string[] {
  const group = grouped[name];
  if (group === undefined) return (row) => [String(row['personId'])];
  const members = groupBy(tables[group.membership] ?? [], (row) =>
    String(row[group.membershipKey]),
  );
  const people = mapValues(members, (rows) => [
    ...new Set(rows.map((row) => String(row['personId']))),
  ]);
  return (row) => people[String(row[group.key])] ?? [];
}
