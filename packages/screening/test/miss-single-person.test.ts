import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { missSinglePerson as rule } from '../src/rules/miss-single-person.ts';
import { award, type CaseFileDraft, day, findingsOf, furong, month } from './case-file.ts';

type FactDrafts = NonNullable<CaseFileDraft['facts']>;

const people = ['head', 'person'];
/** The urban standard of Furong was 611 yuan in 2019; the household has 700 per person. */
const assessed = (income: number, change: NonNullable<FactDrafts['meansAssessment']>[0] = {}) => ({
  meansAssessment: [
    {
      personId: 'head',
      assessedOn: day('2019-06-01'),
      incomeFen: yuan(income),
      isPropertyWithinLimits: true,
      ...change,
    },
  ],
});
const disabled = (grade: number, kind: 'PHYSICAL' | 'INTELLECTUAL' | 'MENTAL' = 'PHYSICAL') => ({
  disabilityCertificate: [{ grade, class: kind }],
});
const earns = (
  amount: number,
  change: NonNullable<FactDrafts['verifiedIncome']>[0] = {},
): FactDrafts => ({
  verifiedIncome: [
    {
      source: 'RESIDENT_PENSION',
      monthlyFen: yuan(amount),
      firstMonth: month('2018-01'),
      lastMonth: month('2019-12'),
      verifiedOn: day('2019-06-01'),
      ...change,
    },
  ],
});
const file = (facts: FactDrafts = {}, draft: CaseFileDraft = {}): CaseFileDraft => ({
  people,
  facts: {
    person: people.map((personId) => ({ personId, bornOn: day('1970-01-01'), hukou: 'URBAN' })),
    hukouResidence: people.map((personId) => ({ personId, county: furong })),
    ...assessed(700),
    ...disabled(1),
    ...facts,
  },
  ...draft,
});
const major = (decidedOn: string) => ({
  awards: [award({ programme: 'YB-MAJOR', decidedOn: day(decidedOn) })],
});

describe('MISS-SINGLE-PERSON', () => {
  it('finds a severely disabled member of a household just above the line', () => {
    expect(findingsOf(rule, file(earns(103)))).toMatchObject([
      {
        subject: { kind: 'PERSON', id: 'person' },
        personIds: ['person'],
        severity: 'MEDIUM',
        disposition: 'ENTITLEMENT_GAP',
        period: null,
        factDays: { from: day('2019-06-01'), until: day('2020-01-01') },
        amountFen: yuan(397.15),
        amountMeaning: 'ENTITLEMENT',
        arithmetic: [
          {
            label: { en: 'single-person allowance a month', zh: '单人户低保（每月）' },
            expression: '611.00 × 0.65 = 397.15',
            resultFen: yuan(397.15),
          },
        ],
        evidence: [
          { recordId: 'meansAssessment 1' },
          {
            recordId: 'disabilityCertificate 1',
            statement: {
              en: 'Disability certificate, grade 1, since 2010-01-01',
              zh: '残疾人证，1级，2010-01-01起',
            },
          },
          {
            recordId: 'verifiedIncome 1',
            statement: {
              en: 'Verified income, resident pension (A), 103.00 yuan a month, 2018-01 to 2019-12',
              zh: '核对收入，居民养老金（A类），每月103.00元，2018-01至2019-12',
            },
          },
        ],
        explanation: {
          en: "Lead: the person is severely disabled or seriously ill and has an income of 103.00 yuan a month, below the standard of 611.00 yuan; the household's income of 700.00 yuan per person lies above the standard and within the margin. An allowance as a household of one, at least 397.15 yuan a month, is perhaps due.",
          zh: '线索：该人重残或重病，本人月收入103.00元，低于低保标准611.00元；家庭人均月收入700.00元，高于低保标准但在低保边缘范围内。可能符合按“单人户”纳入低保的条件，每月至少397.15元。',
        },
        legalBasis: [rule.legalBasis[0]],
      },
    ]);
  });

  it.each([
    { grade: 2, kind: 'PHYSICAL', found: 1 },
    { grade: 3, kind: 'PHYSICAL', found: 0 },
    { grade: 3, kind: 'INTELLECTUAL', found: 1 },
    { grade: 3, kind: 'MENTAL', found: 1 },
    { grade: 4, kind: 'MENTAL', found: 0 },
  ] as const)(
    'finds $found with a certificate of grade $grade, $kind',
    ({ grade, kind, found }) => {
      expect(findingsOf(rule, file(disabled(grade, kind)))).toHaveLength(found);
    },
  );

  it('takes assistance for a major illness within twelve months for a serious illness', () => {
    const ill = (text: string) =>
      findingsOf(rule, file({ disabilityCertificate: [] }, major(text)));

    expect(ill('2018-12-31')).toMatchObject([{ evidence: [{}, { programme: 'YB-MAJOR' }] }]);
    expect(ill('2018-12-30')).toEqual([]);
  });

  it('finds every such member of a household', () => {
    const certificates = people.map((personId) => ({ personId, grade: 1 }));

    expect(
      findingsOf(rule, file({ disabilityCertificate: certificates })).map(
        ({ subject }) => subject.id,
      ),
    ).toEqual(people);
  });

  it('goes by the standard of the own hukou', () => {
    const rural = [
      { personId: 'head', hukou: 'URBAN' as const },
      { personId: 'person', hukou: 'RURAL' as const },
    ];

    expect(findingsOf(rule, file({ person: rural }))).toMatchObject([
      { amountFen: yuan(290.33), arithmetic: [{ expression: '446.67 × 0.65 = 290.33' }] },
    ]);
  });

  it('names the texts on margin households once they are in force', () => {
    const draft = file(assessed(700, { assessedOn: day('2022-03-01') }), {
      asOf: day('2022-06-30'),
    });

    expect(findingsOf(rule, draft)[0]?.legalBasis).toEqual(rule.legalBasis.slice(0, 2));
  });

  it.each([
    {
      letter: 'a',
      when: 'the person is on destitute support',
      draft: file({}, { awards: [award({ programme: 'MZ-TEKUN-S' })] }),
    },
    {
      letter: 'b',
      when: 'the household is on the allowance',
      draft: file({}, { awards: [award({ programme: 'MZ-DIBAO-U', members: ['head'] })] }),
    },
    {
      letter: 'c',
      when: 'the person applied',
      draft: file({}, { applications: [{ programme: 'MZ-DIBAO-SP' }] }),
    },
    {
      letter: 'c',
      when: 'the family gave it up in writing',
      draft: file(
        {},
        {
          applications: [
            { programme: 'MZ-DIBAO-U', state: 'DECLINED', decidedOn: day('2019-06-20') },
          ],
        },
      ),
    },
    {
      letter: 'c',
      when: "the household's application is open",
      draft: file({}, { applications: [{ programme: 'MZ-DIBAO-U', personId: 'head' }] }),
    },
    { letter: 'd', when: 'the own pension reaches the standard', draft: file(earns(611)) },
    {
      letter: '-',
      when: 'the person has died',
      draft: file({
        death: [{ diedOn: day('2019-11-02'), reportedOn: day('2019-11-05'), isRevoked: false }],
      }),
    },
    {
      letter: '-',
      when: 'the certificate has run out',
      draft: file({ disabilityCertificate: [{ grade: 1, until: day('2019-12-31') }] }),
    },
    { letter: '-', when: 'household income is at the standard', draft: file(assessed(611)) },
    { letter: '-', when: 'household income is above the margin', draft: file(assessed(916.51)) },
    {
      letter: '-',
      when: 'property is beyond limits',
      draft: file(assessed(700, { isPropertyWithinLimits: false })),
    },
    {
      letter: '-',
      when: 'the household refused to be verified',
      draft: file(assessed(700, { isRefused: true })),
    },
    {
      letter: '-',
      when: 'nobody knows where the hukou of the person is',
      draft: file({ hukouResidence: [{ personId: 'head', county: furong }] }),
    },
  ])('is silent when $when ($letter)', ({ draft }) => {
    expect(findingsOf(rule, draft)).toEqual([]);
  });

  it('compares the own income with the standard to the fen', () => {
    expect(findingsOf(rule, file(earns(610.99)))).toHaveLength(1);
    expect(findingsOf(rule, file(earns(611)))).toEqual([]);
  });

  it.each(['PREFERENTIAL_PENSION', 'DISABILITY_SUBSIDY', 'ONE_OFF', 'SOCIAL_ASSISTANCE'] as const)(
    'does not count income of the source %s',
    (source) => {
      expect(findingsOf(rule, file(earns(2000, { source })))).toHaveLength(1);
    },
  );

  it("does not count the residents' pension from July 2021 on", () => {
    const draft = (asOf: string) =>
      file(
        {
          ...assessed(700, { assessedOn: day('2021-05-01') }),
          ...earns(900, { lastMonth: month('2025-12') }),
        },
        { asOf: day(asOf) },
      );

    expect(findingsOf(rule, draft('2021-06-30'))).toEqual([]);
    expect(findingsOf(rule, draft('2021-07-01'))).toHaveLength(1);
  });

  it('takes an income of three months ago for the present one', () => {
    const last = (text: string) => findingsOf(rule, file(earns(900, { lastMonth: month(text) })));

    expect(last('2019-09')).toEqual([]);
    expect(last('2019-08')).toHaveLength(1);
  });
});
