import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { type Facts, screen } from '../src/index.ts';
import { dupHouseUrbanRural as rule } from '../src/rules/dup-house-urban-rural.ts';
import {
  award,
  type AwardDraft,
  caseFile,
  type CaseFileDraft,
  day,
  findingsOf,
  monthly,
  once,
} from './case-file.ts';

const people = ['person', 'spouse', 'child', 'parent'];

const renovation = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'ZJ-RENO-D',
    decidedOn: day('2018-05-10'),
    completedOn: day('2018-11-20'),
    payments: once(20000),
    ...draft,
  });
const lease = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'ZJ-PRH-K',
    from: day('2018-09-01'),
    keysOn: day('2018-09-12'),
    tenantClass: 'LOW_INCOME',
    ...draft,
  });
const subsidy = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'ZJ-PRH-S',
    from: day('2018-09-01'),
    payments: monthly('2018-09', '2019-08', 240),
    ...draft,
  });
const kin = (
  relation: Facts['kinship'][number]['relation'],
  [personId, relativeId]: readonly [string, string],
) => ({ personId, relation, relativeId, status: 'ABLE' as const });
const born = (personId: string, on: string) => ({ personId, bornOn: day(on) });
const facts: CaseFileDraft['facts'] = {
  person: [
    born('person', '1980-01-01'),
    born('spouse', '1981-01-01'),
    born('child', '2010-01-01'),
    born('parent', '1950-01-01'),
  ],
  kinship: [kin('SPOUSE', ['person', 'spouse']), kin('PARENT', ['person', 'parent'])],
};

describe('DUP-HOUSE-URBAN-RURAL', () => {
  it('finds a rental home in town taken while the rural house is being renovated', () => {
    expect(findingsOf(rule, { people, facts, awards: [renovation(), lease()] })).toMatchObject([
      {
        subject: { kind: 'HOUSEHOLD', id: 'household' },
        severity: 'MEDIUM',
        disposition: 'SUSPICION',
        personIds: people,
        period: null,
        factDays: { from: day('2018-05-10'), until: day('2018-11-21') },
        amountFen: 0,
        amountMeaning: 'EXPOSURE',
        arithmetic: [
          {
            label: {
              en: 'the later aid, granted on 2018-09-01',
              zh: '较后批准的一项，2018-09-01批准',
            },
            expression: '0.00',
          },
        ],
        evidence: [
          {
            programme: 'ZJ-RENO-D',
            statement: {
              en: expect.stringContaining(
                'granted on 2018-05-10, completed on 2018-11-20',
              ) as string,
              zh: expect.stringContaining('2018-05-10批准，2018-11-20竣工') as string,
            },
          },
          {
            programme: 'ZJ-PRH-K',
            statement: {
              en: 'In-kind public rental housing, 芙蓉区, granted on 2018-09-01, keys on 2018-09-12',
              zh: '公租房实物配租，芙蓉区，2018-09-01批准，2018-09-12交房',
            },
          },
        ],
        explanation: {
          en: "Lead: public rental housing in town and the renovation of a rural house, completed on 2018-11-20, fall within a year of each other for one family; the later aid paid 0.00 yuan. Ask which of the two is the family's only home.",
          zh: '疑点：同一家庭享受城镇公租房与农村危房改造（2018-11-20竣工）相隔不足一年，较后一项已发放0.00元。请核实唯一住房情况。',
        },
        legalBasis: [rule.legalBasis[0], rule.legalBasis[1]],
      },
    ]);
  });

  it('exposes what the later of the two paid: the subsidy', () => {
    expect(findingsOf(rule, { people, facts, awards: [renovation(), subsidy()] })).toMatchObject([
      { amountFen: yuan(2880), arithmetic: [{ expression: '2,880.00' }] },
    ]);
  });

  it('exposes what the later of the two paid: the renovation', () => {
    const earlier = lease({ from: day('2017-01-01'), keysOn: day('2017-02-01') });

    expect(findingsOf(rule, { people, facts, awards: [renovation(), earlier] })).toMatchObject([
      { amountFen: yuan(20000) },
    ]);
  });

  it('is one finding for a home and a subsidy beside one renovation', () => {
    const awards = [renovation(), lease(), subsidy()];

    expect(findingsOf(rule, { people, facts, awards })).toMatchObject([
      { amountFen: yuan(2880), evidence: [{}, {}, {}] },
    ]);
  });

  it.each([
    { when: 'the spouse is the tenant', tenant: 'spouse', owner: 'person' },
    { when: 'the house is that of the spouse', tenant: 'person', owner: 'spouse' },
    { when: 'a minor child is the tenant', tenant: 'child', owner: 'person' },
    { when: 'the house is that of a minor child', tenant: 'person', owner: 'child' },
  ])('finds the two when $when', ({ tenant, owner }) => {
    const awards = [renovation({ members: [owner] }), lease({ members: [tenant] })];

    expect(findingsOf(rule, { people, facts, awards })).toHaveLength(1);
  });

  it.each([
    {
      letter: 'a',
      when: "the parents' house was renovated",
      awards: [renovation({ members: ['parent'] }), lease()],
    },
    {
      letter: 'a',
      when: "the parents' house was renovated, and their grandchild lives in the rental home",
      awards: [renovation({ members: ['parent'] }), lease({ members: ['person', 'child'] })],
    },
    {
      letter: 'b',
      when: 'the rental ended before the renovation',
      awards: [
        renovation(),
        lease({ from: day('2016-01-01'), keysOn: day('2016-02-01'), until: day('2018-05-10') }),
      ],
    },
    {
      letter: 'c',
      when: 'the tenant is a new employee',
      awards: [renovation(), lease({ tenantClass: 'NEW_EMPLOYED' })],
    },
    {
      letter: 'c',
      when: 'the tenant is a migrant worker',
      awards: [renovation(), subsidy({ tenantClass: 'MIGRANT_WORKER' })],
    },
    {
      letter: 'd',
      when: 'the grant is for seismic works',
      awards: [renovation({ isSeismic: true }), lease()],
    },
    {
      letter: '-',
      when: 'the works are not finished',
      awards: [renovation({ completedOn: null }), lease()],
    },
    { letter: '-', when: 'there are no keys', awards: [renovation(), lease({ keysOn: null })] },
    {
      letter: '-',
      when: 'the lease was revoked',
      awards: [renovation(), lease({ status: 'REVOKED' })],
    },
    {
      letter: '-',
      when: 'the tenant is a brother',
      awards: [renovation(), lease({ members: ['brother'] })],
    },
  ])('is silent when $when ($letter)', ({ awards }) => {
    expect(findingsOf(rule, { people: [...people, 'brother'], facts, awards })).toEqual([]);
  });

  it('knows a minor child by the day of completion, and by its parents where they are known', () => {
    const awards = [renovation(), lease({ members: ['child'] })];
    const child = (on: string, kinship = facts.kinship) =>
      findingsOf(rule, {
        people,
        awards,
        facts: { person: [born('child', on)], kinship: kinship ?? [] },
      });

    expect(child('2000-11-21')).toHaveLength(1);
    expect(child('2000-11-20')).toEqual([]);
    expect(child('2010-01-01', [kin('PARENT', ['child', 'spouse'])])).toEqual([]);
    expect(child('2010-01-01', [kin('CHILD', ['person', 'child'])])).toHaveLength(1);
  });

  it('leaves a minor who lives elsewhere alone, and names the household by its award without one', () => {
    const awards = [renovation({ subjectId: 'house' }), lease({ members: ['child'] })];
    const own = caseFile({ people: ['person'], facts, awards });

    expect(screen(own, [rule]).findings).toEqual([]);
    expect(
      screen({ ...caseFile({ people, facts, awards }), household: null }, [rule]).findings,
    ).toMatchObject([{ subject: { id: 'house' } }]);
  });

  it('judges a renovation of before the measures of 2014 too', () => {
    const awards = [
      renovation({ decidedOn: day('2012-05-10'), completedOn: day('2012-11-20') }),
      lease({ from: day('2012-09-01'), keysOn: day('2012-09-12') }),
    ];

    expect(findingsOf(rule, { people, facts, awards })).toMatchObject([
      { legalBasis: [rule.legalBasis[1]] },
    ]);
  });

  it('looks a year after the completion', () => {
    const on = (text: string) =>
      findingsOf(rule, {
        people,
        facts,
        awards: [renovation(), lease({ from: day(text), keysOn: day(text) })],
      });

    expect(on('2019-11-19')).toHaveLength(1);
    expect(on('2019-11-20')).toEqual([]);
  });

  it('looks a year before the completion, at a rental that outlasts the decision', () => {
    const endedOn = (until: string, decidedOn: string) =>
      findingsOf(rule, {
        people,
        facts,
        awards: [
          renovation({ decidedOn: day(decidedOn) }),
          lease({ from: day('2015-01-01'), keysOn: day('2015-01-01'), until: day(until) }),
        ],
      });

    expect(endedOn('2017-11-20', '2017-03-01')).toEqual([]);
    expect(endedOn('2017-11-21', '2017-03-01')).toHaveLength(1);
    expect(endedOn('2018-05-11', '2018-05-10')).toHaveLength(1);
  });
});
