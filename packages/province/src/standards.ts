import { type County, type Fen, counties, yuan } from '@hub/assistance';
import { calibration } from './calibration.ts';
import { isDistrict, recipientDensityOf, residentWeightOf } from './geography.ts';

/** Which of the two schemes people belong to. */
export type Residence = 'URBAN' | 'RURAL';

/** How much of a provincial average a county's standard is, before the average is brought to its figure. */
const tiers = { capital: 1.15, near: 1.05, middle: 0.99, far: 0.94 };

const tierOf: Readonly<Record<string, number>> = {
  '430100': tiers.capital,
  '430200': tiers.near,
  '430300': tiers.near,
  '430400': tiers.middle,
  '430600': tiers.middle,
  '430700': tiers.middle,
  '431000': tiers.middle,
};

/** Share of a county's homes that are urban, relative to other counties. */
export function urbanWeightOf(county: County): number {
  return isDistrict(county) ? 0.8 : 0.45;
}

function recipientWeightOf(county: County, residence: Residence): number {
  const share = urbanWeightOf(county);
  const weight = residentWeightOf(county) * recipientDensityOf(county);
  return weight * (residence === 'URBAN' ? share : 1 - share);
}

function rawStandardOf(county: County): number {
  return (tierOf[county.prefecture] ?? tiers.far) + (isDistrict(county) ? 0.04 : 0);
}

/** Weighted by recipients, so that the average over people is the provincial figure. */
function averageOf(residence: Residence): number {
  let sum = 0;
  let weights = 0;
  for (const county of counties) {
    sum += recipientWeightOf(county, residence) * rawStandardOf(county);
    weights += recipientWeightOf(county, residence);
  }
  return sum / weights;
}

const average = { URBAN: averageOf('URBAN'), RURAL: averageOf('RURAL') };

/** Yuan a month for urban, a year for rural people, as the standards are proclaimed. */
const provincialStandard = {
  URBAN: calibration['std.urban.dibao'],
  RURAL: calibration['std.rural.dibao'],
};

const standards = new Map(
  counties.map((county) => [
    county.code,
    {
      URBAN: standardIn(county, 'URBAN'),
      RURAL: standardIn(county, 'RURAL'),
    },
  ]),
);

function standardIn(county: County, residence: Residence): Fen {
  const relative = rawStandardOf(county) / average[residence];
  const proclaimed = Math.round(provincialStandard[residence] * relative);
  return yuan(residence === 'URBAN' ? proclaimed : proclaimed / 12);
}

/** The subsistence standard of 2019 in a county (today's code): fen per person and month. */
export function subsistenceStandard(county: string, residence: Residence): Fen {
  const standard = standards.get(county);
  if (standard === undefined) throw new RangeError(`no such county: ${county}`);
  return standard[residence];
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
