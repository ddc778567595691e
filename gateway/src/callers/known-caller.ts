import type { IncomingMessage } from 'node:http';
import { AssistanceError } from '@hub/assistance';
import { type Caller, type Released, refusalOf } from '@hub/assistance/access';
import { notReleased } from '../request-rejected.ts';
import { callerOf } from './caller-of.ts';
import type { VerifyToken } from './verify-token.ts';

/**
 * Who sends a request, if the hub knows them, and if what they ask is released to them where that is said.
 *
 * @throws RequestRejected 401 or 403
 */
export async function knownCaller(
  request: IncomingMessage,
  verifyToken: VerifyToken,
  asked?: Released,
): Promise<Caller> {
  try {
    const caller = await callerOf(request, verifyToken);
    const refusal = asked === undefined ? null : refusalOf(caller, asked);
    if (refusal !== null) throw new AssistanceError(refusal);
    return caller;
  } catch (error) {
    if (error instanceof AssistanceError) throw notReleased(error);
    throw error;
  }
}
