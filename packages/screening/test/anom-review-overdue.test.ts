import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { type AwardEvent, screen } from '../src/index.ts';
import { anomReviewOverdue as rule } from '../src/rules/anom-review-overdue.ts';
import {
  award,
  type AwardDraft,
  caseFile,
  day,
  findingsOf,
  month,
  monthly,
  once,
  reversal,
} from './case-file.ts';

type Draft = Partial<AwardDraft>;

const people = ['person', 'spouse'];
const reviewed = (...days: readonly string[]): Pick<AwardEvent, 'kind' | 'from'>[] =>
  days.map((text) => ({ kind: 'REVIEWED', from: day(text) }));

describe('ANOM-REVIEW-OVERDUE', () => {
  const allowance = (draft: Draft = {}) =>
    award({
      programme: 'MZ-DIBAO-U',
      decidedOn: day('2017-12-20'),
      members: people,
      payments: monthly('2018-01', '2019-12', 800),
      events: reviewed('2018-06-20'),
      ...draft,
    });
  const found = (draft: Draft = {}) => findingsOf(rule, { people, awards: [allowance(draft)] });

  it('finds an allowance that is paid on and was not looked at for more than a year', () => {
    expect(found()).toMatchObject([
      {
        subject: { kind: 'HOUSEHOLD', id: 'household' },
        personIds: people,
        period: { from: month('2019-06'), until: month('2019-12') },
        severity: 'LOW',
        disposition: 'ARITHMETIC',
        amountFen: yuan(4800),
        amountMeaning: 'EXPOSURE',
        arithmetic: [
          {
            label: {
              en: 'Urban subsistence allowance, 2019-07 to 2019-12',
              zh: '城市低保，2019-07至2019-12',
            },
            expression: '800.00 × 6 = 4,800.00',
          },
        ],
        evidence: [
          {
            recordId: 'award MZ-DIBAO-U',
            statement: {
              en: 'Urban subsistence allowance, 芙蓉区, last reviewed on 2018-06-20',
              zh: '城市低保，芙蓉区，最近复核2018-06-20',
            },
          },
        ],
        explanation: {
          en: 'Lead: the allowance was to be looked at again by 2019-06-20 and no later review is on record; 4,800.00 yuan were paid since. The family may be entitled still.',
          zh: '疑点：该低保应于2019-06-20前复核，未见其后的复核记录，此后已发放4,800.00元。该家庭可能仍符合条件。',
        },
        legalBasis: [rule.legalBasis[0]],
      },
    ]);
    expect(found()[0]).not.toHaveProperty('variant');
  });

  it('reckons from the decision where there was no review', () => {
    expect(found({ events: [] })).toMatchObject([
      {
        period: { from: month('2018-12'), until: month('2019-12') },
        evidence: [
          {
            statement: {
              en: 'Urban subsistence allowance, 芙蓉区, granted on 2017-12-20, no review on record',
              zh: '城市低保，芙蓉区，2017-12-20批准，无复核记录',
            },
          },
        ],
      },
    ]);
  });

  it('asks for a review every half year where income is irregular', () => {
    const irregular = (last: string) =>
      found({ reviewClass: 'IRREGULAR', events: reviewed('2018-06-20', last) });

    expect(irregular('2019-04-10')).toMatchObject([{ amountFen: yuan(1600) }]);
    expect(irregular('2019-06-10')).toEqual([]);
  });

  it('names a single person by themselves', () => {
    const own = { programme: 'MZ-DIBAO-SP', subjectId: 'person', members: ['person'] } as const;

    expect(found(own)).toMatchObject([{ subject: { kind: 'PERSON', id: 'person' } }]);
  });

  it('rests on the review clause of 2021 from then on', () => {
    const [finding] = findingsOf(rule, {
      asOf: day('2022-12-31'),
      people,
      awards: [
        allowance({ payments: monthly('2022-01', '2022-12', 800), events: reviewed('2021-08-01') }),
      ],
    });

    expect(finding?.legalBasis.map(({ instrument }) => instrument.zh)).toContain(
      '民发〔2021〕57号（定期核查条款）',
    );
  });

  it('cannot tell while a department is silent', () => {
    const file = caseFile({
      people,
      awards: [allowance()],
      sources: { CIVIL_AFFAIRS: { isAnswered: false, reason: 'DEPARTMENT_UNAVAILABLE' } },
    });

    expect(screen(file, [rule])).toMatchObject({ findings: [], undecided: [{}] });
  });

  it.each<{ letter: string; when: string; draft: Draft }>([
    {
      letter: 'a',
      when: 'a decree puts the review off',
      draft: { reviewDueOn: day('2020-02-01') },
    },
    {
      letter: 'b',
      when: 'the review is a little late',
      draft: { events: reviewed('2018-11-20') },
    },
    {
      letter: 'c',
      when: 'the decision names a longer cycle',
      draft: { events: reviewed('2017-12-20'), reviewDueOn: day('2020-12-20') },
    },
    {
      letter: '-',
      when: 'the allowance is not paid any more',
      draft: { payments: monthly('2018-01', '2019-09', 800) },
    },
    {
      letter: '-',
      when: 'the last payments were taken back',
      draft: {
        payments: [...monthly('2018-01', '2019-10', 800), reversal('2019-10', 800)],
      },
    },
  ])('is silent when $when ($letter)', ({ draft }) => {
    expect(found(draft)).toEqual([]);
  });

  it('gives sixty days', () => {
    // Due on 2019-11-01 and on 2019-11-02.
    expect(found({ events: reviewed('2018-11-02') })).toEqual([]);
    expect(found({ events: reviewed('2018-11-01') })).toMatchObject([{ amountFen: yuan(1600) }]);
  });

  it('holds on to the later of cycle and decree', () => {
    expect(found({ reviewDueOn: day('2019-11-01') })).toMatchObject([{ amountFen: yuan(1600) }]);
    expect(found({ reviewDueOn: day('2019-01-01') })).toMatchObject([{ amountFen: yuan(4800) }]);
  });

  it('takes an allowance paid for one of the last three months', () => {
    const until = (last: string) => found({ payments: monthly('2018-01', last, 800) });

    expect(until('2019-09')).toEqual([]);
    expect(until('2019-10')).toHaveLength(1);
  });
});

describe('ANOM-REVIEW-OVERDUE rigid', () => {
  const found = (draft: Draft) =>
    findingsOf(rule, {
      people,
      awards: [award({ programme: 'MZ-RIGID', members: people, ...draft })],
    });

  it('finds a status that stands open after its year', () => {
    expect(found({ from: day('2018-10-01') })).toMatchObject([
      {
        variant: 'rigid',
        subject: { kind: 'HOUSEHOLD', id: 'household' },
        amountFen: 0,
        arithmetic: [],
        explanation: {
          en: 'Lead: the status of a rigid-expenditure household ran out on 2019-10-01 and still stands open. Whether it holds on should be looked at.',
          zh: '疑点：该刚性支出困难家庭身份已于2019-10-01到期，目前仍未终止，建议重新核实。',
        },
      },
    ]);
  });

  it('is silent within the year and sixty days, when it ended, and when a decree prolongs it', () => {
    expect(found({ from: day('2018-11-01') })).toHaveLength(1);
    expect(found({ from: day('2018-11-02') })).toEqual([]);
    expect(found({ from: day('2018-10-01'), until: day('2019-12-31') })).toEqual([]);
    expect(found({ from: day('2018-10-01'), status: 'SUSPENDED' })).toEqual([]);
    expect(found({ from: day('2018-10-01'), reviewDueOn: day('2019-12-01') })).toEqual([]);
  });
});

describe('ANOM-REVIEW-OVERDUE certificate', () => {
  const subsidy = (programme: 'MZ-DIS-LIV' | 'MZ-DIS-CARE', draft: Draft = {}) =>
    award({
      programme,
      subjectId: 'person',
      payments: monthly('2019-01', '2019-12', 60),
      ...draft,
    });
  const certificate = (until: string | null, from = '2009-05-10') => ({
    grade: 2,
    from: day(from),
    until: until === null ? null : day(until),
  });
  const found = (
    disabilityCertificate: readonly ReturnType<typeof certificate>[],
    awards = [subsidy('MZ-DIS-LIV'), subsidy('MZ-DIS-CARE')],
  ) => findingsOf(rule, { awards, facts: { disabilityCertificate } });

  it('finds both subsidies paid on after the certificate ran out, as one', () => {
    expect(found([certificate('2019-05-10')])).toMatchObject([
      {
        variant: 'certificate',
        subject: { kind: 'PERSON', id: 'person' },
        personIds: ['person'],
        amountFen: yuan(840),
        arithmetic: [{ expression: '60.00 × 7 = 420.00' }, { expression: '60.00 × 7 = 420.00' }],
        evidence: [
          { recordId: 'award MZ-DIS-LIV' },
          { recordId: 'award MZ-DIS-CARE' },
          {
            recordId: 'disabilityCertificate 1',
            statement: {
              en: 'Disability certificate, grade 2, 2009-05-10 to 2019-05-09',
              zh: '残疾人证，2级，2009-05-10至2019-05-09',
            },
          },
        ],
        explanation: {
          en: 'Lead: the disability certificate ran out on 2019-05-10 and no other is known; disability subsidies of 840.00 yuan were paid for later months. The person may only need a new certificate.',
          zh: '疑点：该人残疾人证已于2019-05-10到期且未见换证，此后月份仍发放残疾人补贴840.00元。可能仅需换证。',
        },
      },
    ]);
  });

  it('is silent when another certificate follows, when none was ever known, and when it holds on', () => {
    expect(found([certificate('2019-05-10'), certificate(null, '2019-09-01')])).toEqual([]);
    expect(found([])).toEqual([]);
    expect(found([certificate(null)])).toEqual([]);
  });

  it('counts from the last certificate', () => {
    expect(
      found([certificate('2019-09-01', '2019-05-10'), certificate('2019-05-10')]),
    ).toMatchObject([{ amountFen: yuan(480) }]);
  });

  it('gives sixty days, and is silent when nothing was paid since', () => {
    expect(found([certificate('2019-11-01')])).toMatchObject([{ amountFen: yuan(240) }]);
    expect(found([certificate('2019-11-02')])).toEqual([]);
    const ended = subsidy('MZ-DIS-LIV', { payments: monthly('2019-01', '2019-05', 60) });
    expect(found([certificate('2019-05-10')], [ended])).toEqual([]);
  });
});

describe('ANOM-REVIEW-OVERDUE student', () => {
  const recognition = (draft: Draft = {}) =>
    award({ programme: 'JY-ST', subjectId: 'person', from: day('2018-09-20'), ...draft });
  const grant = (decidedOn: string, draft: Draft = {}) =>
    award({ programme: 'JY-SS-G', decidedOn: day(decidedOn), payments: once(1000), ...draft });
  const found = (...awards: readonly ReturnType<typeof award>[]) => findingsOf(rule, { awards });

  it('finds aid granted on a recognition of an earlier school year', () => {
    expect(
      found(recognition(), grant('2019-10-15'), grant('2018-10-15', { id: 'old' })),
    ).toMatchObject([
      {
        variant: 'student',
        subject: { kind: 'PERSON', id: 'person' },
        departments: ['EDUCATION'],
        amountFen: yuan(1000),
        arithmetic: [
          {
            label: { en: 'Senior secondary national grant, 2019-10-15' },
            expression: '1,000.00',
          },
        ],
        evidence: [{ recordId: 'award JY-ST' }, { recordId: 'award JY-SS-G' }],
        explanation: {
          en: 'Lead: the recognition as a student in difficulty ran out on 2019-09-20 and stands open; aid of 1,000.00 yuan was granted since. The student may be entitled still.',
          zh: '疑点：该生家庭经济困难认定已于2019-09-20到期仍未更新，此后批准资助1,000.00元。该生可能仍符合条件。',
        },
      },
    ]);
  });

  it.each([
    { when: 'no aid was granted since', awards: [recognition(), grant('2019-09-19')] },
    {
      when: 'the student was recognised anew',
      awards: [
        recognition(),
        recognition({ id: 'new', from: day('2019-09-25') }),
        grant('2019-10-15'),
      ],
    },
    {
      when: 'the recognition ended with its year',
      awards: [recognition({ until: day('2019-08-31') }), grant('2019-10-15')],
    },
    {
      when: 'the aid went to somebody else',
      awards: [recognition(), grant('2019-10-15', { members: ['brother'] })],
    },
    {
      when: 'the aid was taken back',
      awards: [recognition(), grant('2019-10-15', { payments: [...once(1000), ...once(-1000)] })],
    },
  ])('is silent when $when', ({ awards }) => {
    expect(found(...awards)).toEqual([]);
  });

  it('gives sixty days', () => {
    const from = (text: string) => found(recognition({ from: day(text) }), grant('2019-12-01'));

    expect(from('2018-11-02')).toEqual([]);
    expect(from('2018-11-01')).toHaveLength(1);
  });
});

describe('ANOM-REVIEW-OVERDUE tenancy', () => {
  const found = (draft: Draft) =>
    findingsOf(rule, {
      people,
      awards: [
        award({
          programme: 'ZJ-PRH-K',
          members: people,
          from: day('2010-03-01'),
          keysOn: day('2010-04-01'),
          ...draft,
        }),
      ],
    });

  it('finds a public rental home that nobody has looked at for more than a year', () => {
    expect(found({})).toMatchObject([
      { variant: 'tenancy', period: { from: month('2011-04'), until: month('2019-12') } },
    ]);
    expect(found({ events: reviewed('2018-10-20') })).toMatchObject([
      {
        variant: 'tenancy',
        subject: { kind: 'HOUSEHOLD', id: 'household' },
        departments: ['HOUSING'],
        amountFen: 0,
        amountMeaning: 'EXPOSURE',
        explanation: {
          en: 'Lead: the yearly check of the public rental home was due by 2019-10-20 and no later one is on record.',
          zh: '疑点：该公租房年度审核应于2019-10-20前完成，未见其后的审核记录。',
        },
      },
    ]);
  });

  it('is silent within the year and sixty days, without keys, and when the tenancy has ended', () => {
    expect(found({ events: reviewed('2018-11-02') })).toEqual([]);
    expect(found({ events: reviewed('2018-11-01') })).toHaveLength(1);
    expect(found({ keysOn: null })).toEqual([]);
    expect(found({ until: day('2019-06-01') })).toEqual([]);
    expect(found({ reviewDueOn: day('2019-12-01') })).toEqual([]);
  });
});
