import { AssistanceError } from './assistance-error.ts';

/** Where in our own sources, or in whose package, a frame of a stack lies. */
const place =
  /((?:gateway|packages\/[\w-]+|subgraphs\/[\w-]+)\/(?:src|test)\/[\w./-]+:\d+|node_modules\/(?:@[\w.-]+\/)?[\w.-]+)/;

const mostPlaces = 8;

/**
 * What may be logged of a failure that nobody expected: its kind, and the places in the sources that it came through.
 *
 * Never its message: that of a driver repeats the statement with its parameters, that of a connection an address, and that
 * of a parser what it was given. What we expect and name says only what the catalogue says.
 */
export function describeDefect(failure: unknown): Record<string, unknown> {
  if (failure instanceof AssistanceError)
    return { failure: failure.name, code: failure.code, message: failure.message };
  if (!(failure instanceof Error)) return { failure: typeof failure };
  const places = (failure.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .map((line) => place.exec(line)?.[1])
    .filter((found) => found !== undefined);
  return { failure: failure.name, places: [...new Set(places)].slice(0, mostPlaces) };
}
