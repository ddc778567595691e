import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';
import { type OpenDatabase, openDatabase } from '@hub/subgraph';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { moments } from '../support/moments.ts';
import { type OwnPostgres, ownPostgres } from '../support/own-postgres.ts';
import { until } from '../support/until.ts';

const kills = 20;
const callers = 6;
const rowsOfOne = 3;
let postgres: OwnPostgres;
let pool: OpenDatabase;
/** What callers ask besides their transaction; a connection of the pool could be waited for in vain. */
let aside: OpenDatabase;
const stopping = new AbortController();

beforeAll(async () => {
  postgres = await ownPostgres();
  pool = openDatabase(postgres.url, { connections: 3 });
  aside = openDatabase(postgres.url);
  await pool.sql`create table entry (transaction text, number int, primary key (transaction, number))`;
});
afterAll(async () => {
  stopping.abort();
  await pool.close();
  await aside.close();
  await postgres.drop();
});

/** Writes in transactions that last, for they wait for a statement outside: the server may be back before they go on. */
function callersAtWork() {
  const { sql } = pool;
  const count = { written: 0, failed: 0, underWay: 0 };
  const write = async (name: string) =>
    sql.begin(async (transaction) => {
      for (let number = 1; number <= rowsOfOne; number += 1) {
        await transaction`insert into entry values (${name}, ${number})`;
        await aside.sql`select pg_sleep(0.01)`.catch(() => undefined);
      }
    });
  const caller = async (person: number) => {
    for (let turn = 0; !stopping.signal.aborted; turn += 1) {
      count.underWay += 1;
      await write(`${person}/${turn}`).then(
        () => (count.written += 1),
        () => (count.failed += 1),
      );
      count.underWay -= 1;
    }
  };
  const work = Promise.all(Array.from({ length: callers }, async (_, person) => caller(person)));
  return {
    count,
    stop: async () => {
      stopping.abort();
      await work;
    },
  };
}

it('finds its server again each time it is killed, answers everybody, and keeps transactions whole', async () => {
  const nextMoment = moments();
  const { count, stop } = callersAtWork();
  for (let kill = 1; kill <= kills; kill += 1) {
    const before = count.written;
    await until(async () => count.written > before);
    await nextMoment();
    expect(count.underWay).toBeGreaterThan(0);
    await postgres.killAndRestart();
    await until(pool.isReady);
  }
  await stop();

  const rows = await pool.sql<{ transaction: string; rows: number }[]>`
    select transaction, count(*)::int as rows from entry group by transaction`;
  expect(count.failed).toBeGreaterThanOrEqual(kills);
  expect(rows.filter((row) => row.rows !== rowsOfOne)).toEqual([]);
  expect(rows.length).toBeGreaterThanOrEqual(count.written);
  expect(rows.length).toBeLessThanOrEqual(count.written + count.failed);
});

/** A server that hands its connections on to another port, and can reset them as a network does. */
async function resettable(port: number) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const onward = connect(port, '127.0.0.1');
    socket.on('error', () => onward.destroy());
    socket.pipe(onward).pipe(socket);
    sockets.add(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    reset: () => {
      for (const socket of sockets) socket.resetAndDestroy();
      sockets.clear();
    },
    close: () => server.close(),
  };
}

it('answers whoever asks again at once when a connection was reset under the question', async () => {
  const url = new URL(postgres.url);
  const between = await resettable(Number(url.port));
  url.port = String(between.port);
  const { sql, close } = openDatabase(url.href, { connections: 1 });
  await sql`select`;
  const answer = sql`select pg_sleep(60)`.catch(async () => {
    // The driver knows that the connection broke, and not yet that it is closed.
    const [again] = await Promise.allSettled([sql`select 1 as one`]);
    return { again: again.status, last: await sql`select 1 as one` };
  });
  setTimeout(between.reset, 200);

  expect(await answer).toMatchObject({ again: 'rejected', last: [{ one: 1 }] });
  await close();
  between.close();
});
