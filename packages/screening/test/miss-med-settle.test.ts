import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { type Facts, screen } from '../src/index.ts';
import { missMedSettle as rule } from '../src/rules/miss-med-settle.ts';
import {
  award,
  type AwardDraft,
  caseFile,
  type CaseFileDraft,
  day,
  findingsOf,
  once,
} from './case-file.ts';

type StayDraft = Partial<Facts['hospitalStay'][number]>;

/** A stay of March that left 3,000 yuan in the catalogue to the patient. */
const stay = (change: StayDraft = {}) => ({
  hospital: 'hospital',
  admissionNumber: '17',
  cause: 'ILLNESS' as const,
  admittedOn: day('2019-03-01'),
  dischargedOn: day('2019-03-11'),
  isInProvince: true,
  totalCostFen: yuan(12_000),
  inCatalogueFen: yuan(10_000),
  basicPaidFen: yuan(6000),
  illnessPaidFen: yuan(1000),
  otherPaidFen: 0,
  ...change,
});
const stays = (...changes: StayDraft[]) => ({ hospitalStay: changes.map(stay) });
const allowance = award({ programme: 'MZ-DIBAO-R' });
const support = award({ programme: 'MZ-TEKUN-S' });
const settlement = (amount: number, draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'YB-INP',
    hospital: 'hospital',
    admissionNumber: '17',
    admittedOn: day('2019-03-01'),
    decidedOn: day('2019-03-11'),
    payments: once(amount),
    ...draft,
  });

describe('MISS-MED-SETTLE', () => {
  it('finds a stay of somebody on the allowance that no assistance was settled for', () => {
    expect(findingsOf(rule, { awards: [allowance], facts: stays({}) })).toMatchObject([
      {
        subject: { kind: 'PERSON', id: 'person' },
        severity: 'HIGH',
        disposition: 'ENTITLEMENT_GAP',
        departments: ['CIVIL_AFFAIRS', 'HEALTHCARE_SECURITY'],
        period: null,
        factDays: { from: day('2019-03-01'), until: day('2019-03-02') },
        amountFen: yuan(2100),
        amountMeaning: 'ENTITLEMENT',
        arithmetic: [
          {
            label: { en: 'stay from 2019-03-01', zh: '2019-03-01住院' },
            expression: '(10,000.00 - 7,000.00) × 0.7 = 2,100.00',
            resultFen: yuan(2100),
          },
        ],
        evidence: [
          {
            programme: 'MZ-DIBAO-R',
            statement: {
              en: 'Rural subsistence allowance, 芙蓉区, granted on 2018-01-01',
              zh: '农村低保，芙蓉区，2018-01-01批准',
            },
          },
          {
            recordId: 'hospitalStay 1',
            statement: {
              en: 'In hospital 2019-03-01 to 2019-03-11, hospital, admission 17: bill 12,000.00 yuan, 10,000.00 yuan of it in the catalogue, 7,000.00 yuan paid by insurance and others',
            },
          },
        ],
        explanation: {
          en: 'Lead: no medical assistance is on record for 1 stay in hospital (from 2019-03-01) although the person was on basic living on the day of admission; 2,100.00 yuan are perhaps due.',
          zh: '线索：该人入院时（2019-03-01）属于救助对象，1次住院未见医疗救助结算，可能应补2,100.00元。',
        },
        legalBasis: [rule.legalBasis[0]],
      },
    ]);
  });

  it.each(['MZ-TEKUN-S', 'MZ-TEKUN-C', 'MZ-ORPHAN'] as const)(
    'grants the whole of it to %s',
    (programme) => {
      const awards = [allowance, award({ programme })];

      expect(findingsOf(rule, { awards, facts: stays({}) })).toMatchObject([
        { amountFen: yuan(3000), arithmetic: [{ expression: '10,000.00 - 7,000.00 = 3,000.00' }] },
      ]);
    },
  );

  it('rounds down to the fen and loses none', () => {
    const of = (fen: number) =>
      findingsOf(rule, {
        awards: [allowance],
        facts: stays({ inCatalogueFen: fen, basicPaidFen: 0, illnessPaidFen: 0 }),
      })[0]?.amountFen;

    expect(of(99)).toBe(69);
    expect(of(1_110)).toBe(777);
  });

  it('pays no more than the cap of the year leaves', () => {
    const earlier = settlement(28_500, { admissionNumber: '3', admittedOn: day('2019-01-05') });

    expect(findingsOf(rule, { awards: [support, earlier], facts: stays({}) })).toMatchObject([
      {
        amountFen: yuan(1500),
        arithmetic: [{ expression: 'min(10,000.00 - 7,000.00, 30,000.00 - 28,500.00) = 1,500.00' }],
        evidence: [{}, {}, { programme: 'YB-INP' }],
      },
    ]);
  });

  it('lists the stays of a person in one finding, under one cap', () => {
    const facts = stays(
      { admissionNumber: '18', inCatalogueFen: yuan(35_000), admittedOn: day('2019-02-01') },
      {},
    );

    expect(findingsOf(rule, { awards: [support], facts })).toMatchObject([
      {
        amountFen: yuan(30_000),
        arithmetic: [
          { expression: '35,000.00 - 7,000.00 = 28,000.00' },
          { expression: 'min(10,000.00 - 7,000.00, 30,000.00 - 28,000.00) = 2,000.00' },
        ],
      },
    ]);
  });

  it('starts a new cap with a new year', () => {
    const lastYear = settlement(30_000, { admissionNumber: '3', admittedOn: day('2018-12-30') });

    expect(findingsOf(rule, { awards: [support, lastYear], facts: stays({}) })).toMatchObject([
      { amountFen: yuan(3000) },
    ]);
  });

  it.each<CaseFileDraft & { letter: string; when: string }>([
    ...(['THIRD_PARTY', 'WORK_INJURY', 'TRAFFIC', 'COSMETIC'] as const).map((cause) => ({
      letter: 'a',
      when: `the cause is ${cause}`,
      facts: stays({ cause }),
    })),
    {
      letter: 'a',
      when: 'all own cost is outside the catalogue',
      facts: stays({ inCatalogueFen: yuan(7000) }),
    },
    {
      letter: 'b',
      when: 'the patient went elsewhere without a referral',
      facts: stays({ isUnreferred: true }),
    },
    {
      letter: 'c',
      when: 'the cap of the year is used up',
      facts: stays({}),
      awards: [allowance, settlement(30_000, { programme: 'YB-MAJOR', admissionNumber: '3' })],
    },
    {
      letter: 'd',
      when: 'a manual claim is open',
      facts: stays({}),
      applications: [{ programme: 'YB-INP' as const }],
    },
    { letter: 'e', when: 'it was a birth', facts: stays({ cause: 'MATERNITY' }) },
    {
      letter: '-',
      when: 'the person has died since',
      facts: {
        ...stays({}),
        death: [{ diedOn: day('2019-11-02'), reportedOn: day('2019-11-05'), isRevoked: false }],
      },
    },
    {
      letter: '-',
      when: 'a claim was given up after the admission',
      facts: stays({}),
      applications: [
        {
          programme: 'YB-MAJOR' as const,
          state: 'DECLINED' as const,
          decidedOn: day('2019-03-20'),
        },
      ],
    },
  ])(
    'is silent when $when ($letter)',
    ({ facts = {}, awards = [allowance], applications = [] }) => {
      expect(findingsOf(rule, { awards, facts, applications })).toEqual([]);
    },
  );

  it.each(['YB-INP', 'YB-MAJOR', 'YB-TILT', 'WJ-EM'] as const)(
    'is silent when %s was settled for the admission, and only for that one',
    (programme) => {
      const settled = (draft: Partial<AwardDraft>) =>
        findingsOf(rule, {
          awards: [allowance, settlement(100, { programme, ...draft })],
          facts: stays({}),
        });

      expect(settled({})).toEqual([]);
      expect(settled({ admissionNumber: '18' })).toHaveLength(1);
      expect(settled({ hospital: 'another' })).toHaveLength(1);
    },
  );

  it('asks for a status on the day of admission', () => {
    const since = (text: string) =>
      findingsOf(rule, {
        awards: [award({ programme: 'MZ-DIBAO-R', from: day(text) })],
        facts: stays({}),
      });

    expect(since('2019-03-01')).toHaveLength(1);
    expect(since('2019-03-02')).toEqual([]);
  });

  it('waits sixty days after the discharge, ninety where it was outside the province', () => {
    const discharged = (text: string, isInProvince: boolean) =>
      findingsOf(rule, {
        awards: [allowance],
        facts: stays({ dischargedOn: day(text), isInProvince }),
      });

    expect(discharged('2019-11-01', true)).toHaveLength(1);
    expect(discharged('2019-11-02', true)).toEqual([]);
    expect(discharged('2019-10-02', false)).toHaveLength(1);
    expect(discharged('2019-10-03', false)).toEqual([]);
  });

  it('looks at discharges of the last 24 months', () => {
    const discharged = (text: string) =>
      findingsOf(rule, {
        awards: [award({ programme: 'MZ-DIBAO-R', from: day('2016-01-01') })],
        facts: stays({ admittedOn: day('2017-12-01'), dischargedOn: day(text) }),
      });

    expect(discharged('2017-12-31')).toHaveLength(1);
    expect(discharged('2017-12-30')).toEqual([]);
  });

  it('counts margin households from November 2021 on, and says by which text', () => {
    const margin = (admitted: string) =>
      findingsOf(rule, {
        asOf: day('2022-06-30'),
        awards: [award({ programme: 'MZ-MARGIN', from: day('2021-08-01') })],
        facts: stays({ admittedOn: day(admitted), dischargedOn: day('2021-11-20') }),
      });

    expect(margin('2021-10-31')).toEqual([]);
    expect(margin('2021-11-01')).toMatchObject([
      { amountFen: yuan(2100), legalBasis: rule.legalBasis.slice(0, 2) },
    ]);
  });

  it('cannot tell while healthcare security does not answer', () => {
    const file = caseFile({
      awards: [allowance],
      facts: stays({}),
      sources: {
        HEALTHCARE_SECURITY: { isAnswered: false, reason: 'DEPARTMENT_UNAVAILABLE' },
      },
    });

    expect(screen(file, [rule])).toMatchObject({
      findings: [],
      undecided: [{ departments: ['HEALTHCARE_SECURITY'] }],
    });
  });
});
