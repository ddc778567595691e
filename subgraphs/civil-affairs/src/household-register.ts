import { countyCodesIn } from '@hub/assistance';
import type { HouseholdPage, HouseholdRange, HouseholdRegister, Residence } from '@hub/subgraph';
import type { PendingQuery, Row, Sql } from 'postgres';
import { townshipCounts } from './township-counts.ts';

/** The register of households for whoever screens many: an area cut into pages, and who lives or lived together. */
export function householdRegister(sql: Sql): HouseholdRegister {
  return {
    pages: async (area, size) => pagesOf(sql, area, size),
    residences: async (whose) =>
      'people' in whose ? residencesOf(sql, whose.people) : residencesIn(sql, whose),
    alone: async (people) => aloneAmong(sql, people),
    officialsAndDead: async (after, limit) => officialsAndDead(sql, after, limit),
    townships: async (area, day) => townshipCounts(sql, area, day),
  };
}

async function pagesOf(sql: Sql, area: string, size: number): Promise<readonly HouseholdPage[]> {
  return sql<HouseholdPage[]>`
    select max(id) as through, count(*)::int as households
    from (
      select id, (row_number() over (order by id) - 1) / ${size}::int as page
      from household where ${inArea(sql, area)}) as numbered
    group by page order by page`;
}

async function residencesIn(
  sql: Sql,
  { area, after, through }: HouseholdRange,
): Promise<readonly Residence[]> {
  // A bound that is there only sometimes would be no bound of an index: the plan is made before it is known.
  const end = through === null ? sql`true` : sql`id <= ${through}`;
  const people = sql`
    select person_id from household_member where household_id in (
      select id from household where id > ${after ?? ''} and ${end} and ${inArea(sql, area)})`;
  return residences(sql, people);
}

async function residencesOf(sql: Sql, people: readonly string[]): Promise<readonly Residence[]> {
  const together = sql`
    select person_id from household_member where household_id in (
      select household_id from household_member where person_id = any(${[...people]}::text[]))`;
  return residences(sql, together);
}

/** Every household that these people are or were in, with all who are or were in it. */
async function residences(sql: Sql, people: PendingQuery<Row[]>): Promise<readonly Residence[]> {
  return sql<Residence[]>`
    select member.household_id as "householdId", household.county, member.person_id as "personId",
      member.member_from - date '1970-01-01' as "from", member.member_until - date '1970-01-01' as "until"
    from household_member as member join household on household.id = member.household_id
    where member.household_id in (select household_id from household_member where person_id in (${people}))`;
}

async function aloneAmong(sql: Sql, people: readonly string[]): Promise<readonly string[]> {
  const rows = await sql<{ personId: string }[]>`
    select person_id as "personId" from unnest(${[...people]}::text[]) as asked (person_id)
    where not exists (
      select from household_member where household_member.person_id = asked.person_id)
    order by person_id`;
  return rows.map(({ personId }) => personId);
}

async function officialsAndDead(
  sql: Sql,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  const rows = await sql<{ personId: string }[]>`
    select person_id as "personId" from death where not is_revoked and person_id > ${after ?? ''}
    union
    select person_id from recognition
    where kind in ('VILLAGE_OFFICIAL', 'ASSISTANCE_WORKER') and person_id > ${after ?? ''}
    order by "personId" limit ${limit}`;
  return rows.map(({ personId }) => personId);
}

function inArea(sql: Sql, area: string) {
  const codes = countyCodesIn(area);
  return codes === null ? sql`true` : sql`county = any(${[...codes]}::text[])`;
}
