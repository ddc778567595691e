import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { missDisability as rule } from '../src/rules/miss-disability.ts';
import {
  award,
  type AwardDraft,
  type CaseFileDraft,
  day,
  findingsOf,
  furong,
  month,
  monthly,
  today,
} from './case-file.ts';

type FactDrafts = NonNullable<CaseFileDraft['facts']>;

const certificate = (grade: number, from = '2019-03-05') => ({
  disabilityCertificate: [{ grade, from: day(from) }],
});
const allowance = (draft: Partial<AwardDraft> = {}) => award({ programme: 'MZ-DIBAO-R', ...draft });
const living = (draft: Partial<AwardDraft> = {}) => award({ programme: 'MZ-DIS-LIV', ...draft });
const care = (draft: Partial<AwardDraft> = {}) => award({ programme: 'MZ-DIS-CARE', ...draft });
const disabled = (grade: number, draft: Partial<CaseFileDraft> = {}): CaseFileDraft => ({
  awards: [allowance()],
  ...draft,
  facts: { ...certificate(grade), ...draft.facts },
});

describe('MISS-DISABILITY', () => {
  it('finds a severely disabled recipient of the allowance without either subsidy', () => {
    expect(findingsOf(rule, disabled(1))).toEqual([
      {
        variant: 'both',
        amountFen: 108000,
        amountMeaning: 'ENTITLEMENT',
        arithmetic: [
          {
            expression: '60.00 × 9 = 540.00',
            label: {
              en: 'Living subsidy for disabled people in hardship, 2019-04 to 2019-12',
              zh: '困难残疾人生活补贴，2019-04至2019-12',
            },
            resultFen: 54000,
          },
          {
            expression: '60.00 × 9 = 540.00',
            label: {
              en: 'Nursing subsidy for severe disability, 2019-04 to 2019-12',
              zh: '重度残疾人护理补贴，2019-04至2019-12',
            },
            resultFen: 54000,
          },
        ],
        asOf: today,
        departments: ['CIVIL_AFFAIRS'],
        disposition: 'ENTITLEMENT_GAP',
        evidence: [
          {
            days: { from: day('2019-03-05'), until: null },
            department: 'CIVIL_AFFAIRS',
            programme: null,
            recordId: 'disabilityCertificate 1',
            table: 'disabilityCertificate',
            statement: {
              en: 'Disability certificate, grade 1, since 2019-03-05',
              zh: '残疾人证，1级，2019-03-05起',
            },
          },
          {
            county: furong,
            days: { from: day('2018-01-01'), until: day('2018-01-02') },
            department: 'CIVIL_AFFAIRS',
            programme: 'MZ-DIBAO-R',
            recordId: 'award MZ-DIBAO-R',
            statement: {
              en: 'Rural subsistence allowance, 芙蓉区, granted on 2018-01-01',
              zh: '农村低保，芙蓉区，2018-01-01批准',
            },
          },
        ],
        explanation: {
          en: 'Lead: the person holds a disability certificate of grade 1 and may have a claim to "Living subsidy for disabled people in hardship" and "Nursing subsidy for severe disability", of which nothing is known; 1,080.00 yuan are perhaps due for 2019-04 to 2019-12.',
          zh: '线索：该人持1级残疾人证，可能符合困难残疾人生活补贴、重度残疾人护理补贴条件但未见发放；2019-04至2019-12可能应补1,080.00元。',
        },
        id: expect.any(String) as string,
        kind: 'MISSED',
        legalBasis: rule.legalBasis,
        period: { from: month('2019-04'), until: month('2019-12') },
        personIds: ['person'],
        ruleId: 'MISS-DISABILITY',
        severity: 'MEDIUM',
        subject: { kind: 'PERSON', id: 'person' },
      },
    ]);
  });

  it.each([
    { grade: 1, awards: [allowance()], variant: 'both' },
    { grade: 2, awards: [allowance()], variant: 'both' },
    { grade: 3, awards: [allowance()], variant: 'living' },
    { grade: 4, awards: [allowance()], variant: 'living' },
    { grade: 2, awards: [allowance(), care()], variant: 'living' },
    { grade: 2, awards: [allowance(), living()], variant: 'care' },
    { grade: 2, awards: [], variant: 'care' },
    { grade: 3, awards: [], variant: undefined },
    { grade: 3, awards: [allowance(), living()], variant: undefined },
    { grade: 2, awards: [allowance(), living(), care()], variant: undefined },
  ])('finds $variant for grade $grade with $awards.length awards', ({ grade, awards, variant }) => {
    expect(findingsOf(rule, disabled(grade, { awards }))[0]?.variant).toBe(variant);
  });

  it('owes a year at most', () => {
    const facts = certificate(2, '2015-06-01');

    expect(findingsOf(rule, { facts })).toMatchObject([
      { amountFen: yuan(720), period: { from: month('2019-01'), until: month('2019-12') } },
    ]);
  });

  it('counts the living subsidy from the day on which the allowance counted the person', () => {
    const members = [{ personId: 'person', from: day('2019-08-15') }];

    expect(findingsOf(rule, disabled(3, { awards: [allowance({ members })] }))).toMatchObject([
      { amountFen: yuan(240), period: { from: month('2019-09') } },
    ]);
  });

  it('leaves out months that were paid before the subsidy ended', () => {
    const paid = living({
      payments: monthly('2019-01', '2019-05', 60),
      until: day('2019-06-01'),
      status: 'ENDED',
    });

    expect(findingsOf(rule, disabled(3, { awards: [allowance(), paid] }))).toMatchObject([
      { amountFen: yuan(420), period: { from: month('2019-06'), until: month('2019-12') } },
    ]);
  });

  it('goes by the more severe of two certificates', () => {
    const disabilityCertificate = [
      { grade: 4, from: day('2012-01-01') },
      { grade: 2, from: day('2019-03-05') },
    ];

    expect(findingsOf(rule, { facts: { disabilityCertificate } })).toMatchObject([
      { variant: 'care', amountFen: yuan(540) },
    ]);
  });

  it.each([
    { from: '2019-11-01', found: 1 },
    { from: '2019-11-02', found: 0 },
  ])('finds $found with a certificate of $from', ({ from, found }) => {
    expect(findingsOf(rule, { facts: certificate(2, from) })).toHaveLength(found);
  });

  it.each([
    { from: '2019-11-01', found: 1 },
    { from: '2019-11-02', found: 0 },
  ])('finds $found with an allowance of $from', ({ from, found }) => {
    const awards = [allowance({ from: day(from), decidedOn: day('2019-11-01') })];

    expect(findingsOf(rule, disabled(3, { awards }))).toHaveLength(found);
  });

  it('measures the wait to the day through which the books are complete', () => {
    const sources = {
      CIVIL_AFFAIRS: { isAnswered: true, completeThrough: day('2019-12-15') } as const,
    };
    const found = (from: string) =>
      findingsOf(rule, { facts: certificate(2, from), sources }).length;

    expect(found('2019-10-16')).toBe(1);
    expect(found('2019-10-17')).toBe(0);
  });

  it.each<{ readonly letter: string; readonly when: string; readonly draft: CaseFileDraft }>([
    {
      letter: 'a',
      when: 'the person draws destitute support',
      draft: disabled(1, { awards: [award({ programme: 'MZ-TEKUN-C' })] }),
    },
    {
      letter: 'b',
      when: 'an orphan on the allowance is mildly disabled',
      draft: disabled(3, { awards: [allowance(), award({ programme: 'MZ-ORPHAN' })] }),
    },
    {
      letter: 'c',
      when: 'the certificate has expired',
      draft: {
        awards: [allowance()],
        facts: {
          disabilityCertificate: [{ grade: 1, from: day('2010-01-01'), until: day('2019-12-31') }],
        },
      },
    },
    {
      letter: 'd',
      when: 'work-injury insurance pays for nursing',
      draft: disabled(1, {
        awards: [allowance(), living()],
        facts: {
          insuranceBenefit: [
            {
              kind: 'WORK_INJURY_NURSING',
              firstMonth: month('2019-01'),
              lastMonth: month('2019-12'),
            },
          ],
        },
      }),
    },
    {
      letter: 'e',
      when: 'the hukou is in another province',
      draft: disabled(1, {
        facts: { hukouResidence: [{ county: '440103', from: day('2019-04-01') }] },
      }),
    },
    {
      letter: '-',
      when: 'an application for each is open',
      draft: disabled(1, {
        applications: [
          { programme: 'MZ-DIS-LIV', state: 'OPEN' },
          { programme: 'MZ-DIS-CARE', state: 'OPEN' },
        ],
      }),
    },
    {
      letter: '-',
      when: 'the person died',
      draft: disabled(1, { facts: { death: [{ diedOn: day('2019-12-02'), isRevoked: false }] } }),
    },
    {
      letter: '-',
      when: 'the allowance only lists a mildly disabled person',
      draft: disabled(3, {
        awards: [allowance({ members: [{ personId: 'person', isCounted: false }] })],
      }),
    },
  ])('is silent when $when ($letter)', ({ draft }) => {
    expect(findingsOf(rule, draft)).toEqual([]);
  });

  it('still finds the nursing subsidy of an orphan (b)', () => {
    const awards = [allowance(), award({ programme: 'MZ-ORPHAN' })];

    expect(findingsOf(rule, disabled(1, { awards }))).toMatchObject([{ variant: 'care' }]);
  });

  it('takes nursing benefits for other months, and unemployment insurance, for none', () => {
    const insuranceBenefit: NonNullable<FactDrafts['insuranceBenefit']> = [
      { kind: 'WORK_INJURY_NURSING', firstMonth: month('2018-01'), lastMonth: month('2019-11') },
      { kind: 'UNEMPLOYMENT', firstMonth: month('2019-01'), lastMonth: month('2019-12') },
    ];

    expect(findingsOf(rule, disabled(1, { facts: { insuranceBenefit } }))).toMatchObject([
      { variant: 'both' },
    ]);
  });

  it('is silent alone about the subsidy that was applied for', () => {
    const applications = [
      {
        programme: 'MZ-DIS-LIV' as const,
        state: 'DECLINED' as const,
        appliedOn: day('2019-06-01'),
      },
      {
        programme: 'MZ-DIS-CARE' as const,
        state: 'DECLINED' as const,
        appliedOn: day('2018-06-01'),
      },
    ];

    expect(findingsOf(rule, disabled(1, { applications }))).toMatchObject([{ variant: 'care' }]);
  });

  it('owes nothing for months before the subsidies began', () => {
    const asOf = day('2016-04-30');
    const facts = certificate(2, '2012-01-01');
    const early = { asOf: day('2015-12-31'), facts };

    expect(findingsOf(rule, { asOf, facts })).toMatchObject([{ amountFen: 4 * 6000 }]);
    expect(findingsOf(rule, early)).toEqual([]);
  });
});
