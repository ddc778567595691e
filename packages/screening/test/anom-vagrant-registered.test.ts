import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { anomVagrantRegistered as rule } from '../src/rules/anom-vagrant-registered.ts';
import {
  award,
  type AwardDraft,
  type CaseFileDraft,
  day,
  findingsOf,
  furong,
  monthly,
  today,
  yueyanglou,
} from './case-file.ts';

const stay = (from: string, until: string | null, draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'MZ-VAG',
    id: `stay ${from}`,
    isIdentified: true,
    from: day(from),
    until: until === null ? null : day(until),
    status: until === null ? 'ACTIVE' : 'ENDED',
    ...draft,
  });
const home = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'MZ-TEKUN-C',
    id: 'home',
    county: yueyanglou,
    payments: monthly('2018-01', '2019-12', 900),
    ...draft,
  });
const allowance = (draft: Partial<AwardDraft> = {}) =>
  award({ programme: 'MZ-DIBAO-R', id: 'allowance', county: yueyanglou, ...draft });
const drawn = (on: string, county = yueyanglou) => ({
  cashWithdrawal: [{ county, withdrawnOn: day(on) }],
});
const long = stay('2019-05-01', '2019-06-20');

describe('ANOM-VAGRANT-REGISTERED', () => {
  it('finds a home that claims the days of somebody at a station', () => {
    expect(findingsOf(rule, { awards: [home(), stay('2019-05-01', '2019-05-11')] })).toEqual([
      {
        variant: 'bed-days',
        amountFen: yuan(210),
        amountMeaning: 'EXPOSURE',
        arithmetic: [
          {
            expression: '900.00 ÷ 30 × 7 = 210.00',
            label: {
              en: 'bed-days from 2019-05-01, less transit',
              zh: '2019-05-01起重复在院天数（扣除在途）',
            },
            resultFen: yuan(210),
          },
        ],
        asOf: today,
        departments: ['CIVIL_AFFAIRS'],
        disposition: 'SUSPICION',
        evidence: [
          {
            department: 'CIVIL_AFFAIRS',
            programme: 'MZ-VAG',
            county: furong,
            days: { from: day('2019-05-01'), until: day('2019-05-11') },
            recordId: 'stay 2019-05-01',
            statement: {
              en: expect.stringContaining('芙蓉区, stay 2019-05-01 to 2019-05-10') as string,
              zh: expect.stringContaining('芙蓉区，在站时间2019-05-01至2019-05-10') as string,
            },
          },
          {
            department: 'CIVIL_AFFAIRS',
            programme: 'MZ-TEKUN-C',
            county: yueyanglou,
            days: { from: day('2018-01-01'), until: day('2018-01-02') },
            recordId: 'home',
            statement: {
              en: expect.stringContaining('岳阳楼区, granted on 2018-01-01') as string,
              zh: expect.stringContaining('岳阳楼区，2018-01-01批准') as string,
            },
          },
        ],
        explanation: {
          en: 'Lead: the person draws basic living at home, and a home claims the days of a stay at the station as well (10 days) (2019-05-01 to 2019-05-10); 210.00 yuan are concerned. Shelter itself is lawful; ask after the care and who holds the money.',
          zh: '疑点：该人员在户籍地享受基本生活救助，集中供养机构与救助站就同一时段重复计算在院天数（10天）（2019-05-01至2019-05-10），涉及210.00元。救助本身合法，请核实照料与领款情况。',
        },
        factDays: { from: day('2019-05-01'), until: day('2019-05-11') },
        id: expect.any(String) as string,
        kind: 'ANOMALY',
        legalBasis: [rule.legalBasis[0], rule.legalBasis[1]],
        period: null,
        personIds: ['person'],
        ruleId: 'ANOM-VAGRANT-REGISTERED',
        severity: 'HIGH',
        subject: { kind: 'PERSON', id: 'person' },
      },
    ]);
  });

  it('adds up the bed-days of several stays, by the month of their first day in the home', () => {
    const awards = [
      home({ from: day('2019-05-06'), payments: monthly('2019-05', '2019-06', 600) }),
      stay('2019-05-01', '2019-05-11'),
      stay('2019-06-01', '2019-06-06'),
      stay('2019-08-01', '2019-08-06'),
    ];

    expect(findingsOf(rule, { awards })).toMatchObject([
      {
        amountFen: yuan(80),
        arithmetic: [
          { expression: '600.00 ÷ 30 × 2 = 40.00' },
          { expression: '600.00 ÷ 30 × 2 = 40.00' },
          { resultFen: 0 },
        ],
      },
    ]);
  });

  it('rounds the day down to the fen', () => {
    const awards = [
      home({ payments: monthly('2019-05', '2019-05', 1000) }),
      stay('2019-05-01', '2019-05-05'),
    ];

    expect(findingsOf(rule, { awards })).toMatchObject([{ amountFen: 3333 }]);
  });

  it('allows three days on the way', () => {
    const until = (text: string) =>
      findingsOf(rule, { awards: [home(), stay('2019-05-01', text)] });

    expect(until('2019-05-04')).toEqual([]);
    expect(until('2019-05-05')).toMatchObject([{ amountFen: yuan(30) }]);
  });

  it('finds cash drawn at home during a long stay', () => {
    const awards = [allowance(), long];

    expect(findingsOf(rule, { awards, facts: drawn('2019-06-01') })).toMatchObject([
      {
        variant: 'benefit-drawn',
        severity: 'MEDIUM',
        amountFen: 0,
        arithmetic: [],
        evidence: [
          { recordId: 'stay 2019-05-01' },
          { recordId: 'allowance' },
          {
            recordId: 'cashWithdrawal 1',
            statement: {
              en: 'Cash drawn on 2019-06-01, 岳阳楼区',
              zh: '2019-06-01在岳阳楼区支取现金',
            },
          },
        ],
        explanation: {
          en: 'Lead: the person draws basic living at home, and benefit money was drawn in cash at home during a long stay at a station (2019-05-01 to 2019-06-19); 0.00 yuan are concerned. Shelter itself is lawful; ask after the care and who holds the money.',
        },
      },
    ]);
  });

  it('takes a stay of more than thirty days for long', () => {
    const until = (text: string) =>
      findingsOf(rule, {
        awards: [allowance(), stay('2019-05-01', text)],
        facts: drawn('2019-05-10'),
      });

    expect(until('2019-05-31')).toEqual([]);
    expect(until('2019-06-01')).toHaveLength(1);
  });

  it('finds the third stay within a year', () => {
    const awards = [
      allowance(),
      stay('2018-10-01', '2018-10-05'),
      stay('2019-02-01', '2019-02-05'),
      stay('2019-09-30', '2019-10-03'),
    ];

    expect(findingsOf(rule, { awards })).toMatchObject([
      {
        variant: 'repeated',
        severity: 'MEDIUM',
        amountFen: 0,
        evidence: [{}, {}, {}, { recordId: 'allowance' }],
        explanation: {
          en: expect.stringContaining('there were 3 stays at a station') as string,
          zh: expect.stringContaining('已3次入站受助') as string,
        },
      },
    ]);
  });

  it('leaves the third stay alone a year after the first', () => {
    const awards = (third: string) => [
      allowance(),
      stay('2018-10-01', '2018-10-05'),
      stay('2019-02-01', '2019-02-05'),
      stay(third, null),
    ];

    expect(findingsOf(rule, { awards: awards('2019-09-30') })).toHaveLength(1);
    expect(findingsOf(rule, { awards: awards('2019-10-01') })).toEqual([]);
  });

  it('tells of bed-days before cash, and of cash before stay upon stay', () => {
    const stays = [long, stay('2019-07-01', '2019-07-03'), stay('2019-08-01', '2019-08-03')];
    const variants = (...benefits: CaseFileDraft['awards'] & object) =>
      findingsOf(rule, { awards: [...benefits, ...stays], facts: drawn('2019-05-20') });

    expect(variants(allowance(), home())).toMatchObject([{ variant: 'bed-days' }]);
    expect(variants(allowance())).toMatchObject([{ variant: 'benefit-drawn' }]);
    expect(variants(allowance({ county: '430903' }))).toMatchObject([{ variant: 'repeated' }]);
  });

  it('finds a stay that began before the measures of 2014', () => {
    const awards = [home({ from: day('2012-01-01') }), stay('2013-01-01', null)];

    expect(findingsOf(rule, { awards })).toMatchObject([{ variant: 'bed-days', amountFen: 0 }]);
  });

  it('looks back 24 months', () => {
    const until = (text: string) =>
      findingsOf(rule, { awards: [home({ from: day('2016-01-01') }), stay('2017-11-01', text)] });

    expect(until('2018-01-01')).toHaveLength(1);
    expect(until('2017-12-31')).toEqual([]);
  });

  const three = [
    stay('2019-02-01', '2019-02-05'),
    stay('2019-03-01', '2019-03-05'),
    stay('2019-04-01', '2019-04-05'),
  ];

  it.each<{ letter: string; when: string } & CaseFileDraft>([
    {
      letter: 'a',
      when: 'somebody on the allowance was sheltered for a while',
      awards: [allowance(), long],
    },
    {
      letter: 'a',
      when: 'the same happened again',
      awards: [allowance(), ...three.slice(0, 2)],
    },
    {
      letter: 'b',
      when: 'the home took the person back before the station closed the stay',
      awards: [home({ from: day('2019-05-08') }), stay('2019-05-01', '2019-05-11')],
    },
    {
      letter: '-',
      when: 'nobody knows who the person is',
      awards: [home(), stay('2019-05-01', '2019-05-11', { isIdentified: false })],
    },
    { letter: '-', when: 'the person draws nothing at home', awards: three },
    {
      letter: '-',
      when: 'the allowance ended before',
      awards: [allowance({ until: day('2019-02-01'), status: 'ENDED' }), ...three],
    },
    {
      letter: '-',
      when: 'the person had left the household that draws it',
      awards: [
        allowance({ members: ['head', { personId: 'person', until: day('2019-01-01') }] }),
        ...three,
      ],
    },
    {
      letter: '-',
      when: 'the allowance is suspended meanwhile',
      awards: [allowance({ status: 'SUSPENDED' }), ...three],
    },
    {
      letter: '-',
      when: 'two of the stays are one that another station took over',
      awards: [
        allowance(),
        ...three.slice(0, 2),
        stay('2019-04-01', '2019-04-05', { refersTo: 'stay 2019-03-01' }),
      ],
    },
    {
      letter: '-',
      when: 'the cash was drawn elsewhere',
      awards: [allowance(), long],
      facts: drawn('2019-06-01', '430903'),
    },
    {
      letter: '-',
      when: 'the cash was drawn after the stay',
      awards: [allowance(), long],
      facts: drawn('2019-06-20'),
    },
  ])('is silent when $when ($letter)', ({ letter: _letter, when: _when, ...draft }) => {
    expect(findingsOf(rule, draft)).toEqual([]);
  });
});
