import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { dupEduStage as rule } from '../src/rules/dup-edu-stage.ts';
import {
  award,
  type AwardDraft,
  day,
  findingsOf,
  furong,
  once,
  reversal,
  today,
} from './case-file.ts';

/** A senior secondary grant of 1,000 yuan for autumn 2018. */
const grant = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'JY-SS-G',
    id: 'grant',
    decidedOn: day('2018-10-20'),
    schoolYear: 2018,
    semester: 1,
    schoolId: 'S1',
    stage: 'SENIOR_SECONDARY',
    payments: once(1000),
    ...draft,
  });
const other = (draft: Partial<AwardDraft> = {}) =>
  grant({ id: 'other', schoolId: 'S2', payments: once(800), ...draft });
const vocational = (draft: Partial<AwardDraft> = {}) =>
  other({ programme: 'JY-VE-G', stage: 'VOCATIONAL', ...draft });
const encouragement = (draft: Partial<AwardDraft> = {}) =>
  grant({
    programme: 'JY-HE-I',
    id: 'encouragement',
    semester: null,
    stage: 'HIGHER',
    payments: once(5000),
    ...draft,
  });
const scholarship = (draft: Partial<AwardDraft> = {}) =>
  encouragement({
    programme: 'JY-HE-X',
    id: 'scholarship',
    kind: 'NATIONAL_SCHOLARSHIP',
    payments: once(8000),
    ...draft,
  });

describe('DUP-EDU-STAGE', () => {
  it('finds one grant paid by two schools for one semester', () => {
    expect(findingsOf(rule, { awards: [grant(), other()] })).toEqual([
      {
        variant: 'two-schools',
        amountFen: yuan(800),
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            expression: '800.00',
            label: { en: 'the lower grant, autumn 2018/19', zh: '较低的一项，2018/19学年秋季学期' },
            resultFen: yuan(800),
          },
        ],
        asOf: today,
        departments: ['EDUCATION'],
        disposition: 'EXCLUSIVE',
        evidence: [
          {
            amountFen: yuan(1000),
            county: furong,
            days: { from: day('2018-09-01'), until: day('2019-02-01') },
            department: 'EDUCATION',
            programme: 'JY-SS-G',
            recordId: 'grant',
            statement: {
              en: 'Senior secondary national grant, 芙蓉区, autumn 2018/19, granted on 2018-10-20, 1,000.00 yuan, school S1',
              zh: '普高国家助学金，芙蓉区，2018/19学年秋季学期，2018-10-20批准，1,000.00元，学校S1',
            },
          },
          {
            amountFen: yuan(800),
            county: furong,
            days: { from: day('2018-09-01'), until: day('2019-02-01') },
            department: 'EDUCATION',
            programme: 'JY-SS-G',
            recordId: 'other',
            statement: {
              en: 'Senior secondary national grant, 芙蓉区, autumn 2018/19, granted on 2018-10-20, 800.00 yuan, school S2',
              zh: '普高国家助学金，芙蓉区，2018/19学年秋季学期，2018-10-20批准，800.00元，学校S2',
            },
          },
        ],
        explanation: {
          en: 'Lead: the student drew the same aid from two schools (autumn 2018/19); what was paid beside the highest grant comes to 800.00 yuan.',
          zh: '疑点：该学生由两所学校重复获得同一资助（2018/19学年秋季学期），除最高一项外合计800.00元。',
        },
        factDays: { from: day('2018-10-20'), until: day('2018-10-21') },
        id: expect.any(String) as string,
        kind: 'DUPLICATE',
        legalBasis: [rule.legalBasis[0]],
        period: null,
        personIds: ['person'],
        ruleId: 'DUP-EDU-STAGE',
        severity: 'MEDIUM',
        subject: { kind: 'PERSON', id: 'person' },
      },
    ]);
  });

  it('finds aid for two stages in one semester, and sets the sums of the stages side by side', () => {
    const waiver = vocational({ programme: 'JY-VE-F', id: 'waiver', payments: once(1200) });

    expect(findingsOf(rule, { awards: [grant(), vocational(), waiver] })).toMatchObject([
      {
        variant: 'two-stages',
        amountFen: yuan(1000),
        arithmetic: [{ expression: '1,000.00' }],
        explanation: {
          en: 'Lead: the student drew aid for two stages of schooling (autumn 2018/19); what was paid beside the highest grant comes to 1,000.00 yuan.',
          zh: '疑点：该学生同时享受两个学段的资助（2018/19学年秋季学期），除最高一项外合计1,000.00元。',
        },
      },
    ]);
  });

  it('takes aid of a university for the higher stage whatever its column says', () => {
    const loan = other({
      programme: 'JY-HE-G',
      stage: null,
      schoolId: null,
      payments: once(1650),
    });

    expect(findingsOf(rule, { awards: [grant(), loan] })).toMatchObject([
      {
        variant: 'two-stages',
        amountFen: yuan(1000),
        evidence: [{}, { statement: { en: expect.stringMatching(/1,650\.00 yuan$/) as string } }],
      },
    ]);
  });

  it('finds the two scholarships that exclude each other in one school year', () => {
    expect(findingsOf(rule, { awards: [encouragement(), scholarship()] })).toMatchObject([
      {
        variant: 'exclusive-scholarships',
        amountFen: yuan(5000),
        arithmetic: [{ label: { en: 'the lower grant, 2018/19', zh: '较低的一项，2018/19学年' } }],
        explanation: {
          en: 'Lead: the student drew the national scholarship beside the national encouragement scholarship (2018/19); what was paid beside the highest grant comes to 5,000.00 yuan.',
        },
      },
    ]);
  });

  it('adds up the semesters, and all but the highest of three grants', () => {
    const awards = [
      grant(),
      other(),
      other({ id: 'third', schoolId: 'S3', payments: once(900) }),
      grant({ id: 'spring', semester: 2 }),
      other({ id: 'other spring', semester: 2 }),
    ];

    expect(findingsOf(rule, { awards })).toMatchObject([
      {
        amountFen: yuan(2500),
        arithmetic: [{ expression: '800.00 + 900.00 = 1,700.00' }, { expression: '800.00' }],
        explanation: {
          en: expect.stringContaining('(autumn 2018/19, spring 2018/19)') as string,
        },
      },
    ]);
  });

  it('speaks of two schools alone where there are two stages as well', () => {
    expect(
      findingsOf(rule, { awards: [grant(), other(), vocational({ id: 've' })] }),
    ).toMatchObject([{ variant: 'two-schools', amountFen: yuan(800) }]);
  });

  it.each([
    {
      letter: 'a',
      when: 'different programmes are drawn together',
      awards: [grant(), other({ programme: 'JY-SS-F', schoolId: 'S1' })],
    },
    {
      letter: 'a',
      when: 'a university pays for work-study and another body for the entrance',
      awards: [
        scholarship({ kind: 'WORK_STUDY' }),
        scholarship({ id: 'entrance', kind: 'ENTRANCE_AID', schoolId: 'S2' }),
      ],
    },
    {
      letter: 'b',
      when: 'the semester is split after a transfer',
      awards: [grant({ isProRata: true }), other({ isProRata: true })],
    },
    {
      letter: 'b',
      when: 'only the later school splits',
      awards: [grant(), other({ isProRata: true })],
    },
    {
      letter: 'b',
      when: 'a transfer between stages is split',
      awards: [grant(), vocational({ isProRata: true })],
    },
    {
      letter: 'c',
      when: 'the next stage begins in the next semester',
      awards: [grant(), vocational({ semester: 2 })],
    },
    {
      letter: 'd',
      when: 'the autumn grant is paid late, beside that of spring',
      awards: [
        grant({ payments: [{ amountFen: yuan(1000), paidOn: day('2019-04-20') }] }),
        other({ semester: 2, decidedOn: day('2019-04-20') }),
      ],
    },
    {
      letter: 'e',
      when: 'the other money is charity',
      awards: [grant(), award({ programme: 'MZ-CHARITY', payments: once(1000) })],
    },
    {
      letter: '-',
      when: 'one of the two was taken back',
      awards: [grant(), other({ payments: [...once(800), reversal('2018-12', 800)] })],
    },
    { letter: '-', when: 'no school is named', awards: [grant(), other({ schoolId: null })] },
    {
      letter: '-',
      when: 'no school year is named',
      awards: [grant(), other({ schoolYear: null })],
    },
    {
      letter: '-',
      when: 'two siblings are aided',
      awards: [grant(), other({ members: ['sibling'] })],
    },
    {
      letter: '-',
      when: 'one of them is of preschool',
      awards: [grant(), other({ programme: 'JY-PRE', stage: 'PRESCHOOL' })],
    },
    { letter: '-', when: 'one scholarship is alone', awards: [scholarship(), grant()] },
    {
      letter: '-',
      when: 'the scholarships are of two years',
      awards: [encouragement(), scholarship({ schoolYear: 2019 })],
    },
  ])('is silent when $when ($letter)', ({ awards }) => {
    expect(findingsOf(rule, { people: ['person', 'sibling'], awards })).toEqual([]);
  });

  it('looks back 24 months', () => {
    const draft = { awards: [grant(), other()] };

    expect(findingsOf(rule, { ...draft, asOf: day('2020-09-30') })).toHaveLength(1);
    expect(findingsOf(rule, { ...draft, asOf: day('2020-10-01') })).toEqual([]);
  });

  it('cites the law of 2026 for what is granted under it', () => {
    const later = { schoolYear: 2026, decidedOn: day('2026-10-20') };
    const awards = [grant(later), other(later)];

    expect(findingsOf(rule, { awards, asOf: day('2026-12-31') })).toMatchObject([
      { legalBasis: rule.legalBasis.slice(1) },
    ]);
  });
});
