import { RequestRejected } from './request-rejected.ts';

/** Deepest value that is read, in levels: a filter has four, and reading on is recursion elsewhere. */
const maxLevels = 20;

/** A string, and the colon after it where it is a key. Good for JSON that has been parsed: then no string is left open. */
const strings = /"(?:[^"\\]|\\.)*"(\s*:)?/gs;

/**
 * Parses JSON in which every key stands once and none would change what an object is.
 *
 * Of two equal keys one reader takes the first and another the last: whoever checks may then not see what is acted on.
 *
 * @throws RequestRejected 400; the message repeats neither the text nor the parser's words: both may hold a person's number
 */
export function parsePlainJson(text: string): unknown {
  const value = parse(text);
  const keys = countKeys(value);
  const written = [...text.matchAll(strings)].filter(([, colon]) => colon !== undefined).length;
  if (written !== keys) throw refused('A key stands twice in an object of the body.');
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refused('The body is not valid JSON.');
  }
}

/** Counts the keys of a value, level by level: a deep value must not become a deep call. */
function countKeys(value: unknown): number {
  let keys = 0;
  let level = [value].filter(isObject);
  for (let levels = 0; level.length > 0; levels += 1) {
    if (levels > maxLevels) throw refused(`The body has more than ${maxLevels} levels.`);
    const next: object[] = [];
    for (const object of level) {
      const names = Array.isArray(object) ? [] : Object.keys(object);
      if (names.includes('__proto__')) throw refused('The body has a key that no object has.');
      keys += names.length;
      for (const inner of Object.values(object)) if (isObject(inner)) next.push(inner);
    }
    level = next;
  }
  return keys;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function refused(message: string): RequestRejected {
  return new RequestRejected({ status: 400, code: 'BAD_REQUEST', message });
}
