import {
  addDays,
  addMonths,
  formatDate,
  formatMonth,
  parseDate,
  parseMonth,
} from '@hub/assistance';
import { formatPeriod } from './period.ts';

/** Half-open days: `until` is the first day no longer, null is open. */
interface Days {
  readonly from: string;
  readonly until: string | null;
}

/** Days as people write them, by their first and last; whole months by the months; what is open in the words of `since`. */
export function formatDays({ from, until }: Days, since: (day: string) => string): string {
  if (until === null) return since(from);
  if (from.endsWith('-01') && until.endsWith('-01')) {
    const last = formatMonth(addMonths(parseMonth(until.slice(0, 7)), -1));
    return formatPeriod({ from: from.slice(0, 7), until: last });
  }
  return formatPeriod({ from, until: formatDate(addDays(parseDate(until), -1)) });
}

/** Whether a text is a day that there is, `2019-12-31`, of a year that can be meant. */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    parseDate(text);
    return true;
  } catch {
    return false;
  }
}
