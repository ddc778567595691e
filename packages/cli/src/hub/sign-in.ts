import { join } from 'node:path';
import { AssistanceError, type DepartmentCode, provinceCode } from '@hub/assistance';
import type { SignInSettings } from '../environment.ts';
import { type DemoIssuer, type Identity, demoIssuer } from '@hub/gateway';

/** The issuer of the demonstration whose data lies in a directory. */
export async function issuerIn(dataDirectory: string): Promise<DemoIssuer> {
  return demoIssuer(join(dataDirectory, 'issuer'));
}

/** A supervisor of the province, by name. */
export function supervisorNamed(id: string): Identity {
  return {
    id,
    role: 'PROVINCE_SUPERVISOR',
    area: provinceCode,
    department: null,
    purposes: ['SUPERVISION'],
  };
}

/** A department's system, on behalf of somebody by name. */
export function departmentSystem(id: string, department: DepartmentCode): Identity {
  return {
    id,
    role: 'DEPARTMENT_CLIENT',
    area: provinceCode,
    department,
    purposes: ['CORRECTION'],
  };
}

/** An auditor of the province, by name. */
export function auditorNamed(id: string): Identity {
  return { ...supervisorNamed(id), role: 'AUDITOR', purposes: ['AUDIT'] };
}

/** A security administrator of the province, by name. */
export function securityAdministratorNamed(id: string): Identity {
  return { ...supervisorNamed(id), role: 'SECURITY_ADMINISTRATOR', purposes: ['CORRECTION'] };
}

/** The headers by which a request says who sends it. */
export interface SignedHeaders {
  readonly authorization: string;
  readonly 'hub-purpose'?: string;
}

/**
 * Signs in: with the token in `HUB_TOKEN` and the purpose in `HUB_PURPOSE`, as at any hub; or else with a token of the
 * demonstration whose data directory this is.
 *
 * @throws AssistanceError SIGN_IN_MISSING in production without a token
 */
export async function signIn(
  identity: Identity,
  { dataDirectory, token, purpose, isProduction }: SignInSettings,
): Promise<SignedHeaders> {
  if (token !== null)
    return {
      authorization: `Bearer ${token}`,
      ...(purpose !== null && { 'hub-purpose': purpose }),
    };
  if (isProduction) throw new AssistanceError('SIGN_IN_MISSING', { detail: 'HUB_TOKEN' });
  const { tokenFor } = await issuerIn(dataDirectory);
  return { authorization: `Bearer ${await tokenFor(identity)}` };
}
