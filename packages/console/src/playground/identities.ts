/** Somebody as whom a demonstration can be tried, as its gateway gives them. */
export interface DemoIdentity {
  readonly id: string;
  readonly role: string;
  readonly area: string;
  readonly department: string | null;
  readonly token: string;
}

/** Why somebody asks. Each is released to some roles only, which the gateway decides. */
export const purposes = [
  'SUPERVISION',
  'APPLICATION',
  'RECERTIFICATION',
  'CORRECTION',
  'AUDIT',
] as const;

/** Why somebody asks. */
export type Purpose = (typeof purposes)[number];

/** The purpose that each role mostly has. */
const usualPurpose: Readonly<Record<string, Purpose>> = {
  DEPARTMENT_CLIENT: 'APPLICATION',
  TOWNSHIP_OFFICER: 'APPLICATION',
  AUDITOR: 'AUDIT',
};

/** What somebody of a role mostly asks for. */
export function usualPurposeOf(role: string): Purpose {
  return usualPurpose[role] ?? 'SUPERVISION';
}

/**
 * As whom this hub can be tried; nobody where it is no demonstration. Then a token goes into the header editor.
 *
 * @param send `fetch`, or what stands in for it.
 */
export async function fetchIdentities(send: typeof fetch): Promise<readonly DemoIdentity[]> {
  try {
    const response = await send('/demo/identities');
    return response.ok ? ((await response.json()) as readonly DemoIdentity[]) : [];
  } catch {
    return [];
  }
}

/** Headers that say who asks and why; none where nobody is chosen. */
export function signedHeaders(
  identity: DemoIdentity | undefined,
  purpose: Purpose,
): Readonly<Record<string, string>> {
  if (identity === undefined) return {};
  return { authorization: `Bearer ${identity.token}`, 'hub-purpose': purpose };
}
