import { type DepartmentCode, departmentCodes } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import type { Award, AwardEvent, AwardMember, Payee, Payment } from '@hub/screening';
import type { Books } from './books.ts';

/** The awards of one person in one department, each with all that belongs to it, in the order of the rows. */
export type PersonAwards = Readonly<Record<DepartmentCode, readonly Award[]>>;

/** Picks a person's awards out of what departments said of the whole circle. */
export function awardsOfPerson(books: Books, personId: string): PersonAwards {
  const entries = departmentCodes.map((department) => [
    department,
    departmentAwards(department, books[department].rows, personId),
  ]);
  return Object.fromEntries(entries) as PersonAwards;
}

interface Parts {
  readonly members: AwardMember[];
  readonly events: AwardEvent[];
  readonly payments: Payment[];
  readonly returned: Payment[];
  readonly payees: Payee[];
}

function departmentAwards(
  department: DepartmentCode,
  { award, awardMember, awardEvent, payment, payee }: RowsOf<DepartmentCode>,
  personId: string,
): readonly Award[] {
  const parts = new Map<string, Parts>();
  for (const row of awardMember) {
    if (row.personId !== personId) continue;
    parts.set(row.awardId, { members: [], events: [], payments: [], returned: [], payees: [] });
  }
  for (const row of awardMember) parts.get(row.awardId)?.members.push(row);
  for (const row of awardEvent) parts.get(row.awardId)?.events.push(row);
  for (const row of payment) {
    const own = parts.get(row.awardId);
    (row.returnedOn === null ? own?.payments : own?.returned)?.push(row);
  }
  for (const row of payee) parts.get(row.awardId)?.payees.push(row);
  return award.flatMap((row) => {
    const own = parts.get(row.id);
    return own === undefined ? [] : [{ ...row, ...own, department } as Award];
  });
}
