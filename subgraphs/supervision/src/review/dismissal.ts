import { type LocalDate, addDays, addMonths, firstDayOf, monthOf } from '@hub/assistance';
import type { NotConfirmedReason } from './codes.ts';

/**
 * For how many months a dismissed lead stays dismissed, by the reason.
 *
 * Our choice, no law's: a lawful stacking is looked at again with the yearly recertification, a wrong entry should have
 * been put right within half a year, and two people who share a name go on sharing it.
 */
const dismissalMonths: Readonly<Record<NotConfirmedReason, number>> = {
  LAWFUL_STACKING: 12,
  DATA_ERROR: 6,
  IDENTITY_MIX_UP: 60,
  ALREADY_CORRECTED: 12,
  OTHER: 6,
};

/** Nobody dismisses a lead for ever: after five years people, aid and law have changed. */
const mostDismissalMonths = 60;

/** First day on which a dismissal of this day no longer holds, where the reviewer names none. */
export function defaultDismissedUntil(reason: NotConfirmedReason, day: LocalDate): LocalDate {
  return monthsLater(day, dismissalMonths[reason]);
}

/** Whether a dismissal of this day may hold until that one: it holds for a day at least, and not for ever. */
export function isDismissalAllowed(day: LocalDate, until: LocalDate): boolean {
  return until > day && until <= monthsLater(day, mostDismissalMonths);
}

/** The same day so many months later, or the last of its month where that has fewer days. */
function monthsLater(day: LocalDate, count: number): LocalDate {
  const first = firstDayOf(monthOf(day));
  const month = addMonths(monthOf(day), count);
  const last = addDays(firstDayOf(addMonths(month, 1)), -1);
  return Math.min(firstDayOf(month) + (day - first), last) as LocalDate;
}
