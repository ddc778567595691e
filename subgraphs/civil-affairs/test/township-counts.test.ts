import { parseDate } from '@hub/assistance';
import { openDatabase } from '@hub/subgraph';
import { awardRow, freshDatabase, memberRow } from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { civilAffairs } from '../src/civil-affairs.ts';
import { townshipCounts } from '../src/township-counts.ts';
import * as tables from '../src/tables.ts';

const { database, sql, url, drop } = await freshDatabase(civilAffairs.migrations);
afterAll(drop);

const day = parseDate('2019-12-31');
const since = parseDate('2019-01-01');
const mergedOn = parseDate('2019-07-01');
const [xingsha, huangxing, jinjing] = ['430121001', '430121102', '430121110'] as const;

/** Somebody of a household, of rural hukou unless said otherwise. */
async function lives(
  personId: string,
  householdId: string,
  { hukou = 'RURAL', until = null }: { hukou?: 'RURAL' | 'URBAN'; until?: string | null } = {},
): Promise<void> {
  await database
    .insert(tables.person)
    .values({ personId, bornOn: parseDate('1960-01-01'), hukou })
    .onConflictDoNothing();
  await database.insert(tables.householdMember).values({
    householdId,
    personId,
    isHead: false,
    from: since,
    until: until === null ? null : parseDate(until),
  });
}

interface Change {
  readonly programme?: 'MZ-DIBAO-R' | 'MZ-DIBAO-U';
  readonly award?: { readonly status?: 'SUSPENDED' | 'ENDED'; readonly until?: string };
  readonly member?: { readonly isCounted?: boolean; readonly until?: string };
}

async function draws(personId: string, { programme, award, member }: Change = {}): Promise<void> {
  const id = `award of ${personId}`;
  await database.insert(tables.award).values({
    ...awardRow(id, programme ?? 'MZ-DIBAO-R', personId),
    from: since,
    status: award?.status ?? 'ACTIVE',
    until: award?.until === undefined ? null : parseDate(award.until),
  } as typeof tables.award.$inferInsert);
  await database.insert(tables.awardMember).values({
    ...memberRow(id, personId),
    from: since,
    isCounted: member?.isCounted ?? true,
    until: member?.until === undefined ? null : parseDate(member.until),
  });
}

async function isDisabled(personId: string, grade: number, until?: string): Promise<void> {
  await database.insert(tables.disabilityCertificate).values({
    id: `certificate of ${personId}`,
    personId,
    grade,
    from: since,
    until: until === undefined ? null : parseDate(until),
  });
}

beforeAll(async () => {
  await database.insert(tables.township).values([
    { code: xingsha, name: '星沙街道' },
    { code: huangxing, name: '黄兴镇', mergedOn },
    { code: jinjing, name: '金井镇' },
    { code: '430181102', name: '社港镇' },
  ]);
  await database.insert(tables.household).values([
    { id: 'h1', county: '430121', township: xingsha, kind: 'RURAL' },
    { id: 'h2', county: '430121', township: huangxing, kind: 'RURAL' },
    { id: 'h3', county: '430181', township: '430181102', kind: 'RURAL' },
    { id: 'h4', county: '430121', township: null, kind: 'RURAL' },
  ]);
  await lives('recipient', 'h1');
  await draws('recipient');
  await lives('townsman', 'h1', { hukou: 'URBAN' });
  await draws('townsman');
  await lives('moved', 'h1', { until: '2019-12-31' });
  await lives('twice', 'h1');
  await lives('twice', 'h2');
  await lives('listed', 'h1');
  await draws('listed', { member: { isCounted: false } });
  await lives('left', 'h1');
  await draws('left', { member: { until: '2019-12-31' } });
  await lives('suspended', 'h1');
  await draws('suspended', { award: { status: 'SUSPENDED' } });
  await lives('urban', 'h1');
  await draws('urban', { programme: 'MZ-DIBAO-U' });
  await lives('ended', 'h2');
  await draws('ended', { award: { status: 'ENDED', until: '2020-01-01' } });
  await lives('severe', 'h2');
  await isDisabled('severe', 2);
  await lives('slight', 'h2');
  await isDisabled('slight', 3);
  await lives('expired', 'h2');
  await isDisabled('expired', 1, '2019-12-31');
  await lives('elsewhere', 'h3');
  await lives('nowhere', 'h4');
});

const town = (code: string, name: string, counts: object, merged: number | null = null) => ({
  code,
  name,
  mergedOn: merged,
  ...counts,
});
const ofChangshaCounty = [
  town(xingsha, '星沙街道', { residents: 6, recipients: 1, inHardship: 0 }),
  town(huangxing, '黄兴镇', { residents: 4, recipients: 1, inHardship: 1 }, mergedOn),
];
const ofLiuyang = town('430181102', '社港镇', { residents: 1, recipients: 0, inHardship: 0 });

describe('the townships of an area', () => {
  it('are counted by rural residents of the day, each once, with an allowance in force and a severe disability', async () => {
    expect([...(await townshipCounts(sql, '430121', day))]).toEqual(ofChangshaCounty);
  });

  it.each([
    { area: '430100', found: [...ofChangshaCounty, ofLiuyang] },
    { area: '430000', found: [...ofChangshaCounty, ofLiuyang] },
    { area: '430181', found: [ofLiuyang] },
    { area: '430102', found: [] },
  ])('are those of $area', async ({ area, found }) => {
    expect([...(await townshipCounts(sql, area, day))]).toEqual(found);
  });

  it('are counted by one statement, however many people there are', async () => {
    const statements: string[] = [];
    const opened = openDatabase(url, {
      connections: 1,
      onStatement: (text) => statements.push(text),
    });
    await townshipCounts(opened.sql, '430000', day);
    await opened.close();

    expect(statements.filter((text) => text.includes('household_member'))).toHaveLength(1);
  });
});

it('refuses a township whose code has not nine digits', async () => {
  await expect(
    database.insert(tables.township).values({ code: '43012110', name: '榔梨镇' }),
  ).rejects.toThrow(/./);
});
