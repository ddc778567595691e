import type { Database } from '@hub/subgraph';
import { desc } from 'drizzle-orm';
import type { Logger } from 'pino';
import { auditEntry } from './tables.ts';

/**
 * Writes the head of the audit's chain into the log, which is kept elsewhere: an end of the chain that was cut off is found
 * by a head from before (`hub audit verify --head`).
 */
export async function noteAuditHead(database: Database, log: Logger): Promise<void> {
  const [last] = await database
    .select({ sequence: auditEntry.sequence, hash: auditEntry.hash })
    .from(auditEntry)
    .orderBy(desc(auditEntry.sequence))
    .limit(1);
  if (last !== undefined) log.info(last, 'the head of the audit');
}
