import { readFile } from 'node:fs/promises';
import { departmentCodes } from '@hub/assistance';
import {
  type Asker,
  type Caller,
  fieldClassOf,
  fieldClasses,
  fieldReleases,
  personalCoordinates,
  purposeCodes,
  refusalOf,
  refusalOfClass,
  roleCodes,
  typesAboutNobody,
} from '@hub/assistance/access';
import { demoSettings } from '@hub/cli/demo';
import { inRepository } from '@hub/cli/repository';
import { hostSubgraphs } from '@hub/cli/run-subgraphs';
import { allSubgraphs, departmentSubgraphs } from '@hub/cli/subgraphs';
import type { RunningGateway } from '@hub/gateway';
import {
  createLog as createSubgraphLog,
  federatedSchema,
  openDatabase,
  subgraphExecutor,
} from '@hub/subgraph';
import { supervision, supervisionMigrations } from '@hub/supervision';
import { freshDatabase } from '@hub/testing';
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  buildSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersOf } from './support/callers.ts';
import { testGateway } from './support/test-gateway.ts';
import { type Frame, type WayToAsk, isSensitive, waysFrom, waysTo } from './support/ways-to-ask.ts';

const schema = buildSchema(await readFile(inRepository('gateway/supergraph.graphql'), 'utf8'), {
  assumeValidSDL: true,
});

/** Somebody of every role, of a department's system one of every department, for every purpose and for none. */
const askers: readonly Asker[] = roleCodes
  .flatMap((role) =>
    (role === 'DEPARTMENT_CLIENT' ? departmentCodes : [null]).map((department) => ({
      role,
      department,
    })),
  )
  .flatMap((who) => [null, ...purposeCodes].map((purpose) => ({ ...who, purpose })));

const refusals: readonly unknown[] = [
  'ROLE_NOT_ALLOWED',
  'DEPARTMENT_NOT_ALLOWED',
  'PURPOSE_NOT_ALLOWED',
  'PURPOSE_MISSING',
];

const objectTypes = (of: GraphQLSchema) =>
  Object.values(of.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));

describe('the table of fields', () => {
  const roots: readonly string[] = ['Query', 'Mutation'];
  const typesAboutPeople = objectTypes(schema).filter(
    ({ name }) => !name.startsWith('__') && !roots.includes(name) && !typesAboutNobody.has(name),
  );
  const fields = typesAboutPeople.flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ type, field })),
  );

  it('has a place for every field about people, one for each, and no place more', () => {
    const placed = Object.entries(fieldReleases).flatMap(([type, byClass]) =>
      Object.values(byClass).flatMap((names) =>
        names
          .trim()
          .split(/\s+/)
          .filter(Boolean)
          .map((name) => `${type}.${name}`),
      ),
    );
    const revealing = fields.flatMap(({ type, field }) =>
      field.args
        .filter(({ name }) => name === 'reveal')
        .map(({ name }) => `${type.name}.${field.name}(${name}:)`),
    );

    expect(placed.toSorted()).toEqual(
      [...fields.map(({ type, field }) => `${type.name}.${field.name}`), ...revealing].toSorted(),
    );
  });

  it('takes no type for one about nobody that is not in the graph, or that leads to somebody', () => {
    for (const name of typesAboutNobody) {
      const type = schema.getType(name) as GraphQLObjectType;
      const led = Object.values(type.getFields()).map((field) => getNamedType(field.type));

      expect(led.filter(isObjectType).filter((next) => !typesAboutNobody.has(next.name))).toEqual(
        [],
      );
    }
  });

  it('lets nobody count records of which they may see nothing', () => {
    for (const { type, field } of fields) {
      const next = getNamedType(field.type);
      if (!isObjectType(next) || typesAboutNobody.has(next.name)) continue;
      const inside = new Set(
        Object.keys(next.getFields()).map((name) => fieldClassOf(`${next.name}.${name}`)),
      );
      if (inside.has('PERSONAL')) continue;

      expect(inside).toContain(fieldClassOf(`${type.name}.${field.name}`));
    }
  });

  it.each(departmentSubgraphs)('gives $name its own books whole, to review what it gave', (own) => {
    const asker = {
      role: 'DEPARTMENT_CLIENT',
      department: own.department,
      purpose: 'RECERTIFICATION',
    } as const;
    const kept = objectTypes(federatedSchema(own).schema).flatMap((type) =>
      Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
    );

    expect(kept.filter((field) => isSensitive(field) && refusalOf(asker, field) !== null)).toEqual(
      [],
    );
  });

  it('gives administrators nothing, and auditors who looked at whom and no class about those people', () => {
    const administrators = ['SECURITY_ADMINISTRATOR', 'SYSTEM_ADMINISTRATOR', 'DEVELOPER'];
    const codes = Object.keys(fieldClasses) as (keyof typeof fieldClasses)[];
    const given = (role: string) =>
      codes.filter((code) =>
        askers.some((asker) => asker.role === role && refusalOfClass(asker, code) === null),
      );

    expect(administrators.flatMap(given)).toEqual([]);
    expect(given('AUDITOR')).toEqual(['PERSONAL', 'ACCESS']);
  });

  it('stands in the descriptions of the graph', () => {
    for (const { type, field } of fields.filter(({ type: { name }, field: { name: of } }) =>
      isSensitive(`${name}.${of}`),
    ))
      expect(field.description, `${type.name}.${field.name}`).toContain('released to');
    const { residentNumber } = (schema.getType('Person') as GraphQLObjectType).getFields();

    expect(residentNumber?.args[0]?.description).toContain('released to');
  });
});

/** What of a way to ask an asker is refused for: whatever of it is not released to them. */
const wantedOf = (asker: Asker, { coordinates }: WayToAsk) =>
  coordinates.map((coordinate) => refusalOf(asker, coordinate)).filter((code) => code !== null);

describe('every subgraph, with no gateway before it', () => {
  it.each(allSubgraphs(demoSettings))(
    'holds to the table of fields in $name',
    async (subgraph) => {
      const { appUrl, drop } = await freshDatabase(subgraph.migrations ?? undefined);
      const { database, close } = openDatabase(appUrl);
      const execute = subgraphExecutor(subgraph, database, createSubgraphLog('test', 'silent'));
      const own = federatedSchema(subgraph).schema;
      const mismatches: unknown[] = [];
      let cells = 0;
      for (const [place, way] of entityWays(own, isSensitive).entries()) {
        const keyed = { representations: [{ __typename: way.entity, id: 'p1' }] };
        for (const [index, asker] of askers.entries()) {
          const wanted: readonly unknown[] = wantedOf(asker, way);
          // Every refusal, and one in five of what is released: of each field, each way is asked by some.
          if (wanted.length === 0 && (place + index) % 5 !== 0) continue;
          const caller = { ...asker, id: 'somebody', area: '430102' };
          const { data, errors } = await execute({ query: way.query, variables: keyed }, caller);
          const told = errors?.[0]?.extensions?.['code'];
          const isAsWanted =
            wanted.length === 0
              ? !refusals.includes(told)
              : data === undefined && wanted.includes(told);
          if (!isAsWanted) mismatches.push({ asker, way, told });
          cells += 1;
        }
      }
      await close();
      await drop();

      expect(mismatches).toEqual([]);
      expect(cells).toBeGreaterThan(1000);
    },
    240_000,
  );

  it.each(allSubgraphs(demoSettings))(
    'gives nobody anything about people in $name who may not ask about them',
    async (subgraph) => {
      const { database, drop } = await freshDatabase();
      await drop();
      const execute = subgraphExecutor(subgraph, database, createSubgraphLog('test', 'silent'));
      const ways = entityWays(federatedSchema(subgraph).schema, () => true);
      const developer: Caller = {
        id: 'somebody',
        role: 'DEVELOPER',
        area: '430102',
        department: null,
        purpose: 'SUPERVISION',
      };
      const answered = [];
      for (const { way, query, entity } of ways.filter((each) => each.way === 'direct')) {
        const keyed = { representations: [{ __typename: entity, id: 'p1' }] };
        const { data, errors } = await execute({ query, variables: keyed }, developer);
        const isRefused = errors?.[0]?.extensions?.['code'] === 'ROLE_NOT_ALLOWED';
        if (data !== undefined || !isRefused) answered.push({ way, query });
      }

      expect(ways.length).toBeGreaterThan(100);
      expect(answered).toEqual([]);
    },
    60_000,
  );

  it('gives the hub itself whatever it asks for', async () => {
    const { database, drop } = await freshDatabase();
    await drop();
    for (const subgraph of allSubgraphs(demoSettings)) {
      const execute = subgraphExecutor(subgraph, database, createSubgraphLog('test', 'silent'));
      const [way] = entityWays(federatedSchema(subgraph).schema, isSensitive);
      const keyed = { representations: [{ __typename: way?.entity, id: 'p1' }] };
      const { errors } = await execute({ query: way?.query ?? '', variables: keyed }, null);

      expect(refusals).not.toContain(errors?.[0]?.extensions?.['code']);
    }
  });
});

/** Fields of a subgraph, asked for by key through `_entities`, in every way. */
function entityWays(
  own: GraphQLSchema,
  isMeant: (coordinate: string) => boolean,
): readonly (WayToAsk & { readonly entity: string })[] {
  return ['Person', 'Household', 'Finding'].flatMap((entity) => {
    const type = own.getType(entity);
    const frame: Frame = (selection) =>
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${entity} { ${selection} } } }`;
    return isObjectType(type)
      ? waysTo(personalCoordinates.filter(isMeant), own, { ways: waysFrom(type), frame }).map(
          (way) => ({ ...way, entity }),
        )
      : [];
  });
}

describe('the gateway', () => {
  let gateway: RunningGateway;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    // Supervision keeps the audit, without which nobody is answered.
    const { url, appUrl, drop } = await freshDatabase(supervisionMigrations);
    const hosted = hostSubgraphs((departments) => [supervision({ ...demoSettings, departments })], {
      addresses: new Map([['supervision', { ownerUrl: url, appUrl }]]),
      stop: async () => undefined,
    });
    closing.push(drop, hosted.stop);
    gateway = await testGateway({ transports: hosted.transports });
    closing.push(gateway.close);
  }, 120_000);
  afterAll(async () => {
    for (const close of closing.toReversed()) await close();
  });

  /** From every root of the graph, and from somebody on to those who live with them. */
  const ways = operationWays();

  // Fields of an interface are asked for as those of the types that have it.
  const fields = personalCoordinates
    .filter(
      (field) => isSensitive(field) && !isInterfaceType(schema.getType(field.split('.')[0] ?? '')),
    )
    .map((field) => ways.filter(({ coordinates }) => coordinates.at(-1) === field));

  // Every asker asks for every field that is refused for itself alone, each in another way; and for one in eight of those that
  // are released, or whose root is refused: these are in the matrices of the subgraphs and of the roots.
  it.each(askers.map((asker, index) => ({ ...asker, index })))(
    'holds to the table of fields for $role $department and $purpose',
    async ({ index, ...asker }) => {
      const { role, department, purpose } = asker;
      const { authorization } = await headersOf({ id: 'a', role, department, area: '430102' });
      const headers = { authorization, ...(purpose !== null && { 'hub-purpose': purpose }) };
      const mismatches: unknown[] = [];
      let cells = 0;
      for (const [place, ofField] of fields.entries()) {
        const way = ofField[(index + place) % ofField.length];
        if (way === undefined) throw new Error('there is no way to ask for a field');
        const wanted: readonly unknown[] = wantedOf(asker, way);
        if (wanted.length !== 1 && (index + place) % 8 !== 0) continue;
        const { status, text, code } = await send(gateway.url, way.query, headers);
        const isAsWanted =
          wanted.length === 0
            ? status === 200 && !refusals.includes(code)
            : status === 403 && wanted.includes(code) && !text.includes('"data"');
        if (!isAsWanted) mismatches.push({ way, status, text });
        cells += 1;
      }

      expect(mismatches).toEqual([]);
      expect(cells).toBeGreaterThan(10);
    },
    120_000,
  );
});

function operationWays(): readonly WayToAsk[] {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  const person = schema.getType('Person');
  if (!query || !mutation || !isObjectType(person)) throw new Error('the graph has no roots');
  const sensitive = personalCoordinates.filter(isSensitive);
  const roots = Object.keys(query.getFields()).map((root) => `Query.${root}`);
  const byRoot = roots.flatMap((root) => {
    const isOther = (coordinate: string) => roots.includes(coordinate) && coordinate !== root;
    const frame: Frame = (selection) => `query { ${selection} }`;
    return waysTo(sensitive, schema, { ways: waysFrom(query, isOther), frame });
  });
  const housemates = waysTo(sensitive, schema, {
    ways: waysFrom(person),
    frame: (selection) =>
      `query { people(ids: ["p1"]) { household { members { ${selection} } } } }`,
  });
  const to = ['Query.people', 'Person.household', 'Household.members'];
  return [
    ...byRoot,
    ...housemates.map((way) => ({ ...way, coordinates: [...to, ...way.coordinates] })),
    ...waysTo(sensitive, schema, {
      ways: waysFrom(mutation),
      frame: (selection) => `mutation { ${selection} }`,
    }),
  ];
}

async function send(url: string, query: string, headers: Readonly<Record<string, string>>) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const text = await response.text();
  const { errors } = JSON.parse(text) as { errors?: { extensions?: { code?: unknown } }[] };
  return { status: response.status, text, code: errors?.[0]?.extensions?.code };
}
