import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { AssistanceErrorCode } from '@hub/assistance';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from './gateway-context.ts';

/** Said of a department as a whole, so that one sentence is enough however many of its fields are missing. */
const outages: ReadonlySet<unknown> = new Set<AssistanceErrorCode>([
  'DEPARTMENT_UNAVAILABLE',
  'DEPARTMENT_ANSWER_MALFORMED',
  'DATABASE_UNAVAILABLE',
]);

const listener: GraphQLRequestListener<GatewayContext> = {
  async willSendResponse({ response: { body } }) {
    if (body.kind !== 'single' || body.singleResult.errors === undefined) return;
    body.singleResult.errors = withoutRepetitions(body.singleResult.errors);
  },
};

/** Keeps a department that failed in several fetches of one request from filling the answer with the same sentence. */
export const oneErrorPerOutage: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => listener,
};

/**
 * Errors of departments, each said once: an outage at the first place of the answer that it left empty.
 *
 * An error without a place comes from a fetch that only fed the rules. It is left out where the same is said with a place.
 */
export function withoutRepetitions(
  errors: readonly GraphQLFormattedError[],
): readonly GraphQLFormattedError[] {
  const placed = new Set(errors.filter(({ path }) => path !== undefined).map(kindOf));
  const said = new Set<string>();
  return errors.filter((error) => {
    if (error.extensions?.['department'] === undefined) return true;
    const kind = kindOf(error);
    const isPlaced = error.path !== undefined;
    if (isPlaced && !outages.has(error.extensions['code'])) return true;
    if (said.has(kind) || (!isPlaced && placed.has(kind))) return false;
    said.add(kind);
    return true;
  });
}

function kindOf({ extensions }: GraphQLFormattedError): string {
  return `${String(extensions?.['department'])} ${String(extensions?.['code'])}`;
}
