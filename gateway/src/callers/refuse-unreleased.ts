import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { assistanceErrors } from '@hub/assistance';
import { refusalOf } from '@hub/assistance/access';
import {
  type DocumentNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';

const listener: GraphQLRequestListener<GatewayContext> = {
  async didResolveOperation({ document, operation, contextValue }) {
    if (contextValue.isRehearsal === true) return;
    const { caller } = contextValue;
    if (caller === undefined) throw new Error('an operation has no caller');
    const asked = operation === undefined ? [] : rootFieldsOf(document, operation);
    for (const field of asked) {
      const refusal = refusalOf(caller, field);
      if (refusal === null) continue;
      throw new GraphQLError(`${assistanceErrors[refusal]} (${field})`, {
        extensions: { code: refusal, http: { status: 403 } },
      });
    }
  },
};

/** Refuses an operation with a field at its root that is not released to the caller for the purpose: nobody is asked then. */
export const refuseUnreleased: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => listener,
};

const typeOf = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

/** What an operation asks at its root, through fragments too: `Query.person`. Introspection is of the graph and not of people. */
function rootFieldsOf(
  document: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
): readonly string[] {
  const names = new Set<string>();
  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet);
      else visit(fragmentOf(document, selection.name.value));
    }
  };
  visit(selectionSet);
  return [...names]
    .filter((name) => !name.startsWith('__'))
    .map((name) => `${typeOf[operation]}.${name}`);
}

/** Validation has made sure that it is there, and that fragments lead into no circle. */
function fragmentOf({ definitions }: DocumentNode, name: string): SelectionSetNode {
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name)
      return definition.selectionSet;
  }
  throw new Error('a fragment is not in the document');
}
