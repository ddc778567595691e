import type { LocalDate } from '@hub/assistance';
import { firstActionDueOn } from './deadline.ts';
import type { NewEvidenceCause, NewReviewEvent } from './review-event.ts';

/** A screening shows a finding for the first time. */
export function raised(revision: number, day: LocalDate): NewReviewEvent<'RAISED'> {
  return { kind: 'RAISED', body: { revision, dueOn: firstActionDueOn(day) } };
}

/** A screening shows a settled finding in a new light. */
export function newEvidence(
  revision: number,
  cause: NewEvidenceCause,
  day: LocalDate,
): NewReviewEvent<'NEW_EVIDENCE'> {
  return { kind: 'NEW_EVIDENCE', body: { revision, cause, dueOn: firstActionDueOn(day) } };
}

/** A screening that could judge it no longer shows a finding. */
export function cleared(asOf: LocalDate): NewReviewEvent<'CLEARED'> {
  return { kind: 'CLEARED', body: { asOf } };
}
