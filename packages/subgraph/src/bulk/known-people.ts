import { countyCodesIn } from '@hub/assistance';
import { departmentRows, rowGroupOf } from '@hub/assistance/rows';
import { getTableName } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Sql } from 'postgres';
import type { DepartmentSubgraph } from '../subgraph.ts';
import type { PeopleRange } from './bulk.ts';

type AnyTables = Readonly<Record<string, PgTable & Readonly<Record<string, PgColumn>>>>;

/** Keys of the people whom a department knows in an area, in order, after one of them: by its awards in a county, by any row in the province. */
export async function knownPeople(
  sql: Sql,
  subgraph: DepartmentSubgraph,
  { area, after, limit }: PeopleRange,
): Promise<readonly string[]> {
  const codes = countyCodesIn(area);
  const isStranger = subgraph.households === undefined ? '' : `and not exists (${theirHousehold})`;
  const sources =
    codes === null
      ? personTables(subgraph).map((table) => `select person_id from "${table}" known where true`)
      : [
          `select known.person_id from award_member known join award on award.id = known.award_id where award.county = any($3)`,
        ];
  // Each source is read in the order of its index and no further than the page.
  const parts = sources.map(
    (source) =>
      `(${source} and known.person_id > $1 ${isStranger} group by known.person_id order by known.person_id limit $2)`,
  );
  const rows = await sql.unsafe<{ personId: string }[]>(
    `select person_id as "personId" from (${parts.join(' union ')}) as people order by person_id limit $2`,
    [after ?? '', limit, ...(codes === null ? [] : [[...codes]])] as never,
    { prepare: true },
  );
  return rows.map(({ personId }) => personId);
}

const theirHousehold =
  'select from household_member where household_member.person_id = known.person_id';

/** Names of the tables with rows of one person each, and of the members of awards. */
function personTables({ department, tables }: DepartmentSubgraph): readonly string[] {
  return Object.keys(departmentRows[department])
    .filter((name) => rowGroupOf(name) === null || name === 'awardMember')
    .map((name) => getTableName((tables as unknown as AnyTables)[name] as PgTable));
}
