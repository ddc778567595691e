import { type LocalDate, countyCodesIn, formatDate } from '@hub/assistance';
import type { TownshipCount } from '@hub/subgraph';
import type { Sql } from 'postgres';

/** Grades of a disability certificate that are severe (重度残疾). */
const severeGrades = [1, 2];

/**
 * Counts the rural residents of the townships of an area: one set query, whatever the number of people.
 *
 * Somebody who is in two households is counted in the first of them, and once.
 */
export async function townshipCounts(
  sql: Sql,
  area: string,
  on: LocalDate,
): Promise<readonly TownshipCount[]> {
  const codes = countyCodesIn(area);
  const isInArea = codes === null ? sql`true` : sql`left(code, 6) = any(${[...codes]}::text[])`;
  const day = sql`${formatDate(on)}::date`;
  return sql<TownshipCount[]>`
    with resident as (
      select distinct on (member.person_id) member.person_id, household.township
      from township
      join household on household.township = township.code
      join household_member as member on member.household_id = household.id
      join person on person.person_id = member.person_id and person.hukou = 'RURAL'
      where ${isInArea}
        and member.member_from <= ${day} and (member.member_until is null or member.member_until > ${day})
      order by member.person_id, household.id)
    select code, name, count(*)::int as residents,
      (count(*) filter (where exists (
        select from award_member as member join award on award.id = member.award_id
        where member.person_id = resident.person_id and member.is_counted
          and award.programme = 'MZ-DIBAO-R' and award.status in ('ACTIVE', 'ENDED')
          and award.valid_from <= ${day} and (award.valid_until is null or award.valid_until > ${day})
          and member.member_from <= ${day} and (member.member_until is null or member.member_until > ${day}))))::int as recipients,
      (count(*) filter (where exists (
        select from disability_certificate as held
        where held.person_id = resident.person_id and held.grade = any(${severeGrades}::int[])
          and held.valid_from <= ${day} and (held.valid_until is null or held.valid_until > ${day}))))::int as "inHardship",
      merged_on - date '1970-01-01' as "mergedOn"
    from resident join township on township.code = resident.township
    group by code order by code`;
}
