import type { Representation } from './planned-fetch.ts';

/** The representations of a fetch, each once. */
export interface DistinctRepresentations {
  readonly distinct: readonly Representation[];
  /** For each representation of the fetch its place among the distinct ones; undefined when none was repeated. */
  readonly places: readonly number[] | undefined;
}

/**
 * Drops representations that a fetch repeats: people of one household name the same members over and over.
 *
 * Equal keys make a repetition possible, only equal content makes it one. So content is compared where keys meet, and a
 * fetch without repetition, the usual one, never pays for it.
 */
export function distinctRepresentations(
  representations: readonly Representation[],
): DistinctRepresentations {
  if (!haveEqualKeys(representations)) return { distinct: representations, places: undefined };

  const placeOf = new Map<string, number>();
  const distinct: Representation[] = [];
  const places = representations.map((representation) => {
    const content = JSON.stringify(representation);
    const known = placeOf.get(content);
    if (known !== undefined) return known;
    placeOf.set(content, distinct.length);
    return distinct.push(representation) - 1;
  });
  return { distinct, places };
}

/** Gives each representation of the fetch the answer to its distinct one. The answers are shared, not copied. */
export function spread<Answer>(
  answers: readonly Answer[],
  places: readonly number[] | undefined,
): readonly (Answer | undefined)[] {
  return places === undefined ? answers : places.map((place) => answers[place]);
}

function haveEqualKeys(representations: readonly Representation[]): boolean {
  if (representations.length < 2) return false;
  const keys = new Set(representations.map(({ __typename, id }) => `${__typename} ${String(id)}`));
  return keys.size < representations.length;
}
