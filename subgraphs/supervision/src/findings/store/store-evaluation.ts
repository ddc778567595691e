import type { LocalDate } from '@hub/assistance';
import type { Database } from '@hub/subgraph';
import { mutesInForce } from '../../ledger/rule-mute.ts';
import { cleared } from '../../review/hub-events.ts';
import { type Extension, writeExtensions } from '../../review/append-events.ts';
import { type Transaction, extend, loadHistories } from '../../review/histories.ts';
import { type NewReviewEvent, hub } from '../../review/review-event.ts';
import type { Evaluation } from '../../sweep/evaluation.ts';
import { insertFindings, updateFindings } from './finding-rows.ts';
import { addLinks, lockConcerned, removeLinks, withoutLinks } from './finding-links.ts';
import { type Shown, eventOf, findingsShown, newestEvidence } from './shown.ts';

/** What storing an evaluation changed. */
export interface Stored {
  readonly raised: number;
  readonly cleared: number;
}

/** What is stored, and what is done with it in the same transaction. */
export interface StoreOptions {
  /** Day of the screening, and the hub's day. */
  readonly day: LocalDate;
  /** Whatever else has to be true together with the findings: the page is done, the tallies counted. */
  readonly alongside?: (transaction: Transaction, stored: Stored) => Promise<void>;
}

/**
 * Stores what the rules say of some people, all or nothing; doing it again changes nothing.
 *
 * A finding that is not shown any more clears only where every one of its people was screened by a rule that could
 * judge them: silence of a department clears nothing. A constant number of statements, however many the people.
 */
export async function storeEvaluation(
  database: Database,
  evaluation: Evaluation,
  options: StoreOptions,
): Promise<Stored> {
  return storeFindings(database, evaluation, {
    ...options,
    lock: async (transaction, findingIds) =>
      lockConcerned(transaction, { findingIds, personIds: evaluation.personIds }),
    goneOf: async (transaction, { shown, concerned }) => {
      await addLinks(transaction, shown);
      await removeLinks(transaction, { evaluation, shown });
      return withoutLinks(transaction, concerned);
    },
  });
}

/** How it is known which of the findings that were shown before are shown no more. */
export interface Reach extends StoreOptions {
  /** Locks the findings that are shown, and those that were shown before, in the order of their ids. */
  readonly lock: (
    transaction: Transaction,
    findingIds: readonly string[],
  ) => Promise<readonly string[]>;
  /** Which of these the data no longer shows. */
  readonly goneOf: (
    transaction: Transaction,
    now: { readonly shown: readonly Shown[]; readonly concerned: readonly string[] },
  ) => Promise<readonly string[]>;
}

/** Stores findings and what becomes of those that are gone, all or nothing. */
export async function storeFindings(
  database: Database,
  evaluation: Evaluation,
  { day, alongside, lock, goneOf }: Reach,
): Promise<Stored> {
  return database.transaction(async (transaction) => {
    const mutes = await mutesInForce(transaction);
    const shown = findingsShown(evaluation, mutes, day);
    await insertFindings(transaction, shown);
    const concerned = await lock(
      transaction,
      shown.map(({ row }) => row.id),
    );
    const histories = await loadHistories(transaction, concerned);
    const newest = await newestEvidence(transaction, [...histories.keys()]);
    await updateFindings(transaction, shown, newest);
    const gone = await goneOf(transaction, { shown, concerned });

    const extensions: Extension[] = [];
    const add = (findingId: string, event: NewReviewEvent | null) => {
      const before = histories.get(findingId);
      if (before === undefined || event === null) return;
      const expectedVersion = before.review.version;
      const entry = {
        findingId,
        expectedVersion,
        events: [event],
        by: hub,
        day,
        idempotencyKey: null,
      };
      extensions.push({ findingId, before, after: extend(before, entry) });
    };
    for (const each of shown) add(each.row.id, eventOf(each, histories, { newest, day }));
    const clearedIds = gone.filter((id) => isStillShown(histories, id));
    for (const id of clearedIds) add(id, cleared(day));
    await writeExtensions(transaction, extensions);
    const stored = {
      raised: shown.filter(({ row }) => isNew(histories, row.id)).length,
      cleared: clearedIds.length,
    };
    await alongside?.(transaction, stored);
    return stored;
  });
}

type Histories = Awaited<ReturnType<typeof loadHistories>>;

function isNew(histories: Histories, findingId: string): boolean {
  return histories.get(findingId)?.review.version === 0;
}

function isStillShown(histories: Histories, findingId: string): boolean {
  const review = histories.get(findingId)?.review;
  return review !== undefined && review.version > 0 && review.isShown;
}
