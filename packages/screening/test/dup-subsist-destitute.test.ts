import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { dupSubsistDestitute as rule } from '../src/rules/dup-subsist-destitute.ts';
import { type AwardDraft, award, day, findingsOf, month, monthly, reversal } from './case-file.ts';

const people = ['person', 'spouse'];

const allowance = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'MZ-DIBAO-R',
    members: people,
    payments: monthly('2018-01', '2019-06', 432),
    ...draft,
  });
const support = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'MZ-TEKUN-S',
    from: day('2019-04-01'),
    payments: monthly('2019-04', '2019-12', 459.4),
    ...draft,
  });

describe('DUP-SUBSIST-DESTITUTE', () => {
  it('finds the months in which a destitute person stays counted in a paid allowance', () => {
    expect(findingsOf(rule, { people, awards: [allowance(), support()] })).toEqual([/*whole*/]);
  });

  it('adds funding legs to the share and rounds it down', () => {
    const leg = allowance({
      id: 'leg',
      partOf: 'award MZ-DIBAO-R',
      payments: monthly('2019-04', '2019-05', 0.01),
    });
    const awards = [allowance(), leg, support()];

    const [finding] = findingsOf(rule, { people, awards });

    expect(finding?.arithmetic.map(({ expression }) => expression)).toEqual([
      '432.01 ÷ 2 × 2 months = 432.00',
      '432.00 ÷ 2 = 216.00',
    ]);
  });

  it('counts whole months of an open centralised stay that nobody pays by the month', () => {
    const stay = support({ programme: 'MZ-TEKUN-C', from: day('2019-04-15'), payments: [] });

    const [finding] = findingsOf(rule, { people, awards: [allowance(), stay] });

    expect(finding?.period).toEqual({ from: month('2019-05'), until: month('2019-06') });
    expect(finding?.amountFen).toBe(yuan(432));
  });

  it('puts the support at risk where it was granted wrongly from the start', () => {
    const awards = [allowance(), support({ status: 'REVOKED' })];

    expect(findingsOf(rule, { people, awards })).toMatchObject([{ amountFen: yuan(1378.2) }]);
  });

  it.each([
    {
      letter: 'a',
      when: 'the person is only listed in the allowance of the others',
      awards: [
        allowance({ members: ['spouse', { personId: 'person', isCounted: false }] }),
        support(),
      ],
    },
    {
      letter: 'a',
      when: 'the person left the award when support began',
      awards: [
        allowance({ members: ['spouse', { personId: 'person', until: day('2019-04-01') }] }),
        support(),
      ],
    },
    {
      letter: 'b',
      when: 'arrears of the allowance are for months before support began',
      awards: [
        allowance({
          status: 'ENDED',
          until: day('2019-04-01'),
          payments: monthly('2019-01', '2019-03', 20).map((payment) => ({
            ...payment,
            type: 'BACK_PAY' as const,
            paidOn: day('2019-06-20'),
          })),
        }),
        support(),
      ],
    },
    {
      letter: 'b',
      when: 'support is back-paid for months before its award',
      awards: [
        allowance({ payments: monthly('2018-01', '2019-03', 432), status: 'ENDED' }),
        support({ payments: monthly('2019-01', '2019-12', 459.4) }),
      ],
    },
    {
      letter: 'c',
      when: 'only the care allowance of destitute support is paid beside',
      awards: [
        allowance(),
        award({ programme: 'MZ-TEKUN-CARE', payments: monthly('2019-01', '2019-06', 83) }),
        award({ programme: 'MZ-TEMP-EMERG', payments: monthly('2019-04', '2019-06', 900) }),
      ],
    },
    {
      letter: 'd',
      when: 'one month of both is the switch',
      awards: [
        allowance({ payments: monthly('2018-01', '2019-04', 432), status: 'ENDED' }),
        support(),
      ],
    },
    {
      letter: '-',
      when: 'all but one doubled month was taken back',
      awards: [
        allowance({
          status: 'ENDED',
          payments: [
            ...monthly('2019-03', '2019-06', 432),
            reversal('2019-05', 432),
            reversal('2019-06', 432),
          ],
        }),
        support(),
      ],
    },
    {
      letter: '-',
      when: 'the overlap lies more than three years back',
      awards: [
        allowance({ status: 'ENDED', payments: monthly('2016-01', '2016-12', 432) }),
        support({
          status: 'ENDED',
          from: day('2016-01-01'),
          payments: monthly('2016-01', '2016-12', 400),
        }),
      ],
    },
  ])('is silent when $when ($letter)', ({ awards }) => {
    expect(findingsOf(rule, { people, awards })).toEqual([]);
  });

  it('speaks from two months on', () => {
    const until = (last: string) => [
      allowance({ status: 'ENDED', payments: monthly('2019-01', last, 432) }),
      support(),
    ];

    expect(findingsOf(rule, { people, awards: until('2019-04') })).toEqual([]);
    expect(findingsOf(rule, { people, awards: until('2019-05') })).toHaveLength(1);
  });
});

describe('DUP-SUBSIST-DESTITUTE status-not-closed', () => {
  const open = allowance({ payments: monthly('2018-01', '2019-03', 432) });

  it('finds an allowance that stands open beside support and is no longer paid', () => {
    expect(findingsOf(rule, { people, awards: [open, support()] })).toEqual([/*whole*/]);
  });

  it.each([
    { when: 'the allowance has ended', awards: [{ ...open, status: 'ENDED' as const }, support()] },
    {
      when: 'the person is not counted in it any more',
      awards: [
        allowance({
          members: ['spouse', { personId: 'person', until: day('2019-04-01') }],
          payments: monthly('2018-01', '2019-03', 432),
        }),
        support(),
      ],
    },
    {
      when: 'neither of the two was paid',
      awards: [open, support({ payments: [] })],
    },
    { when: 'there is no support', awards: [open] },
    { when: 'there is no allowance', awards: [support()] },
  ])('is silent when $when', ({ awards }) => {
    expect(findingsOf(rule, { people, awards })).toEqual([]);
  });

  it('speaks from two whole months on', () => {
    const since = (from: string) => [
      open,
      support({ from: day(from), payments: monthly('2019-12', '2019-12', 459.4) }),
    ];
    const paidSince = (from: string) => [
      open,
      support({ from: day(from), payments: monthly(from.slice(0, 7), '2019-11', 459.4) }),
    ];

    expect(findingsOf(rule, { people, awards: since('2019-10-01') })).toEqual([]);
    expect(findingsOf(rule, { people, awards: paidSince('2019-10-01') })).toEqual([]);
    expect(findingsOf(rule, { people, awards: paidSince('2019-09-01') })).toHaveLength(1);
  });
});
