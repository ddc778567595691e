import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { type Facts, screen } from '../src/index.ts';
import { anomCostExceeded as rule } from '../src/rules/anom-cost-exceeded.ts';
import { dupMedEmergency } from '../src/rules/dup-med-emergency.ts';
import { award, type AwardDraft, caseFile, day, findingsOf, once } from './case-file.ts';

const admission = { hospital: 'hospital', admissionNumber: '17' };
/** A bill of 10,000 yuan of which insurance paid 7,000. */
const stay = (change: Partial<Facts['hospitalStay'][number]> = {}) => ({
  ...admission,
  cause: 'ILLNESS' as const,
  admittedOn: day('2019-03-01'),
  dischargedOn: day('2019-03-11'),
  totalCostFen: yuan(10_000),
  inCatalogueFen: yuan(9000),
  basicPaidFen: yuan(6000),
  illnessPaidFen: yuan(1000),
  otherPaidFen: 0,
  ...change,
});
const bill = { hospitalStay: [stay()] };
const assistance = (amount: number, draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'YB-INP',
    id: 'assistance',
    ...admission,
    decidedOn: day('2019-03-11'),
    payments: once(amount),
    ...draft,
  });
const tied = (amount: number, draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'MZ-TEMP-EXPEND',
    id: 'tied',
    causeRef: '17',
    isBillTied: true,
    decidedOn: day('2019-04-02'),
    payments: once(amount),
    ...draft,
  });
const renovated = (amount: number, draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'ZJ-RENO-D',
    id: 'renovated',
    dwellingId: 'house',
    members: ['spouse', 'person'],
    decidedOn: day('2018-05-02'),
    payments: once(amount),
    ...draft,
  });
const rebuilt = (amount: number, draft: Partial<AwardDraft> = {}) =>
  renovated(amount, {
    programme: 'YJ-REBUILD',
    id: 'rebuilt',
    decidedOn: day('2018-08-02'),
    ...draft,
  });

describe('ANOM-COST-EXCEEDED', () => {
  it('finds a bill that insurance, assistance and tied aid together paid more than once', () => {
    const awards = [assistance(2500), tied(1000)];

    expect(findingsOf(rule, { awards, facts: bill })).toMatchObject([
      {
        subject: { kind: 'PERSON', id: 'person' },
        severity: 'HIGH',
        disposition: 'EXCLUSIVE',
        departments: ['CIVIL_AFFAIRS', 'HEALTHCARE_SECURITY'],
        period: null,
        factDays: { from: day('2019-03-11'), until: day('2019-04-03') },
        amountFen: yuan(500),
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            label: { en: 'bill of admission 17', zh: '住院号17账单' },
            expression: '7,000.00 + 2,500.00 + 1,000.00 - 10,000.00 = 500.00',
            resultFen: yuan(500),
          },
        ],
        evidence: [
          {
            recordId: 'hospitalStay 1',
            statement: {
              zh: '2019-03-01至2019-03-11住院，hospital，住院号17：总费用10,000.00元，目录内9,000.00元，医保及其他渠道支付7,000.00元',
            },
          },
          {
            recordId: 'assistance',
            statement: {
              en: 'Inpatient medical assistance, 芙蓉区, granted on 2019-03-11, 2,500.00 yuan',
              zh: '住院救助，芙蓉区，2019-03-11批准，2,500.00元',
            },
          },
          { recordId: 'tied' },
        ],
        explanation: {
          en: 'Lead: 1 stay in hospital came to 10,000.00 yuan, and all payers together gave 10,500.00 yuan; 500.00 yuan lie above the cost.',
          zh: '疑点：1次住院费用共10,000.00元，各渠道合计支付10,500.00元，超出500.00元。',
        },
        legalBasis: [rule.legalBasis[0]],
      },
    ]);
    expect(findingsOf(rule, { awards, facts: bill })[0]).not.toHaveProperty('variant');
  });

  it.each(['MZ-TEMP-EMERG', 'MZ-TEMP-EXPEND', 'MZ-TEMP-RESERVE', 'MZ-CHARITY'] as const)(
    'adds %s that is tied to the bill',
    (programme) => {
      expect(findingsOf(rule, { awards: [tied(3600, { programme })], facts: bill })).toMatchObject([
        { amountFen: yuan(600) },
      ]);
    },
  );

  it.each(['YB-INP', 'YB-MAJOR', 'YB-TILT', 'WJ-EM'] as const)(
    'adds %s for the admission',
    (programme) => {
      const awards = [assistance(3600, { programme })];

      expect(findingsOf(rule, { awards, facts: bill })).toMatchObject([{ amountFen: yuan(600) }]);
    },
  );

  it('lists several bills of a person in one finding', () => {
    const hospitalStay = [stay(), stay({ admissionNumber: '18', totalCostFen: yuan(8000) })];
    const awards = [assistance(3500), assistance(2000, { id: 'other', admissionNumber: '18' })];

    expect(findingsOf(rule, { awards, facts: { hospitalStay } })).toMatchObject([
      { amountFen: yuan(1500), arithmetic: [{ resultFen: yuan(500) }, { resultFen: yuan(1000) }] },
    ]);
  });

  it('finds grants for one house that come to more than its works', () => {
    const awards = [renovated(20_000, { finalAccountFen: yuan(35_000) }), rebuilt(20_000)];

    expect(findingsOf(rule, { awards })).toMatchObject([
      {
        variant: 'house',
        subject: { kind: 'PERSON', id: 'person' },
        amountFen: yuan(5000),
        arithmetic: [
          {
            label: { en: 'grants less the final account', zh: '补助合计减决算造价' },
            expression: '20,000.00 + 20,000.00 - 35,000.00 = 5,000.00',
          },
        ],
        evidence: [{ recordId: 'renovated' }, { recordId: 'rebuilt' }],
        explanation: {
          en: 'Lead: the works on one dwelling came to 35,000.00 yuan, and all payers together gave 40,000.00 yuan; 5,000.00 yuan lie above the cost.',
          zh: '疑点：同一住房工程决算共35,000.00元，各渠道合计支付40,000.00元，超出5,000.00元。',
        },
        legalBasis: [rule.legalBasis[2], rule.legalBasis[4]],
      },
    ]);
  });

  it('finds a single grant above the final account', () => {
    const awards = [renovated(20_000, { finalAccountFen: yuan(18_000) })];

    expect(findingsOf(rule, { awards })).toMatchObject([{ amountFen: yuan(2000) }]);
  });

  it.each([
    {
      letter: 'a',
      when: 'the temporary assistance is for living',
      awards: [assistance(2500), tied(1000, { isBillTied: false })],
    },
    {
      letter: 'b',
      when: 'charity pays a fixed sum that is not tied to the bill',
      awards: [assistance(2500), tied(9000, { programme: 'MZ-CHARITY', isBillTied: false })],
    },
    {
      letter: 'c',
      when: 'the settlement was reversed',
      awards: [assistance(0, { payments: [...once(4000), ...once(-4000)] })],
    },
    {
      letter: 'd',
      when: 'medicine was given, at list price',
      awards: [assistance(2500), tied(9000, { programme: 'MZ-CHARITY', isInKind: true })],
    },
    {
      letter: '-',
      when: 'the tied aid names another admission',
      awards: [assistance(2500), tied(1000, { causeRef: '18' })],
    },
    {
      letter: '-',
      when: 'the tied aid names another hospital',
      awards: [assistance(2500), tied(1000, { hospital: 'another' })],
    },
    {
      letter: '-',
      when: 'the fund paid the emergency, with a bill of its own',
      awards: [
        assistance(2500, { costPhase: 'WARD' }),
        assistance(2000, {
          programme: 'WJ-EM',
          id: 'fund',
          costPhase: 'EMERGENCY',
          totalCostFen: yuan(2000),
        }),
      ],
    },
    {
      letter: '-',
      when: 'a house cost more than both grants',
      awards: [renovated(20_000, { finalAccountFen: yuan(40_000) }), rebuilt(20_000)],
    },
    {
      letter: '-',
      when: 'nobody knows what the works cost',
      awards: [renovated(20_000), rebuilt(20_000)],
    },
    {
      letter: '-',
      when: 'the works were two, each with its own account',
      awards: [
        renovated(20_000, { finalAccountFen: yuan(30_000) }),
        rebuilt(20_000, { finalAccountFen: yuan(32_000) }),
      ],
    },
    {
      letter: '-',
      when: 'the grants are for two dwellings',
      awards: [
        renovated(20_000, { finalAccountFen: yuan(30_000) }),
        rebuilt(20_000, { dwellingId: 'other' }),
      ],
    },
  ])('is silent when $when ($letter)', ({ awards }) => {
    expect(findingsOf(rule, { people: ['person', 'spouse'], awards, facts: bill })).toEqual([]);
  });

  it('is silent where insurers alone paid too much', () => {
    const facts = { hospitalStay: [stay({ otherPaidFen: yuan(9000) })] };

    expect(findingsOf(rule, { awards: [tied(100, { causeRef: null })], facts })).toEqual([]);
  });

  it('allows half a hundredth of the cost, and at least a yuan', () => {
    const paid = (amount: number, total: number) =>
      findingsOf(rule, {
        awards: [assistance(amount)],
        facts: {
          hospitalStay: [stay({ totalCostFen: yuan(total), basicPaidFen: 0, illnessPaidFen: 0 })],
        },
      }).length;

    expect([paid(10_050, 10_000), paid(10_050.01, 10_000)]).toEqual([0, 1]);
    expect([paid(101, 100), paid(101.01, 100)]).toEqual([0, 1]);
  });

  it('looks back 36 months', () => {
    const discharged = (text: string) =>
      findingsOf(rule, {
        awards: [assistance(3600)],
        facts: { hospitalStay: [stay({ dischargedOn: day(text) })] },
      }).length;

    expect([discharged('2017-01-01'), discharged('2016-12-31')]).toEqual([1, 0]);
  });

  it('leaves it to the rule on emergency aid where that one speaks', () => {
    const awards = [assistance(4000, { programme: 'WJ-EM', id: 'fund' })];
    const file = caseFile({ awards, facts: bill });

    expect(screen(file, [rule, dupMedEmergency]).findings.map(({ ruleId }) => ruleId)).toEqual([
      'DUP-MED-EMERGENCY',
    ]);
  });
});
