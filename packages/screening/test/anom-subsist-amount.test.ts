import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { screen } from '../src/index.ts';
import { anomSubsistAmount as rule } from '../src/rules/anom-subsist-amount.ts';
import {
  award,
  type AwardDraft,
  caseFile,
  type CaseFileDraft,
  day,
  findingsOf,
  month,
  monthly,
  reversal,
} from './case-file.ts';

type Facts = NonNullable<CaseFileDraft['facts']>;
type Draft = Partial<AwardDraft>;

/** Furong in 2019: 611 yuan in town, 446.67 in the country; in 2018 580 and 417.42. */
const people = ['person', 'spouse'];
const assessed = (income: number, draft: NonNullable<Facts['meansAssessment']>[number] = {}) => ({
  awardId: 'award MZ-DIBAO-U',
  from: day('2018-01-01'),
  assessedOn: day('2017-12-10'),
  incomeFen: yuan(income),
  isPropertyWithinLimits: true,
  ...draft,
});
const townspeople = people.map((personId) => ({ personId, hukou: 'URBAN' as const }));

/** 211 yuan of income leave 400 for each of the two. */
const found = (draft: Draft = {}, facts: Facts = {}, asOf = day('2019-12-31')) =>
  findingsOf(rule, {
    asOf,
    people,
    awards: [
      award({
        programme: 'MZ-DIBAO-U',
        members: people,
        payments: monthly('2019-01', '2019-12', 800),
        ...draft,
      }),
    ],
    facts: { person: townspeople, meansAssessment: [assessed(211)], ...facts },
  });
/** Another amount from the first to the last month, 800 otherwise. */
const paying = (amount: number, first = '2019-03', last = '2019-05') => ({
  payments: monthly('2019-01', '2019-12', 800).map((payment) =>
    payment.month >= month(first) && payment.month <= month(last)
      ? { ...payment, amountFen: yuan(amount) }
      : payment,
  ),
});

describe('ANOM-SUBSIST-AMOUNT', () => {
  it('finds an allowance above the standard less the assessed income', () => {
    expect(found(paying(900))).toMatchObject([
      {
        variant: 'over',
        subject: { kind: 'HOUSEHOLD', id: 'household' },
        personIds: people,
        period: { from: month('2019-03'), until: month('2019-05') },
        severity: 'MEDIUM',
        disposition: 'ARITHMETIC',
        amountFen: yuan(300),
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            label: {
              en: 'paid less what was due, 2019-03 to 2019-05',
              zh: '实发减应发，2019-03至2019-05',
            },
            expression: '(900.00 - (611.00 - 211.00) × 2) × 3 = 300.00',
          },
        ],
        evidence: [
          {
            recordId: 'award MZ-DIBAO-U',
            statement: { en: 'Urban subsistence allowance, 芙蓉区, paid for 2019-03 to 2019-05' },
          },
          {
            recordId: 'meansAssessment 1',
            statement: {
              en: 'Means assessed on 2017-12-10, income of 211.00 yuan per person and month',
              zh: '2017-12-10核定人均月收入211.00元',
            },
          },
        ],
        explanation: {
          en: 'Lead: for 3 months (2019-03 to 2019-05) the allowance was higher than the standard and the assessed income give, by 300.00 yuan in all. The assessment in the books may be out of date.',
          zh: '疑点：2019-03至2019-05期间有3个月，低保金高于按标准和核定收入计算的金额，合计高出300.00元。在册核定收入可能未更新。',
        },
        legalBasis: [rule.legalBasis[0]],
      },
    ]);
  });

  it('finds an allowance below it, which is owed to the family', () => {
    expect(found(paying(700))).toMatchObject([
      {
        variant: 'under',
        amountFen: yuan(300),
        amountMeaning: 'ENTITLEMENT',
        arithmetic: [
          {
            label: { en: 'due less what was paid, 2019-03 to 2019-05' },
            expression: '((611.00 - 211.00) × 2 - 700.00) × 3 = 300.00',
          },
        ],
        explanation: {
          en: 'Lead: for 3 months (2019-03 to 2019-05) the allowance was lower than the standard and the assessed income give; 300.00 yuan are perhaps due.',
          zh: '线索：2019-03至2019-05期间有3个月，低保金低于按标准和核定收入计算的金额，可能应补300.00元。',
        },
      },
    ]);
  });

  it('reckons tiers by the head', () => {
    expect(found({ mode: 'TIER', tierFen: yuan(350), ...paying(800) })).toMatchObject([
      {
        variant: 'over',
        arithmetic: [{ expression: '(800.00 - 350.00 × 2) × 12 = 1,200.00' }],
      },
    ]);
    expect(found({ mode: 'TIER', tierFen: yuan(400) })).toEqual([]);
    expect(found({ mode: 'TIER', tierFen: null, ...paying(900) })).toEqual([]);
  });

  it('gives each member the standard of their own hukou', () => {
    const person = [
      { personId: 'person', hukou: 'URBAN' as const },
      { personId: 'spouse', hukou: 'RURAL' as const },
    ];

    expect(found({ payments: monthly('2019-01', '2019-12', 635.67) }, { person })).toEqual([]);
    expect(found({}, { person })).toMatchObject([
      {
        variant: 'over',
        arithmetic: [
          {
            expression: '(800.00 - ((611.00 - 211.00) + (446.67 - 211.00))) × 12 = 1,971.96',
          },
        ],
      },
    ]);
  });

  it('owes nothing to a member whose income is above the standard', () => {
    const facts = { meansAssessment: [assessed(611)] };

    expect(found({ payments: monthly('2019-01', '2019-02', 100) }, facts)).toMatchObject([
      { arithmetic: [{ expression: '(100.00 - 0.00) × 2 = 200.00' }] },
    ]);
  });

  it('follows the assessments', () => {
    const meansAssessment = [
      assessed(211),
      assessed(311, { from: day('2019-07-01'), assessedOn: day('2019-06-20') }),
    ];

    expect(found({}, { meansAssessment })).toMatchObject([
      { period: { from: month('2019-07'), until: month('2019-12') }, amountFen: yuan(1200) },
    ]);
    expect(
      found({}, { meansAssessment: [assessed(211), assessed(311, { from: day('2019-11-02') })] }),
    ).toEqual([]);
  });

  it('follows the standards of the years', () => {
    // In 2018 the standard was 580: 369 each.
    const draft = { payments: monthly('2018-01', '2019-12', 800) };

    expect(found(draft, {}, day('2019-03-31'))).toMatchObject([
      {
        period: { from: month('2018-04'), until: month('2018-12') },
        arithmetic: [{ expression: '(800.00 - (580.00 - 211.00) × 2) × 9 = 558.00' }],
      },
    ]);
  });

  it('never sets too much off against too little', () => {
    const payments = [...monthly('2019-01', '2019-02', 900), ...monthly('2019-03', '2019-05', 700)];

    expect(found({ payments })).toMatchObject([{ variant: 'over', amountFen: yuan(200) }]);
    expect(found({ payments: payments.slice(1) })).toMatchObject([
      { variant: 'under', amountFen: yuan(300) },
    ]);
  });

  it('adds arrears and funding legs to the month they are for', () => {
    const arrears = monthly('2019-01', '2019-03', 100).map((payment) => ({
      ...payment,
      type: 'BACK_PAY' as const,
      paidOn: day('2019-04-20'),
    }));

    expect(found({ payments: [...monthly('2019-01', '2019-03', 700), ...arrears] })).toEqual([]);
  });

  it.each<{ letter: string; when: string; draft: Draft; facts?: Facts; asOf?: string }>([
    {
      letter: 'b',
      when: 'the amount was rounded to five yuan a head',
      draft: { payments: monthly('2019-01', '2019-12', 810) },
    },
    {
      letter: 'c',
      when: 'the family leaves by steps',
      draft: { ...paying(900), gradualExitUntil: day('2019-07-01') },
    },
    {
      letter: 'd',
      when: 'one person is paid a fixed share',
      draft: { programme: 'MZ-DIBAO-SP', ...paying(900) },
      facts: { meansAssessment: [assessed(211, { awardId: 'award MZ-DIBAO-SP' })] },
    },
    {
      letter: 'e',
      when: 'the award covered part of the months',
      draft: {
        from: day('2019-05-02'),
        until: day('2019-06-30'),
        payments: monthly('2019-05', '2019-06', 500),
      },
    },
    { letter: '-', when: 'nothing was paid', draft: { payments: [] } },
    {
      letter: '-',
      when: 'everything was taken back',
      draft: {
        payments: [
          ...monthly('2019-03', '2019-04', 900),
          reversal('2019-03', 900),
          reversal('2019-04', 900),
        ],
      },
    },
    {
      letter: '-',
      when: 'the means were never assessed for this award',
      draft: paying(900),
      facts: {
        meansAssessment: [assessed(211, { awardId: null }), assessed(211, { awardId: 'x' })],
      },
    },
    {
      letter: '-',
      when: 'the family refused to be verified',
      draft: paying(900),
      facts: { meansAssessment: [assessed(211, { isRefused: true })] },
    },
    {
      letter: '-',
      when: 'a member is not in the register',
      draft: paying(900),
      facts: { person: townspeople.slice(1) },
    },
    {
      letter: '-',
      when: 'a prefecture pays, which has no standard of its own',
      draft: { county: '430100', ...paying(900) },
    },
    {
      letter: '-',
      when: 'members changed from month to month',
      draft: {
        ...paying(900, '2019-04', '2019-05'),
        members: ['person', { personId: 'spouse', until: day('2019-04-01') }],
        payments: monthly('2019-03', '2019-04', 900),
      },
    },
    {
      letter: '-',
      when: 'the months lie more than a year back',
      draft: { payments: monthly('2018-01', '2018-12', 900) },
    },
  ])('is silent when $when ($letter)', ({ draft, facts }) => {
    expect(found(draft, facts)).toEqual([]);
  });

  it('is silent about supplements and price subsidies in awards of their own (f)', () => {
    const supplements = ['MZ-DIBAO-CAT', 'MZ-PRICE'] as const;
    const awards = [
      award({
        programme: 'MZ-DIBAO-U',
        members: people,
        payments: monthly('2019-01', '2019-12', 800),
      }),
      ...supplements.map((programme) =>
        award({ programme, payments: monthly('2019-01', '2019-12', 60) }),
      ),
    ];
    const file = caseFile({
      people,
      awards,
      facts: { person: townspeople, meansAssessment: [assessed(211)] },
    });

    expect(screen(file, [rule]).findings).toEqual([]);
  });

  it('waits 45 days for the arrears of a new standard (a)', () => {
    // Too little in December already; in January the new standard was not yet paid out.
    const old = {
      payments: [...monthly('2018-12', '2018-12', 638), ...monthly('2019-01', '2019-01', 738)],
    };

    expect(found(old, {}, day('2019-03-16'))).toEqual([]);
    expect(found(old, {}, day('2019-03-17'))).toMatchObject([
      { variant: 'under', period: { from: month('2018-12'), until: month('2019-01') } },
    ]);
  });

  it('lets five yuan a head or three per cent pass, whichever is more', () => {
    // Three per cent of 800 are 24 yuan; of 200, ten yuan for two heads are more.
    const small = { meansAssessment: [assessed(511)] };

    expect(found(paying(824))).toEqual([]);
    expect(found(paying(824.01))).toHaveLength(1);
    expect(found(paying(776))).toEqual([]);
    expect(found(paying(775.99))).toHaveLength(1);
    expect(found({ payments: monthly('2019-03', '2019-05', 210) }, small)).toEqual([]);
    expect(found({ payments: monthly('2019-03', '2019-05', 210.01) }, small)).toHaveLength(1);
  });

  it('speaks from two months on', () => {
    expect(found(paying(900, '2019-03', '2019-03'))).toEqual([]);
    expect(found(paying(900, '2019-03', '2019-04'))).toHaveLength(1);
  });

  it('starts anew after a gradual exit', () => {
    const until = (text: string) => found({ ...paying(900), gradualExitUntil: day(text) });

    expect(until('2019-04-01')).toMatchObject([{ amountFen: yuan(200) }]);
    expect(until('2019-04-02')).toEqual([]);
  });
});
