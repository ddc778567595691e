import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { missEdu as rule } from '../src/rules/miss-edu.ts';
import { type Facts, screen } from '../src/index.ts';
import {
  award,
  type AwardDraft,
  caseFile,
  day,
  findingsOf,
  furong,
  month,
  once,
  today,
} from './case-file.ts';

type Enrolment = Partial<Facts['enrolment'][number]>;

const enrolled = (change: Enrolment = {}) => ({
  enrolment: [
    {
      stage: 'JUNIOR_SECONDARY' as const,
      isBoarding: true,
      isOnRegister: true,
      isAidedThroughSchool: false,
      status: 'ENROLLED' as const,
      from: day('2018-09-01'),
      until: null,
      ...change,
    },
  ],
});

const allowance = (draft: Partial<AwardDraft> = {}) =>
  award({ programme: 'MZ-DIBAO-R', members: ['mother', 'person'], ...draft });
const aid = (semester: 1 | 2 | null, draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'JY-CE-B',
    id: `aid ${semester}`,
    schoolYear: 2018,
    semester,
    decidedOn: day('2018-10-20'),
    payments: once(625),
    ...draft,
  });
const inAutumn = aid(1);

describe('MISS-EDU', () => {
  it('finds the semesters in which a pupil of the allowance got no aid', () => {
    expect(findingsOf(rule, { awards: [allowance()], facts: enrolled() })).toEqual([
      {
        amountFen: 125000,
        amountMeaning: 'ENTITLEMENT',
        arithmetic: [
          {
            expression: '625.00',
            label: {
              en: 'autumn 2018/19',
              zh: '2018/19学年秋季学期',
            },
            resultFen: 62500,
          },
          {
            expression: '625.00',
            label: {
              en: 'spring 2018/19',
              zh: '2018/19学年春季学期',
            },
            resultFen: 62500,
          },
        ],
        asOf: today,
        departments: ['CIVIL_AFFAIRS', 'EDUCATION'],
        disposition: 'ENTITLEMENT_GAP',
        evidence: [
          {
            days: { from: day('2018-09-01'), until: null },
            department: 'EDUCATION',
            programme: null,
            recordId: 'enrolment 1',
            table: 'enrolment',
            statement: {
              en: 'Enrolled since 2018-09-01, junior secondary school',
              zh: '2018-09-01起在读，初中',
            },
          },
          {
            county: furong,
            days: { from: day('2018-01-01'), until: day('2018-01-02') },
            department: 'CIVIL_AFFAIRS',
            programme: 'MZ-DIBAO-R',
            recordId: 'award MZ-DIBAO-R',
            statement: {
              en: 'Rural subsistence allowance, 芙蓉区, granted on 2018-01-01',
              zh: '农村低保，芙蓉区，2018-01-01批准',
            },
          },
        ],
        explanation: {
          en: 'Lead: no student aid is on record for 2 semesters although the student was enrolled and belonged to an assisted class; 1,250.00 yuan are perhaps due.',
          zh: '线索：该学生在校且属于资助对象，有2个学期无资助记录，可能应补1,250.00元。',
        },
        id: 'fdfd958db0a76d0563f3884b',
        legalBasis: [rule.legalBasis[0]],
        factDays: { from: day('2018-10-01'), until: day('2019-04-01') },
        kind: 'MISSED',
        period: {
          from: month('2018-09'),
          until: month('2019-07'),
        },
        personIds: ['person'],
        ruleId: 'MISS-EDU',
        severity: 'HIGH',
        subject: {
          id: 'person',
          kind: 'PERSON',
        },
      },
    ]);
  });

  it.each([
    { stage: 'PRESCHOOL' as const, isBoarding: false, amount: 500 },
    { stage: 'PRIMARY' as const, isBoarding: true, amount: 500 },
    { stage: 'SENIOR_SECONDARY' as const, isBoarding: false, amount: 1000 },
    { stage: 'VOCATIONAL' as const, isBoarding: true, amount: 1000 },
    { stage: 'HIGHER' as const, isBoarding: true, amount: 1650 },
  ])('owes $amount yuan a semester in $stage', ({ stage, isBoarding, amount }) => {
    const facts = enrolled({ stage, isBoarding });

    expect(findingsOf(rule, { awards: [allowance()], facts })).toMatchObject([
      { amountFen: yuan(2 * amount) },
    ]);
  });

  it('owes pupils who live at home a subsidy from autumn 2019 on', () => {
    const facts = enrolled({ isBoarding: false });

    expect(findingsOf(rule, { awards: [allowance()], facts })).toEqual([]);
    expect(
      findingsOf(rule, { asOf: day('2020-06-01'), awards: [allowance()], facts }),
    ).toMatchObject([
      { amountFen: yuan(312.5), arithmetic: [{ label: { en: 'autumn 2019/20' } }] },
    ]);
  });

  it.each([
    { status: 'destitute support', awards: [award({ programme: 'MZ-TEKUN-C' })] },
    { status: 'the orphan allowance', awards: [award({ programme: 'MZ-ORPHAN' })] },
    { status: 'the de facto orphan allowance', awards: [award({ programme: 'MZ-DEFACTO' })] },
    { status: 'a disability', facts: { disabilityCertificate: [{ grade: 2 }] } },
    { status: 'registered poor', facts: { recognition: [{ kind: 'REGISTERED_POOR' as const }] } },
    { status: "a martyr's child", facts: { recognition: [{ kind: 'MARTYR_CHILD' as const }] } },
    {
      status: "a difficult worker's child",
      facts: { recognition: [{ kind: 'DIFFICULT_WORKER_CHILD' as const }] },
    },
  ])('takes $status for a claim', ({ awards = [], facts = {} }) => {
    expect(findingsOf(rule, { awards, facts: { ...facts, ...enrolled() } })).toHaveLength(1);
  });

  it('takes the registered poor for a class of their own until 2020', () => {
    const file = (asOf: string) => ({
      asOf: day(asOf),
      facts: { recognition: [{ kind: 'REGISTERED_POOR' as const }], ...enrolled() },
    });

    expect(findingsOf(rule, file('2021-09-30'))).toMatchObject([
      { arithmetic: [{ label: { en: 'autumn 2020/21' } }] },
    ]);
  });

  it('cannot tell where the school is not on the register (a)', () => {
    const facts = enrolled({ isOnRegister: false });

    const result = screen(caseFile({ awards: [allowance()], facts }), [rule]);

    expect(result).toEqual({
      findings: [],
      clear: [],
      undecided: [
        {
          ruleId: 'MISS-EDU',
          departments: [],
          personId: 'person',
          reason: {
            en: 'Cannot tell: the school is not on the student register of the province.',
            zh: '无法判断：就读学校不在本省学籍系统内。',
          },
        },
      ],
    });
  });

  it.each([
    { letter: 'c', when: 'the student is suspended', facts: enrolled({ status: 'SUSPENDED' }) },
    { letter: 'c', when: 'the student is interned', facts: enrolled({ status: 'INTERNSHIP' }) },
    {
      letter: 'c',
      when: 'the student is postgraduate',
      facts: enrolled({ status: 'POSTGRADUATE' }),
    },
    {
      letter: 'c',
      when: 'the student is in the army',
      facts: { ...enrolled(), custodyOrService: [{ kind: 'MILITARY_SERVICE' as const }] },
    },
    {
      letter: 'd',
      when: 'aid is booked for the whole school',
      facts: enrolled({ isAidedThroughSchool: true, isOnRegister: false }),
    },
    {
      letter: '-',
      when: 'the pupil died before the semesters ended',
      facts: { ...enrolled(), death: [{ diedOn: day('2019-01-20'), isRevoked: false }] },
    },
    { letter: '-', when: 'nobody is enrolled', facts: {} },
    {
      letter: '-',
      when: 'the person has left school',
      facts: enrolled({ until: day('2018-09-15') }),
    },
  ])('is silent when $when ($letter)', ({ facts }) => {
    expect(findingsOf(rule, { awards: [allowance()], facts })).toEqual([]);
  });

  it.each([
    { when: 'both semesters were aided', awards: [allowance(), inAutumn, aid(2)] },
    { when: 'the whole school year was aided', awards: [allowance(), aid(null)] },
    {
      when: 'aid for no named time was granted within each semester',
      awards: [
        allowance(),
        aid(null, { id: 'one', schoolYear: null, decidedOn: day('2018-11-01') }),
        aid(null, { id: 'two', schoolYear: null, decidedOn: day('2019-04-01') }),
      ],
    },
    { when: 'there is no status', awards: [] },
    {
      when: 'the status began after the recognition (e)',
      awards: [allowance({ from: day('2019-05-01') })],
    },
    {
      when: 'the pupil is only listed in the award',
      awards: [allowance({ members: ['mother', { personId: 'person', isCounted: false }] })],
    },
  ])('is silent when $when', ({ awards }) => {
    expect(findingsOf(rule, { awards, facts: enrolled() })).toEqual([]);
  });

  it('is silent on a semester whose aid was refused in writing (b)', () => {
    const applications = [
      { programme: 'JY-CE-B' as const, state: 'DECLINED' as const, appliedOn: day('2019-01-10') },
    ];
    const file = { awards: [allowance()], applications, facts: enrolled() };

    expect(findingsOf(rule, file)).toMatchObject([
      { arithmetic: [{ label: { en: 'spring 2018/19' } }] },
    ]);
  });

  it('does not take revoked aid or the aid of another stage for aid', () => {
    const awards = [allowance(), aid(1, { status: 'REVOKED' }), aid(2, { programme: 'JY-SS-G' })];

    expect(findingsOf(rule, { awards, facts: enrolled() })).toMatchObject([
      { amountFen: yuan(1250) },
    ]);
  });

  it('judges a semester from sixty days after its end on', () => {
    const file = (asOf: string) => ({
      asOf: day(asOf),
      awards: [allowance(), inAutumn],
      facts: enrolled(),
    });

    expect(findingsOf(rule, file('2019-09-12'))).toEqual([]);
    expect(findingsOf(rule, file('2019-09-13'))).toHaveLength(1);
  });

  it('judges the status on the thirtieth day of the semester', () => {
    const since = (text: string) => ({
      awards: [allowance({ from: day(text) }), inAutumn],
      facts: enrolled(),
    });

    expect(findingsOf(rule, since('2019-03-31'))).toHaveLength(1);
    expect(findingsOf(rule, since('2019-04-01'))).toEqual([]);
  });
});

describe('MISS-EDU tier-too-low', () => {
  const asOf = day('2020-06-01');
  const facts = enrolled({ stage: 'HIGHER', from: day('2019-09-01') });
  const grant = (draft: Partial<AwardDraft> = {}) =>
    aid(1, {
      programme: 'JY-HE-G',
      schoolYear: 2019,
      tier: 3,
      decidedOn: day('2019-11-05'),
      payments: once(1000),
      ...draft,
    });

  it('finds a priority student with a grant below the top tier', () => {
    expect(findingsOf(rule, { asOf, facts, awards: [allowance(), grant()] })).toMatchObject([
      {
        variant: 'tier-too-low',
        amountFen: yuan(1250),
        arithmetic: [{ expression: '2,250.00 - 1,000.00 = 1,250.00' }],
        legalBasis: [rule.legalBasis[0], rule.legalBasis[3]],
      },
    ]);
  });

  it.each([
    { when: 'the tier is the top one', awards: [allowance(), grant({ tier: 1 })] },
    { when: 'the tier is not known', awards: [allowance(), grant({ tier: null })] },
    { when: 'the top amount was paid', awards: [allowance(), grant({ payments: once(2250) })] },
    { when: 'nothing was paid yet', awards: [allowance(), grant({ payments: [] })] },
    {
      when: 'the class is no priority class',
      awards: [award({ programme: 'MZ-DEFACTO' }), grant()],
    },
    { when: 'other aid is on record', awards: [allowance(), grant({ programme: 'JY-HE-L' })] },
  ])('is silent when $when', ({ awards }) => {
    expect(findingsOf(rule, { asOf, facts, awards })).toEqual([]);
  });

  it('is silent before the tier was prescribed', () => {
    const before = {
      asOf: day('2019-06-01'),
      facts: enrolled({ stage: 'HIGHER' }),
      awards: [allowance(), grant({ schoolYear: 2018, decidedOn: day('2018-11-05') })],
    };

    expect(findingsOf(rule, before)).toEqual([]);
  });
});
