import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { dupHouseRent as rule } from '../src/rules/dup-house-rent.ts';
import {
  award,
  type AwardDraft,
  day,
  findingsOf,
  furong,
  month,
  monthly,
  today,
} from './case-file.ts';

const people = ['person', 'spouse'];

const lease = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'ZJ-PRH-K',
    members: people,
    from: day('2019-03-01'),
    keysOn: day('2019-03-12'),
    ...draft,
  });
const subsidy = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'ZJ-PRH-S',
    members: people,
    payments: monthly('2018-06', '2019-07', 240),
    ...draft,
  });

describe('DUP-HOUSE-RENT', () => {
  it('finds the rental subsidy that runs on after the keys and the month of grace', () => {
    expect(findingsOf(rule, { people, awards: [lease(), subsidy()] })).toEqual([
      {
        amountFen: 72000,
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            expression: '240.00 × 3 = 720.00',
            label: {
              en: 'rental subsidy, 2019-05 to 2019-07',
              zh: '租赁补贴，2019-05至2019-07',
            },
            resultFen: 72000,
          },
        ],
        asOf: today,
        departments: ['HOUSING'],
        disposition: 'EXCLUSIVE',
        evidence: [
          {
            county: furong,
            days: { from: day('2019-03-12'), until: null },
            department: 'HOUSING',
            programme: 'ZJ-PRH-K',
            recordId: 'award ZJ-PRH-K',
            statement: {
              en: 'In-kind public rental housing, 芙蓉区, granted on 2019-03-01, keys on 2019-03-12',
              zh: '公租房实物配租，芙蓉区，2019-03-01批准，2019-03-12交房',
            },
          },
          {
            amountFen: yuan(720),
            county: furong,
            days: { from: day('2019-05-01'), until: day('2019-08-01') },
            department: 'HOUSING',
            programme: 'ZJ-PRH-S',
            recordId: 'award ZJ-PRH-S',
            statement: {
              en: 'Public-rental subsidy, 芙蓉区, paid for 2019-05 to 2019-07',
              zh: '公租房租赁补贴，芙蓉区，发放2019-05至2019-07',
            },
          },
        ],
        explanation: {
          en: 'Lead: the household holds a public rental home and drew the rental subsidy for 3 months after the keys and the month of grace (2019-05 to 2019-07); the subsidy of the whole household for these months comes to 720.00 yuan. The two are alternatives.',
          zh: '疑点：该家庭已入住公租房，交房及宽限月之后仍有3个月领取租赁补贴（2019-05至2019-07），全户补贴合计720.00元。实物配租与租赁补贴只能择一享受。',
        },
        id: '811a0df3d4a9ff5df5bc4cd7',
        legalBasis: [rule.legalBasis[0], rule.legalBasis[2]],
        kind: 'DUPLICATE',
        period: {
          from: month('2019-05'),
          until: month('2019-07'),
        },
        personIds: ['person', 'spouse'],
        ruleId: 'DUP-HOUSE-RENT',
        severity: 'HIGH',
        subject: {
          id: 'household',
          kind: 'HOUSEHOLD',
        },
      },
    ]);
  });

  it('finds a lease of one spouse beside a subsidy of the other', () => {
    const awards = [lease({ members: ['person'] }), subsidy({ members: ['spouse'] })];

    expect(findingsOf(rule, { people, awards })).toMatchObject([{ amountFen: yuan(720) }]);
  });

  it('leaves out the months before the two shared a household', () => {
    const awards = [lease({ members: ['person'] }), subsidy({ members: ['spouse'] })];
    const householdMember = [
      { personId: 'person', householdId: 'household' },
      { personId: 'spouse', householdId: 'other', until: day('2019-06-15') },
      { personId: 'spouse', householdId: 'household', from: day('2019-06-15') },
    ];

    expect(findingsOf(rule, { people, awards, facts: { householdMember } })).toMatchObject([
      { amountFen: yuan(240), period: { from: month('2019-07') } },
    ]);
  });

  it.each([
    {
      letter: 'a',
      when: 'the subsidy was for the time of waiting',
      awards: [lease(), subsidy({ payments: monthly('2018-06', '2019-03', 240) })],
    },
    { letter: 'a', when: 'there are no keys yet', awards: [lease({ keysOn: null }), subsidy()] },
    {
      letter: 'b',
      when: 'the rent of the unit itself is reduced month by month',
      awards: [lease({ payments: monthly('2019-03', '2019-12', 240) })],
    },
    {
      letter: 'c',
      when: 'an adult child draws the subsidy as a family of its own',
      awards: [lease(), subsidy({ isIndependentFamily: true })],
    },
    {
      letter: 'd',
      when: 'the unit is being rebuilt',
      awards: [
        lease({ decantedFrom: day('2019-05-01'), decantedUntil: day('2019-08-01') }),
        subsidy(),
      ],
    },
    {
      letter: '-',
      when: 'the lease was revoked',
      awards: [lease({ status: 'REVOKED' }), subsidy()],
    },
    {
      letter: '-',
      when: 'the lease ended before',
      awards: [lease({ until: day('2019-05-31') }), subsidy()],
    },
    { letter: '-', when: 'there is no subsidy', awards: [lease()] },
  ])('is silent when $when ($letter)', ({ awards }) => {
    expect(findingsOf(rule, { people, awards })).toEqual([]);
  });

  it('is silent in the month of grace and speaks in the next', () => {
    const until = (last: string) => [lease(), subsidy({ payments: monthly('2018-06', last, 240) })];

    expect(findingsOf(rule, { people, awards: until('2019-04') })).toEqual([]);
    expect(findingsOf(rule, { people, awards: until('2019-05') })).toHaveLength(1);
  });
});
