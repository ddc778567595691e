import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../src/index.ts';
import { dupEmpPost as rule } from '../src/rules/dup-emp-post.ts';
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

const subsidy = (
  employer: string,
  [from, until]: readonly [string, string],
  draft: Partial<AwardDraft> = {},
) =>
  award({
    programme: 'RS-POST',
    id: `post ${employer}`,
    subjectId: employer,
    decidedOn: day('2018-06-10'),
    qualifyingFrom: day(from),
    qualifyingUntil: day(until),
    payments: once(1000),
    ...draft,
  });
const first = subsidy('mill', ['2017-04-01', '2018-04-01']);
const second = (draft: Partial<AwardDraft> = {}) =>
  subsidy('quarry', ['2018-03-01', '2019-03-01'], {
    decidedOn: day('2019-04-20'),
    county: yueyanglou,
    ...draft,
  });
const insured = (change: Partial<Facts['insuredEmployment'][number]>) => ({
  insuredEmployment: [
    {
      kind: 'EMPLOYEE' as const,
      employerId: 'harbour',
      from: day('2017-04-01'),
      until: day('2018-04-01'),
      ...change,
    },
  ],
});

describe('DUP-EMP-POST', () => {
  it('finds two employers paid for some of the same days of one worker', () => {
    expect(findingsOf(rule, { awards: [first, second()] })).toEqual([
      {
        amountFen: 100000,
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            expression: '1,000.00',
            label: { en: 'post subsidy of 2019-04-20', zh: '2019-04-20批准的岗位补贴' },
            resultFen: 100000,
          },
        ],
        asOf: today,
        departments: ['HUMAN_RESOURCES'],
        disposition: 'EXCLUSIVE',
        evidence: [
          {
            amountFen: yuan(1000),
            county: yueyanglou,
            days: { from: day('2018-03-01'), until: day('2019-03-01') },
            department: 'HUMAN_RESOURCES',
            programme: 'RS-POST',
            recordId: 'post quarry',
            statement: {
              en: 'One-off post subsidy to an employer, 岳阳楼区, granted on 2019-04-20 for 2018-03-01 to 2019-02-28, 1,000.00 yuan',
              zh: '一次性岗位补贴，岳阳楼区，2019-04-20批准（就业期间2018-03-01至2019-02-28），1,000.00元',
            },
          },
          {
            amountFen: yuan(1000),
            county: furong,
            days: { from: day('2017-04-01'), until: day('2018-04-01') },
            department: 'HUMAN_RESOURCES',
            programme: 'RS-POST',
            recordId: 'post mill',
            statement: {
              en: 'One-off post subsidy to an employer, 芙蓉区, granted on 2018-06-10 for 2017-04-01 to 2018-03-31, 1,000.00 yuan',
              zh: '一次性岗位补贴，芙蓉区，2018-06-10批准（就业期间2017-04-01至2018-03-31），1,000.00元',
            },
          },
        ],
        explanation: {
          en: "Lead: the employer was granted a post subsidy for the worker's employment of 2018-03-01 to 2019-02-28; another employer (mill, 芙蓉区) had been granted one for some of the same days. The worker's part of the subsidy comes to 1,000.00 yuan.",
          zh: '疑点：该单位就劳动者2018-03-01至2019-02-28的就业获得岗位补贴；另一单位（mill，芙蓉区）已就部分相同期间获得补贴。涉及该劳动者的补贴1,000.00元。',
        },
        factDays: { from: day('2019-04-20'), until: day('2019-04-21') },
        id: expect.any(String) as string,
        kind: 'DUPLICATE',
        legalBasis: rule.legalBasis.filter(
          ({ from, until }) =>
            from <= day('2019-04-20') && (until === null || day('2019-04-20') < until),
        ),
        period: null,
        personIds: ['person'],
        ruleId: 'DUP-EMP-POST',
        severity: 'MEDIUM',
        subject: { kind: 'EMPLOYER', id: 'quarry' },
      },
    ]);
  });

  it('is about the employer whose subsidy was decided later', () => {
    const earlier = second({ decidedOn: day('2018-05-01') });

    expect(findingsOf(rule, { awards: [first, earlier] })).toMatchObject([
      { subject: { id: 'mill' }, evidence: [{ recordId: 'post mill' }, {}] },
    ]);
  });

  it("takes a worker's part of a subsidy for several", () => {
    const shared = second({ members: ['person', 'stranger', 'other stranger'] });

    expect(findingsOf(rule, { awards: [first, shared] })).toMatchObject([
      { amountFen: 33333, arithmetic: [{ expression: '1,000.00 ÷ 3 = 333.33' }] },
    ]);
  });

  it('is one finding for two workers of one household', () => {
    const members = ['person', 'spouse'];
    const awards = [
      subsidy('mill', ['2017-04-01', '2018-04-01'], { members }),
      second({ members }),
    ];

    expect(findingsOf(rule, { people: members, awards })).toMatchObject([
      {
        personIds: members,
        amountFen: yuan(1000),
        arithmetic: [
          {
            label: { en: expect.stringMatching(/, 2 workers$/) as string },
            expression: '1,000.00 ÷ 2 × 2 = 1,000.00',
          },
        ],
      },
    ]);
  });

  it.each([
    { from: '2018-03-31', found: 1 },
    { from: '2018-04-01', found: 0 },
  ])('finds $found when the second employment began on $from (c)', ({ from, found }) => {
    const next = second({ qualifyingFrom: day(from) });

    expect(findingsOf(rule, { awards: [first, next] })).toHaveLength(found);
  });

  it.each([
    {
      letter: 'a',
      when: 'both are of one group',
      awards: [
        subsidy('mill', ['2017-04-01', '2018-04-01'], { employerGroup: 'group' }),
        second({ employerGroup: 'group' }),
      ],
    },
    {
      letter: 'd',
      when: 'the other is a social-insurance subsidy',
      awards: [first, second({ programme: 'RS-SI-E' })],
    },
    {
      letter: '-',
      when: 'the same employer was paid twice',
      awards: [first, second({ subjectId: 'mill' })],
    },
    {
      letter: '-',
      when: 'the first was taken back',
      awards: [
        subsidy('mill', ['2017-04-01', '2018-04-01'], {
          payments: [...once(1000), { amountFen: -yuan(1000), type: 'REVERSAL' }],
        }),
        second(),
      ],
    },
    {
      letter: '-',
      when: 'the books do not name the days',
      awards: [first, second({ qualifyingUntil: null })],
    },
    {
      letter: '-',
      when: 'they name two workers',
      awards: [first, second({ members: ['spouse'] })],
    },
  ])('is silent when $when ($letter)', ({ awards }) => {
    expect(findingsOf(rule, { people: ['person', 'spouse'], awards })).toEqual([]);
  });

  it('finds one subsidy for days that another employer insured', () => {
    expect(findingsOf(rule, { awards: [first], facts: insured({}) })).toMatchObject([
      {
        variant: 'insured-elsewhere',
        subject: { kind: 'EMPLOYER', id: 'mill' },
        amountFen: yuan(1000),
        evidence: [
          { recordId: 'post mill' },
          {
            recordId: 'insuredEmployment 1',
            statement: {
              en: 'Employee insurance by harbour, 2017-04-01 to 2018-03-31',
              zh: '职工参保（harbour），2017-04-01至2018-03-31',
            },
          },
        ],
        explanation: {
          en: expect.stringContaining(
            'another employer (harbour) insured the worker for most of these days',
          ) as string,
          zh: expect.stringContaining('该期间大部分时间由另一单位（harbour）参保') as string,
        },
      },
    ]);
  });

  it('says first that two employers were paid', () => {
    const facts = insured({ until: day('2019-04-01') });

    expect(
      findingsOf(rule, { awards: [first, second()], facts }).map(({ variant }) => variant),
    ).toEqual(['insured-elsewhere', undefined]);
  });

  // 365 days: half of them are 182.5.
  it.each([
    { until: '2017-10-01', found: 1 },
    { until: '2017-09-30', found: 0 },
  ])('finds $found when another employer insured until before $until', ({ until, found }) => {
    const facts = insured({ until: day(until) });

    expect(findingsOf(rule, { awards: [first], facts })).toHaveLength(found);
  });

  it.each([
    {
      letter: 'a',
      when: 'the insurer is of the same group',
      grant: subsidy('mill', ['2017-04-01', '2018-04-01'], { employerGroup: 'group' }),
      facts: insured({ employerGroup: 'group' }),
    },
    {
      letter: 'b',
      when: 'a dispatch company insures for the unit',
      grant: first,
      facts: insured({ isDispatch: true }),
    },
    {
      letter: 'b',
      when: 'the insurer is the dispatch company that the award names',
      grant: subsidy('mill', ['2017-04-01', '2018-04-01'], { dispatchCompanyId: 'harbour' }),
      facts: insured({}),
    },
    {
      letter: '-',
      when: 'the worker pays alone',
      grant: first,
      facts: insured({ kind: 'FLEXIBLE' }),
    },
    {
      letter: '-',
      when: 'the employer is not known',
      grant: first,
      facts: insured({ employerId: null }),
    },
    {
      letter: '-',
      when: 'the employer insures under its own name',
      grant: first,
      facts: insured({ employerId: 'mill' }),
    },
    {
      letter: '-',
      when: 'the award names the insurer as employer',
      grant: subsidy('mill', ['2017-04-01', '2018-04-01'], { employerId: 'harbour' }),
      facts: insured({}),
    },
  ])('is silent when $when ($letter)', ({ grant, facts }) => {
    expect(findingsOf(rule, { awards: [grant], facts })).toEqual([]);
  });
});
