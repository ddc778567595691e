import { AssistanceError, parseDate } from '@hub/assistance';
import { departmentRows } from '@hub/assistance/rows';
import type { Pool, PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { changeFeed } from '../change-feed.ts';
import type { OpenDatabase } from '../database.ts';
import { lastDelivery } from '../last-delivery.ts';
import { personAreas } from '../person-areas.ts';
import { replaceProtected } from '../protected-people.ts';
import type { DepartmentSubgraph } from '../subgraph.ts';
import type { Bulk, BulkHeader, BulkPeople } from './bulk.ts';
import { copyStatements, keyTables, setAwards, setPeople } from './copy-statements.ts';
import { knownPeople } from './known-people.ts';
import { payeeAccounts } from './payee-accounts.ts';

/** Upper bound on the people of one question by key: some 20 MB of rows, and 700 KB of keys. */
export const maxBulkPeople = 20_000;

/** The two ways to a department's database: short questions, and COPY. */
export interface BulkConnections {
  readonly opened: OpenDatabase;
  /** postgres.js can leave its socket paused behind a COPY that was read slowly, so that COPY has a client of its own. */
  readonly copies: Pool;
}

/** The bulk endpoint of a department. */
export function departmentBulk(
  subgraph: DepartmentSubgraph,
  { opened: { sql, database }, copies }: BulkConnections,
): Bulk {
  const feed = changeFeed(database, subgraph.tables);
  return {
    rows: (whose, signal) => rowsOf(subgraph, copies, { whose, signal }),
    people: async (range) => knownPeople(sql, subgraph, range),
    changes: async (after, limit) =>
      after === null
        ? { personIds: [], isEverybody: false, isMore: false, position: await feed.current() }
        : feed.after(after, limit),
    delivery: lastDelivery(database, subgraph.tables),
    areas: personAreas(database, subgraph.tables),
    protect: async (people) => replaceProtected(database, subgraph.tables, people),
    accounts: payeeAccounts(sql),
    households: subgraph.households?.(sql) ?? null,
  };
}

async function* rowsOf(
  subgraph: DepartmentSubgraph,
  copies: Pool,
  { whose, signal }: { readonly whose: BulkPeople; readonly signal: AbortSignal },
): AsyncIterable<Uint8Array> {
  if ('people' in whose && whose.people.length > maxBulkPeople)
    throw new AssistanceError('TOO_MANY_KEYS');
  const client = await copies.connect();
  let isWhole = false;
  try {
    if ('people' in whose) await setKeys(client, whose.people);
    await client.query('begin isolation level repeatable read read only');
    yield await headerOf(subgraph, client);
    for (const statement of copyStatements(subgraph.department, subgraph.tables, whose)) {
      signal.throwIfAborted();
      yield* client.query(copyTo(statement)) as AsyncIterable<Uint8Array>;
    }
    await client.query('rollback');
    isWhole = true;
  } finally {
    // A connection in the middle of a COPY is of no use to anybody else.
    client.release(!isWhole);
  }
}

/**
 * In order, so that neighbours in an index are read together.
 *
 * Before the reading begins, and not as a part of it: a transaction that writes has an id, and one with an id holds back
 * the change feeds of the whole server until it ends.
 */
async function setKeys(client: PoolClient, people: readonly string[]): Promise<void> {
  const keys = [...new Set(people)].toSorted();
  await client.query(keyTables);
  await client.query({ name: 'set_people', text: setPeople, values: [keys] });
  await client.query({ name: 'set_awards', text: setAwards });
}

async function headerOf(
  { department, tables }: DepartmentSubgraph,
  client: PoolClient,
): Promise<Uint8Array> {
  const { rows } = await client.query<{ day: string }>(
    'select complete_through::text as day from delivery order by complete_through desc limit 1',
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`${department} has never had a delivery`);
  const missing = Object.keys(departmentRows[department]).find((name) => !(name in tables));
  if (missing !== undefined) throw new Error(`${department} has no table ${missing}`);
  const header: BulkHeader = { department, completeThrough: parseDate(row.day) };
  return Buffer.from(`${JSON.stringify(header)}\n`);
}
