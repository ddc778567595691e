import { AssistanceError, type AssistanceErrorCode, type LocalDate } from '@hub/assistance';
import type { Database } from '@hub/subgraph';
import { asc, sql } from 'drizzle-orm';
import { finding } from '../tables.ts';
import { writeExtensions } from './append-events.ts';
import type { ReviewEventKind } from './codes.ts';
import {
  type History,
  type StoredEvent,
  type Transaction,
  extend,
  loadHistories,
} from './histories.ts';
import type { Review } from './review.ts';
import { type NewReviewEvent, type ReviewEvent, hub } from './review-event.ts';
import { assertText, isText, mostNameCharacters } from './texts.ts';

/** Who acts on which finding, as they saw it. */
export interface Acting {
  readonly findingId: string;
  /** Number of the last event that they have seen. */
  readonly version: number;
  /** The same when they say the same again for want of an answer. */
  readonly idempotencyKey: string;
  readonly by: string;
  /** The hub's day. */
  readonly day: LocalDate;
}

/** Something that somebody does to a finding. */
export interface Step extends Acting {
  readonly kind: ReviewEventKind;
  /** What they said themselves: by this a repeated step is known, whatever the hub adds to it. */
  readonly said: Readonly<Record<string, unknown>>;
  /** The event as it is to be written. Throws what is wrong with what they said. */
  readonly event: (history: History) => NewReviewEvent;
}

/** Why a step was not taken. Nothing was changed by it. */
export interface StepError {
  readonly code: AssistanceErrorCode;
  readonly message: string;
  /** Number of the finding's last event now; null when there is no such finding. */
  readonly version: number | null;
  /** Who was first, and when, in a conflict. */
  readonly by: string | null;
  readonly at: string | null;
}

/** How a finding stands after a step, taken or not. */
export interface StepResult {
  readonly findingId: string;
  /** Null when there is no such finding. */
  readonly review: Review | null;
  readonly events: readonly ReviewEvent[];
  readonly error: StepError | null;
}

/**
 * Takes steps on findings, each or none of it, in one transaction.
 *
 * The findings are locked first, in the order of their ids, so that of two at once the second reads what the first
 * wrote: it is then refused, and told by whom. A step that was taken before is not taken again.
 */
export async function performSteps(
  database: Database,
  steps: readonly Step[],
): Promise<readonly StepResult[]> {
  const findingIds = [...new Set(steps.map(({ findingId }) => findingId))].filter(isText);
  return database.transaction(async (transaction) => {
    await lockFindings(transaction, findingIds);
    const before = await loadHistories(transaction, findingIds);
    const after = new Map(before);
    const errors = steps.map((step) => takeStep(after, step));
    const extensions = [...before]
      .map(([findingId, history]) => ({
        findingId,
        before: history,
        after: after.get(findingId) ?? history,
      }))
      .filter((extension) => extension.after !== extension.before);
    await writeExtensions(transaction, extensions);
    return steps.map(({ findingId }, place) => {
      const history = after.get(findingId);
      return {
        findingId,
        review: history?.review ?? null,
        events: history?.events ?? [],
        error: errors[place] ?? null,
      };
    });
  });
}

/** Takes one step. */
export async function performStep(database: Database, step: Step): Promise<StepResult> {
  const [result] = await performSteps(database, [step]);
  if (result === undefined) throw new Error('a step has no result');
  return result;
}

async function lockFindings(
  transaction: Transaction,
  findingIds: readonly string[],
): Promise<void> {
  await transaction
    .select({ id: finding.id })
    .from(finding)
    .where(sql`${finding.id} = any(${sql.param(findingIds)}::text[])`)
    .orderBy(asc(finding.id))
    .for('update');
}

/** Adds a step to the histories, or says why not. */
function takeStep(histories: Map<string, History>, step: Step): StepError | null {
  const history = histories.get(step.findingId);
  try {
    if (history === undefined) throw new AssistanceError('FINDING_UNKNOWN');
    assertSigned(step);
    if (!wasTaken(history, step)) histories.set(step.findingId, taken(history, step));
    return null;
  } catch (error) {
    if (!(error instanceof AssistanceError)) throw error;
    return refusal(error, step, history);
  }
}

function assertSigned({ by, idempotencyKey }: Step): void {
  assertText('by', by, mostNameCharacters);
  if (by === hub) throw new AssistanceError('REVIEW_TEXT_INVALID', { detail: 'by' });
  assertText('idempotencyKey', idempotencyKey, mostNameCharacters);
}

function wasTaken({ events }: History, step: Step): boolean {
  const earlier = events.find(({ idempotencyKey }) => idempotencyKey === step.idempotencyKey);
  if (earlier === undefined) return false;
  if (!isSame(earlier, step)) throw new AssistanceError('REVIEW_KEY_REUSED');
  return true;
}

function isSame({ kind, by, body }: StoredEvent, step: Step): boolean {
  if (kind !== step.kind || by !== step.by) return false;
  const written: Readonly<Record<string, unknown>> = { ...body };
  return Object.entries(step.said).every(
    ([name, value]) => value === undefined || value === written[name],
  );
}

function taken(history: History, step: Step): History {
  const { findingId, version: expectedVersion, by, day, idempotencyKey } = step;
  if (history.review.version !== expectedVersion) throw new AssistanceError('REVIEW_CONFLICT');
  const events = [step.event(history)];
  return extend(history, { findingId, expectedVersion, events, by, day, idempotencyKey });
}

function refusal(
  { code, message }: AssistanceError,
  { version }: Step,
  history: History | undefined,
): StepError {
  // The event that took the number was first; what followed from it is not who they lost to.
  const winner = history?.events.find(({ number }) => number > version) ?? history?.events.at(-1);
  const { by = null, at = null } = code === 'REVIEW_CONFLICT' ? (winner ?? {}) : {};
  return { code, message, version: history?.review.version ?? null, by, at };
}
