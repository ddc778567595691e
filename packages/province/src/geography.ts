import {
  type County,
  type LocalDate,
  areaSuccessions,
  counties,
  monthOf,
  yearOf,
} from '@hub/assistance';

/** Residents by prefecture in ten thousands, 2019, from memory; they add up to the provincial 69.17 million. */
const residentsOf: Readonly<Record<string, number>> = {
  '430100': 839.5,
  '430200': 402.9,
  '430300': 288.2,
  '430400': 730.1,
  '430500': 730.2,
  '430600': 577.1,
  '430700': 577.2,
  '430800': 154.9,
  '430900': 441.0,
  '431000': 475.5,
  '431100': 544.6,
  '431200': 498.3,
  '431300': 393.2,
  '433100': 263.8,
};

/** The former poor prefectures have up to twice the province's share of recipients, the capital region half of it. */
const densityOf: Readonly<Record<string, number>> = {
  '430100': 0.5,
  '430200': 0.5,
  '430300': 0.5,
  '430500': 1.6,
  '430800': 1.8,
  '431200': 1.8,
  '433100': 1.9,
};

const countiesIn = new Map<string, number>();
for (const { prefecture } of counties) {
  countiesIn.set(prefecture, (countiesIn.get(prefecture) ?? 0) + 1);
}

/** Share of the province's residents. Counties of one prefecture count alike. */
export function residentWeightOf(county: County): number {
  return (residentsOf[county.prefecture] ?? 0) / (countiesIn.get(county.prefecture) ?? 1);
}

/** How much denser recipients of the subsistence allowance and destitute support live than in the province. */
export function recipientDensityOf(county: County): number {
  return densityOf[county.prefecture] ?? 1;
}

/** Whether it is a city district (市辖区), which the fourth and fifth digits of its code say. */
export function isDistrict(county: County): boolean {
  return Number(county.code.slice(4)) < 20;
}

/** The code under which a county acted on a day: awards, hukou entries and numbers keep it. */
export function codeAsOf(code: string, on: LocalDate): string {
  const succession = areaSuccessions.find(({ successor }) => successor === code);
  return succession !== undefined && yearOf(monthOf(on)) < succession.year ? succession.code : code;
}

/** A county of another prefecture, always the same one for a county. */
export function farCountyOf(code: string): County {
  const index = counties.findIndex((county) => county.code === code);
  const far = counties[(index + 61) % counties.length];
  if (far === undefined) throw new RangeError('no such county');
  return far;
}
