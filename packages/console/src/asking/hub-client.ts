import { Client, fetchExchange, makeOperation, mapExchange } from '@urql/core';

/** Adds what the gateway knows a registered operation by, in the way of persisted queries. */
const askByHash = mapExchange({
  onOperation(operation) {
    if (!('documentId' in operation.query)) return operation;
    const persistedQuery = { version: 1 as const, sha256Hash: operation.query.documentId };
    const asked = makeOperation(operation.kind, operation);
    asked.extensions = { ...operation.extensions, persistedQuery };
    return asked;
  },
});

/**
 * A client that asks the gateway which served this page.
 *
 * It keeps nothing: what is shown is what the hub says now, and every look is on record there.
 *
 * @param headers Who asks and why.
 */
export function hubClient(headers: Readonly<Record<string, string>>, send?: typeof fetch): Client {
  return new Client({
    url: '/graphql',
    exchanges: [askByHash, fetchExchange],
    requestPolicy: 'network-only',
    preferGetMethod: false,
    fetchOptions: { headers: { ...headers, 'apollo-require-preflight': '1' } },
    ...(send !== undefined && { fetch: send }),
  });
}
