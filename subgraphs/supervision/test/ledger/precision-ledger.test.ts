import { parseDate } from '@hub/assistance';
import { createLog, openDatabase, subgraphExecutor, type Subgraph } from '@hub/subgraph';
import { freshDatabase, supervisor } from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingContext } from '../../src/findings/finding-loaders.ts';
import { findingLoaders } from '../../src/findings/finding-loaders.ts';
import { LedgerResolvers, RuleLedgerMutes, RuleMutes } from '../../src/ledger/ledger-resolvers.ts';
import { precisionOf } from '../../src/ledger/precision.ts';
import { refreshMutes } from '../../src/ledger/refresh-mutes.ts';
import { type LedgerLoaders, ledgerLoaders } from '../../src/ledger/rule-mute.ts';
import { Person, PersonSupervision } from '../../src/person.ts';
import { QueryRoot } from '../../src/query.ts';
import { confirmed, decidedLeads, leadWith, refused, rule, today } from './decided-leads.ts';

const { database, url, drop } = await freshDatabase(`${import.meta.dirname}/../../migrations`);

/** The part of supervision that keeps the ledger. */
const subgraph: Subgraph<FindingContext & LedgerLoaders> = {
  name: 'supervision',
  resolvers: [QueryRoot, PersonSupervision, LedgerResolvers, RuleMutes, RuleLedgerMutes],
  types: [Person],
  references: { Person: (representation) => representation },
  loaders:
    ({ own, whole }) =>
    () => ({
      database: own,
      whole,
      today: () => today,
      ...findingLoaders(own),
      ...ledgerLoaders(whole),
    }),
  migrations: null,
};

const statements: string[] = [];
const counted = openDatabase(url, { onStatement: (text) => statements.push(text) });
const execute = subgraphExecutor(subgraph, counted.database, createLog('test', 'silent'));

async function ask(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  statements.length = 0;
  const { data, errors } = await execute({ query, variables }, supervisor('Wang'));
  return { data, codes: (errors ?? []).map(({ extensions }) => extensions?.['code']) };
}

afterAll(async () => {
  await counted.close();
  await drop();
});

beforeAll(async () => {
  const dueOn = today;
  const assigned = { department: 'CIVIL_AFFAIRS', area: '430102', dueOn, note: null } as const;
  const answered = { department: 'CIVIL_AFFAIRS', answer: 'CORRECT', note: null } as const;
  const closed = (day: string) => ({ kind: 'CLOSED', body: {}, day: parseDate(day) }) as const;
  const outcome = (code: 'RECOVERED' | 'WAIVED' | 'BACK_PAID' | 'STOPPED', amountFen: number) =>
    ({ kind: 'OUTCOME', body: { outcome: code, amountFen, note: null } }) as const;
  const raisedOn = parseDate('2019-12-01');

  await leadWith(database, { id: 'untouched', raisedOn }, []);
  await leadWith(database, { id: 'answered', raisedOn }, [
    { kind: 'RAISED', body: { revision: 1, dueOn } },
    { kind: 'ASSIGNED', body: assigned },
    { kind: 'ANSWERED', body: answered },
    { kind: 'ANSWERED', body: { ...answered, department: 'HOUSING' } },
  ]);
  await leadWith(database, { id: 'recovered', raisedOn, amountFen: 100_000, state: 'CLOSED' }, [
    { kind: 'ANSWERED', body: answered },
    confirmed,
    outcome('STOPPED', 5000),
    outcome('RECOVERED', 40_000),
    outcome('RECOVERED', 20_000),
    outcome('WAIVED', 40_000),
    closed('2019-12-11'),
  ]);
  await leadWith(
    database,
    { id: 'owed', raisedOn, amountFen: 30_000, amountMeaning: 'ENTITLEMENT', state: 'CLOSED' },
    [confirmed, outcome('BACK_PAID', 30_000), closed('2019-12-16')],
  );
  await leadWith(database, { id: 'opened again', raisedOn, state: 'RAISED' }, [
    confirmed,
    closed('2019-12-03'),
    { kind: 'REOPENED', body: { reason: 'a mistake', dueOn } },
  ]);
  await leadWith(database, { id: 'quicker', raisedOn }, [refused('ALREADY_CORRECTED')]);
  await leadWith(database, { id: 'decided twice', raisedOn, county: '430382' }, [
    confirmed,
    refused('IDENTITY_MIX_UP'),
  ]);
  await decidedLeads(database, {
    county: '430102',
    count: 20,
    right: 0,
    ruleId: 'INEL-DECEASED-PAY',
  });
  await refreshMutes(database, today);
});

const figures = `rule { id } area areaName raised answered decided confirmed
  notConfirmed { reason findings } precision { share } confirmedAtRiskFen confirmedOwedFen
  recoveredFen waivedFen backPaidFen medianDaysToClose mutes { area }`;

describe('Query.precisionLedger', () => {
  it('adds up how the leads of a rule ended', async () => {
    const { data } = await ask(
      `{ precisionLedger(ruleId: "${rule}", area: "430102") { ${figures} } }`,
    );

    expect(data?.['precisionLedger']).toEqual([
      {
        rule: { id: rule },
        area: '430102',
        areaName: '芙蓉区',
        raised: 6,
        answered: 2,
        decided: 3,
        confirmed: 2,
        notConfirmed: [
          { reason: 'LAWFUL_STACKING', findings: 0 },
          { reason: 'DATA_ERROR', findings: 0 },
          { reason: 'IDENTITY_MIX_UP', findings: 0 },
          { reason: 'ALREADY_CORRECTED', findings: 1 },
          { reason: 'OTHER', findings: 0 },
        ],
        precision: { share: 1 },
        confirmedAtRiskFen: 100_000,
        confirmedOwedFen: 30_000,
        recoveredFen: 60_000,
        waivedFen: 40_000,
        backPaidFen: 30_000,
        medianDaysToClose: 12.5,
        mutes: [],
      },
    ]);
  });

  it('counts the last decision of a lead, in its county, its prefecture and the province', async () => {
    const levels = ['COUNTY', 'PREFECTURE', 'PROVINCE'];
    const answers = await Promise.all(
      levels.map(async (level) =>
        ask(
          `query ($level: AreaLevel) { precisionLedger(ruleId: "${rule}", level: $level) {
            area raised decided precision { share } } }`,
          { level },
        ),
      ),
    );

    expect(answers.map(({ data }) => data?.['precisionLedger'])).toEqual([
      [
        { area: '430102', raised: 6, decided: 3, precision: { share: 1 } },
        { area: '430382', raised: 1, decided: 1, precision: { share: 0 } },
      ],
      [
        { area: '430100', raised: 6, decided: 3, precision: { share: 1 } },
        { area: '430300', raised: 1, decided: 1, precision: { share: 0 } },
      ],
      [{ area: '430000', raised: 7, decided: 4, precision: { share: 0.75 } }],
    ]);
  });

  it('is one statement for all rules of all counties, and one for all of their mutes', async () => {
    const { data } = await ask(`{ precisionLedger(level: COUNTY) { ${figures} } }`);

    expect(data?.['precisionLedger']).toHaveLength(3);
    expect(statements).toHaveLength(2);
  });

  it('shows which mutes hide the leads of a county', async () => {
    const { data } = await ask(
      '{ precisionLedger(ruleId: "INEL-DECEASED-PAY", level: COUNTY) { mutes { area level hidesCritical } } }',
    );

    expect(data?.['precisionLedger']).toEqual([
      {
        mutes: [
          { area: '430102', level: 'COUNTY', hidesCritical: true },
          { area: '430100', level: 'PREFECTURE', hidesCritical: true },
          { area: '430000', level: 'PROVINCE', hidesCritical: true },
        ],
      },
    ]);
  });

  it('says nothing of a rule that raised nothing there', async () => {
    const { data } = await ask('{ precisionLedger(area: "431200") { raised } }');

    expect(data?.['precisionLedger']).toEqual([]);
  });

  it.each([
    { argument: 'ruleId: "NO-SUCH-RULE"', code: 'RULE_UNKNOWN' },
    { argument: 'area: "999999"', code: 'AREA_UNKNOWN' },
  ])('refuses $argument', async ({ argument, code }) => {
    const { codes } = await ask(`{ precisionLedger(${argument}) { raised } }`);

    expect(codes).toEqual([code]);
  });
});

const lifting = `mutation ($area: String!, $reason: String!) {
  liftMute(input: { ruleId: "INEL-DECEASED-PAY", area: $area, reason: $reason }) {
    mute { area liftedBy liftReason } remaining { area } error { code message } } }`;

describe('Mutation.liftMute', () => {
  it.each([
    { area: '430102', reason: ' ', code: 'LIFT_REASON_MISSING' },
    { area: '430103', reason: 'a mistake', code: 'MUTE_NOT_IN_FORCE' },
    { area: '999999', reason: 'a mistake', code: 'AREA_UNKNOWN' },
  ])('says $code of $area and "$reason", and lifts nothing', async ({ code, ...variables }) => {
    const { data } = await ask(lifting, variables);

    expect(data?.['liftMute']).toEqual({
      mute: null,
      remaining: [],
      error: { code, message: expect.any(String) },
    });
  });

  it('shows what was lifted and what remains, and the rule shows it too', async () => {
    const { data } = await ask(lifting, { area: '430100', reason: 'the register was put right' });
    const rules = await ask('{ rules { id mutes { area } } }');
    const history = await ask('{ ruleMutes { area liftReason } }');

    expect(data?.['liftMute']).toEqual({
      mute: { area: '430100', liftedBy: 'Wang', liftReason: 'the register was put right' },
      remaining: [{ area: '430000' }, { area: '430102' }],
      error: null,
    });
    expect(rules.data?.['rules']).toContainEqual({
      id: 'INEL-DECEASED-PAY',
      mutes: [{ area: '430000' }, { area: '430102' }],
    });
    expect(rules.data?.['rules']).toContainEqual({ id: rule, mutes: [] });
    expect(history.data?.['ruleMutes']).toEqual([
      { area: '430000', liftReason: null },
      { area: '430102', liftReason: null },
      { area: '430100', liftReason: 'the register was put right' },
    ]);
  });

  it('reads the mutes of all rules in one statement', async () => {
    await ask('{ rules { mutes { area } } }');

    expect(statements).toHaveLength(1);
  });
});

describe('precision', () => {
  it('is unknown while nothing is decided', () => {
    expect(precisionOf({ decided: 0, right: 0 })).toBeNull();
  });

  it("comes with Wilson's range", () => {
    const precision = precisionOf({ decided: 20, right: 5 });

    expect(precision?.share).toBe(0.25);
    expect(precision?.low).toBeCloseTo(0.1119, 4);
    expect(precision?.high).toBeCloseTo(0.4687, 4);
  });

  it.each([
    { right: 0, low: 0, high: 0.2775 },
    { right: 10, low: 0.7225, high: 1 },
  ])('stays within 0 and 1 where $right of 10 were right', ({ right, low, high }) => {
    const precision = precisionOf({ decided: 10, right });

    expect(precision?.low).toBeCloseTo(low, 4);
    expect(precision?.high).toBeCloseTo(high, 4);
  });
});
