import { readFile } from 'node:fs/promises';
import { departments, programmesOf } from '@hub/assistance';
import { placeColumns, type Purpose, type Role } from '@hub/assistance/access';
import { departmentSubgraphs } from '@hub/cli/subgraphs';
import { inRepository } from '@hub/cli/repository';
import type { FreshDatabase } from '@hub/testing';
import { type GraphQLObjectType, type GraphQLSchema, buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersOf } from './support/callers.ts';
import { everythingOf, placesIn } from './support/everything-of.ts';
import {
  areas,
  onePersonHub,
  type OnePersonHub,
  personId,
  stranger,
} from './support/one-person-hub.ts';

let hub: OnePersonHub;
let schema: GraphQLSchema;
beforeAll(async () => {
  hub = await onePersonHub();
  const { sql } = hub.databaseOf('supervision');
  await sql`
    insert into review_event (finding_id, number, kind, day, by, body)
    values ('finding1', 2, 'ASSIGNED', '2019-12-02', 'Li', ${JSON.stringify({
      department: 'CIVIL_AFFAIRS',
      area: areas.own,
      dueOn: 18_276,
      note: null,
    })}::jsonb)`;
  for (const { name, department } of departmentSubgraphs)
    await addAwards(
      hub.databaseOf(name),
      programmesOf(department).map(({ code }) => code),
    );
  const response = await fetch(`${hub.gateway.url}/schema.graphql`, {
    headers: await headersOf(supervisor),
  });
  schema = buildSchema(await response.text());
}, 180_000);
afterAll(async () => hub.close());

/** Gives the person the same award under every other programme of a department. */
async function addAwards({ sql }: FreshDatabase, codes: readonly string[]): Promise<void> {
  await sql`
    insert into award
    select (jsonb_populate_record(award, jsonb_build_object('id', code, 'programme', code))).*
    from award, unnest(${sql.array([...codes])}::text[]) as code`;
  await sql`
    insert into award_member
    select (jsonb_populate_record(award_member, jsonb_build_object('award_id', code))).*
    from award_member, unnest(${sql.array([...codes])}::text[]) as code`;
}

const supervisor = {
  id: 'Li',
  role: 'COUNTY_SUPERVISOR',
  area: areas.own,
  department: null,
} as const;
const administrator = {
  id: 'Wang',
  role: 'SECURITY_ADMINISTRATOR',
  area: areas.province,
  department: null,
} as const;

interface Asker {
  readonly id: string;
  readonly role: Role;
  readonly area: string;
  readonly department: null;
}

interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly {
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string };
  }[];
  readonly text: string;
}

async function ask(asker: Asker, query: string, purpose: Purpose = 'SUPERVISION'): Promise<Answer> {
  const response = await fetch(`${hub.gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      ...(await headersOf(asker)),
      'hub-purpose': purpose,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text) as Partial<Answer>;
  return { data: data ?? null, errors, text };
}

async function change(
  field: 'protectPeople' | 'liftProtection',
  asker: Asker = administrator,
  id = personId,
) {
  const { data, errors } = await ask(
    asker,
    `mutation { ${field}(input: { personIds: ["${id}"] }) { awaited } }`,
    'CORRECTION',
  );
  return data?.[field] ?? errors.map(({ extensions }) => extensions.code);
}

/** Everything that the graph can say about the person, a part of it at a time. */
function questions(): readonly string[] {
  const person = schema.getType('Person') as GraphQLObjectType;
  const finding = schema.getType('Finding') as GraphQLObjectType;
  return [
    ...Object.values(person.getFields())
      .filter(({ name }) => name !== 'screeningIf')
      .map((field) => `{ person(id: "${personId}") { ${everythingOf(field)} } }`),
    ...Object.values(finding.getFields()).map(
      (field) => `{ finding(id: "finding1") { ${everythingOf(field)} } }`,
    ),
  ];
}

const county = /430102|芙蓉/;

describe('somebody protected', () => {
  it('is found with their places while nobody protects them', async () => {
    const places: string[] = [];
    for (const question of questions()) {
      const { data, errors } = await ask(supervisor, question);
      expect({ question, errors }).toEqual({ question, errors: [] });
      places.push(...placesIn(data).map(({ name }) => name));
    }
    expect(new Set(places)).toEqual(new Set([...placeColumns, 'countyName', 'area']));
  });

  it('is protected by those who work with them, in their own area, and by a security administrator', async () => {
    const neighbour = { ...supervisor, area: areas.sibling };
    expect(await change('protectPeople', neighbour)).toEqual(['PERSON_NOT_IN_AREA']);
    expect(await change('protectPeople', supervisor)).toEqual({ awaited: [] });
    // A mistyped key is nobody's.
    expect(await change('protectPeople', administrator, stranger)).toEqual(['PERSON_NOT_FOUND']);
    // Once more does nothing more.
    expect(await change('protectPeople')).toEqual({ awaited: [] });
  });

  it.each(Object.values(departments).map(({ subgraph }) => subgraph))(
    'is known as such to %s, in a table that no caller reads',
    async (subgraph) => {
      const { sql } = hub.databaseOf(subgraph);
      expect(await sql`select person_id from protected_person`).toEqual([{ person_id: personId }]);
    },
  );

  it.each([
    ['a supervisor of their county', supervisor, 'SUPERVISION'],
    [
      'one of the province',
      { ...supervisor, role: 'PROVINCE_SUPERVISOR', area: areas.province },
      'SUPERVISION',
    ],
    [
      'a township officer elsewhere',
      { ...supervisor, role: 'TOWNSHIP_OFFICER', area: areas.elsewhere },
      'APPLICATION',
    ],
  ] as const)('shows no place to %s, and says why', async (_who, asker, purpose) => {
    for (const question of questions()) {
      const { data, errors, text } = await ask(asker, question, purpose);
      const codes = new Set(errors.map(({ extensions }) => extensions.code));
      if (codes.has('ROLE_NOT_ALLOWED') || codes.has('PURPOSE_NOT_ALLOWED')) continue;
      expect({ question, places: placesIn(data) }).toEqual({ question, places: [] });
      expect(text).not.toMatch(county);
      expect({ question, codes: [...codes] }).toEqual({
        question,
        codes: codes.size === 0 ? [] : ['PLACE_PROTECTED'],
      });
    }
  });

  it('is not found by a place, and is not counted in one', async () => {
    const list = 'totalCount edges { node { id } } facets { counties { code count } }';
    const { data } = await ask(
      supervisor,
      `{ all: findings { ${list} } there: findings(filter: { areas: ["${areas.own}"] }) { ${list} } }`,
    );
    expect(data).toEqual({
      all: { totalCount: 1, edges: [{ node: { id: 'finding1' } }], facets: { counties: [] } },
      there: { totalCount: 0, edges: [], facets: { counties: [] } },
    });
  });

  it('is not found by an award that somebody thinks of, nor by figures', async () => {
    const proposed = `[{ programme: "MZ-DIBAO-U", county: "${areas.own}", from: "2020-01-01", amountFen: 100 }]`;
    const thought = await ask(
      { ...supervisor, role: 'PROVINCE_SUPERVISOR', area: areas.province },
      `{ person(id: "${personId}") { screeningIf(proposed: ${proposed}) { verdict } } }`,
    );
    expect(thought.data).toEqual({ person: { screeningIf: null } });
    expect(thought.errors[0]?.extensions.code).toBe('PLACE_PROTECTED');

    const { data } = await ask(
      supervisor,
      `{ statistics(by: RULE, area: "${areas.own}") { total { findings } } precisionLedger { raised } }`,
    );
    expect(data).toMatchObject({ precisionLedger: [] });
    expect(JSON.stringify(data)).not.toContain('"findings":1');
  });

  it('has a number that is revealed to nobody, for it begins with a county', async () => {
    const { text } = await ask(
      supervisor,
      `{ person(id: "${personId}") { residentNumber(reveal: true) } }`,
    );
    expect(text).toContain('1****************X');
  });

  it('stands in a file without a place', async () => {
    const response = await fetch(`${hub.gateway.url}/export/findings.csv`, {
      method: 'POST',
      headers: {
        ...(await headersOf(supervisor)),
        'hub-purpose': 'SUPERVISION',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ filter: {}, language: 'ZH' }),
    });
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain('地点保密');
    expect(text).not.toMatch(county);
  });

  it('is shown again by nobody who sees places', async () => {
    expect(await change('liftProtection', supervisor)).toEqual(['ROLE_NOT_ALLOWED']);
    expect(await change('liftProtection')).toEqual({ awaited: [] });
    const { text } = await ask(
      supervisor,
      `{ person(id: "${personId}") { household { county } } }`,
    );
    expect(text).toMatch(county);
  });
});

describe('the graph', () => {
  it('lets every place be withheld: none of them is promised', async () => {
    const supergraph = buildSchema(
      await readFile(inRepository('gateway/supergraph.graphql'), 'utf8'),
      {
        assumeValid: true,
      },
    );
    const promised = Object.values(supergraph.getTypeMap()).flatMap((type) =>
      'getFields' in type && !type.name.endsWith('Input')
        ? Object.values(type.getFields())
            .filter(({ name, type: of }) => placeColumns.has(name) && String(of).endsWith('!'))
            .map(({ name }) => `${type.name}.${name}`)
        : [],
    );
    // What a caller says of an award is no place of anybody's.
    expect(promised).toEqual(['ProposedAward.county']);
  });
});
