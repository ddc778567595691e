import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import type { Award } from '../src/index.ts';
import { inelIncome as rule } from '../src/rules/inel-income.ts';
import {
  award,
  type AwardDraft,
  type CaseFileDraft,
  day,
  findingsOf,
  month,
  monthly,
  reversal,
} from './case-file.ts';

type FactDrafts = NonNullable<CaseFileDraft['facts']>;
type IncomeDraft = NonNullable<FactDrafts['verifiedIncome']>[0];

const people = ['person', 'spouse'];
/** For two people in Furong, where the standard was 580 yuan in 2018 and 611 in 2019. */
const allowance = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'MZ-DIBAO-U',
    members: people,
    payments: monthly('2018-01', '2019-12', 400),
    ...draft,
  });
const income = (amount: number, change: IncomeDraft = {}) => ({
  source: 'INSURED_WAGE' as const,
  monthlyFen: yuan(amount),
  firstMonth: month('2019-01'),
  lastMonth: month('2019-12'),
  verifiedOn: day('2019-12-10'),
  ...change,
});
const earns = (amount: number, change: IncomeDraft = {}): FactDrafts => ({
  verifiedIncome: [income(amount, change)],
});
const found = (facts: FactDrafts, draft: CaseFileDraft = {}) =>
  findingsOf(rule, { people, awards: [allowance()], facts, ...draft });
const refused = (...days: string[]): FactDrafts => ({
  jobRefusal: days.map((text) => ({ refusedOn: day(text), isJustified: false })),
});

describe('INEL-INCOME', () => {
  it('finds an allowance paid on after six months of gradual exit', () => {
    expect(found(earns(1500))).toMatchObject([
      {
        subject: { kind: 'HOUSEHOLD', id: 'household' },
        personIds: people,
        severity: 'HIGH',
        disposition: 'CONDITIONAL',
        period: { from: month('2019-07'), until: month('2019-12') },
        amountFen: yuan(2400),
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            label: {
              en: 'Urban subsistence allowance, 2019-07 to 2019-12',
              zh: '城市低保，2019-07至2019-12',
            },
            expression: '400.00 × 6 = 2,400.00',
            resultFen: yuan(2400),
          },
        ],
        evidence: [
          {
            programme: 'MZ-DIBAO-U',
            statement: {
              en: 'Urban subsistence allowance, 芙蓉区, paid for 2019-07 to 2019-12',
              zh: '城市低保，芙蓉区，发放2019-07至2019-12',
            },
          },
          {
            recordId: 'verifiedIncome 1',
            statement: {
              en: 'Verified income, insured wage (B), 1,500.00 yuan a month, 2019-01 to 2019-12',
              zh: '核对收入，参保缴费工资（B类），每月1,500.00元，2019-01至2019-12',
            },
          },
        ],
        explanation: {
          en: 'Lead: registers show an income of 750.00 yuan per person in 2019-12, above the standard of 611.00 yuan for months, and the gradual exit is over. In 6 months (2019-07 to 2019-12) 2,400.00 yuan of allowance were paid. The family is to be heard first.',
          zh: '疑点：核对显示2019-12人均收入750.00元，连续多月高于低保标准611.00元，渐退期已满。2019-07至2019-12共6个月发放低保金2,400.00元。应先听取家庭意见。',
        },
        legalBasis: rule.legalBasis.slice(0, 3),
      },
    ]);
  });

  it('goes by the end of the gradual exit where the award names one', () => {
    const until = (text: string) =>
      found(earns(1500), { awards: [allowance({ gradualExitUntil: day(text) })] });

    expect(until('2019-11-01')).toMatchObject([{ period: { from: month('2019-11') } }]);
    expect(until('2019-11-02')).toMatchObject([{ period: { from: month('2019-12') } }]);
    expect(until('2018-06-01')).toMatchObject([{ period: { from: month('2019-03') } }]);
  });

  it('adds the income of all who count, and the pension of residents while it counts', () => {
    const verifiedIncome = [
      income(1200),
      income(200, { personId: 'spouse', source: 'RESIDENT_PENSION' }),
    ];

    expect(found({ verifiedIncome })).toMatchObject([
      { explanation: { zh: expect.stringContaining('人均收入700.00元') as string } },
    ]);
    expect(found({ verifiedIncome: verifiedIncome.slice(0, 1) })).toEqual([]);
  });

  it('suggests the margin where there is one and income lies within it', () => {
    const later = (amount: number) =>
      found(earns(amount, { firstMonth: month('2021-01'), lastMonth: month('2021-12') }), {
        asOf: day('2021-12-31'),
        awards: [allowance({ payments: monthly('2021-01', '2021-12', 400) })],
      })[0]?.explanation.en;

    expect(later(1500)).toContain('; the household may be one in the margin. In 6 months');
    expect(later(1900)).not.toContain('margin');
    expect(found(earns(1500))[0]?.explanation.en).not.toContain('margin');
  });

  it('starts the gradual exit anew after a month below the line', () => {
    const verifiedIncome = [
      income(1500, { lastMonth: month('2019-04') }),
      income(1500, { firstMonth: month('2019-06') }),
    ];

    expect(found({ verifiedIncome })).toMatchObject([
      { period: { from: month('2019-12'), until: month('2019-12') }, amountFen: yuan(400) },
    ]);
  });

  it('looks back 24 months, with the gradual exit before them', () => {
    const draft = {
      awards: [
        allowance({ from: day('2016-01-01'), payments: monthly('2017-01', '2019-12', 400) }),
      ],
    };

    expect(found(earns(1500, { firstMonth: month('2017-01') }), draft)).toMatchObject([
      { period: { from: month('2018-01'), until: month('2019-12') } },
    ]);
    expect(found(earns(1500, { firstMonth: month('2017-09') }), draft)).toMatchObject([
      { period: { from: month('2018-03') } },
    ]);
  });

  it('is about the person where the allowance is for one alone, by the own hukou', () => {
    const single = award({
      programme: 'MZ-DIBAO-SP',
      subjectId: 'person',
      payments: monthly('2019-01', '2019-12', 300),
    });
    const person = (hukou: 'URBAN' | 'RURAL') =>
      found({ ...earns(500), person: [{ hukou }] }, { awards: [single] });

    expect(person('RURAL')).toMatchObject([
      { subject: { kind: 'PERSON', id: 'person' }, amountFen: yuan(1800) },
    ]);
    expect(person('URBAN')).toEqual([]);
  });

  it('joins the awards of one household in one finding', () => {
    const awards = [
      allowance({ until: day('2019-10-01'), payments: monthly('2019-01', '2019-09', 400) }),
      allowance({ id: 'renewed', from: day('2019-10-01') }),
    ];
    const facts = earns(1500, { firstMonth: month('2018-06') });

    expect(found(facts, { awards })).toMatchObject([{ period: { from: month('2019-01') } }]);
  });

  it('finds an allowance paid on after three unjustified refusals of work', () => {
    expect(found(refused('2019-02-01', '2019-04-02', '2019-08-15'))).toMatchObject([
      {
        variant: 'three-refusals',
        period: { from: month('2019-10'), until: month('2019-12') },
        amountFen: yuan(1200),
        departments: ['CIVIL_AFFAIRS', 'HUMAN_RESOURCES'],
        evidence: [
          {},
          {
            recordId: 'jobRefusal 1',
            statement: {
              en: 'Suitable work refused on 2019-02-01, no reason on record',
              zh: '2019-02-01拒绝适当工作，无正当理由记录',
            },
          },
          { recordId: 'jobRefusal 2' },
          { recordId: 'jobRefusal 3' },
        ],
        explanation: {
          en: 'Lead: a member refused suitable work 3 times without reason, the last time on 2019-08-15, and the allowance was paid on. In 3 months (2019-10 to 2019-12) 1,200.00 yuan of allowance were paid. The family is to be heard first.',
          zh: '疑点：成员于2019-08-15第3次无正当理由拒绝适当工作，低保仍照发。2019-10至2019-12共3个月发放低保金1,200.00元。应先听取家庭意见。',
        },
      },
    ]);
  });

  it('speaks of income before it speaks of refusals', () => {
    const facts = { ...earns(1500), ...refused('2019-02-01', '2019-03-02', '2019-04-15') };

    expect(found(facts)).toMatchObject([{ amountFen: yuan(2400) }]);
    expect(found(facts)[0]).not.toHaveProperty('variant');
  });

  it.each<{ letter: string; when: string; facts: FactDrafts; awards?: readonly Award[] }>([
    {
      letter: 'a',
      when: 'the gradual exit is running',
      facts: earns(1500),
      awards: [allowance({ gradualExitUntil: day('2020-01-01') })],
    },
    ...(
      [
        'PREFERENTIAL_PENSION',
        'DISABILITY_SUBSIDY',
        'SOCIAL_ASSISTANCE',
        'SCHOLARSHIP',
        'REWARD',
      ] as const
    ).map((source) => ({
      letter: 'b',
      when: `the income is of the source ${source}`,
      facts: earns(5000, { source }),
    })),
    {
      letter: 'c',
      when: 'the base is one that somebody in flexible employment chose',
      facts: earns(5000, { source: 'FLEXIBLE_INSURANCE_BASE' }),
    },
    {
      letter: 'd',
      when: 'the family is poor by its expenditure',
      facts: {
        ...earns(5000),
        recognition: [{ personId: 'spouse', kind: 'EXPENDITURE_POVERTY_PILOT' as const }],
      },
    },
    {
      letter: 'e',
      when: 'the allowance is for one alone and somebody else earns',
      facts: { ...earns(5000, { personId: 'spouse' }), person: [{ hukou: 'URBAN' as const }] },
      awards: [allowance({ programme: 'MZ-DIBAO-SP', members: ['person'] })],
    },
    {
      letter: 'f',
      when: 'an adult child who is only listed earns',
      facts: earns(5000, { personId: 'child' }),
      awards: [allowance({ members: [...people, { personId: 'child', isCounted: false }] })],
    },
    {
      letter: 'g',
      when: 'the money came once',
      facts: earns(50_000, { source: 'ONE_OFF' }),
    },
    {
      letter: '-',
      when: 'what was paid was taken back',
      facts: earns(1500),
      awards: [
        allowance({
          payments: [
            ...monthly('2019-07', '2019-12', 400),
            ...['07', '08', '09', '10', '11', '12'].map((text) => reversal(`2019-${text}`, 400)),
          ],
        }),
      ],
    },
    {
      letter: '-',
      when: 'the allowance ended with the gradual exit',
      facts: earns(1500),
      awards: [allowance({ payments: monthly('2018-01', '2019-06', 400) })],
    },
    {
      letter: '-',
      when: 'a refusal had a reason',
      facts: {
        jobRefusal: ['2019-02-01', '2019-03-01', '2019-04-01'].map((text, index) => ({
          refusedOn: day(text),
          isJustified: index === 0,
        })),
      },
    },
    {
      letter: '-',
      when: 'two members refused three times together',
      facts: {
        jobRefusal: ['person', 'spouse', 'person'].map((personId) => ({
          personId,
          refusedOn: day('2019-02-01'),
          isJustified: false,
        })),
      },
    },
    {
      letter: '-',
      when: 'a refusal lies before the award',
      facts: refused('2017-12-31', '2019-02-01', '2019-03-01'),
    },
    {
      letter: '-',
      when: 'nothing was paid two months after the third refusal',
      facts: refused('2019-02-01', '2019-03-01', '2019-11-01'),
    },
  ])('is silent when $when ($letter)', ({ facts, awards = [allowance()] }) => {
    expect(found(facts, { awards })).toEqual([]);
  });

  it('lets income lie five hundredths above the standard', () => {
    expect(found(earns(1283.1))).toEqual([]);
    expect(found(earns(1283.12))).toHaveLength(1);
  });

  it('asks for three months in a row above the line', () => {
    const awards = [allowance({ gradualExitUntil: day('2019-01-01') })];
    const since = (text: string) => found(earns(1500, { firstMonth: month(text) }), { awards });

    expect(since('2019-10')).toMatchObject([{ amountFen: yuan(400) }]);
    expect(since('2019-11')).toEqual([]);
  });

  it('takes one wage that several registers show for one wage', () => {
    const shown = [
      income(1200),
      income(1200, { source: 'PUBLIC_PAYROLL' }),
      income(1150, { source: 'BANK_FLOW' }),
    ];

    expect(found({ verifiedIncome: shown })).toEqual([]);
    expect(found({ verifiedIncome: [...shown, income(900, { source: 'FARM' })] })).toHaveLength(1);
  });

  it('is silent where the allowance was cut after the third refusal', () => {
    const facts = refused('2018-03-05', '2018-09-05', '2019-02-05');
    const cut = allowance({
      payments: [...monthly('2018-01', '2019-03', 400), ...monthly('2019-04', '2019-12', 150)],
    });

    expect(found(facts)).toHaveLength(1);
    expect(found(facts, { awards: [cut] })).toEqual([]);
  });
});
