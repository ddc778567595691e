import type { DepartmentCode, LocalDate } from '@hub/assistance';
import type { Decision, NotConfirmedReason, ReviewEventKind, ReviewState } from './codes.ts';
import type { ReviewEvent, ReviewEventBodies } from './review-event.ts';

/** The department that has a lead in hand, and where. */
export interface Assignee {
  readonly department: DepartmentCode;
  readonly area: string;
}

/** What an event said, with who said it and when. */
type Said<Kind extends ReviewEventKind> = ReviewEventBodies[Kind] &
  Pick<ReviewEvent, 'by' | 'at' | 'day'>;

/**
 * Where the review of a finding stands (核查): what its events add up to.
 *
 * A lead that is opened again starts a new round: what was answered, heard and decided before stays in the events, and
 * counts for nothing in the new one.
 */
export interface Review {
  readonly state: ReviewState;
  /** Number of the last event; 0 before the first. */
  readonly version: number;
  /** The departments whose records the finding rests on. */
  readonly departments: readonly DepartmentCode[];
  /** False from when the data no longer showed it until it is opened again. */
  readonly isShown: boolean;
  readonly assignee: Assignee | null;
  /** By when somebody has to act; null once nobody has to. */
  readonly dueOn: LocalDate | null;
  /** The last answer of each department, in the order in which they first answered. */
  readonly answers: readonly Said<'ANSWERED'>[];
  /** What the person said last, or how they could not be reached. */
  readonly heard: Said<'HEARD'> | null;
  readonly decision: Decision | null;
  readonly reason: NotConfirmedReason | null;
  readonly dismissedUntil: LocalDate | null;
  readonly decidedAt: string | null;
  /** Number of the evidence that was decided on. */
  readonly decidedRevision: number | null;
  readonly outcomes: readonly Said<'OUTCOME'>[];
  readonly closedAt: string | null;
}

/** The state that events lead to. The departments are those whose records the finding rests on. */
export function replay(
  events: readonly ReviewEvent[],
  departments: readonly DepartmentCode[],
): Review {
  const unraised: Review = { ...newRound, version: 0, departments, dueOn: null };
  return events.reduce<Review>(apply, unraised);
}

/** The state after one event more. */
export function apply<Kind extends ReviewEventKind>(
  review: Review,
  event: ReviewEvent<Kind>,
): Review {
  return { ...review, ...changes[event.kind](review, event), version: event.number };
}

/** Departments that have to answer: those of the evidence, and the one that has the lead in hand. */
export function involvedDepartments({ departments, assignee }: Review): readonly DepartmentCode[] {
  return assignee === null ? departments : [...new Set([...departments, assignee.department])];
}

/** Departments that have to answer and have not. */
export function awaitedDepartments(review: Review): readonly DepartmentCode[] {
  const answered = new Set(review.answers.map(({ department }) => department));
  return involvedDepartments(review).filter((department) => !answered.has(department));
}

/**
 * Whether nothing is left to do: it is decided, every department involved has answered, and where it was confirmed,
 * somebody has said what became of the money.
 */
export function isSettled(review: Review): boolean {
  if (review.state !== 'DECIDED' || awaitedDepartments(review).length > 0) return false;
  return review.decision === 'NOT_CONFIRMED' || review.outcomes.length > 0;
}

const newRound = {
  state: 'RAISED',
  isShown: true,
  assignee: null,
  answers: [],
  heard: null,
  decision: null,
  reason: null,
  dismissedUntil: null,
  decidedAt: null,
  decidedRevision: null,
  outcomes: [],
  closedAt: null,
} as const satisfies Partial<Review>;

type Change<Kind extends ReviewEventKind> = (
  review: Review,
  event: ReviewEvent<Kind>,
) => Partial<Review>;

const raise = (
  _: Review,
  { body: { dueOn } }: { readonly body: { readonly dueOn: LocalDate } },
) => ({
  ...newRound,
  dueOn,
});

/** What each kind of event changes. */
const changes: { readonly [Kind in ReviewEventKind]: Change<Kind> } = {
  RAISED: raise,
  NEW_EVIDENCE: raise,
  REOPENED: raise,
  ASSIGNED: (_, { body: { department, area, dueOn } }) => ({
    state: 'ASSIGNED',
    assignee: { department, area },
    dueOn,
  }),
  ANSWERED: ({ answers }, event) => ({
    answers: [
      ...answers.filter(({ department }) => department !== event.body.department),
      said(event),
    ],
  }),
  HEARD: (_, event) => ({ heard: said(event) }),
  DECIDED: (_, { at, body: { decision, reason, dismissedUntil, revision } }) => ({
    state: 'DECIDED',
    decision,
    reason,
    dismissedUntil,
    decidedAt: at,
    decidedRevision: revision,
  }),
  OUTCOME: ({ outcomes }, event) => ({ outcomes: [...outcomes, said(event)] }),
  CLOSED: (_, { at }) => ({ state: 'CLOSED', closedAt: at, dueOn: null }),
  // Money that was found wrongly paid is followed to its end, whatever the data shows later.
  CLEARED: ({ state }) =>
    state === 'RAISED' || state === 'ASSIGNED'
      ? { state: 'CLEARED', isShown: false, dueOn: null }
      : { isShown: false },
};

function said<Kind extends ReviewEventKind>({ body, by, at, day }: ReviewEvent<Kind>): Said<Kind> {
  return { ...body, by, at, day };
}
