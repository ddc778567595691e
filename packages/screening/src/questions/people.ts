import { type DepartmentCode, type LocalDate, type ProgrammeCode, covers } from '@hub/assistance';
import { sameDayMonthsLater } from './calendar.ts';
import type { CaseFile } from '../case-file.ts';

/** The people among whom aid to a household is looked at: its members, or all of the file where it has none. */
export function householdIn(file: CaseFile): readonly string[] {
  return file.household?.memberIds ?? file.personIds;
}

/** The members of the household that a person belongs to on the day of the file, or the person alone. */
export function livingWith(file: CaseFile, personId: string): readonly string[] {
  const members = householdIn(file);
  return members.includes(personId) ? members : [personId];
}

/** Whether two people are one or lived in one household on a day. */
export function livedTogether(
  file: CaseFile,
  people: readonly [string, string],
  day: LocalDate,
): boolean {
  const [left, right] = people;
  if (left === right) return true;
  const rows = file.facts.householdMember.filter((row) => covers(row, day));
  const homes = rows.filter((row) => row.personId === left).map((row) => row.householdId);
  return rows.some((row) => row.personId === right && homes.includes(row.householdId));
}

/** Below this age a person is a minor (民法典 art. 17). */
export const ageOfMajority = 18;

/** The day on which a person is so many years old; null for somebody the register does not know. */
export function birthdayOf(file: CaseFile, personId: string, years: number): LocalDate | null {
  const person = file.facts.person.find((row) => row.personId === personId);
  return person === undefined ? null : sameDayMonthsLater(person.bornOn, 12 * years);
}

/** The county of a person's hukou on a day, by its code then; null where the register does not say. */
export function countyOf(file: CaseFile, personId: string, day: LocalDate): string | null {
  const home = file.facts.hukouResidence.find(
    (row) => row.personId === personId && covers(row, day),
  );
  return home?.county ?? null;
}

/** Whether two people were married to each other on a day, as either of them is registered. */
export function areSpouses(
  file: CaseFile,
  people: readonly [string, string],
  day: LocalDate,
): boolean {
  return file.facts.kinship.some(
    ({ personId, relation, relativeId, from, until }) =>
      relation === 'SPOUSE' &&
      relativeId !== null &&
      personId !== relativeId &&
      people.includes(personId) &&
      people.includes(relativeId) &&
      covers({ from, until }, day),
  );
}

/** Whether a death that nobody revoked lies on or before a day. */
export function isDead(file: CaseFile, personId: string, day: LocalDate): boolean {
  return file.facts.death.some(
    (death) => death.personId === personId && !death.isRevoked && death.diedOn <= day,
  );
}

/** Spells in which somebody else feeds and insures a person. */
const awayKinds: ReadonlySet<string> = new Set([
  'MILITARY_SERVICE',
  'NON_COMMISSIONED_SERVICE',
  'PRISON',
  'COMPULSORY_REHABILITATION',
]);

/** Whether a person was in the army, in prison or in compulsory rehabilitation on a day. */
export function isAway(file: CaseFile, personId: string, day: LocalDate): boolean {
  return file.facts.custodyOrService.some(
    (spell) => spell.personId === personId && awayKinds.has(spell.kind) && covers(spell, day),
  );
}

/**
 * Whether an application explains why nothing was given: open, or since a day given up in writing or refused by law.
 * Nobody is called missed while one stands (rule catalogue §1.1).
 */
export function hasApplied(
  file: CaseFile,
  personIds: readonly string[],
  { codes, since }: { readonly codes: readonly ProgrammeCode[]; readonly since: LocalDate },
): boolean {
  return file.applications.some(
    ({ personId, programme, state, decidedOn, appliedOn }) =>
      personIds.includes(personId) &&
      codes.includes(programme) &&
      (state === 'OPEN' || (state !== 'GRANTED' && (decidedOn ?? appliedOn) >= since)),
  );
}

/**
 * The day through which absence is proven: the day of the file, or the last day of the least complete books.
 *
 * Waiting times are measured to this day, so that aid booked between it and the day of the file is never called missing.
 */
export function provenThrough(file: CaseFile, needs: readonly DepartmentCode[]): LocalDate {
  return needs.reduce<LocalDate>((day, department) => {
    const source = file.sources[department];
    return source.isAnswered && source.completeThrough < day ? source.completeThrough : day;
  }, file.asOf);
}
