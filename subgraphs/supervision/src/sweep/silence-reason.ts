import { AssistanceError, type AssistanceErrorCode } from '@hub/assistance';

/** Why a department did not answer. */
export function silenceReason(failure: unknown): AssistanceErrorCode {
  return failure instanceof AssistanceError ? failure.code : 'DEPARTMENT_UNAVAILABLE';
}
