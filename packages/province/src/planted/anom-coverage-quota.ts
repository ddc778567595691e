import type { PlantedCounty, Township } from '../province.ts';

/** A county that hands out its places of the rural allowance by share: the same of each township's residents. */
export interface CountyByQuota {
  /** Of the exception on the rule's card; null for an error. */
  readonly letter: string | null;
  /** What becomes of its townships but for seven; null where they stay as they are. */
  readonly others: 'SMALL' | 'MERGED' | null;
  readonly note: string;
}

/**
 * Three counties of many townships, an error and two look-alikes. The third exception on the card, shares that were
 * rounded to be published, cannot come about where people are counted.
 */
export const countiesByQuota: ReadonlyMap<string, CountyByQuota> = new Map([
  ['430121', { letter: null, others: null, note: 'the same coverage in every township' }],
  [
    '430182',
    { letter: 'a', others: 'SMALL', note: 'the same, and seven townships are large enough' },
  ],
  [
    '430181',
    { letter: 'b', others: 'MERGED', note: 'the same, and all but seven were merged in 2019' },
  ],
]);

/** Residents and townships from which coverage says anything, by the rule's card. */
const enough = { residents: 2000, townships: 8 };

/**
 * What is true of such a county. A province at a coarse scale has nothing but small townships, which are one of the
 * look-alikes.
 */
export function truthOf(
  county: string,
  { letter, note }: CountyByQuota,
  places: readonly { readonly township: Township; readonly residents: number }[],
): PlantedCounty {
  const large = places.filter(
    ({ residents, township }) => residents >= enough.residents && township.mergedOn === null,
  );
  const isFinding = letter === null && large.length >= enough.townships;
  return {
    ruleId: 'ANOM-COVERAGE-QUOTA',
    county,
    expected: isFinding ? 'FINDING' : 'SILENT',
    lookAlike: isFinding ? null : (letter ?? 'a'),
    note,
  };
}
