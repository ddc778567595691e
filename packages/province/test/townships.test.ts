import { parseDate } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { gatherProvince } from './gathered-province.ts';

const province = gatherProvince({ scale: 1000, seed: 7 });
const { households, townships } = province;

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

describe('the townships of the province', () => {
  it('have nine digits and a name, and are each named once', () => {
    expect(townships.filter(({ code, name }) => !/^\d{9}$/.test(code) || name === '')).toEqual([]);
    expect(new Set(townships.map(({ code }) => code)).size).toBe(townships.length);
    expect(new Set(townships.map(({ code }) => code.slice(0, 6))).size).toBe(122);
  });

  it('are where each home of their county is', () => {
    const known = new Set(townships.map(({ code }) => code));

    expect(households.filter(({ township }) => !known.has(township))).toEqual([]);
    expect(households.filter(({ county, township }) => township.slice(0, 6) !== county)).toEqual(
      [],
    );
  });

  it('are several in each county, and not of one size', () => {
    const homes = countBy(
      households.filter(({ county }) => county === '430281').map(({ township }) => township),
    );
    const sizes = [...homes.values()];

    expect(homes.size).toBeGreaterThanOrEqual(8);
    expect(Math.max(...sizes)).toBeGreaterThan(2 * Math.min(...sizes));
  });

  it('are as old as the county, but for those of one where most were merged', () => {
    expect(townships.filter(({ mergedOn }) => mergedOn !== null)).not.toEqual([]);
    expect(
      townships.every(
        ({ code, mergedOn }) =>
          mergedOn === null || (code.startsWith('430181') && mergedOn === parseDate('2019-07-01')),
      ),
    ).toBe(true);
  });
});

describe('an area of the province', () => {
  const own = gatherProvince({ scale: 100, seed: 7, area: '430121' });

  it('has the homes of the area, and of nobody else but those whom a case puts elsewhere', () => {
    const homes = countBy(own.households.map(({ county }) => county));
    const share = (homes.get('430121') ?? 0) / own.households.length;

    expect(share).toBeGreaterThan(0.95);
    expect(own.people.length).toBeGreaterThan(69_184 / 122);
  });
});

describe('a county that hands out its allowances by share', () => {
  it('cannot be told from others at a coarse scale, where all townships are small', () => {
    expect(
      province.countyTruth.toSorted((one, other) => (one.county < other.county ? -1 : 1)),
    ).toEqual([
      expect.objectContaining({ county: '430121', expected: 'SILENT', lookAlike: 'a' }),
      expect.objectContaining({ county: '430181', expected: 'SILENT', lookAlike: 'b' }),
      expect.objectContaining({ county: '430182', expected: 'SILENT', lookAlike: 'a' }),
    ]);
  });
});
