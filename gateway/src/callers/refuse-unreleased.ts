import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { assistanceErrors } from '@hub/assistance';
import { firstRefusal } from '@hub/assistance/access';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import type { NoteRefusal } from '../refusal-log.ts';
import { askedCoordinates } from './asked-coordinates.ts';

/**
 * Refuses an operation whole that asks for something that is not released to the caller for the purpose, at its root or
 * anywhere in it: nobody is asked then. What is withheld never reads as nothing.
 */
export function refuseUnreleased(noteRefusal: NoteRefusal): ApolloServerPlugin<GatewayContext> {
  const listener: GraphQLRequestListener<GatewayContext> = {
    async didResolveOperation({ schema, document, operationName, contextValue }) {
      if (contextValue.isRehearsal === true) return;
      const { caller } = contextValue;
      if (caller === undefined) throw new Error('an operation has no caller');
      const asked = askedCoordinates(schema, { document, name: operationName ?? undefined });
      const refused = firstRefusal(caller, asked);
      if (refused === null) return;
      noteRefusal({ status: 403, code: refused.refusal });
      throw new GraphQLError(`${assistanceErrors[refused.refusal]} (${refused.asked})`, {
        extensions: { code: refused.refusal, http: { status: 403 } },
      });
    },
  };
  return { requestDidStart: async () => listener };
}
