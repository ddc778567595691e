import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { type Award, screen } from '../src/index.ts';
import { inelProperty as rule } from '../src/rules/inel-property.ts';
import {
  award,
  type AwardDraft,
  caseFile,
  type CaseFileDraft,
  day,
  findingsOf,
  month,
  monthly,
} from './case-file.ts';

type PropertyDraft = NonNullable<NonNullable<CaseFileDraft['facts']>['property']>[0];

const people = ['person', 'spouse'];
const allowance = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'MZ-DIBAO-U',
    members: people,
    payments: monthly('2019-01', '2019-12', 400),
    ...draft,
  });
const property = (draft: PropertyDraft): PropertyDraft => ({
  circumstance: null,
  from: day('2019-05-20'),
  verifiedOn: day('2019-12-01'),
  hasConsent: true,
  ...draft,
});
const vehicle = property({ kind: 'VEHICLE' });
const found = (properties: readonly PropertyDraft[], awards: readonly Award[] = [allowance()]) =>
  findingsOf(rule, { people, awards, facts: { property: properties } });

describe('INEL-PROPERTY', () => {
  it('finds a vehicle of somebody who draws the allowance', () => {
    expect(found([vehicle])).toMatchObject([
      {
        subject: { kind: 'HOUSEHOLD', id: 'household' },
        personIds: people,
        severity: 'MEDIUM',
        disposition: 'SUSPICION',
        period: { from: month('2019-06'), until: month('2019-12') },
        amountFen: yuan(2800),
        amountMeaning: 'EXPOSURE',
        arithmetic: [
          {
            label: { en: 'Urban subsistence allowance, 2019-06 to 2019-12' },
            expression: '400.00 × 7 = 2,800.00',
          },
        ],
        evidence: [
          {
            programme: 'MZ-DIBAO-U',
            statement: {
              en: 'Urban subsistence allowance, 芙蓉区, paid for 2019-06 to 2019-12',
              zh: '城市低保，芙蓉区，发放2019-06至2019-12',
            },
          },
          {
            recordId: 'property 1',
            statement: {
              en: 'Vehicle, held since 2019-05-20, verified on 2019-12-01',
              zh: '机动车，2019-05-20起，2019-12-01核对',
            },
          },
        ],
        explanation: {
          en: 'Lead: verification shows a vehicle since 2019-05-20 with members of a household that draws aid granted by means; 2,800.00 yuan were paid since. Registers do not show what a thing is for or whose it is: verify with the family before anything else.',
          zh: '疑点：信息核对显示享受救助的家庭成员名下有机动车（2019-05-20起），此后发放2,800.00元。登记信息不反映实际用途和归属，应先向家庭核实，不得直接停发。',
        },
        legalBasis: [rule.legalBasis[0]],
      },
    ]);
  });

  it.each([
    {
      what: 'a second dwelling, from the day it was acquired',
      properties: [
        property({ kind: 'DWELLING', from: day('2005-01-01') }),
        property({ kind: 'DWELLING', personId: 'spouse', from: day('2019-10-01') }),
      ],
      text: '2 dwellings since 2019-10-01',
      amount: 1200,
    },
    {
      what: 'premises',
      properties: [property({ kind: 'COMMERCIAL_PREMISES' })],
      text: 'commercial premises since 2019-05-20',
      amount: 2800,
    },
    {
      what: 'savings of both, from the day the limit was passed',
      properties: [
        property({ kind: 'DEPOSIT', valueFen: yuan(29_000), from: day('2010-01-01') }),
        property({
          kind: 'SECURITIES',
          valueFen: yuan(900),
          personId: 'spouse',
          from: day('2019-11-05'),
        }),
      ],
      text: 'savings of 29,900.00 yuan since 2019-11-05',
      amount: 400,
    },
    {
      what: 'a business',
      properties: [property({ kind: 'BUSINESS', valueFen: yuan(200_000) })],
      text: 'a business since 2019-05-20',
      amount: 2800,
    },
  ])('finds $what', ({ properties, text, amount }) => {
    const [finding] = found(properties);

    expect(finding?.explanation.en).toContain(`shows ${text} with members`);
    expect(finding?.amountFen).toBe(yuan(amount));
  });

  it('says everything in one finding, exposed from the earliest on', () => {
    const premises = property({ kind: 'COMMERCIAL_PREMISES', from: day('2019-03-01') });

    expect(found([vehicle, premises])).toMatchObject([
      {
        amountFen: yuan(4000),
        explanation: {
          zh: expect.stringContaining(
            '名下有机动车（2019-05-20起）、商业用房（2019-03-01起），',
          ) as string,
        },
      },
    ]);
  });

  it.each(['MZ-DIBAO-R', 'MZ-TEKUN-S', 'MZ-TEKUN-C', 'MZ-MARGIN', 'ZJ-PRH-K', 'ZJ-PRH-S'] as const)(
    'looks at %s too',
    (programme) => {
      expect(found([vehicle], [allowance({ programme, payments: [] })])).toMatchObject([
        { amountFen: 0, period: null, evidence: [{ programme }, {}] },
      ]);
    },
  );

  it('adds what all awards of the household paid, from the start of each', () => {
    const rent = allowance({
      programme: 'ZJ-PRH-S',
      from: day('2019-10-01'),
      payments: monthly('2019-10', '2019-12', 200),
    });

    expect(found([vehicle], [allowance(), rent])).toMatchObject([{ amountFen: yuan(3400) }]);
  });

  it.each<{
    letter: string;
    when: string;
    properties: readonly PropertyDraft[];
    awards?: readonly Award[];
  }>([
    ...(
      [
        ['a', 'VEHICLE', 'DISABILITY_VEHICLE'],
        ['a', 'VEHICLE', 'TRICYCLE'],
        ['a', 'VEHICLE', 'FARM_MACHINERY'],
        ['a', 'VEHICLE', 'SCRAPPED'],
        ['a', 'VEHICLE', 'SOLD_NOT_TRANSFERRED'],
        ['a', 'VEHICLE', 'NAME_BORROWED'],
        ['c', 'DEPOSIT', 'COMPENSATION_MONEY'],
        ['c', 'DEPOSIT', 'JOINT_ACCOUNT'],
        ['d', 'BUSINESS', 'COOPERATIVE_SHARE'],
        ['d', 'BUSINESS', 'NOMINAL_SHAREHOLDER'],
        ['d', 'BUSINESS', 'DEREGISTERED'],
        ['d', 'BUSINESS', 'DORMANT'],
        ['d', 'BUSINESS', 'VILLAGE_FACTORY'],
      ] as const
    ).map(([letter, kind, circumstance]) => ({
      letter,
      when: `it is ${circumstance}`,
      properties: [property({ kind, circumstance, valueFen: yuan(900_000) })],
    })),
    ...(['RESETTLEMENT', 'INHERITED_SHARE', 'UNFINISHED'] as const).map((circumstance) => ({
      letter: 'b',
      when: `the second dwelling is ${circumstance}`,
      properties: [property({ kind: 'DWELLING' }), property({ kind: 'DWELLING', circumstance })],
    })),
    {
      letter: 'e',
      when: 'a single-person award is drawn and somebody else has it',
      properties: [property({ kind: 'VEHICLE', personId: 'spouse' })],
      awards: [allowance({ programme: 'MZ-DIBAO-SP', members: ['person'] })],
    },
    {
      letter: '-',
      when: 'the holder is only listed in the award',
      properties: [property({ kind: 'VEHICLE', personId: 'child' })],
      awards: [allowance({ members: [...people, { personId: 'child', isCounted: false }] })],
    },
    {
      letter: '-',
      when: 'the family did not agree to be verified',
      properties: [property({ kind: 'VEHICLE', hasConsent: false })],
    },
    {
      letter: '-',
      when: 'it was given away before the day of the file',
      properties: [property({ kind: 'VEHICLE', until: day('2019-12-31') })],
    },
    {
      letter: '-',
      when: 'it is one home, or land to farm',
      properties: [property({ kind: 'DWELLING' }), property({ kind: 'FARM_LAND' })],
    },
    {
      letter: '-',
      when: 'the award has ended',
      properties: [vehicle],
      awards: [allowance({ until: day('2019-12-31'), status: 'ENDED' })],
    },
    {
      letter: '-',
      when: 'the award is suspended',
      properties: [vehicle],
      awards: [allowance({ status: 'SUSPENDED' })],
    },
    {
      letter: '-',
      when: 'the aid does not go by means',
      properties: [vehicle],
      awards: [allowance({ programme: 'MZ-DIS-CARE' })],
    },
  ])('is silent when $when ($letter)', ({ properties, awards = [allowance()] }) => {
    expect(found(properties, awards)).toEqual([]);
  });

  it('asks for a vehicle of thirty days', () => {
    const since = (text: string) => found([property({ kind: 'VEHICLE', from: day(text) })]).length;

    expect([since('2019-12-01'), since('2019-12-02')]).toEqual([1, 0]);
  });

  it('asks for a verification of the last ninety days', () => {
    const on = (text: string) =>
      found([property({ kind: 'VEHICLE', verifiedOn: day(text) })]).length;

    expect([on('2019-10-02'), on('2019-10-01')]).toEqual([1, 0]);
  });

  it('allows savings of 24 standards a head', () => {
    const saved = (amount: number, programme: 'MZ-DIBAO-U' | 'MZ-DIBAO-R' = 'MZ-DIBAO-U') =>
      found([property({ kind: 'DEPOSIT', valueFen: yuan(amount) })], [allowance({ programme })])
        .length;

    expect([saved(29_328), saved(29_328.01)]).toEqual([0, 1]);
    expect([saved(21_440.16, 'MZ-DIBAO-R'), saved(21_440.17, 'MZ-DIBAO-R')]).toEqual([0, 1]);
  });

  it('goes by the hukou where the award has no scheme, and is silent on savings without one', () => {
    const awards = [allowance({ programme: 'MZ-MARGIN', payments: [] })];
    const saved = (facts: CaseFileDraft['facts']) =>
      findingsOf(rule, {
        people,
        awards,
        facts: { property: [property({ kind: 'DEPOSIT', valueFen: yuan(25_000) })], ...facts },
      }).length;

    expect(saved({ person: [{ hukou: 'RURAL' }] })).toBe(1);
    expect(saved({ person: [{ hukou: 'URBAN' }] })).toBe(0);
    expect(saved({})).toBe(0);
  });

  it('allows a business up to the limit', () => {
    const worth = (amount: number) =>
      found([property({ kind: 'BUSINESS', valueFen: yuan(amount) })]).length;

    expect([worth(100_000), worth(100_000.01)]).toEqual([0, 1]);
  });

  it('cannot tell from silence while housing does not answer', () => {
    const file = caseFile({
      people,
      awards: [allowance()],
      sources: { HOUSING: { isAnswered: false, reason: 'DEPARTMENT_UNAVAILABLE' } },
    });

    expect(screen(file, [rule]).undecided).toMatchObject([{ departments: ['HOUSING'] }]);
  });
});
