import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../src/index.ts';
import { dupEmpPwpFormal as rule } from '../src/rules/dup-emp-pwp-formal.ts';
import {
  award,
  type AwardDraft,
  day,
  findingsOf,
  furong,
  month,
  monthly,
  reversal,
  today,
} from './case-file.ts';

const post = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'RS-PWP',
    id: 'post',
    from: day('2018-01-01'),
    employerId: 'street office',
    payments: monthly('2018-01', '2018-12', 900),
    ...draft,
  });
const insured = (change: Partial<Facts['insuredEmployment'][number]> = {}) => ({
  insuredEmployment: [
    {
      kind: 'EMPLOYEE' as const,
      employerId: 'mill',
      from: day('2018-06-01'),
      until: day('2018-08-01'),
      ...change,
    },
  ],
});
const business = (change: Partial<Facts['property'][number]> = {}) => ({
  property: [
    {
      kind: 'BUSINESS' as const,
      valueFen: yuan(80_000),
      from: day('2018-06-01'),
      until: day('2018-08-01'),
      verifiedOn: day('2018-09-01'),
      ...change,
    },
  ],
});
const benefit = (kind: 'UNEMPLOYMENT' | 'WORK_INJURY_NURSING', first: string, last: string) => ({
  insuranceBenefit: [{ kind, firstMonth: month(first), lastMonth: month(last) }],
});

describe('DUP-EMP-PWP-FORMAL', () => {
  it('finds a post beside insurance by another employer', () => {
    expect(findingsOf(rule, { awards: [post()], facts: insured() })).toEqual([
      {
        variant: 'formal-job',
        amountFen: 180000,
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            expression: '900.00 × 2 = 1,800.00',
            label: {
              en: 'Public-welfare post, 2018-06 to 2018-07',
              zh: '公益性岗位，2018-06至2018-07',
            },
            resultFen: 180000,
          },
        ],
        asOf: today,
        departments: ['HUMAN_RESOURCES'],
        disposition: 'CONDITIONAL',
        evidence: [
          {
            amountFen: yuan(1800),
            county: furong,
            days: { from: day('2018-06-01'), until: day('2018-08-01') },
            department: 'HUMAN_RESOURCES',
            programme: 'RS-PWP',
            recordId: 'post',
            statement: {
              en: 'Public-welfare post, 芙蓉区, paid for 2018-06 to 2018-07',
              zh: '公益性岗位，芙蓉区，发放2018-06至2018-07',
            },
          },
          {
            days: { from: day('2018-06-01'), until: day('2018-08-01') },
            department: 'HUMAN_RESOURCES',
            programme: null,
            recordId: 'insuredEmployment 1',
            table: 'insuredEmployment',
            statement: {
              en: 'Employee insurance by mill, 2018-06-01 to 2018-07-31',
              zh: '职工参保（mill），2018-06-01至2018-07-31',
            },
          },
        ],
        explanation: {
          en: 'Lead: a public-welfare post was subsidised in 2 months (2018-06 to 2018-07) beside employee insurance by another employer. The subsidy of those months comes to 1,800.00 yuan.',
          zh: '疑点：该人公益性岗位补贴与其他单位职工参保在2个月内（2018-06至2018-07）同时存在，涉及岗位补贴1,800.00元。',
        },
        id: expect.any(String) as string,
        kind: 'DUPLICATE',
        legalBasis: [rule.legalBasis[0], rule.legalBasis[1]],
        period: { from: month('2018-06'), until: month('2018-07') },
        personIds: ['person'],
        ruleId: 'DUP-EMP-PWP-FORMAL',
        severity: 'HIGH',
        subject: { kind: 'PERSON', id: 'person' },
      },
    ]);
  });

  it('finds a post beside a business with turnover', () => {
    expect(findingsOf(rule, { awards: [post()], facts: business() })).toMatchObject([
      {
        variant: 'business',
        amountFen: yuan(1800),
        departments: ['CIVIL_AFFAIRS', 'HUMAN_RESOURCES'],
        evidence: [
          {},
          {
            recordId: 'property 1',
            statement: { zh: '工商登记（有流水），2018-06-01至2018-07-31' },
          },
        ],
      },
    ]);
  });

  it('finds two posts and counts the one that began later', () => {
    const later = post({
      id: 'later',
      from: day('2018-11-01'),
      payments: monthly('2018-11', '2019-02', 600),
    });

    expect(findingsOf(rule, { awards: [later, post()] })).toMatchObject([
      {
        variant: 'second-post',
        amountFen: yuan(1200),
        arithmetic: [{ expression: '600.00 × 2 = 1,200.00' }],
        evidence: [{ recordId: 'later' }, { recordId: 'post' }],
      },
    ]);
  });

  it('finds a post beside unemployment insurance', () => {
    const facts = benefit('UNEMPLOYMENT', '2018-11', '2019-03');

    expect(findingsOf(rule, { awards: [post()], facts })).toMatchObject([
      {
        variant: 'unemployment-benefit',
        amountFen: yuan(1800),
        evidence: [{}, { statement: { en: 'Unemployment insurance, 2018-11 to 2019-03' } }],
      },
    ]);
  });

  it('finds a post beside the subsidy for flexible work', () => {
    const flexible = award({
      programme: 'RS-SI-F',
      id: 'flexible',
      payments: monthly('2018-10', '2019-06', 420),
    });

    expect(findingsOf(rule, { awards: [post(), flexible] })).toMatchObject([
      {
        variant: 'flexible-insurance',
        amountFen: yuan(2700),
        evidence: [
          { recordId: 'post' },
          {
            recordId: 'flexible',
            statement: { zh: expect.stringContaining('2018-10至2018-12') as string },
          },
        ],
      },
    ]);
  });

  it('says the first of several grounds alone', () => {
    const facts = { ...insured(), ...benefit('UNEMPLOYMENT', '2018-01', '2018-12') };

    expect(findingsOf(rule, { awards: [post()], facts })).toMatchObject([
      { variant: 'formal-job', amountFen: yuan(1800) },
    ]);
  });

  it('leaves out months that were taken back', () => {
    const payments = [...monthly('2018-01', '2018-12', 900), reversal('2018-06', 900)];
    const facts = insured({ until: day('2018-09-01') });

    expect(findingsOf(rule, { awards: [post({ payments })], facts })).toMatchObject([
      { amountFen: yuan(1800), period: { from: month('2018-07'), until: month('2018-08') } },
    ]);
  });

  it.each([
    { from: '2018-06-01', until: '2018-08-01', found: 1 },
    { from: '2018-06-02', until: '2018-08-01', found: 0 },
    { from: '2018-06-01', until: '2018-07-31', found: 0 },
  ])('finds $found with insurance from $from until before $until', ({ from, until, found }) => {
    const facts = insured({ from: day(from), until: day(until) });

    expect(findingsOf(rule, { awards: [post()], facts })).toHaveLength(found);
  });

  it.each([
    { last: '2018-12', found: 1 },
    { last: '2018-11', found: 0 },
  ])('finds $found with unemployment insurance for 2018-11 to $last', ({ last, found }) => {
    const facts = benefit('UNEMPLOYMENT', '2018-11', last);

    expect(findingsOf(rule, { awards: [post()], facts })).toHaveLength(found);
  });

  it.each([
    {
      letter: 'a',
      when: 'a dispatch company insures',
      award: post(),
      facts: insured({ isDispatch: true }),
    },
    {
      letter: 'a',
      when: 'the insurer is the dispatch company of the post',
      award: post({ dispatchCompanyId: 'mill' }),
      facts: insured(),
    },
    {
      letter: 'a',
      when: 'the insurer is the unit of the post',
      award: post({ employerId: 'mill' }),
      facts: insured(),
    },
    {
      letter: 'a',
      when: 'the insurer is the unit of the post under its new name',
      award: post({ employerGroup: 'group' }),
      facts: insured({ employerGroup: 'group' }),
    },
    {
      letter: 'b',
      when: 'the other work is part-time',
      award: post({ isRural: true }),
      facts: insured({ isPartTime: true }),
    },
    {
      letter: 'd',
      when: 'the business is dormant',
      award: post(),
      facts: business({ circumstance: 'DORMANT' }),
    },
    {
      letter: 'd',
      when: 'the business was deregistered',
      award: post(),
      facts: business({ circumstance: 'DEREGISTERED' }),
    },
    {
      letter: 'd',
      when: 'the business is a share of a cooperative',
      award: post(),
      facts: business({ circumstance: 'COOPERATIVE_SHARE' }),
    },
    {
      letter: 'd',
      when: 'the business has no turnover',
      award: post(),
      facts: business({ valueFen: 0 }),
    },
    {
      letter: 'd',
      when: 'nobody knows a turnover',
      award: post(),
      facts: business({ valueFen: null }),
    },
    {
      letter: '-',
      when: 'the property is a vehicle',
      award: post(),
      facts: business({ kind: 'VEHICLE' }),
    },
    {
      letter: '-',
      when: 'the person pays their own insurance',
      award: post(),
      facts: insured({ kind: 'FLEXIBLE' }),
    },
    {
      letter: '-',
      when: 'the employer is not known',
      award: post(),
      facts: insured({ employerId: null }),
    },
    {
      letter: '-',
      when: 'the benefit is for nursing',
      award: post(),
      facts: benefit('WORK_INJURY_NURSING', '2018-01', '2018-12'),
    },
    {
      letter: '-',
      when: 'somebody else is insured',
      award: post(),
      facts: insured({ personId: 'spouse' }),
    },
  ])('is silent when $when ($letter)', ({ award: held, facts }) => {
    expect(findingsOf(rule, { people: ['person', 'spouse'], awards: [held], facts })).toEqual([]);
  });

  it('is silent about the subsistence allowance in the same months (c)', () => {
    const allowance = award({
      programme: 'MZ-DIBAO-U',
      payments: monthly('2018-01', '2018-12', 400),
    });

    expect(findingsOf(rule, { awards: [post(), allowance] })).toEqual([]);
  });

  it.each([{ partOf: 'post' }, { refersTo: 'post' }])(
    'is silent about a second award that belongs to the first: $partOf $refersTo',
    (link) => {
      const leg = post({ id: 'leg', ...link });

      expect(findingsOf(rule, { awards: [post(), leg] })).toEqual([]);
    },
  );
});
