import { graphql } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type DepartmentTransport, createLog, startGateway } from '../src/index.ts';
import { supervisorHeaders, testIssuer } from './callers.ts';
import { smallSchema, smallSupergraph, subgraphNames } from './small-graph.ts';
import { type SmallProvince, startSmallProvince } from './small-province.ts';

let province: SmallProvince;
beforeAll(async () => {
  province = await startSmallProvince();
});
beforeEach(() => province.reset());
afterAll(async () => province.close());

function idsAsked(subgraph: 'civil-affairs' | 'education' | 'supervision'): unknown[] {
  return province.subgraphs[subgraph].asked.map(({ variables }) =>
    variables.representations?.map(({ id }) => id),
  );
}

it('asks a department once for people who are in the answer several times', async () => {
  const { data } = await province.ask(
    '{ people(ids: ["child", "head", "child", "head", "child"]) { id name education { studentAid } } }',
  );

  expect(idsAsked('civil-affairs')).toEqual([['child', 'head']]);
  expect(idsAsked('education')).toEqual([['child', 'head']]);
  expect(data?.['people']).toEqual(
    ['child', 'head', 'child', 'head', 'child'].map((id) => ({
      id,
      name: `Person ${id}`,
      education: { studentAid: `School of ${id}` },
    })),
  );
});

it('asks each department for the members of several households at once and each member once', async () => {
  const { data } = await province.ask(
    '{ people(ids: ["head", "child", "spouse"]) { screening { undecided findings } } }',
  );

  expect(idsAsked('civil-affairs')).toEqual([['head', 'child', 'spouse']]);
  expect(idsAsked('education')).toEqual(
    expect.arrayContaining([
      ['head', 'child', 'spouse'],
      ['child', 'spouse'],
    ]),
  );
  expect(data).toEqual({
    people: [
      { screening: { undecided: [], findings: 3 } },
      { screening: { undecided: [], findings: 2 } },
      { screening: { undecided: [], findings: 2 } },
    ],
  });
});

it('points an error at the first of the people that share it', async () => {
  province.subgraphs.education.behaviour = (response) =>
    response.end(
      JSON.stringify({
        data: { _entities: [{ education: { studentAid: 'A' } }, null] },
        errors: [
          {
            message: 'No department knows a person with this number or identifier.',
            path: ['_entities', 1, 'education'],
            extensions: { code: 'PERSON_NOT_FOUND' },
          },
        ],
      }),
    );

  const answer = await province.ask(
    '{ people(ids: ["child", "child", "stranger", "stranger"]) { education { studentAid } } }',
  );

  expect(answer.data).toEqual({
    people: [
      { education: { studentAid: 'A' } },
      { education: { studentAid: 'A' } },
      { education: null },
      { education: null },
    ],
  });
  expect(answer.errors?.map(({ path }) => path)).toEqual([['people', 2, 'education']]);
});

it('says nothing of a person whom a department does not know', async () => {
  province.subgraphs.education.behaviour = (response, _, { variables }) =>
    response.end(
      JSON.stringify({ data: { _entities: variables.representations?.map(() => null) } }),
    );

  expect(
    await province.ask(
      '{ person(id: "child") { education { studentAid } screening { undecided } } }',
    ),
  ).toEqual({
    data: { person: { education: null, screening: { undecided: ['education'] } } },
  });
});

it('tells the departments which request they work for', async () => {
  await province.ask('{ person(id: "child") { name education { studentAid } } }');

  const requestIds = Object.values(province.subgraphs).flatMap(({ asked }) =>
    asked.map(({ headers }) => headers['hub-request-id']),
  );
  expect(requestIds).toHaveLength(3);
  expect(new Set(requestIds).size).toBe(1);
  expect(requestIds[0]).toMatch(/^[a-p]{32}$/);
});

it('gives fields that the caller skips neither value nor error', async () => {
  const query =
    'query ($skip: Boolean!) { person(id: "child") { education @skip(if: $skip) { studentAid } } }';

  expect(await province.ask(query, { skip: true })).toEqual({ data: { person: {} } });
});

it('reaches subgraphs in its own process the same way', async () => {
  const callOf = (name: (typeof subgraphNames)[number]): DepartmentTransport => {
    const schema = smallSchema(name);
    return async ({ query, variables }) =>
      graphql({ schema, source: query, variableValues: variables });
  };
  const gateway = await startGateway({
    supergraph: { sdl: smallSupergraph() },
    transports: {
      ...Object.fromEntries(subgraphNames.map((name) => [name, callOf(name)])),
      'civil-affairs': Object.assign(callOf('civil-affairs'), { isReady: async () => false }),
      education: async () => new Promise(() => undefined),
      supervision: Object.assign(callOf('supervision'), { record: async () => undefined }),
    },
    departmentTimeoutMs: 200,
    issuer: testIssuer.issuer,
    port: 0,
    log: createLog({ level: 'silent' }),
  });

  const query = '{ person(id: "head") { name education { studentAid } screening { undecided } } }';
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...supervisorHeaders },
    body: JSON.stringify({ query }),
  });
  const answer: unknown = await response.json();
  const readiness = await fetch(`${gateway.url}/readyz`);
  const { subgraphs } = (await readiness.json()) as { subgraphs: unknown };
  await gateway.close();

  expect(subgraphs).toEqual({ 'civil-affairs': 'down', education: 'down', supervision: 'up' });

  expect(answer).toMatchObject({
    data: {
      person: { name: 'Person head', education: null, screening: { undecided: ['education'] } },
    },
    errors: [{ extensions: { code: 'DEPARTMENT_UNAVAILABLE', department: 'education' } }],
  });
});
