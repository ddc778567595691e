import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { screen } from '../src/index.ts';
import { inelDeceasedPay } from '../src/rules/inel-deceased-pay.ts';
import { inelDestituteEnd as rule } from '../src/rules/inel-destitute-end.ts';
import {
  award,
  type AwardDraft,
  caseFile,
  type CaseFileDraft,
  day,
  findingsOf,
  month,
  monthly,
  reversal,
} from './case-file.ts';

type Facts = NonNullable<CaseFileDraft['facts']>;

const support = (draft: Partial<AwardDraft> = {}) =>
  award({ programme: 'MZ-TEKUN-S', payments: monthly('2018-01', '2019-09', 459.4), ...draft });
const found = (facts: Facts, draft: Partial<AwardDraft> = {}) =>
  findingsOf(rule, { awards: [support(draft)], facts });

const spell = (
  kind: 'PRISON' | 'DECLARED_MISSING' | 'PRE_TRIAL_DETENTION' | 'SUSPENDED_SENTENCE',
) => ({
  custodyOrService: [{ kind, from: day('2019-03-10') }],
});
const job = (draft: NonNullable<Facts['insuredEmployment']>[number] = {}) => ({
  insuredEmployment: [
    { kind: 'EMPLOYEE' as const, employerId: 'works', from: day('2019-01-10'), ...draft },
  ],
});
const kin = (draft: NonNullable<Facts['kinship']>[number] = {}) => ({
  kinship: [
    { relation: 'CHILD' as const, status: 'ABLE' as const, from: day('2019-03-10'), ...draft },
  ],
});
/** Of age on 2019-03-10. */
const minor = { person: [{ bornOn: day('2001-03-10') }] };
const school = (draft: NonNullable<Facts['enrolment']>[number] = {}) => ({
  ...minor,
  enrolment: [{ stage: 'VOCATIONAL' as const, status: 'ENROLLED' as const, ...draft }],
});
const exit = { events: [{ kind: 'EXIT_REQUESTED' as const, from: day('2019-03-10') }] };

describe('INEL-DESTITUTE-END', () => {
  it('finds destitute support paid on after a person was declared missing', () => {
    expect(found(spell('DECLARED_MISSING'))).toMatchObject([
      {
        variant: 'missing',
        subject: { kind: 'PERSON', id: 'person' },
        period: { from: month('2019-05'), until: month('2019-09') },
        severity: 'HIGH',
        disposition: 'EXCLUSIVE',
        amountFen: yuan(2297),
        amountMeaning: 'AT_RISK',
        arithmetic: [{ expression: '459.40 × 5 = 2,297.00' }],
        evidence: [
          { recordId: 'award MZ-TEKUN-S' },
          {
            recordId: 'custodyOrService 1',
            statement: { en: 'Declared missing, since 2019-03-10', zh: '宣告失踪，2019-03-10起' },
          },
        ],
        explanation: {
          en: "Lead: destitute support was paid for 5 months (2019-05 to 2019-09) after the person was declared missing (2019-03-10), 2,297.00 yuan in all. If support ends, the person's claim to the allowance or to temporary assistance should be checked first.",
          zh: '疑点：该人2019-03-10被宣告失踪后，仍有5个月发放特困供养（2019-05至2019-09），合计2,297.00元。如终止供养，应先核实是否符合低保或临时救助条件。',
        },
        legalBasis: [rule.legalBasis[0]],
      },
    ]);
  });

  it.each([
    {
      variant: 'prison',
      facts: spell('PRISON'),
      draft: {},
      statement: 'In prison, since 2019-03-10',
      first: '2019-05',
    },
    {
      variant: 'employed',
      facts: job(),
      draft: {},
      statement: 'Insured employment, since 2019-01-10',
      first: '2019-06',
    },
    {
      variant: 'of-age',
      facts: minor,
      draft: {},
      statement: 'Came of age on 2019-03-10',
      first: '2019-05',
    },
    {
      variant: 'obligor',
      facts: kin(),
      draft: {},
      statement: 'Child able to support, since 2019-03-10',
      first: '2019-05',
    },
    {
      variant: 'exit',
      facts: {},
      draft: exit,
      statement: 'Asked to leave on 2019-03-10',
      first: '2019-05',
    },
  ])('finds $variant', ({ variant, facts, draft, statement, first }) => {
    const [finding] = found(facts, draft);

    expect(finding?.variant).toBe(variant);
    expect(finding?.period).toEqual({ from: month(first), until: month('2019-09') });
    expect(finding?.evidence[1]?.statement.en).toBe(statement);
  });

  it('names the first of several reasons, and the amount of that one alone', () => {
    const facts = { ...spell('PRISON'), ...job(), ...kin({ from: day('2018-03-10') }) };

    expect(found(facts, exit)).toMatchObject([{ variant: 'prison', amountFen: yuan(2297) }]);
  });

  it('adds the spells of one reason', () => {
    const spells = [
      { kind: 'PRISON' as const, from: day('2018-01-10'), until: day('2018-05-01') },
      { kind: 'PRISON' as const, from: day('2019-06-10') },
    ];

    expect(found({ custodyOrService: spells })).toMatchObject([
      {
        period: { from: month('2018-03'), until: month('2019-09') },
        amountFen: yuan(4 * 459.4),
        evidence: [{}, {}, {}],
        explanation: { en: expect.stringContaining('(2018-01-10)') as string },
      },
    ]);
  });

  it('counts no month in which the reason no longer held', () => {
    const employed = job({ until: day('2019-07-15') });

    expect(found(employed)).toMatchObject([
      { period: { from: month('2019-06'), until: month('2019-06') } },
    ]);
  });

  it('judges centralised support and relatives of each kind', () => {
    for (const relation of ['SPOUSE', 'PARENT'] as const)
      expect(found(kin({ relation }), { programme: 'MZ-TEKUN-C' })).toHaveLength(1);
  });

  it('judges employment that began before the hub judges anything', () => {
    expect(found(job({ from: day('2010-01-10') }))).toMatchObject([
      { variant: 'employed', amountFen: yuan(21 * 459.4) },
    ]);
  });

  it('leaves payments after a death to the rule about deaths', () => {
    const facts = {
      ...spell('DECLARED_MISSING'),
      death: [{ diedOn: day('2019-03-10'), source: 'FUNERAL' as const }],
    };
    const file = caseFile({ awards: [support()], facts });

    expect(screen(file, [rule, inelDeceasedPay]).findings.map((finding) => finding.ruleId)).toEqual(
      ['INEL-DECEASED-PAY'],
    );
  });

  it('cannot tell whether a person left school while education is silent', () => {
    const file = caseFile({
      awards: [support()],
      facts: minor,
      sources: { EDUCATION: { isAnswered: false, reason: 'DEPARTMENT_UNAVAILABLE' } },
    });

    expect(screen(file, [rule])).toMatchObject({ findings: [], undecided: [{}] });
  });

  it.each<{ letter: string; when: string; facts: Facts; draft?: Partial<AwardDraft> }>([
    { letter: 'a', when: 'somebody of age is at a vocational school', facts: school() },
    {
      letter: 'a',
      when: 'somebody of age pauses at a senior secondary school',
      facts: school({ stage: 'SENIOR_SECONDARY', status: 'SUSPENDED' }),
    },
    {
      letter: 'b',
      when: 'there is casual income and a base pension',
      facts: {
        verifiedIncome: [
          {
            source: 'RESIDENT_PENSION',
            monthlyFen: yuan(103),
            firstMonth: month('2019-01'),
            lastMonth: month('2019-12'),
          },
        ],
      },
    },
    { letter: 'b', when: 'the person insures alone', facts: job({ kind: 'FLEXIBLE' }) },
    { letter: 'c', when: 'the person is held before trial', facts: spell('PRE_TRIAL_DETENTION') },
    { letter: 'c', when: 'the sentence is suspended', facts: spell('SUSPENDED_SENTENCE') },
    {
      letter: 'd',
      when: 'nobody has found out about a relative',
      facts: kin({ relation: 'SPOUSE', status: 'UNKNOWN' }),
    },
    { letter: 'd', when: 'an adoption is not proven', facts: kin({ relation: 'ADOPTER' }) },
    {
      letter: 'e',
      when: 'support ended and the allowance took its place',
      facts: spell('PRISON'),
      draft: { status: 'ENDED', payments: monthly('2018-01', '2019-04', 459.4) },
    },
    {
      letter: '-',
      when: 'a relative was able when support was granted',
      facts: kin({ from: day('2018-01-01') }),
    },
    {
      letter: '-',
      when: 'a relative was able for a while before the months of payment',
      facts: kin({ from: day('2018-02-10'), until: day('2018-03-20') }),
    },
    {
      letter: '-',
      when: 'support was granted to somebody of age',
      facts: minor,
      draft: { from: day('2019-03-10'), payments: monthly('2019-03', '2019-09', 459.4) },
    },
    { letter: '-', when: 'the register does not know the person', facts: {} },
    {
      letter: '-',
      when: 'the payments were taken back',
      facts: spell('PRISON'),
      draft: { payments: [...monthly('2018-01', '2019-05', 459.4), reversal('2019-05', 459.4)] },
    },
    {
      letter: '-',
      when: 'only the care allowance is paid on',
      facts: spell('PRISON'),
      draft: { programme: 'MZ-TEKUN-CARE' },
    },
  ])('is silent when $when ($letter)', ({ facts, draft }) => {
    expect(found(facts, draft)).toEqual([]);
  });

  it.each([{ stage: 'HIGHER' as const }, { status: 'WITHDRAWN' as const }])(
    'takes nobody for a pupil who is $stage$status',
    (draft) => {
      expect(found(school(draft))).toMatchObject([{ variant: 'of-age' }]);
    },
  );

  it('leaves a month after the month of the event', () => {
    const until = (last: string) =>
      found(spell('PRISON'), { payments: monthly('2018-01', last, 459.4) });

    expect(until('2019-04')).toEqual([]);
    expect(until('2019-05')).toHaveLength(1);
  });

  it('takes three months for steady work', () => {
    const until = (text: string) => found(job({ from: day('2019-01-01'), until: day(text) }));

    expect(
      found(job({ from: day('2019-10-10') }), { payments: monthly('2018-01', '2020-03', 1) }),
    ).toEqual([]);
    expect(until('2019-03-31')).toEqual([]);
    // Trigger in April, a month of grace in May: work into July makes June a whole month.
    expect(until('2019-06-30')).toEqual([]);
    expect(until('2019-07-01')).toHaveLength(1);
  });

  it('looks at school on the first day of each month', () => {
    expect(found(school({ until: day('2019-07-02') }))).toMatchObject([
      { period: { from: month('2019-08'), until: month('2019-09') } },
    ]);
    expect(found(school({ until: day('2019-07-01') }))).toMatchObject([
      { period: { from: month('2019-07'), until: month('2019-09') } },
    ]);
  });

  it('looks back three years', () => {
    const until = (last: string) =>
      found(
        { custodyOrService: [{ kind: 'PRISON', from: day('2015-03-10') }] },
        { from: day('2014-06-01'), payments: monthly('2016-10', last, 459.4) },
      );

    expect(until('2016-12')).toEqual([]);
    expect(until('2017-01')).toMatchObject([{ amountFen: yuan(459.4) }]);
  });
});
