import { AssistanceError } from '@hub/assistance';
import { type Caller, firstRefusal } from '@hub/assistance/access';

/**
 * Why something of what is asked for is not released to a caller, whatever the gateway has let through; null if all of it is.
 * The hub itself gets everything.
 */
export function refusalFor(
  caller: Caller | null,
  asked: readonly string[],
): AssistanceError | null {
  const refused = caller === null ? null : firstRefusal(caller, asked);
  return refused === null ? null : new AssistanceError(refused.refusal, { detail: refused.asked });
}
