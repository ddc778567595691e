import type { TypedDocumentNode } from '@urql/core';

/** An operation as the build leaves it: its hash and no text. */
interface Hashed {
  readonly __meta__: { readonly hash: string };
}

/** An operation of the console as urql asks it: by the hash under which the gateway has it registered. */
export function registered<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  operation: 'query' | 'mutation',
): TypedDocumentNode<Data, Variables> {
  const { hash } = (document as unknown as Hashed).__meta__;
  // urql wants to see what kind of operation it sends; the rest of the text stays with the gateway.
  const selectionSet = { kind: 'SelectionSet', selections: [] };
  const definition = { kind: 'OperationDefinition', operation, selectionSet };
  const asked = { kind: 'Document', definitions: [definition], documentId: hash };
  return asked as unknown as TypedDocumentNode<Data, Variables>;
}
