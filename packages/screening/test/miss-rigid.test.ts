import { type ProgrammeCode, yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { screen } from '../src/index.ts';
import { missRigid as rule } from '../src/rules/miss-rigid.ts';
import { award, caseFile, type CaseFileDraft, day, findingsOf } from './case-file.ts';

type FactDrafts = NonNullable<CaseFileDraft['facts']>;

const people = ['person', 'spouse'];
/** Two people with 1,000 yuan each a month: 24,000 a year. */
const assessed = (
  spending: number | null,
  change: NonNullable<FactDrafts['meansAssessment']>[0] = {},
) => ({
  meansAssessment: [
    {
      assessedOn: day('2019-06-01'),
      incomeFen: yuan(1000),
      isPropertyWithinLimits: true,
      rigidSpendingFen: spending === null ? null : yuan(spending),
      ...change,
    },
  ],
});
const stay = (
  own: number,
  change: NonNullable<FactDrafts['hospitalStay']>[0] = {},
): FactDrafts => ({
  hospitalStay: [
    {
      personId: 'spouse',
      hospital: 'hospital',
      admissionNumber: '17',
      cause: 'ILLNESS',
      admittedOn: day('2019-02-01'),
      dischargedOn: day('2019-03-01'),
      totalCostFen: yuan(60_000),
      inCatalogueFen: yuan(20_000 + own),
      basicPaidFen: yuan(15_000),
      illnessPaidFen: yuan(4000),
      otherPaidFen: yuan(1000),
      ...change,
    },
  ],
});
const file = (facts: FactDrafts = {}, draft: CaseFileDraft = {}): CaseFileDraft => ({
  people,
  facts: { ...assessed(15_000), ...facts },
  ...draft,
});
const withAward = (programme: ProgrammeCode, from: string, until: string | null = null) =>
  file(
    {},
    {
      awards: [award({ programme, from: day(from), until: until === null ? null : day(until) })],
    },
  );

describe('MISS-RIGID', () => {
  it('finds a household that spends most of its income unavoidably', () => {
    expect(findingsOf(rule, file())).toMatchObject([
      {
        subject: { kind: 'HOUSEHOLD', id: 'household' },
        personIds: people,
        severity: 'HIGH',
        disposition: 'ENTITLEMENT_GAP',
        period: null,
        factDays: { from: day('2019-06-01'), until: day('2020-01-01') },
        amountFen: yuan(1022),
        amountMeaning: 'ENTITLEMENT',
        arithmetic: [
          {
            label: { en: 'temporary assistance, average', zh: '临时救助平均水平' },
            expression: '1,022.00',
            resultFen: yuan(1022),
          },
        ],
        evidence: [
          {
            recordId: 'meansAssessment 1',
            statement: {
              en: 'Means assessed on 2019-06-01, 1,000.00 yuan per person and month, property within limits',
              zh: '2019-06-01家庭经济状况核定，人均月收入1,000.00元，财产符合规定',
            },
          },
        ],
        explanation: {
          en: 'Lead: the household, assessed on 2019-06-01 with an income below what residents of the province dispose of, spent 15,000.00 yuan unavoidably in a year, out of an income of 24,000.00 yuan; no margin, rigid-expenditure or temporary assistance answers it. Temporary assistance, 1,022.00 yuan on average, is perhaps due.',
          zh: '线索：该家庭2019-06-01核定收入低于全省居民人均可支配收入，年刚性支出15,000.00元，家庭年收入24,000.00元，未见低保边缘、刚性支出困难或支出型临时救助。可能应给予临时救助（平均1,022.00元）。',
        },
        legalBasis: rule.legalBasis.slice(0, 2),
      },
    ]);
    expect(findingsOf(rule, file())[0]).not.toHaveProperty('variant');
  });

  it('finds a household whose own hospital cost alone reaches what a person disposes of', () => {
    const facts = { ...assessed(null), ...stay(26_000) };

    expect(findingsOf(rule, file(facts))).toMatchObject([
      {
        variant: 'medical',
        departments: ['CIVIL_AFFAIRS', 'HEALTHCARE_SECURITY'],
        evidence: [{}, { recordId: 'hospitalStay 1' }],
        explanation: {
          en: 'Lead: the household, assessed on 2019-06-01 with an income below what residents of the province dispose of, paid 26,000.00 yuan of its own for hospital stays in the year before the assessment, and a resident disposed of 25,241.00 yuan a year; no margin, rigid-expenditure or temporary assistance answers it. Temporary assistance, 1,022.00 yuan on average, is perhaps due.',
          zh: '线索：该家庭2019-06-01核定收入低于全省居民人均可支配收入，核定前一年住院自负26,000.00元，而全省居民人均可支配收入为25,241.00元，未见低保边缘、刚性支出困难或支出型临时救助。可能应给予临时救助（平均1,022.00元）。',
        },
      },
    ]);
  });

  it('speaks of all spending where both hold', () => {
    expect(findingsOf(rule, file(stay(26_000)))[0]).not.toHaveProperty('variant');
  });

  it.each([
    { letter: 'a', when: 'the stay was cosmetic', facts: stay(26_000, { cause: 'COSMETIC' }) },
    {
      letter: 'a',
      when: 'the cost lies outside the catalogue',
      facts: stay(0, { totalCostFen: yuan(90_000) }),
    },
    {
      letter: 'b',
      when: 'insurance or a collection paid',
      facts: assessed(15_000, { isSpendingCovered: true }),
    },
    {
      letter: 'c',
      when: 'something was sold for it',
      facts: { ...assessed(null, { isSpendingCovered: true }), ...stay(26_000) },
    },
    {
      letter: 'e',
      when: 'the family is in the pilot for expenditure-type poverty',
      facts: {
        ...assessed(15_000),
        recognition: [{ personId: 'spouse', kind: 'EXPENDITURE_POVERTY_PILOT' as const }],
      },
    },
    { letter: '-', when: 'nothing was spent', facts: assessed(0) },
    {
      letter: '-',
      when: 'property is beyond limits',
      facts: assessed(15_000, { isPropertyWithinLimits: false }),
    },
    {
      letter: '-',
      when: 'the family refused to be verified',
      facts: assessed(15_000, { isRefused: true }),
    },
    {
      letter: '-',
      when: 'the assessment is one of somebody else',
      facts: assessed(15_000, { personId: 'neighbour' }),
    },
  ])('is silent when $when ($letter)', ({ facts }) => {
    expect(findingsOf(rule, file({ ...assessed(null), ...facts }))).toEqual([]);
  });

  it.each([
    { programme: 'MZ-MARGIN' as const, state: 'OPEN' as const },
    { programme: 'MZ-RIGID' as const, state: 'OPEN' as const },
    { programme: 'MZ-TEMP-EXPEND' as const, state: 'REJECTED' as const },
    { programme: 'MZ-DIBAO-U' as const, state: 'OPEN' as const },
  ])('is silent with an application for $programme, $state (d)', ({ programme, state }) => {
    const applications = [{ programme, state, decidedOn: day('2019-08-01') }];

    expect(findingsOf(rule, file({}, { applications }))).toEqual([]);
  });

  it.each(['MZ-DIBAO-U', 'MZ-TEKUN-S', 'MZ-MARGIN', 'MZ-RIGID'] as const)(
    'is silent with %s in force on the day of the assessment or later',
    (programme) => {
      const held = (from: string, until: string | null) =>
        findingsOf(rule, withAward(programme, from, until)).length;

      expect(held('2018-01-01', '2019-06-02')).toBe(0);
      expect(held('2019-10-01', null)).toBe(0);
      expect(held('2018-01-01', '2019-06-01')).toBe(1);
    },
  );

  it.each(['MZ-TEMP-EXPEND', 'YB-MAJOR'] as const)(
    'is silent with %s from a year before to ninety days after the assessment',
    (programme) => {
      const decided = (text: string) => findingsOf(rule, withAward(programme, text)).length;

      expect(
        ['2018-05-31', '2018-06-01', '2019-08-30', '2019-08-31'].map((text) => decided(text)),
      ).toEqual([1, 0, 0, 1]);
    },
  );

  it('speaks where other aid is drawn', () => {
    expect(findingsOf(rule, withAward('JY-CE-B', '2019-03-01'))).toHaveLength(1);
  });

  it('asks for spending of six tenths of the income', () => {
    expect(findingsOf(rule, file(assessed(14_400)))).toHaveLength(1);
    expect(findingsOf(rule, file(assessed(14_399.99)))).toEqual([]);
  });

  it('takes any spending for too much where there is no income', () => {
    expect(findingsOf(rule, file(assessed(1, { incomeFen: 0 })))).toHaveLength(1);
  });

  it('asks for own hospital cost of a whole disposable income', () => {
    const own = (amount: number) => findingsOf(rule, file({ ...assessed(null), ...stay(amount) }));

    expect(own(25_241)).toHaveLength(1);
    expect(own(25_240.99)).toEqual([]);
  });

  it('adds stays that ended in the twelve months before the assessment', () => {
    const ended = (text: string) =>
      findingsOf(rule, file({ ...assessed(null), ...stay(26_000, { dischargedOn: day(text) }) }))
        .length;

    expect(['2018-05-31', '2018-06-01', '2019-06-01', '2019-06-02'].map(ended)).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('asks for an income below what residents disposed of the year before', () => {
    const income = (fen: number) =>
      findingsOf(rule, file(assessed(90_000, { incomeFen: fen }))).length;

    // 25,241 yuan a year are 2,103.416 a month.
    expect([income(210_341), income(210_342)]).toEqual([1, 0]);
  });

  it('gives aid ninety days, and takes no assessment older than a year', () => {
    const on = (text: string) =>
      findingsOf(rule, file(assessed(15_000, { assessedOn: day(text) }))).length;

    expect(['2018-12-30', '2018-12-31', '2019-10-02', '2019-10-03'].map(on)).toEqual([0, 1, 1, 0]);
  });

  it('counts who is left of the household', () => {
    const death = [
      { personId: 'spouse', diedOn: day('2019-05-02'), reportedOn: day('2019-05-05') },
    ];

    expect(findingsOf(rule, file({ ...assessed(7200), death }))).toMatchObject([
      { personIds: ['person'] },
    ]);
  });

  it('cannot tell while healthcare security is silent', () => {
    const silent = { isAnswered: false, reason: 'DEPARTMENT_UNAVAILABLE' } as const;
    const { findings, undecided } = screen(
      caseFile(file({}, { sources: { HEALTHCARE_SECURITY: silent } })),
      [rule],
    );

    expect(findings).toEqual([]);
    expect(undecided).toMatchObject([{ departments: ['HEALTHCARE_SECURITY'] }]);
  });
});
