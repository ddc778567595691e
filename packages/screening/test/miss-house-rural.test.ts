import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../src/index.ts';
import { missHouseRural as rule } from '../src/rules/miss-house-rural.ts';
import {
  award,
  type AwardDraft,
  type CaseFileDraft,
  day,
  findingsOf,
  furong,
  today,
} from './case-file.ts';

const people = ['person', 'spouse'];
const home = {
  isRural: true,
  use: 'HOME' as const,
  isOccupied: true,
  grade: 'D' as const,
  gradedOn: day('2019-01-10'),
};
const dwelling = [{ ...home, id: 'house' }];
const allowance = (draft: Partial<AwardDraft> = {}) =>
  award({ programme: 'MZ-DIBAO-R', members: people, ...draft });
const arrangement = (kind: Facts['housingArrangement'][number]['kind']) => ({
  housingArrangement: [{ kind, from: day('2019-03-01') }],
});

describe('MISS-HOUSE-RURAL', () => {
  it('finds an assisted household in a grade-D house without a project', () => {
    expect(findingsOf(rule, { people, awards: [allowance()], facts: { dwelling } })).toEqual([
      {
        amountFen: 1500000,
        amountMeaning: 'ENTITLEMENT',
        arithmetic: [
          {
            expression: '15,000.00',
            label: {
              en: 'least renovation grant',
              zh: '危房改造最低补助',
            },
            resultFen: 1500000,
          },
        ],
        asOf: today,
        departments: ['CIVIL_AFFAIRS', 'HOUSING'],
        disposition: 'ENTITLEMENT_GAP',
        evidence: [
          {
            days: { from: day('2019-01-10'), until: null },
            department: 'HOUSING',
            programme: null,
            recordId: 'house',
            table: 'dwelling',
            statement: {
              en: 'Sole home of grade D, graded on 2019-01-10',
              zh: '唯一住房鉴定为D级，鉴定日期2019-01-10',
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
          en: 'Lead: the household belongs to a key group and lives in a grade-D house, and no renovation, rebuild grant, relocation or rental home is on record; at least 15,000.00 yuan are perhaps due.',
          zh: '线索：该家庭属于重点对象，居住D级危房，未见危房改造、灾后重建、搬迁或租住安排，可能应补不低于15,000.00元。',
        },
        id: 'f3fe77605bfa170f17acf70f',
        legalBasis: [rule.legalBasis[0]],
        factDays: { from: day('2019-01-10'), until: day('2020-01-01') },
        kind: 'MISSED',
        period: null,
        personIds: ['person', 'spouse'],
        ruleId: 'MISS-HOUSE-RURAL',
        severity: 'HIGH',
        subject: {
          id: 'household',
          kind: 'HOUSEHOLD',
        },
      },
    ]);
  });

  it('owes less for a grade-C house', () => {
    const facts = { dwelling: [{ ...home, grade: 'C' as const }] };

    expect(findingsOf(rule, { people, awards: [allowance()], facts })).toMatchObject([
      { amountFen: yuan(5000) },
    ]);
  });

  it('finds a rural household without a home', () => {
    const facts = { ...arrangement('NO_HOME'), person: [{ hukou: 'RURAL' as const }] };

    expect(findingsOf(rule, { people, awards: [allowance()], facts })).toMatchObject([
      {
        amountFen: yuan(15_000),
        evidence: [{ statement: { en: 'No home since 2019-03-01' } }, {}],
      },
    ]);
  });

  it('takes scattered destitute support and being registered poor for a claim', () => {
    const recognition = [{ kind: 'REGISTERED_POOR' as const }];

    expect(
      findingsOf(rule, { awards: [award({ programme: 'MZ-TEKUN-S' })], facts: { dwelling } }),
    ).toHaveLength(1);
    expect(findingsOf(rule, { facts: { dwelling, recognition } })).toMatchObject([
      { evidence: [{}, { statement: { en: 'Registered poor, since 2010-01-01' } }] },
    ]);
  });

  it('takes margin households in place of the registered poor from 2021 on', () => {
    const margin = { facts: { dwelling }, awards: [award({ programme: 'MZ-MARGIN' })] };
    const poor = { facts: { dwelling, recognition: [{ kind: 'REGISTERED_POOR' as const }] } };

    expect(findingsOf(rule, { ...margin, asOf: day('2020-12-31') })).toEqual([]);
    expect(findingsOf(rule, { ...margin, asOf: day('2021-01-01') })).toHaveLength(1);
    expect(findingsOf(rule, { ...poor, asOf: day('2020-12-31') })).toHaveLength(1);
    expect(findingsOf(rule, { ...poor, asOf: day('2021-01-01') })).toEqual([]);
  });

  it.each([
    {
      letter: 'a',
      when: 'a second house is safe',
      facts: { dwelling: [...dwelling, { ...home, grade: 'B' as const, isOccupied: false }] },
    },
    {
      letter: 'a',
      when: 'the family lives with a child',
      facts: { dwelling, ...arrangement('LIVES_WITH_CHILD') },
    },
    {
      letter: 'c',
      when: 'the family was relocated',
      facts: { dwelling, ...arrangement('RELOCATED') },
    },
    { letter: 'c', when: 'the family rents', facts: { dwelling, ...arrangement('RENTAL') } },
    {
      letter: 'e',
      when: 'the family is absent in writing',
      facts: { dwelling, ...arrangement('ABSENT') },
    },
    {
      letter: 'f',
      when: 'the house stands in the plan',
      facts: { dwelling, ...arrangement('PLANNED') },
    },
    {
      letter: 'g',
      when: 'the building is a shed',
      facts: { dwelling: [{ ...home, use: 'AUXILIARY' as const }] },
    },
    {
      letter: 'g',
      when: 'the house is unoccupied',
      facts: { dwelling: [{ ...home, isOccupied: false }] },
    },
    { letter: '-', when: 'the house is urban', facts: { dwelling: [{ ...home, isRural: false }] } },
    {
      letter: '-',
      when: 'two houses are lived in',
      facts: { dwelling: [...dwelling, { ...home }] },
    },
    {
      letter: '-',
      when: 'the house is that of somebody else',
      facts: { dwelling: [{ ...home, personId: 'stranger' }] },
    },
    {
      letter: '-',
      when: 'an urban person has no home',
      facts: { ...arrangement('NO_HOME'), person: [{ hukou: 'URBAN' as const }] },
    },
    {
      letter: '-',
      when: 'the owner has died',
      facts: { dwelling, death: [{ diedOn: day('2019-10-02'), isRevoked: false }] },
    },
    { letter: '-', when: 'nothing is known of any house', facts: {} },
  ])('is silent when $when ($letter)', ({ facts }) => {
    expect(findingsOf(rule, { people, awards: [allowance()], facts })).toEqual([]);
  });

  it.each([
    {
      letter: 'b',
      when: 'the owner lives in a care home',
      awards: [allowance(), award({ programme: 'MZ-TEKUN-C' })],
    },
    {
      letter: 'd',
      when: 'the house is in the rebuild scheme',
      awards: [allowance(), award({ programme: 'YJ-REBUILD' })],
    },
    {
      letter: '-',
      when: 'the renovation was granted',
      awards: [allowance(), award({ programme: 'ZJ-RENO-D', decidedOn: day('2019-08-01') })],
    },
    {
      letter: '-',
      when: 'a public rental home is held',
      awards: [allowance(), award({ programme: 'ZJ-PRH-K' })],
    },
    { letter: '-', when: 'there is no status', awards: [] },
    {
      letter: '-',
      when: 'the status has ended',
      awards: [allowance({ status: 'ENDED', until: day('2019-12-01') })],
    },
  ])('is silent when $when ($letter)', ({ awards }) => {
    expect(findingsOf(rule, { people, awards, facts: { dwelling } })).toEqual([]);
  });

  it.each([
    { what: 'a revoked renovation', draft: { programme: 'ZJ-RENO-D', status: 'REVOKED' } },
    { what: "a stranger's renovation", draft: { programme: 'ZJ-RENO-D', members: ['stranger'] } },
    { what: 'a rental home given up', draft: { programme: 'ZJ-PRH-K', until: day('2018-06-01') } },
  ] as const)('does not take $what for help', ({ draft }) => {
    const awards = [allowance(), award(draft)];

    expect(findingsOf(rule, { people, awards, facts: { dwelling } })).toHaveLength(1);
  });

  it('is silent when the family refused in writing since the grading (e)', () => {
    const refusedOn = (text: string): CaseFileDraft => ({
      people,
      awards: [allowance()],
      facts: { dwelling },
      applications: [{ programme: 'ZJ-RENO-D', state: 'DECLINED', appliedOn: day(text) }],
    });

    expect(findingsOf(rule, refusedOn('2019-01-10'))).toEqual([]);
    expect(findingsOf(rule, refusedOn('2019-01-09'))).toHaveLength(1);
  });

  it('waits for 180 days after the grading', () => {
    const gradedOn = (text: string) => ({
      awards: [allowance()],
      people,
      facts: { dwelling: [{ ...home, gradedOn: day(text) }] },
    });

    expect(findingsOf(rule, gradedOn('2019-07-04'))).toHaveLength(1);
    expect(findingsOf(rule, gradedOn('2019-07-05'))).toEqual([]);
  });

  it('looks back ten years for a renovation', () => {
    const renovatedOn = (text: string) => ({
      people,
      awards: [allowance(), award({ programme: 'ZJ-RENO-C', decidedOn: day(text) })],
      facts: { dwelling },
    });

    expect(findingsOf(rule, renovatedOn('2009-12-31'))).toEqual([]);
    expect(findingsOf(rule, renovatedOn('2009-12-30'))).toHaveLength(1);
  });
});
