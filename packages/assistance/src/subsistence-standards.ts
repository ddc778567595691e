import file from '../data/subsistence-standards.json' with { type: 'json' };
import type { Fen } from './money.ts';
import { type Month, parseMonth } from './month.ts';

/** The two schemes of the subsistence allowance, each with a standard (低保标准) of its own in every county. */
export type SubsistenceScheme = 'URBAN' | 'RURAL';

/** A county's standard per person and month, in force from a month until the next one of the county. */
export interface SubsistenceStandard {
  /** Today's GB/T 2260 code. */
  readonly county: string;
  readonly scheme: SubsistenceScheme;
  readonly from: Month;
  readonly monthlyFen: Fen;
}

const starts = file.from.map(parseMonth);

/** Every county's standards, earliest first. Where they come from: `data/README.md`. */
export const subsistenceStandards: readonly SubsistenceStandard[] = (
  ['URBAN', 'RURAL'] as const
).flatMap((scheme) =>
  Object.entries(file.monthlyFen[scheme]).flatMap(([county, amounts]) =>
    amounts.map((monthlyFen, index): SubsistenceStandard => {
      const from = starts[index];
      if (from === undefined) throw new RangeError(`${county} has more standards than months`);
      return { county, scheme, from, monthlyFen };
    }),
  ),
);
