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

/** Reads a department's rows of many people at once; the answer has each person's apart, in the order asked. */
export type Books<D extends DepartmentCode> = (
  personIds: readonly string[],
) => Promise<readonly RowsOf<D>[]>;

type AnyTables = Readonly<Record<string, PgTable & Readonly<Record<string, PgColumn>>>>;
type AnyRow = Readonly<Record<string, unknown>>;
type RowsByTable = Readonly<Record<string, readonly AnyRow[]>>;

/**
 * Opens the books of a department: one prepared statement per table, whatever the number of people.
 *
 * Awards, their members and their payments are reached through membership; everything else by the person.
 */
export function departmentBooks<D extends DepartmentCode>(
  database: Database,
  department: D,
  tables: BookTables<D>,
): Books<D> {
  const all = tables as unknown as AnyTables;
  const layouts = Object.entries<{ readonly columns: readonly string[] }>(
    departmentRows[department],
  );
  const statements = layouts.map(([name, { columns }]) => {
    const statement = database
      .select(Object.fromEntries(columns.map((column) => [column, columnOf(all, name, column)])))
      .from(all[name] as PgTable)
      .where(concerns(name, all))
      .orderBy(...(orders[name] ?? []).map((column) => asc(columnOf(all, name, column))))
      .prepare(`${name}_of_people`);
    return async (ids: readonly string[]) => [name, await statement.execute({ ids })] as const;
  });
  return async (personIds) => {
    const read = await Promise.all(statements.map((rowsOf) => rowsOf(personIds)));
    return splitByPerson(personIds, Object.fromEntries(read)) as unknown as readonly RowsOf<D>[];
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

/** Whether a row concerns one of the people asked about. */
function concerns(name: string, tables: AnyTables): SQL {
  const isAsked = (column: PgColumn) => sql`${column} = any(${sql.placeholder('ids')})`;
  const group = grouped[name];
  if (group === undefined) return isAsked(columnOf(tables, name, 'personId'));
  const { key, membership, membershipKey } = group;
  const theirs = sql`(select ${columnOf(tables, membership, membershipKey)} from ${tables[membership]} where ${isAsked(columnOf(tables, membership, 'personId'))})`;
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

function splitByPerson(personIds: readonly string[], tables: RowsByTable): readonly RowsByTable[] {
  const names = Object.keys(tables);
  const books = new Map(
    personIds.map((id) => [id, Object.fromEntries(names.map((name) => [name, [] as AnyRow[]]))]),
  );
  for (const name of names) {
    const peopleOf = peopleOfRows(name, tables);
    for (const row of tables[name] ?? []) {
      for (const personId of peopleOf(row)) books.get(personId)?.[name]?.push(row);
    }
  }
  return personIds.map((id) => books.get(id) ?? {});
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
