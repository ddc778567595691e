import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { screen } from '../src/index.ts';
import { dupSubsistDestitute as rule } from '../src/rules/dup-subsist-destitute.ts';
import {
  award,
  type AwardDraft,
  caseFile,
  day,
  findingsOf,
  furong,
  month,
  monthly,
  reversal,
  today,
} from './case-file.ts';

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
    expect(findingsOf(rule, { people, awards: [allowance(), support()] })).toEqual([
      {
        amountFen: 64800,
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            expression: '432.00 ÷ 2 × 3 = 648.00',
            label: {
              en: 'Rural subsistence allowance, 2019-04 to 2019-06',
              zh: '农村低保，2019-04至2019-06',
            },
            resultFen: 64800,
          },
        ],
        asOf: today,
        departments: ['CIVIL_AFFAIRS'],
        disposition: 'EXCLUSIVE',
        evidence: [
          {
            amountFen: yuan(648),
            county: furong,
            days: { from: day('2019-04-01'), until: day('2019-07-01') },
            department: 'CIVIL_AFFAIRS',
            programme: 'MZ-DIBAO-R',
            recordId: 'award MZ-DIBAO-R',
            statement: {
              en: 'Rural subsistence allowance, 芙蓉区, paid for 2019-04 to 2019-06',
              zh: '农村低保，芙蓉区，发放2019-04至2019-06',
            },
          },
          {
            amountFen: yuan(1378.2),
            county: furong,
            days: { from: day('2019-04-01'), until: day('2019-07-01') },
            department: 'CIVIL_AFFAIRS',
            programme: 'MZ-TEKUN-S',
            recordId: 'award MZ-TEKUN-S',
            statement: {
              en: 'Scattered destitute support, 芙蓉区, paid for 2019-04 to 2019-06',
              zh: '分散供养，芙蓉区，发放2019-04至2019-06',
            },
          },
        ],
        explanation: {
          en: 'Lead: the person was counted in a paid subsistence allowance and drew destitute support (芙蓉区) in 3 months (2019-04 to 2019-06). Counted are the months drawn in both; one month alone, that of the switch, is left as grace. The share concerned is 648.00 yuan.',
          zh: '疑点：2019-04至2019-06期间有3个月，该人既计入低保并领取低保金，又享受特困供养（芙蓉区）。计入的是两项均享受的月份；仅重叠一个月（转换当月）属宽限，不作疑点。涉及金额648.00元。',
        },
        id: 'cde9d095fa687312043e1c33',
        legalBasis: [rule.legalBasis[0]],
        kind: 'DUPLICATE',
        period: {
          from: month('2019-04'),
          until: month('2019-06'),
        },
        personIds: ['person'],
        ruleId: 'DUP-SUBSIST-DESTITUTE',
        severity: 'HIGH',
        subject: {
          id: 'person',
          kind: 'PERSON',
        },
      },
    ]);
  });

  it('names both counties, a renamed one with its name of today', () => {
    const awards = [allowance({ county: '430221' }), support({ county: '430212' })];
    const [finding] = findingsOf(rule, { people, awards });

    expect(finding?.explanation.zh).toContain('（株洲县（今渌口区）、渌口区）');
    expect(finding?.explanation.en).toContain('(株洲县 (now 渌口区) and 渌口区)');
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
      '432.01 ÷ 2 × 2 = 432.00',
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
    expect(findingsOf(rule, { people, awards: [open, support()] })).toEqual([
      {
        amountFen: 0,
        amountMeaning: 'EXPOSURE',
        arithmetic: [],
        asOf: today,
        departments: ['CIVIL_AFFAIRS'],
        disposition: 'EXCLUSIVE',
        evidence: [
          {
            county: furong,
            days: { from: day('2019-05-01'), until: day('2019-12-01') },
            department: 'CIVIL_AFFAIRS',
            programme: 'MZ-DIBAO-R',
            recordId: 'award MZ-DIBAO-R',
            statement: {
              en: 'Rural subsistence allowance, 芙蓉区, open in 2019-05 to 2019-11',
              zh: '农村低保，芙蓉区，2019-05至2019-11未终止',
            },
          },
          {
            county: furong,
            days: { from: day('2019-05-01'), until: day('2019-12-01') },
            department: 'CIVIL_AFFAIRS',
            programme: 'MZ-TEKUN-S',
            recordId: 'award MZ-TEKUN-S',
            statement: {
              en: 'Scattered destitute support, 芙蓉区, open in 2019-05 to 2019-11',
              zh: '分散供养，芙蓉区，2019-05至2019-11未终止',
            },
          },
        ],
        explanation: {
          en: 'Lead: a subsistence allowance and destitute support stand open for the same person; in 7 months (2019-05 to 2019-11) only one of them was paid. Whether one of the two is to be closed should be checked.',
          zh: '疑点：该人的低保与特困供养均未终止，2019-05至2019-11期间有7个月仅发放其中一项。建议核实是否应终止其中一项。',
        },
        id: 'cde9d095fa687312043e1c33',
        legalBasis: [rule.legalBasis[0]],
        kind: 'DUPLICATE',
        period: {
          from: month('2019-05'),
          until: month('2019-11'),
        },
        personIds: ['person'],
        ruleId: 'DUP-SUBSIST-DESTITUTE',
        severity: 'LOW',
        subject: {
          id: 'person',
          kind: 'PERSON',
        },
        variant: 'status-not-closed',
      },
    ]);
  });

  it('is silent where the books end before the months it looks back to', () => {
    const file = caseFile({
      asOf: day('2030-06-15'),
      people,
      awards: [open, support()],
      sources: { CIVIL_AFFAIRS: { isAnswered: true, completeThrough: today } },
    });

    expect(screen(file, [rule])).toMatchObject({ findings: [], undecided: [{}] });
  });

  it('speaks of no month for which the books are not complete, and of none in which nothing was paid', () => {
    const draft = (completeThrough: string) => ({
      asOf: day('2021-06-15'),
      people,
      awards: [open, support({ payments: monthly('2019-04', '2019-11', 459.4) })],
      sources: {
        CIVIL_AFFAIRS: { isAnswered: true, completeThrough: day(completeThrough) } as const,
      },
    });

    expect(findingsOf(rule, draft('2019-08-31'))).toMatchObject([
      { period: { from: month('2019-05'), until: month('2019-08') } },
    ]);
    expect(findingsOf(rule, draft('2020-03-31'))).toMatchObject([
      { period: { from: month('2019-05'), until: month('2019-11') } },
    ]);
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
