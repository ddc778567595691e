import { addMonths, formatMonth, parseMonth } from '@hub/assistance';

/** Every month from one to another, both included; none where either is missing. */
export function monthsBetween(from: string | null, until: string | null): readonly string[] {
  if (from === null || until === null) return [];
  const first = parseMonth(from);
  const count = parseMonth(until) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    formatMonth(addMonths(first, index)),
  );
}

/** Whether a month lies in a period. */
export function isIn(
  month: string,
  period: { readonly from: string; readonly until: string } | null,
): boolean {
  return period !== null && period.from <= month && month <= period.until;
}

/** Whether any of half-open days lies in a month; null is open. */
export function touches(
  month: string,
  { from, until }: { readonly from: string; readonly until: string | null },
): boolean {
  return from.slice(0, 7) <= month && (until === null || `${month}-01` < until);
}

/** Months by their year, in order. */
export function yearsOf(
  months: readonly string[],
): readonly { readonly year: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const month of months) {
    const year = month.slice(0, 4);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([year, count]) => ({ year, count }));
}

/** What stands above months: each month of a short axis, the years of a longer one. */
export function headingsOf(months: readonly string[]): ReturnType<typeof yearsOf> {
  const isShort = months.length <= mostLabelled;
  return isShort ? months.map((month) => ({ year: month, count: 1 })) : yearsOf(months);
}

/** Most months that have room for a heading each. */
const mostLabelled = 8;

/** The earliest and the latest of months; null where there is none. */
export function spanOf(
  months: readonly string[],
): { readonly from: string; readonly until: string } | null {
  const [from, until] = [months.toSorted()[0], months.toSorted().at(-1)];
  return from === undefined || until === undefined ? null : { from, until };
}
