import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../src/index.ts';
import { dupPremiumSubsidy as rule } from '../src/rules/dup-premium-subsidy.ts';
import {
  award,
  type AwardDraft,
  day,
  findingsOf,
  furong,
  month,
  once,
  yueyanglou,
} from './case-file.ts';

const subsidy = (id: string, amount: number, draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'YB-PREM-FIX',
    id,
    insuranceYear: 2019,
    scheme: 'RESIDENT',
    identityClass: '低保',
    decidedOn: day('2018-12-20'),
    payments: once(amount),
    ...draft,
  });
const first = subsidy('first', 110);
const elsewhere = subsidy('elsewhere', 100, { county: yueyanglou, decidedOn: day('2019-01-10') });

/** In the employee scheme from a day of 2018 or 2019. */
const employed = (change: Partial<Facts['insuranceEnrolment'][number]> = {}) => ({
  insuranceEnrolment: [
    {
      year: 2019,
      scheme: 'EMPLOYEE' as const,
      isInProvince: true,
      enrolledOn: day('2018-12-01'),
      ...change,
    },
  ],
});

describe('DUP-PREMIUM-SUBSIDY', () => {
  it('finds one premium subsidised by two counties', () => {
    expect(findingsOf(rule, { awards: [first, elsewhere] })).toMatchObject([
      {
        variant: 'twice',
        subject: { kind: 'PERSON', id: 'person' },
        severity: 'MEDIUM',
        disposition: 'EXCLUSIVE',
        period: { from: month('2019-01'), until: month('2019-12') },
        amountFen: yuan(100),
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            label: { en: 'subsidy of 2019-01-10', zh: '2019-01-10资助' },
            expression: '100.00',
            resultFen: yuan(100),
          },
        ],
        evidence: [
          {
            recordId: 'first',
            statement: {
              en: 'Fixed premium subsidy, 芙蓉区, settled on 2018-12-20, 110.00 yuan',
              zh: '定额资助参保，芙蓉区，2018-12-20结算，110.00元',
            },
          },
          { recordId: 'elsewhere' },
        ],
        explanation: {
          en: 'Lead: the medical insurance premium of 2019 was subsidised more than once by one body, by different counties or under different classes; all but the largest subsidy comes to 100.00 yuan.',
          zh: '疑点：2019年参保缴费由同一部门以不同县（市、区）或不同身份重复资助，除最高一笔外100.00元。',
        },
        legalBasis: [rule.legalBasis[0]],
      },
    ]);
  });

  it('finds one premium subsidised under two classes, the full subsidy first', () => {
    const full = subsidy('full', 220, { programme: 'YB-PREM-FULL', identityClass: '特困' });

    expect(findingsOf(rule, { awards: [first, full] })).toMatchObject([
      { variant: 'twice', amountFen: yuan(110) },
    ]);
  });

  it('finds bodies that together paid more than the contribution', () => {
    const federation = subsidy('federation', 150, { funder: 'DISABLED_FEDERATION' });

    expect(findingsOf(rule, { awards: [first, federation] })).toMatchObject([
      {
        variant: 'over-contribution',
        amountFen: yuan(40),
        arithmetic: [{ expression: '110.00 + 150.00 - 220.00 = 40.00' }],
        explanation: {
          en: 'Lead: the medical insurance premium of 2019 was subsidised with 260.00 yuan in all, more than the personal contribution of 220.00 yuan; what lies above it comes to 40.00 yuan.',
          zh: '疑点：2019年参保缴费资助合计260.00元，高于个人缴费标准220.00元，超出部分40.00元。',
        },
      },
    ]);
  });

  it('finds a subsidy granted to somebody who was in the employee scheme before', () => {
    expect(findingsOf(rule, { awards: [first], facts: employed() })).toMatchObject([
      {
        variant: 'employee-scheme',
        amountFen: yuan(110),
        evidence: [
          { recordId: 'first' },
          {
            recordId: 'insuranceEnrolment 1',
            statement: {
              en: 'Employee insurance 2019, enrolled on 2018-12-01, 12 whole months of the year',
              zh: '2019年职工医保，2018-12-01参保，当年满12个月',
            },
          },
        ],
        explanation: {
          en: "Lead: the medical insurance premium of 2019 was subsidised for residents' insurance after the person had joined the employee scheme on 2018-12-01; the subsidy comes to 110.00 yuan.",
          zh: '疑点：2019年参保缴费在该人2018-12-01参加职工医保之后仍按居民医保资助，资助金额110.00元。',
        },
      },
    ]);
  });

  it('speaks of two counties before it speaks of the sum', () => {
    const third = subsidy('third', 90, { funder: 'FAMILY_PLANNING' });

    expect(findingsOf(rule, { awards: [first, elsewhere, third] })).toMatchObject([
      { variant: 'twice', amountFen: yuan(100) },
    ]);
  });

  it('judges every insurance year by itself', () => {
    const next = subsidy('next', 125, { insuranceYear: 2020 });
    const again = subsidy('again', 60, { insuranceYear: 2020, county: yueyanglou });

    expect(findingsOf(rule, { awards: [first, elsewhere, next, again] })).toMatchObject([
      { amountFen: yuan(100), period: { from: month('2019-01') } },
      { amountFen: yuan(60), period: { from: month('2020-01') } },
    ]);
    expect(findingsOf(rule, { awards: [first, next] })).toEqual([]);
  });

  it.each([
    {
      letter: 'a',
      when: 'several bodies each pay a part, within the contribution',
      awards: [first, subsidy('part', 110, { funder: 'RURAL_REVITALISATION' })],
    },
    {
      letter: 'b',
      when: 'the job was found after the subsidy',
      awards: [first],
      facts: employed({ enrolledOn: day('2019-02-01') }),
    },
    {
      letter: 'c',
      when: 'a student is insured at a university and at home',
      awards: [first],
      facts: employed({ scheme: 'RESIDENT' }),
    },
    {
      letter: 'd',
      when: 'the person died in the middle of the year',
      awards: [first],
      facts: { death: [{ diedOn: day('2019-05-02'), isRevoked: false }] },
    },
    {
      letter: '-',
      when: 'the second subsidy was taken back',
      awards: [
        first,
        subsidy('second', 0, { county: yueyanglou, payments: [...once(110), ...once(-110)] }),
      ],
    },
    {
      letter: '-',
      when: 'the second only tops up the first',
      awards: [first, subsidy('balance', 110, { county: yueyanglou, refersTo: 'first' })],
    },
    {
      letter: '-',
      when: 'the second books the share of the prefecture',
      awards: [first, subsidy('leg', 40, { county: '430100', partOf: 'first' })],
    },
    {
      letter: '-',
      when: 'nobody noted the class of the second',
      awards: [first, subsidy('second', 110, { identityClass: null })],
    },
    {
      letter: '-',
      when: 'the county was only renamed between the two',
      awards: [
        subsidy('old', 110, { county: '430521' }),
        subsidy('new', 110, { county: '430582' }),
      ],
    },
    {
      letter: '-',
      when: 'the subsidy is one of the employee scheme',
      awards: [subsidy('employee', 110, { scheme: 'EMPLOYEE' })],
      facts: employed(),
    },
    {
      letter: '-',
      when: 'the person was in the employee scheme in another year',
      awards: [first],
      facts: employed({ year: 2018, enrolledOn: day('2018-01-01') }),
    },
  ])('is silent when $when ($letter)', ({ awards, facts = {} }) => {
    expect(findingsOf(rule, { awards, facts })).toEqual([]);
  });

  it('allows the whole contribution and not a fen more', () => {
    const federation = (amount: number) =>
      subsidy('federation', amount, { funder: 'DISABLED_FEDERATION' });

    expect(findingsOf(rule, { awards: [first, federation(110)] })).toEqual([]);
    expect(findingsOf(rule, { awards: [first, federation(110.01)] })).toMatchObject([
      { amountFen: 1 },
    ]);
  });

  it('asks for six whole months in the employee scheme', () => {
    const until = (text: string) =>
      findingsOf(rule, { awards: [first], facts: employed({ until: day(text) }) });

    expect(until('2019-07-01')).toHaveLength(1);
    expect(until('2019-06-30')).toEqual([]);
  });

  it('takes the day of the decision for early enough and the day after for late', () => {
    const from = (text: string) =>
      findingsOf(rule, { awards: [first], facts: employed({ enrolledOn: day(text) }) });

    expect(from('2018-12-20')).toHaveLength(1);
    expect(from('2018-12-21')).toEqual([]);
  });

  it('goes by the contribution of the year', () => {
    const awards = [2018, 2020].map((insuranceYear) =>
      subsidy(`of ${insuranceYear}`, 230, { insuranceYear, county: furong }),
    );

    expect(findingsOf(rule, { awards })).toMatchObject([
      { period: { from: month('2018-01') }, amountFen: yuan(50) },
    ]);
  });

  it('rests on the supervision of funds from 2021 on', () => {
    const awards = [furong, yueyanglou].map((county) =>
      subsidy(`of ${county}`, 160, { insuranceYear: 2022, county }),
    );

    expect(findingsOf(rule, { asOf: day('2022-06-30'), awards })[0]?.legalBasis).toEqual(
      rule.legalBasis.slice(0, 2),
    );
  });
});
