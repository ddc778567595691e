import { demoSettings } from '@hub/cli/demo';
import { inRepository } from '@hub/cli/repository';
import { hostSubgraphs } from '@hub/cli/run-subgraphs';
import { operations } from '@hub/cli/operations';
import {
  type DepartmentTransport,
  type RunningGateway,
  createLog,
  operationHash,
  readManifests,
  readOperations,
  startGateway,
} from '@hub/gateway';
import { supervision, supervisionMigrations } from '@hub/supervision';
import { type FreshDatabase, freshDatabase } from '@hub/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { attacks, requestOf } from './support/attacks.ts';
import { supervisorHeaders, testIssuer } from './support/callers.ts';

const supergraph = { file: inRepository('gateway/supergraph.graphql') };
const departments = [
  'civil-affairs',
  'education',
  'emergency-management',
  'healthcare-security',
].concat('housing', 'human-resources');

/** Which departments have been asked. */
const asked: string[] = [];
const log: string[] = [];
let fresh: FreshDatabase;
let gateway: RunningGateway;
/** Answers registered operations alone, describes nothing, and gives each client an allowance. */
let production: RunningGateway;
const closing: (() => Promise<void>)[] = [];

function counted(name: string, transport: DepartmentTransport): DepartmentTransport {
  const ask: DepartmentTransport = async (request, options) => {
    asked.push(name);
    return transport(request, options);
  };
  return Object.assign(ask, transport);
}

const costPerMinute = 5000;

beforeAll(async () => {
  fresh = await freshDatabase(supervisionMigrations);
  closing.push(fresh.drop);
  const addresses = new Map([['supervision', { ownerUrl: fresh.url, appUrl: fresh.appUrl }]]);
  const stop = async () => undefined;
  const hosted = hostSubgraphs((six) => [supervision({ ...demoSettings, departments: six })], {
    addresses,
    stop,
  });
  closing.push(hosted.stop);
  const down: DepartmentTransport = async () => Promise.reject(new Error('down at 10.0.0.7'));
  const transports = Object.fromEntries(
    Object.entries({
      ...Object.fromEntries(departments.map((name) => [name, down])),
      ...hosted.transports,
    }).map(([name, transport]) => [name, counted(name, transport)]),
  );
  const destination = { write: (line: string) => log.push(line) };
  const common = { supergraph, transports, issuer: testIssuer.issuer, port: 0 };
  gateway = await startGateway({ ...common, log: createLog({ destination }) });
  closing.push(gateway.close);
  const registered = await readManifests([inRepository('gateway/operations.json')]);
  production = await startGateway({
    ...common,
    operations: { registered, isFreeTextAllowed: false },
    isDescribed: false,
    costPerMinute,
    log: createLog({ destination }),
  });
  closing.push(production.close);
}, 120_000);
beforeEach(() => {
  asked.length = 0;
  log.length = 0;
});
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
});

async function answerOf(url: string, body: unknown, headers = supervisorHeaders) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  };
  return { response, data, code: errors?.[0]?.extensions.code };
}

describe('a gateway that answers anything', () => {
  it.each(attacks)(
    'refuses $what, asks nobody and logs nothing of what was sent',
    async (attack) => {
      const { path = '/graphql' } = attack;
      const response = await fetch(gateway.url + path, requestOf(attack, supervisorHeaders));
      const text = await response.text();

      expect({ text, isRefused: response.status >= 400 && response.status < 500 }).toEqual({
        text,
        isRefused: true,
      });
      expect(text).not.toMatch(/10\.0\.0\.7|node_modules|\.ts:|\bat \w+ \(/);
      expect(text.length).toBeLessThan(20_000);
      expect(asked).toEqual([]);
      for (const line of log)
        expect(JSON.parse(line)).toEqual({
          level: 40,
          time: expect.any(Number) as number,
          name: 'gateway',
          status: expect.any(Number) as number,
          code: expect.stringMatching(/^[A-Z_]+$/) as string,
          msg: 'a request was refused',
        });
    },
  );

  it.each(attacks)('lets no page of elsewhere read what it answers to $what', async (attack) => {
    const { path = '/graphql' } = attack;
    const headers = { ...attack.headers, origin: 'https://evil.example' };
    const init = requestOf({ ...attack, headers }, supervisorHeaders);
    const response = await fetch(gateway.url + path, init);
    await response.arrayBuffer();

    const names = [...response.headers.keys()];
    expect(names.filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(names).toEqual(
      expect.arrayContaining([
        'cache-control',
        'content-security-policy',
        'cross-origin-resource-policy',
        'referrer-policy',
        'strict-transport-security',
        'x-content-type-options',
      ]),
    );
    expect(names).not.toContain('x-powered-by');
    expect(names).not.toContain('server');
  });

  it.each(["' or 1=1 --", '430102"; drop table finding; --', '$1', '\0', '\u{1F4A9}', '../../etc'])(
    'takes %j for a value wherever one may stand',
    async (value) => {
      const tables = await fresh.sql`select count(*) from information_schema.tables`;
      const questions = [
        ['query ($v: ID!) { finding(id: $v) { id } }', { v: value }],
        ['query ($v: ID) { person(id: $v) { id } }', { v: value }],
        ['query ($v: String) { person(residentNumber: $v) { id } }', { v: value }],
        ['query ($v: [ID!]!) { people(ids: $v) { id } }', { v: [value] }],
        ['query ($v: String) { findings(after: $v) { totalCount } }', { v: value }],
        [
          'query ($v: FindingFilter) { findings(filter: $v) { totalCount } }',
          { v: { areas: [value] } },
        ],
        [
          'query ($v: FindingFilter) { findings(filter: $v) { totalCount } }',
          { v: { ruleIds: [value] } },
        ],
        ['query ($v: ID!) { sweep(id: $v) { id } }', { v: value }],
        ['query ($v: String) { statistics(by: AREA, area: $v) { area } }', { v: value }],
        [
          'mutation ($v: ID!) { reopenFinding(input: { id: $v, version: 1, idempotencyKey: $v, reason: "x" }) { id } }',
          { v: value },
        ],
      ] as const;
      for (const [query, variables] of questions) {
        const { data, code } = await answerOf(gateway.url, { query, variables });
        expect(`${code ?? 'NONE'}: ${query}`).not.toMatch(/^INTERNAL/);
        expect(
          Object.values(data ?? {})
            .flat()
            .filter((found) => found === value),
        ).toEqual([]);
      }
      expect(await fresh.sql`select count(*) from information_schema.tables`).toEqual(tables);
    },
  );

  it('writes one line of JSON for each thing that it logs, whatever was sent', async () => {
    const forged = 'x"}\n{"level":60,"msg":"forged"}\r\n';
    const query = `query Q($id: ID) { person(id: $id) { civilAffairs { source { isAnswered } } } }`;
    const variables = { id: `p1${'a'.repeat(32)}`, [forged]: forged };
    await answerOf(gateway.url, { query, variables, operationName: forged });
    await answerOf(gateway.url, { query, variables, operationName: 'Q' });

    expect(log.length).toBeGreaterThan(0);
    for (const line of log) {
      expect(line.trimEnd()).not.toContain('\n');
      expect(JSON.parse(line)).not.toMatchObject({ msg: 'forged' });
    }
  });
});

describe('a gateway in production', () => {
  const query = '{ rules { id } }';
  const persisted = (text: string) => ({
    extensions: { persistedQuery: { version: 1, sha256Hash: operationHash(text) } },
  });
  const { Version: text } = operations;
  const variables = { id: 'f' };

  it('answers what is registered, by its text or by its hash', async () => {
    for (const body of [
      { query: text, variables },
      { ...persisted(text), variables },
      { query: text, ...persisted(text), variables },
    ])
      expect(await answerOf(production.url, body)).toMatchObject({ data: { finding: null } });
  });

  it.each([
    { what: 'free text', body: { query } },
    { what: 'a registered text with a space more', body: { query: `${text} ` } },
    { what: 'the hash of free text', body: persisted(query) },
    { what: 'the hash of a registered text with free text', body: { query, ...persisted(text) } },
    { what: 'a registered text with another hash', body: { query: text, ...persisted(query) } },
    { what: 'introspection', body: { query: '{ __schema { types { name } } }' } },
    { what: 'what every object has', body: persisted('toString') },
  ])('refuses $what', async ({ body }) => {
    const { response, code } = await answerOf(production.url, body);

    expect([response.status, code]).toEqual([400, 'OPERATION_NOT_REGISTERED']);
    expect(asked).toEqual([]);
  });

  it('has every operation of the examples and of the hub command in its list', async () => {
    const registered = await readManifests([inRepository('gateway/operations.json')]);
    const texts = [
      ...(await readOperations(inRepository('gateway/queries'))),
      ...Object.values(operations),
    ];

    // Those of the console are printed from its sources: what is generated is held against them.
    expect([...registered.values()]).toEqual(expect.arrayContaining(texts));
  });

  it('publishes the schema that callers see, to those that it knows', async () => {
    const url = `${production.url}/schema.graphql`;
    const schema = await (await fetch(url, { headers: supervisorHeaders })).text();

    expect(schema).toContain('type Person {');
    expect(schema).not.toMatch(/civilAffairsRows|coMembers|_entities|_Any|join__|127\.0\.0\.1/);
    expect((await fetch(url)).status).toBe(401);
  });

  it('gives each client an allowance, and says when there is more', async () => {
    const headersOf = async (id: string) => ({
      authorization: `Bearer ${await testIssuer.tokenFor({ id, role: 'PROVINCE_SUPERVISOR', area: '430000', department: null, purposes: ['SUPERVISION'] })}`,
    });
    const hasty = await headersOf('hasty');
    // Findings: a page of 200 costs seven times as much.
    const body = { query: operations.Findings, variables: { first: 200 } };
    const statuses: number[] = [];
    for (let count = 0; count < 5; count += 1)
      statuses.push((await answerOf(production.url, body, hasty)).response.status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);

    const { response, code } = await answerOf(production.url, body, hasty);
    expect(code).toBe('ALLOWANCE_SPENT');
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(response.headers.get('ratelimit')).toMatch(/^"cost";r=0;t=\d+$/);
    const patient = await answerOf(production.url, body, await headersOf('patient'));
    expect(patient.response.status).toBe(200);
    expect(patient.response.headers.get('ratelimit-policy')).toBe('"cost";q=5000;w=60');
  });
});
