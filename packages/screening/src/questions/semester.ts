import { type LocalDate, type Month, addDays, firstDayOf, monthOf, yearOf } from '@hub/assistance';
import type { Text } from '../finding.ts';

/** Half a school year: 1 is autumn (1 September to 31 January), 2 is spring (1 March to 15 July). */
export interface Semester {
  /** By the calendar year the school year starts in. */
  readonly schoolYear: number;
  readonly number: 1 | 2;
  readonly from: LocalDate;
  /** First day after it. */
  readonly until: LocalDate;
}

function autumnOf(schoolYear: number): Semester {
  const [from, until] = [firstOf(schoolYear, 'SEPTEMBER'), firstOf(schoolYear, 'FEBRUARY')];
  return { schoolYear, number: 1, from, until };
}

function springOf(schoolYear: number): Semester {
  const [from, july] = [firstOf(schoolYear, 'MARCH'), firstOf(schoolYear, 'JULY')];
  return { schoolYear, number: 2, from, until: addDays(july, 15) };
}

/** Months by their distance from the January before a school year. */
const monthsOfYear = { SEPTEMBER: 8, FEBRUARY: 13, MARCH: 14, JULY: 18 } as const;

function firstOf(schoolYear: number, month: keyof typeof monthsOfYear): LocalDate {
  return firstDayOf((schoolYear * 12 + monthsOfYear[month]) as Month);
}

/** The semester that aid is granted for; null where it names none. */
export function semesterOf({
  schoolYear,
  semester,
}: {
  readonly schoolYear: number | null;
  readonly semester: number | null;
}): Semester | null {
  if (schoolYear === null) return null;
  if (semester === 1) return autumnOf(schoolYear);
  return semester === 2 ? springOf(schoolYear) : null;
}

/** The semesters whose last day lies `lagDays` or more before a day, and that ended within the year before it. */
export function closedSemesters(day: LocalDate, lagDays: number): readonly Semester[] {
  const year = yearOf(monthOf(day));
  return [year - 2, year - 1, year]
    .flatMap((schoolYear) => [autumnOf(schoolYear), springOf(schoolYear)])
    .filter(({ until }) => {
      const closedOn = addDays(until, lagDays - 1);
      return closedOn <= day && day < addDays(closedOn, 365);
    });
}

const seasons = { 1: { en: 'autumn', zh: '秋季' }, 2: { en: 'spring', zh: '春季' } } as const;

/** A semester in words: `spring 2018/19`. */
export function semesterText({ schoolYear, number }: Semester): Text {
  const season = seasons[number];
  const year = schoolYearText(schoolYear);
  return { en: `${season.en} ${year.en}`, zh: `${year.zh}${season.zh}学期` };
}

/** A school year in words: `2018/19`. */
export function schoolYearText(schoolYear: number): Text {
  const years = `${schoolYear}/${String((schoolYear + 1) % 100).padStart(2, '0')}`;
  return { en: years, zh: `${years}学年` };
}
