import type { PayeeDraft } from '../books.ts';
import { type Home, type Resident, headOf } from '../home.ts';

/** Whose account an award is paid to, whenever that began. */
export type Account = Omit<PayeeDraft, 'from' | 'until'>;

/** The account that a resident's own benefit is paid to: a child's to whoever heads the home, else their own. */
export function accountFor(home: Home, resident: Resident): Account {
  const head = headOf(home);
  const isWard = wardAges.has(resident.age) && head !== resident;
  return isWard ? accountOf(head, 'GUARDIAN') : accountOf(resident);
}

/** The account of a person, who is paid in their own name or for a child. */
function accountOf(
  { personId, account }: Pick<Resident, 'personId' | 'account'>,
  holder: 'PERSON' | 'GUARDIAN' = 'PERSON',
): Account {
  return { account, holder, holderId: personId };
}

/** The account of the home that cares for destitute people. */
export function accountOfInstitution(institution: string): Account {
  return { account: `account of ${institution}`, holder: 'INSTITUTION' };
}

const wardAges: ReadonlySet<Resident['age']> = new Set([
  'CHILD',
  'PRESCHOOL',
  'PRIMARY',
  'JUNIOR_SECONDARY',
  'UPPER_SECONDARY',
]);
