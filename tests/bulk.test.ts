import { type DepartmentCode, parseDate } from '@hub/assistance';
import { departmentSubgraphs } from '@hub/cli/subgraphs';
import {
  type Bulk,
  createLog,
  type DepartmentSubgraph,
  listen,
  type OpenBulk,
  openBulk,
  type RunningServer,
} from '@hub/subgraph';
import { httpBulk, readBulkRows } from '@hub/supervision';
import {
  type FreshDatabase,
  delivery,
  freshDatabase,
  rowsOfPerson,
  wholeRows,
  writeRows,
  newVerifyCall,
  signCallTo,
} from '@hub/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const person = `p1${'a'.repeat(32)}`;
const stranger = `p1${'b'.repeat(32)}`;

async function gather(rows: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of rows) pieces.push(piece);
  return Buffer.concat(pieces);
}

const never = new AbortController().signal;

describe.each(departmentSubgraphs.map((subgraph) => [subgraph.name, subgraph] as const))(
  'the bulk endpoint of %s',
  (_name, subgraph) => {
    const department: DepartmentSubgraph = subgraph;
    const code: DepartmentCode = subgraph.department;
    let fresh: FreshDatabase;
    let opened: OpenBulk;
    let server: RunningServer;
    let apart: { readonly bulk: Bulk; readonly close: () => Promise<void> };

    beforeAll(async () => {
      fresh = await freshDatabase(subgraph.migrations);
      await fresh.sql`insert into delivery (system, complete_through, delivered_at) values (${delivery.system}, '2019-12-31', ${delivery.deliveredAt})`;
      if (subgraph.name === 'civil-affairs')
        await fresh.sql`insert into household (id, county, kind) values ('household', '430102', 'URBAN')`;
      await writeRows(fresh.database, department, wholeRows(code, person));
      opened = openBulk(department, fresh.appUrl);
      server = await listen(
        {
          execute: async () => ({}),
          verifyCall: newVerifyCall(subgraph.name),
          log: createLog('test', 'silent'),
          isReady: async () => true,
          bulk: opened.bulk,
        },
        { host: '127.0.0.1', port: 0 },
      );
      apart = httpBulk(`http://127.0.0.1:${server.port}/graphql`, signCallTo(subgraph.name));
    });
    afterAll(async () => {
      await apart.close();
      await server.close();
      await opened.close();
      await fresh.drop();
    });

    it('says what was delivered last, over HTTP too', async () => {
      const said = {
        system: delivery.system,
        completeThrough: parseDate('2019-12-31'),
        deliveredAt: delivery.deliveredAt,
      };

      expect(await opened.bulk.delivery()).toEqual(said);
      expect(await apart.bulk.delivery()).toEqual(said);
    });

    it('gives the rows that the graph gives, value for value', async () => {
      const bytes = await gather(opened.bulk.rows({ people: [person, stranger] }, never));

      expect(readBulkRows(code, bytes)).toEqual({
        completeThrough: parseDate('2019-12-31'),
        rows: await rowsOfPerson(department, fresh.database, person),
      });
    });

    it('gives the same over HTTP, and for the whole province', async () => {
      const bytes = await gather(opened.bulk.rows({ people: [person] }, never));

      expect(await gather(apart.bulk.rows({ people: [person] }, never))).toEqual(bytes);
      expect(await gather(apart.bulk.rows({ area: '430000' }, never))).toEqual(bytes);
    });

    it('gives nothing of people it does not know', async () => {
      const bytes = await gather(apart.bulk.rows({ people: [stranger] }, never));
      const tables = Object.values<readonly unknown[]>(readBulkRows(code, bytes).rows);

      expect(tables.every((rows) => rows.length === 0)).toBe(true);
    });

    it('says where its change feed stands, and that nothing has changed since', async () => {
      const { position } = await apart.bulk.changes(null, 10);

      expect(await apart.bulk.changes(position, 10)).toEqual({
        personIds: [],
        isEverybody: false,
        isMore: false,
        position,
      });
    });

    it('is read as nothing at all when it is cut off, wherever that is', async () => {
      const bytes = await gather(opened.bulk.rows({ people: [person] }, never));
      const cuts = Array.from({ length: 60 }, (_, cut) =>
        Math.floor((cut * (bytes.length - 1)) / 60),
      );

      for (const cut of cuts) expect(() => readBulkRows(code, bytes.subarray(0, cut))).toThrow(/./);
      expect(() => readBulkRows(code, Buffer.concat([bytes, Buffer.from('x')]))).toThrow(
        'there is more than the tables',
      );
    });

    it.each([
      { question: 'rows', body: {} },
      { question: 'rows', body: { people: ['43012319800101123X'] } },
      { question: 'rows', body: { area: '999999' } },
      { question: 'people', body: { area: '430000', after: null, limit: 0 } },
      { question: 'changes', body: { after: 'yesterday', limit: 1 } },
    ])('refuses $question of $body and repeats nothing of it', async ({ question, body }) => {
      const answer = await fetch(`http://127.0.0.1:${server.port}/bulk/${question}`, {
        method: 'POST',
        body: JSON.stringify(body),
      });

      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).toMatch(/^\{"error":\{"code":"[A-Z_]+"\}\}$/);
    });
  },
);

describe('the register of households', () => {
  let fresh: FreshDatabase;
  let opened: OpenBulk;
  const key = (letter: string) => `p1${letter.repeat(32)}`;
  const [mother, son, lodger, alone] = ['a', 'b', 'c', 'd'].map(key) as [
    string,
    string,
    string,
    string,
  ];
  const civilAffairs: DepartmentSubgraph = departmentSubgraphs[0];

  beforeAll(async () => {
    fresh = await freshDatabase(civilAffairs.migrations);
    await fresh.sql`insert into household (id, county, kind) values
      ('h1', '430102', 'URBAN'), ('h2', '430124', 'RURAL'), ('h3', '430103', 'URBAN')`;
    const member = (householdId: string, personId: string, until: string | null = null) =>
      fresh.sql`insert into household_member (household_id, person_id, is_head, member_from, member_until)
        values (${householdId}, ${personId}, false, ${until === null ? '2019-01-01' : '2018-01-01'}, ${until})`;
    await member('h1', mother);
    await member('h1', son);
    await member('h2', son, '2019-01-01');
    await member('h2', lodger);
    await fresh.sql`insert into person (person_id, born_on, hukou) values (${alone}, '1980-01-01', 'URBAN')`;
    opened = openBulk(civilAffairs, fresh.appUrl);
  });
  afterAll(async () => {
    await opened.close();
    await fresh.drop();
  });

  const register = () => {
    const { households } = opened.bulk;
    if (households === null) throw new Error('civil affairs keeps the register');
    return households;
  };

  it('is cut into pages, of an area by its old codes too', async () => {
    expect(await register().pages('430000', 2)).toEqual([
      { through: 'h2', households: 2 },
      { through: 'h3', households: 1 },
    ]);
    expect(await register().pages('430182', 2)).toEqual([{ through: 'h2', households: 1 }]);
  });

  it('names everybody whom somebody of a page ever lived with', async () => {
    const residences = await register().residences({ area: '430000', after: null, through: 'h1' });

    expect(
      residences.map(({ householdId, personId }) => `${householdId} ${personId}`).toSorted(),
    ).toEqual([`h1 ${mother}`, `h1 ${son}`, `h2 ${son}`, `h2 ${lodger}`]);
  });

  it('names the same for people', async () => {
    const residences = await register().residences({ people: [mother] });

    expect(new Set(residences.map(({ personId }) => personId))).toEqual(
      new Set([mother, son, lodger]),
    );
  });

  it('says the same of townships over HTTP, and refuses what is no area', async () => {
    await fresh.sql`insert into township (code, name, merged_on) values ('430182101', '道林镇', '2019-07-01')`;
    await fresh.sql`update household set township = '430182101' where id = 'h2'`;
    await fresh.sql`insert into person (person_id, born_on, hukou) values (${lodger}, '1970-01-01', 'RURAL')`;
    const server = await listen(
      {
        execute: async () => ({}),
        verifyCall: newVerifyCall('civil-affairs'),
        log: createLog('test', 'silent'),
        isReady: async () => true,
        bulk: opened.bulk,
      },
      { host: '127.0.0.1', port: 0 },
    );
    const { bulk, close } = httpBulk(
      `http://127.0.0.1:${server.port}/graphql`,
      signCallTo('civil-affairs'),
    );
    const day = parseDate('2019-12-31');
    const mergedOn = parseDate('2019-07-01');
    const counts = { residents: 1, recipients: 0, inHardship: 0 };

    expect(await bulk.households?.townships('430124', day)).toEqual([
      { code: '430182101', name: '道林镇', ...counts, mergedOn },
    ]);
    expect(await bulk.households?.townships('430121', day)).toEqual([]);
    await expect(bulk.households?.townships('999999', day)).rejects.toMatchObject({
      code: 'BULK_QUESTION_MALFORMED',
    });
    await close();
    await server.close();
  });

  it('leaves to the list of people those who live in no household', async () => {
    expect(await opened.bulk.people({ area: '430000', after: null, limit: 10 })).toEqual([alone]);
    expect(await opened.bulk.people({ area: '430000', after: alone, limit: 10 })).toEqual([]);
  });
});
