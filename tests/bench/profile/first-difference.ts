/** Where two answers part: `data.person.aid.totalFen`. */
export interface Difference {
  readonly path: string;
  readonly left: unknown;
  readonly right: unknown;
}

/** The first place at which two JSON values differ, or null. The order of an object's fields means nothing. */
export function firstDifference(left: unknown, right: unknown, path = ''): Difference | null {
  if (Object.is(left, right)) return null;
  if (!isNested(left) || !isNested(right) || Array.isArray(left) !== Array.isArray(right)) {
    return { path, left, right };
  }
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const place = path === '' ? key : `${path}.${key}`;
    const difference = firstDifference(left[key], right[key], place);
    if (difference !== null) return difference;
  }
  return null;
}

function isNested(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
