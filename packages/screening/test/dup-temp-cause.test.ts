import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { screen } from '../src/index.ts';
import { dupTempCause as rule } from '../src/rules/dup-temp-cause.ts';
import {
  award,
  type AwardDraft,
  caseFile,
  day,
  findingsOf,
  furong,
  once,
  reversal,
  yueyanglou,
} from './case-file.ts';

const people = ['person', 'spouse'];

const aid = (id: string, on: string, draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'MZ-TEMP-EMERG',
    id,
    decidedOn: day(on),
    causeClass: 'ACCIDENT',
    causeRef: 'crash',
    payments: once(1000),
    ...draft,
  });
const flood = { causeClass: 'NATURAL_DISASTER' as const, causeRef: 'flood' };
const livingAid = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'YJ-LIVING',
    eventId: 'flood',
    decidedOn: day('2019-07-15'),
    payments: once(600),
    ...draft,
  });

describe('DUP-TEMP-CAUSE', () => {
  it('finds a second decision for one cause within a year', () => {
    const awards = [aid('first', '2018-09-01'), aid('second', '2019-03-01')];

    expect(findingsOf(rule, { people, awards })).toMatchObject([
      {
        variant: 'same-cause',
        subject: { kind: 'HOUSEHOLD', id: 'household' },
        personIds: people,
        severity: 'MEDIUM',
        disposition: 'SUSPICION',
        amountFen: yuan(1000),
        amountMeaning: 'EXPOSURE',
        period: null,
        factDays: { from: day('2018-09-01'), until: day('2019-03-02') },
        arithmetic: [
          {
            label: { en: 'decision of 2019-03-01', zh: '2019-03-01的救助决定' },
            expression: '1,000.00',
            resultFen: yuan(1000),
          },
        ],
        evidence: [
          {
            recordId: 'first',
            statement: {
              en: 'Temporary assistance, emergency type, 芙蓉区, granted on 2018-09-01, 1,000.00 yuan, accident crash',
              zh: '急难型临时救助，芙蓉区，2018-09-01批准，1,000.00元，意外事故crash',
            },
          },
          { recordId: 'second' },
        ],
        explanation: {
          en: 'Lead: the household was helped again for the same cause with temporary assistance (2018-09-01, 2019-03-01); the decisions concerned paid 1,000.00 yuan. Each may have its reason.',
          zh: '疑点：该家庭临时救助存在就同一事由重复救助的情况（2018-09-01、2019-03-01），相关决定发放1,000.00元，请核实理由。',
        },
        legalBasis: rule.legalBasis,
      },
    ]);
  });

  it('finds two counties that helped for one cause, before anything else', () => {
    const awards = [
      aid('first', '2018-09-01'),
      aid('second', '2018-12-01'),
      aid('elsewhere', '2019-03-01', { county: yueyanglou, payments: once(700) }),
    ];

    expect(findingsOf(rule, { people, awards })).toMatchObject([
      {
        variant: 'two-counties',
        amountFen: yuan(700),
        explanation: {
          en: expect.stringContaining('helped by two counties for one cause') as string,
        },
      },
    ]);
  });

  it('takes a county and its successor for one', () => {
    const awards = [
      aid('first', '2018-09-01', { county: '430521' }),
      aid('second', '2019-03-01', { county: '430582' }),
    ];

    expect(findingsOf(rule, { people, awards })).toMatchObject([{ variant: 'same-cause' }]);
  });

  it('finds temporary assistance for a disaster beside living aid for the same event', () => {
    const awards = [aid('help', '2019-07-20', flood), livingAid({ members: ['spouse'] })];

    expect(findingsOf(rule, { people, awards })).toMatchObject([
      {
        variant: 'disaster',
        amountFen: yuan(1000),
        departments: ['CIVIL_AFFAIRS', 'EMERGENCY_MANAGEMENT'],
        evidence: [{ recordId: 'help' }, { recordId: 'award YJ-LIVING' }],
      },
    ]);
  });

  it('finds the third decision within a year whatever the causes', () => {
    const awards = [
      aid('first', '2018-09-01', { causeRef: null }),
      aid('second', '2019-01-01', { causeClass: 'FIRE', causeRef: 'fire' }),
      aid('third', '2019-08-31', { causeClass: null, causeRef: null, payments: once(500) }),
    ];

    expect(findingsOf(rule, { people, awards })).toMatchObject([
      {
        variant: 'too-many',
        amountFen: yuan(500),
        evidence: [{ recordId: 'first' }, { recordId: 'second' }, { recordId: 'third' }],
        explanation: {
          en: 'Lead: the household was helped more than 2 times within the window with temporary assistance (2018-09-01, 2019-01-01, 2019-08-31); the decisions concerned paid 500.00 yuan. Each may have its reason.',
        },
      },
    ]);
  });

  it('counts every decision after the second', () => {
    const awards = ['2019-01-01', '2019-03-01', '2019-05-01', '2019-07-01'].map((on) =>
      aid(on, on, { causeRef: on }),
    );

    expect(findingsOf(rule, { people, awards })).toMatchObject([
      { variant: 'too-many', amountFen: yuan(2000) },
    ]);
  });

  it('leaves the third decision alone a year after the first', () => {
    const awards = (third: string) => [
      aid('first', '2018-09-01', { causeRef: null }),
      aid('second', '2019-01-01', { causeRef: 'fall' }),
      aid('third', third, { causeRef: 'fire' }),
    ];

    expect(findingsOf(rule, { people, awards: awards('2019-08-31') })).toHaveLength(1);
    expect(findingsOf(rule, { people, awards: awards('2019-09-01') })).toEqual([]);
  });

  it('leaves the same cause alone a year later', () => {
    const awards = (second: string) => [aid('first', '2018-09-01'), aid('second', second)];

    expect(findingsOf(rule, { people, awards: awards('2019-08-31') })).toHaveLength(1);
    expect(findingsOf(rule, { people, awards: awards('2019-09-01') })).toEqual([]);
  });

  it('names the household by its award where there is none', () => {
    const awards = [aid('first', '2018-09-01'), aid('second', '2019-03-01', { subjectId: 'home' })];

    expect(
      screen({ ...caseFile({ people, awards }), household: null }, [rule]).findings,
    ).toMatchObject([{ subject: { kind: 'HOUSEHOLD', id: 'home' } }]);
  });

  it('looks back 24 months', () => {
    const awards = (first: string) => [aid('first', first), aid('second', '2018-03-01')];

    expect(findingsOf(rule, { people, awards: awards('2018-01-01') })).toHaveLength(1);
    expect(findingsOf(rule, { people, awards: awards('2017-12-31') })).toEqual([]);
  });

  it('finds another decision after a small sum and its formal decision', () => {
    const awards = [
      aid('small', '2018-09-01', { isSmallAmount: true, payments: once(300) }),
      aid('formal', '2018-09-20', { refersTo: 'small' }),
      aid('again', '2019-02-01', { payments: once(800) }),
    ];

    expect(findingsOf(rule, { people, awards })).toMatchObject([
      { variant: 'same-cause', amountFen: yuan(800), evidence: [{}, {}, {}] },
    ]);
  });

  it('takes a school year for one cause of one person', () => {
    const school = { causeClass: 'EDUCATION' as const, causeRef: '2018' };
    const awards = (member: string) => [
      aid('first', '2018-09-01', school),
      aid('second', '2018-10-01', { ...school, members: [member] }),
    ];

    expect(findingsOf(rule, { people, awards: awards('person') })).toHaveLength(1);
    expect(findingsOf(rule, { people, awards: awards('spouse') })).toEqual([]);
  });

  it.each([
    {
      letter: 'a',
      when: 'the second award is a stage of the first',
      awards: [aid('first', '2018-09-01'), aid('second', '2019-03-01', { refersTo: 'first' })],
    },
    {
      letter: 'a',
      when: 'both are stages of a decision out of sight',
      awards: [
        aid('first', '2018-09-01', { refersTo: 'plan' }),
        aid('second', '2019-03-01', { refersTo: 'plan' }),
      ],
    },
    {
      letter: 'a',
      when: 'the second is a share of the prefecture',
      awards: [aid('first', '2018-09-01'), aid('second', '2018-09-10', { partOf: 'first' })],
    },
    {
      letter: 'b',
      when: 'small sums at once come before the formal decision',
      awards: [
        aid('small', '2018-09-01', { isSmallAmount: true }),
        aid('smaller', '2018-09-05', { isSmallAmount: true, programme: 'MZ-TEMP-RESERVE' }),
        aid('formal', '2018-10-01', { county: furong }),
      ],
    },
    {
      letter: 'c',
      when: 'the disease is infectious',
      awards: ['2019-01-01', '2019-03-01', '2019-05-01'].map((on) =>
        aid(on, on, { causeClass: 'INFECTIOUS_DISEASE' }),
      ),
    },
    {
      letter: 'd',
      when: 'the events differ',
      awards: [aid('first', '2018-09-01'), aid('second', '2019-03-01', { causeRef: 'fall' })],
    },
    {
      letter: 'd',
      when: 'the class of cause differs',
      awards: [aid('first', '2018-09-01'), aid('second', '2019-03-01', { causeClass: 'FIRE' })],
    },
    {
      letter: 'e',
      when: 'the second was approved case by case',
      awards: [aid('first', '2018-09-01'), aid('second', '2019-03-01', { isSpecialCase: true })],
    },
    {
      letter: 'f',
      when: 'the township reserve is netted into the formal award',
      awards: [
        aid('reserve', '2018-09-01', { programme: 'MZ-TEMP-RESERVE', refersTo: 'formal' }),
        aid('formal', '2018-10-01'),
      ],
    },
    {
      letter: '-',
      when: 'nobody named what the decisions answer',
      awards: [
        aid('first', '2018-09-01', { causeRef: null }),
        aid('second', '2019-03-01', { causeRef: null }),
      ],
    },
    {
      letter: '-',
      when: 'the second was taken back',
      awards: [
        aid('first', '2018-09-01'),
        aid('second', '2019-03-01', { payments: [...once(1000), reversal('2019-04', 1000)] }),
      ],
    },
    {
      letter: '-',
      when: 'the second is for another household',
      awards: [aid('first', '2018-09-01'), aid('second', '2019-03-01', { members: ['other'] })],
    },
    {
      letter: '-',
      when: 'the living aid was for another event',
      awards: [aid('help', '2019-07-20', flood), livingAid({ eventId: 'storm' })],
    },
    {
      letter: '-',
      when: 'the living aid never arrived',
      awards: [aid('help', '2019-07-20', flood), livingAid({ payments: [] })],
    },
    {
      letter: '-',
      when: 'the living aid went to another household',
      awards: [aid('help', '2019-07-20', flood), livingAid({ members: ['other'] })],
    },
  ])('is silent when $when ($letter)', ({ awards }) => {
    expect(findingsOf(rule, { people, awards })).toEqual([]);
  });
});
