import { type County, type Fen, subsistenceStandards, yearOf } from '@hub/assistance';
import { calibration } from './calibration.ts';
import { isDistrict } from './geography.ts';

/** Which of the two schemes people belong to. */
export type Residence = 'URBAN' | 'RURAL';

/** Share of a county's homes that are urban, relative to other counties. */
export function urbanWeightOf(county: County): number {
  return isDistrict(county) ? 0.8 : 0.45;
}

const standards = new Map(
  subsistenceStandards.map(({ county, scheme, from, monthlyFen }) => [
    `${county} ${scheme} ${yearOf(from)}`,
    monthlyFen,
  ]),
);

/** The subsistence standard in a county (today's code) in a year from 2017 through 2019: fen per person and month. */
export function subsistenceStandard(county: string, residence: Residence, year = 2019): Fen {
  const standard = standards.get(`${county} ${residence} ${year}`);
  if (standard === undefined) throw new RangeError(`no such county or year: ${county}, ${year}`);
  return standard;
}

/** Mean assessed income per person and month in yuan: the standard less the level that is paid. */
export const meanIncome = {
  URBAN: calibration['std.urban.dibao'] - calibration['lvl.urban.dibao'],
  RURAL: calibration['std.rural.dibao'] / 12 - calibration['lvl.rural.dibao'],
};

/** What was paid in a year relative to 2019: 297 and 340 of 358 yuan, 153 and 196 of 216. */
const levelOf: Readonly<Record<Residence, Readonly<Record<number, number>>>> = {
  URBAN: {
    2017: 1 / (1 + calibration['lvl.urban.dibao.growth'] / 100),
    2018: calibration['lvl.urban.2018'] / calibration['lvl.urban.dibao'],
  },
  RURAL: {
    2017: 1 / (1 + calibration['lvl.rural.dibao.growth'] / 100),
    2018: calibration['lvl.rural.2018'] / calibration['lvl.rural.dibao'],
  },
};

/** A top-up of 2019 as it was in an earlier year: whole yuan, in fen. */
export function topUpIn(year: number, topUpFen: Fen, residence: Residence): Fen {
  return Math.round((topUpFen * (levelOf[residence][year] ?? 1)) / 100) * 100;
}

/** Basic living of destitute people in yuan a year. 2018 lies between the two figures of the report. */
const destituteYearly = {
  URBAN: { 2017: calibration['tekun.std.urban.2017'], 2019: calibration['tekun.std.urban'] },
  RURAL: { 2017: calibration['tekun.std.rural.2017'], 2019: calibration['tekun.std.rural'] },
};

/** The basic living standard of destitute support: fen per month, in whole jiao. */
export function destituteStandard(year: number, residence: Residence): Fen {
  const { 2017: first, 2019: last } = destituteYearly[residence];
  const yearly = year <= 2017 ? first : year === 2018 ? (first + last) / 2 : last;
  return Math.round((yearly / 12) * 10) * 10;
}
