import { type DepartmentCode, countyCodesIn } from '@hub/assistance';
import { type RowLayout, departmentRows, rowGroupOf } from '@hub/assistance/rows';
import { getTableName } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { BulkPeople } from './bulk.ts';

type AnyTables = Readonly<Record<string, PgTable & Readonly<Record<string, PgColumn>>>>;
type AnyLayouts = Readonly<Record<string, RowLayout<unknown>>>;

/**
 * The statements that give the rows of some people: one for each table, in the order of the exchange format.
 *
 * COPY takes no parameters, so the keys stand in temporary tables of the connection. There the planner sees how many they
 * are: an array in a setting was planned anew for each table, which took longer than reading it.
 */
export function copyStatements(
  department: DepartmentCode,
  tables: object,
  whose: BulkPeople,
): readonly string[] {
  const layouts = departmentRows[department] as unknown as AnyLayouts;
  const source = 'people' in whose ? ofPeople : inArea(whose.area);
  return Object.entries(layouts).map(([name, layout]) => {
    const table = tableOf(tables as AnyTables, name);
    const columns = layout.columns.map((column) => `wanted."${nameOf(table, column)}"`).join(', ');
    return `copy (select ${columns} from ${source(name, table)}) to stdout (format binary)`;
  });
}

/** Where the keys stand that the statements read. */
export const keyTables = `
  create temporary table if not exists asked_person (person_id text);
  create temporary table if not exists asked_award (award_id text);
  truncate asked_person, asked_award`;

/** Names the people that are meant: each once, in the order of their keys. */
export const setPeople = 'insert into asked_person select unnest($1::text[])';

/** Names the awards that they are members of. */
export const setAwards =
  'insert into asked_award select distinct award_id from asked_person join award_member using (person_id)';

/** Which rows of a table are wanted: what stands behind FROM. */
type Source = (name: string, table: AnyTables[string]) => string;

/**
 * Rows of the people asked about. Every key is asked once, so that a join gives no row twice; it looks the keys up in
 * their order, where neighbours share a page of the index.
 */
const ofPeople: Source = (name, table) => {
  const group = rowGroupOf(name);
  const wanted = `"${getTableName(table)}" as wanted`;
  if (group === null) return `asked_person as asked join ${wanted} on ${equal(table, 'personId')}`;
  if (group.membership === 'awardMember')
    return `asked_award as asked join ${wanted} on ${equal(table, group.key)}`;
  const households =
    'select distinct household_id from asked_person join household_member using (person_id)';
  return `(${households}) as asked join ${wanted} on ${equal(table, group.key)}`;
};

function equal(table: AnyTables[string], key: string): string {
  const column = nameOf(table, key);
  return `wanted."${column}" = asked."${column === 'id' ? 'award_id' : column}"`;
}

/** Rows of an area: everybody with an award that one of its counties granted. Of the province: everybody. */
function inArea(area: string): Source {
  const codes = countyCodesIn(area);
  if (codes === null) return (_, table) => `"${getTableName(table)}" as wanted`;
  // Codes come from our own table of areas.
  const list = codes.map((code) => `'${code}'`).join(', ');
  const people = `select m.person_id from award_member m join award a on a.id = m.award_id where a.county in (${list})`;
  const keysOf = {
    person: people,
    award: `select award_id from award_member where person_id in (${people})`,
    household: `select household_id from household_member where person_id in (${people})`,
  };
  return (name, table) => {
    const group = rowGroupOf(name);
    const keys =
      group === null ? 'person' : group.membership === 'awardMember' ? 'award' : 'household';
    const column = nameOf(table, group?.key ?? 'personId');
    return `"${getTableName(table)}" as wanted where wanted."${column}" in (${keysOf[keys]})`;
  };
}

function tableOf(tables: AnyTables, name: string): AnyTables[string] {
  const table = tables[name];
  if (table === undefined) throw new Error(`there is no table ${name}`);
  return table;
}

function nameOf(table: AnyTables[string], column: string): string {
  const found = table[column];
  if (found === undefined) throw new Error(`${getTableName(table)} has no column ${column}`);
  return found.name;
}
