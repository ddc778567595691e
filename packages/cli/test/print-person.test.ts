import { describe, expect, it } from 'vitest';
import type {
  FindingAnswer,
  Lane,
  PersonAnswer,
  PersonRecord,
} from '../src/answer/person-answer.ts';
import { printPerson } from '../src/answer/print-person.ts';
import { languageOf } from '../src/answer/words.ts';

const both = (en: string, zh: string) => ({ en, zh });

const source = { isAnswered: true, completeThrough: '2019-12-31', reason: null };

const civilAffairs: Lane = {
  department: 'CIVIL_AFFAIRS',
  shareFen: 71_600,
  source,
  awards: [
    {
      id: 'mz-1',
      programme: { code: 'MZ-DIBAO-U', name: 'Urban subsistence allowance', nameZh: '城市低保' },
      county: '430102',
      from: '2019-11-01',
      until: null,
      status: 'ACTIVE',
      shareFen: 71_600,
      months: [
        { month: '2019-11', shareFen: 35_800 },
        { month: '2019-12', shareFen: 35_800 },
      ],
    },
  ],
};

const housing: Lane = {
  department: 'HOUSING',
  shareFen: null,
  source: { isAnswered: false, completeThrough: null, reason: 'DEPARTMENT_UNAVAILABLE' },
  awards: null,
};

const finding: FindingAnswer = {
  severity: 'HIGH',
  variant: null,
  rule: { id: 'DUP-SUBSIST-DESTITUTE', title: both('Both paid', '重复享受'), isVerified: false },
  period: { from: '2019-11', until: '2019-12' },
  evidence: [{ department: 'CIVIL_AFFAIRS', statement: both('paid twice', '两项均有发放') }],
  arithmetic: [{ label: both('allowance', '低保金'), expression: '358.00 × 2 months = 716.00' }],
  amountFen: 71_600,
  amountMeaning: 'AT_RISK',
  legalBasis: [
    {
      instrument: both('Decree No. 649', '国务院令第649号'),
      articles: 'art. 9',
      isVerified: false,
    },
  ],
  explanationZh: '疑点：两项同时发放。',
  explanationEn: 'Lead: both were paid.',
};

const person: PersonRecord = {
  id: 'p1mother',
  name: '李秀英',
  residentNumber: '1****************X',
  household: { members: [{}, {}] },
  aid: { isComplete: false, totalFen: 71_600, lanes: [civilAffairs, housing] },
  screening: {
    asOf: '2019-12-31',
    verdict: 'FINDINGS',
    findings: [finding],
    undecided: [
      {
        rule: { id: 'DUP-HOUSE-RENT', title: both('Home and subsidy', '实物与补贴') },
        reason: both(
          'Cannot tell: Housing gave no usable answer.',
          '无法判断：住建部门未提供可用数据。',
        ),
      },
    ],
    dataQuality: [
      {
        code: 'PAYMENT_WITHOUT_AWARD',
        department: 'EDUCATION',
        table: 'payment',
        recordId: 'jy-9',
      },
    ],
  },
};

describe('a printed answer', () => {
  it('draws a lane per department, a silent one as a question and never as nothing', () => {
    const lines = printPerson({ data: { person } }, 'en').split('\n');

    const [lane] = lines.filter((line) => line.startsWith('Civil affairs'));
    expect(lane).toContain('716.00');
    expect(lane?.endsWith(`${'·'.repeat(34)}██`)).toBe(true);
    const [silent] = lines.filter((line) => line.startsWith('Housing'));
    expect(silent).toContain('did not answer: nothing follows from its silence');
    expect(silent).toContain('?'.repeat(36));
  });

  it('gives each lead with its words, months, evidence, arithmetic, amount and law', () => {
    expect(printPerson({ data: { person } }, 'en'))
      .toContain(`Lead 1 of 1  [HIGH] DUP-SUBSIST-DESTITUTE Both paid [rests in part on unverified texts]
  Lead: both were paid.
  period: 2019-11 – 2019-12 (2 months)
  evidence: paid twice
  arithmetic: allowance: 358.00 × 2 months = 716.00
  amount: 716.00 yuan (perhaps recoverable)
  law: Decree No. 649 art. 9 [text to be verified]`);
  });

  it('names the rows that cannot be right, a line each, for the department to check', () => {
    expect(printPerson({ data: { person } }, 'en')).toContain(
      'Education: a payment names an award that was not sent [PAYMENT_WITHOUT_AWARD payment jy-9]',
    );
    expect(printPerson({ data: { person } }, 'zh')).toContain(
      '教育: 发放记录无对应救助决定 [PAYMENT_WITHOUT_AWARD payment jy-9]',
    );
  });

  it('speaks Chinese to those who ask for it', () => {
    const printed = printPerson({ data: { person } }, 'zh');

    expect(printed).toContain('个人救助链 — 李秀英');
    expect(printed).toContain('该部门未响应：不能据此认为没有救助');
    expect(printed).toContain('金额: 716.00 元 (可能需追回)');
    expect(printed).toContain('依据: 国务院令第649号 第9条');
    expect(printed).toContain('358.00 × 2个月 = 716.00');
    expect(printed).toContain('无法判断：住建部门未提供可用数据。');
    expect(printed).not.toMatch(/骗|违规/);
  });

  it('says once what is missing when nothing could be answered', () => {
    const error = {
      message: 'No department knows a person with this number or identifier.',
      extensions: { code: 'PERSON_NOT_FOUND', department: 'supervision' },
    };
    const unknown = { ...person, name: null, aid: null, screening: null };
    const nobody: PersonAnswer = { data: { person: unknown }, errors: [error, error] };

    expect(printPerson(nobody, 'en')).toBe(
      `What is missing:\n  Supervision: ${error.message} [PERSON_NOT_FOUND]\n`,
    );
  });
});

describe('languageOf', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C.UTF-8' }, 'en'],
    [{}, 'en'],
  ])('takes %j for %s', (environment, language) => {
    expect(languageOf(environment)).toBe(language);
  });
});
