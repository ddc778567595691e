import { type Month, yearOf } from './month.ts';

/**
 * A calendar day as a count of days since 1970-01-01: comparable, and one apart is one day apart.
 *
 * Written `YYYY-MM-DD` wherever a person or another system reads it. Intervals of days are half-open: `from` is the
 * first day covered, `until` the first day no longer covered, and a null `until` means still open.
 */
export type LocalDate = number & { readonly unit: 'day' };

const datePattern = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
const dayMs = 86_400_000;

/** Reads `YYYY-MM-DD`, from the year 1000 on. Throws `RangeError` on anything else, 30 February included. */
export function parseDate(text: string): LocalDate {
  const parts = datePattern.exec(text);
  if (parts !== null) {
    const day = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / dayMs;
    if (formatDate(day as LocalDate) === text) return day as LocalDate;
  }
  throw new RangeError(`not a date (YYYY-MM-DD): ${text}`);
}

/** Writes `YYYY-MM-DD`. */
export function formatDate(date: LocalDate): string {
  return new Date(date * dayMs).toISOString().slice(0, 10);
}

/** The month that a day lies in. */
export function monthOf(date: LocalDate): Month {
  const day = new Date(date * dayMs);
  return (day.getUTCFullYear() * 12 + day.getUTCMonth()) as Month;
}

/** The first day of a month. */
export function firstDayOf(month: Month): LocalDate {
  return (Date.UTC(yearOf(month), month % 12, 1) / dayMs) as LocalDate;
}

/** The day that lies so many days later, or earlier when the count is negative. */
export function addDays(date: LocalDate, count: number): LocalDate {
  return (date + count) as LocalDate;
}

/** Whether a half-open interval of days covers a day. */
export function covers(
  interval: { readonly from: LocalDate; readonly until: LocalDate | null },
  date: LocalDate,
): boolean {
  return interval.from <= date && (interval.until === null || date < interval.until);
}
