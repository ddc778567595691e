import { addDays, parseDate } from '@hub/assistance';
import { parseHubKeys, personKeyring } from '@hub/assistance/person-key';
import { type SubgraphRequest, createLog, openDatabase, subgraphExecutor } from '@hub/subgraph';
import { freshDatabase, supervisor } from '@hub/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { appendEvents } from '../../src/review/append-events.ts';
import {
  answerFinding,
  assignFindings,
  recordOutcome,
  recordStatement,
  reopenFinding,
} from '../../src/review/commands.ts';
import { decideFinding } from '../../src/review/decide-finding.ts';
import { cleared, newEvidence, raised } from '../../src/review/hub-events.ts';
import type { NewReviewEvent } from '../../src/review/review-event.ts';
import { supervision } from '../../src/supervision.ts';
import { store, stored } from '../findings/stored-findings.ts';
import { acting, today } from './leads.ts';

const { database, url, drop } = await freshDatabase(`${import.meta.dirname}/../../migrations`);
const statements: string[] = [];
const pool = openDatabase(url, { connections: 1, onStatement: (text) => statements.push(text) });
afterAll(async () => {
  await pool.close();
  await drop();
});

const keyring = personKeyring(parseHubKeys(`1:${Buffer.alloc(32, 7).toString('base64')}`));
const log = createLog('test', 'silent');
const onDay = (day: typeof today) => {
  const execute = subgraphExecutor(supervision({ keyring, today: () => day }), pool.database, log);
  return async (request: SubgraphRequest) => execute(request, supervisor('Li Na'));
};
const execute = onDay(today);

/** Stores findings, and raises those that are named so. */
async function storeLeads(ids: readonly string[], isRaised = true): Promise<void> {
  const departments = ['CIVIL_AFFAIRS', 'EDUCATION'] as const;
  await store(
    database,
    ids.map((id) => stored({ id, version: 0, departments: [...departments] })),
  );
  if (isRaised) await byHub(ids, 0, raised(1, today));
}

async function byHub(ids: readonly string[], expectedVersion: number, event: NewReviewEvent) {
  const entry = { expectedVersion, events: [event], by: 'hub', day: today, idempotencyKey: null };
  await database.transaction(async (transaction) => {
    await appendEvents(
      transaction,
      ids.map((findingId) => ({ findingId, ...entry })),
    );
  });
}

async function reviewOf(id: string, fields: string, ask = execute): Promise<unknown> {
  const { data, errors } = await ask({
    query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Finding { review { ${fields} } } } }`,
    variables: { of: [{ __typename: 'Finding', id }] },
  });
  expect(errors).toBeUndefined();
  const { _entities: entities } = data as { _entities: readonly { review: unknown }[] };
  const [entity] = entities;
  return entity?.review;
}

describe('Finding.review', () => {
  it('costs one statement for a page of fifty', async () => {
    const ids = Array.from({ length: 50 }, (_, place) => `page-${place}`);
    await storeLeads(ids);
    statements.length = 0;
    const { data } = await execute({
      query: '{ findings(first: 50) { edges { node { review { version events { text } } } } } }',
    });

    const { edges } = (data as { findings: { edges: { node: { review: unknown } }[] } }).findings;
    expect(edges).toHaveLength(50);
    expect(edges[49]?.node.review).toEqual({
      version: 1,
      events: [{ text: '发现疑点，最迟2020-01-15处理。' }],
    });
    expect(statements.filter((text) => text.includes('review_event'))).toHaveLength(1);
  });

  it('is null for a finding of which nothing has happened', async () => {
    await storeLeads(['silent'], false);

    expect(await reviewOf('silent', 'state')).toBeNull();
  });

  it('is overdue from the day after the last on which to act', async () => {
    await storeLeads(['due']);
    const due = parseDate('2020-01-15');

    expect(await reviewOf('due', 'isOverdue dueOn', onDay(due))).toEqual({
      isOverdue: false,
      dueOn: '2020-01-15',
    });
    expect(await reviewOf('due', 'isOverdue', onDay(addDays(due, 1)))).toEqual({ isOverdue: true });
  });

  it('says all that was said, and whose answer is awaited', async () => {
    await storeLeads(['said']);
    await assignFindings(database, [acting('said', 1)], {
      department: 'EDUCATION',
      area: '430102',
    });
    await answerFinding(database, acting('said', 2, { by: 'Wang Wei' }), {
      department: 'EDUCATION',
      answer: 'CORRECT',
      note: 'two grants',
    });
    await recordStatement(database, acting('said', 3), {
      statement: 'We did not know.',
      wasReached: true,
    });
    await decideFinding(database, acting('said', 4), { decision: 'CONFIRMED' });
    await recordOutcome(database, acting('said', 5), { outcome: 'RECOVERED', amountFen: 64_800 });

    expect(
      await reviewOf(
        'said',
        `state version isShown assignee { department area } dueOn awaited
         answers { department answer note by day } statement { statement wasReached by }
         decision reason dismissedUntil outcomes { outcome amountFen note by } closedAt`,
      ),
    ).toEqual({
      state: 'DECIDED',
      version: 6,
      isShown: true,
      assignee: { department: 'EDUCATION', area: '430102' },
      dueOn: '2020-01-15',
      awaited: ['CIVIL_AFFAIRS'],
      answers: [
        {
          department: 'EDUCATION',
          answer: 'CORRECT',
          note: 'two grants',
          by: 'Wang Wei',
          day: '2019-12-31',
        },
      ],
      statement: { statement: 'We did not know.', wasReached: true, by: 'Li Na' },
      decision: 'CONFIRMED',
      reason: null,
      dismissedUntil: null,
      outcomes: [{ outcome: 'RECOVERED', amountFen: 64_800, note: null, by: 'Li Na' }],
      closedAt: null,
    });
  });
});

describe('ReviewEvent', () => {
  it('says in both languages what happened, without the words of officials', async () => {
    await storeLeads(['told']);
    const who = (version: number) => acting('told', version);
    const note = 'secret';
    await assignFindings(database, [who(1)], { department: 'EDUCATION', area: '430102', note });
    await answerFinding(database, who(2), { department: 'EDUCATION', answer: 'CANNOT_TELL', note });
    await recordStatement(database, who(3), { statement: note, wasReached: false });
    await recordStatement(database, who(4), { statement: note, wasReached: true });
    await decideFinding(database, who(5), {
      decision: 'NOT_CONFIRMED',
      reason: 'LAWFUL_STACKING',
      note,
    });
    await answerFinding(database, who(6), { department: 'CIVIL_AFFAIRS', answer: 'NOT_CORRECT' });
    await byHub(['told'], 8, newEvidence(1, 'DISMISSAL_EXPIRED', today));
    await byHub(['told'], 9, cleared(today));
    await reopenFinding(database, who(10), { reason: note });
    await assignFindings(database, [who(11)], { department: 'EDUCATION', area: '430102' });
    await recordStatement(database, who(12), { statement: note, wasReached: true });
    await decideFinding(database, who(13), { decision: 'CONFIRMED' });
    await recordOutcome(database, who(14), { outcome: 'BACK_PAID', amountFen: 123_456 });
    await recordOutcome(database, who(15), { outcome: 'NO_MONEY', amountFen: 0 });

    const { events } = (await reviewOf(
      'told',
      'events { number kind zh: text en: text(language: EN) }',
    )) as { events: { number: number; kind: string; zh: string; en: string }[] };

    expect(events.map(({ kind, zh, en }) => `${kind} | ${zh} | ${en}`)).toEqual([
      'RAISED | 发现疑点，最迟2020-01-15处理。 | Raised; to be acted on by 2020-01-15.',
      'ASSIGNED | 交办芙蓉区教育部门，最迟2020-01-15处理。 | Assigned to Education, 芙蓉区; to be acted on by 2020-01-15.',
      'ANSWERED | 教育部门反馈：无法核实。 | Education answered: it cannot tell.',
      'HEARD | 未能联系到当事人。 | The person could not be reached.',
      'HEARD | 已听取当事人陈述。 | The person was heard.',
      'DECIDED | 不予认定：合规叠加；2020-12-31起可再核查。 | Not confirmed: the aid lawfully adds up; looked at again from 2020-12-31.',
      'ANSWERED | 民政部门反馈：情况不属实。 | Civil affairs answered: the lead is not correct.',
      'CLOSED | 办结。 | Closed: nothing is left to do.',
      'NEW_EVIDENCE | 重新核查：不予认定的期限已满，最迟2020-01-15处理。 | Opened again: the dismissal has expired; to be acted on by 2020-01-15.',
      'CLEARED | 2019-12-31的数据已不再显示该疑点。 | The data of 2019-12-31 no longer shows it.',
      'REOPENED | 人工重新核查，最迟2020-01-15处理。 | Opened again by a person, with a reason; to be acted on by 2020-01-15.',
      'ASSIGNED | 交办芙蓉区教育部门，最迟2020-01-15处理。 | Assigned to Education, 芙蓉区; to be acted on by 2020-01-15.',
      'HEARD | 已听取当事人陈述。 | The person was heard.',
      'DECIDED | 认定属实。 | Confirmed.',
      'OUTCOME | 补发1,234.56元。 | Paid back to the family: 1,234.56 yuan.',
      'OUTCOME | 不涉及资金。 | No money was concerned.',
    ]);
  });

  it('has its fields beside the sentence, and null for those of other kinds', async () => {
    await storeLeads(['fields']);
    await byHub(['fields'], 1, cleared(today));
    await reopenFinding(database, acting('fields', 2), { reason: 'The books were wrong.' });

    const { events } = (await reviewOf(
      'fields',
      `events { number kind day by department area dueOn answer statement wasReached decision
        reason dismissedUntil outcome amountFen cause revision note }`,
    )) as { events: readonly object[] };

    const others = {
      department: null,
      area: null,
      answer: null,
      statement: null,
      wasReached: null,
      decision: null,
      reason: null,
      dismissedUntil: null,
      outcome: null,
      amountFen: null,
      cause: null,
    };
    const told = { ...others, day: '2019-12-31' };
    expect(events).toEqual([
      {
        ...told,
        number: 1,
        kind: 'RAISED',
        by: 'hub',
        dueOn: '2020-01-15',
        revision: 1,
        note: null,
      },
      { ...told, number: 2, kind: 'CLEARED', by: 'hub', dueOn: null, revision: null, note: null },
      {
        ...told,
        number: 3,
        kind: 'REOPENED',
        by: 'Li Na',
        dueOn: '2020-01-15',
        revision: null,
        note: 'The books were wrong.',
      },
    ]);
  });
});

describe('a mutation', () => {
  it('answers a refusal as data: who was first, when, and which version it is now', async () => {
    await storeLeads(['lost']);
    const assignment = { department: 'EDUCATION', area: '430102' } as const;
    await assignFindings(database, [acting('lost', 1, { by: 'Wang Wei' })], assignment);
    const { data, errors } = await execute({
      query: `mutation ($input: ReopenFindingInput!) { reopenFinding(input: $input) {
        id review { state } error { code message by at version } } }`,
      variables: {
        input: { id: 'lost', version: 1, idempotencyKey: 'k', reason: 'more papers' },
      },
    });

    expect(errors).toBeUndefined();
    expect(data).toEqual({
      reopenFinding: {
        id: 'lost',
        review: { state: 'ASSIGNED' },
        error: {
          code: 'REVIEW_CONFLICT',
          message: expect.stringContaining('Somebody else acted on the finding first') as string,
          by: 'Wang Wei',
          at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
          version: 2,
        },
      },
    });
  });

  it('refuses more than two hundred findings as a whole', async () => {
    const findings = Array.from({ length: 201 }, (_, place) => ({ id: `${place}`, version: 1 }));
    const { data, errors } = await execute({
      query: `mutation ($input: AssignFindingsInput!) { assignFindings(input: $input) { id } }`,
      variables: {
        input: {
          findings,
          department: 'HOUSING',
          area: '430102',
          idempotencyKey: 'many',
        },
      },
    });

    expect(data).toEqual({ assignFindings: null });
    expect(errors?.[0]?.extensions).toEqual({ code: 'TOO_MANY_FINDINGS' });
  });
});
