import { AssistanceError, type DepartmentCode, departmentCodes } from '@hub/assistance';
import { type Database, maxBulkPeople } from '@hub/subgraph';
import { inArray } from 'drizzle-orm';
import { protectedPerson } from '../tables.ts';
import { type ProtectingDepartments, spreadProtection } from './spread-protection.ts';

/** Whom to protect, or whom no longer. */
export interface ProtectionChange {
  readonly people: readonly string[];
  readonly isProtected: boolean;
  readonly by: string;
}

/**
 * Hides where some people are, or shows it again: at once for findings, and for the departments as soon as each has
 * confirmed. Gives those that have not yet; workers tell all of them again every few minutes. Safe to repeat.
 *
 * @throws AssistanceError TOO_MANY_KEYS where the list would grow longer than a department is told in one piece
 */
export async function changeProtection(
  database: Database,
  departments: ProtectingDepartments | undefined,
  { people, isProtected, by }: ProtectionChange,
): Promise<readonly DepartmentCode[]> {
  if (people.length > 0)
    await database.transaction(async (transaction) => {
      if (isProtected)
        await transaction
          .insert(protectedPerson)
          .values(people.map((personId) => ({ personId, protectedBy: by })))
          .onConflictDoNothing();
      else
        await transaction
          .delete(protectedPerson)
          .where(inArray(protectedPerson.personId, [...people]));
      if ((await transaction.$count(protectedPerson)) > maxBulkPeople)
        throw new AssistanceError('TOO_MANY_KEYS');
    });
  return departments === undefined ? departmentCodes : spreadProtection(database, departments);
}
