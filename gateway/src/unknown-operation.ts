import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from './gateway-context.ts';

const listener: GraphQLRequestListener<GatewayContext> = {
  async didResolveOperation({ operation }) {
    if (operation as unknown) return;
    throw new GraphQLError('The document has no operation of this name, or several and no name.', {
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
    });
  },
};

/** Refuses an operation name that the document does not have. With a gateway, Apollo Server takes it for a defect. */
export const refuseUnknownOperation: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => listener,
};
