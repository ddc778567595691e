import { addDays, formatDate, parseDate } from '@hub/assistance';
import { openDatabase } from '@hub/subgraph';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { remind } from '../../src/notices/remind.ts';
import { answerFinding } from '../../src/review/commands.ts';
import { notice } from '../../src/tables.ts';
import { acting, today } from '../review/leads.ts';
import { assign, noticesOf, raise } from './reminded-leads.ts';
import { reminderQueue } from './reminder-queue.ts';

const { database, url, drop, remindOn, waiting, clear } = await reminderQueue();
const one = openDatabase(url, { connections: 1 });
const other = openDatabase(url, { connections: 1 });
afterAll(async () => {
  await Promise.all([one.close(), other.close()]);
  await drop();
});

/** Leads raised on the last day of 2019 are due on Wednesday 15 January 2020. */
const dueOn = parseDate('2020-01-15');
const both = ['webhook', 'mail'] as const;

describe('a lead that nobody has in hand', () => {
  it.each([
    { day: '2020-01-10', fact: 'is not spoken of on the Friday before', kind: null },
    { day: '2020-01-11', fact: 'is not spoken of on a Saturday', kind: null },
    { day: '2020-01-13', fact: 'is due soon two working days before', kind: 'DUE_SOON' },
    { day: '2020-01-15', fact: 'is due soon on its last day', kind: 'DUE_SOON' },
    { day: '2020-01-16', fact: 'is overdue the day after', kind: 'OVERDUE' },
    { day: '2020-03-02', fact: 'is overdue months later', kind: 'OVERDUE' },
  ])('$fact', async ({ day, kind }) => {
    const id = `raised-${day}`;
    await raise(database, [id]);
    await remindOn(parseDate(day), []);

    expect(await noticesOf(database, [id])).toEqual(
      kind === null ? [] : [{ findingId: id, kind, dueOn, department: null, area: '430102' }],
    );
  });
});

describe('a lead that somebody has in hand', () => {
  it('is spoken of to them when it is new, when it is due soon and when it is overdue, once each', async () => {
    await assign(database, ['life'], dueOn);
    for (let day = today; day < parseDate('2020-01-25'); day = addDays(day, 1))
      await remindOn(day, []);

    const housing = { findingId: 'life', dueOn, department: 'HOUSING', area: '430102' };
    expect(await noticesOf(database, ['life'])).toEqual([
      { ...housing, kind: 'ASSIGNED' },
      { ...housing, kind: 'DUE_SOON' },
      { ...housing, kind: 'OVERDUE' },
    ]);
  });

  it.each([
    { day: '2020-01-21', fact: 'on the Tuesday', kinds: ['ASSIGNED'] },
    { day: '2020-01-22', fact: 'on the Wednesday', kinds: ['DUE_SOON'] },
  ])(
    'is due soon two working days before the Monday after Spring Festival, which is not $fact: $day',
    async ({ day, kinds }) => {
      const id = `festival-${day}`;
      await assign(database, [id], parseDate('2020-02-03'));
      await remindOn(parseDate(day), []);

      expect((await noticesOf(database, [id])).map(({ kind }) => kind)).toEqual(kinds);
    },
  );

  it('is spoken of on a Sunday that is worked', async () => {
    await assign(database, ['worked-sunday'], parseDate('2020-01-17'));
    await remindOn(parseDate('2020-01-19'), []);

    expect((await noticesOf(database, ['worked-sunday'])).map(({ kind }) => kind)).toEqual([
      'OVERDUE',
    ]);
  });

  it('is spoken of again to whoever has it next', async () => {
    await assign(database, ['passed-on'], dueOn);
    await remindOn(today, []);
    await database.execute(
      sql`update finding set assignee_department = 'EDUCATION', version = 3 where id = 'passed-on'`,
    );
    await remindOn(today, []);

    const spokenTo = (await noticesOf(database, ['passed-on'])).map(({ department }) => department);
    expect(spokenTo).toEqual(['HOUSING', 'EDUCATION']);
  });
});

describe('a lead that is settled or gone', () => {
  it('is not spoken of', async () => {
    await raise(database, ['settled']);
    await database.execute(
      sql`update finding set state = 'CLEARED', due_on = null where id = 'settled'`,
    );
    await remindOn(parseDate('2020-03-02'), []);

    expect(await noticesOf(database, ['settled'])).toEqual([]);
  });
});

describe('reminders', () => {
  it('make nothing twice when they are written twice', async () => {
    await assign(database, ['twice'], dueOn);
    await clear();
    const later = parseDate('2020-01-16');
    await remind(database, { today: later, sinks: both });
    const [notices, jobs] = [await database.select().from(notice), await waiting()];
    await remind(database, { today: later, sinks: both });

    expect(jobs.length).toBeGreaterThan(0);
    expect(await database.select().from(notice)).toEqual(notices);
    expect(await waiting()).toEqual(jobs);
  });

  it('make nothing twice when two write them at once, each of twenty times', async () => {
    const ids = Array.from({ length: 200 }, (_, place) => `at-once-${place}`);
    await assign(database, ids, dueOn);
    for (let round = 0; round < 20; round += 1) {
      await clear();
      await Promise.all(
        [one, other].map(async (pool) => remind(pool.database, { today: dueOn, sinks: both })),
      );
      const notices = await noticesOf(database, ids);

      expect(notices.map(({ findingId }) => findingId)).toEqual(ids.toSorted());
    }
  });

  it('are one job for each office, kind and sink, however many leads there are', async () => {
    await database.execute(sql`update finding set due_on = null, state = 'CLOSED'`);
    await clear();
    const ids = Array.from({ length: 150 }, (_, place) => `many-${place}`);
    await assign(database, ids, dueOn);
    await raise(database, ['elsewhere-1', 'elsewhere-2'], { county: '430103' });
    await remind(database, { today: parseDate('2020-01-16'), sinks: both });

    const messages = await database
      .selectDistinct({ id: notice.messageId })
      .from(notice)
      .orderBy(notice.messageId);
    expect(messages.map(({ id }) => id.replace(/[0-9a-f]+$/, '…'))).toEqual([
      'OVERDUE-430103-20200116-…',
      'OVERDUE-HOUSING-430102-20200116-…',
    ]);
    expect((await waiting()).map(({ task }) => task).toSorted()).toEqual([
      'deliver-mail',
      'deliver-mail',
      'deliver-webhook',
      'deliver-webhook',
    ]);
  });

  it('are kept and not sent where no sink is configured', async () => {
    await clear();
    await remindOn(parseDate('2020-01-16'), []);

    expect(await database.$count(notice)).toBeGreaterThan(0);
    expect(await waiting()).toEqual([]);
  });

  it('speak on of a lead that one department has answered and others have not', async () => {
    await assign(database, ['answered'], dueOn);
    await answerFinding(database, acting('answered', 2), {
      department: 'HOUSING',
      answer: 'CORRECT',
    });
    await remindOn(addDays(dueOn, 1), []);

    expect(await noticesOf(database, ['answered'])).toMatchObject([
      { kind: 'OVERDUE', dueOn: parseDate(formatDate(dueOn)) },
    ]);
  });
});
