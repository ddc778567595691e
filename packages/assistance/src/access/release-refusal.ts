import type { Caller } from './caller.ts';
import { type Purpose, purposeCodes } from './purpose.ts';
import { type Release, type Released, releases } from './releases.ts';

/** Why something is not released to a caller: nobody of this role or department gets it, or not for this purpose, or not without one. */
export type Refusal =
  'ROLE_NOT_ALLOWED' | 'DEPARTMENT_NOT_ALLOWED' | 'PURPOSE_NOT_ALLOWED' | 'PURPOSE_MISSING';

/** What of a caller decides about a release. */
export type Asker = Pick<Caller, 'role' | 'department' | 'purpose'>;

/**
 * Why a root of the graph, or a file, is not released to a caller; null if it is. What of the fields beneath it is says
 * `refusalOf`, which needs the table of all fields.
 */
export function refusalOfRoot(asker: Asker, asked: Released): Refusal | null {
  return refusalOfRelease(asker, releases[asked]);
}

/** Why a release does not hold for a caller; null if it does. */
export function refusalOfRelease(asker: Asker, release: Release): Refusal | null {
  const { role } = asker;
  if ('withoutPurpose' in release)
    return release.withoutPurpose.includes(role) ? null : 'ROLE_NOT_ALLOWED';
  const allowed = purposeCodes.filter((code) => release.by[code]?.includes(role));
  return refusalFor(asker, allowed, 'ROLE_NOT_ALLOWED');
}

/** What keeps a caller from something that is released for some purposes; null if nothing does. */
export function refusalFor(
  { purpose }: Asker,
  allowed: readonly Purpose[],
  nobody: Refusal,
): Refusal | null {
  if (allowed.length === 0) return nobody;
  if (purpose === null) return 'PURPOSE_MISSING';
  return allowed.includes(purpose) ? null : 'PURPOSE_NOT_ALLOWED';
}
