import type { Fetcher } from '@graphiql/toolkit';

const endpoint = '/graphql';

/**
 * Asks the gateway that served this page. Headers typed into the page's header editor are added to ours.
 *
 * An answer that is no GraphQL answer, or none at all, becomes a GraphQL error with a code:
 * a thrown one would show the reader a stack trace in place of what happened.
 *
 * @param send `fetch`, or what stands in for it.
 * @param signed Headers that say who asks and why.
 */
export function gatewayFetcher(
  send: typeof fetch,
  signed: Readonly<Record<string, string>> = {},
): Fetcher {
  return async (operation, options) => {
    const request = {
      method: 'POST',
      // The preflight header satisfies the gateway's guard against cross-site requests.
      headers: {
        ...signed,
        ...options?.headers,
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
        'apollo-require-preflight': '1',
      },
      body: JSON.stringify(operation),
    };

    let response: Response;
    try {
      response = await send(endpoint, request);
    } catch {
      return failure('GATEWAY_UNREACHABLE', 'the gateway does not answer');
    }
    try {
      return await response.json();
    } catch {
      return failure(
        'GATEWAY_ANSWER_MALFORMED',
        `the gateway answered with status ${response.status} and no JSON`,
      );
    }
  };
}

function failure(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] };
}
