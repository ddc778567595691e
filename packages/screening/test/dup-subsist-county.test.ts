import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { dupSubsistCounty as rule } from '../src/rules/dup-subsist-county.ts';
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
  yueyanglou,
} from './case-file.ts';

const people = ['person', 'spouse'];

const here = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'MZ-DIBAO-R',
    id: 'here',
    members: people,
    payments: monthly('2019-01', '2019-12', 432),
    ...draft,
  });
const there = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'MZ-DIBAO-R',
    id: 'there',
    county: yueyanglou,
    payments: monthly('2019-05', '2019-07', 200),
    ...draft,
  });
const support = (county: string, id: string) =>
  award({ programme: 'MZ-TEKUN-S', id, county, payments: monthly('2019-05', '2019-07', 459.4) });

/** The hukou lay in Yueyanglou until a day, and has lain in Furong since. */
const movedOn = (text: string) => [
  { county: yueyanglou, until: day(text) },
  { county: furong, from: day(text) },
];

describe('DUP-SUBSIST-COUNTY', () => {
  it('finds the months that two counties paid, at the lower share', () => {
    const facts = { hukouResidence: [{ county: furong }] };

    expect(findingsOf(rule, { people, facts, awards: [here(), there()] })).toEqual([
      {
        amountFen: 60000,
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            expression: 'min(216.00, 200.00) × 3 = 600.00',
            label: {
              en: 'lower share, 2019-05 to 2019-07',
              zh: '较低份额，2019-05至2019-07',
            },
            resultFen: 60000,
          },
        ],
        asOf: today,
        departments: ['CIVIL_AFFAIRS'],
        disposition: 'EXCLUSIVE',
        evidence: [
          {
            amountFen: yuan(648),
            county: furong,
            days: { from: day('2019-05-01'), until: day('2019-08-01') },
            department: 'CIVIL_AFFAIRS',
            programme: 'MZ-DIBAO-R',
            recordId: 'here',
            statement: {
              en: 'Rural subsistence allowance, 芙蓉区, paid for 2019-05 to 2019-07',
              zh: '农村低保，芙蓉区，发放2019-05至2019-07',
            },
          },
          {
            amountFen: yuan(600),
            county: yueyanglou,
            days: { from: day('2019-05-01'), until: day('2019-08-01') },
            department: 'CIVIL_AFFAIRS',
            programme: 'MZ-DIBAO-R',
            recordId: 'there',
            statement: {
              en: 'Rural subsistence allowance, 岳阳楼区, paid for 2019-05 to 2019-07',
              zh: '农村低保，岳阳楼区，发放2019-05至2019-07',
            },
          },
        ],
        explanation: {
          en: 'Lead: 芙蓉区 and 岳阳楼区 paid the same benefit to the same person for 3 months (2019-05 to 2019-07); the lower shares come to 600.00 yuan. The hukou was in 芙蓉区 then.',
          zh: '疑点：芙蓉区、岳阳楼区在2019-05至2019-07期间有3个月向同一人发放同一待遇，按较低份额计600.00元。当时户籍在芙蓉区。',
        },
        id: '5d6a6408dc8cf330b1c13362',
        legalBasis: [rule.legalBasis[0]],
        kind: 'DUPLICATE',
        period: {
          from: month('2019-05'),
          until: month('2019-07'),
        },
        personIds: ['person'],
        ruleId: 'DUP-SUBSIST-COUNTY',
        severity: 'HIGH',
        subject: {
          id: 'person',
          kind: 'PERSON',
        },
      },
    ]);
  });

  it('finds destitute support paid by two counties', () => {
    const awards = [support(furong, 'one'), support(yueyanglou, 'two')];

    expect(findingsOf(rule, { awards })).toMatchObject([{ amountFen: yuan(1378.2) }]);
  });

  it('adds all but the highest share where three counties paid', () => {
    const third = there({
      id: 'third',
      county: '431002',
      payments: monthly('2019-05', '2019-06', 50),
    });

    const [finding] = findingsOf(rule, { people, awards: [here(), there(), third] });

    expect(finding?.arithmetic.map(({ expression }) => expression)).toEqual([
      '250.00 × 2 = 500.00',
      'min(216.00, 200.00) = 200.00',
    ]);
  });

  it.each([
    {
      letter: 'a',
      when: 'a county goes on under another code',
      awards: [here({ county: '430521' }), there({ county: '430582' })],
    },
    {
      letter: 'a',
      when: 'the prefecture manages the area itself',
      awards: [here(), there({ county: '430100' })],
    },
    {
      letter: 'b',
      when: 'both paid for the month of a hukou transfer and the month after it',
      awards: [here(), there({ payments: monthly('2019-05', '2019-06', 200) })],
      hukouResidence: movedOn('2019-05-10'),
    },
    { letter: 'c', when: 'only the place of residence pays', awards: [there()] },
    {
      letter: 'd',
      when: 'one payment is booked by county and another prefecture',
      awards: [here(), there({ partOf: 'here' })],
    },
    {
      letter: '-',
      when: 'the second county took its payments back',
      awards: [
        here(),
        there({
          payments: [
            ...monthly('2019-05', '2019-07', 200),
            reversal('2019-05', 200),
            reversal('2019-06', 200),
          ],
        }),
      ],
    },
    {
      letter: '-',
      when: 'the allowance of one county stands beside destitute support of another',
      awards: [here(), support(yueyanglou, 'two')],
    },
    {
      letter: '-',
      when: 'the person is not counted by the second county',
      awards: [here(), there({ members: [{ personId: 'person', isCounted: false }] })],
    },
  ])('is silent when $when ($letter)', ({ awards, hukouResidence = [] }) => {
    expect(findingsOf(rule, { people, awards, facts: { hukouResidence } })).toEqual([]);
  });

  it('speaks from two months on', () => {
    const until = (last: string) => [here(), there({ payments: monthly('2019-05', last, 200) })];

    expect(findingsOf(rule, { people, awards: until('2019-05') })).toEqual([]);
    expect(findingsOf(rule, { people, awards: until('2019-06') })).toHaveLength(1);
  });

  it('counts the months after the transfer and its month of grace', () => {
    const facts = { hukouResidence: movedOn('2019-05-10') };
    const until = (last: string) => [here(), there({ payments: monthly('2019-05', last, 200) })];

    expect(findingsOf(rule, { people, facts, awards: until('2019-07') })).toEqual([]);
    expect(findingsOf(rule, { people, facts, awards: until('2019-08') })).toMatchObject([
      { amountFen: yuan(400), period: { from: month('2019-07'), until: month('2019-08') } },
    ]);
  });

  it('does not take the first known hukou for a transfer', () => {
    const facts = { hukouResidence: [{ county: furong, from: day('2019-05-10') }] };

    expect(findingsOf(rule, { people, facts, awards: [here(), there()] })).toHaveLength(1);
  });
});
