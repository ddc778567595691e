import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { screen } from '../src/index.ts';
import { dupSubsistCounty } from '../src/rules/dup-subsist-county.ts';
import { dupSubsistUrbanRural as rule } from '../src/rules/dup-subsist-urban-rural.ts';
import {
  award,
  type AwardDraft,
  caseFile,
  day,
  findingsOf,
  furong,
  month,
  monthly,
  reversal,
  yueyanglou,
} from './case-file.ts';

const people = ['person', 'spouse'];

const urban = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'MZ-DIBAO-U',
    subjectId: 'town',
    county: yueyanglou,
    payments: monthly('2019-04', '2019-09', 340),
    ...draft,
  });
const rural = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'MZ-DIBAO-R',
    subjectId: 'village',
    county: yueyanglou,
    members: people,
    payments: monthly('2018-01', '2019-06', 432),
    ...draft,
  });

describe('DUP-SUBSIST-URBAN-RURAL', () => {
  it('finds the months in which one person is paid under both schemes, at the lower share', () => {
    expect(findingsOf(rule, { people, awards: [urban(), rural()] })).toMatchObject([
      {
        subject: { kind: 'PERSON', id: 'person' },
        personIds: ['person'],
        period: { from: month('2019-04'), until: month('2019-06') },
        severity: 'HIGH',
        disposition: 'EXCLUSIVE',
        amountFen: yuan(648),
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            label: {
              en: 'lower share, 2019-04 to 2019-06',
              zh: '较低份额，2019-04至2019-06',
            },
            expression: 'min(340.00, 216.00) × 3 = 648.00',
            resultFen: yuan(648),
          },
        ],
        evidence: [
          {
            recordId: 'award MZ-DIBAO-U',
            statement: {
              en: 'Urban subsistence allowance, 岳阳楼区, paid for 2019-04 to 2019-06',
              zh: '城市低保，岳阳楼区，发放2019-04至2019-06',
            },
          },
          { recordId: 'award MZ-DIBAO-R' },
        ],
        explanation: {
          en: 'Lead: the person was counted in a paid urban and in a paid rural subsistence allowance (岳阳楼区) for 3 months (2019-04 to 2019-06); the lower shares come to 648.00 yuan. A person belongs to one of the two schemes.',
          zh: '疑点：2019-04至2019-06期间有3个月，该人同时计入已发放的城市低保和农村低保（岳阳楼区），按较低份额计648.00元。同一人只能适用其中一种低保。',
        },
        legalBasis: [rule.legalBasis[0], rule.legalBasis[1]],
      },
    ]);
  });

  it('takes the lower share month by month', () => {
    const raised = urban({
      payments: [...monthly('2019-04', '2019-05', 340), ...monthly('2019-06', '2019-06', 200)],
    });

    const [finding] = findingsOf(rule, { people, awards: [raised, rural()] });

    expect(finding?.arithmetic.map(({ expression }) => expression)).toEqual([
      'min(340.00, 216.00) × 2 = 432.00',
      'min(200.00, 216.00) = 200.00',
    ]);
  });

  it('adds the funding legs of an award to its share', () => {
    const leg = urban({
      id: 'leg',
      partOf: 'award MZ-DIBAO-U',
      payments: monthly('2019-04', '2019-06', 10),
    });
    const small = urban({ payments: monthly('2019-04', '2019-06', 100) });

    expect(findingsOf(rule, { people, awards: [small, leg, rural()] })).toMatchObject([
      { amountFen: yuan(330) },
    ]);
  });

  it('finds each member who is counted under both schemes', () => {
    const both = urban({ members: people });

    expect(
      findingsOf(rule, { people, awards: [both, rural()] }).map(({ subject }) => subject.id),
    ).toEqual(people);
  });

  it('leaves the case of two counties to the rule about counties', () => {
    const file = caseFile({ people, awards: [urban({ county: '430603' }), rural()] });

    expect(screen(file, [rule]).findings).toHaveLength(1);
    expect(
      screen(file, [rule, dupSubsistCounty]).findings.map((finding) => finding.ruleId),
    ).toEqual(['DUP-SUBSIST-COUNTY']);
  });

  it.each([
    {
      letter: 'a',
      when: 'a household of mixed hukou is in one award',
      awards: [urban({ members: people })],
    },
    {
      letter: 'a',
      when: 'each of two spouses is counted under their own scheme',
      awards: [urban(), rural({ members: ['spouse'] })],
    },
    {
      letter: 'b',
      when: 'both were paid in the month in which the village became a community',
      awards: [urban(), rural({ payments: monthly('2018-01', '2019-04', 432) })],
    },
    {
      letter: 'c',
      when: 'the county of both has one standard',
      awards: [urban({ county: furong }), rural({ county: furong })],
    },
    {
      letter: 'c',
      when: 'the county of one of them has one standard',
      awards: [urban(), rural({ county: furong })],
    },
    {
      letter: 'd',
      when: 'all but one of the months were taken back',
      awards: [
        urban(),
        rural({
          payments: [
            ...monthly('2018-01', '2019-06', 432),
            reversal('2019-05', 432),
            reversal('2019-06', 432),
          ],
        }),
      ],
    },
    {
      letter: '-',
      when: 'the person is only listed in the rural one',
      awards: [urban(), rural({ members: ['spouse', { personId: 'person', isCounted: false }] })],
    },
    {
      letter: '-',
      when: 'one ended before the other began',
      awards: [urban(), rural({ payments: monthly('2018-01', '2019-03', 432) })],
    },
  ])('is silent when $when ($letter)', ({ awards }) => {
    expect(findingsOf(rule, { people, awards })).toEqual([]);
  });

  it('speaks from two months on', () => {
    const until = (last: string) => [urban(), rural({ payments: monthly('2018-01', last, 432) })];

    expect(findingsOf(rule, { people, awards: until('2019-04') })).toEqual([]);
    expect(findingsOf(rule, { people, awards: until('2019-05') })).toHaveLength(1);
  });

  it('knows the unified districts from 2017 on', () => {
    const awards = [urban, rural].map((allowance) =>
      allowance({
        county: furong,
        from: day('2016-01-01'),
        payments: monthly('2016-10', '2017-06', 300),
      }),
    );

    expect(findingsOf(rule, { people, awards })).toMatchObject([
      { period: { from: month('2016-10'), until: month('2016-12') } },
    ]);
  });
});
