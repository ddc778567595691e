import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { departmentCodes, parseResidentNumber } from '@hub/assistance';
import { demoKeyring, demoSettings } from '@hub/cli/demo';
import { hostSubgraphs } from '@hub/cli/run-subgraphs';
import type { Identity, RunningGateway } from '@hub/gateway';
import {
  type LocalPostgres,
  ensureDatabase,
  runningPostgres,
  startLocalPostgres,
} from '@hub/local-postgres';
import { type OpenDatabase, migrateDatabase, openDatabase } from '@hub/subgraph';
import {
  type AskedDepartments,
  readChain,
  supervision,
  supervisionMigrations,
  verifyChain,
} from '@hub/supervision';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersOf } from './support/callers.ts';
import { testGateway } from './support/test-gateway.ts';

/** An example of GB 11643 itself. */
const number = '34052419800101001X';
const person = demoKeyring.personKey(parseResidentNumber(number));

/** Somebody whom a department knows in another county than all others. */
const stranger = `p1${'s'.repeat(32)}`;

let folder: string;
let server: LocalPostgres;
/** As the hub's role, which owns nothing. */
let app: OpenDatabase;
let gateway: RunningGateway;
const closing: (() => Promise<void>)[] = [];

/** Supervision with its own role on a server of its own; the six departments do not answer. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assistance-hub-audit-'));
  server = await startLocalPostgres({ dataDirectory: folder, durability: 'test' });
  const roles = { database: 'supervision', owner: 'supervision_owner', app: 'supervision_app' };
  const urls = await ensureDatabase(server, roles);
  const owner = openDatabase(urls.ownerUrl, { connections: 1 });
  await migrateDatabase(owner.database, supervisionMigrations);
  await owner.close();
  // A start later everything is granted again, as it is at each start.
  await ensureDatabase(server, roles);
  app = openDatabase(urls.appUrl);
  const addresses = new Map([['supervision', urls]]);
  const settings = { ...demoSettings, audit: { hash: 'SM3', manyPeople: 5 } } as const;
  const areas = async (people: readonly string[]) =>
    Object.fromEntries(people.map((id) => [id, id === stranger ? ['430104'] : ['430102']]));
  const everyDepartment = departmentCodes.map((code) => [
    code,
    { areas, protect: async () => undefined },
  ]);
  const departments = Object.fromEntries(everyDepartment) as AskedDepartments;
  const hosted = hostSubgraphs(() => [supervision({ ...settings, departments })], {
    addresses,
    stop: async () => undefined,
  });
  gateway = await testGateway({ transports: hosted.transports });
  closing.push(app.close, hosted.stop, gateway.close);
}, 120_000);
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
  await server.stop();
  await rm(folder, { recursive: true });
});

const li: Identity = {
  id: 'Li',
  client: 'desk',
  person,
  role: 'COUNTY_SUPERVISOR',
  area: '430102',
  department: null,
  purposes: ['SUPERVISION'],
};
const wang: Identity = { ...li, id: 'Wang', person: `p1${'w'.repeat(32)}` };
const auditor: Identity = {
  ...wang,
  id: 'Zhao',
  person: undefined,
  role: 'AUDITOR',
  purposes: ['AUDIT'],
};

interface Answer {
  readonly data?: Readonly<Record<string, never>> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

async function ask(identity: Identity, query: string, variables: object = {}) {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await headersOf(identity)) },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Answer) };
}

const newest = async () =>
  (await app.sql`select * from audit.entry order by sequence desc limit 1`)[0];

describe('a look at a person', () => {
  it('is on record with the key alone, however the number was asked and whatever was selected', async () => {
    const ways = [
      ['query Look($n: String) { person(residentNumber: $n) { aid { totalFen } } }', { n: number }],
      [`{ person(residentNumber: "${number}") { __typename } }`, {}],
      [`query Q${number} { person(residentNumber: "${number}") { a${number}: id } }`, {}],
    ] as const;
    for (const [query, variables] of ways) {
      await ask(li, query, variables);
      expect(await newest()).toMatchObject({
        actor: 'Li',
        client: 'desk',
        role: 'COUNTY_SUPERVISOR',
        area: '430102',
        purpose: 'SUPERVISION',
        kind: 'PERSON_LOOKUP',
        people: [person],
        algorithm: 'SM3',
      });
    }

    expect(JSON.stringify(await app.sql`select * from audit.entry`)).not.toContain(number);
  });

  it('names the departments that were asked and did not answer', async () => {
    await ask(li, `{ person(id: "${person}") { education { source { system } } } }`);

    expect(await newest()).toMatchObject({
      departments: ['EDUCATION'],
      silent: ['EDUCATION'],
      outcome: 'PARTIAL',
      code: 'DEPARTMENT_UNAVAILABLE',
    });
  });

  it('is on record when it is refused', async () => {
    const { status } = await ask(
      { ...li, role: 'DEVELOPER', purposes: ['AUDIT'] },
      `{ person(id: "${person}") { id } }`,
    );

    expect(status).toBe(403);
    expect(await newest()).toMatchObject({
      role: 'DEVELOPER',
      kind: 'PERSON_LOOKUP',
      people: [person],
      outcome: 'REFUSED',
      code: 'ROLE_NOT_ALLOWED',
    });
  });
});

describe('a look at somebody of another county', () => {
  it('is on record as such where the purpose allows it', async () => {
    const officer = { ...li, role: 'TOWNSHIP_OFFICER', purposes: ['APPLICATION'] } as const;
    await ask(officer, `{ person(id: "${stranger}") { id } }`);
    expect(await newest()).toMatchObject({ outcome: 'ANSWERED', is_outside_area: true });

    await ask(officer, `{ person(id: "${person}") { id } }`);
    expect(await newest()).toMatchObject({ outcome: 'ANSWERED', is_outside_area: false });
  });

  it('is refused, and on record as such', async () => {
    const { data } = await ask(li, `{ person(id: "${stranger}") { id } }`);

    expect(data).toEqual({ person: null });
    expect(await newest()).toMatchObject({
      people: [stranger],
      is_outside_area: true,
      outcome: 'REFUSED',
      code: 'PERSON_NOT_IN_AREA',
    });
  });
});

describe('the hub', () => {
  it('has no right to change, delete or truncate what is on record', async () => {
    for (const statement of [
      `update audit.entry set actor = 'nobody'`,
      'delete from audit.entry',
      'truncate audit.entry',
      'alter table audit.entry disable trigger user',
      'drop table audit.entry',
    ])
      await expect(app.sql.unsafe(statement)).rejects.toMatchObject({ code: '42501' });
    const granted = await app.sql`
      select privilege_type from information_schema.role_table_grants
      where table_schema = 'audit' and grantee = 'supervision_app' order by 1`;

    expect(granted.map((row) => String(row['privilege_type']))).toEqual(['INSERT', 'SELECT']);
  });

  it('leaves a chain that is whole, read beside it from its data directory', async () => {
    const url = (await runningPostgres(folder))?.url('supervision', 'supervision_app') ?? '';
    const beside = openDatabase(url, { connections: 1 });
    const report = await verifyChain(readChain(beside.database));
    await beside.close();

    expect(report.entries).toBeGreaterThan(3);
    expect(report.broken).toBeNull();
  });
});

describe('an auditor', () => {
  const entries = `{ edges { node { sequence actor kind people } } pageInfo { hasNextPage endCursor } }`;

  it('reads who looked at a person, a page at a time, and is on record for it', async () => {
    const query = `query S($p: ID!, $after: String) { accessStatement(person: $p, first: 2, after: $after) ${entries} }`;
    const first = await ask(auditor, query, { p: person });
    const page = first.data?.['accessStatement'] as unknown as {
      edges: { node: { sequence: number; people: string[] } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    const second = await ask(auditor, query, { p: person, after: page.pageInfo.endCursor });

    expect(page.edges).toHaveLength(2);
    expect(page.edges.every(({ node }) => node.people.includes(person))).toBe(true);
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect(JSON.stringify(second.data)).not.toContain(
      `"sequence":${page.edges[1]?.node.sequence},`,
    );
    expect(await newest()).toMatchObject({ actor: 'Zhao', kind: 'AUDIT_LOOKUP', people: [person] });
  });

  it('is given the same sample for the same seed, of accesses about people', async () => {
    const query =
      '{ auditSample(count: 3, seed: "s") { total entries { sequence kind outcome } } }';
    const [one, other] = [await ask(auditor, query), await ask(auditor, query)];

    expect(one.data).toEqual(other.data);
    expect(JSON.stringify(one.data)).not.toMatch(/AUDIT_LOOKUP|REFUSED/);
  });

  it('is told that a seed is none, and not that the hub has a defect', async () => {
    const query = 'query S($seed: String) { auditSample(count: 3, seed: $seed) { total } }';

    for (const seed of ['\0', 's'.repeat(201)])
      expect(await ask(auditor, query, { seed })).toMatchObject({
        errors: [{ extensions: { code: 'AUDIT_QUESTION_INVALID' } }],
      });
  });

  it('follows the chain part by part, each after the last of the one before', async () => {
    const query =
      'query C($after: SafeInt!) { auditChain(after: $after) { entries last head broken { problem } isEnd } }';
    const { data: whole } = await ask(auditor, query, { after: 0 });
    const { data: rest } = await ask(auditor, query, { after: 2 });

    const [of, after] = [whole, rest].map(
      (data) => data?.['auditChain'] as { last: number; head: string; entries: number } | undefined,
    );
    expect(of).toMatchObject({ entries: of?.last, broken: null, isEnd: true });
    expect(of?.head).toMatch(/^[0-9a-f]{64}$/);
    // One entry more: the first question itself.
    expect(after).toMatchObject({ entries: (of?.entries ?? 0) - 1, broken: null, isEnd: true });
  });

  it('is told of a place after which no entry can follow', async () => {
    const query = '{ auditChain(after: 1000000) { broken { sequence problem } isEnd } }';

    expect(await ask(auditor, query)).toMatchObject({
      data: { auditChain: { broken: { sequence: 1_000_000, problem: 'MISSING' }, isEnd: false } },
    });
  });

  it('is told of own records, colleagues, other areas and many people, and of nothing else', async () => {
    const many = Array.from('abcdef', (letter) => `"p1${letter.repeat(32)}"`).join(', ');
    await ask(wang, `{ person(id: "${person}") { id } people(ids: [${many}]) { id } }`);
    const { data } = await ask(auditor, '{ accessAlerts { kind actor people } }');

    expect(data?.['accessAlerts']).toEqual([
      { kind: 'OWN_RECORD', actor: 'Li', people: 1 },
      { kind: 'COLLEAGUE_RECORD', actor: 'Wang', people: 1 },
      { kind: 'OUTSIDE_AREA', actor: 'Li', people: 1 },
      { kind: 'MANY_PEOPLE', actor: 'Wang', people: 7 },
    ]);
  });

  it.each([
    ['{ auditEntries(first: 0) { edges { cursor } } }', 'PAGE_SIZE_INVALID'],
    ['{ auditEntries(after: "x") { edges { cursor } } }', 'CURSOR_UNREADABLE'],
    ['{ auditEntries(filter: { from: "soon" }) { edges { cursor } } }', 'AUDIT_QUESTION_INVALID'],
    [
      '{ accessAlerts(from: "2026-02-01", until: "2026-01-01") { kind } }',
      'AUDIT_QUESTION_INVALID',
    ],
    [`{ accessStatement(person: "${number}") { edges { cursor } } }`, 'PERSON_KEY_MALFORMED'],
  ])('is told what is wrong with %s', async (query, code) => {
    expect((await ask(auditor, query)).errors?.[0]?.extensions.code).toBe(code);
  });
});

describe('while the database of the audit is away', () => {
  it('nothing is answered about anybody, and the vocabulary is', async () => {
    await server.stop();
    const asked = await ask(li, `{ person(id: "${person}") { id } }`);
    const vocabulary = await ask(li, '{ programmes { code } }');
    const file = await fetch(`${gateway.url}/export/findings.csv`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await headersOf(li)) },
      body: '{}',
    });

    expect(asked).toEqual({
      status: 503,
      errors: [{ message: expect.any(String), extensions: { code: 'AUDIT_UNAVAILABLE' } }],
    });
    expect(vocabulary.status).toBe(200);
    expect(file.status).toBe(503);
  }, 60_000);
});
