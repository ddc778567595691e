import { parseDate } from '@hub/assistance';
import { type Database, createLog, openDatabase, subgraphExecutor } from '@hub/subgraph';
import { type FreshDatabase, freshDatabase } from '@hub/testing';
import { personKeyring } from '@hub/assistance/person-key';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendEvents } from '../../src/review/append-events.ts';
import { cleared, newEvidence, raised } from '../../src/review/hub-events.ts';
import { loadHistories } from '../../src/review/histories.ts';
import { hub } from '../../src/review/review-event.ts';
import { supervision } from '../../src/supervision.ts';
import { finding, findingEvidence } from '../../src/tables.ts';
import { stored } from '../findings/stored-findings.ts';

const today = parseDate('2019-12-31');
let fresh: FreshDatabase;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  fresh = await freshDatabase(`${import.meta.dirname}/../../migrations`);
  closing.push(fresh.drop);
});
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
});

/** A raised lead between civil affairs and education, about somebody in Furong district. */
async function lead(id: string, kind: 'DUPLICATE' | 'MISSED' = 'DUPLICATE'): Promise<void> {
  const { row, content } = stored({
    id,
    kind,
    departments: ['CIVIL_AFFAIRS', 'EDUCATION'],
    version: 0,
  });
  await fresh.database.insert(finding).values(row);
  await fresh.database
    .insert(findingEvidence)
    .values({ findingId: id, revision: 1, asOf: today, fingerprint: 'one', content });
  await happens(id, raised(1, today));
}

/** Something that a screening makes happen. */
async function happens(findingId: string, event: Parameters<typeof append>[1]): Promise<void> {
  await append(findingId, event);
}

async function append(
  findingId: string,
  event: ReturnType<typeof raised> | ReturnType<typeof cleared> | ReturnType<typeof newEvidence>,
) {
  await fresh.database.transaction(async (transaction) => {
    const histories = await loadHistories(transaction, [findingId]);
    const expectedVersion = histories.get(findingId)?.review.version ?? 0;
    const entry = {
      findingId,
      expectedVersion,
      events: [event],
      by: hub,
      day: today,
      idempotencyKey: null,
    };
    await appendEvents(transaction, [entry]);
  });
}

function asker(database: Database) {
  const settings = {
    keyring: personKeyring([{ version: 1, secret: new Uint8Array(32) }]),
    today: () => today,
  };
  const execute = subgraphExecutor(supervision(settings), database, createLog('test', 'silent'));
  return async (mutation: string, input: Readonly<Record<string, unknown>>, type: string) => {
    const { data, errors } = await execute({
      query: `mutation ($input: ${type}!) { ${mutation}(input: $input) {
        id review { state version dueOn } error { code by version } } }`,
      variables: { input },
    });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return (data as Record<string, unknown>)[mutation] as Step;
  };
}

interface Step {
  readonly review: {
    readonly state: string;
    readonly version: number;
    readonly dueOn: string | null;
  };
  readonly error: {
    readonly code: string;
    readonly by: string | null;
    readonly version: number;
  } | null;
}

type Ask = ReturnType<typeof asker>;
const step = (id: string, version: number, more: object = {}) => ({
  id,
  version,
  by: 'Officer Li',
  idempotencyKey: `${id} ${version}`,
  ...more,
});

async function assign(ask: Ask, id: string, version: number, more: object = {}): Promise<Step> {
  const input = {
    findings: [{ id, version }],
    department: 'CIVIL_AFFAIRS',
    area: '430102',
    by: 'Officer Li',
    idempotencyKey: `assign ${id} ${version}`,
    ...more,
  };
  const [result] = (await ask('assignFindings', input, 'AssignFindingsInput')) as unknown as Step[];
  if (result === undefined) throw new Error('nothing was assigned');
  return result;
}

const answer = async (ask: Ask, id: string, version: number, department: string) =>
  ask(
    'answerFinding',
    step(id, version, { department, answer: 'NOT_CORRECT' }),
    'AnswerFindingInput',
  );
const hear = async (ask: Ask, id: string, version: number) =>
  ask(
    'recordStatement',
    step(id, version, { statement: 'I told them.', wasReached: true }),
    'RecordStatementInput',
  );
const decide = async (ask: Ask, id: string, version: number, more: object) =>
  ask('decideFinding', step(id, version, more), 'DecideFindingInput');
const confirm = async (ask: Ask, id: string, version: number) =>
  decide(ask, id, version, { decision: 'CONFIRMED' });
const settle = async (ask: Ask, id: string, version: number) =>
  ask(
    'recordOutcome',
    step(id, version, { outcome: 'RECOVERED', amountFen: 64_800 }),
    'RecordOutcomeInput',
  );

describe('a lead', () => {
  it('is followed to its end, and closes when everybody has answered and the money is settled', async () => {
    const ask = asker(fresh.database);
    await lead('whole life');

    const states: string[] = [];
    const note = ({ review, error }: Step) => states.push(error?.code ?? review.state);
    note(await assign(ask, 'whole life', 1));
    note(await answer(ask, 'whole life', 2, 'CIVIL_AFFAIRS'));
    note(await hear(ask, 'whole life', 3));
    note(await confirm(ask, 'whole life', 4));
    note(await settle(ask, 'whole life', 5));
    note(await answer(ask, 'whole life', 6, 'EDUCATION'));

    expect(states).toEqual(['ASSIGNED', 'ASSIGNED', 'ASSIGNED', 'DECIDED', 'DECIDED', 'CLOSED']);
  });

  it('has to be acted on within ten working days, the new year being none', async () => {
    const ask = asker(fresh.database);
    await lead('due');

    expect((await assign(ask, 'due', 1)).review.dueOn).toBe('2020-01-15');
  });

  it('is not confirmed against a person who was not heard', async () => {
    const ask = asker(fresh.database);
    await lead('unheard');
    await assign(ask, 'unheard', 1);

    const { error, review } = await confirm(ask, 'unheard', 2);

    expect(error?.code).toBe('REVIEW_PERSON_NOT_HEARD');
    expect(review.version).toBe(2);
  });

  it('is confirmed unheard where it gives and does not take', async () => {
    const ask = asker(fresh.database);
    await lead('missed', 'MISSED');
    await assign(ask, 'missed', 1);

    expect((await confirm(ask, 'missed', 2)).review.state).toBe('DECIDED');
  });

  it.each([
    {
      what: 'is decided before it is assigned',
      input: { decision: 'NOT_CONFIRMED', reason: 'OTHER' },
      code: 'REVIEW_STEP_NOT_POSSIBLE',
    },
    {
      what: 'is confirmed with a reason to refuse',
      assigned: true,
      input: { decision: 'CONFIRMED', reason: 'OTHER' },
      code: 'REVIEW_REASON_MISMATCHED',
    },
    {
      what: 'is refused without a reason',
      assigned: true,
      input: { decision: 'NOT_CONFIRMED' },
      code: 'REVIEW_REASON_MISMATCHED',
    },
    {
      what: 'is dismissed for ever',
      assigned: true,
      input: { decision: 'NOT_CONFIRMED', reason: 'OTHER', dismissedUntil: '2099-01-01' },
      code: 'REVIEW_DAY_INVALID',
    },
  ])('refuses when it $what', async ({ what, assigned, input, code }) => {
    const ask = asker(fresh.database);
    await lead(what);
    if (assigned === true) await assign(ask, what, 1);

    const { error, review } = await decide(ask, what, assigned === true ? 2 : 1, input);

    expect([error?.code, review.version]).toEqual([code, assigned === true ? 2 : 1]);
  });

  it('is not answered for by a department that it does not concern', async () => {
    const ask = asker(fresh.database);
    await lead('not theirs');
    await assign(ask, 'not theirs', 1);

    expect((await answer(ask, 'not theirs', 2, 'HOUSING')).error?.code).toBe(
      'REVIEW_DEPARTMENT_NOT_INVOLVED',
    );
  });

  it('is opened again by new evidence, and starts a new round', async () => {
    const ask = asker(fresh.database);
    await lead('reopened');
    await assign(ask, 'reopened', 1);
    await decide(ask, 'reopened', 2, { decision: 'NOT_CONFIRMED', reason: 'LAWFUL_STACKING' });
    await happens('reopened', newEvidence(1, 'OTHER_RECORDS', today));

    const again = await assign(ask, 'reopened', 4);

    expect(again.review.state).toBe('ASSIGNED');
    expect((await confirm(ask, 'reopened', 5)).error?.code).toBe('REVIEW_PERSON_NOT_HEARD');
  });

  it('ends when the data no longer shows it', async () => {
    const ask = asker(fresh.database);
    await lead('gone');
    await happens('gone', cleared(today));

    expect((await assign(ask, 'gone', 2)).error?.code).toBe('REVIEW_STEP_NOT_POSSIBLE');
  });

  it('keeps what happened: no event is changed or deleted', async () => {
    await lead('kept');

    await expect(fresh.sql`update review_event set by = 'nobody'`).rejects.toThrow('only grows');
    await expect(fresh.sql`delete from review_event`).rejects.toThrow('only grows');
    await expect(fresh.sql`delete from finding_evidence`).rejects.toThrow('only grows');
  });
});

describe('of two who act at once', () => {
  it('one wins and the other is told by whom, fifty times', async () => {
    const pools = [openDatabase(fresh.url), openDatabase(fresh.url)];
    closing.push(...pools.map(({ close }) => close));
    const [one, other] = pools.map(({ database }) => asker(database)) as [Ask, Ask];

    for (let round = 0; round < 50; round += 1) {
      const id = `race ${round}`;
      await lead(id);
      const results = await Promise.all([
        assign(one, id, 1, { by: 'Li', idempotencyKey: 'li' }),
        assign(other, id, 1, { by: 'Wang', idempotencyKey: 'wang' }),
      ]);
      const lost = results.filter(({ error }) => error !== null);
      const winner = results[0]?.error === null ? 'Li' : 'Wang';

      expect(lost.map(({ error }) => error)).toEqual([
        { code: 'REVIEW_CONFLICT', by: winner, version: 2 },
      ]);
    }
  });

  it('nobody adds anything by asking again', async () => {
    const ask = asker(fresh.database);
    await lead('again');
    const first = await assign(ask, 'again', 1);

    expect(await assign(ask, 'again', 1)).toEqual(first);
    expect(
      await fresh.sql`select number from review_event where finding_id = 'again'`,
    ).toHaveLength(2);
  });

  it('a stale one of several assigned at once fails alone', async () => {
    const ask = asker(fresh.database);
    await lead('fresh');
    await lead('stale');
    const input = {
      findings: [
        { id: 'fresh', version: 1 },
        { id: 'stale', version: 7 },
        { id: 'unknown', version: 1 },
      ],
      department: 'CIVIL_AFFAIRS',
      area: '430102',
      by: 'Li',
      idempotencyKey: 'several',
    };

    const results = (await ask(
      'assignFindings',
      input,
      'AssignFindingsInput',
    )) as unknown as Step[];

    expect(results.map(({ error }) => error?.code ?? null)).toEqual([
      null,
      'REVIEW_CONFLICT',
      'FINDING_UNKNOWN',
    ]);
  });
});

it('is at every moment what a replay of its events says', async () => {
  const rows = await fresh.database.select().from(finding);
  const histories = await fresh.database.transaction(async (transaction) =>
    loadHistories(
      transaction,
      rows.map(({ id }) => id),
    ),
  );

  for (const row of rows) {
    const review = histories.get(row.id)?.review;
    expect([row.id, row.state, row.version, row.dueOn, row.decision, row.reason]).toEqual([
      row.id,
      review?.state,
      review?.version,
      review?.dueOn,
      review?.decision,
      review?.reason,
    ]);
  }
});
