import { addDays, parseDate } from '@hub/assistance';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { mostFindingsNamed } from '../../src/notices/notice-message.ts';
import { webhookSink } from '../../src/notices/webhook-sink.ts';
import { assignFindings } from '../../src/review/commands.ts';
import { finding, notice } from '../../src/tables.ts';
import { acting } from '../review/leads.ts';
import { assign, personal } from './reminded-leads.ts';
import { reminderQueue } from './reminder-queue.ts';
import { webhookReceiver } from './webhook-receiver.ts';

const { database, drop, remindOn, work, waiting, deliveries, clear } = await reminderQueue();
const receiver = await webhookReceiver();
afterAll(async () => {
  await receiver.close();
  await drop();
});
beforeEach(async () => {
  await clear();
  await database.update(finding).set({ dueOn: null, state: 'CLOSED' });
});

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const sinks = [webhookSink({ url: receiver.url, secret })];
const signature = new Webhook(secret);

const dueOn = parseDate('2020-01-15');
const dayAfter = addDays(dueOn, 1);

/** Writes reminders of some leads that are overdue, with the receiver answering so. */
async function remindOf(ids: readonly string[], ...answers: readonly number[]): Promise<void> {
  receiver.answers(...answers);
  await assign(database, ids, dueOn);
  await remindOn(dayAfter, sinks);
}

const delivered = { attempts: 1, failure: null, isDelivered: true, isGivenUp: false };

describe('the webhook', () => {
  it('is told references, kind, days, county and count, and signs them', async () => {
    await remindOf(['lead-1', 'lead-2'], 204);
    await work(dayAfter, sinks);

    const [{ headers, body } = { headers: {}, body: '' }, ...others] = receiver.received;
    expect(others).toEqual([]);
    const [{ messageId, createdAt } = { messageId: '', createdAt: '' }] = await database
      .select()
      .from(notice);
    expect(headers['webhook-id']).toBe(messageId);
    expect(signature.verify(body, headers as Record<string, string>)).toEqual({
      type: 'review.overdue',
      timestamp: createdAt,
      data: {
        reference: messageId,
        kind: 'OVERDUE',
        department: { code: 'HOUSING', name: 'Housing', nameZh: '住建' },
        area: { code: '430102', name: '芙蓉区' },
        count: 2,
        findings: ['lead-1', 'lead-2'].map((id) => ({
          id,
          dueOn: '2020-01-15',
          county: { code: '430102', name: '芙蓉区' },
        })),
      },
    });
    expect(await deliveries('webhook')).toEqual([delivered]);
    expect((await database.select().from(notice)).every((row) => row.deliveredAt !== null)).toBe(
      true,
    );
  });

  it('is told nothing of the person, the money or the programme', async () => {
    await remindOf(['quiet'], 204);
    await work(dayAfter, sinks);

    const told = JSON.stringify(receiver.received);
    expect(told).toContain('quiet');
    expect(personal.filter((word) => told.includes(word))).toEqual([]);
  });

  it('that fails twice is told a third time, under the same id with a signature that holds', async () => {
    await remindOf(['patient'], 500, 503, 200);
    await work(dayAfter, sinks);
    expect(await waiting()).toEqual([
      {
        task: 'deliver-webhook',
        error: 'The receiver of reminders did not accept one. It is tried again. (HTTP_500)',
      },
    ]);
    await work(dayAfter, sinks);
    expect(await deliveries('webhook')).toEqual([
      { attempts: 2, failure: 'HTTP_503', isDelivered: false, isGivenUp: false },
    ]);
    await work(dayAfter, sinks);

    expect(await deliveries('webhook')).toEqual([{ ...delivered, attempts: 3 }]);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    for (const { headers, body } of receiver.received)
      expect(signature.verify(body, headers as Record<string, string>)).toBeDefined();
    expect(await waiting()).toEqual([]);
  });

  it.each([408, 429])('that says %d is told again later', async (status) => {
    await remindOf([`later-${status}`], status, 200);
    await work(dayAfter, sinks);
    await work(dayAfter, sinks);

    expect(await deliveries('webhook')).toEqual([{ ...delivered, attempts: 2 }]);
  });

  it.each([400, 401, 410])('that says %d is told no more, and it shows', async (status) => {
    await remindOf([`refused-${status}`], status);
    await work(dayAfter, sinks);
    await work(dayAfter, sinks);

    expect(receiver.received).toHaveLength(1);
    expect(await deliveries('webhook')).toEqual([
      { attempts: 1, failure: `HTTP_${status}`, isDelivered: false, isGivenUp: true },
    ]);
    expect(await waiting()).toEqual([]);
  });

  it('is not followed elsewhere', async () => {
    await remindOf(['moved'], 307, 200);
    await work(dayAfter, sinks);

    expect(receiver.received).toHaveLength(1);
    expect(await deliveries('webhook')).toEqual([
      { attempts: 1, failure: 'HTTP_307', isDelivered: false, isGivenUp: false },
    ]);
  });

  it('that is down for a while is told when it is back', async () => {
    const away = await webhookReceiver();
    await away.close();
    const toAway = [webhookSink({ url: away.url, secret })];
    await assign(database, ['down'], dueOn);
    await remindOn(dayAfter, toAway);
    await work(dayAfter, toAway);
    await work(dayAfter, toAway);
    expect(await deliveries('webhook')).toEqual([
      { attempts: 2, failure: 'UNREACHABLE', isDelivered: false, isGivenUp: false },
    ]);
    expect(JSON.stringify(await waiting())).not.toContain('127.0.0.1');

    const back = await webhookReceiver(away.port);
    await work(dayAfter, toAway);
    await back.close();

    expect(back.received).toHaveLength(1);
    expect(await deliveries('webhook')).toEqual([{ ...delivered, attempts: 3 }]);
  });

  it('that never accepts is given up after the last attempt, and it shows', async () => {
    await remindOf(['hopeless'], 500);
    for (let attempt = 0; attempt < 25; attempt += 1) await work(dayAfter, sinks);

    expect(await deliveries('webhook')).toEqual([
      { attempts: 25, failure: 'HTTP_500', isDelivered: false, isGivenUp: true },
    ]);
    expect(await waiting()).toEqual([]);
  });
});

describe('a reminder', () => {
  it('of a lead that somebody acted on meanwhile is not sent', async () => {
    await remindOf(['acted-on'], 500, 204);
    await work(dayAfter, sinks);
    await assignFindings(database, [acting('acted-on', 2)], {
      department: 'EDUCATION',
      area: '430102',
    });
    await work(dayAfter, sinks);

    expect(receiver.received).toHaveLength(1);
    expect(await deliveries('webhook')).toEqual([
      { attempts: 1, failure: null, isDelivered: false, isGivenUp: true },
    ]);
    expect(await database.select().from(notice)).toMatchObject([{ deliveredAt: null }]);
  });

  it('of several leads leaves out the one that somebody acted on between two attempts', async () => {
    await remindOf(['open', 'handled'], 500, 204);
    await work(dayAfter, sinks);
    await assignFindings(database, [acting('handled', 2)], {
      department: 'EDUCATION',
      area: '430102',
    });
    await work(dayAfter, sinks);

    const counts = receiver.received.map(
      ({ body }) => (JSON.parse(body) as { data: { count: number } }).data.count,
    );
    expect(counts).toEqual([2, 1]);
    expect(receiver.received[1]?.body).not.toContain('handled');
  });

  it('that a lead is due soon is not sent once it is overdue', async () => {
    receiver.answers(204);
    await assign(database, ['late'], dueOn);
    await remindOn(dueOn, sinks);
    await remindOn(dayAfter, sinks);
    await work(dayAfter, sinks);

    expect(
      receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type),
    ).toEqual(['review.overdue']);
  });

  it('of more leads than a page holds names a page of them and counts all', async () => {
    const ids = Array.from({ length: mostFindingsNamed + 1 }, (_, place) => `page-${place}`);
    receiver.answers(204);
    await assign(database, ids.slice(1), dueOn);
    await assign(database, ids.slice(0, 1), dueOn);
    await remindOn(dayAfter, sinks);
    await work(dayAfter, sinks);

    const { data } = JSON.parse(receiver.received[0]?.body ?? '') as {
      data: { count: number; findings: unknown[] };
    };
    expect([data.count, data.findings.length]).toEqual([mostFindingsNamed + 1, mostFindingsNamed]);
  });

  it('waits for a worker that has the sink', async () => {
    await remindOf(['elsewhere'], 204);
    await work(dayAfter, []);
    expect(await waiting()).toMatchObject([{ task: 'deliver-webhook', error: null }]);
    await work(dayAfter, sinks);

    expect(receiver.received).toHaveLength(1);
  });
});
