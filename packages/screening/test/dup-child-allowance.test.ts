import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { screen } from '../src/index.ts';
import { dupChildAllowance as rule } from '../src/rules/dup-child-allowance.ts';
import { dupDestituteDisability } from '../src/rules/dup-destitute-disability.ts';
import {
  award,
  type AwardDraft,
  caseFile,
  day,
  findingsOf,
  month,
  monthly,
  once,
  reversal,
} from './case-file.ts';

type Draft = Partial<AwardDraft>;

const orphan = (draft: Draft = {}) =>
  award({ programme: 'MZ-ORPHAN', payments: monthly('2019-01', '2019-06', 950), ...draft });
const defacto = (draft: Draft = {}) =>
  award({ programme: 'MZ-DEFACTO', payments: monthly('2020-01', '2020-06', 950), ...draft });
const support = (draft: Draft = {}) =>
  award({ programme: 'MZ-TEKUN-S', payments: monthly('2019-04', '2019-09', 459.4), ...draft });
/** The allowance of the grandparents' household. */
const allowance = (draft: Draft = {}) =>
  award({
    programme: 'MZ-DIBAO-R',
    members: ['person', 'grandmother'],
    payments: monthly('2019-01', '2019-12', 432),
    ...draft,
  });

describe('DUP-CHILD-ALLOWANCE tekun-and-orphan', () => {
  it('finds destitute support and an orphan allowance paid for one child', () => {
    expect(findingsOf(rule, { awards: [orphan(), support()] })).toMatchObject([
      {
        variant: 'tekun-and-orphan',
        subject: { kind: 'PERSON', id: 'person' },
        period: { from: month('2019-04'), until: month('2019-06') },
        severity: 'HIGH',
        disposition: 'CONDITIONAL',
        amountFen: yuan(1378.2),
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            label: {
              en: 'above what the child is to have, 2019-04 to 2019-06',
              zh: '超出应享合计，2019-04至2019-06',
            },
            expression: '(950.00 + 459.40 - 950.00) × 3 = 1,378.20',
          },
        ],
        evidence: [
          {
            statement: {
              en: 'Orphan basic allowance, 芙蓉区, paid for 2019-04 to 2019-06',
              zh: '孤儿基本生活费，芙蓉区，发放2019-04至2019-06',
            },
          },
          {
            statement: {
              en: 'Scattered destitute support, 芙蓉区, paid for 2019-04 to 2019-06',
              zh: '分散供养，芙蓉区，发放2019-04至2019-06',
            },
          },
        ],
        explanation: {
          en: 'Lead: in 3 months (2019-04 to 2019-06) destitute support and an orphan allowance were both paid for the child; 1,378.20 yuan lie above what the child is to have in all. A top-up to the standard is lawful.',
          zh: '疑点：2019-04至2019-06期间有3个月，该儿童同时领取特困供养和孤儿基本生活费，超出应享合计1,378.20元。补差至标准属合规情形。',
        },
        legalBasis: [rule.legalBasis[0]],
      },
    ]);
  });

  it('names the case with no amount where both together stay below the standard', () => {
    const part = orphan({ payments: monthly('2019-04', '2019-06', 400) });

    expect(findingsOf(rule, { awards: [part, support()] })).toMatchObject([
      { amountFen: 0, arithmetic: [{ expression: '0.00 × 3 = 0.00' }] },
    ]);
  });

  it('goes before a sum over the standard in other months', () => {
    const awards = [orphan(), support(), allowance()];

    expect(findingsOf(rule, { awards })).toMatchObject([
      {
        variant: 'tekun-and-orphan',
        period: { from: month('2019-04'), until: month('2019-06') },
        // Everything the child drew in those months counts: 950 + 459.40 + 216 - 950.
        amountFen: yuan(675.4 * 3),
      },
    ]);
  });
});

describe('DUP-CHILD-ALLOWANCE orphan-and-de-facto', () => {
  const asOf = day('2020-12-31');

  it('finds both child allowances paid for one child', () => {
    const awards = [orphan({ payments: monthly('2019-01', '2020-03', 950) }), defacto()];

    expect(findingsOf(rule, { asOf, awards })).toMatchObject([
      {
        variant: 'orphan-and-de-facto',
        period: { from: month('2020-01'), until: month('2020-03') },
        amountFen: yuan(2850),
        arithmetic: [{ expression: '(1,900.00 - 950.00) × 3 = 2,850.00' }],
        legalBasis: [{ instrument: { zh: '民发〔2016〕178号' } }, rule.legalBasis[1]],
      },
    ]);
  });

  it('speaks from two months on', () => {
    const until = (last: string) => [
      orphan({ payments: monthly('2019-01', last, 950) }),
      defacto(),
    ];

    expect(findingsOf(rule, { asOf, awards: until('2020-01') })).toEqual([]);
    expect(findingsOf(rule, { asOf, awards: until('2020-02') })).toHaveLength(1);
  });
});

describe('DUP-CHILD-ALLOWANCE over-standard', () => {
  it('finds a full allowance beside the share of an allowance that counts the child', () => {
    expect(findingsOf(rule, { awards: [orphan(), allowance()] })).toMatchObject([
      {
        variant: 'over-standard',
        amountFen: yuan(1296),
        arithmetic: [{ expression: '(950.00 + 216.00 - 950.00) × 6 = 1,296.00' }],
        explanation: {
          en: expect.stringContaining('together went beyond the standard') as string,
          zh: expect.stringContaining('合计超过标准') as string,
        },
      },
    ]);
  });

  it('adds the share, destitute support and the living subsidy', () => {
    const awards = [
      defacto({ payments: monthly('2019-01', '2019-02', 500) }),
      allowance(),
      support({ payments: monthly('2019-01', '2019-02', 300) }),
      award({ programme: 'MZ-DIS-LIV', payments: monthly('2019-01', '2019-02', 60) }),
    ];

    expect(findingsOf(rule, { awards })).toMatchObject([
      { arithmetic: [{ expression: '(500.00 + 576.00 - 950.00) × 2 = 252.00' }] },
    ]);
  });

  it('takes the whole allowance where the other benefits are above the standard by themselves', () => {
    const rich = allowance({ payments: monthly('2019-01', '2019-12', 2000) });
    const small = orphan({ payments: monthly('2019-01', '2019-02', 100) });

    expect(findingsOf(rule, { awards: [small, rich] })).toMatchObject([
      { arithmetic: [{ expression: '(100.00 + 1,000.00 - 1,000.00) × 2 = 200.00' }] },
    ]);
  });

  it('has a higher standard in an institution', () => {
    const inInstitution = (amount: number) =>
      orphan({ form: 'INSTITUTION', payments: monthly('2019-01', '2019-06', amount) });

    expect(findingsOf(rule, { awards: [inInstitution(1134), allowance()] })).toEqual([]);
    expect(findingsOf(rule, { awards: [inInstitution(1350), allowance()] })).toMatchObject([
      { amountFen: yuan(1296) },
    ]);
  });

  it('lets ten yuan a month pass', () => {
    const topUp = (amount: number) => [
      defacto({ payments: monthly('2019-01', '2019-06', amount) }),
      allowance(),
    ];

    expect(findingsOf(rule, { awards: topUp(744) })).toEqual([]);
    expect(findingsOf(rule, { awards: topUp(744.01) })).toMatchObject([{ amountFen: yuan(60.06) }]);
  });

  it('leaves the living subsidy beside a full orphan allowance to the rule about subsidies', () => {
    const living = award({ programme: 'MZ-DIS-LIV', payments: monthly('2019-01', '2019-06', 60) });
    const file = caseFile({ awards: [orphan(), living] });

    expect(
      screen(file, [rule, dupDestituteDisability]).findings.map((finding) => finding.ruleId),
    ).toEqual(['DUP-DESTITUTE-DISABILITY']);
  });
});

describe('DUP-CHILD-ALLOWANCE', () => {
  it.each([
    {
      letter: 'a',
      when: 'the allowance tops the share up to the standard',
      awards: [defacto({ payments: monthly('2019-01', '2019-06', 734) }), allowance()],
    },
    {
      letter: 'b',
      when: 'the nursing subsidy is paid on top',
      awards: [
        orphan(),
        award({ programme: 'MZ-DIS-CARE', payments: monthly('2019-01', '2019-06', 60) }),
      ],
    },
    {
      letter: 'c',
      when: 'there is aid for other needs',
      awards: [
        orphan(),
        award({ programme: 'YB-PREM-FULL', payments: once(220) }),
        award({ programme: 'JY-CE-B', payments: once(625) }),
        award({ programme: 'YB-INP', payments: once(2000) }),
      ],
    },
    {
      letter: 'd',
      when: 'an orphan over 18 is paid on at school',
      awards: [orphan()],
      facts: {
        person: [{ bornOn: day('2000-05-01') }],
        enrolment: [{ stage: 'SENIOR_SECONDARY' as const, status: 'ENROLLED' as const }],
      },
    },
    {
      letter: 'e',
      when: 'the household that counts the child leaves by steps',
      awards: [orphan(), allowance({ gradualExitUntil: day('2019-07-01') })],
    },
    {
      letter: 'f',
      when: 'the grandparents draw the allowance without the child',
      awards: [
        orphan(),
        allowance({ members: ['grandmother', { personId: 'person', isCounted: false }] }),
      ],
    },
    { letter: '-', when: 'nothing else is paid', awards: [orphan()] },
    {
      letter: '-',
      when: 'the doubled months were taken back',
      awards: [
        orphan({
          payments: [...monthly('2019-04', '2019-05', 950), reversal('2019-05', 950)],
        }),
        support(),
      ],
    },
  ])('is silent when $when ($letter)', ({ awards, facts }) => {
    expect(findingsOf(rule, { awards, ...(facts === undefined ? {} : { facts }) })).toEqual([]);
  });

  it('leaves out the months of a gradual exit alone', () => {
    const awards = [orphan(), allowance({ gradualExitUntil: day('2019-04-02') })];

    expect(findingsOf(rule, { awards })).toMatchObject([
      { period: { from: month('2019-05'), until: month('2019-06') } },
    ]);
  });
});
