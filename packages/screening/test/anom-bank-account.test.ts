import { yuan } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../src/index.ts';
import {
  type Account,
  accountFindings,
  type AccountSurvey,
  type AccountUse,
  anomBankAccount as rule,
} from '../src/rules/anom-bank-account.ts';
import { day, furong, month, today } from './case-file.ts';

const use = (
  personId: string,
  amount = 300,
  change: Partial<AccountUse> & { readonly paidOn?: string } = {},
): AccountUse => {
  const { paidOn = '2019-05-10', ...rest } = change;
  return {
    award: {
      department: 'CIVIL_AFFAIRS',
      id: `award of ${personId}`,
      programme: 'MZ-DIBAO-R',
      county: furong,
    },
    personIds: [personId],
    payments: [{ paidOn: day(paidOn), amountFen: yuan(amount) }],
    ...rest,
  };
};
const account = (change: Partial<Account> = {}): Account => ({
  account: 'token',
  holder: 'PERSON',
  holderId: 'holder',
  uses: ['ann', 'ben', 'cai'].map((id) => use(id)),
  deaths: [],
  recognitions: [],
  ...change,
});
const survey = (
  accounts: readonly Account[],
  kinship: AccountSurvey['kinship'] = [],
  homes: Readonly<Record<string, string>> = {},
): AccountSurvey => ({
  asOf: today,
  accounts,
  householdOf: new Map(
    Object.entries({
      holder: 'home of holder',
      ann: 'home of ann',
      ben: 'home of ben',
      cai: 'home of cai',
      dai: 'home of dai',
      ...homes,
    }),
  ),
  kinship,
});
const office = (
  kind: Facts['recognition'][number]['kind'],
  change: Partial<Facts['recognition'][number]> = {},
): Facts['recognition'][number] => ({
  id: 'office',
  personId: 'holder',
  kind,
  from: day('2018-01-01'),
  until: null,
  ...change,
});
const death = (diedOn: string, isRevoked = false): Facts['death'][number] => ({
  id: 'death',
  personId: 'holder',
  diedOn: day(diedOn),
  source: 'FUNERAL',
  reportedOn: day(diedOn),
  isRevoked,
});
const found = (...values: Parameters<typeof survey>) => accountFindings(survey(...values));

describe('ANOM-BANK-ACCOUNT', () => {
  it('is judged over an area and not in a file', () => {
    expect(rule.check).toBeNull();
    expect(rule.subject).toBe('PERSON');
  });

  it('finds an account that is paid for three unrelated households', () => {
    const uses = [
      use('ann', 300, {
        payments: [
          { paidOn: day('2019-05-10'), amountFen: yuan(300) },
          { paidOn: day('2019-06-10'), amountFen: yuan(300) },
        ],
      }),
      use('ben', 216),
      use('cai', 100, { paidOn: '2019-07-10' }),
      use('holder', 999),
    ];

    expect(found([account({ uses })])).toEqual([
      {
        subject: { kind: 'PERSON', id: 'holder' },
        personIds: ['holder', 'ann', 'ben', 'cai'],
        period: { from: month('2019-05'), until: month('2019-07') },
        evidence: [
          {
            department: 'CIVIL_AFFAIRS',
            recordId: 'award of ann',
            programme: 'MZ-DIBAO-R',
            amountFen: 60000,
            county: furong,
            days: { from: day('2019-05-01'), until: day('2019-07-01') },
            statement: {
              en: 'Rural subsistence allowance, 芙蓉区, 600.00 yuan to the account, 2019-05 to 2019-06',
              zh: '农村低保，芙蓉区，2019-05至2019-06入账600.00元',
            },
          },
          {
            department: 'CIVIL_AFFAIRS',
            recordId: 'award of ben',
            programme: 'MZ-DIBAO-R',
            amountFen: 21600,
            county: furong,
            days: { from: day('2019-05-01'), until: day('2019-06-01') },
            statement: {
              en: 'Rural subsistence allowance, 芙蓉区, 216.00 yuan to the account, 2019-05',
              zh: '农村低保，芙蓉区，2019-05入账216.00元',
            },
          },
          {
            department: 'CIVIL_AFFAIRS',
            recordId: 'award of cai',
            programme: 'MZ-DIBAO-R',
            amountFen: 10000,
            county: furong,
            days: { from: day('2019-07-01'), until: day('2019-08-01') },
            statement: {
              en: 'Rural subsistence allowance, 芙蓉区, 100.00 yuan to the account, 2019-07',
              zh: '农村低保，芙蓉区，2019-07入账100.00元',
            },
          },
        ],
        arithmetic: [
          {
            label: { en: 'paid to the account', zh: '账户入账合计' },
            expression: '600.00 + 216.00 + 100.00 = 916.00',
            resultFen: 91600,
          },
        ],
        amountFen: 91600,
        amountMeaning: 'EXPOSURE',
        explanation: {
          en: 'Lead: who may draw on an account should be checked: it received aid for 3 households that no kinship or guardianship connects with its holder or with each other. 916.00 yuan came in (2019-05 to 2019-07).',
          zh: '疑点：建议核实账户代领情况：该账户代领3户救助金，各户与持有人及相互之间均无亲属、监护关系。2019-05至2019-07入账916.00元。',
        },
      },
    ]);
  });

  it('names the account where nobody knows whose it is', () => {
    expect(found([account({ holderId: null })])).toMatchObject([
      { subject: { kind: 'PERSON', id: 'token' }, personIds: ['ann', 'ben', 'cai'] },
    ]);
  });

  it.each([
    { people: ['ann', 'ben', 'cai'], count: 1 },
    { people: ['ann', 'ben'], count: 0 },
    { people: ['ann', 'ben', 'holder'], count: 0 },
    { people: ['ann', 'ben', 'cai', 'dai'], count: 1 },
  ])('finds $count with $people', ({ people, count }) => {
    expect(found([account({ uses: people.map((id) => use(id)) })])).toHaveLength(count);
  });

  it('counts several people and awards of one household once', () => {
    const uses = [
      use('ann'),
      use('ben'),
      { ...use('cai'), personIds: ['cai', 'dai'] },
      use('cai', 60),
      use('dai'),
    ];

    expect(found([account({ uses })], [], { ben: 'home of ann', dai: 'home of cai' })).toEqual([]);
  });

  it('takes somebody without a household for one alone', () => {
    const uses = ['ann', 'ben', 'stranger'].map((id) => use(id));

    expect(found([account({ uses })])).toHaveLength(1);
  });

  it.each([
    { letter: 'f', when: 'one is kin of the holder', kinship: [['holder', 'ann']] },
    { letter: 'f', when: 'the holder is kin of one', kinship: [['ann', 'holder']] },
    {
      letter: 'f',
      when: 'one is kin through somebody who draws nothing',
      kinship: [
        ['ann', 'aunt'],
        ['aunt', 'holder'],
      ],
    },
    { letter: 'f', when: 'two are kin of each other', kinship: [['ann', 'cai']] },
  ])('is silent when $when ($letter)', ({ kinship }) => {
    const rows = kinship.map(([personId = '', relativeId = '']) => ({ personId, relativeId }));

    expect(found([account()], rows)).toEqual([]);
    expect(found([account()], [{ personId: 'ann', relativeId: null }])).toHaveLength(1);
  });

  it('takes the whole household of a relative for family', () => {
    const rows = [{ personId: 'holder', relativeId: 'dai' }];

    expect(found([account()], rows, { dai: 'home of ann' })).toEqual([]);
  });

  it('counts a chain of kin as one family', () => {
    const uses = ['ann', 'ben', 'cai', 'dai'].map((id) => use(id));
    const chain = [
      { personId: 'ann', relativeId: 'ben' },
      { personId: 'cai', relativeId: 'ben' },
    ];

    expect(found([account({ uses })], chain)).toEqual([]);
    expect(found([account({ uses })], chain.slice(1))).toHaveLength(1);
  });

  it.each([
    { letter: 'a', holder: 'INSTITUTION' as const },
    { letter: 'b', holder: 'SCHOOL' as const },
    { letter: 'c', holder: 'EMPLOYER' as const },
    { letter: 'd', holder: 'HOSPITAL' as const },
    { letter: 'e', holder: 'GUARDIAN' as const },
  ])('is silent about the account of a $holder ($letter)', ({ holder }) => {
    expect(found([account({ holder, holderId: null })])).toEqual([]);
    expect(found([account({ holder, recognitions: [office('VILLAGE_OFFICIAL')] })])).toEqual([]);
  });

  it('does not count what was taken back', () => {
    const reversed = use('cai', 300, {
      payments: [
        { paidOn: day('2019-05-10'), amountFen: yuan(300) },
        { paidOn: day('2019-06-10'), amountFen: -yuan(300) },
      ],
    });

    expect(found([account({ uses: [use('ann'), use('ben'), reversed] })])).toEqual([]);
  });

  it.each([
    { kind: 'VILLAGE_OFFICIAL' as const, zh: '村（居）干部' },
    { kind: 'ASSISTANCE_WORKER' as const, zh: '救助经办人员' },
  ])('finds one stranger on the account of a $kind', ({ kind, zh }) => {
    const official = account({ uses: [use('ann')], recognitions: [office(kind)] });

    expect(found([official])).toMatchObject([
      {
        variant: 'official-holder',
        amountFen: yuan(300),
        evidence: [
          { recordId: 'award of ann' },
          { recordId: 'office', statement: { zh: `${zh}，2018-01-01起` } },
        ],
        explanation: {
          zh: `疑点：建议核实账户代领情况：持有人系${zh}，该账户代领非亲属人员救助金。2019-05入账300.00元。`,
        },
      },
    ]);
  });

  it.each([
    { when: 'the own household', people: ['holder'], kinship: [] },
    { when: 'kin', people: ['ann'], kinship: [{ personId: 'holder', relativeId: 'ann' }] },
  ])('is silent about an official who draws for $when (f)', ({ people, kinship }) => {
    const official = account({
      uses: people.map((id) => use(id)),
      recognitions: [office('VILLAGE_OFFICIAL')],
    });

    expect(found([official], kinship)).toEqual([]);
  });

  it('is silent about a stranger on the account of somebody recognised for something else', () => {
    const poor = account({ uses: [use('ann')], recognitions: [office('REGISTERED_POOR')] });

    expect(found([poor])).toEqual([]);
  });

  it.each([
    { from: '2019-05-10', until: '2019-05-11', count: 1 },
    { from: '2019-05-11', until: null, count: 0 },
    { from: '2019-01-01', until: '2019-05-10', count: 0 },
  ])('finds $count for an office from $from to before $until', ({ from, until, count }) => {
    const held = office('VILLAGE_OFFICIAL', {
      from: day(from),
      until: until === null ? null : day(until),
    });

    expect(found([account({ uses: [use('ann')], recognitions: [held] })])).toHaveLength(count);
  });

  it('finds the account of a dead holder', () => {
    const uses = [
      use('ann', 300, {
        payments: ['2019-04-10', '2019-05-10', '2019-06-10'].map((text) => ({
          paidOn: day(text),
          amountFen: yuan(300),
        })),
      }),
      use('holder', 216, { paidOn: '2019-06-10' }),
    ];

    expect(found([account({ uses, deaths: [death('2019-05-01')] })])).toMatchObject([
      {
        variant: 'holder-dead',
        amountFen: yuan(600),
        period: { from: month('2019-05'), until: month('2019-06') },
        evidence: [
          { recordId: 'award of ann' },
          { recordId: 'death', statement: { en: 'Died on 2019-05-01' } },
        ],
        explanation: {
          zh: '疑点：建议核实账户代领情况：持有人于2019-05-01死亡后该账户仍有救助金入账。2019-05至2019-06入账600.00元。',
        },
      },
    ]);
  });

  it('finds kin and wards on the account of the dead', () => {
    const ward = account({
      holder: 'GUARDIAN',
      uses: [use('ann')],
      deaths: [death('2019-05-01')],
    });

    expect(found([ward], [{ personId: 'ann', relativeId: 'holder' }])).toMatchObject([
      { variant: 'holder-dead' },
    ]);
  });

  it.each([
    {
      when: 'it was paid on the day of the death',
      draft: { deaths: [death('2019-05-10')] },
      count: 0,
    },
    { when: 'it was paid the day after', draft: { deaths: [death('2019-05-09')] }, count: 1 },
    { when: 'the death was revoked', draft: { deaths: [death('2019-05-01', true)] }, count: 0 },
    {
      when: 'the registers have had thirty days',
      draft: { deaths: [death('2019-12-01')], uses: [use('ann', 300, { paidOn: '2019-12-20' })] },
      count: 1,
    },
    {
      when: 'they have had twenty-nine',
      draft: { deaths: [death('2019-12-02')], uses: [use('ann', 300, { paidOn: '2019-12-20' })] },
      count: 0,
    },
    {
      when: 'the dead drew for nobody else',
      draft: { deaths: [death('2019-05-01')], uses: [use('holder')] },
      count: 0,
    },
  ])('finds $count when $when', ({ draft, count }) => {
    expect(found([account({ uses: [use('ann')], ...draft })])).toHaveLength(count);
  });

  it('says the first of several grounds alone', () => {
    const all = { recognitions: [office('VILLAGE_OFFICIAL')], deaths: [death('2019-01-01')] };

    expect(found([account(all)]).map(({ variant }) => variant)).toEqual([undefined]);
    expect(found([account({ ...all, uses: [use('ann')] })])).toMatchObject([
      { variant: 'official-holder' },
    ]);
  });
});
