import { type ProgrammeCode, parseDate, parseMonth, provinceCode } from '@hub/assistance';
import { overlapMatrix } from '@hub/screening';
import {
  type Database,
  type Subgraph,
  createLog,
  openDatabase,
  subgraphExecutor,
} from '@hub/subgraph';
import { freshDatabase, supervisor } from '@hub/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Arg, Query, Resolver } from 'type-graphql';
import { type FindingContext, findingLoaders } from '../../src/findings/finding-loaders.ts';
import { OverlapCountsFields, OverlapVerdictType, overlapRecord } from '../../src/graph/overlap.ts';
import { StatisticsType } from '../../src/graph/statistics.ts';
import { type OverlapLoaders, overlapLoaders } from '../../src/statistics/overlap-counts.ts';
import { StatisticsQueries } from '../../src/statistics/statistics-queries.ts';
import type { StatisticsQuestion } from '../../src/statistics/question.ts';
import { statisticsOf } from '../../src/statistics/statistics.ts';
import { anyProgramme, overlapKey, pairKey, wholeYear } from '../../src/sweep/tally-key.ts';
import { finding, reviewEvent, sweep, tally } from '../../src/tables.ts';
import { outcomeOf, store, stored } from '../findings/stored-findings.ts';

const { database, url, drop } = await freshDatabase(`${import.meta.dirname}/../../migrations`);
afterAll(drop);

@Resolver()
class Matrix {
  @Query(() => [OverlapVerdictType])
  overlapMatrix(@Arg('first', () => Number) first: number): readonly OverlapVerdictType[] {
    return overlapMatrix.slice(0, first).map(overlapRecord);
  }
}

function contextOn(given: Database): FindingContext & OverlapLoaders {
  return {
    database: given,
    whole: given,
    today: () => parseDate('2019-12-31'),
    ...findingLoaders(given),
    ...overlapLoaders(given),
  };
}

const subgraph: Subgraph<FindingContext & OverlapLoaders> = {
  name: 'supervision',
  resolvers: [StatisticsQueries, Matrix, OverlapCountsFields],
  types: [StatisticsType, OverlapVerdictType],
  references: {},
  loaders: () => () => contextOn(database),
  migrations: `${import.meta.dirname}/../../migrations`,
};
const execute = subgraphExecutor(subgraph, database, createLog('test', 'silent'));

async function ask(query: string) {
  const { data, errors } = await execute({ query }, { ...supervisor('Wang'), area: '431200' });
  return { data, codes: (errors ?? []).map(({ extensions }) => extensions?.['code']) };
}

beforeEach(async () => {
  await database.execute(sql`truncate ${finding}, ${sweep}, ${tally}, ${reviewEvent} cascade`);
});

/** A sweep that is done, with what it counted: county, programmes, month, people, fen. */
async function swept(
  rows: readonly (readonly [string, string, string, number, number])[],
  draft: Partial<typeof sweep.$inferInsert> = {},
): Promise<number> {
  const [row] = await database
    .insert(sweep)
    .values({
      area: provinceCode,
      asOf: parseDate('2019-12-31'),
      state: 'DONE',
      by: 'somebody',
      finishedAt: '2020-01-01T02:00:00.000Z',
      ...draft,
    })
    .returning({ id: sweep.id });
  const sweepId = row?.id ?? 0;
  if (rows.length > 0) {
    await database.insert(tally).values(
      rows.map(([county, programmes, month, people, amountFen]) => ({
        sweepId,
        county,
        programmes,
        month: month === 'YEAR' ? wholeYear : parseMonth(month),
        people,
        amountFen,
      })),
    );
  }
  return sweepId;
}

const wholeProvince: StatisticsQuestion = {
  by: 'AREA',
  area: provinceCode,
  months: null,
  programme: null,
};

/** Rows as triples of key, people and fen. */
async function aidBy(question: Partial<StatisticsQuestion>) {
  const { rows, total } = await statisticsOf(database, { ...wholeProvince, ...question }, null);
  return {
    rows: rows.map(({ key, recipients, amountFen }) => [key, recipients, amountFen]),
    total: [total.recipients, total.amountFen],
  };
}

const urban = 'MZ-DIBAO-U' satisfies ProgrammeCode;
const destitute = 'MZ-TEKUN-S' satisfies ProgrammeCode;

describe('the aid in Query.statistics', () => {
  it('adds up counties to prefectures, and each person once', async () => {
    await swept([
      ['430102', anyProgramme, 'YEAR', 100, 7000],
      ['430102', anyProgramme, '2019-12', 60, 600],
      ['430104', anyProgramme, 'YEAR', 50, 3000],
      ['430104', urban, 'YEAR', 40, 2000],
      ['431181', anyProgramme, 'YEAR', 30, 1000],
    ]);

    expect(await aidBy({ by: 'AREA' })).toEqual({
      rows: [
        ['430100', 150, 10_000],
        ['431100', 30, 1000],
      ],
      total: [180, 11_000],
    });
    expect(await aidBy({ by: 'AREA', area: '430100' })).toEqual({
      rows: [
        ['430102', 100, 7000],
        ['430104', 50, 3000],
      ],
      total: [150, 10_000],
    });
    expect(await aidBy({ by: 'AREA', area: '430104', programme: urban })).toEqual({
      rows: [['430104', 40, 2000]],
      total: [40, 2000],
    });
  });

  it('tells programmes and pairs of them apart, in the order of the catalogue', async () => {
    const [row] = overlapMatrix;
    await swept([
      ['430102', anyProgramme, 'YEAR', 100, 9000],
      ['430102', destitute, 'YEAR', 20, 4000],
      ['430104', destitute, 'YEAR', 10, 1000],
      ['430102', urban, 'YEAR', 90, 5000],
      ['430102', pairKey(urban, destitute), 'YEAR', 6, 500],
      ['430102', row === undefined ? '' : overlapKey(row), 'YEAR', 8, 800],
    ]);

    expect(await aidBy({ by: 'PROGRAMME' })).toEqual({
      rows: [
        [urban, 90, 5000],
        [destitute, 30, 5000],
      ],
      total: [100, 9000],
    });
    expect(await aidBy({ by: 'PROGRAMME_PAIR' })).toEqual({
      rows: [['MZ-DIBAO-U+MZ-TEKUN-S', 6, 500]],
      total: [100, 9000],
    });
    expect((await aidBy({ by: 'PROGRAMME_PAIR', programme: 'MZ-ORPHAN' })).rows).toEqual([]);
  });

  it('counts people once in a month or in the whole year, and adds up money of any months', async () => {
    await swept([
      ['430102', anyProgramme, 'YEAR', 100, 9000],
      ['430102', anyProgramme, '2019-11', 80, 4000],
      ['430102', anyProgramme, '2019-12', 90, 5000],
    ]);
    const months = (from: string, until: string) => ({
      months: { from: parseMonth(from), until: parseMonth(until) },
    });

    expect((await aidBy({ by: 'MONTH' })).rows).toEqual([
      ['2019-11', 80, 4000],
      ['2019-12', 90, 5000],
    ]);
    expect((await aidBy(months('2019-12', '2019-12'))).rows).toEqual([['430100', 90, 5000]]);
    expect((await aidBy(months('2019-11', '2019-12'))).rows).toEqual([['430100', null, 9000]]);
    // Before the twelve months of the sweep nobody counted anything.
    expect((await aidBy(months('2018-12', '2019-12'))).total).toEqual([null, null]);
    expect((await aidBy({ by: 'RULE' })).total).toEqual([100, 9000]);
  });

  it('is of the newest sweep that is done and went over the whole area', async () => {
    const counted = (people: number) => [['430102', anyProgramme, 'YEAR', people, 100]] as const;
    await swept(counted(10), { asOf: parseDate('2019-06-30') });
    await swept(counted(20), { asOf: parseDate('2019-09-30') });
    await swept(counted(30), { area: '430102', asOf: parseDate('2019-10-31') });
    await swept(counted(40), { state: 'FAILED' });

    expect((await aidBy({ area: provinceCode })).total).toEqual([20, 100]);
    expect((await aidBy({ area: '430100' })).total).toEqual([20, 100]);
    expect((await aidBy({ area: '430102' })).total).toEqual([30, 100]);
  });

  it('is not known until there was one', async () => {
    expect(await aidBy({})).toEqual({ rows: [], total: [null, null] });
  });
});

describe('the findings in Query.statistics', () => {
  const many = (count: number, id: string, draft: Parameters<typeof stored>[0] | object) =>
    Array.from({ length: count }, (_, index) => stored({ ...draft, id: `${id}${index}` }));

  it('count by how they stand, with what became of the money', async () => {
    await store(database, [
      ...many(6, 'open', { amountFen: 100 }),
      ...many(5, 'owed', { ruleId: 'MISS-EDU', amountMeaning: 'ENTITLEMENT', amountFen: 10 }),
      ...many(7, 'confirmed', { state: 'DECIDED', decision: 'CONFIRMED', amountFen: 100 }),
      ...many(8, 'refused', { state: 'CLOSED', decision: 'NOT_CONFIRMED' }),
      ...many(9, 'cleared', { state: 'CLEARED' }),
    ]);
    await database
      .insert(reviewEvent)
      .values([
        outcomeOf('confirmed0', { outcome: 'RECOVERED', amountFen: 60 }),
        outcomeOf('confirmed1', { outcome: 'RECOVERED', amountFen: 30 }),
        outcomeOf('confirmed2', { outcome: 'BACK_PAID', amountFen: 5 }),
        outcomeOf('confirmed3', { outcome: 'WAIVED', amountFen: 1000 }),
      ]);

    const { data } = await ask(`{ statistics(by: RULE) { sweep { id } rows {
      key label { en } recipients findings open confirmed notConfirmed cleared
      atRiskFen owedFen recoveredFen backPaidFen isSuppressed } } }`);

    expect(data).toEqual({
      statistics: {
        sweep: null,
        rows: [
          {
            key: 'DUP-SUBSIST-DESTITUTE',
            label: { en: expect.any(String) },
            recipients: null,
            findings: 30,
            open: 6,
            confirmed: 7,
            notConfirmed: 8,
            cleared: 9,
            atRiskFen: 600,
            owedFen: 0,
            recoveredFen: 90,
            backPaidFen: 5,
            isSuppressed: false,
          },
          {
            key: 'MISS-EDU',
            label: { en: expect.any(String) },
            recipients: null,
            findings: 5,
            open: 5,
            confirmed: 0,
            notConfirmed: 0,
            cleared: 0,
            atRiskFen: 0,
            owedFen: 50,
            recoveredFen: 0,
            backPaidFen: 0,
            isSuppressed: false,
          },
        ],
      },
    });
  });

  it.each([
    {
      by: 'AREA',
      rows: [
        ['430100', 15],
        ['431100', 5],
      ],
    },
    {
      by: 'RULE',
      rows: [
        ['DUP-SUBSIST-DESTITUTE', 15],
        ['MISS-EDU', 5],
      ],
    },
    {
      by: 'MONTH',
      rows: [
        ['2019-10', 5],
        ['2019-11', 5],
        ['2019-12', 10],
      ],
    },
    {
      by: 'PROGRAMME',
      rows: [
        ['MZ-DIBAO-U', 20],
        ['MZ-TEKUN-S', 15],
      ],
    },
    { by: 'PROGRAMME_PAIR', rows: [['MZ-DIBAO-U+MZ-TEKUN-S', 15]] },
  ] as const)('are told apart by $by', async ({ by, rows }) => {
    const both = { programmes: [destitute, urban] };
    await store(database, [
      ...many(5, 'a', both),
      ...many(5, 'b', { ...both, raisedOn: parseDate('2019-11-01') }),
      ...many(5, 'c', { ...both, raisedOn: parseDate('2019-10-31') }),
      ...many(5, 'd', { ruleId: 'MISS-EDU', programmes: [urban], county: '431181' }),
    ]);

    const said = await statisticsOf(database, { ...wholeProvince, by }, null);

    expect(said.rows.map(({ key, findings }) => [key, findings])).toEqual(rows);
    expect(said.total.findings).toBe(20);
  });

  it('are of the area, the months and the programme that are asked about', async () => {
    await store(database, [
      ...many(5, 'a', { programmes: [urban] }),
      ...many(5, 'b', { programmes: [urban], raisedOn: parseDate('2019-11-30') }),
      ...many(5, 'c', { programmes: [destitute] }),
      ...many(5, 'd', { county: '431181', programmes: [urban] }),
    ]);
    const december = { from: parseMonth('2019-12'), until: parseMonth('2019-12') };
    const question = { by: 'RULE', area: '430100', months: december, programme: urban } as const;

    expect((await statisticsOf(database, question, null)).total.findings).toBe(5);
  });

  it('are hidden where they are few, and with them what would tell them', async () => {
    await store(database, [
      ...many(3, 'few', { county: '430102', amountFen: 100 }),
      ...many(7, 'more', { county: '430104', amountFen: 100 }),
      ...many(90, 'most', { county: '430111', amountFen: 100 }),
    ]);
    const question = { ...wholeProvince, area: '430100' };
    const figures = (row: {
      key: string;
      findings: number | null;
      atRiskFen: number | null;
      isSuppressed: boolean;
    }) => [row.key, row.findings, row.atRiskFen, row.isSuppressed];

    const outside = await statisticsOf(database, question, '431100');
    const own = await statisticsOf(database, question, '430000');

    expect(outside.rows.map(figures)).toEqual([
      ['430102', null, null, true],
      ['430104', null, null, true],
      ['430111', 90, 9000, false],
    ]);
    expect(outside.total).toMatchObject({ findings: 100, open: 100, isSuppressed: false });
    expect(own.rows.map(figures)).toEqual([
      ['430102', 3, 300, false],
      ['430104', 7, 700, false],
      ['430111', 90, 9000, false],
    ]);
  });
});

describe('Query.statistics', () => {
  it('says of which sweep the people are', async () => {
    const id = await swept([
      ['430102', anyProgramme, 'YEAR', 3, 900],
      ['430104', anyProgramme, 'YEAR', 50, 3000],
    ]);

    const { data } = await ask(`{ statistics(by: AREA, area: "430100") {
      by area areaName sweep { id asOf finishedAt from until }
      rows { key label { zh } recipients amountFen isSuppressed } total { recipients } } }`);

    expect(data).toEqual({
      statistics: {
        by: 'AREA',
        area: '430100',
        areaName: '长沙市',
        sweep: {
          id: String(id),
          asOf: '2019-12-31',
          finishedAt: '2020-01-01T02:00:00.000Z',
          from: '2019-01',
          until: '2019-12',
        },
        rows: [
          {
            key: '430102',
            label: { zh: '芙蓉区' },
            recipients: null,
            amountFen: null,
            isSuppressed: true,
          },
          {
            key: '430104',
            label: { zh: '岳麓区' },
            recipients: null,
            amountFen: null,
            isSuppressed: true,
          },
        ],
        total: { recipients: 53 },
      },
    });
  });

  it.each([
    { arguments: 'area: "110101"', code: 'AREA_UNKNOWN' },
    { arguments: 'programme: "DIBAO"', code: 'PROGRAMME_UNKNOWN' },
    { arguments: 'from: "2019-01"', code: 'RANGE_INCOMPLETE' },
    { arguments: 'from: "2019-02", until: "2019-01"', code: 'RANGE_REVERSED' },
  ])('refuses $arguments with $code', async ({ arguments: given, code }) => {
    expect((await ask(`{ statistics(by: RULE, ${given}) { area } }`)).codes).toEqual([code]);
  });
});

describe('OverlapVerdict', () => {
  const question = `{ overlapMatrix(first: 2) { people amountFen findings isSuppressed } }`;

  it('counts those who drew both, and the open findings of its rules', async () => {
    const [first, second] = overlapMatrix.map(overlapKey);
    await swept([
      ['430102', String(first), 'YEAR', 3, 300],
      ['430104', String(first), 'YEAR', 4, 400],
      ['430104', String(first), '2019-12', 2, 100],
      ['430102', String(second), 'YEAR', 4, 800],
    ]);
    await store(database, [
      ...Array.from({ length: 5 }, (_, index) => stored({ id: `open${index}` })),
      stored({ id: 'closed', state: 'CLOSED', decision: 'CONFIRMED' }),
    ]);

    expect((await ask(question)).data).toEqual({
      overlapMatrix: [
        { people: 7, amountFen: 700, findings: 0, isSuppressed: false },
        { people: null, amountFen: null, findings: 5, isSuppressed: true },
      ],
    });
  });

  it('is counted once for all pairs of a question', async () => {
    await swept([]);
    const statements: string[] = [];
    const watched = openDatabase(url, { onStatement: (text) => statements.push(text) });
    const executeWatched = subgraphExecutor(
      { ...subgraph, loaders: () => () => contextOn(watched.database) },
      watched.database,
      createLog('test', 'silent'),
    );

    await executeWatched(
      { query: `{ overlapMatrix(first: 50) { people findings amountFen } }` },
      supervisor('Wang'),
    );
    await watched.close();

    expect(statements.filter((text) => text.includes('"tally"'))).toHaveLength(1);
    expect(statements.filter((text) => text.includes('"finding"'))).toHaveLength(1);
  });

  it('counts nothing until there was a sweep', async () => {
    const none = { people: null, amountFen: null, findings: null, isSuppressed: null };

    expect((await ask(question)).data).toEqual({ overlapMatrix: [none, none] });
  });
});
