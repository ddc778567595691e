import { AssistanceError } from '@hub/assistance';
import type { SubgraphContext } from './subgraph.ts';

/**
 * The name under which what is done is recorded: of whoever signed in.
 *
 * @throws AssistanceError SIGN_IN_MISSING where the hub asks for itself
 */
export function nameOf({ caller }: Pick<SubgraphContext<unknown>, 'caller'>): string {
  if (caller === null) throw new AssistanceError('SIGN_IN_MISSING');
  return caller.id;
}
