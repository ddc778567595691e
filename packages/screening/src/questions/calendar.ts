import {
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  firstDayOf,
  monthOf,
} from '@hub/assistance';

/** Days or benefit months from the first to the last, of an award, a membership or a fact; half-open, null is open. */
export interface Interval {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** A day alone. */
export function singleDay(day: LocalDate): Interval {
  return { from: day, until: addDays(day, 1) };
}

/** A day and all that come after it. */
export function openSince(day: LocalDate): Interval {
  return { from: day, until: null };
}

/** The same day so many months later (or earlier); the last day of the month where there is no such day. */
export function sameDayMonthsLater(date: LocalDate, months: number): LocalDate {
  const month = monthOf(date);
  const target = addMonths(month, months);
  const day = addDays(firstDayOf(target), date - firstDayOf(month));
  const last = addDays(firstDayOf(addMonths(target, 1)), -1);
  return day < last ? day : last;
}

/** How many days two half-open intervals have in common; infinitely many where both are open. */
export function sharedDays(left: Interval, right: Interval): number {
  const until = Math.min(left.until ?? Infinity, right.until ?? Infinity);
  return Math.max(0, until - Math.max(left.from, right.from));
}

/** The last day of a month. */
export function lastDayOf(month: Month): LocalDate {
  return addDays(firstDayOf(addMonths(month, 1)), -1);
}

/** Whether a half-open interval of days covers any day of a month. */
export function touchesMonth(interval: Interval, month: Month): boolean {
  return (
    interval.from < firstDayOf(addMonths(month, 1)) &&
    (interval.until === null || firstDayOf(month) < interval.until)
  );
}

/** Whether a half-open interval of days covers every day of a month. */
export function coversMonth(interval: Interval, month: Month): boolean {
  return (
    interval.from <= firstDayOf(month) &&
    (interval.until === null || firstDayOf(addMonths(month, 1)) <= interval.until)
  );
}

/** The months from the first to the last, both included; none when the first lies after the last. */
export function monthsFrom(first: Month, last: Month): readonly Month[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    addMonths(first, index),
  );
}

/** Splits months, in order, into runs without a gap whose entries are alike, so that one line can say them all. */
export function runsOf<Entry extends { readonly month: Month }>(
  entries: readonly Entry[],
  isAlike: (left: Entry, right: Entry) => boolean,
): readonly (readonly [Entry, ...Entry[]])[] {
  const runs: [Entry, ...Entry[]][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && entry.month === last.month + 1 && isAlike(last, entry)) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}
