import type { DepartmentCode } from '@hub/assistance';
import { type Purpose, type Role, purposeCodes } from '@hub/assistance/access';

/** Somebody as whom can be asked: one of a demonstration, or whom a token that was pasted is of. */
export interface Identity {
  readonly id: string;
  readonly role: Role;
  /** Code of their area (GB/T 2260). */
  readonly area: string;
  readonly department: DepartmentCode | null;
  readonly token: string;
}

/** The purpose that each role mostly has: every screen that it is offered is released for it. */
const usualPurpose: Readonly<Partial<Record<Role, Purpose>>> = {
  DEPARTMENT_CLIENT: 'RECERTIFICATION',
  TOWNSHIP_OFFICER: 'APPLICATION',
  AUDITOR: 'AUDIT',
};

/** What somebody of a role mostly asks for. */
export function usualPurposeOf(role: Role | undefined): Purpose {
  return (role !== undefined && usualPurpose[role]) || 'SUPERVISION';
}

/** The purpose that a text names; null for any other. */
export function parsePurpose(text: string | null): Purpose | null {
  return purposeCodes.find((code) => code === text) ?? null;
}

/**
 * As whom this hub can be tried; nobody where it is no demonstration. Then a token has to be pasted.
 *
 * @param send `fetch`, or what stands in for it.
 */
export async function fetchIdentities(send: typeof fetch): Promise<readonly Identity[]> {
  try {
    const response = await send('/demo/identities');
    return response.ok ? ((await response.json()) as readonly Identity[]) : [];
  } catch {
    return [];
  }
}

/** Headers that say who asks and why; none where nobody is known. */
export function signedHeaders(
  identity: Identity | undefined,
  purpose: Purpose,
): Readonly<Record<string, string>> {
  if (identity === undefined) return {};
  return { authorization: `Bearer ${identity.token}`, 'hub-purpose': purpose };
}
