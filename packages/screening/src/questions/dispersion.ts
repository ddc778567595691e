/** How many of a number of people are something. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** The share of all groups together; 0 of nobody. */
export function pooledShare(groups: readonly Share[]): number {
  const total = groups.reduce((sum, { of }) => sum + of, 0);
  return total === 0 ? 0 : groups.reduce((sum, { count }) => sum + count, 0) / total;
}

/**
 * How likely it is that groups are this much alike, or more, if in all of them chance alone decided with the pooled
 * share (binomial dispersion test, chi-square with one degree of freedom less than groups).
 *
 * Near 0: more alike than chance leaves them. Near 1: less alike. Where nobody or everybody is counted there is nothing
 * to compare, and it is one half.
 */
export function likenessOf(groups: readonly Share[]): number {
  const share = pooledShare(groups);
  if (share <= 0 || share >= 1 || groups.length < 2) return 0.5;
  const statistic = groups.reduce((sum, { count, of }) => {
    const expected = of * share;
    return of === 0 ? sum : sum + (count - expected) ** 2 / (expected * (1 - share));
  }, 0);
  return chiSquareBelow(statistic, groups.length - 1);
}

/**
 * The chance that chi-square with so many degrees of freedom stays at or below a value.
 *
 * The regularised lower incomplete gamma function by its series, which converges for every value; far out it is 1.
 */
export function chiSquareBelow(value: number, degrees: number): number {
  const [shape, x] = [degrees / 2, value / 2];
  if (x <= 0) return 0;
  let term = Math.exp(shape * Math.log(x) - x - logGamma(shape + 1));
  // Too far out on either side for a number to hold.
  if (term === 0) return x > shape ? 1 : 0;
  let sum = 0;
  for (let step = 1; term > sum * Number.EPSILON || step < x; step += 1) {
    sum += term;
    term *= x / (shape + step);
  }
  return Math.min(1, sum);
}

/** The logarithm of the gamma function at a half or a whole number. */
function logGamma(number: number): number {
  let sum = Number.isInteger(number) ? 0 : Math.log(Math.PI) / 2;
  for (let factor = number - 1; factor > 0; factor -= 1) sum += Math.log(factor);
  return sum;
}
