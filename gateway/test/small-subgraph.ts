import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { AccessRecord } from '@hub/assistance/access';
import { graphql } from 'graphql';
import { type SubgraphName, smallSchema } from './small-graph.ts';

/** What a subgraph was asked. */
interface Asked {
  readonly query: string;
  readonly variables: { readonly representations?: readonly Record<string, unknown>[] };
  readonly headers: IncomingMessage['headers'];
}

/** How a subgraph answers: with the right answer at hand, whatever it likes. */
export type Behaviour = (response: ServerResponse, rightAnswer: string, asked: Asked) => void;

export const honest: Behaviour = (response, rightAnswer) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end(rightAnswer);

/** Answers with a server error that gives away an address. */
export const outOfOrder: Behaviour = (response) =>
  response.writeHead(500).end('out of order at 10.0.0.7');

/** Ways to fail, each with the code that callers are told. */
export const failures: readonly { when: string; behaviour: Behaviour; code: string }[] = [
  { when: 'hangs', code: 'DEPARTMENT_UNAVAILABLE', behaviour: () => undefined },
  {
    when: 'stops in the middle of an answer',
    code: 'DEPARTMENT_UNAVAILABLE',
    behaviour: (response, right) => {
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': right.length,
      });
      response.write(right.slice(0, 20), () => response.destroy());
    },
  },
  {
    when: 'answers HTTP 500',
    code: 'DEPARTMENT_UNAVAILABLE',
    behaviour: outOfOrder,
  },
  {
    when: 'answers HTML',
    code: 'DEPARTMENT_ANSWER_MALFORMED',
    behaviour: (response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>'),
  },
  {
    when: 'answers truncated JSON',
    code: 'DEPARTMENT_ANSWER_MALFORMED',
    behaviour: (response, right) => response.end(right.slice(0, -5)),
  },
  {
    when: 'answers an empty object',
    code: 'DEPARTMENT_ANSWER_MALFORMED',
    behaviour: (response) => response.end('{}'),
  },
  {
    when: 'answers a list',
    code: 'DEPARTMENT_ANSWER_MALFORMED',
    behaviour: (response) => response.end('[]'),
  },
  {
    when: 'answers entities without fields',
    code: 'DEPARTMENT_ANSWER_MALFORMED',
    behaviour: (response, _, { variables }) =>
      response.end(
        JSON.stringify({ data: { _entities: (variables.representations ?? []).map(() => ({})) } }),
      ),
  },
  {
    when: 'answers numbers wherever there is something',
    code: 'DEPARTMENT_ANSWER_MALFORMED',
    behaviour: (response, right) => {
      const answer: unknown = JSON.parse(right, (key, value: unknown) =>
        ['data', '_entities', '', '0'].includes(key) ? value : 7,
      );
      response.end(JSON.stringify(answer));
    },
  },
  {
    when: 'answers the wrong number of entities',
    code: 'DEPARTMENT_ANSWER_MALFORMED',
    behaviour: (response) => response.end('{"data":{"_entities":[]}}'),
  },
  {
    when: 'answers errors in place of data',
    code: 'DEPARTMENT_UNAVAILABLE',
    behaviour: (response) =>
      response.end('{"data":null,"errors":[{"message":"Failed query: select 1 from award"}]}'),
  },
];

/** A subgraph on a port of its own. */
export interface SmallSubgraph {
  readonly url: string;
  readonly asked: Asked[];
  /** Accesses that were put on record. */
  readonly recorded: AccessRecord[];
  behaviour: Behaviour;
  /** What it says of its database. */
  isReady: boolean;
  /** Whether it puts accesses on record. */
  canRecord: boolean;
  readonly stop: () => Promise<void>;
}

export async function serveSubgraph(name: SubgraphName): Promise<SmallSubgraph> {
  const schema = smallSchema(name);
  const asked: Asked[] = [];
  const recorded: AccessRecord[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/readyz') {
      response.writeHead(subgraph.isReady ? 200 : 503).end('{}');
      return;
    }
    if (request.url === '/audit') {
      void (async () => {
        if (subgraph.canRecord) recorded.push(JSON.parse(await text(request)) as AccessRecord);
        response.writeHead(subgraph.canRecord ? 204 : 503).end();
      })();
      return;
    }
    void (async () => {
      const { query, variables } = JSON.parse(await text(request)) as Asked;
      const question = { query, variables, headers: request.headers };
      asked.push(question);
      const answer = await graphql({ schema, source: query, variableValues: variables });
      subgraph.behaviour(response, JSON.stringify(answer), question);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const subgraph: SmallSubgraph = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    asked,
    recorded,
    behaviour: honest,
    isReady: true,
    canRecord: true,
    stop: async () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return subgraph;
}
