import { departmentCodes, parseDate } from '@hub/assistance';
import { createLog } from '@hub/subgraph';
import { signCallTo } from '@hub/testing';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { runWorker } from '../../src/jobs/run-worker.ts';
import type { Departments } from '../../src/sweep/ask-departments.ts';
import { httpBulk } from '../../src/sweep/http-bulk.ts';
import { notice } from '../../src/tables.ts';
import { raise } from './reminded-leads.ts';
import { reminderQueue } from './reminder-queue.ts';
import { webhookReceiver } from './webhook-receiver.ts';

const { database, url, drop, waiting } = await reminderQueue();
const receiver = await webhookReceiver();
/** A department that is down: reminders do not need any. */
const nobody = httpBulk('http://127.0.0.1:1/graphql', signCallTo('housing'));
const settings = {
  databaseUrl: url,
  departments: Object.fromEntries(
    departmentCodes.map((code) => [code, nobody.bulk]),
  ) as unknown as Departments,
  today: () => parseDate('2020-01-16'),
  log: createLog('test', 'silent'),
  threads: 1,
  notices: {
    webhook: {
      url: receiver.url,
      secret: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
    },
    mail: null,
  },
};
const workers = await Promise.all([runWorker(settings), runWorker(settings)]);
afterAll(async () => {
  await Promise.all(workers.map(async ({ stop }) => stop()));
  await nobody.close();
  await receiver.close();
  await drop();
});

describe('two workers', () => {
  it('tell each office once of its leads, however often they are asked to', async () => {
    const counties = ['430102', '430103', '430104', '430105', '430111', '430112'];
    for (const county of counties)
      await raise(database, [`${county}-1`, `${county}-2`], { county, areas: [county, '430100'] });
    await database.execute(
      sql`select graphile_worker.add_job('remind') from generate_series(1, 10)`,
    );

    await vi.waitFor(
      async () => {
        const tasks = (await waiting()).map(({ task }) => task);
        expect(tasks.filter((task) => task !== 'follow-changes')).toEqual([]);
        expect(receiver.received).toHaveLength(counties.length);
      },
      { timeout: 30_000, interval: 200 },
    );
    const told = receiver.received.flatMap(({ body }) =>
      (
        JSON.parse(body) as { data: { findings: readonly { readonly id: string }[] } }
      ).data.findings.map(({ id }) => id),
    );
    expect(told.toSorted()).toEqual(counties.flatMap((county) => [`${county}-1`, `${county}-2`]));
    const rows = await database.select().from(notice);
    expect(rows.every(({ deliveredAt }) => deliveredAt !== null)).toBe(true);
  });

  it('have reminders in their calendar', async () => {
    const [known] = await database.execute(
      sql`select identifier from graphile_worker._private_known_crontabs where identifier = 'remind'`,
    );

    expect(known).toEqual({ identifier: 'remind' });
  });
});
