import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../src/index.ts';
import { inelDeceasedPay as rule } from '../src/rules/inel-deceased-pay.ts';
import {
  award,
  type AwardDraft,
  day,
  findingsOf,
  furong,
  month,
  monthly,
  once,
  reversal,
  today,
} from './case-file.ts';

type Death = Partial<Facts['death'][number]>;

const died = (...changes: readonly Death[]) => ({
  death: [{}, ...changes].map((change, index) => ({
    id: `report ${index + 1}`,
    diedOn: day('2019-03-10'),
    source: 'HUKOU_CANCELLATION' as const,
    reportedOn: day('2019-03-20'),
    isRevoked: false,
    ...change,
  })),
});
const support = (last: string, draft: Partial<AwardDraft> = {}) =>
  award({ programme: 'MZ-TEKUN-S', payments: monthly('2018-01', last, 459.4), ...draft });
/** Granted once, after the death. */
const later = (draft: Partial<AwardDraft> & { readonly programme: AwardDraft['programme'] }) =>
  award({ decidedOn: day('2019-05-06'), payments: once(900), ...draft });

describe('INEL-DECEASED-PAY', () => {
  it('finds destitute support paid after the month of death', () => {
    expect(findingsOf(rule, { awards: [support('2019-06')], facts: died() })).toEqual([
      {
        amountFen: 137820,
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            expression: '459.40 × 3 = 1,378.20',
            label: {
              en: 'Scattered destitute support, 2019-04 to 2019-06',
              zh: '分散供养，2019-04至2019-06',
            },
            resultFen: 137820,
          },
        ],
        asOf: today,
        departments: ['CIVIL_AFFAIRS'],
        disposition: 'EXCLUSIVE',
        evidence: [
          {
            days: { from: day('2019-03-10'), until: null },
            department: 'CIVIL_AFFAIRS',
            programme: null,
            recordId: 'report 1',
            table: 'death',
            statement: {
              en: 'Died on 2019-03-10, hukou cancellation',
              zh: '2019-03-10死亡，来源：户籍注销',
            },
          },
          {
            amountFen: yuan(1378.2),
            county: furong,
            days: { from: day('2019-04-01'), until: day('2019-07-01') },
            department: 'CIVIL_AFFAIRS',
            programme: 'MZ-TEKUN-S',
            recordId: 'award MZ-TEKUN-S',
            statement: {
              en: 'Scattered destitute support, 芙蓉区, paid for 2019-04 to 2019-06',
              zh: '分散供养，芙蓉区，发放2019-04至2019-06',
            },
          },
        ],
        explanation: {
          en: "Lead: the person is reported to have died on 2019-03-10, and aid was paid to or for them in 3 later months (2019-04 to 2019-06), 1,378.20 yuan in all. The rest of a household's award is to be recomputed and may rise.",
          zh: '疑点：登记显示该人于2019-03-10死亡，此后仍有3个月发放待遇（2019-04至2019-06），合计1,378.20元。家庭其余成员待遇应重新核算，可能增加。',
        },
        id: '85ed79aff1b0fb20f6f5a260',
        legalBasis: [rule.legalBasis[0]],
        kind: 'INELIGIBLE',
        period: {
          from: month('2019-04'),
          until: month('2019-06'),
        },
        personIds: ['person'],
        ruleId: 'INEL-DECEASED-PAY',
        severity: 'CRITICAL',
        subject: {
          id: 'person',
          kind: 'PERSON',
        },
      },
    ]);
  });

  it("takes the dead person's share of a household's allowance alone", () => {
    const members = ['person', 'spouse', { personId: 'child', isCounted: false }];
    const awards = [
      award({ programme: 'MZ-DIBAO-R', members, payments: monthly('2019-01', '2019-05', 432) }),
    ];

    expect(findingsOf(rule, { awards, facts: died() })).toMatchObject([
      { amountFen: yuan(432), arithmetic: [{ expression: '432.00 ÷ 2 × 2 = 432.00' }] },
    ]);
  });

  it('finds what was granted once after the death, by any department', () => {
    const programmes = ['MZ-TEMP-EMERG', 'JY-CE-B', 'RS-ONEOFF', 'YJ-WINTER'] as const;
    const awards = programmes.map((programme) => later({ programme }));

    expect(findingsOf(rule, { awards, facts: died() })).toMatchObject([
      {
        amountFen: yuan(3600),
        departments: ['CIVIL_AFFAIRS', 'EDUCATION', 'HUMAN_RESOURCES', 'EMERGENCY_MANAGEMENT'],
      },
    ]);
  });

  it('finds a premium subsidy for a year the person did not live to see', () => {
    const premium = (insuranceYear: number) =>
      later({ programme: 'YB-PREM-FULL', insuranceYear, payments: once(220) });

    expect(findingsOf(rule, { awards: [premium(2019)], facts: died() })).toEqual([]);
    expect(findingsOf(rule, { awards: [premium(2020)], facts: died() })).toHaveLength(1);
  });

  it('finds a grant for a home in which nobody is left', () => {
    const awards = [later({ programme: 'YJ-REBUILD', members: ['person', 'spouse'] })];
    const facts = died({ personId: 'spouse' });

    expect(findingsOf(rule, { people: ['person'], awards, facts })).toMatchObject([
      { amountFen: yuan(450) },
    ]);
  });

  it.each([
    { what: 'two months from one source', last: '2019-05', reports: [], severity: 'MEDIUM' },
    { what: 'three months', last: '2019-06', reports: [], severity: 'CRITICAL' },
    {
      what: 'one month from two sources',
      last: '2019-04',
      reports: [{ source: 'FUNERAL' as const }],
      severity: 'CRITICAL',
    },
    {
      what: 'one month, one source twice',
      last: '2019-04',
      reports: [{}],
      severity: 'MEDIUM',
    },
  ])('is $severity for $what', ({ last, reports, severity }) => {
    const draft = { awards: [support(last)], facts: died(...reports) };

    expect(findingsOf(rule, draft)).toMatchObject([{ severity }]);
  });

  it('is LOW for a quarter paid before the death', () => {
    const payments = (paidOn: string) =>
      monthly('2019-03', '2019-05', 459.4).map((payment) => ({ ...payment, paidOn: day(paidOn) }));
    const paidOn = (text: string) => ({
      awards: [support('2019-02', { payments: payments(text) })],
      facts: died(),
    });

    expect(findingsOf(rule, paidOn('2019-03-10'))).toMatchObject([{ severity: 'LOW' }]);
    expect(findingsOf(rule, paidOn('2019-03-11'))).toMatchObject([{ severity: 'MEDIUM' }]);
  });

  it.each([
    { letter: 'a', when: 'the month of death was paid', awards: [support('2019-03')] },
    {
      letter: 'b',
      when: 'the funeral and the last bill were paid',
      awards: [later({ programme: 'MZ-TEKUN-BURIAL' }), later({ programme: 'YB-INP' })],
    },
    {
      letter: 'c',
      when: "the survivors' award goes on under the name of the dead head",
      awards: [
        award({
          programme: 'MZ-DIBAO-R',
          subjectId: 'person',
          members: ['spouse', { personId: 'person', until: day('2019-04-01') }],
          payments: monthly('2019-01', '2019-12', 432),
        }),
      ],
    },
    {
      letter: 'e',
      when: 'arrears are for months alive',
      awards: [
        award({
          programme: 'MZ-TEKUN-S',
          payments: monthly('2019-01', '2019-02', 30).map((payment) => ({
            ...payment,
            type: 'BACK_PAY' as const,
            paidOn: day('2019-06-14'),
          })),
        }),
      ],
    },
    {
      letter: 'f',
      when: 'survivors live in the rebuilt home',
      awards: [later({ programme: 'YJ-REBUILD', members: ['person', 'spouse'] })],
    },
    {
      letter: 'g',
      when: 'the premium of the year was subsidised',
      awards: [later({ programme: 'YB-PREM-FULL', insuranceYear: 2019 })],
    },
    {
      letter: 'h',
      when: 'the family drew condolence',
      awards: [later({ programme: 'YJ-CONDOL' })],
    },
    {
      letter: '-',
      when: 'the payment was taken back',
      awards: [
        support('2019-03', {
          payments: [...monthly('2019-04', '2019-04', 459.4), reversal('2019-04', 459.4)],
        }),
      ],
    },
    {
      letter: '-',
      when: 'aid was granted before the death and paid after it',
      awards: [later({ programme: 'RS-ONEOFF', decidedOn: day('2019-03-10') })],
    },
    {
      letter: '-',
      when: 'nothing was paid under a later grant',
      awards: [later({ programme: 'MZ-TEMP-EMERG', payments: [] })],
    },
    {
      letter: '-',
      when: 'a later household grant no longer counts the person',
      awards: [
        later({
          programme: 'YJ-WINTER',
          members: [
            'spouse',
            { personId: 'person', from: day('2018-01-01'), until: day('2019-04-01') },
          ],
        }),
      ],
    },
  ])('is silent when $when ($letter)', ({ awards }) => {
    expect(findingsOf(rule, { people: ['person', 'spouse'], awards, facts: died() })).toEqual([]);
  });

  it('is silent when the report was revoked (d)', () => {
    const facts = { death: [{ ...died().death[0], isRevoked: true }] };

    expect(findingsOf(rule, { awards: [support('2019-06')], facts })).toEqual([]);
    expect(findingsOf(rule, { awards: [support('2019-06')] })).toEqual([]);
  });

  it('believes the latest of several reports', () => {
    const facts = died({ diedOn: day('2019-05-02') });

    expect(findingsOf(rule, { awards: [support('2019-06')], facts })).toMatchObject([
      { amountFen: yuan(459.4) },
    ]);
  });

  it('waits for thirty days after the death', () => {
    const awards = [support('2019-04')];

    expect(findingsOf(rule, { asOf: day('2019-04-08'), awards, facts: died() })).toEqual([]);
    expect(findingsOf(rule, { asOf: day('2019-04-09'), awards, facts: died() })).toHaveLength(1);
  });
});
