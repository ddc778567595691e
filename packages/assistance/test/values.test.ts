import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, covers, firstDayOf, formatDate, monthOf, parseDate } from '../src/local-date.ts';
import { formatYuan, yuan } from '../src/money.ts';
import { addMonths, formatMonth, parseMonth, yearOf } from '../src/month.ts';

const writtenDate = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const writtenMonth = writtenDate.map((date) => date.slice(0, 7));

describe('a month', () => {
  it('is written as it was read', () => {
    fc.assert(
      fc.property(writtenMonth, (text) => {
        expect(formatMonth(parseMonth(text))).toBe(text);
      }),
    );
  });

  it.each(['2024-13', '2024-00', '2024-1', '24-01', '0999-12', '2024-01-01', ' 2024-01', ''])(
    'is not %j',
    (text) => {
      expect(() => parseMonth(text)).toThrow(RangeError);
    },
  );

  it('follows another across the turn of the year', () => {
    expect(formatMonth(addMonths(parseMonth('2019-11'), 3))).toBe('2020-02');
    expect(formatMonth(addMonths(parseMonth('2020-02'), -3))).toBe('2019-11');
  });

  it('lies in a year', () => {
    expect([yearOf(parseMonth('2019-01')), yearOf(parseMonth('2019-12'))]).toEqual([2019, 2019]);
  });
});

describe('a date', () => {
  it('is written as it was read', () => {
    fc.assert(
      fc.property(writtenDate, (text) => {
        expect(formatDate(parseDate(text))).toBe(text);
      }),
    );
  });

  it.each(['2023-02-29', '2024-02-30', '2024-13-01', '2024-00-10', '0999-12-31', '2024-1-1', ''])(
    'is not %j',
    (text) => {
      expect(() => parseDate(text)).toThrow(RangeError);
    },
  );

  it('lies in its month, from the first day on', () => {
    fc.assert(
      fc.property(writtenDate, (text) => {
        const date = parseDate(text);
        expect(formatMonth(monthOf(date))).toBe(text.slice(0, 7));
        expect(formatDate(firstDayOf(monthOf(date)))).toBe(`${text.slice(0, 7)}-01`);
      }),
    );
  });

  it('has a neighbour one day apart', () => {
    expect(formatDate(addDays(parseDate('2024-02-28'), 1))).toBe('2024-02-29');
    expect(formatDate(addDays(parseDate('2024-03-01'), -1))).toBe('2024-02-29');
  });
});

describe('an interval of days', () => {
  const from = parseDate('2019-03-01');
  const until = parseDate('2019-08-01');

  it.each([
    { date: '2019-02-28', isCovered: false },
    { date: '2019-03-01', isCovered: true },
    { date: '2019-07-31', isCovered: true },
    { date: '2019-08-01', isCovered: false },
  ])('covers $date: $isCovered', ({ date, isCovered }) => {
    expect(covers({ from, until }, parseDate(date))).toBe(isCovered);
  });

  it('covers every later day while it is open', () => {
    expect(covers({ from, until: null }, parseDate('2999-12-31'))).toBe(true);
  });
});

describe('money', () => {
  it.each([
    { amountFen: 0, text: '0.00' },
    { amountFen: 5, text: '0.05' },
    { amountFen: -5, text: '-0.05' },
    { amountFen: 102_200, text: '1,022.00' },
    { amountFen: -123_456_789, text: '-1,234,567.89' },
    { amountFen: Number.MAX_SAFE_INTEGER, text: '90,071,992,547,409.91' },
  ])('of $amountFen fen is written $text', ({ amountFen, text }) => {
    expect(formatYuan(amountFen)).toBe(text);
  });

  it('comes back to the fen from what was written', () => {
    // 10 trillion yuan, a hundred times all assistance of the country: beyond it a double no longer holds both decimals.
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), (amountFen) => {
        expect(yuan(Number(formatYuan(amountFen).replaceAll(',', '')))).toBe(amountFen);
      }),
    );
  });
});
