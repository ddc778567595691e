import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { type Facts, rules, screen } from '../src/index.ts';
import { anomEmpCap as rule } from '../src/rules/anom-emp-cap.ts';
import {
  award,
  type AwardDraft,
  caseFile,
  day,
  findingsOf,
  furong,
  once,
  today,
} from './case-file.ts';

const grant = (
  programme: 'RS-ONEOFF' | 'RS-JOBSEEK' | 'RS-POST',
  amount: number,
  draft: Partial<AwardDraft> = {},
) =>
  award({
    programme,
    id: 'grant',
    decidedOn: day('2019-09-10'),
    payments: once(amount),
    ...draft,
  });
const days = (from: string, until: string | null) => ({
  qualifyingFrom: day(from),
  qualifyingUntil: until === null ? null : day(until),
});
const insured = (change: Partial<Facts['insuredEmployment'][number]>) => ({
  insuredEmployment: [{ from: day('2019-01-10'), employerId: 'mill', ...change }],
});

describe('ANOM-EMP-CAP', () => {
  // Six times the urban standard of the district, 611 yuan in 2019.
  it('finds a living subsidy above six monthly standards', () => {
    expect(findingsOf(rule, { awards: [grant('RS-ONEOFF', 4000)] })).toEqual([
      {
        variant: 'oneoff-over-cap',
        amountFen: 33400,
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            expression: '4,000.00 - 6 × 611.00 = 334.00',
            label: { en: 'grant of 2019-09-10', zh: '2019-09-10批准的补助' },
            resultFen: 33400,
          },
        ],
        asOf: today,
        departments: ['HUMAN_RESOURCES'],
        disposition: 'ARITHMETIC',
        evidence: [
          {
            amountFen: yuan(4000),
            county: furong,
            days: { from: day('2019-09-10'), until: day('2019-09-11') },
            department: 'HUMAN_RESOURCES',
            programme: 'RS-ONEOFF',
            recordId: 'grant',
            statement: {
              en: 'One-off living subsidy for jobless people in difficulty, 芙蓉区, granted on 2019-09-10, 4,000.00 yuan',
              zh: '一次性临时生活补助，芙蓉区，2019-09-10批准，4,000.00元',
            },
          },
        ],
        explanation: {
          en: 'Lead: the one-off living subsidy is above its ceiling (granted on 2019-09-10). It comes to 334.00 yuan; a later rate or a top-up of the county should be checked first.',
          zh: '疑点：一次性临时生活补助超过上限（2019-09-10批准），涉及334.00元；应先核实是否适用新标准或县级提标。',
        },
        factDays: { from: day('2019-09-10'), until: day('2019-09-11') },
        id: expect.any(String) as string,
        kind: 'ANOMALY',
        legalBasis: rule.legalBasis.filter(
          ({ from, until, programmes }) =>
            from <= day('2019-09-10') &&
            (until === null || day('2019-09-10') < until) &&
            programmes === undefined,
        ),
        period: null,
        personIds: ['person'],
        ruleId: 'ANOM-EMP-CAP',
        severity: 'MEDIUM',
        subject: { kind: 'PERSON', id: 'person' },
      },
    ]);
  });

  it.each([
    { amount: 3666, found: 0 },
    { amount: 3666.01, found: 1 },
  ])('finds $found with a living subsidy of $amount yuan', ({ amount, found }) => {
    expect(findingsOf(rule, { awards: [grant('RS-ONEOFF', amount)] })).toHaveLength(found);
  });

  it('adds a balance to its grant (b)', () => {
    const balance = (amount: number) =>
      grant('RS-ONEOFF', amount, { id: 'balance', refersTo: 'grant' });
    const first = grant('RS-ONEOFF', 3000);

    expect(findingsOf(rule, { awards: [first, balance(666)] })).toEqual([]);
    expect(findingsOf(rule, { awards: [first, balance(700)] })).toMatchObject([
      {
        amountFen: yuan(34),
        arithmetic: [{ expression: '3,000.00 + 700.00 - 6 × 611.00 = 34.00' }],
        evidence: [{ recordId: 'grant' }, { recordId: 'balance' }],
      },
    ]);
  });

  it('takes the standard of the month of the decision (a)', () => {
    const early = grant('RS-ONEOFF', 3666, { decidedOn: day('2017-09-10') });

    expect(findingsOf(rule, { awards: [early] })).toMatchObject([{ variant: 'oneoff-over-cap' }]);
  });

  it('says nothing of repeated subsidies that another rule speaks of', () => {
    const awards = [
      grant('RS-ONEOFF', 3000, { unemploymentSpellId: 'spell' }),
      grant('RS-ONEOFF', 4000, { id: 'second', unemploymentSpellId: 'spell' }),
    ];
    const found = screen(caseFile({ awards }), rules).findings.map(({ ruleId }) => ruleId);

    expect(found).toContain('DUP-EMP-ONEOFF');
    expect(found).not.toContain('ANOM-EMP-CAP');
  });

  it.each([
    { until: '2019-07-09', found: 1 },
    { until: '2019-07-10', found: 0 },
  ])('finds $found with a job-seeking subsidy for work until before $until', ({ until, found }) => {
    const early = grant('RS-JOBSEEK', 300, days('2019-01-10', until));
    const findings = findingsOf(rule, { awards: [early] });

    expect(findings).toHaveLength(found);
    for (const finding of findings)
      expect(finding).toMatchObject({ variant: 'jobseek-early', amountFen: yuan(300) });
  });

  it.each([
    { decidedOn: '2019-09-10', amount: 300, excess: undefined },
    { decidedOn: '2019-09-10', amount: 300.01, excess: 0.01 },
    { decidedOn: '2021-02-10', amount: 500, excess: undefined },
    { decidedOn: '2021-02-10', amount: 520, excess: 20 },
  ])('finds $excess yuan too much in $amount of $decidedOn', ({ decidedOn, amount, excess }) => {
    const awards = [grant('RS-JOBSEEK', amount, { decidedOn: day(decidedOn) })];
    const [finding] = findingsOf(rule, { asOf: day('2021-12-31'), awards });

    expect(finding?.variant).toBe(excess === undefined ? undefined : 'jobseek-over');
    expect(finding?.amountFen).toBe(excess === undefined ? undefined : yuan(excess));
  });

  it.each([
    { until: '2019-05-31', found: 1 },
    { until: '2019-06-01', found: 0 },
  ])('finds $found with a post subsidy for work until before $until', ({ until, found }) => {
    const early = grant('RS-POST', 1000, { subjectId: 'mill', ...days('2018-06-01', until) });
    const findings = findingsOf(rule, { awards: [early] });

    expect(findings).toHaveLength(found);
    for (const finding of findings)
      expect(finding).toMatchObject({
        variant: 'post-early',
        subject: { kind: 'PERSON', id: 'person' },
        amountFen: yuan(1000),
        evidence: [
          {
            statement: {
              en: expect.stringContaining('for 2018-06-01 to 2019-05-30, 1,000.00 yuan') as string,
            },
          },
        ],
      });
  });

  it.each([
    { letter: 'd', decidedOn: '2017-11-10', amount: 1500, found: 0 },
    { letter: 'd', decidedOn: '2017-11-10', amount: 1500.01, found: 1 },
    { letter: '-', decidedOn: '2018-01-10', amount: 1000, found: 0 },
    { letter: '-', decidedOn: '2018-01-10', amount: 1000.01, found: 1 },
  ])('finds $found with $amount yuan for a post in $decidedOn ($letter)', (post) => {
    const awards = [grant('RS-POST', post.amount, { decidedOn: day(post.decidedOn) })];

    expect(findingsOf(rule, { awards })).toHaveLength(post.found);
  });

  it('divides a post subsidy among its workers', () => {
    const members = ['person', 'stranger'];

    expect(findingsOf(rule, { awards: [grant('RS-POST', 2000, { members })] })).toEqual([]);
    expect(findingsOf(rule, { awards: [grant('RS-POST', 2500, { members })] })).toMatchObject([
      {
        variant: 'post-over',
        amountFen: yuan(250),
        arithmetic: [{ expression: '2,500.00 ÷ 2 - 1,000.00 = 250.00' }],
      },
    ]);
  });

  it('says the first variant alone, and adds up all its grants', () => {
    const awards = [
      grant('RS-JOBSEEK', 400, days('2019-01-10', '2019-03-10')),
      grant('RS-JOBSEEK', 300, { id: 'second', ...days('2018-01-10', '2018-02-10') }),
      grant('RS-POST', 1200, { id: 'post' }),
    ];

    expect(findingsOf(rule, { awards })).toMatchObject([
      { variant: 'jobseek-early', amountFen: yuan(700), arithmetic: [{}, {}] },
    ]);
  });

  it.each([
    { until: '2019-04-10', endReason: 'DEATH' as const, found: 0 },
    { until: '2019-04-10', endReason: 'CLOSURE' as const, found: 0 },
    { until: '2019-07-10', endReason: 'CLOSURE' as const, found: 0 },
    { until: '2019-07-11', endReason: 'CLOSURE' as const, found: 1 },
    { until: '2019-01-10', endReason: 'CLOSURE' as const, found: 1 },
    { until: '2019-04-10', endReason: 'RESIGNED' as const, found: 1 },
    { until: '2019-04-10', endReason: null, found: 1 },
  ])(
    'finds $found when the work ended by $endReason on $until (c)',
    ({ until, endReason, found }) => {
      const awards = [grant('RS-JOBSEEK', 300, days('2019-01-10', '2019-04-10'))];
      const facts = insured({ until: day(until), endReason });

      expect(findingsOf(rule, { awards, facts })).toHaveLength(found);
    },
  );

  it.each([
    { when: 'the books do not name the days', draft: days('2019-01-10', null) },
    {
      when: 'it was for somebody else',
      draft: { members: ['spouse'], ...days('2019-01-10', '2019-02-10') },
    },
    { when: 'it was taken back', draft: { payments: [], ...days('2019-01-10', '2019-02-10') } },
  ])('is silent when $when', ({ draft }) => {
    expect(findingsOf(rule, { awards: [grant('RS-JOBSEEK', 300, draft)] })).toEqual([]);
  });

  it.each([
    { decidedOn: '2017-01-01', found: 1 },
    { decidedOn: '2016-12-31', found: 0 },
  ])('looks back three years: finds $found of $decidedOn', ({ decidedOn, found }) => {
    const awards = [
      grant('RS-JOBSEEK', 300, { decidedOn: day(decidedOn), ...days('2016-01-10', '2016-02-10') }),
    ];

    expect(findingsOf(rule, { awards })).toHaveLength(found);
  });
});
