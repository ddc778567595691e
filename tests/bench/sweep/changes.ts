import { setTimeout as delay } from 'node:timers/promises';
import { type OpenDatabase, openDatabase } from '@hub/subgraph';
import { ownerUrlOf } from '@hub/cli/holdings';
import { sample } from '../measure/random.ts';
import type { ScaledProvince } from './open-scale.ts';

/** Longest wait for a lead to follow, in milliseconds. */
const longestMs = 60_000;

const pollMs = 20;

/**
 * Seconds from the commit of a changed payment to the changed finding, once for each change.
 *
 * The allowance of somebody who draws destitute support as well is sent back, and the lead has to clear, or to become the one that says
 * that both are still open; then it is as before and the lead has to stand as it did. Both are measured. Throws where a lead does not follow; the books are as before
 * whatever happens.
 */
export async function changeSeconds(
  { databases }: ScaledProvince,
  supervision: OpenDatabase,
  { changes, seed }: { readonly changes: number; readonly seed: number },
): Promise<readonly number[]> {
  const leads = await supervision.sql<{ id: string; subjectId: string }[]>`
    select id, subject_id as "subjectId" from finding
    where rule_id = 'DUP-SUBSIST-DESTITUTE' and variant is null and state = 'RAISED' order by id`;
  const { sql, close } = openDatabase(ownerUrlOf(databases.addresses, 'civil-affairs'), {
    connections: 1,
  });
  const until = async (id: string, isStanding: boolean) => {
    const startedMs = performance.now();
    for (;;) {
      const [lead] = await supervision.sql<{ stands: boolean }[]>`
        select state = 'RAISED' and variant is null as stands from finding where id = ${id}`;
      if (lead?.stands === isStanding) return (performance.now() - startedMs) / 1000;
      if (performance.now() - startedMs > longestMs) throw new Error('a lead did not follow');
      await delay(pollMs);
    }
  };
  try {
    const seconds: number[] = [];
    for (const { id, subjectId } of sample(leads, Math.ceil(changes / 2), seed)) {
      const payments = await sql<{ id: string }[]>`
        update payment set returned_on = paid_on where returned_on is null and award_id in (
          select id from award join award_member on award_id = id
          where person_id = ${subjectId} and programme like 'MZ-DIBAO%') returning id`;
      try {
        seconds.push(await until(id, false));
      } finally {
        const ids = payments.map((payment) => payment.id);
        await sql`update payment set returned_on = null where id = any(${ids})`;
      }
      seconds.push(await until(id, true));
    }
    return seconds.slice(0, changes);
  } finally {
    await close();
  }
}
