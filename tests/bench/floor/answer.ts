import {
  type LocalDate,
  formatDate,
  maskResidentNumber,
  parseResidentNumber,
} from '@hub/assistance';
import { aidStatement } from './aid.ts';
import type { Books, Databases, Identity } from './books.ts';
import { departmentRecords } from './departments.ts';
import { awardsOfPerson } from './person-books.ts';
import { screening } from './screening.ts';

/**
 * Answers the main operation for one person the way one would write it by hand: who belongs to the circle first, then
 * everything of everybody in parallel, each table once.
 *
 * That is half the statements of the hub, which asks each department for the person and then for the others; the floor
 * is meant to be hard to reach.
 */
export async function answerPerson(databases: Databases, personId: string, asOf: LocalDate) {
  const memberships = await databases.householdMembers(personId);
  const circle = [...new Set([personId, ...memberships.map((row) => row.personId)])];
  const [identities, books] = await Promise.all([
    databases.identities(circle),
    databases.books(circle),
  ]);
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
