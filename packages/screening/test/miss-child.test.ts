import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../src/index.ts';
import { missChild as rule } from '../src/rules/miss-child.ts';
import { award, type CaseFileDraft, day, findingsOf, month, monthly, today } from './case-file.ts';

type FactDrafts = NonNullable<CaseFileDraft['facts']>;
type Kin = Facts['kinship'][number];

const parent = (
  relativeId: string | null,
  status: Kin['status'],
  from: string,
  change: Partial<Kin> = {},
) => ({ relation: 'PARENT' as const, relativeId, status, from: day(from), ...change });
const born = (bornOn: string) => [{ bornOn: day(bornOn), hukou: 'RURAL' as const }];
const deadParents = [
  parent('father', 'DEAD', '2015-03-02'),
  parent('mother', 'DECLARED_MISSING', '2019-06-20'),
];

const child = (facts: FactDrafts = {}, draft: Partial<CaseFileDraft> = {}): CaseFileDraft => ({
  facts: { person: born('2009-10-01'), kinship: deadParents, ...facts },
  ...draft,
});
/** The same child in 2020, when the allowance of de facto unattended children exists. */
const unattended = (
  kinship: NonNullable<FactDrafts['kinship']>,
  draft: Partial<CaseFileDraft> = {},
) => child({ kinship }, { asOf: day('2020-12-31'), ...draft });
const prison = (from: string, change: Partial<Kin> = {}) =>
  parent('father', 'IN_PRISON', from, change);
const motherGone = parent('mother', 'LOST_CONTACT', '2018-01-01');

describe('MISS-CHILD', () => {
  it('finds a child whose parents are dead or missing', () => {
    expect(findingsOf(rule, child())).toEqual([
      {
        variant: 'orphan',
        amountFen: 570000,
        amountMeaning: 'ENTITLEMENT',
        arithmetic: [
          {
            expression: '950.00 × 6 = 5,700.00',
            label: {
              en: 'Basic allowance of an orphan, 2019-07 to 2019-12',
              zh: '孤儿基本生活费，2019-07至2019-12',
            },
            resultFen: 570000,
          },
        ],
        asOf: today,
        departments: ['CIVIL_AFFAIRS'],
        disposition: 'ENTITLEMENT_GAP',
        evidence: [
          {
            days: { from: day('2015-03-02'), until: null },
            department: 'CIVIL_AFFAIRS',
            programme: null,
            recordId: 'kinship 1',
            table: 'kinship',
            statement: { en: 'Parent: dead, since 2015-03-02', zh: '父母：死亡，2015-03-02起' },
          },
          {
            days: { from: day('2019-06-20'), until: null },
            department: 'CIVIL_AFFAIRS',
            programme: null,
            recordId: 'kinship 2',
            table: 'kinship',
            statement: {
              en: 'Parent: declared missing, since 2019-06-20',
              zh: '父母：宣告失踪，2019-06-20起',
            },
          },
        ],
        explanation: {
          en: 'Lead: as far as the register of kin says, both parents of the child are dead or missing, and no allowance for such a child is known; 5,700.00 yuan are perhaps due for 2019-07 to 2019-12.',
          zh: '线索：据亲属登记，该儿童父母均已死亡或失踪，未见相应基本生活保障；2019-07至2019-12可能应补5,700.00元。',
        },
        id: expect.any(String) as string,
        kind: 'MISSED',
        legalBasis: [rule.legalBasis[0]],
        period: { from: month('2019-07'), until: month('2019-12') },
        personIds: ['person'],
        ruleId: 'MISS-CHILD',
        severity: 'HIGH',
        subject: { kind: 'PERSON', id: 'person' },
      },
    ]);
  });

  it('finds a child of whom neither parent can care', () => {
    expect(findingsOf(rule, unattended([prison('2019-02-01'), motherGone]))).toMatchObject([
      {
        variant: 'de-facto',
        amountFen: yuan(11_400),
        arithmetic: [{ expression: '950.00 × 12 = 11,400.00' }],
        period: { from: month('2020-01'), until: month('2020-12') },
        explanation: { zh: expect.stringContaining('父母均无法履行抚养义务') as string },
        legalBasis: [rule.legalBasis[0], rule.legalBasis[1]],
      },
    ]);
  });

  it.each([
    'SEVERELY_DISABLED',
    'SEVERELY_ILL',
    'COMPULSORY_REHABILITATION',
    'DETAINED',
    'LOST_CONTACT',
  ] as const)('takes a parent who is %s beside a dead one for unable to care', (status) => {
    const kinship = [
      parent('father', status, '2019-01-01'),
      parent('mother', 'DEAD', '2015-03-02'),
    ];

    expect(findingsOf(rule, unattended(kinship))).toMatchObject([{ variant: 'de-facto' }]);
  });

  it.each(['ABLE', 'WITHOUT_CAPACITY', 'ABROAD', 'UNKNOWN'] as const)(
    'is silent about a child with a parent who is %s (c)',
    (status) => {
      const kinship = [
        parent('father', 'DEAD', '2015-03-02'),
        parent('mother', status, '2016-01-01'),
      ];

      expect(findingsOf(rule, unattended(kinship))).toEqual([]);
    },
  );

  it('reckons other living benefits against the allowance', () => {
    const awards = [
      award({ programme: 'MZ-DIBAO-R', payments: monthly('2019-09', '2019-10', 216) }),
      award({ programme: 'MZ-DIS-LIV', payments: monthly('2019-10', '2019-10', 60) }),
      award({ programme: 'MZ-DIS-CARE', payments: monthly('2019-07', '2019-12', 60) }),
    ];

    expect(findingsOf(rule, child({}, { awards }))).toMatchObject([
      {
        amountFen: yuan(6 * 950 - 2 * 216 - 60),
        arithmetic: [
          { expression: '950.00 × 2 = 1,900.00' },
          { expression: '950.00 - 216.00 = 734.00' },
          { expression: '950.00 - 276.00 = 674.00' },
          { expression: '950.00 × 2 = 1,900.00' },
        ],
        evidence: [{}, {}, { programme: 'MZ-DIBAO-R' }, { programme: 'MZ-DIS-LIV' }],
      },
    ]);
  });

  it('puts the reckoning of several months in brackets', () => {
    const awards = [
      award({
        programme: 'MZ-DIBAO-R',
        members: ['person', 'grandmother'],
        payments: monthly('2019-07', '2019-12', 432),
      }),
    ];

    expect(findingsOf(rule, child({}, { awards }))).toMatchObject([
      { arithmetic: [{ expression: '(950.00 - 216.00) × 6 = 4,404.00' }] },
    ]);
  });

  it('is silent where other benefits are as high', () => {
    const paid = (amount: number) => ({
      awards: [award({ programme: 'MZ-DIBAO-R', payments: monthly('2019-07', '2019-12', amount) })],
    });

    expect(findingsOf(rule, child({}, paid(950)))).toEqual([]);
    expect(findingsOf(rule, child({}, paid(949.99)))).toMatchObject([{ amountFen: 6 }]);
  });

  it('owes a year at most', () => {
    const kinship = [
      parent('father', 'DEAD', '2015-03-02'),
      parent('mother', 'DEAD', '2016-05-06'),
    ];

    expect(findingsOf(rule, child({ kinship }))).toMatchObject([
      {
        amountFen: yuan(11_400),
        period: { from: month('2019-01'), until: month('2019-12') },
      },
    ]);
  });

  it.each([
    { since: '2019-11-01', found: 1 },
    { since: '2019-11-02', found: 0 },
  ])('finds $found when the later parent died on $since', ({ since, found }) => {
    const kinship = [parent('father', 'DEAD', '2015-03-02'), parent('mother', 'DEAD', since)];

    expect(findingsOf(rule, child({ kinship }))).toHaveLength(found);
  });

  it.each([
    { asOf: '2020-03-01', found: 1 },
    { asOf: '2020-02-29', found: 0 },
  ])(
    'finds $found on $asOf, counted from the first day of the new allowance',
    ({ asOf, found }) => {
      const draft = unattended([prison('2017-02-01'), motherGone], { asOf: day(asOf) });
      const findings = findingsOf(rule, draft);

      expect(findings).toHaveLength(found);
      for (const { period } of findings) expect(period?.from).toBe(month('2020-01'));
    },
  );

  it('finds no de facto unattended child in 2019', () => {
    expect(findingsOf(rule, child({ kinship: [prison('2017-02-01'), motherGone] }))).toEqual([]);
  });

  it.each([
    { bornOn: '2002-01-01', found: 1 },
    { bornOn: '2001-12-31', found: 0 },
  ])('finds $found for a child born on $bornOn', ({ bornOn, found }) => {
    expect(findingsOf(rule, child({ person: born(bornOn) }))).toHaveLength(found);
  });

  it.each([
    { until: null, found: 1 },
    { until: '2021-02-28', found: 0 },
    { until: '2021-03-01', found: 1 },
  ])('finds $found for a term in prison from 2020-09-01 to before $until', ({ until, found }) => {
    const term = prison('2020-09-01', { until: until === null ? null : day(until) });

    expect(findingsOf(rule, unattended([term, motherGone]))).toHaveLength(found);
  });

  it('takes two rows without a name for two parents', () => {
    const kinship = [parent(null, 'DEAD', '2015-03-02'), parent(null, 'DEAD', '2016-03-02')];

    expect(findingsOf(rule, child({ kinship }))).toHaveLength(1);
  });

  it.each<{ readonly letter: string; readonly when: string; readonly draft: CaseFileDraft }>([
    {
      letter: 'a',
      when: 'the child was adopted',
      draft: child({
        kinship: [
          ...deadParents,
          { relation: 'ADOPTER', relativeId: 'aunt', status: 'ABLE', from: day('2019-07-01') },
        ],
      }),
    },
    {
      letter: 'b',
      when: 'the child draws destitute support',
      draft: child({}, { awards: [award({ programme: 'MZ-TEKUN-S' })] }),
    },
    {
      letter: 'c',
      when: 'contact was regained',
      draft: unattended([
        prison('2017-02-01'),
        parent('mother', 'LOST_CONTACT', '2018-01-01', { until: day('2020-06-01') }),
        parent('mother', 'ABLE', '2020-06-01'),
      ]),
    },
    {
      letter: 'd',
      when: 'custody is disputed',
      draft: child({
        kinship: [
          ...deadParents,
          {
            relation: 'GUARDIAN',
            relativeId: 'uncle',
            status: 'CUSTODY_DISPUTED',
            from: day('2019-07-01'),
          },
        ],
      }),
    },
    {
      letter: '-',
      when: 'an orphan draws the allowance',
      draft: child({}, { awards: [award({ programme: 'MZ-ORPHAN' })] }),
    },
    {
      letter: '-',
      when: 'the other allowance is in force',
      draft: child({}, { awards: [award({ programme: 'MZ-DEFACTO' })] }),
    },
    {
      letter: '-',
      when: 'an application is open',
      draft: child({}, { applications: [{ programme: 'MZ-ORPHAN', state: 'OPEN' }] }),
    },
    {
      letter: '-',
      when: 'the guardian gave it up in writing',
      draft: child(
        {},
        {
          applications: [
            { programme: 'MZ-ORPHAN', state: 'DECLINED', appliedOn: day('2019-08-01') },
          ],
        },
      ),
    },
    {
      letter: '-',
      when: 'the register names one parent',
      draft: child({ kinship: deadParents.slice(0, 1) }),
    },
    {
      letter: '-',
      when: 'both rows are of one parent',
      draft: child({
        kinship: [parent('father', 'DEAD', '2015-03-02'), parent('father', 'DEAD', '2016-03-02')],
      }),
    },
    { letter: '-', when: 'the age is not known', draft: child({ person: [] }) },
    {
      letter: '-',
      when: 'the child died',
      draft: child({ death: [{ diedOn: day('2019-12-02'), isRevoked: false }] }),
    },
    { letter: '-', when: 'there is no register of kin', draft: child({ kinship: [] }) },
  ])('is silent when $when ($letter)', ({ draft }) => {
    expect(findingsOf(rule, draft)).toEqual([]);
  });

  it('does not take an older refusal for one of this claim', () => {
    const applications = [
      { programme: 'MZ-ORPHAN' as const, state: 'REJECTED' as const, appliedOn: day('2017-08-01') },
    ];

    expect(findingsOf(rule, child({}, { applications }))).toHaveLength(1);
  });
});
