import type { LocalDate } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { screen } from '../src/index.ts';
import { missEmpZero as rule } from '../src/rules/miss-emp-zero.ts';
import { award, caseFile, type CaseFileDraft, day, findingsOf, today } from './case-file.ts';

type FactDrafts = NonNullable<CaseFileDraft['facts']>;

const people = ['father', 'mother'];
const father = {
  personId: 'father',
  bornOn: day('1975-02-03'),
  sex: 'MALE',
  hukou: 'URBAN',
} as const;
const mother = {
  personId: 'mother',
  bornOn: day('1978-08-09'),
  sex: 'FEMALE',
  hukou: 'URBAN',
} as const;
const spell = (personId: string, from: string, until: LocalDate | null = null) => ({
  personId,
  from: day(from),
  until,
});
const spells = [spell('father', '2019-05-06'), spell('mother', '2018-01-08')];

/** A couple in town, both registered unemployed for long, with something more. */
const jobless = (facts: FactDrafts = {}, draft: Partial<CaseFileDraft> = {}): CaseFileDraft => ({
  people,
  facts: { person: [father, mother], unemploymentSpell: spells, ...facts },
  ...draft,
});

describe('MISS-EMP-ZERO', () => {
  it('finds a town household without work that no aid has reached', () => {
    expect(findingsOf(rule, jobless())).toEqual([
      {
        amountFen: 0,
        amountMeaning: 'ENTITLEMENT',
        arithmetic: [],
        asOf: today,
        departments: ['CIVIL_AFFAIRS', 'HUMAN_RESOURCES'],
        disposition: 'ENTITLEMENT_GAP',
        evidence: [
          ...people.map((personId) => ({
            department: 'CIVIL_AFFAIRS',
            programme: null,
            recordId: personId,
            table: 'person',
            statement: { en: 'Urban hukou', zh: '城镇户籍' },
          })),
          {
            days: { from: day('2019-05-06'), until: null },
            department: 'HUMAN_RESOURCES',
            programme: null,
            recordId: 'unemploymentSpell 1',
            table: 'unemploymentSpell',
            statement: {
              en: 'Registered unemployed, since 2019-05-06',
              zh: '登记失业，2019-05-06起',
            },
          },
          {
            days: { from: day('2018-01-08'), until: null },
            department: 'HUMAN_RESOURCES',
            programme: null,
            recordId: 'unemploymentSpell 2',
            table: 'unemploymentSpell',
            statement: {
              en: 'Registered unemployed, since 2018-01-08',
              zh: '登记失业，2018-01-08起',
            },
          },
        ],
        explanation: {
          en: 'Lead: the household is a town household; 2 members who could work, all that there are, have been registered unemployed since 2019-05-06 at the latest, and no employment aid is known. Work for at least one of them is perhaps owed.',
          zh: '线索：该家庭为城镇居民家庭，有劳动能力的2名成员最晚自2019-05-06起均登记失业，未见就业援助记录，可能应为其中至少一人落实就业。',
        },
        factDays: { from: today, until: today + 1 },
        id: expect.any(String) as string,
        kind: 'MISSED',
        legalBasis: [rule.legalBasis[0], rule.legalBasis[1]],
        period: null,
        personIds: people,
        ruleId: 'MISS-EMP-ZERO',
        severity: 'HIGH',
        subject: { kind: 'HOUSEHOLD', id: 'household' },
      },
    ]);
  });

  it('finds a country household on the subsistence allowance', () => {
    const rural = [father, mother].map((person) => ({ ...person, hukou: 'RURAL' as const }));
    const allowance = award({ programme: 'MZ-DIBAO-R', members: people });

    expect(findingsOf(rule, jobless({ person: rural }, { awards: [allowance] }))).toMatchObject([
      {
        evidence: [{ programme: 'MZ-DIBAO-R' }, {}, {}],
        explanation: { zh: expect.stringContaining('该家庭享受低保，') as string },
      },
    ]);
    expect(findingsOf(rule, jobless({ person: rural }))).toEqual([]);
  });

  it('finds a household that was recognised as without employment', () => {
    const zero = award({ programme: 'RS-ZERO', members: ['father'] });
    const rural = [{ ...father, hukou: 'RURAL' as const }, mother];

    expect(findingsOf(rule, jobless({ person: rural }, { awards: [zero] }))).toMatchObject([
      { evidence: [{ programme: 'RS-ZERO' }, {}, {}] },
    ]);
    const ended = award({
      programme: 'RS-ZERO',
      members: ['father'],
      until: day('2019-03-01'),
      status: 'ENDED',
    });
    expect(findingsOf(rule, jobless({ person: rural }, { awards: [ended] }))).toEqual([]);
  });

  it.each([
    { from: '2019-11-30', found: 1 },
    { from: '2019-12-01', found: 0 },
  ])('finds $found when one of them lost work on $from', ({ from, found }) => {
    const unemploymentSpell = [spell('father', from), spell('mother', '2018-01-08')];

    expect(findingsOf(rule, jobless({ unemploymentSpell }))).toHaveLength(found);
  });

  it('measures the wait to the day through which the books are complete', () => {
    const unemploymentSpell = [spell('father', '2019-11-20'), spell('mother', '2018-01-08')];
    const sources = {
      HUMAN_RESOURCES: { isAnswered: true, completeThrough: day('2019-12-15') } as const,
    };

    expect(findingsOf(rule, jobless({ unemploymentSpell }, { sources }))).toEqual([]);
  });

  it.each([
    { who: 'a man of 59', bornOn: '1960-01-01', sex: 'MALE' as const, found: 0 },
    { who: 'a man of 60', bornOn: '1959-12-31', sex: 'MALE' as const, found: 1 },
    { who: 'a woman of 54', bornOn: '1965-01-01', sex: 'FEMALE' as const, found: 0 },
    { who: 'a woman of 55', bornOn: '1964-12-31', sex: 'FEMALE' as const, found: 1 },
    { who: 'somebody of 54 without a sex', bornOn: '1965-01-01', sex: null, found: 0 },
    { who: 'somebody of 55 without a sex', bornOn: '1964-12-31', sex: null, found: 1 },
    { who: 'a child of 15', bornOn: '2004-01-01', sex: 'MALE' as const, found: 1 },
    { who: 'a youth of 16', bornOn: '2003-12-31', sex: 'MALE' as const, found: 0 },
  ])('finds $found where $who is in no register of the unemployed', ({ bornOn, sex, found }) => {
    const third = { personId: 'third', bornOn: day(bornOn), sex, hukou: 'URBAN' as const };
    const draft = jobless({ person: [father, mother, third] });

    expect(findingsOf(rule, { ...draft, people: [...people, 'third'] })).toHaveLength(found);
  });

  it.each([
    {
      letter: 'a',
      why: 'studies',
      facts: {
        enrolment: [
          { personId: 'mother', stage: 'HIGHER', status: 'ENROLLED', from: day('2019-09-01') },
        ],
      } as const,
    },
    {
      letter: 'a',
      why: 'is severely disabled',
      facts: { disabilityCertificate: [{ personId: 'mother', grade: 2 }] },
    },
    {
      letter: 'a',
      why: 'cares for somebody',
      facts: { recognition: [{ personId: 'mother', kind: 'SOLE_CARER' }] } as const,
    },
    {
      letter: 'a',
      why: 'is in the army',
      facts: { custodyOrService: [{ personId: 'mother', kind: 'MILITARY_SERVICE' }] } as const,
    },
    {
      letter: 'a',
      why: 'is declared missing',
      facts: { custodyOrService: [{ personId: 'mother', kind: 'DECLARED_MISSING' }] } as const,
    },
    {
      letter: 'a',
      why: 'died',
      facts: { death: [{ personId: 'mother', diedOn: day('2019-06-01'), isRevoked: false }] },
    },
  ])('asks only the other whether they work when one $why ($letter)', ({ facts }) => {
    const unemploymentSpell = [spell('father', '2019-05-06')];

    expect(findingsOf(rule, jobless({ unemploymentSpell, ...facts }))).toHaveLength(1);
    expect(findingsOf(rule, jobless({ unemploymentSpell }))).toEqual([]);
  });

  it('asks the mildly disabled', () => {
    const facts = {
      unemploymentSpell: [spell('father', '2019-05-06')],
      disabilityCertificate: [{ personId: 'mother', grade: 3 }],
    };

    expect(findingsOf(rule, jobless(facts))).toEqual([]);
  });

  it.each<{ readonly letter: string; readonly when: string; readonly facts: FactDrafts }>([
    {
      letter: 'a',
      when: 'both are exempt',
      facts: { disabilityCertificate: people.map((personId) => ({ personId, grade: 1 })) },
    },
    {
      letter: 'b',
      when: 'one has a business, be it dormant',
      facts: { property: [{ personId: 'father', kind: 'BUSINESS', circumstance: 'DORMANT' }] },
    },
    {
      letter: 'b',
      when: 'one farms',
      facts: { property: [{ personId: 'mother', kind: 'FARM_LAND' }] },
    },
    {
      letter: 'c',
      when: 'one turned work down three times',
      facts: {
        jobRefusal: ['2018-04-01', '2018-09-01', '2019-03-01'].map((text) => ({
          personId: 'father',
          refusedOn: day(text),
          isJustified: false,
        })),
      },
    },
    {
      letter: 'd',
      when: 'one works informally',
      facts: { recognition: [{ personId: 'mother', kind: 'INFORMAL_WORK' }] },
    },
    {
      letter: '-',
      when: 'one is insured as an employee',
      facts: { insuredEmployment: [{ personId: 'father', from: day('2019-12-01') }] },
    },
    {
      letter: '-',
      when: 'one has a spell that ended',
      facts: {
        unemploymentSpell: [
          spell('father', '2019-05-06'),
          spell('mother', '2018-01-08', day('2019-12-31')),
        ],
      },
    },
    { letter: '-', when: 'the register does not know one', facts: { person: [father] } },
    {
      letter: '-',
      when: 'one has a country hukou',
      facts: { person: [father, { ...mother, hukou: 'RURAL' }] },
    },
  ])('is silent when $when ($letter)', ({ facts }) => {
    expect(findingsOf(rule, jobless(facts))).toEqual([]);
  });

  it('does not count refusals of two people together, nor those with a reason', () => {
    const refusal = (personId: string, isJustified: boolean) => ({
      personId,
      refusedOn: day('2019-03-01'),
      isJustified,
    });
    const jobRefusal = [
      refusal('father', false),
      refusal('father', false),
      refusal('father', true),
      refusal('mother', false),
    ];

    expect(findingsOf(rule, jobless({ jobRefusal }))).toHaveLength(1);
  });

  it.each([
    'RS-PWP',
    'RS-SI-E',
    'RS-SI-F',
    'RS-TRAIN',
    'RS-LOAN',
    'RS-POST',
    'RS-JOBSEEK',
  ] as const)('is silent when %s is in force', (programme) => {
    const aid = award({ programme, members: ['mother'], decidedOn: day('2017-05-01') });

    expect(findingsOf(rule, jobless({}, { awards: [aid] }))).toEqual([]);
  });

  it.each([
    { decidedOn: '2018-12-31', found: 0 },
    { decidedOn: '2018-12-30', found: 1 },
  ])('finds $found with training decided on $decidedOn', ({ decidedOn, found }) => {
    const aid = award({
      programme: 'RS-TRAIN',
      members: ['mother'],
      decidedOn: day(decidedOn),
      until: day('2019-01-31'),
      status: 'ENDED',
    });

    expect(findingsOf(rule, jobless({}, { awards: [aid] }))).toHaveLength(found);
  });

  it('does not take the one-off living subsidy for work', () => {
    const aid = award({
      programme: 'RS-ONEOFF',
      members: ['mother'],
      decidedOn: day('2019-05-01'),
    });

    expect(findingsOf(rule, jobless({}, { awards: [aid] }))).toHaveLength(1);
  });

  it.each([
    { programme: 'RS-ZERO' as const, state: 'OPEN' as const, found: 0 },
    { programme: 'RS-PWP' as const, state: 'DECLINED' as const, found: 0 },
    { programme: 'MZ-DIBAO-U' as const, state: 'OPEN' as const, found: 1 },
  ])('finds $found with an application for $programme $state', ({ found, ...draft }) => {
    const applications = [{ ...draft, personId: 'father', appliedOn: day('2019-09-01') }];

    expect(findingsOf(rule, jobless({}, { applications }))).toHaveLength(found);
  });

  it('cannot tell while education is silent', () => {
    const sources = { EDUCATION: { isAnswered: false, reason: 'DEPARTMENT_UNAVAILABLE' } as const };
    const result = screen(caseFile(jobless({}, { sources })), [rule]);

    expect(result.findings).toEqual([]);
    expect(result.undecided).toMatchObject([{ departments: ['EDUCATION'] }]);
  });

  it('is silent about people in no registered household', () => {
    const file = { ...caseFile(jobless()), household: null };

    expect(screen(file, [rule]).findings).toEqual([]);
  });
});
