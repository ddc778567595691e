import { counties } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { recipientDensityOf, residentWeightOf } from '../src/geography.ts';
import {
  destituteStandard,
  subsistenceStandard,
  topUpIn,
  urbanWeightOf,
} from '../src/standards.ts';

function averageOf(residence: 'URBAN' | 'RURAL'): number {
  let sum = 0;
  let weights = 0;
  for (const county of counties) {
    const share = residence === 'URBAN' ? urbanWeightOf(county) : 1 - urbanWeightOf(county);
    const weight = residentWeightOf(county) * recipientDensityOf(county) * share;
    sum += subsistenceStandard(county.code, residence) * weight;
    weights += weight;
  }
  return sum / weights / 100;
}

describe('subsistence standards', () => {
  it('average 510 yuan for urban and 365.42 yuan for rural people', () => {
    expect(averageOf('URBAN')).toBeCloseTo(510, 0);
    expect(averageOf('RURAL')).toBeCloseTo(365.42, 0);
  });

  it('lie between the tiers of the province, and never under the guide line of 2017', () => {
    const urban = counties.map(({ code }) => subsistenceStandard(code, 'URBAN') / 100);
    const rural = counties.map(({ code }) => subsistenceStandard(code, 'RURAL') / 100);

    expect(Math.min(...urban)).toBeGreaterThanOrEqual(452);
    expect(Math.max(...urban)).toBeLessThanOrEqual(620);
    expect(Math.min(...rural) * 12).toBeGreaterThanOrEqual(3026);
  });

  it('are refused for a county that does not exist', () => {
    expect(() => subsistenceStandard('999999', 'URBAN')).toThrow(RangeError);
  });
});

describe('what is paid', () => {
  it('rose to 358 and 216 yuan from 297 and 153', () => {
    expect([2017, 2018, 2019].map((year) => topUpIn(year, 35_800, 'URBAN'))).toEqual([
      29_700, 34_000, 35_800,
    ]);
    expect([2017, 2018, 2019].map((year) => topUpIn(year, 21_600, 'RURAL'))).toEqual([
      15_300, 19_600, 21_600,
    ]);
  });

  it('to destitute people is 648.80 and 459.40 yuan a month in 2019', () => {
    expect(destituteStandard(2019, 'URBAN')).toBe(64_880);
    expect(destituteStandard(2019, 'RURAL')).toBe(45_940);
    expect(destituteStandard(2017, 'RURAL')).toBe(38_790);
  });
});
