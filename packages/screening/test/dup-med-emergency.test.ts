import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../src/index.ts';
import { dupMedEmergency as rule } from '../src/rules/dup-med-emergency.ts';
import { award, type AwardDraft, day, findingsOf, once } from './case-file.ts';

const admission = { hospital: 'hospital', admissionNumber: '17' };
const fund = (amount: number, draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'WJ-EM',
    id: 'fund',
    ...admission,
    admittedOn: day('2019-03-01'),
    decidedOn: day('2019-04-20'),
    payments: once(amount),
    ...draft,
  });
const assistance = (amount: number, draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'YB-INP',
    id: 'assistance',
    ...admission,
    decidedOn: day('2019-04-02'),
    payments: once(amount),
    ...draft,
  });
/** A bill of 10,000 yuan of which insurance paid 6,000. */
const stay = (change: Partial<Facts['hospitalStay'][number]> = {}) => ({
  hospitalStay: [
    {
      ...admission,
      cause: 'ILLNESS' as const,
      admittedOn: day('2019-03-01'),
      dischargedOn: day('2019-03-11'),
      totalCostFen: yuan(10_000),
      inCatalogueFen: yuan(9000),
      basicPaidFen: yuan(5000),
      illnessPaidFen: yuan(1000),
      otherPaidFen: 0,
      ...change,
    },
  ],
});
const unknown: Partial<AwardDraft> = {
  isUnknownPatient: true,
  identifiedOn: day('2019-05-01'),
};

describe('DUP-MED-EMERGENCY', () => {
  it('finds a bill that the fund and the other payers together paid more than once', () => {
    const awards = [fund(4000), assistance(2500)];

    expect(findingsOf(rule, { awards, facts: stay() })).toMatchObject([
      {
        subject: { kind: 'PERSON', id: 'person' },
        severity: 'HIGH',
        disposition: 'CONDITIONAL',
        period: null,
        factDays: { from: day('2019-04-20'), until: day('2019-04-21') },
        amountFen: yuan(2500),
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            label: { en: 'admission 17', zh: '住院号17' },
            expression: '4,000.00 + 5,000.00 + 1,000.00 + 2,500.00 - 10,000.00 = 2,500.00',
            resultFen: yuan(2500),
          },
        ],
        evidence: [
          {
            recordId: 'fund',
            statement: {
              en: 'Emergency disease aid, 芙蓉区, settled on 2019-04-20, 4,000.00 yuan',
              zh: '疾病应急救助，芙蓉区，2019-04-20结算，4,000.00元',
            },
          },
          { recordId: 'assistance' },
          {
            recordId: 'hospitalStay 1',
            statement: {
              en: 'In hospital 2019-03-01 to 2019-03-11, hospital, admission 17: bill 10,000.00 yuan, 9,000.00 yuan of it in the catalogue, 6,000.00 yuan paid by insurance and others',
              zh: '2019-03-01至2019-03-11住院，hospital，住院号17：总费用10,000.00元，目录内9,000.00元，医保及其他渠道支付6,000.00元',
            },
          },
        ],
        explanation: {
          en: 'Lead: the emergency-disease fund and the other payers together paid more than the cost of the emergency (10,000.00 yuan). The fund pays only what is left; 2,500.00 yuan of what it paid should be checked.',
          zh: '疑点：疾病应急救助基金与其他渠道合计支付超过急救费用（10,000.00元）。基金仅支付缺口，其中2,500.00元建议核实。',
        },
        legalBasis: rule.legalBasis.slice(0, 2),
      },
    ]);
    expect(findingsOf(rule, { awards, facts: stay() })[0]).not.toHaveProperty('variant');
  });

  it('puts no more at risk than the fund paid', () => {
    const facts = stay({ otherPaidFen: yuan(6000) });

    expect(findingsOf(rule, { awards: [fund(1000)], facts })).toMatchObject([
      {
        amountFen: yuan(1000),
        arithmetic: [
          {
            expression:
              'min(1,000.00, 1,000.00 + 5,000.00 + 1,000.00 + 6,000.00 - 10,000.00) = 1,000.00',
          },
        ],
      },
    ]);
  });

  it('goes by the costs of the grant where there is no bill of the stay', () => {
    const own = fund(3000, { totalCostFen: yuan(5000), basicPaidFen: yuan(1500) });

    expect(findingsOf(rule, { awards: [own, assistance(1000)] })).toMatchObject([
      {
        amountFen: yuan(500),
        arithmetic: [{ expression: '3,000.00 + 1,500.00 + 1,000.00 - 5,000.00 = 500.00' }],
        evidence: [{ recordId: 'fund' }, { recordId: 'assistance' }],
      },
    ]);
  });

  it('finds an unknown patient who was identified and settled while the fund was not repaid', () => {
    expect(findingsOf(rule, { awards: [fund(4000, unknown)], facts: stay() })).toMatchObject([
      {
        variant: 'identified-later',
        amountFen: yuan(4000),
        arithmetic: [{ expression: '4,000.00' }],
        explanation: {
          en: 'Lead: the emergency-disease fund paid 4,000.00 yuan for a patient of unknown identity who was identified on 2019-05-01; the stay was settled by insurance or assistance, and the fund has not been repaid.',
          zh: '疑点：疾病应急救助基金为身份不明患者支付4,000.00元，该患者于2019-05-01查明身份，住院费用已由医保或医疗救助结算，基金未见退回。',
        },
      },
    ]);
  });

  it('takes assistance for a settlement of an unknown patient too', () => {
    const uninsured = { basicPaidFen: 0, illnessPaidFen: 0 };
    const awards = [fund(4000, unknown), assistance(500)];

    expect(findingsOf(rule, { awards, facts: stay(uninsured) })).toMatchObject([
      { variant: 'identified-later', amountFen: yuan(4000) },
    ]);
  });

  it('adds the grants of the fund for one admission', () => {
    const awards = [fund(3000), fund(2000, { id: 'second' })];

    expect(findingsOf(rule, { awards, facts: stay() })).toMatchObject([
      {
        amountFen: yuan(1000),
        arithmetic: [{ expression: '5,000.00 + 5,000.00 + 1,000.00 - 10,000.00 = 1,000.00' }],
      },
    ]);
  });

  it('lists several admissions of a person in one finding', () => {
    const own = { totalCostFen: yuan(2000), basicPaidFen: yuan(1000) };
    const awards = [
      fund(1500, own),
      fund(1200, { ...own, id: 'later', admissionNumber: '18', decidedOn: day('2019-09-01') }),
    ];

    expect(findingsOf(rule, { awards })).toMatchObject([
      { amountFen: yuan(700), arithmetic: [{ resultFen: yuan(500) }, { resultFen: yuan(200) }] },
    ]);
  });

  it.each([
    {
      letter: 'a',
      when: 'the fund covers what other payers left',
      awards: [fund(2000), assistance(2000)],
      facts: stay(),
    },
    {
      letter: 'b',
      when: 'the fund paid the emergency and assistance the ward',
      awards: [
        fund(2000, { costPhase: 'EMERGENCY', totalCostFen: yuan(2000) }),
        assistance(4000, { costPhase: 'WARD' }),
      ],
      facts: stay(),
    },
    {
      letter: 'c',
      when: 'the patient was never identified',
      awards: [fund(4000, { isUnknownPatient: true })],
      facts: stay(),
    },
    {
      letter: '-',
      when: 'the patient was known from the start',
      awards: [fund(4000, { identifiedOn: day('2019-03-02') })],
      facts: stay(),
    },
    {
      letter: '-',
      when: 'nothing else was settled for the identified patient',
      awards: [fund(4000, unknown)],
      facts: stay({ basicPaidFen: 0 }),
    },
    {
      letter: '-',
      when: 'the fund was repaid',
      awards: [fund(0, { ...unknown, payments: [...once(6000), ...once(-6000)] })],
      facts: stay(),
    },
    {
      letter: '-',
      when: 'the assistance was for another admission',
      awards: [fund(4000), assistance(2500, { admissionNumber: '18' })],
      facts: stay(),
    },
    {
      letter: '-',
      when: 'nobody knows the admission',
      awards: [fund(9000, { admissionNumber: null, totalCostFen: yuan(1000) })],
      facts: {},
    },
    {
      letter: '-',
      when: 'nobody knows what it cost',
      awards: [fund(9000), assistance(9000)],
      facts: {},
    },
  ])('is silent when $when ($letter)', ({ awards, facts }) => {
    expect(findingsOf(rule, { awards, facts })).toEqual([]);
  });

  it('looks at the emergency alone where assistance paid the ward', () => {
    const own = { costPhase: 'EMERGENCY', totalCostFen: yuan(2000), basicPaidFen: yuan(700) };
    const awards = [
      fund(2000, own as Partial<AwardDraft>),
      assistance(9000, { costPhase: 'WARD' }),
    ];

    expect(findingsOf(rule, { awards, facts: stay() })).toMatchObject([
      {
        amountFen: yuan(700),
        arithmetic: [{ expression: '2,000.00 + 700.00 - 2,000.00 = 700.00' }],
        evidence: [{ recordId: 'fund' }],
      },
    ]);
  });

  it('allows a yuan for rounding', () => {
    const paid = (amount: number) => findingsOf(rule, { awards: [fund(amount)], facts: stay() });

    expect(paid(4001)).toEqual([]);
    expect(paid(4001.01)).toMatchObject([{ amountFen: yuan(1.01) }]);
  });

  it('links an identification up to 180 days after admission', () => {
    const on = (text: string) =>
      findingsOf(rule, {
        awards: [fund(4000, { ...unknown, identifiedOn: day(text) })],
        facts: stay(),
      });

    expect(on('2019-08-28')).toHaveLength(1);
    expect(on('2019-08-29')).toEqual([]);
  });

  it('looks back 36 months', () => {
    const granted = (text: string) =>
      findingsOf(rule, { awards: [fund(5000, { decidedOn: day(text) })], facts: stay() });

    expect(granted('2017-01-01')).toHaveLength(1);
    expect(granted('2016-12-31')).toEqual([]);
  });
});
