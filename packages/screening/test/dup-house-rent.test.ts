import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { dupHouseRent as rule } from '../src/rules/dup-house-rent.ts';
import { type AwardDraft, award, day, findingsOf, month, monthly } from './case-file.ts';

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
    expect(findingsOf(rule, { people, awards: [lease(), subsidy()] })).toEqual([/*whole*/]);
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
