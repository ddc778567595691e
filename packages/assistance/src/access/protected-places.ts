import { AssistanceError } from '../assistance-error.ts';

/**
 * The columns of departments' rows that say where somebody is: home, school, institution, hospital, work, and the county
 * that decided or keeps them. The fields of the graph have the same names.
 *
 * Keys of records are not places: whoever has the books that they lead into sees the place there.
 */
export const placeColumns: ReadonlySet<string> = new Set(
  `county returnCounty township villageGroup institution bed schoolId hospital employerId employerGroup dispatchCompanyId
  workplace`.split(/\s+/),
);

type Rows = Readonly<Record<string, readonly object[]>>;

/**
 * The same rows with a refusal, `PLACE_PROTECTED`, in place of each place: read as a field of the graph it is an error, so
 * that what is withheld is never taken for what nobody knows. A place that is not known stays null.
 */
export function withPlacesWithheld<Tables extends object>(tables: Tables): Tables {
  const withheld = new AssistanceError('PLACE_PROTECTED');
  const hide = (row: object) => {
    const hidden: Record<string, unknown> = { ...row };
    for (const column of Object.keys(row))
      if (placeColumns.has(column) && hidden[column] !== null) hidden[column] = withheld;
    return hidden;
  };
  return Object.fromEntries(
    Object.entries(tables as Rows).map(([name, rows]) => [name, rows.map(hide)]),
  ) as Tables;
}

/** Everybody whom some rows are about: whoever shares an award or a household with somebody protected is hidden with them. */
export function peopleIn(tables: object): readonly string[] {
  const people = new Set<string>();
  for (const rows of Object.values(tables as Rows))
    for (const row of rows)
      if ('personId' in row && typeof row.personId === 'string') people.add(row.personId);
  return [...people];
}
