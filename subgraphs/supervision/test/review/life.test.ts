import { parseDate } from '@hub/assistance';
import { type Database, createLog, subgraphExecutor } from '@hub/subgraph';
import { type FreshDatabase, departmentSystem, freshDatabase, supervisor } from '@hub/testing';
import { personKeyring } from '@hub/assistance/person-key';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendEvents } from '../../src/review/append-events.ts';
import { raised } from '../../src/review/hub-events.ts';
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
  await raise(id);
}

/** Raises a lead as a sweep does. */
async function raise(findingId: string): Promise<void> {
  await fresh.database.transaction(async (transaction) => {
    const entry = { findingId, expectedVersion: 0, events: [raised(1, today)] };
    await appendEvents(transaction, [{ ...entry, by: hub, day: today, idempotencyKey: null }]);
  });
}

function asker(database: Database) {
  const settings = {
    keyring: personKeyring([{ version: 1, secret: new Uint8Array(32) }]),
    today: () => today,
  };
  const execute = subgraphExecutor(supervision(settings), database, createLog('test', 'silent'));
  return async (mutation: string, input: Readonly<Record<string, unknown>>, type: string) => {
    const question = {
      query: `mutation ($input: ${type}!) { ${mutation}(input: $input) {
        id review { state version dueOn } error { code by version } } }`,
      variables: { input },
    };
    const caller =
      mutation === 'answerFinding'
        ? departmentSystem('Officer Li', 'CIVIL_AFFAIRS')
        : supervisor('Officer Li');
    const { data, errors } = await execute(question, caller);
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
  idempotencyKey: `${id} ${version}`,
  ...more,
});

async function assign(ask: Ask, id: string, version: number, more: object = {}): Promise<Step> {
  const input = {
    findings: [{ id, version }],
    department: 'CIVIL_AFFAIRS',
    area: '430102',
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

  it('keeps what happened: no event is changed or deleted', async () => {
    await lead('kept');

    await expect(fresh.sql`update review_event set by = 'nobody'`).rejects.toThrow('only grows');
    await expect(fresh.sql`delete from review_event`).rejects.toThrow('only grows');
    await expect(fresh.sql`delete from finding_evidence`).rejects.toThrow('only grows');
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
