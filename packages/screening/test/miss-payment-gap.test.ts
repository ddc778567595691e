import { parseMonth, yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { screen } from '../src/index.ts';
import { missPaymentGap as rule } from '../src/rules/miss-payment-gap.ts';
import {
  award,
  type AwardDraft,
  caseFile,
  day,
  findingsOf,
  month,
  monthly,
  reversal,
  today,
} from './case-file.ts';

type Draft = Partial<AwardDraft>;

const people = ['person', 'spouse'];
/** Paid for every month but June to August. */
const gap = [...monthly('2018-01', '2019-05', 432), ...monthly('2019-09', '2019-12', 450)];

const allowance = (draft: Draft = {}) =>
  award({ programme: 'MZ-DIBAO-R', members: people, payments: gap, ...draft });
const found = (draft: Draft) => findingsOf(rule, { people, awards: [allowance(draft)] });
/** A gap at the end of the books. */
const stopped = (last: string, draft: Draft = {}) =>
  allowance({ payments: monthly('2018-01', last, 432), ...draft });

describe('MISS-PAYMENT-GAP', () => {
  it('finds the months of an open award that were not paid', () => {
    expect(found({})).toMatchObject([
      {
        subject: { kind: 'HOUSEHOLD', id: 'household' },
        personIds: people,
        period: { from: month('2019-06'), until: month('2019-08') },
        severity: 'HIGH',
        disposition: 'ENTITLEMENT_GAP',
        amountFen: yuan(1296),
        amountMeaning: 'ENTITLEMENT',
        arithmetic: [
          {
            label: {
              en: 'Rural subsistence allowance, 2019-06 to 2019-08',
              zh: '农村低保，2019-06至2019-08',
            },
            expression: '432.00 × 3 = 1,296.00',
          },
        ],
        evidence: [
          {
            recordId: 'award MZ-DIBAO-R',
            statement: {
              en: 'Rural subsistence allowance, 芙蓉区, open, not paid for 2019-06 to 2019-08',
              zh: '农村低保，芙蓉区，在保，2019-06至2019-08未发放',
            },
          },
        ],
        explanation: {
          en: 'Lead: the award (Rural subsistence allowance) stands open and was not paid for 3 months (2019-06 to 2019-08); 1,296.00 yuan are perhaps due.',
          zh: '线索：该农村低保在保，但2019-06至2019-08期间有3个月未发放，可能应补1,296.00元。',
        },
        legalBasis: [rule.legalBasis[0]],
      },
    ]);
  });

  it.each([
    'MZ-DIBAO-SP',
    'MZ-TEKUN-S',
    'MZ-ORPHAN',
    'MZ-DEFACTO',
    'MZ-DIS-LIV',
    'MZ-DIS-CARE',
  ] as const)('finds the gap of a person in %s', (programme) => {
    const own = allowance({ programme, subjectId: 'person', members: ['person'] });

    expect(findingsOf(rule, { awards: [own] })).toMatchObject([
      { subject: { kind: 'PERSON', id: 'person' }, amountFen: yuan(1296) },
    ]);
  });

  it('takes each gap at the month that was paid before it', () => {
    const payments = [
      ...monthly('2018-01', '2019-03', 400),
      ...monthly('2019-05', '2019-06', 450),
      ...monthly('2019-09', '2019-12', 450),
    ];

    const [finding] = found({ payments });

    expect(finding?.arithmetic.map(({ expression }) => expression)).toEqual([
      '400.00',
      '450.00 × 2 = 900.00',
    ]);
    expect(finding?.period).toEqual({ from: month('2019-04'), until: month('2019-08') });
  });

  it('takes what was granted where nothing was ever paid, and nothing where that is unknown', () => {
    const never = { decidedOn: day('2019-07-10'), from: day('2019-08-01'), payments: [] };

    expect(found({ ...never, grantedFen: yuan(400) })).toMatchObject([
      { amountFen: yuan(1200), period: { from: month('2019-08'), until: month('2019-10') } },
    ]);
    expect(found(never)).toMatchObject([{ amountFen: 0, arithmetic: [] }]);
  });

  it('counts what a funding leg paid as paid', () => {
    const leg = allowance({
      id: 'leg',
      partOf: 'award MZ-DIBAO-R',
      payments: monthly('2019-06', '2019-07', 10),
    });

    expect(findingsOf(rule, { people, awards: [allowance(), leg] })).toMatchObject([
      { period: { from: month('2019-08'), until: month('2019-08') } },
    ]);
  });

  it('says that a transfer came back long ago', () => {
    const returned = [
      { month: month('2019-06'), amountFen: yuan(432), returnedOn: day('2019-06-20') },
    ];

    expect(found({ returned })).toMatchObject([
      {
        explanation: {
          en: expect.stringContaining('A transfer came back from the bank') as string,
          zh: expect.stringContaining('有款项被银行退回') as string,
        },
      },
    ]);
  });

  it('cannot tell while civil affairs is silent', () => {
    const file = caseFile({
      people,
      awards: [allowance()],
      sources: { CIVIL_AFFAIRS: { isAnswered: false, reason: 'DEPARTMENT_UNAVAILABLE' } },
    });

    expect(screen(file, [rule])).toMatchObject({ findings: [], undecided: [{}] });
  });

  it.each<{ letter: string; when: string; draft: Draft }>([
    {
      letter: 'a',
      when: 'the month is that of the decision',
      draft: {
        decidedOn: day('2019-09-05'),
        from: day('2019-09-01'),
        payments: monthly('2019-10', '2019-12', 432),
      },
    },
    { letter: 'c', when: 'an institution is paid', draft: { programme: 'MZ-TEKUN-C' } },
    {
      letter: 'd',
      when: 'the bank sent the transfers back some days ago',
      draft: {
        returned: ['2019-06', '2019-07', '2019-08'].map((text) => ({
          month: parseMonth(text),
          returnedOn: day('2019-12-28'),
        })),
      },
    },
    {
      letter: '-',
      when: 'the award was suspended meanwhile',
      draft: {
        events: [
          { kind: 'SUSPENDED', from: day('2019-06-10') },
          { kind: 'RESUMED', from: day('2019-08-20') },
        ],
      },
    },
    {
      letter: '-',
      when: 'the family had asked to leave',
      draft: {
        payments: monthly('2018-01', '2019-05', 432),
        events: [{ kind: 'EXIT_REQUESTED', from: day('2019-05-30') }],
      },
    },
    {
      letter: '-',
      when: 'the payments were taken back',
      draft: {
        payments: [
          ...monthly('2018-01', '2019-12', 432),
          ...['2019-06', '2019-07', '2019-08'].map((text) => reversal(text, 432)),
        ],
      },
    },
    {
      letter: '-',
      when: 'the award has ended',
      draft: { status: 'ENDED', until: day('2019-10-01') },
    },
    { letter: '-', when: 'the award is suspended', draft: { status: 'SUSPENDED' } },
    {
      letter: '-',
      when: 'nobody was counted any more',
      draft: { members: people.map((personId) => ({ personId, until: day('2019-06-01') })) },
    },
    {
      letter: '-',
      when: 'the gap lies more than a year back',
      draft: {
        payments: [...monthly('2018-01', '2018-06', 432), ...monthly('2019-01', '2019-12', 432)],
      },
    },
    {
      letter: '-',
      when: 'arrears were paid later',
      draft: {
        payments: [
          ...gap,
          ...monthly('2019-06', '2019-08', 432).map((payment) => ({
            ...payment,
            type: 'BACK_PAY' as const,
            paidOn: day('2019-10-20'),
          })),
        ],
      },
    },
  ])('is silent when $when ($letter)', ({ draft }) => {
    expect(found(draft)).toEqual([]);
  });

  it.each([
    {
      letter: 'b',
      when: 'a new award paid after a change of system',
      others: [allowance({ id: 'new', payments: monthly('2019-06', '2019-08', 432) })],
    },
    {
      letter: 'c',
      when: 'each of them went on to destitute support, one in an institution',
      others: [
        award({ programme: 'MZ-TEKUN-S', payments: monthly('2019-06', '2019-08', 459) }),
        award({ programme: 'MZ-TEKUN-C', members: ['spouse'], from: day('2019-06-01') }),
      ],
    },
  ])('is silent when $when ($letter)', ({ others }) => {
    expect(findingsOf(rule, { people, awards: [allowance(), ...others] })).toEqual([]);
  });

  it('speaks for those whom the other award does not count', () => {
    const other = award({ programme: 'MZ-TEKUN-S', payments: monthly('2019-06', '2019-08', 459) });

    expect(findingsOf(rule, { people, awards: [allowance(), other] })).toHaveLength(1);
  });

  it('is silent when everybody has died, and speaks for those who live', () => {
    const died = (...personIds: readonly string[]) => ({
      death: personIds.map((personId) => ({ personId, diedOn: day('2019-10-02') })),
    });
    const awards = [allowance()];

    expect(findingsOf(rule, { people, awards, facts: died(...people) })).toEqual([]);
    expect(findingsOf(rule, { people, awards, facts: died('person') })).toMatchObject([
      { personIds: ['spouse'] },
    ]);
  });

  it('waits 45 days after the month', () => {
    const at = (asOf: string) =>
      findingsOf(rule, { asOf: day(asOf), people, awards: [stopped('2019-09')] });

    expect(at('2019-12-14')).toEqual([]);
    expect(at('2019-12-15')).toMatchObject([
      { period: { from: month('2019-10'), until: month('2019-10') } },
    ]);
  });

  it('measures the wait to the day through which the books are complete', () => {
    const at = (completeThrough: string) =>
      findingsOf(rule, {
        people,
        awards: [stopped('2019-09')],
        sources: { CIVIL_AFFAIRS: { isAnswered: true, completeThrough: day(completeThrough) } },
      });

    expect(at('2019-12-14')).toEqual([]);
    expect(at('2019-12-15')).toHaveLength(1);
  });

  it('gives ten days to make a transfer again', () => {
    const at = (returnedOn: string) =>
      stopped('2019-09', {
        returned: [{ month: month('2019-10'), returnedOn: day(returnedOn) }],
      });

    expect(findingsOf(rule, { people, awards: [at('2019-12-21')] })).toEqual([]);
    expect(findingsOf(rule, { people, awards: [at('2019-12-20')] })).toHaveLength(1);
    expect(today).toBe(day('2019-12-31'));
  });

  it('asks for whole months of the award', () => {
    const from = (text: string) =>
      found({
        decidedOn: day('2019-05-20'),
        from: day(text),
        payments: monthly('2019-07', '2019-12', 432),
      });

    expect(from('2019-06-02')).toEqual([]);
    expect(from('2019-06-01')).toMatchObject([
      { period: { from: month('2019-06'), until: month('2019-06') } },
    ]);
  });

  it('looks back twelve months', () => {
    const without = (missing: string) =>
      found({
        payments: monthly('2018-01', '2019-12', 432).filter(
          (payment) => payment.month !== month(missing),
        ),
      });

    expect(without('2018-12')).toEqual([]);
    expect(without('2019-01')).toHaveLength(1);
  });

  it('asks nothing about months before the books begin', () => {
    const old = allowance({
      from: day('2012-03-01'),
      payments: monthly('2019-06', '2019-12', 432),
    });

    expect(findingsOf(rule, { people, awards: [old] })).toEqual([]);
  });
});
