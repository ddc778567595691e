import type { Fetcher } from '@graphiql/toolkit';
import { type LoggedFetch, fetchLogHeader } from '@hub/assistance';

/** What the fetcher asks with, and whom it tells. */
export interface FetcherParts {
  /** `fetch`, or what stands in for it. */
  readonly send: typeof fetch;
  /** Headers that say who asks and why. */
  readonly signed?: Readonly<Record<string, string>>;
  /** Told of the fetches behind each answer to an operation; not of those that GraphiQL asks for itself. */
  readonly onFetches?: (fetches: readonly LoggedFetch[]) => void;
}

/** GraphiQL's own question about the graph. */
const introspection = 'IntrospectionQuery';

/**
 * Asks the gateway that served this page. Headers typed into the page's header editor are added to ours.
 *
 * How the answer came about is taken out of it, for the panel that shows it: the reader sees the answer that
 * every other client gets.
 *
 * An answer that is no GraphQL answer, or none at all, becomes a GraphQL error with a code:
 * a thrown one would show the reader a stack trace in place of what happened.
 */
export function gatewayFetcher({ send, signed = {}, onFetches }: FetcherParts): Fetcher {
  return async (operation, options) => {
    const answer = await ask(send, operation, { ...signed, ...options?.headers });
    const { extensions, ...shown } = answer;
    if (operation.operationName !== introspection) onFetches?.(extensions?.fetches ?? []);
    return shown;
  };
}

interface GatewayAnswer {
  readonly data?: unknown;
  readonly errors?: readonly object[];
  readonly extensions?: { readonly fetches?: readonly LoggedFetch[] };
}

async function ask(
  send: typeof fetch,
  operation: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<GatewayAnswer> {
  let response: Response;
  try {
    response = await send('/graphql', {
      method: 'POST',
      // The preflight header satisfies the gateway's guard against cross-site requests.
      headers: {
        ...headers,
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
        'apollo-require-preflight': '1',
        [fetchLogHeader]: 'show',
      },
      body: JSON.stringify(operation),
    });
  } catch {
    return failure('GATEWAY_UNREACHABLE', 'the gateway does not answer');
  }
  try {
    return (await response.json()) as GatewayAnswer;
  } catch {
    return failure(
      'GATEWAY_ANSWER_MALFORMED',
      `the gateway answered with status ${response.status} and no JSON`,
    );
  }
}

function failure(code: string, message: string): GatewayAnswer {
  return { errors: [{ message, extensions: { code } }] };
}
