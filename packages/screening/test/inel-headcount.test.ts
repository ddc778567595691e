import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { type Facts, screen } from '../src/index.ts';
import { dupSubsistDestitute } from '../src/rules/dup-subsist-destitute.ts';
import { inelDeceasedPay } from '../src/rules/inel-deceased-pay.ts';
import { inelHeadcount as rule } from '../src/rules/inel-headcount.ts';
import {
  award,
  type AwardDraft,
  caseFile,
  day,
  findingsOf,
  month,
  monthly,
  reversal,
} from './case-file.ts';

type Spell = Partial<Facts['custodyOrService'][number]>;

const people = ['person', 'spouse', 'child'];
const allowance = (draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'MZ-DIBAO-U',
    members: people,
    payments: monthly('2018-01', '2019-09', 900),
    ...draft,
  });
const spell = (kind: Spell['kind'], draft: Spell = {}) => ({
  custodyOrService: [{ kind, from: day('2019-03-10'), ...draft } as Spell],
});
const found = (facts: Partial<Facts> | object, draft: Partial<AwardDraft> = {}) =>
  findingsOf(rule, { people, awards: [allowance(draft)], facts });

describe('INEL-HEADCOUNT', () => {
  it('finds a prisoner who is still counted in the paid allowance of the household', () => {
    expect(found(spell('PRISON'))).toMatchObject([
      {
        subject: { kind: 'HOUSEHOLD', id: 'household' },
        personIds: ['person'],
        period: { from: month('2019-06'), until: month('2019-09') },
        severity: 'HIGH',
        disposition: 'EXCLUSIVE',
        amountFen: yuan(1200),
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            label: {
              en: 'Urban subsistence allowance, 2019-06 to 2019-09, in prison',
              zh: '城市低保，2019-06至2019-09，服刑',
            },
            expression: '900.00 ÷ 3 × 4 = 1,200.00',
          },
        ],
        evidence: [
          {
            recordId: 'award MZ-DIBAO-U',
            statement: { en: 'Urban subsistence allowance, 芙蓉区, paid for 2019-06 to 2019-09' },
          },
          {
            recordId: 'custodyOrService 1',
            statement: {
              en: 'Member in prison, since 2019-03-10',
              zh: '成员服刑，2019-03-10起',
            },
          },
        ],
        explanation: {
          en: 'Lead: for 4 months (2019-06 to 2019-09) the paid allowance of the household counted a member who is perhaps not to be counted (in prison); the shares come to 1,200.00 yuan. The allowance of the others is to be reckoned anew and may rise.',
          zh: '疑点：2019-06至2019-09期间有4个月，该户已发放的低保计入了可能不应计入的成员1人（服刑），其份额合计1,200.00元。其余成员的低保金应重新核算，可能增加。',
        },
        legalBasis: [rule.legalBasis[0], rule.legalBasis[2]],
      },
    ]);
  });

  it.each([
    { kind: 'COMPULSORY_REHABILITATION', reason: 'in compulsory rehabilitation' },
    { kind: 'MILITARY_SERVICE', reason: 'in military service' },
    { kind: 'DECLARED_MISSING', reason: 'declared missing' },
  ] as const)('finds a member who is $reason', ({ kind, reason }) => {
    const [finding] = found(spell(kind));

    expect(finding?.amountFen).toBe(yuan(1200));
    expect(finding?.explanation.en).toContain(`(${reason})`);
  });

  it('finds a cleric after three years away', () => {
    expect(found(spell('CLERIC', { from: day('2016-04-10') }))).toMatchObject([
      { period: { from: month('2019-07'), until: month('2019-09') } },
    ]);
    expect(found(spell('CLERIC'))).toEqual([]);
  });

  it('finds a cleric since before the hub judges anything', () => {
    expect(found(spell('CLERIC', { from: day('2008-04-10') }))).toMatchObject([
      { amountFen: yuan(21 * 300) },
    ]);
  });

  it('says which month it leaves out because the household was reviewed in it', () => {
    const reviews = ['2019-02-11', '2019-07-02', '2019-07-30', '2020-01-15'].map((from) => ({
      kind: 'REVIEWED' as const,
      from: day(from),
    }));
    const [finding] = found(spell('PRISON'), { events: reviews });

    expect(finding?.amountFen).toBe(yuan(900));
    expect(finding?.arithmetic.map(({ expression }) => expression)).toEqual([
      '900.00 ÷ 3 = 300.00',
      '900.00 ÷ 3 × 2 = 600.00',
    ]);
    expect(finding?.explanation.en).toContain(
      'for 3 months (2019-06 to 2019-09) the paid allowance',
    );
    expect(finding?.explanation.en).toContain(
      'Not reckoned, because the household was reviewed then: 2019-07. The allowance',
    );
    expect(finding?.explanation.zh).toContain('复核当月（2019-07）不计。其余成员');
  });

  it('finds an orphan who lives in an institution', () => {
    const orphan = (form: 'INSTITUTION' | 'SCATTERED') =>
      award({ programme: 'MZ-ORPHAN', form, members: ['child'], from: day('2019-03-01') });

    expect(
      findingsOf(rule, { people, awards: [allowance(), orphan('INSTITUTION')] }),
    ).toMatchObject([
      {
        personIds: ['child'],
        amountFen: yuan(1200),
        evidence: [
          {},
          { statement: { en: 'Orphan basic allowance, 芙蓉区, granted on 2019-03-01' } },
        ],
      },
    ]);
    expect(findingsOf(rule, { people, awards: [allowance(), orphan('SCATTERED')] })).toEqual([]);
  });

  it('finds a dead member from the second month on, at the latest day that is reported', () => {
    const death = [{ diedOn: day('2019-02-10') }, { diedOn: day('2019-03-10') }];

    expect(found({ death })).toMatchObject([
      {
        period: { from: month('2019-05'), until: month('2019-09') },
        evidence: [{}, { statement: { en: 'Died on 2019-03-10', zh: '2019-03-10死亡' } }],
      },
    ]);
    expect(found({ death: [{ diedOn: day('2019-03-10'), isRevoked: true }] })).toEqual([]);
  });

  it('finds a member on destitute support, paid or in an institution', () => {
    const support = award({
      programme: 'MZ-TEKUN-S',
      from: day('2019-03-01'),
      payments: monthly('2019-03', '2019-08', 459),
    });
    const stay = award({ programme: 'MZ-TEKUN-C', from: day('2019-03-01') });

    expect(findingsOf(rule, { people, awards: [allowance(), support] })).toMatchObject([
      { period: { from: month('2019-06'), until: month('2019-08') }, amountFen: yuan(900) },
    ]);
    expect(findingsOf(rule, { people, awards: [allowance(), stay] })).toMatchObject([
      { period: { from: month('2019-06'), until: month('2019-09') } },
    ]);
  });

  it('adds several members and names each reason once', () => {
    const custodyOrService = (['person', 'spouse', 'child'] as const).map((personId, index) => ({
      personId,
      kind: index === 0 ? ('PRISON' as const) : ('MILITARY_SERVICE' as const),
      from: day('2019-05-10'),
    }));

    expect(found({ custodyOrService })).toMatchObject([
      {
        personIds: people,
        amountFen: yuan(1800),
        arithmetic: [{}, {}, {}],
        explanation: {
          en: expect.stringContaining(
            'counted 3 members who are perhaps not to be counted (in prison, in military service)',
          ) as string,
        },
      },
    ]);
  });

  it('names one reason for a month, the first of several', () => {
    const facts = { ...spell('PRISON'), death: [{ diedOn: day('2019-07-20') }] };

    expect(found(facts)).toMatchObject([
      {
        amountFen: yuan(1200),
        arithmetic: [
          { expression: '900.00 ÷ 3 = 300.00', label: { zh: '城市低保，2019-09，死亡' } },
          { expression: '900.00 ÷ 3 × 3 = 900.00' },
        ],
      },
    ]);
  });

  it('counts only months that the reason covers from the first day to the last', () => {
    expect(found(spell('PRISON', { until: day('2019-08-31') }))).toMatchObject([
      { period: { from: month('2019-06'), until: month('2019-07') } },
    ]);
    expect(found(spell('PRISON', { until: day('2019-09-01') }))).toMatchObject([
      { period: { from: month('2019-06'), until: month('2019-08') } },
    ]);
  });

  it('leaves deaths and destitute support to the rules about them', () => {
    const support = award({
      programme: 'MZ-TEKUN-S',
      from: day('2019-03-01'),
      payments: monthly('2019-03', '2019-08', 459),
    });
    const rulesOf = (file: ReturnType<typeof caseFile>) =>
      screen(file, [rule, dupSubsistDestitute, inelDeceasedPay]).findings.map(
        (finding) => finding.ruleId,
      );

    expect(rulesOf(caseFile({ people, awards: [allowance(), support] }))).toEqual([
      'DUP-SUBSIST-DESTITUTE',
    ]);
    expect(
      rulesOf(
        caseFile({
          people,
          awards: [allowance()],
          facts: { death: [{ diedOn: day('2019-03-10'), source: 'FUNERAL' }] },
        }),
      ),
    ).toEqual(['INEL-DECEASED-PAY']);
  });

  it.each([
    {
      letter: 'a',
      when: 'the prisoner is listed and not counted',
      facts: spell('PRISON'),
      draft: { members: ['spouse', { personId: 'person', isCounted: false }] },
    },
    { letter: 'b', when: 'the member is held before trial', facts: spell('PRE_TRIAL_DETENTION') },
    { letter: 'b', when: 'the sentence is suspended', facts: spell('SUSPENDED_SENTENCE') },
    { letter: 'c', when: 'the member is a sergeant', facts: spell('NON_COMMISSIONED_SERVICE') },
    {
      letter: 'd',
      when: 'a child studies far away',
      facts: {
        enrolment: [{ personId: 'child', stage: 'HIGHER' as const, status: 'ENROLLED' as const }],
      },
    },
    {
      letter: 'e',
      when: 'the only month left is that of a review',
      facts: spell('PRISON'),
      draft: {
        payments: monthly('2018-01', '2019-06', 900),
        events: [{ kind: 'REVIEWED' as const, from: day('2019-06-20') }],
      },
    },
    {
      letter: '-',
      when: 'the household was reckoned anew in time',
      facts: spell('PRISON'),
      draft: { members: ['spouse', { personId: 'person', until: day('2019-06-01') }] },
    },
    {
      letter: '-',
      when: 'the months were taken back',
      facts: spell('PRISON'),
      draft: { payments: [...monthly('2018-01', '2019-06', 900), reversal('2019-06', 900)] },
    },
    {
      letter: '-',
      when: 'the time in prison was over before the hub looks back',
      facts: spell('PRISON', { from: day('2015-01-01'), until: day('2016-12-31') }),
      draft: { from: day('2015-01-01'), payments: monthly('2016-01', '2016-12', 900) },
    },
  ])('is silent when $when ($letter)', ({ facts, draft }) => {
    expect(found(facts, draft)).toEqual([]);
  });

  it('leaves two months after the month of the event, one after that of a death', () => {
    const until = (last: string, facts: object) =>
      found(facts, { payments: monthly('2018-01', last, 900) });
    const death = { death: [{ diedOn: day('2019-03-31') }] };

    expect(until('2019-05', spell('PRISON'))).toEqual([]);
    expect(until('2019-06', spell('PRISON'))).toHaveLength(1);
    expect(until('2019-04', death)).toEqual([]);
    expect(until('2019-05', death)).toHaveLength(1);
  });
});
