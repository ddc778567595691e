import { readFile } from 'node:fs/promises';
import { purposeCodes, refusalOf, releases, roleCodes } from '@hub/assistance/access';
import { demoSettings } from '@hub/cli/demo';
import { inRepository } from '@hub/cli/repository';
import { hostSubgraphs } from '@hub/cli/run-subgraphs';
import type { Identity, RunningGateway } from '@hub/gateway';
import { supervision, supervisionMigrations } from '@hub/supervision';
import { type FreshDatabase, freshDatabase } from '@hub/testing';
import { type GraphQLObjectType, buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersOf } from './support/callers.ts';
import { testGateway } from './support/test-gateway.ts';
import { shortest } from './support/ways-to-ask.ts';

const schema = buildSchema(await readFile(inRepository('gateway/supergraph.graphql'), 'utf8'), {
  assumeValidSDL: true,
});

/** Every field at the root of the graph, and an operation that asks for it as shortly as it can be asked. */
const rootFields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  type === null || type === undefined ? [] : fieldsOf(type),
);

function fieldsOf(type: GraphQLObjectType) {
  return Object.values(type.getFields()).map((field) => {
    const kind = type.name === 'Mutation' ? 'mutation' : 'query';
    return { name: `${type.name}.${field.name}`, kind, asked: shortest(field) };
  });
}

let fresh: FreshDatabase;
let gateway: RunningGateway;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  fresh = await freshDatabase(supervisionMigrations);
  const { url, appUrl, drop } = fresh;
  closing.push(drop);
  const addresses = new Map([['supervision', { ownerUrl: url, appUrl }]]);
  const stop = async () => undefined;
  const hosted = hostSubgraphs((departments) => [supervision({ ...demoSettings, departments })], {
    addresses,
    stop,
  });
  closing.push(hosted.stop);
  gateway = await testGateway({ transports: hosted.transports });
  closing.push(gateway.close);
}, 120_000);
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
});

const everyPurpose = [null, ...purposeCodes];
const identities: readonly Identity[] = roleCodes.map((role) => ({
  id: `a ${role}`,
  role,
  area: '430102',
  department: role === 'DEPARTMENT_CLIENT' ? 'HOUSING' : null,
}));
const refusals: readonly unknown[] = ['ROLE_NOT_ALLOWED', 'PURPOSE_NOT_ALLOWED', 'PURPOSE_MISSING'];

async function send(
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ readonly status: number; readonly code: unknown; readonly text: string }> {
  const response = await fetch(gateway.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const code = text.startsWith('{')
    ? (JSON.parse(text) as { errors?: { extensions?: { code?: unknown } }[] }).errors?.[0]
        ?.extensions?.code
    : undefined;
  return { status: response.status, code, text };
}

describe('the table of releases', () => {
  it('has a row for every field at the root of the graph, and no row more', () => {
    const files = Object.keys(releases).filter((name) => name.startsWith('File.'));

    expect(Object.keys(releases).toSorted()).toEqual(
      [...rootFields.map(({ name }) => name), ...files].toSorted(),
    );
  });

  it('lets no administrator see people, and no supervisor run the hub for another reason', () => {
    const administrators = ['SECURITY_ADMINISTRATOR', 'SYSTEM_ADMINISTRATOR', 'DEVELOPER'] as const;
    const aboutPeople = ['Query.person', 'Query.people', 'Query.finding', 'Query.findings'];
    for (const role of administrators)
      for (const purpose of everyPurpose)
        for (const asked of [...aboutPeople, 'File.findings', 'Mutation.decideFinding'])
          expect(refusalOf({ role, purpose, department: null }, asked)).toBe('ROLE_NOT_ALLOWED');
  });

  it('releases nothing that it does not list', () => {
    const supervisor = {
      role: 'PROVINCE_SUPERVISOR',
      purpose: 'SUPERVISION',
      department: null,
    } as const;

    for (const asked of ['Query.x', 'File.x', 'Person.x', 'X.x'])
      expect(refusalOf(supervisor, asked)).toBe('ROLE_NOT_ALLOWED');
  });
});

describe('the gateway', () => {
  it.each(identities)(
    'holds to the table for $role, whatever is asked for whatever purpose',
    async (identity) => {
      const { role } = identity;
      const { authorization } = await headersOf(identity);
      let released = 0;
      for (const purpose of everyPurpose) {
        const headers = { authorization, ...(purpose !== null && { 'hub-purpose': purpose }) };
        for (const { name, kind, asked } of rootFields) {
          const wanted = refusalOf({ role, purpose, department: identity.department }, name);
          const ways = [
            `${kind} { ${asked} }`,
            `${kind} { alias: ${asked} }`,
            `${kind} { ...all } fragment all on ${name.split('.')[0] ?? ''} { ... { ${asked} } }`,
          ];
          for (const query of ways) {
            const answer = await send('/graphql', { query }, headers);
            const told = refusals.includes(answer.code) ? answer.code : null;
            const isForbidden = answer.status === 403;
            expect({ query, purpose, told, isForbidden }).toEqual({
              query,
              purpose,
              told: wanted,
              isForbidden: wanted !== null,
            });
            if (wanted === null) released += 1;
          }
        }
      }
      // Everybody may ask for the vocabulary.
      expect(released).toBeGreaterThan(0);
    },
    120_000,
  );

  it('gives a file to whom the table gives it', async () => {
    for (const identity of identities) {
      const { authorization } = await headersOf(identity);
      for (const purpose of everyPurpose) {
        const headers = { authorization, ...(purpose !== null && { 'hub-purpose': purpose }) };
        const wanted = refusalOf({ ...identity, purpose }, 'File.findings');
        const { status, code } = await send('/export/findings.csv', {}, headers);
        expect({ status, code }).toEqual(
          wanted === null ? { status: 200, code: undefined } : { status: 403, code: wanted },
        );
      }
    }
  });

  it('refuses an operation whole where one of its fields is not released', async () => {
    const headers = await headersOf(
      identities.find(({ role }) => role === 'DEVELOPER') as Identity,
    );
    const { status, text } = await send(
      '/graphql',
      { query: '{ rules { id } person(id: "p1") { id } }' },
      headers,
    );

    expect(status).toBe(403);
    expect(text).not.toContain('"data"');
  });

  it.each([
    { who: 'nobody', headers: {}, code: 'SIGN_IN_MISSING' },
    {
      who: 'a made-up token',
      headers: { authorization: 'Bearer e30.e30.' },
      code: 'TOKEN_INVALID',
    },
  ])(
    'answers $who with 401, for the graph, its schema and its files',
    async ({ headers, code }) => {
      for (const query of ['{ rules { id } }', '{ __schema { queryType { name } } }', '{'])
        expect(await send('/graphql', { query }, headers)).toMatchObject({ status: 401, code });
      expect(await send('/export/findings.csv', {}, headers)).toMatchObject({ status: 401, code });
    },
  );

  it('records who signed in, whatever a request says of itself', async () => {
    const { authorization } = await headersOf({
      id: 'Li Na',
      role: 'COUNTY_SUPERVISOR',
      area: '430102',
      department: null,
      purposes: ['SUPERVISION'],
    });
    const headers = { authorization, 'hub-caller': 'somebody else', 'hub-call': '1.2.3.4.5' };
    const { status } = await send('/export/findings.csv', {}, headers);

    expect(status).toBe(200);
    const [newest] =
      await fresh.sql`select actor as by from audit.entry order by sequence desc limit 1`;
    expect(newest).toEqual({ by: 'Li Na' });
  });
});
