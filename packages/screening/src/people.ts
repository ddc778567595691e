import { type DepartmentCode, type LocalDate, type ProgrammeCode, covers } from '@hub/assistance';
import type { CaseFile } from './case-file.ts';

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

/** Whether a death that nobody revoked lies on or before a day. */
export function isDead(file: CaseFile, personId: string, day: LocalDate): boolean {
  return file.facts.death.some(
    (death) => death.personId === personId && !death.isRevoked && death.diedOn <= day,
  );
}

/** Whether a person was in the army or in prison on a day. */
export function isAway(file: CaseFile, personId: string, day: LocalDate): boolean {
  return file.facts.custodyOrService.some(
    (spell) => spell.personId === personId && covers(spell, day),
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
