import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { dupDestituteDisability as rule } from '../src/rules/dup-destitute-disability.ts';
import { award, day, findingsOf, furong, month, monthly, today } from './case-file.ts';

const living = (last = '2019-04') =>
  award({ programme: 'MZ-DIS-LIV', payments: monthly('2019-01', last, 60) });
const nursing = (last = '2019-04') =>
  award({ programme: 'MZ-DIS-CARE', payments: monthly('2019-01', last, 60) });
const support = award({
  programme: 'MZ-TEKUN-S',
  from: day('2018-09-01'),
  payments: monthly('2018-09', '2019-12', 459.4),
});
const orphan = (amount: number) =>
  award({ programme: 'MZ-ORPHAN', payments: monthly('2018-01', '2019-12', amount) });
const nursingBenefit = (last: string) => ({
  insuranceBenefit: [
    {
      kind: 'WORK_INJURY_NURSING' as const,
      firstMonth: month('2019-01'),
      lastMonth: month(last),
    },
  ],
});

describe('DUP-DESTITUTE-DISABILITY', () => {
  it('finds both subsidies beside destitute support', () => {
    expect(findingsOf(rule, { awards: [support, living(), nursing()] })).toEqual([
      {
        amountFen: 48000,
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            expression: '60.00 × 4 = 240.00',
            label: {
              en: 'Living subsidy for disabled people in hardship, 2019-01 to 2019-04',
              zh: '困难残疾人生活补贴，2019-01至2019-04',
            },
            resultFen: 24000,
          },
          {
            expression: '60.00 × 4 = 240.00',
            label: {
              en: 'Nursing subsidy for severe disability, 2019-01 to 2019-04',
              zh: '重度残疾人护理补贴，2019-01至2019-04',
            },
            resultFen: 24000,
          },
        ],
        asOf: today,
        departments: ['CIVIL_AFFAIRS'],
        disposition: 'EXCLUSIVE',
        evidence: [
          {
            amountFen: yuan(240),
            county: furong,
            days: { from: day('2019-01-01'), until: day('2019-05-01') },
            department: 'CIVIL_AFFAIRS',
            programme: 'MZ-DIS-LIV',
            recordId: 'award MZ-DIS-LIV',
            statement: {
              en: 'Living subsidy for disabled people in hardship, 芙蓉区, paid for 2019-01 to 2019-04',
              zh: '困难残疾人生活补贴，芙蓉区，发放2019-01至2019-04',
            },
          },
          {
            amountFen: yuan(240),
            county: furong,
            days: { from: day('2019-01-01'), until: day('2019-05-01') },
            department: 'CIVIL_AFFAIRS',
            programme: 'MZ-DIS-CARE',
            recordId: 'award MZ-DIS-CARE',
            statement: {
              en: 'Nursing subsidy for severe disability, 芙蓉区, paid for 2019-01 to 2019-04',
              zh: '重度残疾人护理补贴，芙蓉区，发放2019-01至2019-04',
            },
          },
          {
            amountFen: yuan(1837.6),
            county: furong,
            days: { from: day('2019-01-01'), until: day('2019-05-01') },
            department: 'CIVIL_AFFAIRS',
            programme: 'MZ-TEKUN-S',
            recordId: 'award MZ-TEKUN-S',
            statement: {
              en: 'Scattered destitute support, 芙蓉区, paid for 2019-01 to 2019-04',
              zh: '分散供养，芙蓉区，发放2019-01至2019-04',
            },
          },
        ],
        explanation: {
          en: 'Lead: for 4 months (2019-01 to 2019-04) a disability subsidy was paid beside a benefit that already covers the same need; the subsidy comes to 480.00 yuan.',
          zh: '疑点：2019-01至2019-04期间有4个月，残疾人补贴与已覆盖同一需求的待遇同时发放，涉及补贴480.00元。',
        },
        id: '386578d1a7421e5f954f5952',
        legalBasis: [rule.legalBasis[0]],
        kind: 'DUPLICATE',
        period: {
          from: month('2019-01'),
          until: month('2019-04'),
        },
        personIds: ['person'],
        ruleId: 'DUP-DESTITUTE-DISABILITY',
        severity: 'MEDIUM',
        subject: {
          id: 'person',
          kind: 'PERSON',
        },
      },
    ]);
  });

  it('finds the living subsidy beside the full orphan allowance', () => {
    expect(findingsOf(rule, { awards: [orphan(950), living()] })).toMatchObject([
      { amountFen: yuan(240), departments: ['CIVIL_AFFAIRS'] },
    ]);
  });

  it('finds the nursing subsidy beside work-injury nursing', () => {
    const facts = nursingBenefit('2019-03');

    expect(findingsOf(rule, { awards: [nursing()], facts })).toMatchObject([
      {
        amountFen: yuan(180),
        departments: ['CIVIL_AFFAIRS', 'HUMAN_RESOURCES'],
        evidence: [{}, { statement: { en: 'Work-injury nursing benefit, 2019-01 to 2019-03' } }],
      },
    ]);
  });

  it('counts a subsidy once that two benefits exclude', () => {
    const facts = nursingBenefit('2019-04');

    expect(findingsOf(rule, { awards: [support, nursing()], facts })).toMatchObject([
      { amountFen: yuan(240) },
    ]);
  });

  it.each([
    {
      letter: 'a',
      when: 'the allowance stands beside both subsidies',
      awards: [
        award({ programme: 'MZ-DIBAO-R', payments: monthly('2019-01', '2019-12', 400) }),
        living(),
        nursing(),
      ],
    },
    { letter: 'b', when: 'an orphan draws the nursing subsidy', awards: [orphan(950), nursing()] },
    {
      letter: 'c',
      when: 'a destitute person draws the care allowance',
      awards: [
        support,
        award({ programme: 'MZ-TEKUN-CARE', payments: monthly('2019-01', '2019-12', 83) }),
      ],
    },
    {
      letter: 'd',
      when: 'the subsidies ended when support began',
      awards: [{ ...support, from: day('2019-05-01') }, living(), nursing()],
    },
    {
      letter: '-',
      when: 'the orphan draws a part of the allowance',
      awards: [orphan(900), living()],
    },
    { letter: '-', when: 'nothing excludes the subsidies', awards: [living(), nursing()] },
    { letter: '-', when: 'there is no subsidy', awards: [support] },
  ])('is silent when $when ($letter)', ({ awards }) => {
    expect(findingsOf(rule, { awards })).toEqual([]);
  });

  it('is silent on unemployment insurance beside the nursing subsidy', () => {
    const facts = {
      insuranceBenefit: [
        {
          kind: 'UNEMPLOYMENT' as const,
          firstMonth: month('2019-01'),
          lastMonth: month('2019-04'),
        },
      ],
    };

    expect(findingsOf(rule, { awards: [nursing()], facts })).toEqual([]);
  });

  it('speaks from two months on', () => {
    expect(findingsOf(rule, { awards: [support, living('2019-01')] })).toEqual([]);
    expect(findingsOf(rule, { awards: [support, living('2019-02')] })).toHaveLength(1);
  });

  it('takes the allowance for full from 950 yuan on', () => {
    expect(findingsOf(rule, { awards: [orphan(949.99), living()] })).toEqual([]);
    expect(findingsOf(rule, { awards: [orphan(950), living()] })).toHaveLength(1);
  });
});
