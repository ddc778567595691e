import { type DepartmentCode, countyCodesIn } from '@hub/assistance';
import { type RowLayout, departmentRows, rowGroupOf } from '@hub/assistance/rows';
import { getTableName } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { BulkPeople } from './bulk.ts';

type AnyTables = Readonly<Record<string, PgTable & Readonly<Record<string, PgColumn>>>>;
type AnyLayouts = Readonly<Record<string, RowLayout<unknown>>>;

/** Conditions on the keys of rows, as SQL. */
interface Conditions {
  readonly person: (column: string) => string;
  readonly award: (column: string) => string;
}

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
  const conditions = 'people' in whose ? ofPeople : inArea(whose.area);
  return Object.entries(layouts).map(([name, layout]) => {
    const table = tableOf(tables as AnyTables, name);
    const columns = layout.columns.map((column) => `"${nameOf(table, column)}"`).join(', ');
    return `copy (select ${columns} from "${getTableName(table)}" where ${conditionOn(name, table, conditions)}) to stdout (format binary)`;
  });
}

/** Where the keys stand that the statements read. */
export const keyTables = `
  create temporary table if not exists asked_person (person_id text primary key);
  create temporary table if not exists asked_award (award_id text primary key);
  truncate asked_person, asked_award`;

/** Names the people that are meant, in the order of their keys. */
export const setPeople = 'insert into asked_person select unnest($1::text[])';

/** Names the awards that they are members of. */
export const setAwards =
  'insert into asked_award select distinct award_id from award_member join asked_person using (person_id)';

const ofPeople: Conditions = {
  person: (column) => `${column} in (select person_id from asked_person)`,
  award: (column) => `${column} in (select award_id from asked_award)`,
};

/** Of an area: everybody with an award that one of its counties granted. Of the province: everybody. */
function inArea(area: string): Conditions {
  const codes = countyCodesIn(area);
  if (codes === null) return { person: () => 'true', award: () => 'true' };
  // Codes come from our own table of areas.
  const list = codes.map((code) => `'${code}'`).join(', ');
  const people = `select m.person_id from award_member m join award a on a.id = m.award_id where a.county in (${list})`;
  return {
    person: (column) => `${column} in (${people})`,
    award: (column) =>
      `${column} in (select award_id from award_member where person_id in (${people}))`,
  };
}

function conditionOn(
  name: string,
  table: AnyTables[string],
  { person, award }: Conditions,
): string {
  const group = rowGroupOf(name);
  if (group === null) return person(nameOf(table, 'personId'));
  const key = nameOf(table, group.key);
  if (group.membership === 'awardMember') return award(key);
  return `${key} in (select household_id from household_member where ${person('person_id')})`;
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
