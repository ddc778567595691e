import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { type Facts, screen } from '../src/index.ts';
import { dupSubsistCounty } from '../src/rules/dup-subsist-county.ts';
import { inelHukouMoved as rule } from '../src/rules/inel-hukou-moved.ts';
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

type Residence = Partial<Facts['hukouResidence'][number]>;

const people = ['person', 'spouse'];
const allowance = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'MZ-DIBAO-R',
    members: people,
    payments: monthly('2018-01', '2019-09', 432),
    ...draft,
  });
const left = (on: string): Residence => ({ county: furong, until: day(on) });
/** The hukou left Furong in March 2019 for another prefecture. */
const moved = (next: Residence = {}): readonly Residence[] => [
  left('2019-03-15'),
  { county: yueyanglou, from: day('2019-03-15'), ...next },
];
const found = (hukouResidence: readonly Residence[], awards = [allowance()]) =>
  findingsOf(rule, { people, awards, facts: { hukouResidence } });

describe('INEL-HUKOU-MOVED', () => {
  it('finds what the old county paid after the hukou had left it', () => {
    expect(found(moved())).toMatchObject([
      {
        subject: { kind: 'PERSON', id: 'person' },
        personIds: ['person'],
        period: { from: month('2019-06'), until: month('2019-09') },
        severity: 'MEDIUM',
        disposition: 'SUSPICION',
        amountFen: yuan(864),
        amountMeaning: 'EXPOSURE',
        arithmetic: [{ expression: '432.00 ÷ 2 × 4 = 864.00' }],
        evidence: [
          { recordId: 'award MZ-DIBAO-R' },
          {
            recordId: 'hukouResidence 1',
            statement: { en: 'Hukou in 芙蓉区 until 2019-03-15', zh: '户籍在芙蓉区至2019-03-15' },
          },
          {
            recordId: 'hukouResidence 2',
            statement: {
              en: 'Hukou in 岳阳楼区 since 2019-03-15',
              zh: '2019-03-15起户籍在岳阳楼区',
            },
          },
        ],
        explanation: {
          en: 'Lead: the hukou has left 芙蓉区; the county went on paying for 4 months (2019-06 to 2019-09), 864.00 yuan in all. Which county is to pay should be settled before anything is stopped.',
          zh: '疑点：该人户籍已迁出芙蓉区，原籍仍有4个月继续发放（2019-06至2019-09），合计864.00元。停发前应先与现户籍地衔接。',
        },
        legalBasis: [rule.legalBasis[0]],
      },
    ]);
  });

  it('finds what was paid after the hukou was cancelled', () => {
    expect(found([left('2019-03-15')])).toMatchObject([
      {
        variant: 'cancelled',
        amountFen: yuan(864),
        explanation: {
          en: 'Lead: the hukou in 芙蓉区 was cancelled and no other is known; the county went on paying for 4 months (2019-06 to 2019-09), 864.00 yuan in all. Whether the person lives there still should be checked.',
          zh: '疑点：该人在芙蓉区的户籍已注销且未见新户籍，当地仍有4个月继续发放（2019-06至2019-09），合计864.00元。建议核实该人是否仍在当地生活。',
        },
      },
    ]);
  });

  it('finds a move of the family, out of the province too, and destitute support', () => {
    const support = allowance({ programme: 'MZ-TEKUN-S', members: ['person'] });

    expect(found(moved({ reason: 'FAMILY_MOVE', county: '440103' }), [support])).toMatchObject([
      { amountFen: yuan(1728) },
    ]);
  });

  it('counts no month after the hukou came back', () => {
    const back = [
      left('2019-03-15'),
      { county: yueyanglou, from: day('2019-03-15'), until: day('2019-08-20') },
      { county: furong, from: day('2019-08-20') },
    ];

    expect(found(back)).toMatchObject([
      { period: { from: month('2019-06'), until: month('2019-07') } },
    ]);
  });

  it('leaves the case in which the new county pays too to the rule about counties', () => {
    const file = caseFile({
      people,
      awards: [
        allowance(),
        allowance({
          id: 'new',
          county: yueyanglou,
          members: ['person'],
          payments: monthly('2019-06', '2019-09', 300),
        }),
      ],
      facts: { hukouResidence: moved() },
    });

    expect(screen(file, [rule]).findings).toHaveLength(1);
    expect(
      screen(file, [rule, dupSubsistCounty]).findings.map((finding) => finding.ruleId),
    ).toEqual(['DUP-SUBSIST-COUNTY']);
  });

  it.each([
    { letter: 'a', when: 'a student moved to a university', facts: moved({ reason: 'STUDY' }) },
    { letter: 'b', when: 'the person married away', facts: moved({ reason: 'MARRIAGE' }) },
    { letter: 'e', when: 'the person enlisted', facts: moved({ reason: 'ENLISTMENT' }) },
    { letter: '-', when: 'the hukou moved within the county', facts: moved({ county: furong }) },
    { letter: '-', when: 'the hukou stayed', facts: [{ county: furong }] },
    {
      letter: '-',
      when: 'the hukou left another county',
      facts: [
        { county: '430602', until: day('2018-03-15') },
        { county: furong, from: day('2018-03-15') },
      ],
    },
  ])('is silent when $when ($letter)', ({ facts }) => {
    expect(found(facts)).toEqual([]);
  });

  it('is silent when only the code of the county changed (d)', () => {
    const renamed = [
      { county: '430221', until: day('2018-12-01') },
      { county: '430212', from: day('2018-12-01') },
    ];

    expect(found(renamed, [allowance({ county: '430221' })])).toEqual([]);
  });

  it('knows the old county by its new code', () => {
    const away = [
      { county: '430221', until: day('2019-03-15') },
      { county: furong, from: day('2019-03-15') },
    ];

    expect(found(away, [allowance({ county: '430212' })])).toHaveLength(1);
  });

  it('is silent when aid goes by residence, from July 2026 on (c)', () => {
    const until = (last: string) =>
      findingsOf(rule, {
        asOf: day('2026-12-31'),
        people,
        awards: [allowance({ payments: monthly('2026-06', last, 432) })],
        facts: {
          hukouResidence: [left('2026-03-15'), { county: yueyanglou, from: day('2026-03-15') }],
        },
      });

    expect(until('2026-11')).toMatchObject([
      { period: { from: month('2026-06'), until: month('2026-06') } },
    ]);
  });

  it('is silent when the hukou was cancelled by a death', () => {
    const facts = {
      hukouResidence: [left('2019-03-15')],
      death: [{ diedOn: day('2019-03-12') }],
    };

    expect(findingsOf(rule, { people, awards: [allowance()], facts })).toEqual([]);
    expect(
      findingsOf(rule, {
        people,
        awards: [allowance()],
        facts: { ...facts, death: [{ diedOn: day('2019-03-12'), isRevoked: true }] },
      }),
    ).toHaveLength(1);
  });

  it('leaves two months after the month of the move', () => {
    const until = (last: string) =>
      found(moved(), [allowance({ payments: monthly('2018-01', last, 432) })]);

    expect(until('2019-05')).toEqual([]);
    expect(until('2019-06')).toMatchObject([{ amountFen: yuan(216) }]);
  });

  it('counts nothing that was taken back', () => {
    const payments = [...monthly('2018-01', '2019-06', 432), reversal('2019-06', 432)];

    expect(found(moved(), [allowance({ payments })])).toEqual([]);
  });

  it('looks back three years', () => {
    const in2016 = (last: string) =>
      found(
        [left('2015-03-15'), { county: yueyanglou, from: day('2015-03-15') }],
        [allowance({ from: day('2014-06-01'), payments: monthly('2016-10', last, 432) })],
      );

    expect(in2016('2016-12')).toEqual([]);
    expect(in2016('2017-01')).toMatchObject([{ amountFen: yuan(216) }]);
  });

  it('judges a hukou that left long before the hub looks back', () => {
    expect(
      found([left('2009-03-15'), { county: yueyanglou, from: day('2009-03-15') }]),
    ).toMatchObject([{ amountFen: yuan(21 * 216) }]);
  });
});
