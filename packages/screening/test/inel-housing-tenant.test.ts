import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { inelHousingTenant as rule } from '../src/rules/inel-housing-tenant.ts';
import {
  award,
  type AwardDraft,
  type CaseFileDraft,
  day,
  findingsOf,
  month,
  monthly,
  yueyanglou,
} from './case-file.ts';

const people = ['person', 'spouse'];

const lease = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'ZJ-PRH-K',
    subjectId: 'tenancy',
    members: people,
    from: day('2016-01-01'),
    keysOn: day('2016-01-15'),
    rentClass: 'DIFFERENTIATED',
    rentFen: yuan(100),
    marketRentFen: yuan(400),
    ...draft,
  });
const subsidy = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'ZJ-PRH-S',
    subjectId: 'tenancy',
    members: people,
    from: day('2016-01-01'),
    payments: monthly('2018-01', '2019-12', 240),
    ...draft,
  });
const dwelling = {
  use: 'HOME' as const,
  isRural: false,
  grade: 'A' as const,
  gradedOn: day('2019-01-01'),
  county: '430103',
  acquiredOn: day('2019-03-20'),
};
const allowance = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'MZ-DIBAO-U',
    members: people,
    from: day('2015-01-01'),
    until: day('2018-07-01'),
    status: 'ENDED',
    ...draft,
  });
const death = (personId: string, on: string, more: object = {}) => ({
  personId,
  diedOn: day(on),
  ...more,
});
const both = [death('person', '2019-01-05'), death('spouse', '2019-06-20')];

describe('INEL-HOUSING-TENANT', () => {
  it('finds a tenant who has had another home in the city for longer than the time to move', () => {
    expect(
      findingsOf(rule, { people, awards: [lease()], facts: { dwelling: [dwelling] } }),
    ).toMatchObject([
      {
        variant: 'other-home',
        subject: { kind: 'HOUSEHOLD', id: 'tenancy' },
        personIds: people,
        severity: 'MEDIUM',
        disposition: 'SUSPICION',
        amountFen: yuan(900),
        amountMeaning: 'EXPOSURE',
        period: { from: month('2019-10'), until: month('2019-12') },
        arithmetic: [
          {
            label: {
              en: 'market rent less rent, 2019-10 to 2019-12',
              zh: '市场租金与实缴租金之差，2019-10至2019-12',
            },
            expression: '300.00 × 3 = 900.00',
            resultFen: yuan(900),
          },
        ],
        evidence: [
          { programme: 'ZJ-PRH-K' },
          {
            recordId: 'dwelling 1',
            statement: { en: 'Urban home acquired on 2019-03-20', zh: '2019-03-20取得城镇住房' },
          },
        ],
        explanation: {
          en: 'Lead: public rental aid goes on although the family has had another home in the city since 2019-03-20; 3 months (2019-10 to 2019-12) come to 900.00 yuan.',
          zh: '疑点：该家庭2019-03-20起在本市另有住房，公租房保障仍在继续，涉及3个月（2019-10至2019-12），合计900.00元。',
        },
        legalBasis: rule.legalBasis,
      },
    ]);
  });

  it('adds up a subsidy that went on beside another home', () => {
    expect(
      findingsOf(rule, { people, awards: [subsidy()], facts: { dwelling: [dwelling] } }),
    ).toMatchObject([
      {
        variant: 'other-home',
        amountFen: yuan(720),
        arithmetic: [
          {
            label: { en: 'rental subsidy, 2019-10 to 2019-12' },
            expression: '240.00 × 3 = 720.00',
          },
        ],
      },
    ]);
  });

  it('counts from the first of two homes that were acquired', () => {
    const dwellings = [{ ...dwelling, acquiredOn: day('2019-05-20') }, dwelling];

    expect(
      findingsOf(rule, { people, awards: [lease()], facts: { dwelling: dwellings } }),
    ).toMatchObject([{ amountFen: yuan(900), evidence: [{}, { recordId: 'dwelling 2' }] }]);
  });

  it('finds a rent still reduced for a low income that ended more than a year ago', () => {
    expect(findingsOf(rule, { people, awards: [lease(), allowance()] })).toMatchObject([
      {
        variant: 'rent-class',
        amountFen: yuan(1500),
        period: { from: month('2019-08'), until: month('2019-12') },
        evidence: [
          {},
          { programme: 'MZ-DIBAO-U', statement: { zh: '城市低保，芙蓉区，至2018-06-30' } },
        ],
        explanation: {
          en: 'Lead: public rental aid goes on although the low income that the rent is reduced for ended on 2018-06-30; 5 months (2019-08 to 2019-12) come to 1,500.00 yuan.',
        },
      },
    ]);
  });

  it('counts from the end of the last of several statuses', () => {
    const margin = allowance({
      programme: 'MZ-MARGIN',
      members: ['spouse'],
      until: day('2018-10-01'),
    });

    expect(findingsOf(rule, { people, awards: [lease(), allowance(), margin] })).toMatchObject([
      { variant: 'rent-class', period: { from: month('2019-11') } },
    ]);
  });

  it('finds a home whose tenants have all died', () => {
    expect(findingsOf(rule, { people, awards: [lease()], facts: { death: both } })).toMatchObject([
      {
        variant: 'tenant-dead',
        amountFen: yuan(1200),
        period: { from: month('2019-09'), until: month('2019-12') },
        evidence: [{}, { recordId: 'death 2', statement: { en: 'Died on 2019-06-20' } }],
        explanation: {
          en: expect.stringContaining('although the last tenant died on 2019-06-20') as string,
        },
      },
    ]);
  });

  it('finds a unit that has stood idle for half a year', () => {
    const idle = (from: string) =>
      findingsOf(rule, {
        people,
        awards: [lease()],
        facts: { unitVacancy: [{ from: day(from) }] },
      });

    expect(idle('2019-06-30')).toMatchObject([
      {
        variant: 'idle',
        amountFen: yuan(1800),
        period: { from: month('2019-07') },
        evidence: [{}, { recordId: 'unitVacancy 1' }],
        explanation: {
          zh: expect.stringContaining('该住房自2019-06-30起无用水用电') as string,
        },
      },
    ]);
    expect(idle('2019-07-01')).toEqual([]);
  });

  it('finds a subsidy above the rent, and exposes what lies above it', () => {
    const awards = [subsidy({ rentFen: yuan(200) })];

    expect(findingsOf(rule, { people, awards })).toMatchObject([
      {
        variant: 'above-rent',
        amountFen: yuan(40 * 24),
        arithmetic: [{ expression: '40.00 × 24 = 960.00' }],
        explanation: {
          en: expect.stringContaining('the subsidy exceeds the rent of 200.00 yuan') as string,
        },
      },
    ]);
    expect(findingsOf(rule, { people, awards: [subsidy({ rentFen: yuan(240) })] })).toEqual([]);
  });

  it('tells of another home before anything else', () => {
    const facts = { dwelling: [dwelling], unitVacancy: [{ from: day('2019-01-01') }] };

    expect(findingsOf(rule, { people, awards: [lease(), allowance()], facts })).toMatchObject([
      { variant: 'other-home' },
    ]);
  });

  it('exposes nothing where one of the rents is unknown', () => {
    const awards = [lease({ marketRentFen: null })];

    expect(findingsOf(rule, { people, awards, facts: { dwelling: [dwelling] } })).toMatchObject([
      { amountFen: 0 },
    ]);
  });

  it('looks back 24 months', () => {
    const facts = { dwelling: [{ ...dwelling, acquiredOn: day('2016-03-01') }] };

    expect(findingsOf(rule, { people, awards: [lease()], facts })).toMatchObject([
      { period: { from: month('2018-01'), until: month('2019-12') }, amountFen: yuan(300 * 24) },
    ]);
  });

  it('speaks from the first month after the grace', () => {
    const acquired = (on: string) =>
      findingsOf(rule, {
        people,
        awards: [lease()],
        facts: { dwelling: [{ ...dwelling, acquiredOn: day(on) }] },
      });
    const ended = (until: string) =>
      findingsOf(rule, { people, awards: [lease(), allowance({ until: day(until) })] });
    const died = (on: string) =>
      findingsOf(rule, {
        people,
        awards: [lease({ members: ['person'] })],
        facts: { death: [death('person', on)] },
      });

    expect(acquired('2019-05-31')).toHaveLength(1);
    expect(acquired('2019-06-01')).toEqual([]);
    expect(ended('2018-11-30')).toHaveLength(1);
    expect(ended('2018-12-01')).toEqual([]);
    expect(died('2019-09-30')).toHaveLength(1);
    expect(died('2019-10-01')).toEqual([]);
  });

  const home = (more: object) => ({ dwelling: [{ ...dwelling, ...more }] });
  const vacancy = (more: object) => ({ unitVacancy: [{ from: day('2019-01-01'), ...more }] });

  it.each<{ letter: string; when: string } & CaseFileDraft>([
    {
      letter: 'a',
      when: 'the other home is not handed over',
      awards: [lease()],
      facts: home({ isHandoverPending: true }),
    },
    {
      letter: 'b',
      when: 'the family pays the rent of the market',
      awards: [lease({ rentClass: 'MARKET' })],
      facts: home({}),
    },
    {
      letter: 'c',
      when: 'the spouse of the dead tenant lives on there',
      awards: [lease()],
      facts: { death: [death('person', '2019-01-05')] },
    },
    {
      letter: 'd',
      when: 'the tenant is in hospital',
      awards: [lease()],
      facts: vacancy({ reason: 'HOSPITAL' }),
    },
    {
      letter: 'd',
      when: 'the tenant is in a nursing home',
      awards: [lease()],
      facts: vacancy({ reason: 'NURSING_HOME' }),
    },
    {
      letter: 'e',
      when: 'the rent was raised when the allowance ended',
      awards: [lease({ rentClass: 'STANDARD' }), allowance()],
    },
    {
      letter: '-',
      when: 'the family is a margin household now',
      awards: [lease(), allowance(), award({ programme: 'MZ-MARGIN' })],
    },
    {
      letter: '-',
      when: 'the allowance ended before the lease began',
      awards: [lease(), allowance({ until: day('2016-01-01') })],
    },
    {
      letter: '-',
      when: 'the allowance was revoked',
      awards: [lease(), allowance({ status: 'REVOKED' })],
    },
    {
      letter: '-',
      when: 'the death was revoked',
      awards: [lease()],
      facts: {
        death: [death('person', '2019-01-05'), death('spouse', '2019-01-05', { isRevoked: true })],
      },
    },
    {
      letter: '-',
      when: 'the other home is in the village',
      awards: [lease()],
      facts: home({ isRural: true }),
    },
    {
      letter: '-',
      when: 'the other home is a shed',
      awards: [lease()],
      facts: home({ use: 'AUXILIARY' }),
    },
    {
      letter: '-',
      when: 'the other home is in another city',
      awards: [lease()],
      facts: home({ county: yueyanglou }),
    },
    {
      letter: '-',
      when: 'nobody knows where the other home is',
      awards: [lease()],
      facts: home({ county: null }),
    },
    {
      letter: '-',
      when: 'the family has always had the other home',
      awards: [lease()],
      facts: home({ acquiredOn: null }),
    },
    {
      letter: '-',
      when: 'the other home was there when the lease was granted',
      awards: [lease()],
      facts: home({ acquiredOn: day('2016-01-01') }),
    },
    {
      letter: '-',
      when: 'the unit is used again',
      awards: [lease()],
      facts: vacancy({ until: day('2019-12-31') }),
    },
    {
      letter: '-',
      when: 'the unit is being rebuilt',
      awards: [lease({ decantedFrom: day('2019-01-01') })],
      facts: vacancy({}),
    },
    {
      letter: '-',
      when: 'the vacancy is that of a family with a subsidy',
      awards: [subsidy()],
      facts: vacancy({}),
    },
    {
      letter: '-',
      when: 'the lease ended',
      awards: [lease({ until: day('2019-12-31') })],
      facts: home({}),
    },
    {
      letter: '-',
      when: 'the lease was revoked',
      awards: [lease({ status: 'REVOKED' })],
      facts: home({}),
    },
    { letter: '-', when: 'there are no keys', awards: [lease({ keysOn: null })], facts: home({}) },
    {
      letter: '-',
      when: 'the subsidy was not paid since',
      awards: [subsidy({ payments: monthly('2018-01', '2019-09', 240) })],
      facts: home({}),
    },
  ])('is silent when $when ($letter)', ({ letter: _letter, when: _when, ...draft }) => {
    expect(findingsOf(rule, { people, ...draft })).toEqual([]);
  });
});
