import { describe, expect, it } from 'vitest';
import { formatDays, isDay } from '../src/format/days.ts';

const since = (day: string) => `since ${day}`;

describe('half-open days', () => {
  it.each([
    { what: 'a day alone', from: '2019-03-05', until: '2019-03-06', text: '2019-03-05' },
    { what: 'days', from: '2019-02-27', until: '2019-03-01', text: '2019-02-27 – 2019-02-28' },
    { what: 'a whole month', from: '2019-12-01', until: '2020-01-01', text: '2019-12' },
    { what: 'whole months', from: '2019-03-01', until: '2019-06-01', text: '2019-03 – 2019-05' },
    { what: 'what is open', from: '2019-03-01', until: null, text: 'since 2019-03-01' },
  ])('are shown by their first and last: $what', ({ from, until, text }) => {
    expect(formatDays({ from, until }, since)).toBe(text);
  });
});

describe('a day', () => {
  it.each(['2019-12-31', '2020-02-29', '1949-10-01'])('is %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each(['2019-02-29', '2026-13-99', '9999-12-31', '2019-1-1', '31/12/2019', ''])(
    'is not %s',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});
