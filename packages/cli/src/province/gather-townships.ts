import { type LocalDate, covers } from '@hub/assistance';
import { type ProvincePart, provinceDate } from '@hub/province';
import type { TownshipTally } from '@hub/screening';
import { groupBy } from 'es-toolkit';

/** The townships of one county. */
export interface CountyTownships {
  readonly county: string;
  readonly townships: readonly TownshipTally[];
}

type Count = { -readonly [Name in keyof TownshipTally]: TownshipTally[Name] };

/** Counts the rural residents of every township part by part, as civil affairs does in its database. */
export class GatheredTownships {
  readonly #townships = new Map<string, Count>();

  add({ rows, households, townships }: ProvincePart): void {
    for (const township of townships)
      this.#townships.set(township.code, {
        ...township,
        residents: 0,
        recipients: 0,
        inHardship: 0,
      });
    const { person, householdMember, disabilityCertificate } = rows.CIVIL_AFFAIRS;
    const townshipOf = new Map(households.map((row) => [row.householdId, row.township]));
    const rural = new Set(person.flatMap((row) => (row.hukou === 'RURAL' ? [row.personId] : [])));
    const recipients = recipientsIn(rows.CIVIL_AFFAIRS);
    const severe = disabilityCertificate.filter((row) => row.grade <= 2 && isCurrent(row));
    const inHardship = new Set(severe.map(({ personId }) => personId));
    for (const member of householdMember) {
      const { personId, householdId } = member;
      const count = this.#townships.get(townshipOf.get(householdId) ?? '');
      if (count === undefined || !rural.has(personId) || !isCurrent(member)) continue;
      count.residents += 1;
      if (recipients.has(personId)) count.recipients += 1;
      if (inHardship.has(personId)) count.inHardship += 1;
    }
  }

  /** County by county, townships without a rural resident left out. */
  counties(): readonly CountyTownships[] {
    const settled = [...this.#townships.values()].filter(({ residents }) => residents > 0);
    return Object.entries(groupBy(settled, ({ code }) => code.slice(0, 6))).map(
      ([county, townships]) => ({ county, townships }),
    );
  }
}

function recipientsIn({
  award,
  awardMember,
}: ProvincePart['rows']['CIVIL_AFFAIRS']): ReadonlySet<string> {
  const inForce = award.filter(
    (row) =>
      row.programme === 'MZ-DIBAO-R' &&
      (row.status === 'ACTIVE' || row.status === 'ENDED') &&
      isCurrent(row),
  );
  const awardIds = new Set(inForce.map(({ id }) => id));
  const counted = awardMember.filter(
    (row) => row.isCounted && awardIds.has(row.awardId) && isCurrent(row),
  );
  return new Set(counted.map(({ personId }) => personId));
}

function isCurrent(days: { readonly from: LocalDate; readonly until: LocalDate | null }): boolean {
  return covers(days, provinceDate);
}
