import type { DepartmentCode } from '@hub/assistance';
import type { ProvincePart } from './province.ts';

/** A county that somebody is of. */
export interface PersonArea {
  readonly personId: string;
  /** Today's GB/T 2260 code. */
  readonly county: string;
}

/** Where the people live whom a department knows in a part of the province: each department has their address. */
export function homesKnownTo(
  department: DepartmentCode,
  { people, rows }: Pick<ProvincePart, 'people' | 'rows'>,
): readonly PersonArea[] {
  const known = new Set(
    Object.values<readonly object[]>(rows[department]).flatMap((table) =>
      table.flatMap((row) => ('personId' in row ? [row.personId] : [])),
    ),
  );
  return people
    .filter(({ personId }) => known.has(personId))
    .map(({ personId, county }) => ({ personId, county }));
}
