import { afterAll, describe, expect, it } from 'vitest';
import type { Caller } from '@hub/assistance/access';
import {
  callHeader,
  callSigner,
  callSigners,
  callVerifier,
  newCallKeys,
  parseCallKeys,
} from '@hub/assistance/signed-call';
import { pino } from 'pino';
import { type RunningServer, listen } from '../src/http-server.ts';

let isDatabaseThere = true;
const keys = parseCallKeys(newCallKeys());
const sign = callSigner(keys);
const logged: string[] = [];
const log = pino({}, { write: (line) => void logged.push(line) });
const server: RunningServer = await listen(
  {
    execute: async ({ query, variables }, caller) => {
      if (query === 'defect') throw new Error('of a defect');
      return { data: { query, variables: variables ?? null, by: caller?.id ?? null } };
    },
    verifyCall: callVerifier(keys),
    isReady: async () => isDatabaseThere,
    log,
  },
  { host: '127.0.0.1', port: 0 },
);
afterAll(server.close);

const at = (path: string) => `http://127.0.0.1:${server.port}${path}`;
const somebody: Caller = {
  id: 'somebody',
  role: 'AUDITOR',
  area: '430000',
  department: null,
  purpose: 'AUDIT',
};
const send = async (body: string, signature: string) =>
  fetch(at('/graphql'), { method: 'POST', body, headers: { [callHeader]: signature } });
const post = async (body: string) => send(body, sign({ path: '/graphql', body }, somebody));

describe('a subgraph over HTTP', () => {
  it('answers a question', async () => {
    const response = await post(JSON.stringify({ query: '{ a }', variables: { id: 'x' } }));

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toEqual({
      data: { query: '{ a }', variables: { id: 'x' }, by: 'somebody' },
    });
  });

  it('answers no call that the hub did not sign, for this text, once', async () => {
    const body = '{"query":"{ a }"}';
    const once = sign({ path: '/graphql', body }, somebody);
    const ofAnother = callSigner(parseCallKeys(newCallKeys()))(
      { path: '/graphql', body },
      somebody,
    );
    const elsewhere = sign({ path: '/export/findings.csv', body }, somebody);

    expect((await send(body, once)).status).toBe(200);
    expect((await send(body, once)).status).toBe(401);
    expect((await send(`${body} `, sign({ path: '/graphql', body }, somebody))).status).toBe(401);
    expect((await send(body, ofAnother)).status).toBe(401);
    expect((await send(body, elsewhere)).status).toBe(401);
    expect((await fetch(at('/graphql'), { method: 'POST', body })).status).toBe(401);
    expect(logged.join('')).toContain('CALL_REFUSED');
  });

  it('answers no call that was signed for another subgraph', async () => {
    const body = '{"query":"{ a }"}';
    const toHousing = callSigners(keys)('housing')({ path: '/graphql', body }, somebody);

    expect((await send(body, toHousing)).status).toBe(401);
  });

  it.each([`430000'; select 1; --`, '', '99', null, 430_000])(
    'answers no call on behalf of somebody whose area is %j',
    async (area) => {
      const body = '{"query":"{ a }"}';
      const caller = { ...somebody, area } as Caller;

      expect((await send(body, sign({ path: '/graphql', body }, caller))).status).toBe(401);
    },
  );

  it('writes into the log that a request failed, and nothing of why into the answer', async () => {
    const response = await post('{"query":"defect"}');

    expect(response.status).toBe(500);
    expect(await response.text()).toBe('{"errors":[{"message":"Internal error"}]}');
    expect(logged.join('')).toContain('a request failed');
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
    expect((await fetch(at('/livez'), { method: 'POST' })).status).toBe(405);
  });

  it('lives while it runs, and is ready while its database answers', async () => {
    expect((await fetch(at('/livez'))).status).toBe(200);
    expect((await fetch(at('/readyz'))).status).toBe(200);
    isDatabaseThere = false;
    expect((await fetch(at('/readyz'))).status).toBe(503);
    expect((await fetch(at('/livez'))).status).toBe(200);
  });

  it('says which port is taken', async () => {
    const routes = {
      execute: async () => ({ data: null }),
      verifyCall: callVerifier(keys),
      isReady: async () => true,
      log,
    };

    await expect(listen(routes, { host: '127.0.0.1', port: server.port })).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringContaining(String(server.port)) as string,
    });
  });
});
