import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { dupRenoTwice as rule } from '../src/rules/dup-reno-twice.ts';
import { award, type AwardDraft, day, findingsOf, month, once, reversal } from './case-file.ts';

const people = ['person', 'spouse', 'son'];

const first = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'ZJ-RENO-C',
    id: 'first',
    subjectId: 'house',
    dwellingId: 'house',
    decidedOn: day('2015-04-10'),
    payments: once(8000),
    ...draft,
  });
const second = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'ZJ-RENO-D',
    id: 'second',
    subjectId: 'house',
    dwellingId: 'house',
    decidedOn: day('2019-04-10'),
    payments: once(20000),
    ...draft,
  });
const married = [{ relation: 'SPOUSE' as const, relativeId: 'spouse', status: 'ABLE' as const }];

describe('DUP-RENO-TWICE', () => {
  it('finds a second renovation of one dwelling within the years of the first', () => {
    expect(findingsOf(rule, { people, awards: [first(), second()] })).toMatchObject([
      {
        subject: { kind: 'DWELLING', id: 'house' },
        severity: 'HIGH',
        disposition: 'EXCLUSIVE',
        personIds: people,
        amountFen: yuan(20000),
        amountMeaning: 'AT_RISK',
        period: { from: month('2015-04'), until: month('2019-04') },
        arithmetic: [
          {
            label: { en: 'second grant, of 2019-04-10', zh: '第二次补助，2019-04-10批准' },
            expression: '20,000.00',
            resultFen: yuan(20000),
          },
        ],
        evidence: [
          {
            recordId: 'first',
            statement: {
              en: 'Repair of a grade-C dwelling, 芙蓉区, granted on 2015-04-10, 8,000.00 yuan, dwelling house',
              zh: 'C级修缮加固，芙蓉区，2015-04-10批准，8,000.00元，住房house',
            },
          },
          { recordId: 'second' },
        ],
        explanation: {
          en: 'Lead: one dwelling or family was granted a renovation more than once (2015-04-10, 2019-04-10), and no new damage is on record; what came after the first grant is 20,000.00 yuan.',
          zh: '疑点：同一住房或农户多次获批危房改造（2015-04-10、2019-04-10），且无新的受损记录，首次之后的补助共20,000.00元。',
        },
        legalBasis: [rule.legalBasis[0], rule.legalBasis[1]],
      },
    ]);
  });

  it.each([
    {
      when: 'the person of both grants is one, though the dwellings differ',
      awards: [first({ dwellingId: 'old house' }), second()],
      subject: 'house',
    },
    {
      when: 'one spouse each, and no certificate',
      awards: [
        first({ members: ['person'], dwellingId: null }),
        second({ members: ['spouse'], dwellingId: null, subjectId: 'plot' }),
      ],
      subject: 'plot',
    },
    {
      when: 'the certificate is that of the earlier grant alone',
      awards: [first({ dwellingId: 'old house' }), second({ dwellingId: null })],
      subject: 'old house',
    },
    {
      when: 'the son is a family of his own and had the same dwelling renovated',
      awards: [first(), second({ members: ['son'], isIndependentFamily: true })],
      subject: 'house',
    },
  ])('finds the second grant when $when', ({ awards, subject }) => {
    expect(findingsOf(rule, { people, awards, facts: { kinship: married } })).toMatchObject([
      { amountFen: yuan(20000), subject: { id: subject } },
    ]);
  });

  it('adds up what came after the first of three grants', () => {
    const third = second({ id: 'third', decidedOn: day('2019-10-10'), payments: once(5000) });

    expect(findingsOf(rule, { people, awards: [first(), second(), third] })).toMatchObject([
      {
        amountFen: yuan(25000),
        arithmetic: [{ resultFen: yuan(20000) }, { resultFen: yuan(5000) }],
        evidence: [{ recordId: 'first' }, { recordId: 'second' }, { recordId: 'third' }],
      },
    ]);
  });

  it('is HIGH to the day ten years later, and LOW from the next', () => {
    const on = (decidedOn: string) =>
      findingsOf(rule, {
        people,
        asOf: day('2025-12-31'),
        awards: [first(), second({ decidedOn: day(decidedOn) })],
      });

    expect(on('2025-04-10')).toMatchObject([{ severity: 'HIGH', amountFen: yuan(20000) }]);
    expect(on('2025-04-10')[0]?.variant).toBeUndefined();
    expect(on('2025-04-11')).toMatchObject([
      { severity: 'LOW', variant: 'long-ago', amountFen: yuan(20000) },
    ]);
  });

  it('judges grants of before the measures of 2014 too', () => {
    const awards = [
      first({ decidedOn: day('2009-06-10') }),
      second({ decidedOn: day('2012-06-10') }),
    ];

    expect(findingsOf(rule, { people, awards })).toMatchObject([
      { severity: 'HIGH', legalBasis: [rule.legalBasis[0]] },
    ]);
  });

  it('tells of the recent grant alone where another came long before', () => {
    const long = first({ id: 'long ago', decidedOn: day('2001-04-10') });
    const old = first({ id: 'old', decidedOn: day('2014-06-10') });

    expect(findingsOf(rule, { people, awards: [long, old, second()] })).toMatchObject([
      { severity: 'HIGH', amountFen: yuan(20000) },
    ]);
  });

  it.each([
    {
      letter: 'a',
      when: 'one grant is paid in three instalments',
      awards: [
        second({
          payments: [6000, 6000, 8000].map((amount, index) => ({
            amountFen: yuan(amount),
            type: 'INSTALMENT' as const,
            paidOn: day(`2019-0${index + 5}-10`),
          })),
        }),
      ],
    },
    {
      letter: 'a',
      when: 'the county books its share of the grant as an award of its own',
      awards: [first(), second({ partOf: 'first' })],
    },
    {
      letter: 'b',
      when: 'the second grant cites new damage',
      awards: [first(), second({ damageId: 'flood' })],
    },
    {
      letter: 'c',
      when: 'the second grant supplements the first',
      awards: [first(), second({ refersTo: 'first' })],
    },
    {
      letter: 'd',
      when: 'the son has a family and a dwelling of his own',
      awards: [
        first(),
        second({
          members: ['person', 'son'],
          dwellingId: 'new house',
          isIndependentFamily: true,
        }),
      ],
    },
    {
      letter: '-',
      when: 'two families have two dwellings',
      awards: [first(), second({ members: ['son'], dwellingId: 'new house' })],
    },
    {
      letter: '-',
      when: 'the second grant was taken back',
      awards: [first(), second({ payments: [...once(20000), reversal('2019-08', 20000)] })],
    },
    {
      letter: '-',
      when: 'somebody is listed in the second grant but not counted',
      awards: [
        first(),
        second({ members: ['son', { personId: 'person', isCounted: false }], dwellingId: 'new' }),
      ],
    },
  ])('is silent when $when ($letter)', ({ awards }) => {
    expect(findingsOf(rule, { people, awards })).toEqual([]);
  });

  it('is silent when the family was relocated in between (e), and not when it was before or after', () => {
    const relocatedOn = (from: string) =>
      findingsOf(rule, {
        people,
        awards: [first(), second()],
        facts: { housingArrangement: [{ kind: 'RELOCATED', from: day(from) }] },
      });

    expect(relocatedOn('2017-01-01')).toEqual([]);
    expect(relocatedOn('2015-04-10')).toEqual([]);
    expect(relocatedOn('2019-04-10')).toEqual([]);
    expect(relocatedOn('2015-04-09')).toHaveLength(1);
    expect(relocatedOn('2019-04-11')).toHaveLength(1);
  });

  it('takes a marriage that ended before the second grant for none', () => {
    const awards = [
      first({ members: ['person'], dwellingId: null }),
      second({ members: ['spouse'], dwellingId: null }),
    ];
    const until = (text: string) => ({ kinship: [{ ...married[0], until: day(text) }] });

    expect(findingsOf(rule, { people, awards, facts: until('2019-04-10') })).toEqual([]);
    expect(findingsOf(rule, { people, awards, facts: until('2019-04-11') })).toHaveLength(1);
  });

  describe('after a relocation', () => {
    const relocatedOn = (from: string, until: string | null = null) => ({
      housingArrangement: [
        { kind: 'RELOCATED' as const, from: day(from), until: until === null ? null : day(until) },
      ],
    });
    const grant = [second({ members: ['person'] })];

    it('finds a first renovation of a family that lives where it was relocated to', () => {
      const facts = relocatedOn('2017-06-01');

      expect(findingsOf(rule, { awards: grant, facts })).toMatchObject([
        { variant: 'relocated', subject: { id: 'house' }, amountFen: yuan(20000) },
      ]);
    });

    it('is silent up to the day of the relocation, and where the family came back', () => {
      expect(findingsOf(rule, { awards: grant, facts: relocatedOn('2019-04-11') })).toEqual([]);
      expect(findingsOf(rule, { awards: grant, facts: relocatedOn('2019-04-10') })).toHaveLength(1);
      expect(
        findingsOf(rule, { awards: grant, facts: relocatedOn('2017-06-01', '2019-04-10') }),
      ).toEqual([]);
    });

    it('is silent where new damage is on record', () => {
      const damaged = [second({ members: ['person'], damageId: 'damage' })];

      expect(findingsOf(rule, { awards: damaged, facts: relocatedOn('2017-06-01') })).toEqual([]);
    });
  });
});
