import { type DepartmentCode, departmentCodes } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import type { Award, AwardMember, Payment } from '@hub/screening';
import type { Books } from './books.ts';

/** The awards of one person in one department, each with its members and payments, in the order of the rows. */
export type PersonAwards = Readonly<Record<DepartmentCode, readonly Award[]>>;

/** Picks a person's awards out of what departments said of the whole circle. */
export function awardsOfPerson(books: Books, personId: string): PersonAwards {
  const entries = departmentCodes.map((department) => [
    department,
    departmentAwards(department, books[department].rows, personId),
  ]);
  return Object.fromEntries(entries) as PersonAwards;
}

function departmentAwards(
  department: DepartmentCode,
  { award, awardMember, payment }: RowsOf<DepartmentCode>,
  personId: string,
): readonly Award[] {
  const parts = new Map<string, { members: AwardMember[]; payments: Payment[] }>();
  for (const row of awardMember) {
    if (row.personId === personId) parts.set(row.awardId, { members: [], payments: [] });
  }
  for (const row of awardMember) parts.get(row.awardId)?.members.push(row);
  for (const row of payment) parts.get(row.awardId)?.payments.push(row);
  return award.flatMap((row) => {
    const own = parts.get(row.id);
    return own === undefined ? [] : [{ ...row, ...own, department } as Award];
  });
}
