import type { OpenDatabase } from '@hub/subgraph';
import { loadHistories, supervisionTables } from '@hub/supervision';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Request } from './reviewers.ts';

const { finding } = supervisionTables;

interface Event {
  readonly finding_id: string;
  readonly number: number;
  readonly kind: string;
  readonly by: string;
  readonly idempotency_key: string | null;
}

/**
 * Holds what reviewers were answered against what stands in the streams of events.
 *
 * Each step that was taken stands there once, in its place, and no other does; of those who saw the same version one
 * was first, or the hub was; the numbers have no gap, and a replay gives the stored row.
 */
export async function expectStreamsOf(
  supervision: Pick<OpenDatabase, 'sql' | 'database'>,
  requests: readonly Request[],
): Promise<void> {
  const events = await supervision.sql<Event[]>`
    select finding_id, number, kind, by, idempotency_key from review_event order by finding_id, number`;
  const signed = events.filter(({ idempotency_key: key }) => key !== null);
  const taken = requests.filter(({ refused }) => refused === null);

  expect(signed.map(lineOfEvent).toSorted()).toEqual(taken.map(lineOfRequest).toSorted());
  expectOneWinner(requests, events);
  await expectReplay(supervision, events);
}

const lineOfEvent = ({ finding_id: id, number, kind, by, idempotency_key: key }: Event) =>
  `${id} ${number} ${kind} ${by} ${key}`;
const lineOfRequest = ({ findingId, version, kind, by, key }: Request) =>
  `${findingId} ${version + 1} ${kind} ${by} ${key}`;

function expectOneWinner(requests: readonly Request[], events: readonly Event[]): void {
  const places = grouped(requests, ({ findingId, version }) => `${findingId} ${version + 1}`);
  const byHub = new Set(
    events.filter(({ by }) => by === 'hub').map(({ finding_id: id, number }) => `${id} ${number}`),
  );
  const contested = [...places].filter(([, rivals]) => rivals.length > 1);
  const winners = contested.map(([place, rivals]) => ({
    place,
    winners: rivals.filter(({ refused }) => refused === null).length + (byHub.has(place) ? 1 : 0),
  }));

  const amongReviewers = contested.filter(([place]) => !byHub.has(place));
  console.log(`${amongReviewers.length} of ${places.size} steps were wanted by several`);
  expect(amongReviewers.length).toBeGreaterThan(places.size / 3);
  expect(winners.filter((each) => each.winners !== 1)).toEqual([]);
  expect(new Set(requests.map(({ refused }) => refused))).toEqual(
    new Set([null, 'REVIEW_CONFLICT']),
  );
}

async function expectReplay(
  { database }: Pick<OpenDatabase, 'database'>,
  events: readonly Event[],
): Promise<void> {
  const rows = await database
    .select()
    .from(finding)
    .orderBy(sql`${finding.id}`);
  const histories = await database.transaction(async (transaction) =>
    loadHistories(
      transaction,
      rows.map(({ id }) => id),
    ),
  );
  const numbers = grouped(events, ({ finding_id: id }) => id);
  const replayed = rows.map(({ id }) => {
    const review = histories.get(id)?.review;
    return {
      id,
      numbers: numbers.get(id)?.map(({ number }) => number),
      state: review?.state,
      version: review?.version,
      assigneeDepartment: review?.assignee?.department ?? null,
      assigneeArea: review?.assignee?.area ?? null,
      dueOn: review?.dueOn,
      decision: review?.decision,
      reason: review?.reason,
      dismissedUntil: review?.dismissedUntil,
      decidedAt: review?.decidedAt,
      closedAt: review?.closedAt,
    };
  });
  const stored = rows.map((row) => ({
    id: row.id,
    numbers: Array.from({ length: row.version }, (_, place) => place + 1),
    state: row.state,
    version: row.version,
    assigneeDepartment: row.assigneeDepartment,
    assigneeArea: row.assigneeArea,
    dueOn: row.dueOn,
    decision: row.decision,
    reason: row.reason,
    dismissedUntil: row.dismissedUntil,
    decidedAt: row.decidedAt,
    closedAt: row.closedAt,
  }));
  expect(replayed).toEqual(stored);
}

function grouped<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
