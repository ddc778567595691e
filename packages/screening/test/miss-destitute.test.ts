import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { type Facts, screen } from '../src/index.ts';
import { missDestitute as rule } from '../src/rules/miss-destitute.ts';
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
  today,
} from './case-file.ts';

type FactDrafts = NonNullable<CaseFileDraft['facts']>;
type Kin = Facts['kinship'][number];

const allowance = (draft: Partial<AwardDraft> = {}) =>
  award({ programme: 'MZ-DIBAO-R', payments: monthly('2019-01', '2019-12', 216), ...draft });
const person = (bornOn: string) => [{ bornOn: day(bornOn), hukou: 'RURAL' as const }];
const old = person('1951-04-07');
const kin = (status: Kin['status'], change: Partial<Kin> = {}) => ({
  relation: 'CHILD' as const,
  relativeId: 'child',
  status,
  ...change,
});

/** Somebody of 68 alone on the rural allowance whose only child has no capacity, with something else. */
const destitute = (facts: FactDrafts = {}, draft: Partial<CaseFileDraft> = {}): CaseFileDraft => ({
  awards: [allowance()],
  facts: { person: old, kinship: [kin('WITHOUT_CAPACITY')], ...facts },
  ...draft,
});
const undecided = (draft: CaseFileDraft) => screen(caseFile(draft), [rule]).undecided;

describe('MISS-DESTITUTE', () => {
  it('finds an elder alone on the allowance whom nobody can support', () => {
    expect(findingsOf(rule, destitute())).toEqual([
      {
        amountFen: 24340,
        amountMeaning: 'ENTITLEMENT',
        arithmetic: [
          {
            expression: '459.40 - 216.00 = 243.40',
            label: {
              en: 'destitute support less allowance, a month',
              zh: '特困供养标准减低保金（每月）',
            },
            resultFen: 24340,
          },
        ],
        asOf: today,
        departments: ['CIVIL_AFFAIRS'],
        disposition: 'ENTITLEMENT_GAP',
        evidence: [
          {
            county: furong,
            days: { from: day('2019-12-01'), until: day('2020-01-01') },
            department: 'CIVIL_AFFAIRS',
            programme: 'MZ-DIBAO-R',
            recordId: 'award MZ-DIBAO-R',
            statement: {
              en: 'Rural subsistence allowance, 芙蓉区, paid for 2019-12',
              zh: '农村低保，芙蓉区，发放2019-12',
            },
          },
          {
            days: { from: day('2011-04-07'), until: null },
            department: 'CIVIL_AFFAIRS',
            programme: null,
            recordId: 'person',
            table: 'person',
            statement: { en: '60 years old on 2011-04-07', zh: '2011-04-07年满60周岁' },
          },
          {
            days: { from: day('2010-01-01'), until: null },
            department: 'CIVIL_AFFAIRS',
            programme: null,
            recordId: 'kinship 1',
            table: 'kinship',
            statement: {
              en: 'Child: without capacity to support, since 2010-01-01',
              zh: '子女：无履行义务能力，2010-01-01起',
            },
          },
        ],
        explanation: {
          en: 'Lead: the person draws the subsistence allowance alone, may be destitute (60 years old on 2011-04-07) and has no relative who is known to be able to support them. Destitute support would be 243.40 yuan a month higher.',
          zh: '线索：该人单独享受低保，可能符合特困条件（2011-04-07年满60周岁），且未见有履行义务能力的法定义务人。转为特困供养每月可能增加243.40元。',
        },
        factDays: { from: today, until: today + 1 },
        id: expect.any(String) as string,
        kind: 'MISSED',
        legalBasis: [rule.legalBasis[0], rule.legalBasis[1]],
        period: null,
        personIds: ['person'],
        ruleId: 'MISS-DESTITUTE',
        severity: 'MEDIUM',
        subject: { kind: 'PERSON', id: 'person' },
      },
    ]);
  });

  it('takes the urban standard for the urban allowance', () => {
    const awards = [
      allowance({ programme: 'MZ-DIBAO-U', payments: monthly('2019-01', '2019-12', 358) }),
    ];

    expect(findingsOf(rule, destitute({}, { awards }))).toMatchObject([{ amountFen: yuan(290.8) }]);
  });

  it('goes by the hukou where the allowance is for a single person of a margin household', () => {
    const awards = [allowance({ programme: 'MZ-DIBAO-SP' })];
    const urban = [{ bornOn: day('1951-04-07'), hukou: 'URBAN' as const }];

    expect(findingsOf(rule, destitute({}, { awards }))).toMatchObject([{ amountFen: yuan(243.4) }]);
    expect(findingsOf(rule, destitute({ person: urban }, { awards }))).toMatchObject([
      { amountFen: yuan(432.8) },
    ]);
  });

  it('owes the whole standard where nothing was ever paid', () => {
    const awards = [allowance({ payments: [] })];

    expect(findingsOf(rule, destitute({}, { awards }))).toMatchObject([
      { amountFen: yuan(459.4), arithmetic: [{ expression: '459.40' }] },
    ]);
  });

  it('is silent where the allowance is as high', () => {
    const paid = (amount: number) => ({
      awards: [allowance({ payments: monthly('2019-12', '2019-12', amount) })],
    });

    expect(findingsOf(rule, destitute({}, paid(459.4)))).toEqual([]);
    expect(findingsOf(rule, destitute({}, paid(459.39)))).toMatchObject([{ amountFen: 1 }]);
  });

  it.each([
    { bornOn: '1959-12-31', found: 1 },
    { bornOn: '1960-01-01', found: 0 },
    { bornOn: '2003-12-31', found: 0 },
    { bornOn: '2004-01-01', found: 1 },
  ])('finds $found for somebody born on $bornOn', ({ bornOn, found }) => {
    expect(findingsOf(rule, destitute({ person: person(bornOn) }))).toHaveLength(found);
  });

  it('takes people under 18 for minors under the Law of 2026', () => {
    const draft = { asOf: day('2026-07-01') };
    const facts = { person: person('2008-07-02') };

    expect(findingsOf(rule, destitute(facts, draft))).toHaveLength(1);
    expect(findingsOf(rule, destitute(facts, { asOf: day('2026-06-30') }))).toEqual([]);
  });

  it.each([
    { class: 'INTELLECTUAL' as const, mildest: 2, later: 3 },
    { class: 'MENTAL' as const, mildest: 2, later: 3 },
    { class: 'PHYSICAL' as const, mildest: 1, later: 2 },
    { class: 'VISUAL' as const, mildest: 0, later: 1 },
    { class: 'HEARING' as const, mildest: 0, later: 0 },
    { class: null, mildest: 0, later: 0 },
  ])('takes $class disability up to grade $mildest, from 2021-07 $later', (row) => {
    const found = (grade: number, asOf: string) =>
      findingsOf(
        rule,
        destitute(
          {
            person: person('1985-01-01'),
            disabilityCertificate: [{ grade, class: row.class }],
          },
          { asOf: day(asOf) },
        ),
      ).length;
    const grades = [1, 2, 3, 4];

    expect(grades.filter((grade) => found(grade, '2021-06-30') === 1)).toEqual(
      grades.filter((grade) => grade <= row.mildest),
    );
    expect(grades.filter((grade) => found(grade, '2021-07-01') === 1)).toEqual(
      grades.filter((grade) => grade <= row.later),
    );
  });

  it('rests on the certificate of a disabled person', () => {
    const facts = {
      person: person('1985-01-01'),
      disabilityCertificate: [{ grade: 1, class: 'PHYSICAL' as const }],
    };

    expect(findingsOf(rule, destitute(facts))).toMatchObject([
      { evidence: [{}, { recordId: 'disabilityCertificate 1' }, {}] },
    ]);
  });

  it.each([
    'WITHOUT_CAPACITY',
    'DEAD',
    'DECLARED_MISSING',
    'SEVERELY_DISABLED',
    'IN_PRISON',
  ] as const)('takes a relative who is %s for one who cannot support', (status) => {
    expect(findingsOf(rule, destitute({ kinship: [kin(status)] }))).toHaveLength(1);
  });

  it.each(['ABLE', 'ABROAD', 'LOST_CONTACT'] as const)(
    'is silent about a relative who is %s (d)',
    (status) => {
      const kinship = [kin('DEAD'), kin(status, { relation: 'SPOUSE' })];

      expect(findingsOf(rule, destitute({ kinship }))).toEqual([]);
    },
  );

  it('does not ask about a relative who was able before', () => {
    const kinship = [
      kin('ABLE', { until: day('2018-05-01') }),
      kin('DEAD', { from: day('2018-05-01') }),
    ];

    expect(findingsOf(rule, destitute({ kinship }))).toHaveLength(1);
  });

  it.each([
    { when: 'the register of kin is empty', kinship: [] },
    {
      when: 'nobody knows about a relative',
      kinship: [kin('DEAD'), kin('UNKNOWN', { relation: 'SPOUSE' })],
    },
    { when: 'what it knows has ended', kinship: [kin('DEAD', { until: day('2019-01-01') })] },
  ])('cannot tell when $when (a)', ({ kinship }) => {
    expect(undecided(destitute({ kinship }))).toMatchObject([
      {
        ruleId: 'MISS-DESTITUTE',
        personId: 'person',
        reason: { zh: '无法判断：亲属登记未载明是否有能履行义务的法定义务人。' },
      },
    ]);
  });

  it('knows enough where one relative is unknown and another is able', () => {
    const kinship = [kin('UNKNOWN'), kin('ABLE', { relation: 'SPOUSE' })];

    expect(undecided(destitute({ kinship }))).toEqual([]);
    expect(findingsOf(rule, destitute({ kinship }))).toEqual([]);
  });

  it.each<{ readonly letter: string; readonly when: string; readonly draft: CaseFileDraft }>([
    {
      letter: 'b',
      when: 'destitute support was given up in writing',
      draft: destitute(
        {},
        {
          applications: [
            { programme: 'MZ-TEKUN-S', state: 'DECLINED', appliedOn: day('2018-02-01') },
          ],
        },
      ),
    },
    {
      letter: 'b',
      when: 'an application is open',
      draft: destitute({}, { applications: [{ programme: 'MZ-TEKUN-C', state: 'OPEN' }] }),
    },
    {
      letter: 'c',
      when: 'the property is over the limit',
      draft: destitute({
        meansAssessment: [
          { assessedOn: day('2018-03-01'), isPropertyWithinLimits: true },
          { assessedOn: day('2019-03-01'), isPropertyWithinLimits: false },
        ],
      }),
    },
    {
      letter: 'e',
      when: 'the child has the allowance of an orphan',
      draft: destitute(
        { person: person('2008-01-01') },
        { awards: [allowance(), award({ programme: 'MZ-ORPHAN' })] },
      ),
    },
    {
      letter: 'e',
      when: 'the child has the allowance of a de facto unattended child',
      draft: destitute(
        { person: person('2008-01-01') },
        { awards: [allowance(), award({ programme: 'MZ-DEFACTO' })] },
      ),
    },
    {
      letter: '-',
      when: 'destitute support is in force',
      draft: destitute({}, { awards: [allowance(), award({ programme: 'MZ-TEKUN-S' })] }),
    },
    {
      letter: '-',
      when: 'somebody else is counted in the allowance',
      draft: destitute(
        {},
        { people: ['person', 'spouse'], awards: [allowance({ members: ['person', 'spouse'] })] },
      ),
    },
    {
      letter: '-',
      when: 'the allowance is suspended',
      draft: destitute({}, { awards: [allowance({ status: 'SUSPENDED' })] }),
    },
    {
      letter: '-',
      when: 'the person died',
      draft: destitute({ death: [{ diedOn: day('2019-12-02'), isRevoked: false }] }),
    },
    { letter: '-', when: 'the age is not known', draft: destitute({ person: [] }) },
  ])('is silent when $when ($letter)', ({ draft }) => {
    expect(findingsOf(rule, draft)).toEqual([]);
    expect(undecided(draft)).toEqual([]);
  });

  it('finds somebody whose later assessment was within the limits', () => {
    const meansAssessment = [
      { assessedOn: day('2018-03-01'), isPropertyWithinLimits: false },
      { assessedOn: day('2019-03-01'), isPropertyWithinLimits: true },
    ];

    expect(findingsOf(rule, destitute({ meansAssessment }))).toHaveLength(1);
  });

  it('finds somebody alone with others who are only listed or have left', () => {
    const awards = [
      allowance({
        members: [
          'person',
          { personId: 'daughter', isCounted: false },
          { personId: 'spouse', until: day('2019-06-01') },
        ],
      }),
    ];

    expect(findingsOf(rule, destitute({}, { awards }))).toHaveLength(1);
  });

  // The rural standard of the district is 446.67 yuan.
  it.each([
    { amount: 446.67, source: 'EMPLOYEE_PENSION' as const, found: 0 },
    { amount: 446.66, source: 'EMPLOYEE_PENSION' as const, found: 1 },
    { amount: 5000, source: 'RESIDENT_PENSION' as const, found: 1 },
    { amount: 5000, source: 'PREFERENTIAL_PENSION' as const, found: 1 },
  ])('finds $found with $amount yuan a month of $source', ({ amount, source, found }) => {
    const verifiedIncome = [
      {
        source,
        monthlyFen: yuan(amount),
        firstMonth: month('2019-01'),
        lastMonth: month('2019-12'),
      },
    ];

    expect(findingsOf(rule, destitute({ verifiedIncome }))).toHaveLength(found);
  });

  it('takes the mean of three months', () => {
    const income = (amount: number, first: string) => ({
      source: 'BANK_FLOW' as const,
      monthlyFen: yuan(amount),
      firstMonth: month(first),
      lastMonth: month(first),
    });
    const found = (...verifiedIncome: readonly ReturnType<typeof income>[]) =>
      findingsOf(rule, destitute({ verifiedIncome })).length;

    expect(found(income(540.01, '2019-10'), income(800, '2019-12'))).toBe(0);
    expect(found(income(540, '2019-10'), income(800, '2019-12'))).toBe(1);
    expect(found(income(540.01, '2019-09'), income(800, '2019-12'))).toBe(1);
  });
});
