import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from './gateway-context.ts';

const listener: GraphQLRequestListener<GatewayContext> = {
  async didResolveOperation({ operation, schema }) {
    if (operation === undefined) {
      throw refusal('The document has no operation of this name, or several and no name.');
    }
    // No rule of graphql-js looks at the kind of an operation.
    if (schema.getRootType(operation.operation)) return;
    throw refusal(`This graph has no ${operation.operation}s.`);
  },
};

/**
 * Refuses an operation name that the document does not have, and a kind of operation that the graph does not have.
 *
 * With a gateway, Apollo Server takes both for defects.
 */
export const refuseUnanswerableOperation: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => listener,
};

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });
}
