import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { type ProposedAward, rules, screenProposed } from '../src/index.ts';
import { award, caseFile, day, furong, monthly, once } from './case-file.ts';

const asOf = day('2019-12-31');
const proposed = (change: Partial<ProposedAward> = {}): ProposedAward => ({
  programme: 'MZ-TEKUN-S',
  county: furong,
  from: day('2020-01-01'),
  until: null,
  amountFen: yuan(460),
  memberIds: ['person'],
  subjectId: 'person',
  details: {},
  replaces: [],
  ...change,
});
const allowance = award({
  programme: 'MZ-DIBAO-R',
  id: 'allowance',
  payments: monthly('2019-01', '2019-12', 216),
});

describe('before an award', () => {
  it('says what it would duplicate from its first month, over six months', () => {
    const { findings } = screenProposed(caseFile({ asOf, awards: [allowance] }), rules, {
      proposed: [proposed()],
    });

    expect(findings).toMatchObject([
      {
        ruleId: 'DUP-SUBSIST-DESTITUTE',
        amountFen: yuan(6 * 216),
        period: { from: 2020 * 12, until: 2020 * 12 + 5 },
        evidence: [{ recordId: 'allowance' }, { recordId: 'proposed 1' }],
      },
    ]);
  });

  it('finds nothing where the other award ends when it begins', () => {
    const { findings, clear } = screenProposed(caseFile({ asOf, awards: [allowance] }), rules, {
      proposed: [proposed({ replaces: ['allowance'] })],
    });

    expect(findings).toEqual([]);
    expect(clear).toContain('DUP-SUBSIST-DESTITUTE');
  });

  it('does not think on an award that is no longer paid', () => {
    const stopped = award({
      programme: 'MZ-DIBAO-R',
      payments: monthly('2019-01', '2019-08', 216),
      until: day('2019-09-01'),
      status: 'ENDED',
    });

    expect(
      screenProposed(caseFile({ asOf, awards: [stopped] }), rules, { proposed: [proposed()] })
        .findings,
    ).toEqual([]);
  });

  it('says nothing of what is wrong already without it', () => {
    const destitute = award({
      programme: 'MZ-TEKUN-S',
      payments: monthly('2019-01', '2019-12', 460),
    });
    const shelter = proposed({ programme: 'MZ-TEMP-EMERG', amountFen: yuan(1000) });
    const { findings } = screenProposed(caseFile({ asOf, awards: [allowance, destitute] }), rules, {
      proposed: [shelter],
    });

    expect(findings).toEqual([]);
  });

  it('compares a bill by the details that are given', () => {
    const details = { hospital: 'hospital', admissionNumber: 'A1', totalCostFen: yuan(9000) };
    const settled = award({
      programme: 'YB-INP',
      id: 'settled',
      decidedOn: day('2019-11-20'),
      payments: once(1200),
      ...details,
    });
    const second = proposed({ programme: 'YB-INP', amountFen: yuan(800), details });
    const { findings } = screenProposed(caseFile({ asOf, awards: [settled] }), rules, {
      proposed: [second],
    });

    expect(findings).toMatchObject([{ ruleId: 'DUP-MED-EPISODE', amountFen: yuan(800) }]);
  });

  it('cannot tell where a department is silent, or its books are old', () => {
    const reason = 'DEPARTMENT_UNAVAILABLE' as const;
    const silent = { CIVIL_AFFAIRS: { isAnswered: false, reason } } as const;
    const old = {
      CIVIL_AFFAIRS: { isAnswered: true, completeThrough: day('2019-09-30') },
    } as const;

    for (const sources of [silent, old]) {
      const { findings, undecided } = screenProposed(caseFile({ asOf, sources }), rules, {
        proposed: [proposed()],
      });
      expect(findings).toEqual([]);
      expect(undecided.map(({ ruleId }) => ruleId)).toContain('DUP-SUBSIST-DESTITUTE');
    }
  });

  it('names the programmes of two proposed awards that exclude each other', () => {
    const both = [
      proposed(),
      proposed({ programme: 'MZ-DIBAO-R', amountFen: yuan(216), subjectId: 'household' }),
    ];

    expect(screenProposed(caseFile({ asOf }), rules, { proposed: both }).findings).toMatchObject([
      { evidence: [{ recordId: 'proposed 2' }, { recordId: 'proposed 1' }] },
    ]);
  });

  it.each([
    ['a rental subsidy to a tenant with keys', 'ZJ-PRH-K', 'ZJ-PRH-S', 'DUP-HOUSE-RENT'],
    [
      'destitute support to somebody with a disability subsidy',
      'MZ-DIS-LIV',
      'MZ-TEKUN-S',
      'DUP-DESTITUTE-DISABILITY',
    ],
    [
      'a flexible-insurance subsidy beside a public-welfare post',
      'RS-PWP',
      'RS-SI-F',
      'DUP-EMP-PWP-FORMAL',
    ],
    ['the allowance to a destitute person', 'MZ-TEKUN-S', 'MZ-DIBAO-R', 'DUP-SUBSIST-DESTITUTE'],
  ] as const)('judges a pair from either side: %s', (_, held, programme, ruleId) => {
    const own = award({
      programme: held,
      keysOn: day('2018-01-05'),
      payments: held === 'ZJ-PRH-K' ? [] : monthly('2019-01', '2019-12', 100),
    });
    const { findings, clear } = screenProposed(caseFile({ asOf, awards: [own] }), rules, {
      proposed: [proposed({ programme })],
    });

    expect(findings.map((finding) => finding.ruleId)).toContain(ruleId);
    expect(clear).not.toContain('ANOM-BANK-ACCOUNT');
  });
});
