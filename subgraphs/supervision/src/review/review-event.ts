import type { DepartmentCode, Fen, LocalDate } from '@hub/assistance';
import type {
  Decision,
  DepartmentAnswerCode,
  NotConfirmedReason,
  Outcome,
  ReviewEventKind,
} from './codes.ts';

/** Why a lead that was settled or gone is looked at again by itself. */
export const newEvidenceCauses = [
  'OTHER_RECORDS',
  'MORE_MONEY',
  'SHOWN_AGAIN',
  'DISMISSAL_EXPIRED',
] as const;
export type NewEvidenceCause = (typeof newEvidenceCauses)[number];

/**
 * What each kind of event says. Texts are what officials wrote; they may speak of people, and never leave the hub.
 *
 * Due dates are said and not reckoned again: a later table of working days must not change what a replay gives.
 */
export interface ReviewEventBodies {
  readonly RAISED: { readonly revision: number; readonly dueOn: LocalDate };
  readonly ASSIGNED: {
    readonly department: DepartmentCode;
    /** By its current code. */
    readonly area: string;
    readonly dueOn: LocalDate;
    readonly note: string | null;
  };
  readonly ANSWERED: {
    readonly department: DepartmentCode;
    readonly answer: DepartmentAnswerCode;
    readonly note: string | null;
  };
  /** What the person said; or that they could not be reached, with what was tried. */
  readonly HEARD: { readonly statement: string; readonly wasReached: boolean };
  readonly DECIDED: {
    readonly decision: Decision;
    /** Of a lead that was not confirmed. */
    readonly reason: NotConfirmedReason | null;
    /** First day on which a dismissal no longer holds; null where the lead was confirmed. */
    readonly dismissedUntil: LocalDate | null;
    /** Number of the evidence that was decided on: what later evidence is compared with. */
    readonly revision: number;
    readonly note: string | null;
  };
  readonly OUTCOME: {
    readonly outcome: Outcome;
    readonly amountFen: Fen;
    readonly note: string | null;
  };
  readonly CLOSED: Readonly<Record<string, never>>;
  readonly NEW_EVIDENCE: {
    readonly revision: number;
    readonly cause: NewEvidenceCause;
    readonly dueOn: LocalDate;
  };
  readonly REOPENED: { readonly reason: string; readonly dueOn: LocalDate };
  readonly CLEARED: { readonly asOf: LocalDate };
}

/** What an event says, by its kind. */
export type ReviewEventBody = ReviewEventBodies[ReviewEventKind];

/** Something that is to happen to a finding, before it has its place among the others. */
export type NewReviewEvent<Kind extends ReviewEventKind = ReviewEventKind> = {
  [K in Kind]: { readonly kind: K; readonly body: ReviewEventBodies[K] };
}[Kind];

/** Something that happened to a finding, in its place among the others: 1, 2, 3 … */
export type ReviewEvent<Kind extends ReviewEventKind = ReviewEventKind> = {
  [K in Kind]: {
    readonly kind: K;
    readonly number: number;
    /** Instant, ISO 8601. */
    readonly at: string;
    readonly day: LocalDate;
    readonly by: string;
    readonly body: ReviewEventBodies[K];
  };
}[Kind];

/** Who acts where nobody did: the hub itself. No official goes by this name. */
export const hub = 'hub';
