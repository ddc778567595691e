import { describe, expect, it } from 'vitest';
import { headingsOf, isIn, monthsBetween, spanOf, touches } from '../src/lanes/months.ts';

describe('the months of a time axis', () => {
  it('are all from the first to the last, over the turn of a year', () => {
    expect(monthsBetween('2018-11', '2019-02')).toEqual([
      '2018-11',
      '2018-12',
      '2019-01',
      '2019-02',
    ]);
    expect(monthsBetween('2019-02', '2019-02')).toEqual(['2019-02']);
  });

  it('are none where the first or the last is not known, or they are reversed', () => {
    expect(monthsBetween(null, '2019-02')).toEqual([]);
    expect(monthsBetween('2019-03', '2019-02')).toEqual([]);
  });

  it('stand under their years, of which one with less than three months has no room to be shown', () => {
    expect(headingsOf(monthsBetween('2017-11', '2019-03'))).toEqual([
      { name: '2017', count: 2, hasRoom: false },
      { name: '2018', count: 12, hasRoom: true },
      { name: '2019', count: 3, hasRoom: true },
    ]);
  });

  it('are named one by one where they are few', () => {
    expect(headingsOf(['2018-12', '2019-01'])).toEqual([
      { name: '2018-12', count: 1, hasRoom: true },
      { name: '2019-01', count: 1, hasRoom: true },
    ]);
  });

  it('are touched by half-open days from the month of the first to that of the last', () => {
    const spell = { from: '2019-03-10', until: '2019-06-01' };
    const months = ['2019-02', '2019-03', '2019-05', '2019-06'];

    expect(months.map((month) => touches(month, spell))).toEqual([false, true, true, false]);
    expect(touches('2019-06', { ...spell, until: '2019-06-02' })).toBe(true);
    expect(touches('2030-01', { ...spell, until: null })).toBe(true);
  });

  it('span the earliest and the latest', () => {
    expect(spanOf(['2019-03', '2018-01', '2018-07'])).toEqual({
      from: '2018-01',
      until: '2019-03',
    });
    expect(spanOf([])).toBeNull();
  });

  it.each([
    { month: '2018-12', expected: false },
    { month: '2019-01', expected: true },
    { month: '2019-04', expected: true },
    { month: '2019-05', expected: false },
  ])('lie in a period that includes both its ends: $month', ({ month, expected }) => {
    expect(isIn(month, { from: '2019-01', until: '2019-04' })).toBe(expected);
  });
});
