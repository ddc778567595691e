import {
  type DepartmentCode,
  departments,
  parseDate,
  parseMonth,
  programmesOf,
} from '@hub/assistance';
import {
  type Column,
  type RowLayout,
  type RowsOf,
  decodeRows,
  departmentRows,
} from '@hub/assistance/rows';
import type { Database, DepartmentSubgraph } from '@hub/subgraph';
import type { PgTable } from 'drizzle-orm/pg-core';
import { entitiesOf } from './entities-of.ts';

/** One row in each table of a department, with a value in every column: of one person, one award and one household. */
export function wholeRows<D extends DepartmentCode>(department: D, personId: string): RowsOf<D> {
  const layouts: [string, RowLayout<unknown>][] = Object.entries(departmentRows[department]);
  const rows = layouts.map(([table, { columnOf }]) => {
    const columns = Object.entries<Column<unknown>>(columnOf);
    const values = columns.map(([name, column], position) => {
      const known = { id: table, awardId: 'award', householdId: 'household', personId }[name];
      return [name, known ?? valueOf(column, { department, name, position })];
    });
    return [table, [Object.fromEntries(values)]];
  });
  return Object.fromEntries(rows) as RowsOf<D>;
}

interface Place {
  readonly department: DepartmentCode;
  readonly name: string;
  readonly position: number;
}

/** A value that fits a column, and differs from that of its neighbours where it can. */
function valueOf({ kind, codes }: Column<unknown>, { department, name, position }: Place): unknown {
  switch (kind) {
    case 'TEXT':
      return name;
    case 'FLAG':
      return true;
    case 'INTEGER':
    case 'FEN':
      return 100 + position;
    case 'DAY':
      return parseDate('2019-01-01') + position;
    case 'MONTH':
      return parseMonth('2019-01') + position;
    case 'PROGRAMME':
      return programmesOf(department)[0]?.code;
    case 'CODE':
      return codes.at(-1);
  }
}

/** Writes rows into the tables of a department, those that others refer to first. */
export async function writeRows<D extends DepartmentCode>(
  database: Database,
  { tables }: DepartmentSubgraph<D>,
  rows: Partial<RowsOf<D>>,
): Promise<void> {
  const tableOf = tables as unknown as Readonly<Record<string, PgTable>>;
  const byTable = rows as Readonly<Record<string, readonly object[]>>;
  for (const [name, tableRows] of Object.entries(byTable)) {
    await database.insert(tableOf[name] as PgTable).values([...tableRows]);
  }
}

/** The rows that a department gives the rules of a person. */
export async function rowsOfPerson<D extends DepartmentCode>(
  subgraph: DepartmentSubgraph<D>,
  database: Database,
  personId: string,
): Promise<RowsOf<D>> {
  const field = `${departments[subgraph.department].record}Rows`;
  const [person] = await entitiesOf(subgraph, database, {
    typename: 'Person',
    ids: [personId],
    fields: field,
  });
  return decodeRows(subgraph.department, (person as Record<string, unknown>)[field]).rows;
}
