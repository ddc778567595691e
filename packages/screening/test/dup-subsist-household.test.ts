import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { screen } from '../src/index.ts';
import { dupSubsistHousehold as rule } from '../src/rules/dup-subsist-household.ts';
import { dupSubsistUrbanRural } from '../src/rules/dup-subsist-urban-rural.ts';
import {
  award,
  type AwardDraft,
  caseFile,
  day,
  findingsOf,
  month,
  monthly,
  reversal,
  yueyanglou,
} from './case-file.ts';

const people = ['person', 'mother'];

/** The household that the person came from. */
const old = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'MZ-DIBAO-R',
    id: 'old',
    subjectId: 'old household',
    members: people,
    payments: monthly('2018-01', '2019-06', 432),
    ...draft,
  });
/** The household that the person married into. */
const young = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'MZ-DIBAO-R',
    id: 'young',
    subjectId: 'young household',
    from: day('2019-03-01'),
    members: ['person', 'husband', 'child'],
    payments: monthly('2019-03', '2019-12', 600),
    ...draft,
  });

describe('DUP-SUBSIST-HOUSEHOLD', () => {
  it('finds a person counted in two paid households and puts the share in the later one at risk', () => {
    expect(findingsOf(rule, { people, awards: [old(), young()] })).toMatchObject([
      {
        subject: { kind: 'PERSON', id: 'person' },
        personIds: ['person'],
        period: { from: month('2019-03'), until: month('2019-06') },
        severity: 'HIGH',
        disposition: 'EXCLUSIVE',
        amountFen: yuan(800),
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            label: {
              en: 'Rural subsistence allowance, 2019-03 to 2019-06',
              zh: '农村低保，2019-03至2019-06',
            },
            expression: '600.00 ÷ 3 × 4 = 800.00',
          },
        ],
        evidence: [
          {
            recordId: 'old',
            statement: { en: 'Rural subsistence allowance, 芙蓉区, paid for 2019-03 to 2019-06' },
          },
          { recordId: 'young' },
        ],
        explanation: {
          en: 'Lead: the person was counted in two paid subsistence allowances (芙蓉区) for 4 months (2019-03 to 2019-06); the share in the one that began later (2019-03-01) comes to 800.00 yuan. In which of the two the person lives should be checked.',
          zh: '疑点：2019-03至2019-06期间有4个月，该人同时计入两个已发放的低保（芙蓉区），较晚开始的一个（2019-03-01）中该人份额合计800.00元。建议核实实际共同生活的家庭。',
        },
        legalBasis: [rule.legalBasis[0], rule.legalBasis[2]],
      },
    ]);
  });

  it('finds an allowance of their own beside the one of the household', () => {
    const own = award({
      programme: 'MZ-DIBAO-SP',
      subjectId: 'person',
      from: day('2019-05-01'),
      payments: monthly('2019-05', '2019-08', 332),
    });

    expect(findingsOf(rule, { people, awards: [own, old()] })).toMatchObject([
      { amountFen: yuan(664), period: { from: month('2019-05'), until: month('2019-06') } },
    ]);
  });

  it('takes the one decided later where two began together', () => {
    const together = { from: day('2018-01-01') };
    const first = old({ ...together, decidedOn: day('2017-12-20') });
    const second = young({ ...together, decidedOn: day('2017-12-10') });

    expect(findingsOf(rule, { people, awards: [first, second] })).toMatchObject([
      { amountFen: yuan(864) },
    ]);
  });

  it('counts every household after the first', () => {
    const third = young({ id: 'third', subjectId: 'third household', from: day('2019-05-01') });

    expect(findingsOf(rule, { people, awards: [old(), young(), third] })).toMatchObject([
      {
        amountFen: yuan(4 * 200 + 8 * 200),
        evidence: [{ recordId: 'old' }, { recordId: 'young' }, { recordId: 'third' }],
      },
    ]);
  });

  it('leaves the case of two schemes to the rule about schemes', () => {
    const town = young({ programme: 'MZ-DIBAO-U', county: yueyanglou });
    const file = caseFile({ people, awards: [old({ county: yueyanglou }), town] });

    expect(screen(file, [rule]).findings).toHaveLength(1);
    expect(
      screen(file, [rule, dupSubsistUrbanRural]).findings.map((finding) => finding.ruleId),
    ).toEqual(['DUP-SUBSIST-URBAN-RURAL']);
  });

  it.each([
    {
      letter: 'a',
      when: 'one month of both is that of the marriage',
      awards: [old({ payments: monthly('2018-01', '2019-03', 432) }), young()],
    },
    {
      letter: 'a',
      when: 'the old household stopped counting the person when they left',
      awards: [
        old({ members: ['mother', { personId: 'person', until: day('2019-03-01') }] }),
        young(),
      ],
    },
    {
      letter: 'b',
      when: 'a child of separated parents is listed in both and counted in one',
      awards: [old({ members: ['mother', { personId: 'person', isCounted: false }] }), young()],
    },
    {
      letter: 'c',
      when: 'the person is only listed as an obligor',
      awards: [old(), young({ members: ['husband', { personId: 'person', isCounted: false }] })],
    },
    {
      letter: '-',
      when: 'the later award is a funding leg of the earlier',
      awards: [old(), young({ partOf: 'old' })],
    },
    {
      letter: '-',
      when: 'the later award goes to the same household',
      awards: [old(), young({ subjectId: 'old household' })],
    },
    {
      letter: '-',
      when: 'all but one doubled month was taken back',
      awards: [
        old({ payments: monthly('2018-01', '2019-04', 432) }),
        young({ payments: [...monthly('2019-03', '2019-12', 600), reversal('2019-04', 600)] }),
      ],
    },
    {
      letter: '-',
      when: 'nobody is counted twice',
      awards: [old(), young({ members: ['child'] })],
    },
  ])('is silent when $when ($letter)', ({ awards }) => {
    expect(findingsOf(rule, { people, awards })).toEqual([]);
  });

  it('speaks from two months on', () => {
    const until = (last: string) => [old({ payments: monthly('2018-01', last, 432) }), young()];

    expect(findingsOf(rule, { people, awards: until('2019-03') })).toEqual([]);
    expect(findingsOf(rule, { people, awards: until('2019-04') })).toHaveLength(1);
  });
});
