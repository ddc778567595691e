/**
 * A benefit month (待遇所属月) as a count of months since January of year 0: comparable, and one apart is one month apart.
 *
 * Written `YYYY-MM` wherever a person or another system reads it.
 */
export type Month = number & { readonly unit: 'month' };

const monthPattern = /^([1-9]\d{3})-(0[1-9]|1[0-2])$/;

/** Reads `YYYY-MM`, from the year 1000 on. Throws `RangeError` on anything else. */
export function parseMonth(text: string): Month {
  const parts = monthPattern.exec(text);
  if (parts === null) throw new RangeError(`not a month (YYYY-MM): ${text}`);
  return (Number(parts[1]) * 12 + Number(parts[2]) - 1) as Month;
}

/** Writes `YYYY-MM`. */
export function formatMonth(month: Month): string {
  const year = yearOf(month);
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The calendar year that a month lies in. */
export function yearOf(month: Month): number {
  return Math.floor(month / 12);
}

/** The month that lies so many months later, or earlier when the count is negative. */
export function addMonths(month: Month, count: number): Month {
  return (month + count) as Month;
}
