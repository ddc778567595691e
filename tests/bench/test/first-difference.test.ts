import { describe, expect, it } from 'vitest';
import { firstDifference } from '../profile/first-difference.ts';

describe('the first difference of two answers', () => {
  it.each([
    { what: 'equal values', left: { a: [1, null] }, right: { a: [1, null] } },
    { what: 'fields in another order', left: { a: 1, b: 2 }, right: { b: 2, a: 1 } },
  ])('is none for $what', ({ left, right }) => {
    expect(firstDifference(left, right)).toBeNull();
  });

  it.each([
    { what: 'a value', left: { a: [{ b: 1 }] }, right: { a: [{ b: 2 }] }, path: 'a.0.b' },
    { what: 'a missing field', left: { a: 1 }, right: {}, path: 'a' },
    { what: 'null for a list', left: { a: [] }, right: { a: null }, path: 'a' },
    { what: 'an object for a list', left: { a: [] }, right: { a: {} }, path: 'a' },
    { what: 'a longer list', left: [1], right: [1, 2], path: '1' },
  ])('is the place of $what', ({ left, right, path }) => {
    expect(firstDifference(left, right)).toMatchObject({ path });
  });
});
