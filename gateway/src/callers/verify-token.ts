import {
  AssistanceError,
  type DepartmentCode,
  departmentCodes,
  isTownship,
  parseOfficeArea,
} from '@hub/assistance';
import { type Purpose, type Role, purposeCodes, roleCodes } from '@hub/assistance/access';
import { isPersonKey } from '@hub/assistance/person-key';
import { jwtVerify } from 'jose';
import { z } from 'zod';
import { issuerKeys } from './issuer-keys.ts';
import { revokedTokens } from './revoked-tokens.ts';

/** Whose tokens the gateway accepts. */
export interface TokenIssuer {
  /** File or address of the issuer's public keys (JWKS). */
  readonly keys: string;
  /** The issuer's name, as `iss` has it. */
  readonly issuer: string;
  /** This hub's name, as `aud` has it. */
  readonly audience: string;
  /** File of those whose tokens are taken back before they end; without one they hold until then. */
  readonly revoked?: string | undefined;
}

/** Whom a token is of. */
export interface SignedIn {
  readonly id: string;
  readonly role: Role;
  readonly area: string;
  readonly department: DepartmentCode | null;
  /** The purposes that the token was given for; null where the role alone bounds them. */
  readonly purposes: readonly Purpose[] | null;
  /** The client program, where the issuer says it. */
  readonly client?: string | undefined;
  /** Their own person key, where the issuer knows it. */
  readonly person?: string | undefined;
}

/** Reads a token. Throws AssistanceError TOKEN_INVALID, whatever is wrong with it; SIGN_IN_UNAVAILABLE without the issuer's keys. */
export type VerifyToken = (token: string) => Promise<SignedIn>;

/** Signatures that are accepted: public keys only, so that no secret of ours can be taken for one (RFC 8725). */
const algorithms = ['EdDSA', 'Ed25519', 'ES256'];

/** How far clocks may differ, in seconds. */
const skewSeconds = 30;

/** Longest life of a token, in seconds: whoever is dismissed is out within an hour. */
const mostSeconds = 3600;

/** Longest token that is looked at, in characters. */
const mostCharacters = 4096;

/** As whom the hub records what it does by itself: no token is of it. */
const ownName = 'hub';

const area = z.string().transform((text, context) => {
  try {
    return parseOfficeArea(text);
  } catch {
    context.addIssue('not an area');
    return z.NEVER;
  }
});

const claims = z
  .object({
    sub: z
      .string()
      .min(1)
      .max(200)
      .refine((name) => name.trim().toLowerCase() !== ownName, 'the hub is nobody else'),
    iat: z.number(),
    role: z.enum(roleCodes),
    area,
    department: z.enum(departmentCodes).nullish(),
    purposes: z.array(z.enum(purposeCodes)).min(1).optional(),
    client_id: z.string().min(1).max(200).optional(),
    person: z.string().refine(isPersonKey).optional(),
  })
  .refine(
    ({ role, department }) => (role === 'DEPARTMENT_CLIENT') === (department != null),
    'a department goes with a department system, and with no other role',
  )
  .refine(
    ({ role, area: office }) => role === 'TOWNSHIP_OFFICER' || !isTownship(office),
    'a township is the area of its officers alone',
  );

/**
 * Opens the keys of an issuer and gives the way to verify its tokens (JWT access tokens, RFC 9068).
 *
 * @throws AssistanceError SETTING_INVALID where the keys, or the list of tokens taken back, cannot be read
 */
export async function tokenVerifier(issuer: TokenIssuer): Promise<VerifyToken> {
  const keys = await issuerKeys(issuer.keys);
  const revokedNow = await revokedTokens(issuer.revoked);
  return async (token) => {
    if (token.length > mostCharacters) throw new AssistanceError('TOKEN_INVALID');
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms,
        issuer: issuer.issuer,
        audience: issuer.audience,
        typ: 'at+jwt',
        clockTolerance: skewSeconds,
        maxTokenAge: mostSeconds,
        requiredClaims: ['exp', 'iat', 'sub'],
      });
      const claimed = claims.parse(payload);
      const countsFrom = (await revokedNow()).get(claimed.sub);
      if (countsFrom !== undefined && claimed.iat * 1000 < countsFrom)
        throw new AssistanceError('TOKEN_INVALID');
      const {
        sub,
        iat: _iat,
        client_id: client,
        department = null,
        purposes = null,
        ...rest
      } = claimed;
      return { id: sub, department, purposes, ...rest, ...(client !== undefined && { client }) };
    } catch (error) {
      if (error instanceof AssistanceError) throw error;
      // Without the cause: what is wrong with a token helps only whoever makes one up.
      throw new AssistanceError('TOKEN_INVALID');
    }
  };
}
