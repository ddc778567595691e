import { openDatabase } from '@hub/subgraph';
import { freshDatabase, supervisor } from '@hub/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { noteAuditHead } from '../../src/audit/note-head.ts';
import { auditWriter } from '../../src/audit/audit-writer.ts';
import { readChain, readChainPlace } from '../../src/audit/read-chain.ts';
import { verifyChain } from '../../src/audit/verify-chain.ts';
import { access, child, countySupervisor } from './accesses.ts';

const { database, sql, url, drop } = await freshDatabase(`${import.meta.dirname}/../../migrations`);
afterAll(drop);

/** What an intruder does who owns the database: takes the guard away, and puts it back. */
async function tamper(statement: string): Promise<void> {
  await sql.unsafe('alter table audit.entry disable trigger user');
  await sql.unsafe(statement);
  await sql.unsafe('alter table audit.entry enable trigger user');
}

const record = (from = 'SHA256' as 'SHA256' | 'SM3') => auditWriter(sql, from);
const verified = (head?: string) => verifyChain(readChain(database), { writtenHead: head ?? null });

/** An audit of so many entries, written by somebody who looks at several people. */
async function written(count: number): Promise<void> {
  const write = record();
  for (let number = 1; number <= count; number += 1)
    await write(access({ detail: `${number}` }), supervisor('Li'));
}

beforeEach(async () => tamper('truncate audit.entry'));

describe('the chain', () => {
  it('is whole when it is empty, and as it grows', async () => {
    const empty = await verified();
    await written(3);
    const grown = await verified();

    expect(empty).toEqual({ entries: 0, firstAt: null, lastAt: null, head: '', broken: null });
    expect(grown).toMatchObject({ entries: 3, broken: null });
    expect(grown.head).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is followed from any of its entries, and so many', async () => {
    await written(4);
    const from = await readChainPlace(database, 1);
    if (from === null) throw new Error('there is no first entry');
    const part = await verifyChain(readChain(database, { after: from, count: 2 }), { from });
    await tamper('delete from audit.entry where sequence = 3');
    const broken = await verifyChain(readChain(database, { after: from, count: 2 }), { from });

    expect(part).toMatchObject({ entries: 2, broken: null });
    expect(broken).toMatchObject({ entries: 1, broken: { sequence: 3, problem: 'MISSING' } });
    expect(await readChainPlace(database, 3)).toBeNull();
  });

  it('has its head in the log, by which an end that was cut off is found', async () => {
    await written(3);
    const lines: string[] = [];
    const log = pino({}, { write: (line) => void lines.push(line) });
    await noteAuditHead(database, log);
    await tamper('delete from audit.entry where sequence = 3');

    const { sequence, hash } = JSON.parse(lines[0] ?? '{}') as { sequence: number; hash: string };
    expect(sequence).toBe(3);
    expect(await verified()).toMatchObject({ entries: 2, broken: null });
    expect(await verified(hash)).toMatchObject({ broken: { problem: 'HEAD_MISSING' } });
  });

  it('has each access of those that come at once, in one of it, from several writers', async () => {
    const pools = [openDatabase(url, { connections: 1 }), openDatabase(url, { connections: 1 })];
    const writers = pools.map((pool) => auditWriter(pool.sql, 'SHA256'));
    const sequences = await Promise.all(
      Array.from({ length: 300 }, async (_, number) =>
        writers[number % 2]?.(access({ detail: `${number}` }), countySupervisor(`a${number % 7}`)),
      ),
    );
    await Promise.all(pools.map(async ({ close }) => close()));

    expect(sequences.toSorted((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 300 }, (_, number) => number + 1),
    );
    expect(await verified()).toMatchObject({ entries: 300, broken: null });
  });

  it('writes those that wait for each other in few transactions', async () => {
    const statements: string[] = [];
    const pool = openDatabase(url, {
      connections: 1,
      onStatement: (text) => statements.push(text),
    });
    const write = auditWriter(pool.sql, 'SHA256');
    await Promise.all(Array.from({ length: 200 }, async () => write(access(), supervisor('Li'))));
    await pool.close();

    expect(statements.filter((text) => text.includes('insert into')).length).toBeLessThan(4);
  });

  it('goes over from one hash to the other', async () => {
    await record('SHA256')(access(), supervisor('Li'));
    await record('SM3')(access(), supervisor('Li'));
    await record('SHA256')(access(), supervisor('Li'));

    expect(await verified()).toMatchObject({ entries: 3, broken: null });
  });

  it('keeps what nobody should have sent, as something that can be read again', async () => {
    const odd = access({
      operationName: 'a\0b\uD800',
      detail: '43010219900307751X',
      people: ['"'],
    });
    await record()(odd, { ...supervisor('Li \uD800'), client: 'a"b' });

    const [entry] = await sql`select operation_name, detail, actor from audit.entry`;
    expect(entry).toEqual({
      operation_name: 'a\uFFFDb\uFFFD',
      detail: '[number]',
      actor: 'Li \uFFFD',
    });
    expect(await verified()).toMatchObject({ entries: 1, broken: null });
  });

  it('refuses what is no access, and one of nobody', async () => {
    const write = record();

    await expect(write({ kind: 'NONE' } as never, supervisor('Li'))).rejects.toMatchObject({
      code: 'AUDIT_UNAVAILABLE',
    });
    await expect(write(access(), null)).rejects.toMatchObject({ code: 'SIGN_IN_MISSING' });
    await expect(
      write(access({ people: Array.from({ length: 10_001 }, () => child) }), supervisor('Li')),
    ).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
  });
});

describe('tampering is found at its place', () => {
  const hashOf = async (sequence: number) =>
    String((await sql`select hash from audit.entry where sequence = ${sequence}`)[0]?.['hash']);

  const columns = {
    at: `at + interval '1 second'`,
    request_id: `'other'`,
    actor: `'Wang'`,
    client: `'other'`,
    actor_person: `'${child}'`,
    role: `'AUDITOR'`,
    area: `'430103'`,
    department: `'HOUSING'`,
    purpose: `'AUDIT'`,
    kind: `'STATISTICS'`,
    operation_name: 'null',
    operation_hash: `'${'b'.repeat(64)}'`,
    fields: `'{}'`,
    people: `'{}'`,
    findings: `'{f}'`,
    departments: `'{}'`,
    silent: `'{HOUSING}'`,
    is_outside_area: 'false',
    outcome: `'REFUSED'`,
    code: `''`,
    detail: 'null',
    algorithm: `'SM3'`,
    hash: `'${'0'.repeat(64)}'`,
  };

  it.each(Object.entries(columns))('another %s', async (column, value) => {
    await written(3);
    await tamper(`update audit.entry set ${column} = ${value} where sequence = 2`);

    expect(await verified()).toMatchObject({
      entries: 1,
      broken: { sequence: 2, problem: 'CHANGED' },
    });
  });

  it.each([
    { what: 'another layout', change: 'layout = 2', problem: 'LAYOUT_UNKNOWN' },
    { what: 'a link to another entry', change: `previous_hash = ''`, problem: 'NOT_LINKED' },
  ])('$what', async ({ change, problem }) => {
    await written(3);
    await tamper(`update audit.entry set ${change} where sequence = 2`);

    expect((await verified()).broken).toEqual({ sequence: 2, problem });
  });

  it('an entry taken out, in the middle and at the beginning', async () => {
    await written(4);
    await tamper('delete from audit.entry where sequence = 3');
    const middle = await verified();
    await tamper('delete from audit.entry where sequence = 1');
    const beginning = await verified();

    expect(middle.broken).toEqual({ sequence: 3, problem: 'MISSING' });
    expect(beginning.broken).toEqual({ sequence: 1, problem: 'MISSING' });
  });

  it('an entry taken out where those behind it have moved up', async () => {
    await written(4);
    await tamper('delete from audit.entry where sequence = 2');
    await tamper('update audit.entry set sequence = sequence - 1 where sequence = 3');
    await tamper('update audit.entry set sequence = sequence - 1 where sequence = 4');

    expect((await verified()).broken).toEqual({ sequence: 2, problem: 'NOT_LINKED' });
  });

  it('an entry put in', async () => {
    await written(3);
    await tamper('update audit.entry set sequence = 4 where sequence = 3');
    await tamper(
      `insert into audit.entry select (jsonb_populate_record(entry, '{"sequence": 3}')).* from audit.entry where sequence = 2`,
    );

    expect((await verified()).broken).toEqual({ sequence: 3, problem: 'NOT_LINKED' });
  });

  it('two entries that have changed places', async () => {
    await written(4);
    await tamper('update audit.entry set sequence = 9 where sequence = 2');
    await tamper('update audit.entry set sequence = 2 where sequence = 3');
    await tamper('update audit.entry set sequence = 3 where sequence = 9');

    expect((await verified()).broken).toEqual({ sequence: 2, problem: 'NOT_LINKED' });
  });

  it('an end that was cut off, by a head that was written down elsewhere', async () => {
    await written(4);
    const [former, head] = [await hashOf(2), await hashOf(4)];
    await tamper('delete from audit.entry where sequence > 2');

    expect(await verified()).toMatchObject({ entries: 2, broken: null });
    expect(await verified(former)).toMatchObject({ entries: 2, broken: null });
    expect((await verified(head)).broken).toEqual({ sequence: 3, problem: 'HEAD_MISSING' });
  });

  it('a chain that was written anew from end to end, by the same', async () => {
    await written(3);
    const head = await hashOf(3);
    await tamper('truncate audit.entry');
    await written(3);

    expect(await verified()).toMatchObject({ entries: 3, broken: null });
    expect((await verified(head)).broken).toEqual({ sequence: 4, problem: 'HEAD_MISSING' });
  });
});

describe('the table', () => {
  const statements = {
    UPDATE: `update audit.entry set actor = 'nobody'`,
    DELETE: 'delete from audit.entry',
    TRUNCATE: 'truncate audit.entry',
  };

  it.each(Object.entries(statements))('refuses %s to its owner', async (_, statement) => {
    await written(1);

    await expect(sql.unsafe(statement)).rejects.toMatchObject({ code: '42501' });
    expect(await verified()).toMatchObject({ entries: 1, broken: null });
  });
});
