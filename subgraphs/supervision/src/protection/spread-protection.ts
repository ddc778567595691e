import { setTimeout as delay } from 'node:timers/promises';
import { type DepartmentCode, departmentCodes } from '@hub/assistance';
import type { Bulk, Database } from '@hub/subgraph';
import { asc, sql } from 'drizzle-orm';
import { protectedPerson } from '../tables.ts';

/** What of each department is told whose place is shown to nobody. */
export type ProtectingDepartments = Readonly<Record<DepartmentCode, Pick<Bulk, 'protect'>>>;

/** Longest wait for a department, in milliseconds: as long as the gateway waits for one. */
const deadlineMs = 1500;

/**
 * Tells every department the whole list of protected people, and says which of them did not confirm it.
 *
 * One at a time, so that no older list arrives after a newer one. Safe to repeat.
 */
export async function spreadProtection(
  database: Database,
  departments: ProtectingDepartments,
): Promise<readonly DepartmentCode[]> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(hashtext('protected_person'))`);
    const rows = await transaction
      .select({ personId: protectedPerson.personId })
      .from(protectedPerson)
      .orderBy(asc(protectedPerson.personId));
    const people = rows.map(({ personId }) => personId);
    const confirmed = await Promise.all(
      departmentCodes.map(async (code) => isConfirmed(departments[code], people)),
    );
    return departmentCodes.filter((_, place) => confirmed[place] !== true);
  });
}

async function isConfirmed(
  department: Pick<Bulk, 'protect'>,
  people: readonly string[],
): Promise<boolean> {
  const confirmed = department.protect(people).then(
    () => true,
    () => false,
  );
  return Promise.race([confirmed, delay(deadlineMs, false, { ref: false })]);
}
