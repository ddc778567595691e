import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../src/index.ts';
import { missPremium as rule } from '../src/rules/miss-premium.ts';
import {
  award,
  type AwardDraft,
  day,
  findingsOf,
  furong,
  month,
  once,
  today,
} from './case-file.ts';

const allowance = (draft: Partial<AwardDraft> = {}) => award({ programme: 'MZ-DIBAO-R', ...draft });
const support = award({ programme: 'MZ-TEKUN-S' });
const subsidy = (amount: number, draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'YB-PREM-FIX',
    insuranceYear: 2019,
    decidedOn: day('2018-12-20'),
    payments: once(amount),
    ...draft,
  });

/** Resident insurance of 2019 for which the person paid so much. */
const insured = (paid: number, change: Partial<Facts['insuranceEnrolment'][number]> = {}) => ({
  insuranceEnrolment: [
    {
      year: 2019,
      scheme: 'RESIDENT' as const,
      isInProvince: true,
      enrolledOn: day('2018-12-20'),
      paidByPersonFen: yuan(paid),
      isRefundPending: false,
      ...change,
    },
  ],
});

describe('MISS-PREMIUM', () => {
  it('finds a recipient of the allowance who paid the whole contribution', () => {
    expect(findingsOf(rule, { awards: [allowance()], facts: insured(220) })).toEqual([
      {
        amountFen: 11000,
        amountMeaning: 'ENTITLEMENT',
        arithmetic: [
          {
            expression: '220.00 - (220.00 - 110.00) = 110.00',
            label: {
              en: 'premium subsidy 2019',
              zh: '2019年参保资助',
            },
            resultFen: 11000,
          },
        ],
        asOf: today,
        departments: ['CIVIL_AFFAIRS', 'HEALTHCARE_SECURITY'],
        disposition: 'ENTITLEMENT_GAP',
        evidence: [
          {
            county: furong,
            days: { from: day('2018-01-01'), until: day('2018-01-02') },
            department: 'CIVIL_AFFAIRS',
            programme: 'MZ-DIBAO-R',
            recordId: 'award MZ-DIBAO-R',
            statement: {
              en: 'Rural subsistence allowance, 芙蓉区, granted on 2018-01-01',
              zh: '农村低保，芙蓉区，2018-01-01批准',
            },
          },
          {
            amountFen: yuan(220),
            days: { from: day('2018-12-20'), until: null },
            department: 'HEALTHCARE_SECURITY',
            programme: null,
            recordId: 'insuranceEnrolment 1',
            table: 'insuranceEnrolment',
            statement: {
              en: 'Resident insurance 2019, enrolled on 2018-12-20, 220.00 yuan paid by the person',
              zh: '2019年居民医保，2018-12-20参保，个人缴费220.00元',
            },
          },
        ],
        explanation: {
          en: 'Lead: the person had a claim to the premium subsidy of 2019 and paid more than the subsidy leaves to pay; 110.00 yuan are perhaps due.',
          zh: '线索：该人符合2019年参保资助条件，个人缴费高于应缴部分，可能应补110.00元。',
        },
        id: '42d509bae466a7dfb27221b0',
        legalBasis: [rule.legalBasis[0]],
        factDays: { from: day('2019-02-28'), until: day('2019-03-01') },
        kind: 'MISSED',
        period: {
          from: month('2019-01'),
          until: month('2019-12'),
        },
        personIds: ['person'],
        ruleId: 'MISS-PREMIUM',
        severity: 'HIGH',
        subject: {
          id: 'person',
          kind: 'PERSON',
        },
      },
    ]);
  });

  it('finds a destitute person who is in no insurance scheme', () => {
    expect(findingsOf(rule, { awards: [support] })).toMatchObject([
      {
        variant: 'not-insured',
        amountFen: yuan(220),
        arithmetic: [{ expression: '220.00' }],
      },
    ]);
  });

  it('finds a destitute person who drew the fixed subsidy instead of the full one', () => {
    const draft = { awards: [support, subsidy(110)], facts: insured(110) };

    expect(findingsOf(rule, draft)).toMatchObject([
      { amountFen: yuan(110), arithmetic: [{ expression: '220.00 - 110.00 = 110.00' }] },
    ]);
  });

  it('claims no more than the person overpaid', () => {
    expect(findingsOf(rule, { awards: [support], facts: insured(50) })).toMatchObject([
      {
        amountFen: yuan(50),
        arithmetic: [{ expression: 'min(220.00, 50.00 - (220.00 - 220.00)) = 50.00' }],
      },
    ]);
  });

  it('grants the full subsidy to who draws the allowance and the orphan allowance', () => {
    const awards = [allowance(), award({ programme: 'MZ-ORPHAN' })];

    expect(findingsOf(rule, { awards, facts: insured(220) })).toMatchObject([
      { amountFen: yuan(220) },
    ]);
  });

  it.each([
    {
      letter: 'a',
      when: 'the person is in the employee scheme',
      facts: insured(0, { scheme: 'EMPLOYEE' }),
    },
    {
      letter: 'a',
      when: 'the person is insured in another province',
      facts: insured(380, { isInProvince: false }),
    },
    {
      letter: 'a',
      when: 'the person is in the army',
      facts: { custodyOrService: [{ kind: 'MILITARY_SERVICE' as const }] },
    },
    {
      letter: 'c',
      when: 'the person died',
      facts: { death: [{ diedOn: day('2019-11-02'), isRevoked: false }] },
    },
    {
      letter: 'c',
      when: 'the hukou has left the province',
      facts: { hukouResidence: [{ county: '440103', from: day('2019-03-05') }] },
    },
    { letter: 'd', when: 'a refund is pending', facts: insured(220, { isRefundPending: true }) },
    { letter: '-', when: 'the subsidy was deducted', facts: insured(110) },
  ])('is silent when $when ($letter)', ({ facts }) => {
    expect(findingsOf(rule, { awards: [allowance()], facts })).toEqual([]);
  });

  it.each([
    { when: 'the subsidy was paid', awards: [allowance(), subsidy(110)] },
    { when: 'there is no status', awards: [subsidy(110)] },
    { when: 'the status is suspended', awards: [allowance({ status: 'SUSPENDED' })] },
    {
      when: 'the person is only listed in the award',
      awards: [allowance({ members: [{ personId: 'person', isCounted: false }] })],
    },
    { when: 'the status had ended', awards: [allowance({ until: day('2019-02-28') })] },
  ])('is silent when $when', ({ awards }) => {
    expect(findingsOf(rule, { awards })).toEqual([]);
  });

  it('does not take the subsidy of another year for this one', () => {
    const awards = [allowance(), subsidy(110, { insuranceYear: 2018 })];

    expect(findingsOf(rule, { awards })).toHaveLength(1);
  });

  it.each([
    { state: 'OPEN' as const, appliedOn: '2017-01-10', found: 0 },
    { state: 'DECLINED' as const, appliedOn: '2018-12-10', found: 0 },
    { state: 'REJECTED' as const, appliedOn: '2018-12-10', found: 0 },
    { state: 'DECLINED' as const, appliedOn: '2017-12-10', found: 1 },
    { state: 'GRANTED' as const, appliedOn: '2018-12-10', found: 1 },
  ])('finds $found with an application $state of $appliedOn', ({ state, appliedOn, found }) => {
    const applications = [{ programme: 'YB-PREM-FIX' as const, state, appliedOn: day(appliedOn) }];

    expect(findingsOf(rule, { awards: [allowance()], applications })).toHaveLength(found);
  });

  it('asks for a status of one month on the cut-off (b)', () => {
    const since = (text: string) => [allowance({ from: day(text), decidedOn: day('2019-01-10') })];

    expect(findingsOf(rule, { awards: since('2019-01-28') })).toHaveLength(1);
    expect(findingsOf(rule, { awards: since('2019-01-29') })).toEqual([]);
  });

  it('asks for a status that was decided by the cut-off (b)', () => {
    const decided = (text: string) => [
      allowance({ from: day('2018-06-01'), decidedOn: day(text) }),
    ];

    expect(findingsOf(rule, { awards: decided('2019-02-28') })).toHaveLength(1);
    expect(findingsOf(rule, { awards: decided('2019-03-01') })).toEqual([]);
  });

  it('judges a year from thirty days after its cut-off on', () => {
    const file = (asOf: string) => ({ asOf: day(asOf), awards: [allowance()] });

    expect(findingsOf(rule, file('2019-03-29'))).toMatchObject([
      { arithmetic: [{ label: { en: 'premium subsidy 2018' } }] },
    ]);
    expect(findingsOf(rule, file('2019-03-30'))).toMatchObject([
      { arithmetic: [{ label: { en: 'premium subsidy 2019' } }] },
    ]);
  });
});
