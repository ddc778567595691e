import { describe, expect, it } from 'vitest';
import { randomNumbers, sample } from '../measure/random.ts';

const people = Array.from({ length: 100 }, (_person, index) => `person ${index}`);

describe('random people', () => {
  it('are the same for the same seed and others for another', () => {
    expect(sample(people, 10, 1)).toEqual(sample(people, 10, 1));
    expect(sample(people, 10, 1)).not.toEqual(sample(people, 10, 2));
  });

  it('are each chosen once, and never more than there are', () => {
    expect(new Set(sample(people, 1000, 7)).size).toBe(people.length);
  });

  it('come from the whole range', () => {
    const random = randomNumbers(3);
    const numbers = Array.from({ length: 1000 }, random);

    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(new Set(numbers.map((number) => Math.floor(number * 10))).size).toBe(10);
  });
});
