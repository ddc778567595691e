import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { screen } from '../src/index.ts';
import { missHouseUrban as rule } from '../src/rules/miss-house-urban.ts';
import {
  award,
  type AwardDraft,
  caseFile,
  type CaseFileDraft,
  day,
  findingsOf,
  month,
} from './case-file.ts';

const people = ['person', 'spouse'];

const allowance = (draft: Partial<AwardDraft> = {}) =>
  award({ programme: 'MZ-DIBAO-U', members: people, from: day('2019-02-10'), ...draft });
const home = {
  use: 'HOME' as const,
  isRural: false,
  grade: 'B' as const,
  gradedOn: day('2018-01-01'),
  floorAreaM2: 20,
};
const file = (draft: Partial<CaseFileDraft> = {}): CaseFileDraft => ({
  people,
  awards: [allowance()],
  facts: { dwelling: [home] },
  ...draft,
});

describe('MISS-HOUSE-URBAN', () => {
  it('finds a family on urban allowance that owns too little room and has no housing aid', () => {
    expect(findingsOf(rule, file())).toMatchObject([
      {
        subject: { kind: 'HOUSEHOLD', id: 'household' },
        personIds: people,
        severity: 'MEDIUM',
        disposition: 'ENTITLEMENT_GAP',
        amountFen: yuan(560),
        amountMeaning: 'ENTITLEMENT',
        period: { from: month('2019-06'), until: month('2019-12') },
        arithmetic: [
          {
            label: {
              en: 'rental subsidy for 10 m², 2019-06 to 2019-12',
              zh: '租赁补贴（10平方米），2019-06至2019-12',
            },
            expression: '8.00 × 10 × 7 = 560.00',
            resultFen: yuan(560),
          },
        ],
        evidence: [
          {
            programme: 'MZ-DIBAO-U',
            statement: {
              en: 'Urban subsistence allowance, 芙蓉区, granted on 2019-02-10',
              zh: '城市低保，芙蓉区，2019-02-10批准',
            },
          },
          {
            recordId: 'dwelling 1',
            statement: { en: 'Home of 20 square metres', zh: '住房20平方米' },
          },
        ],
        explanation: {
          en: 'Lead: the household of 2 has drawn urban basic living since 2019-02-10, owns 20 square metres, 10 less than the standard, and no public rental home, rental subsidy or place on the waiting list is on record; a subsidy of 560.00 yuan is perhaps due. Tell the family how to apply.',
          zh: '线索：该家庭2人，2019-02-10起享受城镇基本生活救助，自有住房20平方米，低于标准10平方米，未见配租、租赁补贴或轮候记录，可能应补租赁补贴560.00元。请告知申请途径。',
        },
        legalBasis: [rule.legalBasis[0], rule.legalBasis[2]],
      },
    ]);
  });

  it('takes a family without a dwelling on record for one that owns nothing', () => {
    const draft = file({ awards: [allowance({ from: day('2009-01-01') })], facts: {} });

    expect(findingsOf(rule, draft)).toMatchObject([
      {
        amountFen: yuan(8 * 30 * 12),
        arithmetic: [{ expression: '8.00 × 30 × 12 = 2,880.00' }],
        period: { from: month('2019-01'), until: month('2019-12') },
      },
    ]);
  });

  it('finds a scattered destitute person who lives alone and is of the town', () => {
    const alone = (hukou: 'URBAN' | 'RURAL', own: readonly string[]) =>
      findingsOf(rule, {
        people: own,
        awards: [award({ programme: 'MZ-TEKUN-S' })],
        facts: { person: [{ hukou }] },
      });

    expect(alone('URBAN', ['person'])).toMatchObject([{ amountFen: yuan(8 * 15 * 12) }]);
    expect(alone('RURAL', ['person'])).toEqual([]);
    expect(alone('URBAN', ['person', 'spouse'])).toEqual([]);
  });

  it('leaves the dead out of the household', () => {
    const draft = file({
      people: [...people, 'late'],
      facts: { dwelling: [home], death: [{ personId: 'late', diedOn: day('2019-01-01') }] },
    });

    expect(findingsOf(rule, draft)).toMatchObject([{ personIds: people, amountFen: yuan(560) }]);
  });

  it('adds up the homes of the members, in town and village', () => {
    const beside = (floorAreaM2: number, more: object = {}) =>
      findingsOf(
        rule,
        file({
          facts: {
            dwelling: [home, { ...home, personId: 'spouse', isRural: true, floorAreaM2, ...more }],
          },
        }),
      );

    expect(beside(9)).toMatchObject([{ amountFen: yuan(8 * 1 * 7) }]);
    expect(beside(10)).toEqual([]);
    expect(beside(10, { use: 'AUXILIARY' })).toMatchObject([{ amountFen: yuan(560) }]);
    expect(beside(10, { isHandoverPending: true })).toMatchObject([{ amountFen: yuan(560) }]);
    expect(beside(10, { personId: 'stranger' })).toMatchObject([{ amountFen: yuan(560) }]);
  });

  it('cannot tell when the area of a home is not on record and the others are too small', () => {
    const said = (floorAreaM2: number) =>
      screen(
        caseFile(
          file({
            facts: {
              dwelling: [
                { ...home, floorAreaM2 },
                { ...home, floorAreaM2: null },
              ],
            },
          }),
        ),
        [rule],
      );

    expect(said(29)).toMatchObject({
      findings: [],
      undecided: [
        {
          ruleId: 'MISS-HOUSE-URBAN',
          personId: 'person',
          reason: {
            en: 'Cannot tell: the floor area of a home of the household is not on record.',
            zh: '无法判断：该家庭住房面积未登记。',
          },
        },
      ],
    });
    expect(said(30)).toMatchObject({ findings: [], undecided: [], clear: [rule.id] });
  });

  it('counts from the earliest award in force, which names the household where there is none', () => {
    const awards = [
      allowance({ id: 'later', from: day('2019-10-20') }),
      allowance({ subjectId: 'home' }),
    ];

    expect(
      screen({ ...caseFile(file({ awards })), household: null }, [rule]).findings,
    ).toMatchObject([{ subject: { id: 'home' }, amountFen: yuan(560) }]);
  });

  it('waits ninety days from the start of the allowance', () => {
    const from = (text: string) =>
      findingsOf(rule, file({ awards: [allowance({ from: day(text) })] }));

    expect(from('2019-10-02')).toMatchObject([{ amountFen: 0, arithmetic: [], period: null }]);
    expect(from('2019-10-03')).toEqual([]);
  });

  it('waits by the books that are least complete', () => {
    const completeThrough = day('2019-12-15');
    const draft = file({
      awards: [allowance({ from: day('2019-09-20') })],
      sources: { HOUSING: { isAnswered: true, completeThrough } },
    });

    expect(findingsOf(rule, draft)).toEqual([]);
  });

  it.each([
    {
      letter: 'a',
      when: 'the family waits',
      more: { awards: [allowance(), award({ programme: 'ZJ-PRH-W' })] },
    },
    {
      letter: 'a',
      when: 'the spouse draws the rental subsidy',
      more: { awards: [allowance(), award({ programme: 'ZJ-PRH-S', members: ['spouse'] })] },
    },
    {
      letter: 'a',
      when: 'the family rents from the public',
      more: { awards: [allowance(), award({ programme: 'ZJ-PRH-K' })] },
    },
    {
      letter: 'b',
      when: 'the family declined an offer and left the list',
      more: {
        awards: [
          allowance(),
          award({
            programme: 'ZJ-PRH-W',
            status: 'ENDED',
            until: day('2019-05-01'),
            offerDeclinedOn: day('2019-05-01'),
          }),
        ],
      },
    },
    {
      letter: 'c',
      when: 'the family lives with a child',
      more: { facts: { housingArrangement: [{ kind: 'LIVES_WITH_CHILD' as const }] } },
    },
    {
      letter: 'c',
      when: 'the family rents',
      more: { facts: { housingArrangement: [{ kind: 'RENTAL' as const, personId: 'spouse' }] } },
    },
    {
      letter: 'c',
      when: 'the family was relocated',
      more: { facts: { housingArrangement: [{ kind: 'RELOCATED' as const }] } },
    },
    {
      letter: 'd',
      when: 'an application is open',
      more: { applications: [{ programme: 'ZJ-PRH-S' as const }] },
    },
    {
      letter: 'd',
      when: 'the family gave up in writing',
      more: {
        applications: [
          {
            programme: 'ZJ-PRH-W' as const,
            state: 'DECLINED' as const,
            decidedOn: day('2019-03-01'),
          },
        ],
      },
    },
    {
      letter: 'e',
      when: 'a member is in centralised support',
      more: { awards: [allowance(), award({ programme: 'MZ-TEKUN-C', members: ['spouse'] })] },
    },
    {
      letter: '-',
      when: 'the allowance is rural',
      more: { awards: [allowance({ programme: 'MZ-DIBAO-R' })] },
    },
    {
      letter: '-',
      when: 'the allowance is suspended',
      more: { awards: [allowance({ status: 'SUSPENDED' })] },
    },
  ])('is silent when $when ($letter)', ({ more }) => {
    expect(findingsOf(rule, { ...file(), facts: {}, ...more })).toEqual([]);
  });

  it('speaks again once the arrangement, the lease or an old refusal is over', () => {
    const drafts: readonly Partial<CaseFileDraft>[] = [
      { facts: { housingArrangement: [{ kind: 'RENTAL', until: day('2019-12-01') }] } },
      { facts: { housingArrangement: [{ kind: 'NO_HOME' }] } },
      {
        awards: [
          allowance(),
          award({ programme: 'ZJ-PRH-S', status: 'ENDED', until: day('2019-12-01') }),
        ],
      },
      {
        applications: [{ programme: 'ZJ-PRH-S', state: 'REJECTED', decidedOn: day('2019-02-09') }],
      },
    ];

    for (const draft of drafts) expect(findingsOf(rule, file(draft))).toHaveLength(1);
  });
});
