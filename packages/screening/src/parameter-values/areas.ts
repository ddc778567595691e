import { nationCode, provinceCode } from '@hub/assistance';

/** From the start of the 2014 Interim Measures, before which the hub judges nothing. */
export const nationwide = {
  area: nationCode,
  from: '2014-05',
  until: null,
  isVerified: true,
} as const;

/** The same for the province. */
export const provincial = { ...nationwide, area: provinceCode } as const;
