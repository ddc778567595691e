import { addDays, parseDate } from '@hub/assistance';
import { parseHubKeys, personKeyring } from '@hub/assistance/person-key';
import { createLog, openDatabase, subgraphExecutor } from '@hub/subgraph';
import { supervisor } from '@hub/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { webhookSink } from '../../src/notices/webhook-sink.ts';
import { assignFindings } from '../../src/review/commands.ts';
import { supervision } from '../../src/supervision.ts';
import { store, stored } from '../findings/stored-findings.ts';
import { acting, today } from '../review/leads.ts';
import { reminderQueue } from './reminder-queue.ts';
import { webhookReceiver } from './webhook-receiver.ts';

const { database, url, drop, remindOn, work } = await reminderQueue();
const receiver = await webhookReceiver();
const statements: string[] = [];
const pool = openDatabase(url, { connections: 1, onStatement: (text) => statements.push(text) });
afterAll(async () => {
  await receiver.close();
  await pool.close();
  await drop();
});

const keyring = personKeyring(parseHubKeys(`1:${Buffer.alloc(32, 7).toString('base64')}`));
const execute = subgraphExecutor(
  supervision({ keyring, today: () => today }),
  pool.database,
  createLog('test', 'silent'),
);
const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const sinks = [webhookSink({ url: receiver.url, secret })];
const dueOn = parseDate('2020-01-15');

/** Stores findings and gives them to the housing department of Furong district. */
async function assignStored(ids: readonly string[]): Promise<void> {
  await store(
    database,
    ids.map((id) => stored({ id })),
  );
  await database.execute(
    `insert into review_event (finding_id, number, kind, day, by, body)
     select id, 1, 'RAISED', '2019-12-31', 'hub', '{"revision": 1, "dueOn": 18276}' from finding on conflict do nothing`,
  );
  await assignFindings(
    database,
    ids.map((id) => acting(id, 1)),
    { department: 'HOUSING', area: '430102', dueOn },
  );
}

const notices = 'notices { kind dueOn department area createdAt deliveredAt failure isGivenUp }';

interface Answer {
  readonly findings: {
    readonly edges: readonly {
      readonly node: { readonly review: { readonly notices: readonly unknown[] } };
    }[];
  };
}

async function noticesOfPage(): Promise<readonly (readonly unknown[])[]> {
  const { data, errors } = await execute(
    { query: `{ findings(first: 50) { edges { node { review { ${notices} } } } } }` },
    supervisor('Wang'),
  );
  expect(errors).toBeUndefined();
  return (data as unknown as Answer).findings.edges.map(({ node }) => node.review.notices);
}

describe('Review.notices', () => {
  it('says of what somebody was reminded, when it was accepted, and why it was not, in one statement for a page', async () => {
    await assignStored(Array.from({ length: 50 }, (_, place) => `page-${place}`));
    receiver.answers(204, 410);
    await remindOn(today, sinks);
    await work(today, sinks);
    await remindOn(addDays(dueOn, 1), sinks);
    await work(addDays(dueOn, 1), sinks);
    statements.length = 0;
    const page = await noticesOfPage();

    const moment = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as unknown;
    const told = { dueOn: '2020-01-15', department: 'HOUSING', area: '430102', createdAt: moment };
    expect(page).toEqual(
      Array.from({ length: 50 }, () => [
        { ...told, kind: 'ASSIGNED', deliveredAt: moment, failure: null, isGivenUp: false },
        { ...told, kind: 'OVERDUE', deliveredAt: null, failure: 'HTTP_410', isGivenUp: true },
      ]),
    );
    expect(statements.filter((text) => text.includes('"notice"'))).toHaveLength(1);
  });

  it('is empty for a finding of which nobody was reminded', async () => {
    await database.execute('truncate notice, notice_delivery');

    expect(new Set((await noticesOfPage()).map(({ length }) => length))).toEqual(new Set([0]));
  });
});
