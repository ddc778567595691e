import { AssistanceError } from '@hub/assistance';
import type { AccessRecord, Caller } from '@hub/assistance/access';
import { withinDeadline } from '../deadline.ts';
import type { DepartmentTransport } from '../department-transport.ts';
import type { Log } from '../log.ts';
import { newRequestId } from '../request-id.ts';

/**
 * Writes an access on record, and resolves when it is there to stay.
 *
 * Rejects with AssistanceError AUDIT_UNAVAILABLE: then nothing of the answer may leave.
 */
export type RecordAccess = (record: AccessRecord, caller: Caller) => Promise<void>;

/** Longest wait for supervision's record, in milliseconds: longer than for a department, for without it all is withheld. */
const deadlineMs = 3000;

interface RecorderParts {
  /** The way to supervision, which keeps the record. */
  readonly supervision: () => DepartmentTransport | undefined;
  readonly log: Log;
}

/** The way to write accesses on record. */
export function accessRecorder({ supervision, log }: RecorderParts): RecordAccess {
  return async (access, caller) => {
    const requestId = access.requestId ?? newRequestId();
    try {
      const write = supervision()?.record;
      if (write === undefined) throw new Error('supervision keeps no record');
      const headers = { 'hub-request-id': requestId };
      await withinDeadline(deadlineMs, async (signal) =>
        write(access, { signal, headers, caller }),
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.error({ reason, requestId }, 'an access could not be recorded: its answer is withheld');
      throw new AssistanceError('AUDIT_UNAVAILABLE');
    }
  };
}
