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

/** What stands above some months of an axis. */
export interface Heading {
  readonly name: string;
  /** How many months it stands above. */
  readonly count: number;
  /** Whether that is wide enough to show it. */
  readonly hasRoom: boolean;
}

/** Most months of an axis on which each has its own heading; above it, years have. */
const mostNamed = 8;

/** Fewest months that are as wide as a year. */
const yearWidth = 3;

/** What stands above the months of an axis, in order: each month of a short one, the years of a longer one. */
export function headingsOf(months: readonly string[]): readonly Heading[] {
  if (months.length <= mostNamed)
    return months.map((month) => ({ name: month, count: 1, hasRoom: true }));
  const counts = new Map<string, number>();
  for (const month of months) {
    const year = month.slice(0, 4);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, count, hasRoom: count >= yearWidth }));
}

/** The earliest and the latest of months; null where there is none. */
export function spanOf(
  months: readonly string[],
): { readonly from: string; readonly until: string } | null {
  const [from, until] = [months.toSorted()[0], months.toSorted().at(-1)];
  return from === undefined || until === undefined ? null : { from, until };
}
