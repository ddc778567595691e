import { createHash } from 'node:crypto';
import type { Fen, LocalDate } from '@hub/assistance';
import type { RuleFinding } from '@hub/screening';
import type { Outcome } from './codes.ts';
import type { Review } from './review.ts';
import type { NewEvidenceCause } from './review-event.ts';

/** What of some evidence is compared with later evidence. */
export interface EvidenceMark {
  readonly fingerprint: string;
  readonly amountFen: Fen;
}

/** What a screening shows of a finding that was settled or gone. */
export interface ShownAgain {
  /** The evidence that it was decided on, `Review.decidedRevision`; null where nobody decided. */
  readonly former: EvidenceMark | null;
  readonly found: EvidenceMark;
  readonly day: LocalDate;
}

/**
 * Why what a screening shows now opens a finding again; null where it only goes on.
 *
 * An open lead is never opened again, and neither is a confirmed one whose money is still being followed. A dismissed
 * one stays dismissed while it rests on the same records, however much it grows: the months that a lawful stacking
 * adds are as lawful as the first.
 */
export function newEvidenceCause(
  review: Review,
  { former, found, day }: ShownAgain,
): NewEvidenceCause | null {
  if (review.state === 'CLEARED') return 'SHOWN_AGAIN';
  if (!isAtRest(review) || former === null) return null;
  if (former.fingerprint !== found.fingerprint) return 'OTHER_RECORDS';
  if (!review.isShown && wasRight(review)) return 'SHOWN_AGAIN';
  if (isExpired(review, day)) return 'DISMISSAL_EXPIRED';
  return hasGrown(review, former, found) ? 'MORE_MONEY' : null;
}

/** Over what a finding rests on: which records, since when, in which variant of the rule; not over how much it is. */
export function fingerprintOf({
  variant,
  period,
  evidence,
}: Pick<RuleFinding, 'variant' | 'period' | 'evidence'>): string {
  const records = evidence.map(({ department, recordId }) =>
    JSON.stringify([department, recordId]),
  );
  const content = [variant ?? null, period?.from ?? null, [...new Set(records)].toSorted()];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function isAtRest({ state, decision }: Review): boolean {
  return state === 'CLOSED' || (state === 'DECIDED' && decision === 'NOT_CONFIRMED');
}

/** What was right and then gone must not come back; a mistake may, until its dismissal ends. */
function wasRight({ decision, reason }: Review): boolean {
  return decision === 'CONFIRMED' || reason === 'ALREADY_CORRECTED';
}

function isExpired({ dismissedUntil }: Review, day: LocalDate): boolean {
  return dismissedUntil !== null && dismissedUntil <= day;
}

/** What settles money that was paid or owed up to now; an end to paying settles what would have come. */
const settlingOutcomes: ReadonlySet<Outcome> = new Set(['RECOVERED', 'WAIVED', 'BACK_PAID']);

/** More than what was decided on, and than what has been settled since: paying on while it was decided is part of it. */
function hasGrown(
  { decision, outcomes }: Review,
  former: EvidenceMark,
  found: EvidenceMark,
): boolean {
  const settledFen = outcomes
    .filter(({ outcome }) => settlingOutcomes.has(outcome))
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
  return decision === 'CONFIRMED' && found.amountFen > Math.max(former.amountFen, settledFen);
}
