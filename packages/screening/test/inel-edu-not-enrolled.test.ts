import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../src/index.ts';
import { screen } from '../src/index.ts';
import { inelEduNotEnrolled as rule } from '../src/rules/inel-edu-not-enrolled.ts';
import {
  award,
  type AwardDraft,
  caseFile,
  type CaseFileDraft,
  day,
  findingsOf,
  furong,
  month,
  once,
  reversal,
  today,
} from './case-file.ts';

/** A vocational grant of 1,000 yuan for spring 2019: 1 March to 15 July. */
const grant = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'JY-VE-G',
    decidedOn: day('2019-04-20'),
    schoolYear: 2018,
    semester: 2,
    schoolId: 'S1',
    stage: 'VOCATIONAL',
    payments: once(1000),
    ...draft,
  });
const enrolled = (draft: Partial<Facts['enrolment'][number]> = {}) => ({
  stage: 'VOCATIONAL' as const,
  status: 'ENROLLED' as const,
  isOnRegister: true,
  schoolId: 'S1',
  from: day('2017-09-01'),
  ...draft,
});
const job = (draft: Partial<Facts['insuredEmployment'][number]> = {}) => ({
  kind: 'EMPLOYEE' as const,
  from: day('2019-03-10'),
  until: day('2019-07-08'),
  ...draft,
});

describe('INEL-EDU-NOT-ENROLLED', () => {
  it('finds aid for a semester in which no school has the person enrolled', () => {
    expect(findingsOf(rule, { awards: [grant()] })).toEqual([
      {
        variant: 'not-enrolled',
        amountFen: yuan(1000),
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            expression: '1,000.00',
            label: { en: 'spring 2018/19', zh: '2018/19学年春季学期' },
            resultFen: yuan(1000),
          },
        ],
        asOf: today,
        departments: ['EDUCATION'],
        disposition: 'EXCLUSIVE',
        evidence: [
          {
            amountFen: yuan(1000),
            county: furong,
            days: { from: day('2019-03-01'), until: day('2019-07-16') },
            department: 'EDUCATION',
            programme: 'JY-VE-G',
            recordId: 'award JY-VE-G',
            statement: {
              en: 'Vocational national grant, 芙蓉区, spring 2018/19, 1,000.00 yuan',
              zh: '中职国家助学金，芙蓉区，2018/19学年春季学期，1,000.00元',
            },
          },
        ],
        explanation: {
          en: 'Lead: student aid was paid for spring 2018/19, and no school had the person enrolled then; the aid comes to 1,000.00 yuan.',
          zh: '疑点：2018/19学年春季学期发放学生资助，而该人员在任何学校均无学籍，涉及1,000.00元。',
        },
        id: expect.any(String) as string,
        kind: 'INELIGIBLE',
        legalBasis: [rule.legalBasis[0], rule.legalBasis[2]],
        period: { from: month('2019-03'), until: month('2019-07') },
        personIds: ['person'],
        ruleId: 'INEL-EDU-NOT-ENROLLED',
        severity: 'MEDIUM',
        subject: { kind: 'PERSON', id: 'person' },
      },
    ]);
  });

  it.each([
    { when: 'withdrew', enrolment: enrolled({ status: 'WITHDRAWN', from: day('2019-01-10') }) },
    { when: 'left the school before', enrolment: enrolled({ until: day('2019-03-01') }) },
    {
      when: 'withdrew long before',
      enrolment: enrolled({ status: 'WITHDRAWN', until: day('2018-05-01') }),
    },
  ])('finds aid for somebody who $when', ({ enrolment }) => {
    expect(
      findingsOf(rule, { awards: [grant()], facts: { enrolment: [enrolment] } }),
    ).toMatchObject([
      {
        variant: 'withdrawn',
        amountFen: yuan(1000),
        evidence: [{}, { recordId: 'enrolment 1' }],
        explanation: {
          en: 'Lead: student aid was paid for spring 2018/19, and the person had left school then; the aid comes to 1,000.00 yuan.',
          zh: '疑点：2018/19学年春季学期发放学生资助，而该人员已离校或退学，涉及1,000.00元。',
        },
      },
    ]);
  });

  it('takes somebody who once was at another school for one who never was at the paying one', () => {
    const enrolment = [enrolled({ schoolId: 'S2', until: day('2018-07-15') })];

    expect(findingsOf(rule, { awards: [grant()], facts: { enrolment } })).toMatchObject([
      { variant: 'not-enrolled', evidence: [{}] },
    ]);
    expect(
      findingsOf(rule, { awards: [grant({ schoolId: null })], facts: { enrolment } }),
    ).toMatchObject([{ variant: 'withdrawn' }]);
  });

  it('finds a vocational student who works full-time through the semester', () => {
    const facts = { enrolment: [enrolled()], insuredEmployment: [job()] };

    expect(findingsOf(rule, { awards: [grant()], facts })).toMatchObject([
      {
        variant: 'employed',
        amountFen: yuan(1000),
        departments: ['EDUCATION', 'HUMAN_RESOURCES'],
        evidence: [
          {},
          {
            recordId: 'insuredEmployment 1',
            statement: {
              en: 'Insured employment, 2019-03-10 to 2019-07-07',
              zh: '参保就业，2019-03-10至2019-07-07',
            },
          },
          { recordId: 'enrolment 1', statement: { en: 'Enrolled, since 2017-09-01' } },
        ],
        explanation: {
          en: expect.stringContaining('was in insured full-time employment then') as string,
        },
      },
    ]);
  });

  it('speaks of a job from its hundred and twentieth day in the semester', () => {
    const jobOf = (draft: Partial<Facts['insuredEmployment'][number]>) =>
      findingsOf(rule, {
        awards: [grant()],
        facts: { enrolment: [enrolled()], insuredEmployment: [job(draft)] },
      });

    expect(jobOf({ until: day('2019-07-07') })).toEqual([]);
    expect(jobOf({ from: day('2018-01-01'), until: day('2019-06-29') })).toHaveLength(1);
    expect(jobOf({ from: day('2018-01-01'), until: day('2019-06-28') })).toEqual([]);
  });

  it('adds up the semesters of a variant, and keeps the variants apart', () => {
    const autumn = grant({ id: 'autumn', semester: 1, payments: once(900) });
    const next = grant({ id: 'next', schoolYear: 2019, semester: 1, payments: once(1100) });
    const enrolment = [enrolled({ from: day('2019-09-01') })];
    const insuredEmployment = [job({ from: day('2019-09-01'), until: null })];

    expect(
      findingsOf(rule, {
        awards: [autumn, grant(), next],
        facts: { enrolment, insuredEmployment },
        asOf: day('2020-01-31'),
      }),
    ).toMatchObject([
      {
        variant: 'not-enrolled',
        amountFen: yuan(1900),
        arithmetic: [{ resultFen: yuan(900) }, { resultFen: yuan(1000) }],
        period: { from: month('2018-09'), until: month('2019-07') },
        explanation: {
          en: expect.stringContaining('for autumn 2018/19, spring 2018/19,') as string,
        },
      },
      { variant: 'employed', amountFen: yuan(1100) },
    ]);
  });

  it('names a semester once where two programmes are paid for it', () => {
    const waiver = grant({ programme: 'JY-VE-F', payments: once(1200) });

    expect(findingsOf(rule, { awards: [grant(), waiver] })).toMatchObject([
      {
        amountFen: yuan(2200),
        explanation: { en: expect.stringContaining('paid for spring 2018/19, and') as string },
      },
    ]);
  });

  it('waits for the census of the semester and the lag of the registers', () => {
    const asOf = (text: string) => findingsOf(rule, { awards: [grant()], asOf: day(text) });

    expect(asOf('2019-04-28')).toEqual([]);
    expect(asOf('2019-04-29')).toHaveLength(1);
  });

  it('looks back 24 months', () => {
    const asOf = (text: string) => findingsOf(rule, { awards: [grant()], asOf: day(text) });

    expect(asOf('2021-02-28')).toHaveLength(1);
    expect(asOf('2021-03-01')).toEqual([]);
  });

  it('says nothing while a register that it needs did not answer', () => {
    const file = caseFile({
      awards: [grant()],
      sources: { EDUCATION: { isAnswered: false, reason: 'DEPARTMENT_UNAVAILABLE' } },
    });

    expect(screen(file, [rule])).toMatchObject({
      findings: [],
      undecided: [{ ruleId: rule.id, departments: ['EDUCATION'] }],
    });
  });

  const working = { insuredEmployment: [job()] };

  it.each<{ letter: string; when: string } & CaseFileDraft>([
    {
      letter: 'a',
      when: 'the job is an internship',
      awards: [grant()],
      facts: { enrolment: [enrolled({ status: 'INTERNSHIP' })], ...working },
    },
    {
      letter: 'b',
      when: 'a disabled child is taught at home',
      awards: [grant({ programme: 'JY-CE-N', stage: 'PRIMARY' })],
      facts: { enrolment: [enrolled({ isTaughtAtHome: true, stage: 'PRIMARY' })] },
    },
    {
      letter: 'c',
      when: 'the student changed to another school in the semester',
      awards: [grant()],
      facts: { enrolment: [enrolled({ schoolId: 'S2', from: day('2019-04-15') })] },
    },
    {
      letter: 'c',
      when: 'the student left in the semester',
      awards: [grant()],
      facts: { enrolment: [enrolled({ until: day('2019-03-02') })] },
    },
    {
      letter: 'd',
      when: 'the place is reserved during military service',
      awards: [grant()],
      facts: { enrolment: [enrolled({ status: 'MILITARY_SERVICE' })], ...working },
    },
    {
      letter: '-',
      when: 'the student is enrolled',
      awards: [grant()],
      facts: { enrolment: [enrolled()] },
    },
    {
      letter: '-',
      when: 'the school is not on the register',
      awards: [grant()],
      facts: { enrolment: [enrolled({ isOnRegister: false })], ...working },
    },
    {
      letter: '-',
      when: 'the job is part-time',
      awards: [grant()],
      facts: { enrolment: [enrolled()], insuredEmployment: [job({ isPartTime: true })] },
    },
    {
      letter: '-',
      when: 'the student insures themselves',
      awards: [grant()],
      facts: { enrolment: [enrolled()], insuredEmployment: [job({ kind: 'FLEXIBLE' })] },
    },
    {
      letter: '-',
      when: 'a senior secondary student works',
      awards: [grant({ programme: 'JY-SS-G', stage: 'SENIOR_SECONDARY' })],
      facts: { enrolment: [enrolled({ stage: 'SENIOR_SECONDARY' })], ...working },
    },
    {
      letter: '-',
      when: 'the aid was taken back',
      awards: [grant({ payments: [...once(1000), reversal('2019-06', 1000)] })],
    },
    { letter: '-', when: 'no semester is named', awards: [grant({ semester: null })] },
    { letter: '-', when: 'the aid is a loan', awards: [grant({ programme: 'JY-HE-L' })] },
  ])('is silent when $when ($letter)', ({ letter: _letter, when: _when, ...draft }) => {
    expect(findingsOf(rule, draft)).toEqual([]);
  });
});
