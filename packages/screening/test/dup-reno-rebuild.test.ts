import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { screen } from '../src/index.ts';
import { dupRenoRebuild as rule } from '../src/rules/dup-reno-rebuild.ts';
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

const people = ['person', 'spouse'];

const project = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'ZJ-RENO-D',
    dwellingId: 'house',
    decidedOn: day('2018-04-02'),
    completedOn: day('2018-09-01'),
    payments: once(16_000),
    ...draft,
  });
const rebuild = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'YJ-REBUILD',
    dwellingId: 'house',
    eventOn: day('2018-06-20'),
    decidedOn: day('2018-08-01'),
    payments: once(20_000),
    ...draft,
  });
const plan = { coFundingPlanId: 'plan' };

describe('DUP-RENO-REBUILD', () => {
  it('finds a renovation and a rebuild grant for one house and one need', () => {
    expect(findingsOf(rule, { people, awards: [project(), rebuild()] })).toEqual([
      {
        amountFen: 1600000,
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            expression: 'min(16,000.00, 20,000.00) = 16,000.00',
            label: {
              en: 'the lower of the two grants',
              zh: '两项补助中较低者',
            },
            resultFen: 1600000,
          },
        ],
        asOf: today,
        departments: ['HOUSING', 'EMERGENCY_MANAGEMENT'],
        disposition: 'EXCLUSIVE',
        evidence: [
          {
            amountFen: yuan(16000),
            county: furong,
            days: { from: day('2018-04-02'), until: day('2018-04-03') },
            department: 'HOUSING',
            programme: 'ZJ-RENO-D',
            recordId: 'award ZJ-RENO-D',
            statement: {
              en: 'Rebuilding of a grade-D dwelling, 芙蓉区, granted on 2018-04-02, 16,000.00 yuan paid, dwelling house',
              zh: 'D级危房新建，芙蓉区，2018-04-02批准，已发放16,000.00元，住房house',
            },
          },
          {
            amountFen: yuan(20000),
            county: furong,
            days: { from: day('2018-08-01'), until: day('2018-08-02') },
            department: 'EMERGENCY_MANAGEMENT',
            programme: 'YJ-REBUILD',
            recordId: 'award YJ-REBUILD',
            statement: {
              en: 'Rebuild grant for a collapsed or severely damaged home, 芙蓉区, granted on 2018-08-01, 20,000.00 yuan paid, disaster of 2018-06-20, dwelling house',
              zh: '因灾倒房恢复重建，芙蓉区，2018-08-01批准，已发放20,000.00元，2018-06-20受灾，住房house',
            },
          },
        ],
        explanation: {
          en: 'Lead: the same dwelling drew a renovation grant and a disaster grant for what may be the same need; the amount concerned is 16,000.00 yuan.',
          zh: '疑点：同一住房就可能相同的需求既享受危房改造补助又享受因灾重建（修缮）补助，涉及金额16,000.00元。',
        },
        id: '65c0547fc2e99aaccbaaf322',
        legalBasis: [rule.legalBasis[0], rule.legalBasis[1], rule.legalBasis[2]],
        kind: 'DUPLICATE',
        period: { from: month('2018-04'), until: month('2018-08') },
        personIds: ['person', 'spouse'],
        ruleId: 'DUP-RENO-REBUILD',
        severity: 'HIGH',
        subject: {
          id: 'house',
          kind: 'DWELLING',
        },
      },
    ]);
  });

  it('is undecided without civil affairs, which knows whose house it may be too', () => {
    const sources = {
      CIVIL_AFFAIRS: { isAnswered: false, reason: 'DEPARTMENT_UNAVAILABLE' } as const,
    };
    const file = caseFile({ people: ['spouse'], awards: [], sources });

    expect(screen(file, [rule])).toMatchObject({
      findings: [],
      clear: [],
      undecided: [{ ruleId: 'DUP-RENO-REBUILD', departments: ['CIVIL_AFFAIRS'] }],
    });
  });

  it('finds grants that cite one damage record, whatever their dates', () => {
    const awards = [
      project({ damageId: 'damage', decidedOn: day('2018-09-01'), completedOn: null }),
      rebuild({ damageId: 'damage' }),
    ];

    expect(findingsOf(rule, { awards })).toMatchObject([{ amountFen: yuan(16_000) }]);
  });

  it('finds a disaster during a project that is not completed', () => {
    const awards = [project({ completedOn: null }), rebuild()];

    expect(findingsOf(rule, { awards })).toHaveLength(1);
  });

  it('matches a house without a certificate by village group, and lowers the severity', () => {
    const group = { dwellingId: null, villageGroup: '第三组' };
    const awards = [project(group), rebuild({ ...group, members: ['spouse'] })];

    expect(findingsOf(rule, { people, awards })).toMatchObject([
      { severity: 'MEDIUM', subject: { kind: 'DWELLING', id: 'household' } },
    ]);
  });

  it('adds the disaster grants of one need', () => {
    const repair = rebuild({ programme: 'YJ-REPAIR', id: 'repair', payments: once(1000) });
    const awards = [project({ payments: once(20_500) }), rebuild(), repair];

    expect(findingsOf(rule, { awards })).toMatchObject([{ amountFen: yuan(20_500) }]);
  });

  it('puts at risk what lies above the cap of a co-funding plan', () => {
    const awards = [project({ ...plan, coFundingCapFen: yuan(30_000) }), rebuild(plan)];

    expect(findingsOf(rule, { awards })).toMatchObject([
      {
        amountFen: yuan(6000),
        arithmetic: [{ expression: '16,000.00 + 20,000.00 - 30,000.00 = 6,000.00' }],
      },
    ]);
  });

  it('never puts more at risk than the lower grant', () => {
    const awards = [project({ ...plan, coFundingCapFen: yuan(10_000) }), rebuild(plan)];

    expect(findingsOf(rule, { awards })).toMatchObject([{ amountFen: yuan(16_000) }]);
  });

  it.each([
    {
      letter: 'a',
      when: 'a later disaster hit the renovated house',
      awards: [project(), rebuild({ eventOn: day('2019-09-20') })],
    },
    {
      letter: 'b',
      when: 'a co-funding plan is kept',
      awards: [project({ ...plan, coFundingCapFen: yuan(36_000) }), rebuild(plan)],
    },
    {
      letter: 'b',
      when: 'the cap of the plan is not known',
      awards: [project(plan), rebuild(plan)],
    },
    {
      letter: 'c',
      when: 'the rebuild grant pays the difference to the repair',
      awards: [project({ programme: 'ZJ-RENO-C' }), rebuild({ refersTo: 'award ZJ-RENO-C' })],
    },
    {
      letter: 'd',
      when: 'one project is paid in instalments and legs',
      awards: [
        project({ payments: [...once(9000), ...once(7000)] }),
        project({ id: 'leg', partOf: 'award ZJ-RENO-D' }),
      ],
    },
    {
      letter: 'e',
      when: 'living aid and goods follow the disaster',
      awards: [
        project(),
        award({ programme: 'YJ-LIVING', eventOn: day('2018-06-20'), payments: once(1200) }),
        award({ programme: 'YJ-GOODS', eventOn: day('2018-06-20'), payments: once(450) }),
      ],
    },
    {
      letter: '-',
      when: 'the grants are for two houses',
      awards: [project(), rebuild({ dwellingId: 'other house' })],
    },
    {
      letter: '-',
      when: 'neither certificate nor village group is known',
      awards: [project({ dwellingId: null }), rebuild({ dwellingId: null })],
    },
    {
      letter: '-',
      when: 'one village group holds the houses of two households',
      awards: [
        project({ dwellingId: null, villageGroup: '第三组' }),
        rebuild({ dwellingId: null, villageGroup: '第三组', members: ['neighbour'] }),
      ],
    },
    {
      letter: '-',
      when: 'the event is not known',
      awards: [project(), rebuild({ eventOn: null })],
    },
    {
      letter: '-',
      when: 'the rebuild grant was taken back',
      awards: [project(), rebuild({ payments: [...once(20_000), ...once(-20_000)] })],
    },
  ])('is silent when $when ($letter)', ({ awards }) => {
    expect(findingsOf(rule, { people, awards })).toEqual([]);
  });

  it.each([
    { on: 'the day of approval', silent: '2018-04-01', speaks: '2018-04-02' },
    { on: 'a year after completion', silent: '2019-09-01', speaks: '2019-08-31' },
  ])('takes the need for one up to $on', ({ silent, speaks }) => {
    const hitOn = (text: string) => [project(), rebuild({ eventOn: day(text) })];

    expect(findingsOf(rule, { awards: hitOn(silent) })).toEqual([]);
    expect(findingsOf(rule, { awards: hitOn(speaks) })).toHaveLength(1);
  });
});
