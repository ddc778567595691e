import type { IncomingMessage } from 'node:http';
import { AssistanceError } from '@hub/assistance';
import type { Caller } from '@hub/assistance/access';
import { notReleased } from '../request-rejected.ts';
import { callerOf } from './caller-of.ts';
import type { VerifyToken } from './verify-token.ts';

/**
 * Who sends a request, if the hub knows them and the purpose.
 *
 * @throws RequestRejected 401 or 403
 */
export async function knownCaller(
  request: IncomingMessage,
  verifyToken: VerifyToken,
): Promise<Caller> {
  try {
    return await callerOf(request, verifyToken);
  } catch (error) {
    if (error instanceof AssistanceError) throw notReleased(error);
    throw error;
  }
}
