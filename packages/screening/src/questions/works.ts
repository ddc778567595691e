import { type Fen, type Month, monthOf } from '@hub/assistance';
import { type Grant, grantsOf, paidFen, renovation } from './awards.ts';
import type { Award, AwardOf, CaseFile } from '../case-file.ts';

/** Grants for homes that a disaster damaged. */
export const rebuilding = ['YJ-REBUILD', 'YJ-REPAIR'] as const;

const forWorks = [...renovation, ...rebuilding] as const;

/** Works on a dwelling: what they came to in the end, and the grants for them. */
export interface Works {
  readonly accountFen: Fen;
  readonly grants: readonly Grant[];
}

/**
 * The works on every dwelling that were granted since a month, dwelling by dwelling; those without a final account are
 * left out.
 *
 * With a single account on record all grants for the dwelling are taken to be for it; with several the works were
 * several, and a grant without an account belongs to nobody knows which.
 */
export function worksSince(file: CaseFile, since: Month): readonly (readonly Works[])[] {
  const grants = grantsOf(file, forWorks).filter(
    (grant) =>
      homeOf(grant.award)?.dwellingId != null &&
      since <= monthOf(grant.award.decidedOn) &&
      paidFen(grant) > 0,
  );
  const dwellings = [...new Set(grants.map(({ award }) => homeOf(award)?.dwellingId))];
  return dwellings.map((dwellingId) =>
    worksOf(grants.filter(({ award }) => homeOf(award)?.dwellingId === dwellingId)),
  );
}

function worksOf(grants: readonly Grant[]): readonly Works[] {
  const accounts = new Set(grants.flatMap(({ award }) => homeOf(award)?.finalAccountFen ?? []));
  return [...accounts].map((accountFen) => ({
    accountFen,
    grants:
      accounts.size === 1
        ? grants
        : grants.filter(({ award }) => homeOf(award)?.finalAccountFen === accountFen),
  }));
}

function homeOf(award: Award): AwardOf<'HOUSING'> | AwardOf<'EMERGENCY_MANAGEMENT'> | null {
  const { department } = award;
  return department === 'HOUSING' || department === 'EMERGENCY_MANAGEMENT' ? award : null;
}
