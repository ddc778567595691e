import { addDays, formatDate, parseDate } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  firstActionDueOn,
  isCalendarKnown,
  lastKnownYear,
  warnOfUnknownCalendar,
} from '../../src/review/deadline.ts';
import { eventText } from '../../src/review/event-text.ts';

const later = (day: string, count: number) => formatDate(addWorkingDays(parseDate(day), count));

describe('working days', () => {
  it.each([
    { fact: 'a day is followed by the next', day: '2019-12-30', count: 1, due: '2019-12-31' },
    { fact: 'a weekend is left out', day: '2019-11-08', count: 1, due: '2019-11-11' },
    { fact: 'a day off does not count itself', day: '2019-11-09', count: 1, due: '2019-11-11' },
    { fact: 'none later is the day itself', day: '2019-11-09', count: 0, due: '2019-11-09' },
    { fact: 'New Year is left out', day: '2019-12-31', count: 1, due: '2020-01-02' },
    {
      fact: 'the Sunday before Spring Festival 2020 is worked',
      day: '2020-01-17',
      count: 1,
      due: '2020-01-19',
    },
    {
      fact: 'Spring Festival 2020 lasts until 2 February, as it was prolonged in the epidemic',
      day: '2020-01-23',
      count: 1,
      due: '2020-02-03',
    },
    {
      fact: 'ten of them take in the Sunday worked and leave the festival out',
      day: '2020-01-17',
      count: 10,
      due: '2020-02-07',
    },
    {
      fact: 'a Sunday before National Day is worked',
      day: '2024-09-27',
      count: 1,
      due: '2024-09-29',
    },
    { fact: 'a Saturday after it is worked', day: '2026-10-09', count: 1, due: '2026-10-10' },
  ])('$fact', ({ day, count, due }) => {
    expect(later(day, count)).toBe(due);
  });

  it('are Mondays to Fridays in a year that nobody has announced', () => {
    const firstUnknown = parseDate(`${lastKnownYear + 1}-01-01`);
    const days = Array.from({ length: 20 }, (_, count) => addWorkingDays(firstUnknown, count + 1));
    // Day 0 was a Thursday.
    const weekdays = new Set(days.map((day) => (day + 4) % 7));

    expect(isCalendarKnown(firstUnknown)).toBe(false);
    expect(weekdays).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(Number(days[19]) - Number(days[4])).toBe(21);
  });

  it.each([
    { day: `${lastKnownYear}-11-30`, warnings: [] },
    { day: `${lastKnownYear}-12-31`, warnings: [{ lastKnownYear }] },
  ])('of which some are soon not known are warned of: $day', ({ day, warnings }) => {
    const warned: object[] = [];
    warnOfUnknownCalendar(parseDate(day), { warn: (about: object) => warned.push(about) });

    expect(warned).toEqual(warnings);
  });

  it('that are not known are marked where a due date is told', () => {
    const said = (year: number) =>
      eventText<'RAISED'>({
        kind: 'RAISED',
        number: 1,
        at: `${year}-05-18T08:00:00.000Z`,
        day: parseDate(`${year}-05-18`),
        by: 'hub',
        body: { revision: 1, dueOn: parseDate(`${year}-06-01`) },
      }).en;

    expect(said(lastKnownYear)).toBe(`Raised; to be acted on by ${lastKnownYear}-06-01.`);
    expect(said(lastKnownYear + 1)).toContain('days off of that year not announced');
  });

  it('are the same when asked again, for more days than are kept', () => {
    const days = Array.from({ length: 1500 }, (_, place) =>
      addDays(parseDate('2018-01-01'), place),
    );

    expect(days.map(firstActionDueOn)).toEqual(days.map(firstActionDueOn));
  });

  it('are ten until somebody has to act on a lead', () => {
    expect(formatDate(firstActionDueOn(parseDate('2019-12-31')))).toBe('2020-01-15');
  });
});
