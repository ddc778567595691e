import { setTimeout as pause } from 'node:timers/promises';
import { parseDate } from '@hub/assistance';
import { changeFeed, copyRows, openDatabase } from '@hub/subgraph';
import { awardRow, freshDatabase, memberRow } from '@hub/testing';
import { afterAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { civilAffairs } from '../src/civil-affairs.ts';
import * as tables from '../src/tables.ts';

const { database, sql, url, drop } = await freshDatabase(civilAffairs.migrations);
const writers = openDatabase(url, { connections: 10 });
afterAll(async () => {
  await writers.close();
  await drop();
});

const feed = changeFeed(database, civilAffairs.tables);
const waiting = { timeout: 50_000, interval: 5 };

/** Mother and son draw the allowance, the uncle another; mother and son live together. */
beforeEach(async () => {
  await sql`truncate payment, award_member, award_event, payee, award, death, household_member, household`;
  await database
    .insert(tables.award)
    .values(['allowance', 'other'].map((id) => awardRow(id, 'MZ-DIBAO-U', 'home')));
  await database
    .insert(tables.awardMember)
    .values([
      memberRow('allowance', 'mother'),
      memberRow('allowance', 'son'),
      memberRow('other', 'uncle'),
    ]);
  await database.insert(tables.household).values({ id: 'home', county: '430102', kind: 'URBAN' });
  const member = {
    householdId: 'home',
    isHead: false,
    from: parseDate('2010-01-01'),
    until: null,
  };
  await database.insert(tables.householdMember).values([
    { ...member, personId: 'mother' },
    { ...member, personId: 'son' },
  ]);
  await allEnded();
});

/** Waits for whatever writes on the server, in tests beside this one too: the feed waits for it as well. */
async function allEnded(): Promise<void> {
  const [last] = await sql`select pg_current_xact_id()::text as id`;
  const hasEnded = async () => {
    const [now] = await sql`
      select pg_snapshot_xmin(pg_current_snapshot()) > ${last?.['id']}::xid8 as is_past`;
    return now?.['is_past'] === true;
  };
  await vi.waitUntil(hasEnded, waiting);
}

/** What the feed says of a piece of work, in one page. */
async function changesOf(work: () => Promise<unknown>) {
  const before = await feed.current();
  await work();
  await allEnded();
  return feed.after(before);
}

const peopleTouchedBy = async (work: () => Promise<unknown>) => (await changesOf(work)).personIds;

const die = (id: string, connection = sql) => connection`
  insert into death (id, person_id, died_on, source, reported_on, is_revoked)
  values (${id}, ${id}, '2019-03-01', 'CIVIL', '2019-03-02', false)`;

const pay = (id: string, awardId: string, connection = sql) => connection`
  insert into payment (id, award_id, benefit_month, amount_fen, type, paid_on)
  values (${id}, ${awardId}, '2019-03-01', 50000, 'NORMAL', '2019-03-10')`;

const join = (awardId: string, personId: string, connection = sql) => connection`
  insert into award_member (award_id, person_id, is_counted, member_from)
  values (${awardId}, ${personId}, true, '2019-01-01')`;

describe('the change feed, of a fact', () => {
  it('names the person when it is written, changed and taken away', async () => {
    expect(await peopleTouchedBy(() => die('uncle'))).toEqual(['uncle']);
    expect(await peopleTouchedBy(() => sql`update death set is_revoked = true`)).toEqual(['uncle']);
    expect(await peopleTouchedBy(() => sql`delete from death`)).toEqual(['uncle']);
  });

  it('names both people when it is handed from one to another', async () => {
    await die('uncle');
    await allEnded();

    const people = await peopleTouchedBy(() => sql`update death set person_id = 'aunt'`);

    expect(people.toSorted()).toEqual(['aunt', 'uncle']);
  });

  it('names nobody when a statement finds nothing to do', async () => {
    await die('uncle');
    await allEnded();

    const people = await peopleTouchedBy(async () => {
      await sql`update death set is_revoked = true where person_id = 'nobody'`;
      await sql`
        insert into death (id, person_id, died_on, source, reported_on, is_revoked)
        values ('uncle', 'uncle', '2019-03-01', 'CIVIL', '2019-03-02', false)
        on conflict do nothing`;
    });

    expect(people).toEqual([]);
  });
});

describe('the change feed, of an award', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a payment is made', () => pay('p', 'allowance')],
    ['its status changes', () => sql`update award set status = 'EXITED' where id = 'allowance'`],
    [
      'it is suspended',
      () => sql`
        insert into award_event (id, award_id, kind, valid_from, decided_on)
        values ('e', 'allowance', 'SUSPENDED', '2019-06-01', '2019-06-01')`,
    ],
    [
      'an account is named',
      () => sql`
        insert into payee (id, award_id, account, holder, valid_from)
        values ('a', 'allowance', 'token', 'MEMBER', '2019-06-01')`,
    ],
  ])('names all its members when %s', async (_when, work) => {
    expect(await peopleTouchedBy(work)).toEqual(['mother', 'son']);
  });

  it('names the members of both when a payment moves from one to another', async () => {
    await pay('p', 'allowance');
    await allEnded();

    const people = await peopleTouchedBy(() => sql`update payment set award_id = 'other'`);

    expect(people.toSorted()).toEqual(['mother', 'son', 'uncle']);
  });

  it('names who joins and who was there', async () => {
    const people = await peopleTouchedBy(() => join('allowance', 'daughter'));

    expect(people.toSorted()).toEqual(['daughter', 'mother', 'son']);
  });

  it('names who leaves and who stays', async () => {
    const leave = () => sql`
      delete from award_member where award_id = 'allowance' and person_id = 'son'`;

    expect((await peopleTouchedBy(leave)).toSorted()).toEqual(['mother', 'son']);
  });

  it('names everyone who is in it when it is read, so that nobody is lost who joins meanwhile', async () => {
    const before = await feed.current();
    const [joining, paying] = [await begun(), await begun()];
    await join('allowance', 'daughter', joining);
    await pay('p', 'allowance', paying);
    await joining`commit`;

    const joined = await vi.waitUntil(() => pageWithSomebody(before), waiting);
    await paying`commit`;
    await allEnded();
    const paid = await feed.after(joined.position);

    expect(joined.personIds.toSorted()).toEqual(['daughter', 'mother', 'son']);
    expect(paid.personIds).toEqual(['daughter', 'mother', 'son']);
  });
});

describe('the change feed, of a household', () => {
  it('names its members when it moves', async () => {
    const move = () => sql`update household set county = '430121'`;

    expect(await peopleTouchedBy(move)).toEqual(['mother', 'son']);
  });

  it('names who moves out and who stays', async () => {
    const leave = () => sql`delete from household_member where person_id = 'son'`;

    expect((await peopleTouchedBy(leave)).toSorted()).toEqual(['mother', 'son']);
  });
});

describe('the change feed, of many changes', () => {
  it('gives pages of at most so many changes, each person once, by their first', async () => {
    const before = await feed.current();
    await pay('first', 'allowance');
    await die('uncle');
    await die('mother');
    await allEnded();

    const first = await feed.after(before, 2);
    const second = await feed.after(first.position, 2);
    const all = await feed.after(before);

    expect(first).toMatchObject({ personIds: ['mother', 'son', 'uncle'], isMore: true });
    expect(second).toMatchObject({ personIds: ['mother'], isMore: false });
    expect(all).toEqual({ ...second, personIds: ['mother', 'son', 'uncle'], isEverybody: false });
  });

  it('stays where it is while nothing happens', async () => {
    const position = await feed.current();

    expect(await feed.after(position)).toEqual({
      personIds: [],
      isEverybody: false,
      position,
      isMore: false,
    });
  });

  it('names whoever a COPY brings', async () => {
    const copy = async () => {
      const rows = ['aunt', 'uncle'].map((id) => ({
        id,
        personId: id,
        diedOn: parseDate('2019-03-01'),
        source: 'CIVIL',
        reportedOn: parseDate('2019-03-02'),
        isRevoked: false,
      }));
      const connection = await sql.reserve();
      await copyRows(connection, { table: tables.death, rows });
      connection.release();
    };

    expect((await peopleTouchedBy(copy)).toSorted()).toEqual(['aunt', 'uncle']);
  });
});

describe('the change feed, under concurrent writers', () => {
  it('loses no key when the one who wrote first commits last', async () => {
    const before = await feed.current();
    const [first, second] = [await begun(), await begun()];
    await die('a', first);
    await die('b', second);
    await second`commit`;
    const meanwhile = await feed.after(before);
    await die('c', first);
    await first`commit`;
    await allEnded();

    const after = await feed.after(meanwhile.position);

    expect(meanwhile).toMatchObject({ personIds: [], position: before });
    expect(after.personIds).toEqual(['a', 'c', 'b']);
  });

  it('says nothing of what was rolled back, nor of a part that was', async () => {
    const people = await peopleTouchedBy(async () => {
      const undone = await begun();
      await die('a', undone);
      await undone`rollback`;
      const kept = await begun();
      await die('b', kept);
      await kept`savepoint s`;
      await die('c', kept);
      await kept`truncate vagrant_case`;
      await kept`rollback to s`;
      await die('d', kept);
      await kept`commit`;
    });

    expect(people).toEqual(['b', 'd']);
  });

  it('gives every key that was committed, once, and no other', async () => {
    let position = await feed.current();
    const read: string[] = [];
    const readOn = async () => {
      const page = await feed.after(position, 7);
      ({ position } = page);
      read.push(...page.personIds);
      return page.isMore;
    };

    const writing = Promise.all(Array.from({ length: 8 }, async (_, writer) => write(writer)));
    const isWritten = writing.then(() => true);
    while (!(await Promise.race([isWritten, pause(1, false)]))) await readOn();
    const committed = (await writing).flat();
    await allEnded();
    while (await readOn());

    expect(committed.length).toBeGreaterThan(200);
    expect(read.toSorted()).toEqual(committed.toSorted());
  });

  /** Transactions of a few statements each, at random moments; gives the keys of those that were kept. */
  async function write(writer: number): Promise<readonly string[]> {
    const committed: string[] = [];
    const connection = await writers.sql.reserve();
    for (let round = 0; round < 30; round += 1) {
      const keys = Array.from({ length: 1 + (round % 3) }, (_, n) => `${writer}-${round}-${n}`);
      await connection`begin`;
      for (const key of keys) {
        await pause(Math.random() * 6);
        await die(key, connection);
      }
      await pause(Math.random() * 6);
      const isKept = Math.random() < 0.7;
      await (isKept ? connection`commit` : connection`rollback`);
      if (isKept) committed.push(...keys);
    }
    connection.release();
    return committed;
  }
});

describe('the change feed, of a bulk load', () => {
  it('says everybody, once for the whole transaction', async () => {
    const before = await feed.current();
    const loading = await begun();
    await loading`truncate death, payment`;
    await die('a', loading);
    await loading`truncate vagrant_case`;
    await loading`commit`;
    await allEnded();

    const page = await feed.after(before);

    expect(page).toEqual({
      personIds: [],
      isEverybody: true,
      position: await feed.current(),
      isMore: false,
    });
    expect(await entriesAfter(before)).toEqual([{ kind: 'EVERYBODY', key: null }]);
  });

  it('names people again in the next transaction of the same connection', async () => {
    const connection = await begun();
    await connection`truncate death`;
    await connection`commit`;
    await allEnded();

    expect(await peopleTouchedBy(() => die('a', connection))).toEqual(['a']);
  });

  it('goes on behind everything that everybody covers', async () => {
    const before = await feed.current();
    await sql`truncate death`;
    await die('a');
    await allEnded();

    const { position } = await feed.after(before, 1);

    expect(await feed.after(position)).toMatchObject({ personIds: [], isEverybody: false });
  });
});

describe('pruning the change feed', () => {
  const age = (days: number) => sql`
    update change_log set touched_at = now() - ${days} * interval '1 day' where touched_at > now() - interval '1 day'`;

  it('tells everybody to who had not read what is gone, and changes nothing for who had', async () => {
    const early = await feed.current();
    await die('a');
    await die('b');
    await allEnded();
    const late = await feed.current();
    await age(40);
    await die('c');
    await allEnded();

    await feed.prune(30);

    expect(await feed.after(early)).toMatchObject({ isEverybody: true });
    expect(await feed.after(late)).toMatchObject({ isEverybody: false, personIds: ['c'] });
    expect(await entriesAfter('0.0')).toEqual([
      { kind: 'EVERYBODY', key: null },
      { kind: 'PERSON', key: 'c' },
    ]);
  });

  it('takes away no more when it is repeated, and nothing that is young', async () => {
    await age(40);
    await die('a');
    await allEnded();
    await feed.prune(30);
    const left = await entriesAfter('0.0');

    await feed.prune(30);
    expect(await entriesAfter('0.0')).toEqual(left);
    await feed.prune(50);
    expect(await entriesAfter('0.0')).toEqual(left);
  });

  it('leaves a reader who is up to date where it is, even when all is old', async () => {
    await die('a');
    await age(40);
    await allEnded();
    const position = await feed.current();

    await feed.prune(30);

    expect(await feed.current()).toBe(position);
    expect(await feed.after(position)).toMatchObject({
      isEverybody: false,
      personIds: [],
      position,
    });
  });

  it('leaves what is not ended yet, however old', async () => {
    const open = await begun();
    await die('a', open);
    await die('b');
    await age(40);
    const before = await feed.current();

    await feed.prune(30);
    await open`commit`;
    await allEnded();

    expect((await feed.after(before)).personIds).toEqual(['a', 'b']);
  });
});

describe('a position of the change feed', () => {
  it.each([
    '',
    '1',
    '1.',
    '-1.2',
    '1.2.3',
    ' 1.2',
    '1.2\n',
    'x.y',
    '1e3.2',
    '18446744073709551616.1',
    '1.9223372036854775808',
  ])('is refused when it is malformed: %j', async (position) => {
    await expect(feed.after(position)).rejects.toMatchObject({ code: 'CHANGE_POSITION_MALFORMED' });
  });

  it('means everybody when the log does not reach it, for the database was put back from a copy', async () => {
    expect(await feed.after('18446744073709551615.9223372036854775807')).toEqual({
      personIds: [],
      isEverybody: true,
      position: await feed.current(),
      isMore: false,
    });
  });

  it('is the beginning in a department that nobody has touched', async () => {
    const untouched = await freshDatabase(civilAffairs.migrations);
    try {
      const quiet = changeFeed(untouched.database, civilAffairs.tables);
      const position = await quiet.current();

      expect(position).toBe('0.0');
      expect(await quiet.after(position)).toMatchObject({ personIds: [], isEverybody: false });
    } finally {
      await untouched.drop();
    }
  });
});

describe('watching changes', () => {
  it('needs no right that the subgraph does not have', async () => {
    const connection = await begun();
    await connection`create role reader_and_writer`;
    await connection`grant usage on schema public to reader_and_writer`;
    await connection`grant select, insert, update, delete on all tables in schema public to reader_and_writer`;
    await connection`set local role reader_and_writer`;
    await die('a', connection);
    await pay('p', 'allowance', connection);

    const entries = await connection`
      select kind, key from change_log where transaction = pg_current_xact_id() order by sequence`;

    expect([...entries]).toEqual([
      { kind: 'PERSON', key: 'a' },
      { kind: 'AWARD', key: 'allowance' },
    ]);
  });

  it('takes in the tables of a later migration, and leaves alone those that lead to nobody', async () => {
    const connection = await begun();
    await connection`create table loan (id text, person_id text)`;
    await connection`create table note (id text)`;
    await connection`select watch_changes()`;
    await connection`insert into loan values ('l', 'uncle'), ('m', null)`;
    await connection`insert into note values ('n')`;

    const entries = await connection`
      select kind, key from change_log where transaction = pg_current_xact_id()`;

    expect([...entries]).toEqual([{ kind: 'PERSON', key: 'uncle' }]);
  });
});

/** A connection with a transaction open; what the test does not commit is rolled back. */
async function begun(): Promise<typeof sql> {
  const connection = await writers.sql.reserve();
  onTestFinished(async () => {
    await connection`rollback`;
    connection.release();
  });
  await connection`begin`;
  return connection;
}

async function pageWithSomebody(position: string) {
  const page = await feed.after(position);
  return page.personIds.length > 0 && page;
}

async function entriesAfter(position: string) {
  const [transaction = '', sequence = ''] = position.split('.');
  const entries = await sql`
    select kind, key from change_log
    where (transaction, sequence) > (${transaction}::xid8, ${sequence}::bigint)
    order by transaction, sequence`;
  return [...entries];
}
