import {
  type LocalDate,
  type Month,
  addDays,
  addMonths,
  firstDayOf,
  monthOf,
  parseDate,
  parseMonth,
} from '@hub/assistance';

/** The day on which the province is looked at: the end of the period of the 2019 report. */
export const provinceDate: LocalDate = parseDate('2019-12-31');

/** Day through which every department's books are complete. */
export const completeThrough: LocalDate = provinceDate;

/** First benefit month of the books. */
export const firstMonth: Month = parseMonth('2017-01');

/** Last benefit month of the books. */
export const lastMonth: Month = parseMonth('2019-12');

/** The calendar years of the books. */
export const years = [2017, 2018, 2019] as const;

/** A day of a benefit month, the first being 1. */
export function dayIn(month: Month, dayOfMonth: number): LocalDate {
  return addDays(firstDayOf(month), dayOfMonth - 1);
}

/** January of a year, from which other months count. */
export function monthIn(year: number, monthOfYear: number): Month {
  return (year * 12 + monthOfYear - 1) as Month;
}

/** First day of the month after the one a day lies in: when benefits end after a death. */
export function endOfMonthOf(date: LocalDate): LocalDate {
  return firstDayOf(addMonths(monthOf(date), 1));
}

/** A semester of a school year: 1 is autumn, 2 is spring. Days are half-open. */
export interface Semester {
  readonly schoolYear: number;
  readonly semester: 1 | 2;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** Autumn runs from 1 September through 31 January, spring from 1 March through 15 July. */
export function semesterOf(schoolYear: number, semester: 1 | 2): Semester {
  return semester === 1
    ? {
        schoolYear,
        semester,
        from: firstDayOf(monthIn(schoolYear, 9)),
        until: firstDayOf(monthIn(schoolYear + 1, 2)),
      }
    : {
        schoolYear,
        semester,
        from: firstDayOf(monthIn(schoolYear + 1, 3)),
        until: dayIn(monthIn(schoolYear + 1, 7), 16),
      };
}

/** The semesters in which the books hold student aid. */
export const semesters: readonly Semester[] = [
  semesterOf(2016, 2),
  semesterOf(2017, 1),
  semesterOf(2017, 2),
  semesterOf(2018, 1),
  semesterOf(2018, 2),
  semesterOf(2019, 1),
];
