import {
  type LocalDate,
  formatDate,
  maskResidentNumber,
  parseResidentNumber,
} from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import { aidStatement } from './aid.ts';
import type { Books, Databases, Identity } from './books.ts';
import { departmentRecords } from './departments.ts';
import { awardsOfPerson } from './person-books.ts';
import { screening } from './screening.ts';

/**
 * Answers the main operation for one person the way one would write it by hand: the register first, because it says who
 * belongs to the circle, then everything of everybody in parallel, each table once.
 *
 * The hub asks five departments for the person and then for the others: nearly twice the statements. The floor is meant
 * to be hard to reach.
 */
export async function answerPerson(databases: Databases, personId: string, asOf: LocalDate) {
  const register = await databases.register(personId);
  const circle = circleOf(personId, register.rows.householdMember);
  const [identities, others] = await Promise.all([
    databases.identities(circle),
    databases.others(circle),
  ]);
  const books: Books = { CIVIL_AFFAIRS: register, ...others };
  const known = new Map(identities.map((identity) => [identity.personId, identity]));
  const awards = awardsOfPerson(books, personId);
  const person = {
    ...registered(personId, books, known),
    household: household(personId, books, known),
    ...departmentRecords(personId, books, awards),
    aid: aidStatement(personId, books, awards),
    screening: screening(circle, books, asOf),
  };
  return { data: { person } };
}

type Membership = RowsOf<'CIVIL_AFFAIRS'>['householdMember'][number];

/** The person, and everyone who lives or lived in a household with them. */
function circleOf(personId: string, memberships: readonly Membership[]): readonly string[] {
  const own = memberships.filter((row) => row.personId === personId);
  const households = new Set(own.map(({ householdId }) => householdId));
  const together = memberships.filter(({ householdId }) => households.has(householdId));
  return [...new Set([personId, ...together.map((row) => row.personId)])];
}

type Known = ReadonlyMap<string, Identity>;

function registered(personId: string, books: Books, known: Known) {
  const identity = known.get(personId);
  const entry = books.CIVIL_AFFAIRS.rows.person.find((row) => row.personId === personId);
  return {
    id: personId,
    name: identity?.name ?? null,
    residentNumber:
      identity === undefined
        ? null
        : maskResidentNumber(parseResidentNumber(identity.residentNumber)),
    bornOn: entry === undefined ? null : formatDate(entry.bornOn),
  };
}

function household(personId: string, books: Books, known: Known) {
  const open = books.CIVIL_AFFAIRS.rows.householdMember.filter(({ until }) => until === null);
  const own = open.findLast((row) => row.personId === personId);
  if (own === undefined) return null;
  const members = open
    .filter((row) => row.householdId === own.householdId)
    .toSorted((a, b) => Number(b.isHead) - Number(a.isHead) || (a.personId < b.personId ? -1 : 1));
  return {
    id: own.householdId,
    members: members.map((row) => ({
      id: row.personId,
      name: known.get(row.personId)?.name ?? null,
    })),
  };
}
