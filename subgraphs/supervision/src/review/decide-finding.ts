import { AssistanceError, type LocalDate } from '@hub/assistance';
import type { Database } from '@hub/subgraph';
import type { Decision, NotConfirmedReason } from './codes.ts';
import { defaultDismissedUntil, isDismissalAllowed } from './dismissal.ts';
import { type Acting, type StepResult, performStep } from './perform-steps.ts';
import { assertNote, noteOf } from './texts.ts';

/** What is decided of a lead. */
export interface FindingDecision {
  readonly decision: Decision;
  /** Of a lead that is not confirmed. */
  readonly reason?: NotConfirmedReason | null | undefined;
  /** First day on which the dismissal no longer holds; left out, it follows from the reason. */
  readonly dismissedUntil?: LocalDate | null | undefined;
  /** Number of the evidence that was looked at; left out, the newest. */
  readonly revision?: number | null | undefined;
  readonly note?: string | null | undefined;
}

/**
 * Decides a lead: confirmed, or not, with a coded reason and the day until which that is remembered.
 *
 * The evidence of an open lead may change without an event; who names what they looked at does not decide on another.
 */
export async function decideFinding(
  database: Database,
  acting: Acting,
  given: FindingDecision,
): Promise<StepResult> {
  const { decision } = given;
  const reason = given.reason ?? null;
  const note = noteOf(given.note);
  return performStep(database, {
    ...acting,
    kind: 'DECIDED',
    said: {
      decision,
      reason,
      note,
      dismissedUntil: given.dismissedUntil ?? undefined,
      revision: given.revision ?? undefined,
    },
    event: ({ revision }) => {
      assertNote(note);
      const dismissedUntil = dismissalOf(given, acting.day);
      if ((given.revision ?? revision) !== revision) {
        throw new AssistanceError('REVIEW_EVIDENCE_CHANGED');
      }
      return { kind: 'DECIDED', body: { decision, reason, dismissedUntil, revision, note } };
    },
  });
}

/** Until when a lead is dismissed; null where it is confirmed. */
function dismissalOf(given: FindingDecision, day: LocalDate): LocalDate | null {
  const reason = given.reason ?? null;
  const until = given.dismissedUntil ?? null;
  const isConfirmed = given.decision === 'CONFIRMED';
  if (isConfirmed !== (reason === null) || (isConfirmed && until !== null)) {
    throw new AssistanceError('REVIEW_REASON_MISMATCHED');
  }
  if (reason === null) return null;
  if (until === null) return defaultDismissedUntil(reason, day);
  if (!isDismissalAllowed(day, until)) throw new AssistanceError('REVIEW_DAY_INVALID');
  return until;
}
