import {
  type SubsistenceScheme,
  addMonths,
  formatMonth,
  provinceCode,
  subsistenceStandards,
  yuan,
} from '@hub/assistance';
import type { Parameter, ParameterValue } from '../parameters.ts';

/** Averages of the province by year, for whoever asks above a county: yuan per person and month. */
const averages = {
  URBAN: [444, 484, 510],
  RURAL: [3689 / 12, 4098 / 12, 4385 / 12],
} as const;

function valuesOf(scheme: SubsistenceScheme): readonly ParameterValue[] {
  const own = subsistenceStandards.filter((standard) => standard.scheme === scheme);
  const counties = own.map(({ county, from, monthlyFen }, index): ParameterValue => {
    const next = own[index + 1];
    const isLast = next?.county !== county;
    return {
      area: county,
      from: formatMonth(from),
      until: isLast ? null : formatMonth(addMonths(next.from, -1)),
      value: monthlyFen,
      source: 'packages/assistance/data/README.md; held on until newer standards are entered',
      isVerified: false,
    };
  });
  const province = averages[scheme].map((monthlyYuan, index): ParameterValue => ({
    area: provinceCode,
    from: `${2017 + index}-01`,
    until: index === 2 ? null : `${2017 + index}-12`,
    value: Math.round(yuan(monthlyYuan)),
    source:
      'provincial report 2019: averages of 2019 and, by their growth, of 2017; official pages',
    isVerified: index !== 1,
  }));
  return [...counties, ...province];
}

/** The subsistence standards (低保标准) per person and month, county by county. */
export const countyStandards = {
  'subsistence.urbanStandardFen': {
    description: 'Urban subsistence standard per person and month.',
    unit: 'FEN',
    values: valuesOf('URBAN'),
  },
  'subsistence.ruralStandardFen': {
    description: 'Rural subsistence standard per person and month.',
    unit: 'FEN',
    values: valuesOf('RURAL'),
  },
} as const satisfies Record<string, Parameter>;
