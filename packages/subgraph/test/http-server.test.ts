import { afterAll, describe, expect, it } from 'vitest';
import { type RunningServer, listen } from '../src/http-server.ts';

let isDatabaseThere = true;
const server: RunningServer = await listen(
  {
    execute: async ({ query, variables }) => ({ data: { query, variables: variables ?? null } }),
    isReady: async () => isDatabaseThere,
  },
  { host: '127.0.0.1', port: 0 },
);
afterAll(server.close);

const at = (path: string) => `http://127.0.0.1:${server.port}${path}`;
const post = async (body: string) => fetch(at('/graphql'), { method: 'POST', body });

describe('a subgraph over HTTP', () => {
  it('answers a question', async () => {
    const response = await post(JSON.stringify({ query: '{ a }', variables: { id: 'x' } }));

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toEqual({ data: { query: '{ a }', variables: { id: 'x' } } });
  });

  it.each(['', '{', 'null', '[]', '{"query":1}', '"query"'])(
    'refuses the body %j',
    async (body) => {
      const response = await post(body);

      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({
        errors: [{ message: 'The body is not a GraphQL request' }],
      });
    },
  );

  it('refuses other methods and other paths', async () => {
    expect((await fetch(at('/graphql'))).status).toBe(405);
    expect((await fetch(at('/metrics'))).status).toBe(404);
  });

  it('lives while it runs, and is ready while its database answers', async () => {
    expect((await fetch(at('/livez'))).status).toBe(200);
    expect((await fetch(at('/readyz'))).status).toBe(200);
    isDatabaseThere = false;
    expect((await fetch(at('/readyz'))).status).toBe(503);
    expect((await fetch(at('/livez'))).status).toBe(200);
  });

  it('says which port is taken', async () => {
    const routes = { execute: async () => ({ data: null }), isReady: async () => true };

    await expect(listen(routes, { host: '127.0.0.1', port: server.port })).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringContaining(String(server.port)) as string,
    });
  });
});
