import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { type AssistanceErrorCode, assistanceErrors } from '@hub/assistance';
import { GraphQLError } from 'graphql';
import type { SpendCost, Spent } from './client-allowance.ts';
import type { GatewayContext } from '../gateway-context.ts';
import { costOf } from './operation-cost.ts';

/** What one operation may cost unless a setting says otherwise: a hundred people, each with every book, come to 71,600. */
export const defaultMaxCost = 100_000;

/** What operations may cost. */
export interface CostLimits {
  /** One operation at most. */
  readonly maxCost: number;
  readonly spendCost: SpendCost;
}

/**
 * Refuses an operation that costs more than one may, or more than its client has left: nobody is asked then.
 *
 * One that is larger than any may be is not taken from the client's allowance; one that the allowance no longer holds is, so
 * that whoever goes on is refused before anything is read, or written on record.
 */
export function boundCost({ maxCost, spendCost }: CostLimits): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ schema, document, operation, request, response, contextValue }) {
        const { caller, isRehearsal } = contextValue;
        if (isRehearsal === true || operation === undefined || caller === undefined) return;
        const cost = costOf({ schema, document, operation, variables: request.variables ?? {} });
        if (cost > maxCost)
          throw refusal('OPERATION_TOO_COSTLY', 400, { detail: `${cost}; at most ${maxCost}` });
        const { isAllowed, headers } = await spendCost(caller.id, cost);
        if (!isAllowed) throw refusal('ALLOWANCE_SPENT', 429, { headers });
        for (const [name, value] of Object.entries(headers))
          response.http?.headers.set(name, value);
      },
    }),
  };
}

function refusal(
  code: AssistanceErrorCode,
  status: number,
  { detail, headers = {} }: { readonly detail?: string; readonly headers?: Spent['headers'] },
): GraphQLError {
  const message =
    detail === undefined ? assistanceErrors[code] : `${assistanceErrors[code]} (${detail})`;
  const sent = new HeaderMap(Object.entries(headers));
  return new GraphQLError(message, { extensions: { code, http: { status, headers: sent } } });
}
