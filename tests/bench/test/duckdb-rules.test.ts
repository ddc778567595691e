import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { departmentCodes } from '@hub/assistance';
import { departmentRows } from '@hub/assistance/rows';
import { departmentSubgraphs } from '@hub/cli/subgraphs';
import { completeThrough, provinceDate } from '@hub/province';
import { type Answers, type CaseFile, buildCaseFile, screen } from '@hub/screening';
import { type DepartmentSubgraph, departmentBooks, openDatabase } from '@hub/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FilledProvince, filledProvince, smallProvince } from '../../support/province-hub.ts';
import { type FindingSets, findingSets, firstSetDifference } from '../sweep/duckdb/finding-sets.ts';
import { yardstickRules } from '../sweep/duckdb/yardstick-rules.ts';
import { duckdbYardstick } from '../sweep/duckdb/yardstick.ts';

/** The rows of one person, table by table. */
type BookOf = (personId: string) => Readonly<Record<string, readonly object[]>>;

const ruleIds = yardstickRules.map(({ id }) => id);

let province: FilledProvince;
let addresses: ReadonlyMap<string, string>;
let folder: string;

beforeAll(async () => {
  province = await filledProvince(smallProvince);
  addresses = new Map(
    [...province.databases.addresses].map(([name, { ownerUrl }]) => [name, ownerUrl]),
  );
  folder = await mkdtemp(join(tmpdir(), 'assistance-hub-duckdb-'));
});
afterAll(async () => {
  await province.drop();
  await rm(folder, { recursive: true });
});

describe('the yardstick in DuckDB', () => {
  it('finds what the rules in TypeScript find in the same databases', async () => {
    const expected = findingSets(
      ruleIds,
      (await householdFiles()).flatMap((file) => screen(file, yardstickRules).findings),
    );
    const { findings, exportSeconds, querySeconds } = await duckdbYardstick({ addresses, folder });

    expect(firstSetDifference(findings, expected)).toBeNull();
    expect(ruleIds.filter((id) => findings.get(id)?.size === 0)).toEqual([]);
    expect(ruleIds).toHaveLength(8);
    expect(Math.min(exportSeconds, querySeconds)).toBeGreaterThan(0);
  });

  it('refuses books that are not what its SQL takes for granted', async () => {
    await inDatabase('education', async ({ sql }) => {
      await sql`update payment set paid_on = '2020-01-01'
        where id = (select min(id) from payment)`;
    });

    await expect(duckdbYardstick({ addresses, folder })).rejects.toThrow(
      'nothing later than the day of the province: 1',
    );
  });
});

describe('the first difference of two sets of findings', () => {
  const found: FindingSets = new Map([
    ['A', new Set(['x'])],
    ['B', new Set(['y', 'z'])],
  ]);

  it('is none for equal sets, in whatever order', () => {
    const same = new Map([
      ['B', new Set(['z', 'y'])],
      ['A', new Set(['x'])],
    ]);

    expect(firstSetDifference(found, same)).toBeNull();
  });

  it.each([
    {
      what: 'a finding of one side',
      other: new Map([
        ['A', new Set(['x'])],
        ['B', new Set(['y'])],
      ]),
      ruleId: 'B',
      counts: [1, 0],
    },
    {
      what: 'another amount',
      other: new Map([
        ['A', new Set(['w'])],
        ['B', new Set(['y', 'z'])],
      ]),
      ruleId: 'A',
      counts: [1, 1],
    },
    { what: 'a rule of one side', other: new Map(), ruleId: 'A', counts: [1, 0] },
    {
      what: 'a rule that one side does not know',
      other: new Map([...found, ['C', new Set<string>()]]),
      ruleId: 'C',
      counts: [0, 0],
    },
  ])('counts $what and names the rule', ({ other, ruleId, counts }) => {
    const [leftAlone, rightAlone] = counts;

    expect(firstSetDifference(found, other)).toEqual({ ruleId, leftAlone, rightAlone });
  });
});

/** The file of every household, everybody who ever lived in it included, from the departments' own loaders. */
async function householdFiles(): Promise<readonly CaseFile[]> {
  const residences = await inDatabase(
    'civil-affairs',
    async ({ sql }) =>
      sql<{ people: string[] }[]>`
        select array_agg(distinct person_id order by person_id) as people
        from household_member group by household_id`,
  );
  const everybody = residences.flatMap(({ people }) => people);
  const books = new Map<string, BookOf>();
  for (const subgraph of departmentSubgraphs as readonly DepartmentSubgraph[]) {
    const rowsOf = await inDatabase(subgraph.name, async ({ database }) =>
      departmentBooks(database, subgraph)(everybody),
    );
    books.set(subgraph.department, rowsOf);
  }
  return residences.map(({ people }) => fileOf(people, books));
}

function fileOf(people: readonly string[], books: ReadonlyMap<string, BookOf>): CaseFile {
  const answers = Object.fromEntries(
    departmentCodes.map((department) => {
      const own = people.map((personId) => books.get(department)?.(personId));
      const rows = Object.fromEntries(
        Object.keys(departmentRows[department]).map((table) => [
          table,
          own.flatMap((tables) => tables?.[table] ?? []),
        ]),
      );
      return [department, { isAnswered: true, completeThrough, rows }];
    }),
  ) as unknown as Answers;
  const isThere = (personId: string) =>
    answers.CIVIL_AFFAIRS.isAnswered &&
    answers.CIVIL_AFFAIRS.rows.householdMember.some(
      (row) => row.personId === personId && row.until === null,
    );
  const subjectId = people.find(isThere) ?? people[0] ?? '';
  return buildCaseFile({ asOf: provinceDate, subjectId, personIds: people, answers });
}

async function inDatabase<Result>(
  subgraph: string,
  work: (opened: ReturnType<typeof openDatabase>) => Promise<Result>,
): Promise<Result> {
  const opened = openDatabase(addresses.get(subgraph) ?? '', { connections: 1 });
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}
