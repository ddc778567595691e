/** Leads that were decided, and how many of them had been right. */
export interface Judged {
  readonly decided: number;
  readonly right: number;
}

/** A share with the range that the true one lies in, 95 times out of 100. */
export interface Precision {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The 97.5th percentile of the normal distribution: 95 of 100 lie within so many standard deviations. */
const z = 1.959_963_984_540_054;

/**
 * How many of the decided leads had been right (精准度); null when nothing was decided.
 *
 * Right are those that were confirmed and those that somebody had already corrected: the lead was true, and somebody had
 * been quicker.
 *
 * The range is Wilson's score interval, which stays within 0 and 1 and holds for few leads, where the usual one does not
 * (Brown, Cai and DasGupta, Interval Estimation for a Binomial Proportion, Statistical Science 16, 2001, eq. 4).
 */
export function precisionOf({ decided, right }: Judged): Precision | null {
  if (decided === 0) return null;
  const share = right / decided;
  const scale = 1 + z ** 2 / decided;
  const centre = (share + z ** 2 / (2 * decided)) / scale;
  const reach = (z / scale) * Math.sqrt((share * (1 - share)) / decided + (z / (2 * decided)) ** 2);
  // None right and all right end at 0 and 1 exactly; the arithmetic of floating point misses them by a hair.
  return { share, low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}
