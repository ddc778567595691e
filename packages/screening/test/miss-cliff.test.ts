import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { screen } from '../src/index.ts';
import { missCliff as rule } from '../src/rules/miss-cliff.ts';
import { missSinglePerson } from '../src/rules/miss-single-person.ts';
import {
  award,
  type AwardDraft,
  caseFile,
  type CaseFileDraft,
  day,
  findingsOf,
  furong,
  month,
  monthly,
  once,
} from './case-file.ts';

type FactDrafts = NonNullable<CaseFileDraft['facts']>;

const people = ['person', 'child'];
const registered: FactDrafts = {
  person: [
    { personId: 'person', bornOn: day('1975-02-03'), hukou: 'URBAN' },
    { personId: 'child', bornOn: day('2010-02-03'), hukou: 'URBAN' },
  ],
  hukouResidence: people.map((personId) => ({ personId, county: furong })),
};
/** The urban standard of Furong was 611 yuan in 2019. */
const assessed = (income: number, change: NonNullable<FactDrafts['meansAssessment']>[0] = {}) => ({
  meansAssessment: [
    {
      assessedOn: day('2019-06-01'),
      incomeFen: yuan(income),
      isPropertyWithinLimits: true,
      ...change,
    },
  ],
});
const atSchool = {
  enrolment: [
    { personId: 'child', stage: 'PRIMARY' as const, status: 'ENROLLED' as const, isBoarding: true },
  ],
};
const file = (facts: FactDrafts = {}, draft: CaseFileDraft = {}): CaseFileDraft => ({
  people,
  facts: { ...registered, ...assessed(700), ...atSchool, ...facts },
  ...draft,
});
const withAward = (draft: AwardDraft) => file({}, { awards: [award(draft)] });

describe('MISS-CLIFF', () => {
  it('finds a household with a child at school that earns a little too much for the allowance', () => {
    expect(findingsOf(rule, file())).toMatchObject([
      {
        subject: { kind: 'HOUSEHOLD', id: 'household' },
        personIds: people,
        severity: 'INFO',
        disposition: 'ENTITLEMENT_GAP',
        departments: ['CIVIL_AFFAIRS', 'EDUCATION'],
        period: null,
        factDays: { from: day('2019-06-01'), until: day('2020-01-01') },
        amountFen: yuan(1220),
        amountMeaning: 'ENTITLEMENT',
        arithmetic: [
          {
            label: { en: 'premium subsidy, 2 members', zh: '参保资助，2人' },
            expression: '110.00 × 2 = 220.00',
          },
          {
            label: { en: 'student aid, two semesters', zh: '教育资助，两学期' },
            expression: '500.00 × 2 = 1,000.00',
          },
        ],
        evidence: [
          {
            recordId: 'meansAssessment 1',
            statement: {
              en: 'Means assessed on 2019-06-01, 700.00 yuan per person and month, property within limits',
              zh: '2019-06-01家庭经济状况核定，人均月收入700.00元，财产符合规定',
            },
          },
          {
            recordId: 'enrolment 1',
            statement: { en: 'Enrolled since 2010-01-01', zh: '2010-01-01起在读' },
          },
        ],
        explanation: {
          en: 'Lead: the household has an income of 700.00 yuan per person and month, above the standard of 611.00 yuan and within the margin, and 1 mark of hardship (dependent student); no department aided it within the year. In a year at least 1,220.00 yuan of aid fall away.',
          zh: '线索：该家庭人均月收入700.00元，高于低保标准611.00元但在边缘范围内，有1项困难情形（在校学生），一年内未见任何部门救助。每年至少失去1,220.00元救助。',
        },
        legalBasis: [rule.legalBasis[0]],
      },
    ]);
  });

  it('weighs more since margin households are recognised', () => {
    const later = (asOf: string) =>
      findingsOf(rule, file(assessed(700, { assessedOn: day('2021-03-01') }), { asOf: day(asOf) }));

    expect(later('2021-06-30')).toMatchObject([{ severity: 'INFO' }]);
    expect(later('2021-07-01')).toMatchObject([
      { severity: 'MEDIUM', legalBasis: rule.legalBasis.slice(0, 2) },
    ]);
  });

  it('finds a household that left the allowance within the year', () => {
    const exit = award({
      programme: 'MZ-DIBAO-U',
      members: people,
      until: day('2019-06-01'),
      status: 'ENDED',
      payments: monthly('2019-01', '2019-05', 358),
    });

    expect(findingsOf(rule, file({}, { awards: [exit] }))).toMatchObject([
      {
        variant: 'exit',
        amountFen: yuan(1220),
        evidence: [
          {},
          {},
          {
            programme: 'MZ-DIBAO-U',
            statement: { en: 'Urban subsistence allowance, 芙蓉区, 2018-01-01 to 2019-05-31' },
          },
        ],
        explanation: {
          en: expect.stringContaining(
            '(dependent student), and left the subsistence allowance on 2019-06-01; no department',
          ) as string,
          zh: expect.stringContaining('（在校学生），2019-06-01退出低保，一年内未见') as string,
        },
      },
    ]);
  });

  it.each([
    {
      mark: 'a severe disability',
      facts: { disabilityCertificate: [{ grade: 2, class: 'PHYSICAL' as const }] },
      statement: 'Disability certificate, grade 2, since 2010-01-01',
    },
    {
      mark: 'an illness',
      facts: {
        hospitalStay: [
          {
            cause: 'ILLNESS' as const,
            hospital: 'hospital',
            admissionNumber: '17',
            admittedOn: day('2019-02-01'),
            dischargedOn: day('2019-02-11'),
          },
        ],
      },
      statement: 'In hospital 2019-02-01 to 2019-02-11',
    },
    {
      mark: 'a dangerous home',
      facts: {
        dwelling: [{ use: 'HOME' as const, grade: 'C' as const, gradedOn: day('2019-02-01') }],
      },
      statement: 'Home of grade C, graded on 2019-02-01',
    },
    {
      mark: 'lost work',
      facts: { unemploymentSpell: [{ from: day('2019-09-01') }] },
      statement: 'Unemployment spell, since 2019-09-01',
    },
  ])('takes $mark for a mark of hardship', ({ facts, statement }) => {
    const [finding] = findingsOf(rule, file({ enrolment: [], ...facts }));

    expect(finding?.evidence[1]?.statement.en).toContain(statement);
    expect(finding?.amountFen).toBe(yuan(220));
  });

  it('takes an elder who lives alone for a mark of hardship, from the birthday on', () => {
    const born = (text: string) =>
      findingsOf(
        rule,
        file(
          { enrolment: [], person: [{ bornOn: day(text), hukou: 'URBAN' }] },
          { people: ['person'] },
        ),
      );

    expect(born('1959-12-31')).toMatchObject([
      { evidence: [{}, { statement: { en: 'Lives alone, 60 years old on 2019-12-31' } }] },
    ]);
    expect(born('1960-01-01')).toEqual([]);
  });

  it.each([
    {
      letter: 'a',
      when: 'margin status was applied for',
      draft: file({}, { applications: [{ programme: 'MZ-MARGIN' }] }),
    },
    {
      letter: 'a',
      when: 'margin status was refused within the year',
      draft: file(
        {},
        {
          applications: [
            { programme: 'MZ-RIGID', state: 'REJECTED', decidedOn: day('2019-07-01') },
          ],
        },
      ),
    },
    {
      letter: 'a',
      when: 'the allowance was applied for',
      draft: file({}, { applications: [{ programme: 'MZ-DIBAO-U' }] }),
    },
    {
      letter: 'b',
      when: 'charity helped',
      draft: withAward({
        programme: 'MZ-CHARITY',
        decidedOn: day('2019-02-01'),
        payments: once(200),
      }),
    },
    {
      letter: 'd',
      when: 'the household refused to be verified',
      draft: file(assessed(700, { isRefused: true })),
    },
    {
      letter: '-',
      when: 'property is beyond limits',
      draft: file(assessed(700, { isPropertyWithinLimits: false })),
    },
    { letter: '-', when: 'there is no mark of hardship', draft: file({ enrolment: [] }) },
    {
      letter: '-',
      when: 'the student has left school',
      draft: file({ enrolment: [{ personId: 'child', stage: 'PRIMARY', status: 'WITHDRAWN' }] }),
    },
    {
      letter: '-',
      when: 'the stay in hospital was a birth',
      draft: file({
        enrolment: [],
        hospitalStay: [{ cause: 'MATERNITY', dischargedOn: day('2019-02-11') }],
      }),
    },
    {
      letter: '-',
      when: 'a member draws destitute support',
      draft: withAward({ programme: 'MZ-TEKUN-S', from: day('2015-01-01') }),
    },
    {
      letter: '-',
      when: 'the family rents a public flat',
      draft: withAward({ programme: 'ZJ-PRH-K', from: day('2015-01-01') }),
    },
    {
      letter: '-',
      when: 'aid of years ago was paid on',
      draft: withAward({
        programme: 'JY-CE-B',
        from: day('2016-01-01'),
        members: ['child'],
        payments: [{ amountFen: yuan(500), paidOn: day('2019-03-20') }],
      }),
    },
    {
      letter: '-',
      when: 'the applicant has no hukou in the province',
      draft: file({ hukouResidence: [{ county: '440103' }] }),
    },
    { letter: '-', when: 'nobody knows the scheme', draft: file({ person: [] }) },
  ])('is silent when $when ($letter)', ({ draft }) => {
    expect(findingsOf(rule, draft)).toEqual([]);
  });

  it('asks for an income above the standard, and up to one and a half of it', () => {
    const found = (income: number) => findingsOf(rule, file(assessed(income))).length;

    expect([611, 611.01, 916.5, 916.51].map(found)).toEqual([0, 1, 1, 0]);
  });

  it('asks for means assessed within twelve months (c)', () => {
    const on = (text: string) => findingsOf(rule, file(assessed(600, { assessedOn: day(text) })));

    expect(on('2018-12-31')).toHaveLength(1);
    expect(on('2018-12-30')).toEqual([]);
  });

  it('goes by the latest assessment', () => {
    const [earlier] = assessed(700).meansAssessment;
    const later = { ...earlier, assessedOn: day('2019-09-01'), incomeFen: yuan(500) };

    expect(findingsOf(rule, file({ meansAssessment: [earlier ?? {}, later] }))).toEqual([]);
  });

  it('takes aid decided twelve months ago for aid of the year', () => {
    const decided = (text: string) =>
      findingsOf(rule, withAward({ programme: 'YJ-GOODS', decidedOn: day(text) })).length;

    expect([decided('2018-12-31'), decided('2018-12-30')]).toEqual([0, 1]);
  });

  it('takes aid paid for a month of the year for aid of the year', () => {
    const paidFor = (text: string) =>
      findingsOf(
        rule,
        withAward({
          programme: 'MZ-DIS-CARE',
          from: day('2017-01-01'),
          until: day('2018-12-01'),
          payments: [{ month: month(text), amountFen: yuan(60), paidOn: day('2018-12-05') }],
        }),
      ).length;

    expect([paidFor('2019-01'), paidFor('2018-12')]).toEqual([0, 1]);
  });

  it('leaves it to a more exact rule', () => {
    const facts = {
      disabilityCertificate: [{ grade: 1, class: 'MENTAL' as const }],
    };
    const { findings } = screen(caseFile(file(facts)), [rule, missSinglePerson]);

    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['MISS-SINGLE-PERSON']);
  });

  it('cannot tell while any department is silent', () => {
    const silent = { isAnswered: false, reason: 'DEPARTMENT_UNAVAILABLE' } as const;
    const { findings, undecided } = screen(
      caseFile(file({}, { sources: { EMERGENCY_MANAGEMENT: silent } })),
      [rule],
    );

    expect(findings).toEqual([]);
    expect(undecided).toMatchObject([{ departments: ['EMERGENCY_MANAGEMENT'] }]);
  });
});
