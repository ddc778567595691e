import type { DepartmentCode } from '@hub/assistance';
import type { ProvincePart } from './province.ts';

/** A county or township that somebody is of. */
export interface PersonArea {
  readonly personId: string;
  /** Today's GB/T 2260 code; of a township nine digits. */
  readonly county: string;
}

/** Where the people live whom a department knows in a part of the province, by county and by township: each department has their address. */
export function homesKnownTo(
  department: DepartmentCode,
  { people, households, rows }: Pick<ProvincePart, 'people' | 'households' | 'rows'>,
): readonly PersonArea[] {
  const known = new Set(
    Object.values<readonly object[]>(rows[department]).flatMap((table) =>
      table.flatMap((row) => ('personId' in row ? [row.personId] : [])),
    ),
  );
  const townshipOf = new Map(
    households.map(({ householdId, township }) => [householdId, township]),
  );
  const townships = rows.CIVIL_AFFAIRS.householdMember.flatMap(
    ({ personId, householdId, until }) => {
      const township = townshipOf.get(householdId);
      return until === null && township !== undefined ? [{ personId, county: township }] : [];
    },
  );
  const homes = [...people.map(({ personId, county }) => ({ personId, county })), ...townships];
  return homes.filter(({ personId }) => known.has(personId));
}
