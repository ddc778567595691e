import type { IncomingMessage } from 'node:http';
import { AssistanceError } from '@hub/assistance';
import { type Caller, type Purpose, purposeCodes } from '@hub/assistance/access';
import type { SignedIn, VerifyToken } from './verify-token.ts';

/**
 * Who sends a request, by its `Authorization`, and why, by its `Hub-Purpose`.
 *
 * A token that was given for one purpose alone says it by itself.
 *
 * @throws AssistanceError SIGN_IN_MISSING, TOKEN_INVALID or PURPOSE_UNKNOWN
 */
export async function callerOf(
  { headers }: Pick<IncomingMessage, 'headers'>,
  verify: VerifyToken,
): Promise<Caller> {
  const token = /^Bearer ([\w.-]+)$/i.exec(headers.authorization ?? '')?.[1];
  if (token === undefined)
    throw new AssistanceError(
      headers.authorization === undefined ? 'SIGN_IN_MISSING' : 'TOKEN_INVALID',
    );
  const { purposes, ...who } = await verify(token);
  return { ...who, purpose: purposeIn(headers['hub-purpose'], purposes) };
}

function purposeIn(
  said: string | readonly string[] | undefined,
  allowed: SignedIn['purposes'],
): Purpose | null {
  if (said === undefined) return allowed?.length === 1 ? (allowed[0] ?? null) : null;
  const purpose = purposeCodes.find((code) => code === said);
  if (purpose === undefined || allowed?.includes(purpose) === false)
    throw new AssistanceError('PURPOSE_UNKNOWN');
  return purpose;
}
