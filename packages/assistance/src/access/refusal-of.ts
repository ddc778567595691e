import { type FieldClassCode, type FieldClass, fieldClasses } from './field-classes.ts';
import { fieldReleases, typesAboutNobody } from './field-releases.ts';
import { type Purpose, purposeCodes } from './purpose.ts';
import { type Asker, type Refusal, refusalFor, refusalOfRelease } from './release-refusal.ts';
import { type Release, releases } from './releases.ts';

const classOf: ReadonlyMap<string, FieldClassCode> = new Map(
  Object.entries(fieldReleases).flatMap(([type, byClass]) =>
    Object.entries(byClass).flatMap(([code, fields]) =>
      fields
        .split(/\s+/)
        .filter((field) => field !== '')
        .map((field) => [`${type}.${field}`, code as FieldClassCode] as const),
    ),
  ),
);

/** The class of a field about people, by its coordinate, `HospitalStay.hospital`; null for any other. */
export function fieldClassOf(coordinate: string): FieldClassCode | null {
  return classOf.get(coordinate) ?? null;
}

/** The coordinates of all fields about people, and of arguments that ask for more than their field. */
export const personalCoordinates: readonly string[] = [...classOf.keys()];

/**
 * Why a caller does not get what they ask for; null if they do.
 *
 * What is asked for is named by its coordinate in the graph, `Query.person` or `HospitalStay.hospital`, or is a file.
 */
export function refusalOf(asker: Asker, asked: string): Refusal | null {
  const code = classOf.get(asked);
  if (code !== undefined) return refusalOfClass(asker, code);
  const release: Release | undefined = (releases as Readonly<Record<string, Release>>)[asked];
  if (release !== undefined) return refusalOfRelease(asker, release);
  return typesAboutNobody.has(typeIn(asked)) ? null : 'ROLE_NOT_ALLOWED';
}

/** Why a class of fields is not released to a caller; null if it is. */
export function refusalOfClass(asker: Asker, code: FieldClassCode): Refusal | null {
  const { by }: FieldClass = fieldClasses[code];
  const { role, department } = asker;
  const viewer = role === 'DEPARTMENT_CLIENT' ? department : role;
  const isAmong = (purpose: Purpose) => viewer !== null && by[purpose]?.includes(viewer) === true;
  if (asker.purpose !== null && isAmong(asker.purpose)) return null;
  const nobody = role === 'DEPARTMENT_CLIENT' ? 'DEPARTMENT_NOT_ALLOWED' : 'ROLE_NOT_ALLOWED';
  return refusalFor(asker, purposeCodes.filter(isAmong), nobody);
}

/**
 * What of these coordinates has to be looked at to know whether all of them are released: of each class the first.
 *
 * An operation asks for hundreds of fields of some ten classes, and is asked again and again.
 */
export function toBeReleased(coordinates: Iterable<string>): readonly string[] {
  const first = new Map<string, string>();
  for (const coordinate of coordinates) {
    if (typesAboutNobody.has(typeIn(coordinate))) continue;
    const release = classOf.get(coordinate) ?? coordinate;
    if (!first.has(release)) first.set(release, coordinate);
  }
  return [...first.values()];
}

/** The first of what is asked for that is not released to a caller, and why; null if everything is. */
export function firstRefusal(
  asker: Asker,
  asked: readonly string[],
): { readonly refusal: Refusal; readonly asked: string } | null {
  for (const each of asked) {
    const refusal = refusalOf(asker, each);
    if (refusal !== null) return { refusal, asked: each };
  }
  return null;
}

function typeIn(coordinate: string): string {
  return coordinate.slice(0, coordinate.indexOf('.'));
}
