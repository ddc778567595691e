import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../src/index.ts';
import { inelEmpPwpTerm as rule } from '../src/rules/inel-emp-pwp-term.ts';
import {
  award,
  type AwardDraft,
  day,
  findingsOf,
  furong,
  month,
  monthly,
  reversal,
  today,
} from './case-file.ts';

const post = (first: string, last: string, draft: Partial<AwardDraft> = {}) =>
  award({
    programme: 'RS-PWP',
    id: `post of ${first}`,
    from: day(`${first}-01`),
    payments: monthly(first, last, 900),
    ...draft,
  });
const born = (bornOn: string, sex: Facts['person'][number]['sex'] = 'MALE') => ({
  person: [{ bornOn: day(bornOn), sex, hukou: 'URBAN' as const }],
});
const young = born('1980-05-10');

describe('INEL-EMP-PWP-TERM', () => {
  it('finds months paid after retirement age', () => {
    const draft = { awards: [post('2018-01', '2019-06')], facts: born('1959-03-15') };

    expect(findingsOf(rule, draft)).toEqual([
      {
        variant: 'over-age',
        amountFen: 270000,
        amountMeaning: 'AT_RISK',
        arithmetic: [
          {
            expression: '900.00 × 3 = 2,700.00',
            label: {
              en: 'Public-welfare post, 2019-04 to 2019-06',
              zh: '公益性岗位，2019-04至2019-06',
            },
            resultFen: 270000,
          },
        ],
        asOf: today,
        departments: ['CIVIL_AFFAIRS', 'HUMAN_RESOURCES'],
        disposition: 'EXCLUSIVE',
        evidence: [
          {
            amountFen: yuan(16200),
            county: furong,
            days: { from: day('2018-01-01'), until: day('2019-07-01') },
            department: 'HUMAN_RESOURCES',
            programme: 'RS-PWP',
            recordId: 'post of 2018-01',
            statement: {
              en: 'Public-welfare post, 芙蓉区, paid for 2018-01 to 2019-06',
              zh: '公益性岗位，芙蓉区，发放2018-01至2019-06',
            },
          },
          {
            days: { from: day('2019-03-15'), until: null },
            department: 'CIVIL_AFFAIRS',
            programme: null,
            recordId: 'person',
            table: 'person',
            statement: { en: '60 years old on 2019-03-15', zh: '2019-03-15年满60周岁' },
          },
        ],
        explanation: {
          en: 'Lead: a public-welfare post was subsidised in 18 months, 3 of them (2019-04 to 2019-06) after the person had reached retirement age. The subsidy of these comes to 2,700.00 yuan.',
          zh: '疑点：公益性岗位补贴共发放18个月，其中3个月（2019-04至2019-06）属达到法定退休年龄之后，涉及2,700.00元。',
        },
        id: expect.any(String) as string,
        kind: 'INELIGIBLE',
        legalBasis: [rule.legalBasis[0], rule.legalBasis[1]],
        period: { from: month('2019-04'), until: month('2019-06') },
        personIds: ['person'],
        ruleId: 'INEL-EMP-PWP-TERM',
        severity: 'MEDIUM',
        subject: { kind: 'PERSON', id: 'person' },
      },
    ]);
  });

  it.each([
    { sex: 'MALE' as const, bornOn: '1959-05-31', found: 1 },
    { sex: 'MALE' as const, bornOn: '1959-06-01', found: 0 },
    { sex: 'FEMALE' as const, bornOn: '1964-05-31', found: 1 },
    { sex: 'FEMALE' as const, bornOn: '1964-06-01', found: 0 },
    { sex: null, bornOn: '1964-05-31', found: 0 },
    { sex: null, bornOn: '1959-05-31', found: 1 },
  ])('finds $found in 2019-06 for $sex born on $bornOn', ({ sex, bornOn, found }) => {
    const draft = { awards: [post('2019-01', '2019-06')], facts: born(bornOn, sex) };

    expect(findingsOf(rule, draft)).toHaveLength(found);
  });

  it('leaves people on the rising scale of 2025 alone', () => {
    const draft = { asOf: day('2025-12-31'), facts: born('1965-01-10') };

    expect(findingsOf(rule, { ...draft, awards: [post('2025-01', '2025-06')] })).toEqual([]);
  });

  it('finds a new post after a full term', () => {
    const awards = [post('2015-01', '2017-12'), post('2018-03', '2018-06')];

    expect(findingsOf(rule, { awards, facts: young })).toMatchObject([
      {
        variant: 'second-term',
        amountFen: yuan(3600),
        period: { from: month('2018-03'), until: month('2018-06') },
        evidence: [{ recordId: 'post of 2015-01' }, { recordId: 'post of 2018-03' }],
        explanation: { zh: expect.stringContaining('属期满后再次上岗') as string },
      },
    ]);
  });

  it.each([
    { last: '2019-01', variant: 'over-term', amount: 900 },
    { last: '2018-12', variant: undefined, amount: undefined },
  ])('finds $variant when paid from 2016-01 to $last', ({ last, variant, amount }) => {
    const [finding] = findingsOf(rule, { awards: [post('2016-01', last)], facts: young });

    expect(finding?.variant).toBe(variant);
    expect(finding?.amountFen).toBe(amount === undefined ? undefined : yuan(amount));
  });

  it('adds up the months of several posts', () => {
    const awards = [post('2014-06', '2016-05'), post('2018-01', '2019-02')];

    expect(findingsOf(rule, { awards, facts: young })).toMatchObject([
      {
        variant: 'over-term',
        amountFen: yuan(1800),
        period: { from: month('2019-01'), until: month('2019-02') },
      },
    ]);
  });

  it('counts a month of two posts once', () => {
    const awards = [post('2016-01', '2018-12'), post('2016-06', '2016-12')];

    expect(findingsOf(rule, { awards, facts: young })).toEqual([]);
  });

  it('does not count months that were taken back', () => {
    const payments = [...monthly('2016-01', '2019-01', 900), reversal('2016-05', 900)];

    expect(
      findingsOf(rule, { awards: [post('2016-01', '2019-01', { payments })], facts: young }),
    ).toEqual([]);
  });

  it('takes a prolonged post for one term', () => {
    const awards = [
      post('2016-01', '2018-12'),
      post('2019-01', '2019-02', { refersTo: 'post of 2016-01' }),
    ];

    expect(findingsOf(rule, { awards, facts: young })).toMatchObject([{ variant: 'over-term' }]);
  });

  it.each([
    { sex: 'MALE' as const, bornOn: '1961-01-01', found: 0 },
    { sex: 'MALE' as const, bornOn: '1961-01-02', found: 1 },
    { sex: 'FEMALE' as const, bornOn: '1971-01-01', found: 0 },
    { sex: 'FEMALE' as const, bornOn: '1971-01-02', found: 1 },
    { sex: null, bornOn: '1971-01-01', found: 0 },
    { sex: null, bornOn: '1971-01-02', found: 1 },
  ])('finds $found for $sex born on $bornOn whose post began in 2016 (a)', (person) => {
    const draft = {
      awards: [post('2016-01', '2019-06')],
      facts: born(person.bornOn, person.sex),
    };

    expect(findingsOf(rule, draft)).toHaveLength(person.found);
  });

  it('asks for the age when the first post began (a)', () => {
    const awards = [post('2015-01', '2016-12'), post('2017-06', '2018-12')];

    expect(findingsOf(rule, { awards, facts: born('1961-06-01') })).toMatchObject([
      { variant: 'over-term' },
    ]);
  });

  it.each([
    { letter: 'b', when: 'an extension was approved', draft: { isExtended: true } },
    { letter: 'c', when: 'it is a village post', draft: { isRural: true } },
  ])('is silent when $when ($letter)', ({ draft }) => {
    const awards = [post('2015-01', '2019-06', draft)];

    expect(findingsOf(rule, { awards, facts: young })).toEqual([]);
  });

  it('finds an extended post after retirement age all the same', () => {
    const awards = [post('2015-01', '2019-06', { isExtended: true })];

    expect(findingsOf(rule, { awards, facts: born('1955-01-01') })).toMatchObject([
      { variant: 'over-age', period: { from: month('2015-02'), until: month('2019-06') } },
    ]);
  });

  it('is silent about somebody whom the register does not know', () => {
    expect(findingsOf(rule, { awards: [post('2015-01', '2019-06')] })).toEqual([]);
  });
});
