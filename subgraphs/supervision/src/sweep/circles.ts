import { type LocalDate, covers } from '@hub/assistance';
import type { Residence } from '@hub/subgraph';

/** People who are screened with one case file: they share a household on the day, and everybody they ever lived with. */
export interface Circle {
  /** Whom the screening is about. */
  readonly subjectIds: readonly [string, ...string[]];
  /** Whose rows the rules read: the same people, and everybody who lives or lived with one of them. */
  readonly personIds: readonly string[];
  /** Current household and its county; null for those who live in none. */
  readonly county: string | null;
}

/** Which people a page is about: those at home in its households, or those who were named. */
export type IsMeant = (personId: string, homeId: string) => boolean;

/**
 * Sorts people into circles by the register, so that a household is read and judged once.
 *
 * Live screening reads everybody whom a person ever lived with; people with the same answer to that, and the same
 * household on the day, have the same case file. Somebody who moved has one of their own.
 */
export function circlesOf(
  residences: readonly Residence[],
  asOf: LocalDate,
  isMeant: IsMeant,
): readonly Circle[] {
  const membersOf = new Map<string, Set<string>>();
  const residencesOf = new Map<string, Residence[]>();
  for (const residence of residences) {
    const { householdId, personId } = residence;
    const members = membersOf.get(householdId);
    if (members === undefined) membersOf.set(householdId, new Set([personId]));
    else members.add(personId);
    const own = residencesOf.get(personId);
    if (own === undefined) residencesOf.set(personId, [residence]);
    else own.push(residence);
  }
  const circles = new Map<
    string,
    { subjectIds: string[]; personIds: readonly string[]; county: string | null }
  >();
  for (const [personId, own] of residencesOf) {
    const { home, isCurrent } = homeOf(own, asOf);
    if (!isMeant(personId, home.householdId)) continue;
    const households = [...new Set(own.map(({ householdId }) => householdId))].toSorted();
    const key = `${isCurrent ? home.householdId : ''} ${households.join(' ')}`;
    const circle = circles.get(key);
    if (circle !== undefined) {
      circle.subjectIds.push(personId);
      continue;
    }
    const people = new Set(households.flatMap((id) => [...(membersOf.get(id) ?? [])]));
    circles.set(key, { subjectIds: [personId], personIds: [...people], county: home.county });
  }
  return [...circles.values()] as unknown as readonly Circle[];
}

/** Where somebody lives on the day; or else where they lived last, which says whose page they are on. */
export function homeOf(
  residences: readonly Residence[],
  asOf: LocalDate,
): { readonly home: Residence; readonly isCurrent: boolean } {
  const current = residences.find((residence) => covers(residence, asOf));
  if (current !== undefined) return { home: current, isCurrent: true };
  const [first, ...others] = residences as readonly [Residence, ...Residence[]];
  return {
    home: others.reduce((last, next) => (next.from > last.from ? next : last), first),
    isCurrent: false,
  };
}

/** People who live in no household of the register: each is screened alone. */
export function aloneCircles(personIds: readonly string[]): readonly Circle[] {
  return personIds.map((personId) => ({
    subjectIds: [personId],
    personIds: [personId],
    county: null,
  }));
}
