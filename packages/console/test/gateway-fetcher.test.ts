import { describe, expect, it } from 'vitest';
import { gatewayFetcher } from '../src/playground/gateway-fetcher.ts';

const operation = { query: '{ sources { name } }', operationName: null };

describe('gatewayFetcher', () => {
  it('posts JSON to the own origin, past the guard against cross-site requests', async () => {
    const requests: Request[] = [];
    const ask = gatewayFetcher({
      send: async (path, request) => {
        if (typeof path !== 'string') throw new TypeError('the fetcher asks by path');
        requests.push(new Request(new URL(path, 'http://hub.test'), request));
        return Response.json({ data: { sources: [] } });
      },
    });

    const answer = await ask(operation, { headers: { 'hub-purpose': 'SUPERVISION' } });

    expect(answer).toEqual({ data: { sources: [] } });
    const [request] = requests;
    expect(request?.url).toBe('http://hub.test/graphql');
    expect(await request?.json()).toEqual(operation);
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'apollo-require-preflight': '1',
      'content-type': 'application/json',
      'hub-fetches': 'show',
      'hub-purpose': 'SUPERVISION',
    });
  });

  it('passes on the errors of an answer with a failing status', async () => {
    const refusal = { errors: [{ message: 'Unknown field.' }] };
    const ask = gatewayFetcher({ send: async () => Response.json(refusal, { status: 400 }) });

    expect(await ask(operation)).toEqual(refusal);
  });

  it('says that the gateway does not answer', async () => {
    const ask = gatewayFetcher({
      send: () => Promise.reject(new TypeError('Failed to fetch')),
    });

    expect(await ask(operation)).toEqual({
      errors: [
        {
          message: 'the gateway does not answer',
          extensions: { code: 'GATEWAY_UNREACHABLE' },
        },
      ],
    });
  });

  it('says that the answer is no JSON', async () => {
    const ask = gatewayFetcher({
      send: async () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
    });

    expect(await ask(operation)).toEqual({
      errors: [
        {
          message: 'the gateway answered with status 502 and no JSON',
          extensions: { code: 'GATEWAY_ANSWER_MALFORMED' },
        },
      ],
    });
  });

  it('hands the fetches behind an answer to the panel, and the answer without them to the reader', async () => {
    const fetches = [
      { subgraph: 'housing', path: [], entities: null, startedMs: 1, tookMs: 4, failures: [] },
    ];
    const shown: unknown[] = [];
    const ask = gatewayFetcher({
      send: async () => Response.json({ data: { sources: [] }, extensions: { fetches } }),
      onFetches: (each) => shown.push(each),
    });

    expect(await ask(operation)).toEqual({ data: { sources: [] } });
    await ask({ query: '{ __schema { types { name } } }', operationName: 'IntrospectionQuery' });
    expect(shown).toEqual([fetches]);
  });
});
