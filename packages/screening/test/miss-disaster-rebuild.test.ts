import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../src/index.ts';
import { missDisasterRebuild as rule } from '../src/rules/miss-disaster-rebuild.ts';
import { award, type AwardDraft, day, findingsOf, furong, once, today } from './case-file.ts';

type Damage = Partial<Facts['damage'][number]>;

const people = ['person', 'spouse'];

const damaged = (change: Damage = {}) => ({
  damage: [
    {
      id: 'damage',
      eventId: 'flood',
      eventKind: 'NATURAL' as const,
      eventOn: day('2019-05-10'),
      dwellingId: 'house',
      grade: 'COLLAPSED' as const,
      use: 'HOME' as const,
      isOccupied: true,
      isSoleHome: true,
      isRebuiltElsewhere: false,
      householdClass: 'KEY' as const,
      insurancePaidFen: 0,
      assessedOn: day('2019-05-25'),
      ...change,
    },
  ],
});
const grant = (amount: number, draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'YJ-REBUILD',
    eventId: 'flood',
    damageId: 'damage',
    dwellingId: 'house',
    decidedOn: day('2019-07-01'),
    completedOn: day('2019-11-01'),
    payments: once(amount),
    ...draft,
  });

describe('MISS-DISASTER-REBUILD', () => {
  it('finds a grant below the floor', () => {
    const draft = { people, awards: [grant(12_000)], facts: damaged() };

    expect(findingsOf(rule, draft)).toEqual([
      {
        amountFen: 800000,
        amountMeaning: 'ENTITLEMENT',
        arithmetic: [
          {
            expression: '20,000.00 - 12,000.00 = 8,000.00',
            label: {
              en: 'floor less what was paid',
              zh: '底线标准减已发放',
            },
            resultFen: 800000,
          },
        ],
        asOf: today,
        departments: ['EMERGENCY_MANAGEMENT'],
        disposition: 'ENTITLEMENT_GAP',
        evidence: [
          {
            days: { from: day('2019-05-10'), until: day('2019-05-11') },
            department: 'EMERGENCY_MANAGEMENT',
            programme: null,
            recordId: 'damage',
            table: 'damage',
            statement: {
              en: 'Home collapsed on 2019-05-10, assessed on 2019-05-25',
              zh: '2019-05-10住房倒塌，2019-05-25核定',
            },
          },
          {
            amountFen: yuan(12000),
            county: furong,
            department: 'EMERGENCY_MANAGEMENT',
            programme: 'YJ-REBUILD',
            recordId: 'award YJ-REBUILD',
            statement: {
              en: 'Rebuild grant for a collapsed or severely damaged home, 芙蓉区, 12,000.00 yuan paid',
              zh: '因灾倒房恢复重建，芙蓉区，已发放12,000.00元',
            },
          },
        ],
        explanation: {
          en: "Lead: a natural disaster hit the household's only home on 2019-05-10 (damage grade: collapsed); 12,000.00 of the least 20,000.00 yuan are on record, 8,000.00 yuan are perhaps due.",
          zh: '线索：该家庭唯一住房2019-05-10因灾倒塌，最低补助20,000.00元，已见12,000.00元，可能应补8,000.00元。',
        },
        id: '56b4e6cc40bb236e89693356',
        legalBasis: [rule.legalBasis[0], rule.legalBasis[2], rule.legalBasis[3]],
        factDays: { from: day('2019-05-10'), until: day('2019-05-26') },
        kind: 'MISSED',
        period: null,
        personIds: ['person', 'spouse'],
        ruleId: 'MISS-DISASTER-REBUILD',
        severity: 'HIGH',
        subject: {
          id: 'house',
          kind: 'DWELLING',
        },
      },
    ]);
  });

  it.each([
    { change: {}, owed: 20_000 },
    { change: { grade: 'SEVERE' as const }, owed: 20_000 },
    { change: { householdClass: 'OTHER_DIFFICULT' as const }, owed: 10_000 },
    { change: { grade: 'MODERATE' as const }, owed: 1000 },
    { change: { insurancePaidFen: yuan(5000) }, owed: 15_000 },
  ])('owes $owed yuan without a grant ($change)', ({ change, owed }) => {
    expect(findingsOf(rule, { facts: damaged(change) })).toMatchObject([{ amountFen: yuan(owed) }]);
  });

  it('names the damage where the house has no certificate', () => {
    expect(findingsOf(rule, { facts: damaged({ dwellingId: null }) })).toMatchObject([
      { subject: { kind: 'DWELLING', id: 'damage' } },
    ]);
  });

  it.each([
    { letter: 'a', when: 'the building is a pigsty', change: { use: 'AUXILIARY' as const } },
    { letter: 'a', when: 'the house was unoccupied', change: { isOccupied: false } },
    { letter: 'a', when: 'it is one of several homes', change: { isSoleHome: false } },
    { letter: 'a', when: 'it was rebuilt elsewhere', change: { isRebuiltElsewhere: true } },
    {
      letter: 'c',
      when: 'insurance reaches the floor',
      change: { insurancePaidFen: yuan(20_000) },
    },
    { letter: 'd', when: 'it was a fire', change: { eventKind: 'FIRE' as const } },
    { letter: 'd', when: 'it was traffic', change: { eventKind: 'TRAFFIC' as const } },
    {
      letter: 'e',
      when: 'the household is general',
      change: { householdClass: 'GENERAL' as const },
    },
  ])('is silent when $when ($letter)', ({ change }) => {
    expect(findingsOf(rule, { facts: damaged(change) })).toEqual([]);
  });

  it.each([
    {
      letter: 'b',
      when: 'relocation was accepted',
      facts: { housingArrangement: [{ kind: 'RELOCATED' as const, personId: 'spouse' }] },
    },
    {
      letter: 'b',
      when: 'the person lives in a care home',
      awards: [award({ programme: 'MZ-TEKUN-C' })],
    },
    {
      letter: 'c',
      when: 'co-funding reaches the floor',
      awards: [
        grant(8000),
        grant(12_000, { programme: 'ZJ-RENO-D', id: 'reno', damageId: null, eventId: null }),
      ],
    },
    {
      letter: 'f',
      when: 'the first instalment was paid',
      awards: [grant(6000, { completedOn: null })],
    },
    {
      letter: 'f',
      when: 'the works are completed later',
      awards: [grant(6000, { completedOn: day('2020-01-01') })],
    },
    {
      letter: '-',
      when: 'everybody of the household has died',
      facts: {
        death: people.map((personId) => ({
          personId,
          diedOn: day('2019-05-10'),
          isRevoked: false,
        })),
      },
    },
    {
      letter: '-',
      when: 'the grant names event and family alone',
      awards: [grant(20_000, { damageId: null, dwellingId: null, members: ['spouse'] })],
    },
  ])('is silent when $when ($letter)', ({ awards = [], facts = {} }) => {
    expect(findingsOf(rule, { people, awards, facts: { ...damaged(), ...facts } })).toEqual([]);
  });

  it.each([
    { what: 'a revoked grant', draft: { status: 'REVOKED' } },
    { what: 'the grant for another damage', draft: { damageId: 'other' } },
    { what: 'the grant after another event', draft: { damageId: null, eventId: 'other' } },
    { what: 'the grant for another house', draft: { damageId: null, dwellingId: 'other' } },
    {
      what: "a stranger's grant",
      draft: { damageId: null, dwellingId: null, members: ['stranger'] },
    },
    {
      what: 'an earlier renovation',
      draft: { programme: 'ZJ-RENO-D', damageId: null, decidedOn: day('2019-05-09') },
    },
  ] as const)('does not count $what', ({ draft }) => {
    expect(findingsOf(rule, { awards: [grant(20_000, draft)], facts: damaged() })).toMatchObject([
      { amountFen: yuan(20_000) },
    ]);
  });

  it('is silent while an application is open', () => {
    const applications = [{ programme: 'YJ-REBUILD' as const, state: 'OPEN' as const }];

    expect(findingsOf(rule, { applications, facts: damaged() })).toEqual([]);
  });

  it('waits for 180 days after the assessment', () => {
    const assessed = (text: string) => ({ facts: damaged({ assessedOn: day(text) }) });

    expect(findingsOf(rule, assessed('2019-07-04'))).toHaveLength(1);
    expect(findingsOf(rule, assessed('2019-07-05'))).toEqual([]);
  });

  it('speaks one fen below the floor', () => {
    const paid = (amount: number) => ({ awards: [grant(amount)], facts: damaged() });

    expect(findingsOf(rule, paid(19_999.99))).toMatchObject([{ amountFen: 1 }]);
    expect(findingsOf(rule, paid(20_000))).toEqual([]);
  });
});
