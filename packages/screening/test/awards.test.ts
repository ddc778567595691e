import { yuan } from '@hub/assistance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedIn, isCounted, membersOf, paidByMonth, paidFen, sharesOf } from '../src/index.ts';
import { sameDayMonthsLater } from '../src/questions/calendar.ts';
import { award, caseFile, day, month, monthly, reversal } from './case-file.ts';

describe('what an award paid', () => {
  it('is netted by the month it is for', () => {
    const paid = award({
      programme: 'MZ-DIBAO-R',
      payments: [
        ...monthly('2019-01', '2019-03', 400),
        reversal('2019-02', 400),
        {
          month: month('2019-03'),
          amountFen: yuan(30),
          type: 'BACK_PAY',
          paidOn: day('2019-06-01'),
        },
      ],
    });

    expect([...paidByMonth(paid)]).toEqual([
      [month('2019-01'), yuan(400)],
      [month('2019-03'), yuan(430)],
    ]);
    expect(paidFen(paid)).toBe(yuan(830));
  });

  it('falls into the month of payment where it is for an event', () => {
    const paid = award({
      programme: 'MZ-TEMP-EMERG',
      payments: [{ amountFen: yuan(900), paidOn: day('2019-05-09') }],
    });

    expect([...paidByMonth(paid).keys()]).toEqual([month('2019-05')]);
  });
});

describe('the people of an award', () => {
  const family = award({
    programme: 'MZ-DIBAO-R',
    members: [
      'person',
      { personId: 'spouse', until: day('2019-04-01') },
      { personId: 'soldier', isCounted: false },
    ],
  });

  it('counts whoever is counted on any day of the month', () => {
    expect(countedIn(family, month('2019-03'))).toEqual(['person', 'spouse']);
    expect(countedIn(family, month('2019-04'))).toEqual(['person']);
  });

  it('lists those who are not counted', () => {
    expect(membersOf(family)).toEqual(['person', 'spouse', 'soldier']);
    expect(isCounted(family, 'soldier')).toBe(false);
  });

  it('is the subject where no members are given', () => {
    const own = award({ programme: 'MZ-TEKUN-S', subjectId: 'person', members: [] });

    expect(membersOf(own)).toEqual(['person']);
    expect(isCounted(own, 'person')).toBe(true);
    expect(countedIn(own, month('2019-04'))).toEqual(['person']);
  });
});

describe("a person's shares", () => {
  it('never add up to more than was paid', () => {
    const amounts = fc.integer({ min: 1, max: 1_000_000 });
    const sizes = fc.integer({ min: 1, max: 9 });

    fc.assert(
      fc.property(amounts, sizes, (amountFen, size) => {
        const members = Array.from({ length: size }, (_, index) => `person ${index}`);
        const payments = [{ month: month('2019-03'), amountFen }];
        const file = caseFile({ awards: [award({ programme: 'MZ-DIBAO-R', members, payments })] });

        const shares = members.flatMap((personId) => sharesOf(file, personId, ['MZ-DIBAO-R']));

        const sum = shares.reduce((total, { fen }) => total + fen, 0);
        expect(sum).toBeLessThanOrEqual(amountFen);
        expect(amountFen - sum).toBeLessThan(size);
      }),
    );
  });

  it('hold every payment of one grant, also what is paid after the work is done', () => {
    const members = [{ personId: 'person', until: day('2018-05-18') }];
    const payments = [
      { month: month('2018-02'), amountFen: yuan(18_000) },
      { month: month('2018-06'), amountFen: yuan(12_000) },
    ];
    const renovation = award({ programme: 'ZJ-RENO-D', members, payments });
    const allowance = award({ programme: 'MZ-DIBAO-R', members, payments });
    const sumOf = (programme: 'ZJ-RENO-D' | 'MZ-DIBAO-R') =>
      sharesOf(caseFile({ awards: [renovation, allowance] }), 'person', [programme]).reduce(
        (total, { fen }) => total + fen,
        0,
      );

    expect(sumOf('ZJ-RENO-D')).toBe(yuan(30_000));
    expect(sumOf('MZ-DIBAO-R')).toBe(yuan(18_000));
  });

  it('leave out a leg whose award is not in the file', () => {
    const leg = award({
      programme: 'MZ-DIBAO-R',
      partOf: 'unknown',
      payments: monthly('2019-03', '2019-03', 100),
    });

    expect(sharesOf(caseFile({ awards: [leg] }), 'person', ['MZ-DIBAO-R'])).toEqual([]);
  });
});

describe('the same day months later', () => {
  it.each([
    { from: '2019-01-15', months: 1, to: '2019-02-15' },
    { from: '2019-01-31', months: 1, to: '2019-02-28' },
    { from: '2020-02-29', months: 12, to: '2021-02-28' },
    { from: '2019-02-28', months: -12, to: '2018-02-28' },
  ])('is $to for $from and $months', ({ from, months, to }) => {
    expect(sameDayMonthsLater(day(from), months)).toBe(day(to));
  });
});
