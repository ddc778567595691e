import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { dupMedEpisode as rule } from '../src/rules/dup-med-episode.ts';
import {
  award,
  type AwardDraft,
  day,
  findingsOf,
  furong,
  once,
  today,
  yueyanglou,
} from './case-file.ts';

const bill = {
  programme: 'YB-INP',
  id: 'first',
  hospital: '湘雅医院',
  admissionNumber: 'ZY-1',
  invoiceNumber: 'FP-1',
  admittedOn: day('2019-03-01'),
  dischargedOn: day('2019-03-20'),
  totalCostFen: yuan(10_000),
  identityClass: '低保',
  decidedOn: day('2019-04-02'),
  payments: once(1200),
} as const satisfies AwardDraft;

const first = award(bill);

/** A second settlement, of another bill unless the case makes it the same. */
const second = (draft: Partial<AwardDraft> = {}) =>
  award({
    ...bill,
    id: 'second',
    admissionNumber: 'ZY-2',
    invoiceNumber: 'FP-2',
    decidedOn: day('2019-05-02'),
    payments: once(900),
    ...draft,
  });

describe('DUP-MED-EPISODE', () => {
  it('finds one admission settled twice', () => {
    const awards = [first, second({ admissionNumber: 'ZY-1' })];

    expect(findingsOf(rule, { awards })).toEqual([
      {
        amountFen: 90000,
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            expression: '900.00',
            label: {
              en: 'settlement of 2019-05-02',
              zh: '2019-05-02结算',
            },
            resultFen: 90000,
          },
        ],
        asOf: today,
        departments: ['HEALTHCARE_SECURITY'],
        disposition: 'EXCLUSIVE',
        evidence: [
          {
            amountFen: yuan(1200),
            county: furong,
            days: { from: day('2019-03-01'), until: day('2019-03-21') },
            department: 'HEALTHCARE_SECURITY',
            programme: 'YB-INP',
            recordId: 'first',
            statement: {
              en: 'Inpatient medical assistance, 芙蓉区, settled on 2019-04-02, 1,200.00 yuan, 湘雅医院, admission ZY-1, invoice FP-1, in hospital 2019-03-01 to 2019-03-20',
              zh: '住院救助，芙蓉区，2019-04-02结算1,200.00元，湘雅医院，住院号ZY-1，票据号FP-1，住院2019-03-01至2019-03-20',
            },
          },
          {
            amountFen: yuan(900),
            county: furong,
            days: { from: day('2019-03-01'), until: day('2019-03-21') },
            department: 'HEALTHCARE_SECURITY',
            programme: 'YB-INP',
            recordId: 'second',
            statement: {
              en: 'Inpatient medical assistance, 芙蓉区, settled on 2019-05-02, 900.00 yuan, 湘雅医院, admission ZY-1, invoice FP-2, in hospital 2019-03-01 to 2019-03-20',
              zh: '住院救助，芙蓉区，2019-05-02结算900.00元，湘雅医院，住院号ZY-1，票据号FP-2，住院2019-03-01至2019-03-20',
            },
          },
        ],
        explanation: {
          en: 'Lead: one stay in hospital appears in 2 settlements of medical assistance that were not reversed. All but the largest come to 900.00 yuan.',
          zh: '疑点：同一次住院有2笔未冲销的医疗救助结算，除最高一笔外合计900.00元。',
        },
        id: '0a0a8bf1ec92e63e061a2577',
        legalBasis: [rule.legalBasis[0]],
        factDays: { from: day('2019-04-02'), until: day('2019-05-03') },
        kind: 'DUPLICATE',
        period: null,
        personIds: ['person'],
        ruleId: 'DUP-MED-EPISODE',
        severity: 'HIGH',
        subject: {
          id: 'person',
          kind: 'PERSON',
        },
      },
    ]);
  });

  it.each([
    { how: 'the same invoice', draft: { invoiceNumber: 'FP-1', admittedOn: null } },
    { how: 'the same stay and cost under two identities', draft: { identityClass: '残疾' } },
    { how: 'the same stay and cost in two counties', draft: { county: yueyanglou } },
    {
      how: 'the same invoice of outpatient treatment',
      draft: { programme: 'YB-OUT' as const, invoiceNumber: 'FP-1' },
    },
  ])('finds $how', ({ draft }) => {
    expect(findingsOf(rule, { awards: [first, second(draft)] })).toMatchObject([
      { amountFen: yuan(900) },
    ]);
  });

  it('leaves the largest of three settlements', () => {
    const again = { admissionNumber: 'ZY-1' };
    const awards = [first, second(again), second({ ...again, id: 'third', payments: once(1500) })];

    expect(findingsOf(rule, { awards })).toMatchObject([{ amountFen: yuan(2100) }]);
  });

  it.each([
    {
      letter: 'a',
      when: 'an interim settlement shares the admission',
      awards: [first, second({ admissionNumber: 'ZY-1', isInterim: true })],
    },
    {
      letter: 'a',
      when: 'the patient moved to another hospital on the day of discharge',
      awards: [
        first,
        second({
          hospital: '湘南学院附属医院',
          admissionNumber: 'ZY-1',
          county: yueyanglou,
          admittedOn: day('2019-03-20'),
          dischargedOn: day('2019-04-01'),
        }),
      ],
    },
    {
      letter: 'b',
      when: 'the prefecture books its leg of the claim',
      awards: [first, second({ admissionNumber: 'ZY-1', partOf: 'first' })],
    },
    {
      letter: 'c',
      when: 'a top-up refers to the first settlement',
      awards: [
        first,
        second({ programme: 'YB-MAJOR', admissionNumber: 'ZY-1', refersTo: 'first' }),
      ],
    },
    {
      letter: 'c',
      when: 'tilted assistance follows',
      awards: [first, second({ programme: 'YB-TILT', admissionNumber: 'ZY-1' })],
    },
    {
      letter: 'd',
      when: 'outpatient treatment of the same cost falls into the stay',
      awards: [first, second({ programme: 'YB-OUT', county: yueyanglou })],
    },
    {
      letter: 'e',
      when: 'the first settlement was reversed by a payment',
      awards: [
        award({ ...bill, payments: [...once(1200), { amountFen: -yuan(1200), type: 'REVERSAL' }] }),
        second({ admissionNumber: 'ZY-1', identityClass: '特困' }),
      ],
    },
    {
      letter: 'e',
      when: 'the first settlement was reversed by a settlement of its own',
      awards: [
        first,
        second({ id: 'reversal', refersTo: 'first', payments: once(-1200) }),
        second({ admissionNumber: 'ZY-1', identityClass: '特困' }),
      ],
    },
    {
      letter: '-',
      when: 'two stays overlap in one county under one identity',
      awards: [first, second()],
    },
    {
      letter: '-',
      when: 'the days of a stay are not known',
      awards: [first, second({ county: yueyanglou, dischargedOn: null })],
    },
    {
      letter: '-',
      when: 'the days of the other stay are not known',
      awards: [award({ ...bill, admittedOn: null }), second({ county: yueyanglou })],
    },
    {
      letter: '-',
      when: 'the cost is not known',
      awards: [first, second({ county: yueyanglou, totalCostFen: null })],
    },
    {
      letter: '-',
      when: 'the settlements are of two people',
      awards: [first, second({ admissionNumber: 'ZY-1', members: ['spouse'] })],
    },
  ])('is silent when $when ($letter)', ({ awards }) => {
    expect(findingsOf(rule, { people: ['person', 'spouse'], awards })).toEqual([]);
  });

  it('takes costs for equal that differ by one hundredth', () => {
    const costing = (amount: number) => [
      first,
      second({ county: yueyanglou, totalCostFen: yuan(amount) }),
    ];

    expect(findingsOf(rule, { awards: costing(9900) })).toHaveLength(1);
    expect(findingsOf(rule, { awards: costing(9899.99) })).toEqual([]);
  });

  it('takes stays for one that share a day', () => {
    const admitted = (text: string) => [
      first,
      second({
        county: yueyanglou,
        admittedOn: day(text),
        dischargedOn: day('2019-04-01'),
      }),
    ];

    expect(findingsOf(rule, { awards: admitted('2019-03-19') })).toHaveLength(1);
    expect(findingsOf(rule, { awards: admitted('2019-03-20') })).toEqual([]);
  });
});
