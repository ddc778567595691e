import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { dupEmpJobseek as rule } from '../src/rules/dup-emp-jobseek.ts';
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

const subsidy = (id: string, decidedOn: string, draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'RS-JOBSEEK',
    id,
    decidedOn: day(decidedOn),
    payments: once(300),
    ...draft,
  });
const first = subsidy('first', '2018-03-12');

describe('DUP-EMP-JOBSEEK', () => {
  it('finds a second subsidy within a year', () => {
    const second = subsidy('second', '2018-11-05', { county: yueyanglou });

    expect(findingsOf(rule, { awards: [first, second] })).toEqual([
      {
        amountFen: 30000,
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            expression: '300.00',
            label: { en: 'subsidy of 2018-11-05', zh: '2018-11-05批准的补贴' },
            resultFen: 30000,
          },
        ],
        asOf: today,
        departments: ['HUMAN_RESOURCES'],
        disposition: 'EXCLUSIVE',
        evidence: [
          {
            county: furong,
            days: { from: day('2018-03-12'), until: day('2018-03-13') },
            department: 'HUMAN_RESOURCES',
            programme: 'RS-JOBSEEK',
            recordId: 'first',
            statement: {
              en: 'Job-seeking subsidy, poor labourer, 芙蓉区, granted on 2018-03-12',
              zh: '一次性求职创业补贴（外出务工），芙蓉区，2018-03-12批准',
            },
          },
          {
            county: yueyanglou,
            days: { from: day('2018-11-05'), until: day('2018-11-06') },
            department: 'HUMAN_RESOURCES',
            programme: 'RS-JOBSEEK',
            recordId: 'second',
            statement: {
              en: 'Job-seeking subsidy, poor labourer, 岳阳楼区, granted on 2018-11-05',
              zh: '一次性求职创业补贴（外出务工），岳阳楼区，2018-11-05批准',
            },
          },
        ],
        explanation: {
          en: 'Lead: a subsidy that is paid once (Job-seeking subsidy, poor labourer) was granted on 2018-03-12 and again on 2018-11-05. What followed the first comes to 300.00 yuan.',
          zh: '疑点：一次性补贴（一次性求职创业补贴（外出务工））于2018-03-12批准后，又于2018-11-05批准。首次之后共300.00元。',
        },
        factDays: { from: day('2018-11-05'), until: day('2018-11-06') },
        id: expect.any(String) as string,
        kind: 'DUPLICATE',
        legalBasis: rule.legalBasis.filter(
          ({ from, until, programmes }) =>
            from <= day('2018-11-05') &&
            (until === null || day('2018-11-05') < until) &&
            programmes?.includes('RS-JOBSEEK') !== false,
        ),
        period: null,
        personIds: ['person'],
        ruleId: 'DUP-EMP-JOBSEEK',
        severity: 'LOW',
        subject: { kind: 'PERSON', id: 'person' },
      },
    ]);
  });

  it('adds up everything after the first', () => {
    const awards = [
      subsidy('third', '2019-02-01', { payments: once(500) }),
      first,
      subsidy('second', '2018-11-05'),
    ];

    expect(findingsOf(rule, { awards })).toMatchObject([
      {
        amountFen: yuan(800),
        arithmetic: [{ resultFen: yuan(300) }, { resultFen: yuan(500) }],
        factDays: { from: day('2018-11-05'), until: day('2019-02-02') },
        explanation: { en: expect.stringContaining('2018-11-05, 2019-02-01') as string },
      },
    ]);
  });

  it.each([
    { decidedOn: '2019-03-11', variant: undefined, severity: 'LOW' },
    { decidedOn: '2019-03-12', variant: 'lifetime', severity: 'INFO' },
  ])('takes a second one of $decidedOn for $severity', ({ decidedOn, variant, severity }) => {
    const [finding] = findingsOf(rule, { awards: [first, subsidy('second', decidedOn)] });

    expect(finding?.variant).toBe(variant);
    expect(finding?.severity).toBe(severity);
  });

  it('measures the year from the subsidy before, not from the first', () => {
    const awards = [subsidy('old', '2016-03-01'), first, subsidy('second', '2018-11-05')];

    expect(findingsOf(rule, { awards })).toMatchObject([{ severity: 'LOW', amountFen: yuan(600) }]);
  });

  it('judges each programme for itself', () => {
    const graduate = (id: string, decidedOn: string) =>
      subsidy(id, decidedOn, { programme: 'RS-JOBSEEK-G', payments: once(1500) });
    const awards = [
      first,
      subsidy('second', '2018-11-05'),
      graduate('third', '2018-04-01'),
      graduate('fourth', '2018-09-01'),
    ];

    expect(findingsOf(rule, { awards }).map(({ amountFen }) => amountFen)).toEqual([
      yuan(300),
      yuan(1500),
    ]);
  });

  it.each([
    {
      letter: 'a',
      when: 'one was for a poor labourer and one for a graduate',
      second: subsidy('second', '2018-11-05', { programme: 'RS-JOBSEEK-G' }),
    },
    {
      letter: 'b',
      when: 'the bank sent the second one back',
      second: subsidy('second', '2018-11-05', {
        payments: [],
        returned: [{ amountFen: yuan(300), returnedOn: day('2018-11-20') }],
      }),
    },
    {
      letter: '-',
      when: 'the second one was reversed',
      second: subsidy('second', '2018-11-05', {
        payments: [...once(300), { amountFen: -yuan(300), type: 'REVERSAL' }],
      }),
    },
    {
      letter: '-',
      when: 'the second one is the balance of the first',
      second: subsidy('second', '2018-11-05', { refersTo: 'first' }),
    },
    {
      letter: '-',
      when: 'the second one is a funding leg of the first',
      second: subsidy('second', '2018-03-12', { partOf: 'first' }),
    },
    {
      letter: '-',
      when: 'the second one was for somebody else',
      second: subsidy('second', '2018-11-05', { members: ['other'] }),
    },
  ])('is silent when $when ($letter)', ({ second }) => {
    const people = ['person', 'other'];

    expect(findingsOf(rule, { people, awards: [first, second] })).toEqual([]);
  });

  it('is silent when the home county took its subsidy back before the work county paid (c)', () => {
    const returned = subsidy('first', '2018-03-12', {
      payments: [],
      returned: [{ amountFen: yuan(300), returnedOn: day('2018-03-20') }],
    });
    const second = subsidy('second', '2018-04-05', { county: yueyanglou });

    expect(findingsOf(rule, { awards: [returned, second] })).toEqual([]);
  });
});
