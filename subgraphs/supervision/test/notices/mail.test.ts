import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { addDays, parseDate } from '@hub/assistance';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { mailSink } from '../../src/notices/mail-sink.ts';
import { webhookSink } from '../../src/notices/webhook-sink.ts';
import { finding, notice } from '../../src/tables.ts';
import { assign, personal, raise } from './reminded-leads.ts';
import { reminderQueue } from './reminder-queue.ts';
import { webhookReceiver } from './webhook-receiver.ts';

const { database, drop, remindOn, work, waiting, deliveries, clear } = await reminderQueue();

interface Letter {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
}

const letters: Letter[] = [];
/** SMTP status of each next letter; 0 accepts it. */
let refusals: number[] = [];

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, session, done) => {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      const source = Buffer.concat(parts).toString();
      const status = refusals.shift() ?? 0;
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom === false ? '' : mailFrom.address;
      letters.push({ from, to: rcptTo.map(({ address }) => address), source });
      done(status === 0 ? null : Object.assign(new Error('no'), { responseCode: status }));
    });
  },
});
server.on('error', () => undefined);
const listening = server.listen(0, '127.0.0.1');
await once(listening, 'listening');
const { port } = listening.address() as AddressInfo;
afterAll(async () => {
  await new Promise<void>((resolve) => {
    server.close(resolve);
  });
  await drop();
});
beforeEach(async () => {
  letters.length = 0;
  refusals = [];
  await clear();
  await database.update(finding).set({ dueOn: null, state: 'CLOSED' });
});

const settings = {
  smtpUrl: `smtp://127.0.0.1:${port}`,
  from: 'hub@supervision.example',
  to: 'desk@supervision.example',
  isTlsRequired: false,
};
const sinks = [mailSink(settings)];
const dueOn = parseDate('2020-01-15');
const dayAfter = addDays(dueOn, 1);

/** A header of a letter, unfolded and decoded (RFC 2047). */
function header(source: string, name: string): string {
  const unfolded = source.replaceAll(/\r\n[ \t]+/g, ' ');
  const value = new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? '';
  return value
    .replaceAll(/\?= =\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, way: string, word: string) =>
      way.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString()
        : unquoted(word.replaceAll('_', ' ')),
    );
}

/** The body of a letter, in whichever way it was encoded. */
function bodyOf(source: string): string {
  const body = source.slice(source.indexOf('\r\n\r\n') + 4);
  return header(source, 'content-transfer-encoding') === 'base64'
    ? Buffer.from(body, 'base64').toString()
    : unquoted(body.replaceAll(/=\r\n/g, ''));
}

function unquoted(word: string): string {
  const bytes = word.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString();
}

describe('the mail', () => {
  it('says in Chinese and in English who is to act on what by when', async () => {
    await assign(database, ['lead-1', 'lead-2'], dueOn);
    await remindOn(dayAfter, sinks);
    await work(dayAfter, sinks);

    const [{ messageId } = { messageId: '' }] = await database.select().from(notice);
    expect(letters).toHaveLength(1);
    const [{ from, to, source } = { from: '', to: [], source: '' }] = letters;
    expect({ from, to }).toEqual({ from: settings.from, to: [settings.to] });
    expect(header(source, 'message-id')).toBe(`<${messageId}@supervision.example>`);
    expect(header(source, 'auto-submitted')).toBe('auto-generated');
    expect(header(source, 'subject')).toBe('疑点已逾期 / Leads overdue: 芙蓉区 住建 / Housing (2)');
    expect(bodyOf(source).trim().split(/\r?\n/)).toEqual([
      '芙蓉区 住建 / Housing',
      '',
      '已超过办理期限的疑点共2条。请在系统中按编号查看。疑点不是结论，核实认定前救助照常发放。',
      'Leads whose last day to act is over: 2. Look them up in the hub by their references. A lead is not a decision: aid continues until a department has decided.',
      '',
      '编号 reference · 期限 last day · 县区 county',
      'lead-1 · 2020-01-15 · 430102 芙蓉区',
      'lead-2 · 2020-01-15 · 430102 芙蓉区',
      '',
      `提醒编号 notice: ${messageId}`,
    ]);
    expect(await deliveries('mail')).toEqual([
      { attempts: 1, failure: null, isDelivered: true, isGivenUp: false },
    ]);
  });

  it('says that a lead waits for somebody to take it in hand', async () => {
    await raise(database, ['nobody']);
    await remindOn(dayAfter, sinks);
    await work(dayAfter, sinks);

    expect(header(letters[0]?.source ?? '', 'subject')).toBe(
      '疑点已逾期 / Leads overdue: 芙蓉区 待分派 / not yet assigned (1)',
    );
  });

  it('says nothing of the person, the money or the programme', async () => {
    await assign(database, ['quiet'], dueOn);
    await remindOn(dayAfter, sinks);
    await work(dayAfter, sinks);

    const [{ source } = { source: '' }] = letters;
    const said = `${source} ${header(source, 'subject')} ${bodyOf(source)}`;
    expect(said).toContain('quiet');
    expect(personal.filter((word) => said.includes(word))).toEqual([]);
  });

  it('that the server puts off is sent again with the same Message-ID', async () => {
    refusals = [451];
    await assign(database, ['put-off'], dueOn);
    await remindOn(dayAfter, sinks);
    await work(dayAfter, sinks);
    expect(await deliveries('mail')).toEqual([
      { attempts: 1, failure: 'SMTP_451', isDelivered: false, isGivenUp: false },
    ]);
    await work(dayAfter, sinks);

    const ids = letters.map(({ source }) => header(source, 'message-id'));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(await deliveries('mail')).toEqual([
      { attempts: 2, failure: null, isDelivered: true, isGivenUp: false },
    ]);
  });

  it('that the server refuses for good is not sent again, and it shows', async () => {
    refusals = [550];
    await assign(database, ['refused'], dueOn);
    await remindOn(dayAfter, sinks);
    await work(dayAfter, sinks);
    await work(dayAfter, sinks);

    expect(letters).toHaveLength(1);
    expect(await deliveries('mail')).toEqual([
      { attempts: 1, failure: 'SMTP_550', isDelivered: false, isGivenUp: true },
    ]);
    expect(await waiting()).toEqual([]);
  });

  it('is not sent in the clear where the way is to be protected', async () => {
    const guarded = [mailSink({ ...settings, isTlsRequired: true })];
    await assign(database, ['guarded'], dueOn);
    await remindOn(dayAfter, guarded);
    await work(dayAfter, guarded);

    expect(letters).toEqual([]);
    expect(await deliveries('mail')).toMatchObject([{ attempts: 1, isDelivered: false }]);
  });

  it('is sent although the webhook refuses, and the webhook is not told twice for it', async () => {
    const receiver = await webhookReceiver();
    receiver.answers(410);
    const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const all = [webhookSink({ url: receiver.url, secret }), ...sinks];
    refusals = [451];
    await assign(database, ['two-ways'], dueOn);
    await remindOn(dayAfter, all);
    await work(dayAfter, all);
    await work(dayAfter, all);
    await receiver.close();

    expect(receiver.received).toHaveLength(1);
    expect(letters).toHaveLength(2);
    expect(await deliveries('mail')).toMatchObject([{ isDelivered: true }]);
    expect(await deliveries('webhook')).toMatchObject([{ failure: 'HTTP_410', isGivenUp: true }]);
  });
});
