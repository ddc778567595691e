import { describe, expect, it } from 'vitest';
import { chiSquareBelow, likenessOf, pooledShare } from '../src/questions/dispersion.ts';

describe('chi-square', () => {
  // Critical values of the usual tables.
  it.each([
    { value: 3.841, degrees: 1, below: 0.95 },
    { value: 5.991, degrees: 2, below: 0.95 },
    { value: 0.115, degrees: 3, below: 0.01 },
    { value: 1.239, degrees: 7, below: 0.01 },
    { value: 18.475, degrees: 7, below: 0.99 },
    { value: 14.953, degrees: 30, below: 0.01 },
    { value: 124.342, degrees: 100, below: 0.95 },
  ])('lies at or below $value with $degrees degrees in $below of cases', (row) => {
    expect(chiSquareBelow(row.value, row.degrees)).toBeCloseTo(row.below, 3);
  });

  it('never lies below nothing, and always far out', () => {
    expect(chiSquareBelow(0, 5)).toBe(0);
    expect(chiSquareBelow(900, 5)).toBe(1);
    expect(chiSquareBelow(1e7, 20)).toBe(1);
  });
});

describe('the likeness of groups', () => {
  const groups = (...counts: readonly number[]) => counts.map((count) => ({ count, of: 10_000 }));

  it('is near 0 for groups more alike than chance leaves them', () => {
    expect(likenessOf(groups(200, 200, 201, 199, 200, 200, 200, 200))).toBeLessThan(0.001);
  });

  it('is in the middle for groups as different as chance makes them', () => {
    const likeness = likenessOf(groups(186, 214, 200, 190, 211, 203, 181, 215));

    expect(likeness).toBeGreaterThan(0.1);
    expect(likeness).toBeLessThan(0.9);
  });

  it('is near 1 for groups more different than that', () => {
    expect(likenessOf(groups(100, 300, 150, 260, 120, 280, 200, 190))).toBeGreaterThan(0.999);
  });

  it.each([
    { when: 'nobody is counted', of: groups(0, 0, 0) },
    { when: 'everybody is', of: groups(10_000, 10_000) },
    { when: 'there is one group', of: groups(20) },
    { when: 'there is none', of: [] },
  ])('is one half where $when', ({ of }) => {
    expect(likenessOf(of)).toBe(0.5);
  });

  it('pools shares by people', () => {
    expect(
      pooledShare([
        { count: 1, of: 10 },
        { count: 0, of: 90 },
      ]),
    ).toBe(0.01);
    expect(pooledShare([])).toBe(0);
  });
});
