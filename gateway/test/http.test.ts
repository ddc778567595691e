import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { text } from 'node:stream/consumers';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLog, startGateway } from '../src/index.ts';
import { supervisorHeaders, testIssuer, signCallTo } from './callers.ts';
import { smallSupergraph } from './small-graph.ts';
import { type SmallProvince, startSmallProvince } from './small-province.ts';

let folder: string;
let province: SmallProvince;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-console-'));
  await mkdir(join(folder, 'built', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'not for everyone');
  await writeFile(join(folder, 'built', 'index.html'), '<!doctype html><title>Console</title>');
  await writeFile(
    join(folder, 'built', 'playground.html'),
    '<!doctype html><title>Playground</title>',
  );
  await writeFile(join(folder, 'built', 'assets', 'page-1a2b.js'), 'export {}');
  await writeFile(join(folder, 'built', 'assets', 'page-1a2b.js.gz'), gzipSync('export {}'));
  await writeFile(join(folder, 'built', 'assets', 'page-3c4d.css'), 'body {}');
  province = await startSmallProvince({ consoleDirectory: join(folder, 'built') });
});
beforeEach(() => {
  province.reset();
  province.log.length = 0;
});
afterAll(async () => {
  await province.close();
  await rm(folder, { recursive: true });
});

async function send(path: string, init: RequestInit = {}) {
  return fetch(province.gateway.url + path, { redirect: 'manual', ...init });
}

const post = async (body: string, headers: Record<string, string> = {}) =>
  send('/graphql', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...supervisorHeaders, ...headers },
  });

const manyTimes = (times: number, field: string) =>
  Array.from({ length: times }, (_, index) => `f${index}: ${field}`).join(' ');

/** Sends bytes that no HTTP client would. */
async function sendRaw(bytes: string): Promise<string> {
  const socket = connect(province.gateway.port, '127.0.0.1');
  socket.write(bytes);
  return text(socket);
}

/** The beginning of a request with a body. */
const head = `POST /graphql HTTP/1.1\r\nHost: hub\r\nAuthorization: ${supervisorHeaders.authorization}\r\nContent-Type: application/json\r\n`;

const query = '{ person(id: "child") { id } }';

describe('/graphql', () => {
  it('answers in compact JSON that nobody may keep', async () => {
    const response = await post(JSON.stringify({ query }));

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toBe('{"data":{"person":{"id":"child"}}}\n'.trim());
  });

  it('takes nothing from its address, where others keep it', async () => {
    const path = `/graphql?query=${encodeURIComponent(query)}`;

    const headers = { ...supervisorHeaders, 'apollo-require-preflight': '1' };
    expect((await send(path, { headers })).status).toBe(405);
    const init = { method: 'POST', body: '{}' };
    const json = { ...headers, 'content-type': 'application/json' };
    expect((await send(path, { ...init, headers: json })).status).toBe(400);
  });

  it.each([
    { what: 'JSON that is cut off', body: '{"query":', status: 400, code: 'BAD_REQUEST' },
    { what: 'nothing', body: '', status: 400, code: 'BAD_REQUEST' },
    { what: 'null', body: 'null', status: 400, code: 'BAD_REQUEST' },
    {
      what: 'a batch',
      body: JSON.stringify([{ query }, { query }]),
      status: 400,
      code: 'BAD_REQUEST',
    },
    { what: 'no query', body: '{"variables":{}}', status: 400, code: 'BAD_REQUEST' },
    { what: 'a query that is no text', body: '{"query":{}}', status: 400, code: 'BAD_REQUEST' },
    { what: 'broken GraphQL', body: '{"query":"{"}', status: 400, code: 'GRAPHQL_PARSE_FAILED' },
    {
      what: 'an unknown field',
      body: '{"query":"{ nobody }"}',
      status: 400,
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      what: 'an unknown operation name',
      body: JSON.stringify({ query: `query A ${query}`, operationName: 'B' }),
      status: 400,
      code: 'OPERATION_RESOLUTION_FAILURE',
    },
    {
      what: 'a mutation',
      body: '{"query":"mutation { recordAward }"}',
      status: 400,
      code: 'OPERATION_RESOLUTION_FAILURE',
    },
    {
      what: 'a subscription',
      body: '{"query":"subscription { findings }"}',
      status: 400,
      code: 'OPERATION_RESOLUTION_FAILURE',
    },
    {
      what: 'more text than an operation needs',
      body: JSON.stringify({ query: `{ person(id: "child") { ${'id '.repeat(3000)}} }` }),
      status: 400,
      code: 'GRAPHQL_PARSE_FAILED',
    },
    {
      what: 'one person under many names',
      body: JSON.stringify({ query: `{ ${manyTimes(11, 'person(id: "child") { id }')} }` }),
      status: 400,
      code: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      what: 'a variable of the wrong type',
      body: '{"query":"query ($id: ID!) { person(id: $id) { id } }","variables":{"id":{"n":1}}}',
      status: 400,
      code: 'BAD_USER_INPUT',
    },
    {
      what: 'the hash of an operation that nobody registered',
      body: `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'ab'.repeat(32)}"}}}`,
      status: 400,
      code: 'OPERATION_NOT_REGISTERED',
    },
    {
      what: 'more than 256 KB',
      body: JSON.stringify({ query, variables: { filler: 'x'.repeat(256 * 1024) } }),
      status: 413,
      code: 'PAYLOAD_TOO_LARGE',
    },
  ])(
    'answers $what with $code and prints no more than the code',
    async ({ body, status, code }) => {
      const response = await post(body);

      expect(response.status).toBe(status);
      expect(await response.json()).toEqual({
        errors: [expect.objectContaining({ message: expect.any(String), extensions: { code } })],
      });
      for (const line of province.log)
        expect(line).toMatch(/"status":4\d\d,"code":"[A-Z_]+","msg":"a request was refused"\}/);
    },
  );

  it('says which kind of operation the graph does not have', async () => {
    const response = await post('{"query":"mutation { recordAward }"}');

    expect(await response.json()).toMatchObject({
      errors: [{ message: 'This graph has no mutations.' }],
    });
  });

  it('lets the introspection of a playground through', async () => {
    const introspection = getIntrospectionQuery({ inputValueDeprecation: true });
    const response = await post(JSON.stringify({ query: introspection }));

    expect(await response.json()).toEqual({ data: { __schema: expect.anything() } });
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=gbk',
  ])('refuses a body of %s', async (type) => {
    const response = await post(JSON.stringify({ query }), { 'content-type': type });

    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }],
    });
  });

  it('stops reading a body of unknown length at 256 KB', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    const socket = connect(province.gateway.port, '127.0.0.1');
    socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(5)}`);
    const [answer] = (await once(socket.setEncoding('utf8'), 'data')) as [string];
    socket.destroy();

    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('lets a client that sends everything first read why its body was refused', async () => {
    const bytes = 8 * 1024 * 1024;
    const next = 'GET /livez HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n';
    const answer = await sendRaw(
      `${head}Content-Length: ${bytes}\r\n\r\n${'x'.repeat(bytes)}${next}`,
    );

    expect(answer).toMatch(/^HTTP\/1\.1 413 .*PAYLOAD_TOO_LARGE.*HTTP\/1\.1 200 /s);
  });

  it('hangs up on a client that goes on sending', async () => {
    const socket = connect(province.gateway.port, '127.0.0.1').on('error', () => undefined);
    const closed = new Promise<void>((resolve) => void socket.once('close', () => resolve()));
    socket.resume().write(`${head}Content-Length: ${1024 ** 3}\r\n\r\n`);
    const sendMore = () => void socket.write(Buffer.alloc(1024 ** 2), (err) => err ?? sendMore());
    sendMore();
    await closed;

    expect(socket.bytesWritten).toBeGreaterThan(64 * 1024 ** 2);
    expect(socket.bytesWritten).toBeLessThan(128 * 1024 ** 2);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS'])('does not take %s', async (method) => {
    const response = await send('/graphql', { method });

    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it('repeats no resident number, neither in the answer nor in the log', async () => {
    const number = '431121199003070021';
    const bodies = [
      `{"query":"${number}`,
      JSON.stringify({ query: `{ person(id: "${number}") { id` }),
      JSON.stringify({ query: `{ people(ids: [], limit: "${number}") { id } }` }),
      JSON.stringify({ query: `{ f${number} }` }),
      JSON.stringify({
        query: 'query ($id: ID!) { person(id: $id) { id } }',
        variables: { id: { resident: number } },
      }),
      JSON.stringify({ query, operationName: number }),
    ];

    for (const body of bodies) {
      const response = await post(body);
      expect(response.status).toBe(400);
      expect(await response.text()).not.toContain(number);
    }
    province.subgraphs.supervision.behaviour = (response) =>
      response.writeHead(500).end(`no such person: ${number}`);
    await province.ask(`{ person(id: "${number}") { id } }`);

    expect(province.log).not.toEqual([]);
    expect(province.log.join('')).not.toContain(number);
  });
});

describe('/livez', () => {
  it('says that the process is up, whatever the departments do', async () => {
    const response = await send('/livez');

    expect([response.status, await response.json()]).toEqual([200, { status: 'alive' }]);
  });
});

describe('/readyz', () => {
  const readiness = async () => {
    const response = await send('/readyz');
    return { status: response.status, body: await response.json() };
  };

  it('is ready when every subgraph and its database answer', async () => {
    expect(await readiness()).toEqual({
      status: 200,
      body: {
        status: 'ready',
        graph: 'loaded',
        subgraphs: { 'civil-affairs': 'up', education: 'up', supervision: 'up' },
      },
    });
  });

  it('takes requests without the database of a department, and names the department', async () => {
    province.subgraphs.education.isReady = false;

    expect(await readiness()).toMatchObject({
      status: 200,
      body: { status: 'degraded', subgraphs: { education: 'down', supervision: 'up' } },
    });
  });

  it('takes none without supervision, where every answer starts', async () => {
    province.subgraphs.supervision.isReady = false;

    expect(await readiness()).toMatchObject({ status: 503, body: { status: 'unavailable' } });
  });

  it('takes none when nothing answers', async () => {
    const ended = await startSmallProvince();
    await Promise.all(Object.values(ended.subgraphs).map(async (subgraph) => subgraph.stop()));
    const response = await fetch(`${ended.gateway.url}/readyz`);
    const body: unknown = await response.json();
    await ended.close();

    expect(body).toMatchObject({
      status: 'unavailable',
      subgraphs: { 'civil-affairs': 'down', education: 'down', supervision: 'down' },
    });
  });
});

describe('the console', () => {
  it.each([
    { path: '/', title: 'Console' },
    { path: '/?from=elsewhere', title: 'Console' },
    { path: '/playground', title: 'Playground' },
    { path: '/playground/', title: 'Playground' },
    { path: '/playground?operation=person', title: 'Playground' },
  ])(
    'serves the built page at $path under a policy that loads nothing from elsewhere',
    async ({ path, title }) => {
      const response = await send(path);

      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain(`<title>${title}</title>`);
    },
  );

  it('has no playground where the graph is not described', async () => {
    const production = await startSmallProvince({
      consoleDirectory: join(folder, 'built'),
      isDescribed: false,
    });
    const statuses = await Promise.all(
      ['/', '/playground'].map(async (path) => (await fetch(production.gateway.url + path)).status),
    );
    await production.close();

    expect(statuses).toEqual([200, 404]);
  });

  it('serves what is named after its content for good', async () => {
    const response = await send('/assets/page-1a2b.js');

    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(await response.text()).toBe('export {}');
  });

  it.each([
    {
      what: 'compressed to whoever takes it',
      path: 'page-1a2b.js',
      takes: 'gzip',
      encoding: 'gzip',
    },
    {
      what: 'as it is to whoever does not',
      path: 'page-1a2b.js',
      takes: 'identity',
      encoding: null,
    },
    {
      what: 'as it is where the build left it so',
      path: 'page-3c4d.css',
      takes: 'gzip',
      encoding: null,
    },
  ])('serves a file $what', async ({ path, takes, encoding }) => {
    const response = await send(`/assets/${path}`, { headers: { 'accept-encoding': takes } });

    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('vary')).toBe('accept-encoding');
    expect(await response.text()).toBe(path.endsWith('.js') ? 'export {}' : 'body {}');
  });

  it.each([
    '/playground/../secret.txt',
    '/playground/index.html',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/../index.html',
    '/assets/..%2findex.html',
    '/assets/',
    '/assets',
    '/assets/%00',
    '/assets/%zz',
    '/assets/absent.js',
  ])('gives nothing for %s', async (path) => {
    const answer = await sendRaw(`GET ${path} HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n`);

    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain('not for everyone');
  });

  it('says how to build the pages when they are not there', async () => {
    const bare = await startSmallProvince({ consoleDirectory: join(folder, 'absent') });
    const response = await fetch(`${bare.gateway.url}/`);
    const page = await response.text();
    await bare.close();

    expect(response.status).toBe(404);
    expect(page).toContain('npm run build -w packages/console');
  });
});

describe('any other address', () => {
  it.each(['/graphql/', '/admin', '/playgroundx', '//'])('is not found: %s', async (path) => {
    const response = await send(path);

    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  });
});

describe('starting and closing', () => {
  it('says which port is taken', async () => {
    await expect(
      startGateway({
        supergraph: { sdl: smallSupergraph() },
        issuer: testIssuer.issuer,
        signCallTo,
        port: province.gateway.port,
        log: createLog({ level: 'silent' }),
      }),
    ).rejects.toMatchObject({ code: 'PORT_IN_USE' });
  });

  it('finishes the requests under way and takes no more', async () => {
    const closing = await startSmallProvince();
    const asked = new Promise<void>((resolve) => {
      closing.subgraphs.supervision.behaviour = (response, rightAnswer) => {
        resolve();
        setTimeout(() => response.end(rightAnswer), 100);
      };
    });
    const underWay = closing.ask(query);
    await asked;
    await closing.close();

    expect(await underWay).toEqual({ data: { person: { id: 'child' } } });
    await expect(fetch(`${closing.gateway.url}/livez`)).rejects.toThrow('fetch failed');
  });
});
