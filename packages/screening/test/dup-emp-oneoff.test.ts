import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { dupEmpOneoff as rule } from '../src/rules/dup-emp-oneoff.ts';
import {
  award,
  type AwardDraft,
  day,
  findingsOf,
  furong,
  month,
  monthly,
  once,
  today,
} from './case-file.ts';

const first = award({
  programme: 'RS-ONEOFF',
  id: 'first',
  unemploymentSpellId: 'spell',
  decidedOn: day('2018-03-12'),
  payments: once(1500),
});
const second = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'RS-ONEOFF',
    id: 'second',
    unemploymentSpellId: 'next spell',
    decidedOn: day('2018-09-12'),
    payments: once(900),
    ...draft,
  });
const sameSpell = { unemploymentSpellId: 'spell' };
const workedFrom = (from: string, until: string | null) => ({
  insuredEmployment: [{ from: day(from), until: until === null ? null : day(until) }],
});
const benefit = (kind: 'UNEMPLOYMENT' | 'WORK_INJURY_NURSING', last: string) => ({
  insuranceBenefit: [{ kind, firstMonth: month('2018-01'), lastMonth: month(last) }],
});

describe('DUP-EMP-ONEOFF', () => {
  it('finds a second subsidy in one unemployment spell', () => {
    expect(findingsOf(rule, { awards: [first, second(sameSpell)] })).toEqual([
      {
        amountFen: 90000,
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            expression: '900.00',
            label: {
              en: 'grant of 2018-09-12',
              zh: '2018-09-12批准的补助',
            },
            resultFen: 90000,
          },
        ],
        asOf: today,
        departments: ['HUMAN_RESOURCES'],
        disposition: 'CONDITIONAL',
        evidence: [
          {
            amountFen: yuan(1500),
            county: furong,
            days: { from: day('2018-03-12'), until: day('2018-03-13') },
            department: 'HUMAN_RESOURCES',
            programme: 'RS-ONEOFF',
            recordId: 'first',
            statement: {
              en: 'One-off living subsidy for jobless people in difficulty, 芙蓉区, granted on 2018-03-12, 1,500.00 yuan',
              zh: '一次性临时生活补助，芙蓉区，2018-03-12批准，1,500.00元',
            },
          },
          {
            amountFen: yuan(900),
            county: furong,
            days: { from: day('2018-09-12'), until: day('2018-09-13') },
            department: 'HUMAN_RESOURCES',
            programme: 'RS-ONEOFF',
            recordId: 'second',
            statement: {
              en: 'One-off living subsidy for jobless people in difficulty, 芙蓉区, granted on 2018-09-12, 900.00 yuan',
              zh: '一次性临时生活补助，芙蓉区，2018-09-12批准，900.00元',
            },
          },
        ],
        explanation: {
          en: 'Lead: the one-off living subsidy may have been granted repeatedly for one need: the grant of 2018-09-12, same spell as the grant of 2018-03-12. The grants concerned come to 900.00 yuan.',
          zh: '疑点：一次性临时生活补助可能就同一需求重复发放：2018-09-12批准的补助，与2018-03-12批准的补助属同一失业期。涉及900.00元。',
        },
        id: '997fea797e2ea3b1354929f0',
        legalBasis: [rule.legalBasis[0], rule.legalBasis[1]],
        factDays: { from: day('2018-09-12'), until: day('2018-09-13') },
        kind: 'DUPLICATE',
        period: null,
        personIds: ['person'],
        ruleId: 'DUP-EMP-ONEOFF',
        severity: 'MEDIUM',
        subject: {
          id: 'person',
          kind: 'PERSON',
        },
      },
    ]);
  });

  it('adds everything after the first', () => {
    const third = second({ ...sameSpell, id: 'third', decidedOn: day('2018-11-12') });

    expect(findingsOf(rule, { awards: [first, second(sameSpell), third] })).toMatchObject([
      { amountFen: yuan(1800) },
    ]);
  });

  it('shows the spell that two subsidies share', () => {
    const facts = { unemploymentSpell: [{ id: 'spell', from: day('2018-01-08') }] };

    expect(findingsOf(rule, { awards: [first, second(sameSpell)], facts })).toMatchObject([
      {
        evidence: [{}, {}, { recordId: 'spell', statement: { zh: '失业期，2018-01-08起' } }],
      },
    ]);
  });

  it('names the earlier grant of another spell within a year', () => {
    const [finding] = findingsOf(rule, { awards: [first, second()] });

    expect(finding?.explanation.en).toContain(
      'the grant of 2018-09-12, within 12 months of the grant of 2018-03-12.',
    );
  });

  it('finds one subsidy beside unemployment insurance for the same month', () => {
    const facts = benefit('UNEMPLOYMENT', '2018-06');

    expect(findingsOf(rule, { awards: [first], facts })).toMatchObject([
      {
        amountFen: yuan(1500),
        evidence: [{}, { statement: { zh: '失业保险金，2018-01至2018-06' } }],
        explanation: {
          zh: '疑点：一次性临时生活补助可能就同一需求重复发放：2018-03-12批准的补助，与2018-01至2018-06的失业保险金同期。涉及1,500.00元。',
        },
      },
    ]);
  });

  it('takes a balance above the cap for a second subsidy', () => {
    const balance = (amount: number) =>
      second({ ...sameSpell, refersTo: 'first', payments: once(amount) });

    expect(findingsOf(rule, { awards: [first, balance(1980)] })).toEqual([]);
    expect(findingsOf(rule, { awards: [first, balance(1980.01)] })).toMatchObject([
      { amountFen: yuan(1980.01) },
    ]);
  });

  it.each([
    {
      letter: 'a',
      when: 'seven months of insured work lie between the spells',
      awards: [first, second({ decidedOn: day('2018-12-12') })],
      facts: workedFrom('2018-04-01', '2018-11-01'),
    },
    {
      letter: 'b',
      when: 'the second is the balance of the first, under the cap',
      awards: [first, second({ ...sameSpell, refersTo: 'first' })],
    },
    {
      letter: 'b',
      when: 'the grant that a balance refers to is out of sight',
      awards: [first, second({ ...sameSpell, refersTo: 'unknown' })],
    },
    {
      letter: 'b',
      when: 'one grant is paid in two instalments',
      awards: [second({ payments: [...once(800), ...once(700)] })],
    },
    {
      letter: 'c',
      when: 'the allowance is paid in the same months',
      awards: [
        first,
        award({ programme: 'MZ-DIBAO-U', payments: monthly('2018-01', '2018-12', 358) }),
      ],
    },
    {
      letter: '-',
      when: 'the first was taken back',
      awards: [
        { ...first, payments: second({ payments: [...once(900), ...once(-900)] }).payments },
        second(sameSpell),
      ],
    },
    {
      letter: '-',
      when: 'work-injury nursing was paid beside',
      awards: [first],
      facts: benefit('WORK_INJURY_NURSING', '2018-06'),
    },
    {
      letter: '-',
      when: 'unemployment insurance ended the month before',
      awards: [first],
      facts: benefit('UNEMPLOYMENT', '2018-02'),
    },
  ])('is silent when $when ($letter)', ({ awards, facts = {} }) => {
    expect(findingsOf(rule, { awards, facts })).toEqual([]);
  });

  it('speaks within twelve months of the first and is silent from then on', () => {
    const on = (text: string) => [first, second({ decidedOn: day(text) })];

    expect(findingsOf(rule, { awards: on('2019-03-11') })).toHaveLength(1);
    expect(findingsOf(rule, { awards: on('2019-03-12') })).toEqual([]);
  });

  it('takes a spell for new after six months of insured work', () => {
    const awards = [first, second({ decidedOn: day('2018-12-12') })];

    expect(findingsOf(rule, { awards, facts: workedFrom('2018-06-15', null) })).toEqual([]);
    expect(findingsOf(rule, { awards, facts: workedFrom('2018-06-16', null) })).toHaveLength(1);
  });

  it('judges a payment that names its month by that month', () => {
    const awards = [
      { ...first, payments: second({ payments: monthly('2018-07', '2018-07', 1500) }).payments },
    ];

    expect(findingsOf(rule, { awards, facts: benefit('UNEMPLOYMENT', '2018-06') })).toEqual([]);
    expect(findingsOf(rule, { awards, facts: benefit('UNEMPLOYMENT', '2018-07') })).toHaveLength(1);
  });
});
