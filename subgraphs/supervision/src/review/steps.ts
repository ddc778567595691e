import { AssistanceError } from '@hub/assistance';
import type { FindingKind } from '@hub/screening';
import type { ReviewEventKind, ReviewState } from './codes.ts';
import type { NewReviewEvent, ReviewEventBodies } from './review-event.ts';
import { type Review, involvedDepartments, isSettled } from './review.ts';

/** The states in which each step is possible. RAISED is none of them: it is the first event, and there is no other first. */
const possibleIn: Readonly<Record<ReviewEventKind, readonly ReviewState[]>> = {
  RAISED: [],
  ASSIGNED: ['RAISED', 'ASSIGNED'],
  // A late answer closes what is decided, and who could not be reached may still come and speak.
  ANSWERED: ['ASSIGNED', 'DECIDED'],
  HEARD: ['ASSIGNED', 'DECIDED'],
  DECIDED: ['ASSIGNED'],
  // Money comes back in parts: the first closes the finding, the others are added.
  OUTCOME: ['DECIDED', 'CLOSED'],
  CLOSED: ['DECIDED'],
  NEW_EVIDENCE: ['DECIDED', 'CLOSED', 'CLEARED'],
  REOPENED: ['DECIDED', 'CLOSED', 'CLEARED'],
  CLEARED: ['RAISED', 'ASSIGNED', 'DECIDED', 'CLOSED'],
};

/** Confirming these takes something from the person; a missed aid gives. */
const adverseKinds: ReadonlySet<FindingKind> = new Set(['DUPLICATE', 'INELIGIBLE', 'ANOMALY']);

/** A finding as far as its kind says which steps are possible. */
export interface ReviewedFinding {
  readonly kind: FindingKind;
  readonly review: Review;
}

/**
 * Refuses an event that cannot happen to a finding as its review stands.
 *
 * Throws `REVIEW_STEP_NOT_POSSIBLE`, `REVIEW_DEPARTMENT_NOT_INVOLVED` or `REVIEW_PERSON_NOT_HEARD`.
 */
export function assertPossible<Kind extends ReviewEventKind>(
  finding: ReviewedFinding,
  event: NewReviewEvent<Kind>,
): void {
  assertState(finding.review, event.kind);
  const obstacle = obstacles[event.kind]?.(finding, event.body) ?? null;
  if (obstacle !== null) throw obstacle;
}

function assertState({ state, version }: Review, kind: ReviewEventKind): void {
  if (version === 0 || kind === 'RAISED') {
    if (version !== 0) throw notPossible('it was raised before');
    if (kind !== 'RAISED') throw notPossible('it has not been raised');
    return;
  }
  const states = possibleIn[kind];
  if (states.includes(state)) return;
  throw notPossible(`it is ${state}, and ${kind} is possible when it is ${states.join(' or ')}`);
}

type Obstacle<Kind extends ReviewEventKind> = (
  finding: ReviewedFinding,
  body: ReviewEventBodies[Kind],
) => AssistanceError | null;

/** What stands in the way of an event in a state that allows it. */
const obstacles: { readonly [Kind in ReviewEventKind]?: Obstacle<Kind> } = {
  ANSWERED: ({ review }, { department }) =>
    involvedDepartments(review).includes(department)
      ? null
      : new AssistanceError('REVIEW_DEPARTMENT_NOT_INVOLVED'),
  DECIDED: ({ kind, review }, { decision }) =>
    decision === 'CONFIRMED' && adverseKinds.has(kind) && review.heard === null
      ? new AssistanceError('REVIEW_PERSON_NOT_HEARD')
      : null,
  OUTCOME: ({ review }) =>
    review.decision === 'CONFIRMED'
      ? null
      : notPossible('an outcome in money follows a confirmed finding, and this one was dismissed'),
  CLOSED: ({ review }) => (isSettled(review) ? null : notPossible('something is left to do')),
  NEW_EVIDENCE: ({ review: { state, decision } }) =>
    state === 'DECIDED' && decision === 'CONFIRMED'
      ? notPossible('it was confirmed, and its money is still being followed')
      : null,
};

function notPossible(detail: string): AssistanceError {
  return new AssistanceError('REVIEW_STEP_NOT_POSSIBLE', { detail });
}
