import { type AskedOperation, type PathStep, askedDepth, leadingSteps } from './asked-path.ts';
import { type PlannedFetch, fieldsOfFetch } from './planned-fetch.ts';

/** Where in the caller's answer a fetch belongs. */
export interface FetchPlace {
  readonly asked: AskedOperation;
  /** From the root of the answer to the entities of the fetch: names of fields, `@` for each list. */
  readonly pathToEntities: readonly PathStep[];
}

/**
 * The path of a failed fetch, in the department's own terms: at its first entity the department's record, or else the
 * first field that the caller asked for.
 *
 * Undefined when the caller asked for none of them: the fetch only fed the rules.
 */
export function pathOfFetch(
  place: FetchPlace,
  fetch: PlannedFetch,
  record: string | undefined,
): readonly PathStep[] | undefined {
  const base = fieldNames(place);
  const asked = fieldsOfFetch(fetch).filter(
    ({ name, responseName }) =>
      name !== '__typename' && askedDepth(place.asked, [...base, responseName]) > base.length,
  );
  const field = asked.find(({ name }) => name === record) ?? asked[0];
  if (field === undefined) return undefined;
  return fetch.representations === undefined
    ? [field.responseName]
    : ['_entities', 0, field.responseName];
}

/** The part of a department's own error path that stands in the caller's answer; undefined when none does. */
export function visiblePath(
  place: FetchPlace,
  path: readonly PathStep[],
): readonly PathStep[] | undefined {
  const base = fieldNames(place);
  const entity = path[0] === '_entities' ? path.slice(0, 2) : [];
  const rest = path.slice(entity.length);
  const names = rest.filter((step) => typeof step === 'string');
  const depth = askedDepth(place.asked, [...base, ...names]) - base.length;
  return depth > 0 ? [...entity, ...leadingSteps(rest, depth)] : undefined;
}

function fieldNames({ pathToEntities }: FetchPlace): readonly string[] {
  return pathToEntities.filter((step) => typeof step === 'string' && step !== '@').map(String);
}
