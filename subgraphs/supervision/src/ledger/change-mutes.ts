import { severities } from '@hub/screening';
import type { Database } from '@hub/subgraph';
import { type SQL, and, asc, eq, exists, inArray, isNull, ne, not, sql } from 'drizzle-orm';
import type { Transaction } from '../review/histories.ts';
import { finding, ruleMute } from '../tables.ts';
import { areaLevels, areaOfCounty } from './area-level.ts';
import { mutedSeverity, urgencyOf } from './rule-mute.ts';

/**
 * Changes which rules are muted, and shows every lead accordingly, all or nothing.
 *
 * One such change at a time: a mute must not be decided on while a person lifts it. Readers are not held up. A sweep
 * that writes leads meanwhile may not know of the change yet; the next change, each night's at the latest, shows them
 * rightly.
 */
export async function changeMutes<Changed>(
  database: Database,
  change: (transaction: Transaction) => Promise<Changed>,
): Promise<Changed> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`lock table ${ruleMute} in share row exclusive mode`);
    const changed = await change(transaction);
    await hideMuted(transaction);
    await showUnmuted(transaction);
    return changed;
  });
}

/** Shows the leads of muted rules as INFO. Nothing else of them changes, and nothing is closed. */
async function hideMuted(transaction: Transaction): Promise<void> {
  const isToHide = and(ne(finding.severity, mutedSeverity), isMuted(transaction));
  await transaction
    .update(finding)
    .set({ severity: mutedSeverity, urgency: urgencyOf(mutedSeverity) })
    .where(inArray(finding.id, locked(transaction, isToHide)));
}

/** Shows the leads that no mute covers any longer as their rules say. */
async function showUnmuted(transaction: Transaction): Promise<void> {
  const isToShow = and(ne(finding.severity, finding.ruleSeverity), not(isMuted(transaction)));
  const ranking = sql.join(
    severities.map((severity) => sql`${severity}`),
    sql`, `,
  );
  await transaction
    .update(finding)
    .set({
      severity: sql`${finding.ruleSeverity}`,
      urgency: sql`array_position(array[${ranking}]::text[], ${finding.ruleSeverity}) - 1`,
    })
    .where(inArray(finding.id, locked(transaction, isToShow)));
}

/** Leads that are going to change, locked in the order in which a sweep locks them: so that neither of them waits for ever. */
function locked(transaction: Transaction, condition: SQL | undefined) {
  return transaction
    .select({ id: finding.id })
    .from(finding)
    .where(condition)
    .orderBy(asc(finding.id))
    .for('update');
}

/** Whether a mute in force covers a lead where its people live, for PostgreSQL. */
function isMuted(transaction: Transaction): SQL {
  const areas = areaLevels.map((level) => areaOfCounty(level, finding.county));
  return exists(
    transaction
      .select({ number: ruleMute.number })
      .from(ruleMute)
      .where(
        and(
          isNull(ruleMute.liftedAt),
          eq(ruleMute.ruleId, finding.ruleId),
          sql`${ruleMute.area} in (${sql.join(areas, sql`, `)})`,
        ),
      ),
  );
}
