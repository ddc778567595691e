import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type LocalDate, addDays, formatDate, monthOf, yearOf } from '@hub/assistance';
import type { Logger } from 'pino';

/** Working days within which somebody has to act on a lead for the first time. Our choice; departments may name others. */
const firstActionWorkingDays = 10;

/**
 * Days off and the Saturdays and Sundays worked in their place (调休), as the State Council announced them.
 *
 * The library's data and not its functions: those read a day in the time zone of the process.
 */
const daysOff = new Set(Object.keys(calendar.holidays));
const workedWeekendDays = new Set(Object.keys(calendar.workdays));

/** Last year whose days off are known; the State Council announces the next one in November. */
export const lastKnownYear = Math.max(...[...daysOff].map((day) => Number(day.slice(0, 4))));

/** 1970-01-01, day 0, was a Thursday. */
const isWeekend = (day: LocalDate) => (((day + 3) % 7) + 7) % 7 >= 5;

/**
 * Whether offices work on a day (工作日).
 *
 * In a year that nobody has announced yet, every Monday to Friday: a due date may then fall up to a week too early.
 */
export function isWorkingDay(day: LocalDate): boolean {
  const text = formatDate(day);
  if (workedWeekendDays.has(text)) return true;
  return !isWeekend(day) && !daysOff.has(text);
}

/** Whether the days off of a day's year are known, and its working days are not only Mondays to Fridays. */
export function isCalendarKnown(day: LocalDate): boolean {
  return yearOf(monthOf(day)) <= lastKnownYear;
}

/** Ten working days with the longest festival among them end within so many days. */
const lookAheadDays = 30;

/** Says in the log that deadlines which are set from now on may be too early; that is for chinese-days to mend. */
export function warnOfUnknownCalendar(today: LocalDate, log: Pick<Logger, 'warn'>): void {
  if (isCalendarKnown(addDays(today, lookAheadDays))) return;
  log.warn({ lastKnownYear }, 'days off are not known: only weekends are left out of deadlines');
}

/** A sweep raises thousands of leads on one day. */
const kept = new Map<string, LocalDate>();
const mostKept = 1000;

/**
 * The working day that lies so many working days after a day, which itself does not count.
 *
 * Days off are those of the People's Republic of China; in a year not yet announced only weekends are.
 */
export function addWorkingDays(day: LocalDate, count: number): LocalDate {
  const key = `${day}+${count}`;
  const known = kept.get(key);
  if (known !== undefined) return known;

  let end = day;
  for (let left = count; left > 0;) {
    end = addDays(end, 1);
    if (isWorkingDay(end)) left -= 1;
  }
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, end);
  return end;
}

/** By when somebody has to act on a lead that came up on a day. */
export function firstActionDueOn(day: LocalDate): LocalDate {
  return addWorkingDays(day, firstActionWorkingDays);
}
