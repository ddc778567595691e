import { AssistanceError } from '@hub/assistance';
import type { AccessRecord, Caller } from '@hub/assistance/access';
import { databaseFailureIn } from './database-failure.ts';
import { openDatabase } from './database.ts';
import type { Subgraph } from './subgraph.ts';

/** Path at which the gateway writes an access on record. */
export const auditPath = '/audit';

/**
 * Writes an access of a caller on record, and resolves to its number when it is there to stay.
 *
 * What came over the wire is read anew; whatever it throws, the access is not to be answered.
 */
export type AuditWriter = (access: AccessRecord, caller: Caller | null) => Promise<number>;

/** A record that is open, and the way to close it. */
export interface OpenAudit {
  readonly record: AuditWriter;
  readonly close: () => Promise<void>;
}

/**
 * Opens the record of a subgraph on a connection of its own, so that no long question stands before it.
 *
 * One that keeps none refuses every access.
 */
export function openAudit({ audit }: Pick<Subgraph, 'audit'>, url: string): OpenAudit {
  if (audit === undefined)
    return {
      record: async () => Promise.reject(new AssistanceError('AUDIT_UNAVAILABLE')),
      close: async () => undefined,
    };
  const { sql, close } = openDatabase(url, { connections: 1 });
  return { record: audit(sql), close };
}

/** HTTP status for an access that is to be recorded: 204 when it is. */
export async function auditStatus(
  record: AuditWriter,
  access: unknown,
  caller: Caller | null,
): Promise<number> {
  try {
    await record(access as AccessRecord, caller);
    return 204;
  } catch (failure) {
    if (failure instanceof AssistanceError || databaseFailureIn(failure) !== null) return 503;
    throw failure;
  }
}
