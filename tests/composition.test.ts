import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { Supergraph, operationFromDocument } from '@apollo/federation-internals';
import { type PlanNode, QueryPlanner, type SubscriptionNode } from '@apollo/query-planner';
import { departmentCodes, departments } from '@hub/assistance';
import { generatedFiles } from '@hub/cli/generated-files';
import { staleMigrations } from '@hub/cli/migrations';
import { inRepository } from '@hub/cli/repository';
import { subgraphNames } from '@hub/cli/subgraphs';
import { type GraphQLObjectType, isObjectType, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';

const hub = inRepository('packages/cli/bin/hub.js');
const records = departmentCodes.map((code) => departments[code].record);

let supergraph: Supergraph;

beforeAll(async () => {
  const text = await readFile(inRepository('gateway/supergraph.graphql'), 'utf8');
  supergraph = Supergraph.build(text);
});

describe('what is generated', () => {
  it('is composed of seven schemas', async () => {
    const schemas = (await generatedFiles()).filter(({ path }) => path.endsWith('/schema.graphql'));

    expect(schemas.map(({ path }) => path)).toEqual(
      subgraphNames.map((name) => `subgraphs/${name}/schema.graphql`),
    );
    expect(supergraph.subgraphsMetadata().map(({ name }) => name)).toHaveLength(7);
  });

  it('stands in the repository as the sources print it', async () => {
    // In a process of its own: what other tests imported before decides in what order a schema is printed.
    await expect(promisify(execFile)('node', [hub, 'generate', '--check'])).resolves.toBeTruthy();
  });

  it('leaves no table without its migration', async () => {
    expect(await staleMigrations()).toEqual([]);
  });
});

describe('the graph that callers see', () => {
  it('holds the record of every department', () => {
    expect(fieldsOf('Person')).toEqual(expect.arrayContaining([...records, 'aid', 'screening']));
  });

  it('holds nothing of what only rules may read', () => {
    const hidden = [...records.map((record) => `${record}Rows`), 'coMembers'];

    expect(fieldsOf('Person', supergraph.schema.toGraphQLJSSchema())).toEqual(
      expect.arrayContaining(hidden),
    );
    expect(fieldsOf('Person').filter((field) => hidden.includes(field))).toEqual([]);
    expect(apiSchema().getType('ScreeningRows')).toBeUndefined();
  });

  it('lets every field of a person be null, for a department may not answer', () => {
    const required = Object.values(typeOf('Person', apiSchema()).getFields())
      .filter(({ type }) => String(type).endsWith('!'))
      .map(({ name }) => name);

    expect(required).toEqual(['id']);
  });
});

describe('the main query', () => {
  it('asks each department twice at most: for the person, and for those they live with', async () => {
    const text = await readFile(inRepository('gateway/queries/person.graphql'), 'utf8');
    const operation = operationFromDocument(supergraph.apiSchema(), parse(text));
    const plan = new QueryPlanner(supergraph).buildQueryPlan(operation);

    const fetches = fetchesIn(plan.node);
    const mostFetches = Object.fromEntries(
      subgraphNames.map((name) => [name, fetches.filter((fetched) => fetched === name).length]),
    );

    expect(new Set(fetches)).toEqual(new Set(subgraphNames));
    for (const { subgraph } of Object.values(departments)) {
      expect(mostFetches[subgraph], subgraph).toBeLessThanOrEqual(2);
    }
  });
});

function apiSchema() {
  return supergraph.apiSchema().toGraphQLJSSchema();
}

function fieldsOf(name: string, schema = apiSchema()): string[] {
  return Object.keys(typeOf(name, schema).getFields());
}

function typeOf(name: string, schema: ReturnType<typeof apiSchema>): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`no object type ${name}`);
  return type;
}

/** The subgraph of every fetch of a plan, in no particular order. */
function fetchesIn(node: PlanNode | SubscriptionNode | undefined): string[] {
  if (node === undefined) return [];
  switch (node.kind) {
    case 'Fetch':
      return [node.serviceName];
    case 'Flatten':
      return fetchesIn(node.node);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetchesIn);
    default:
      throw new Error(`the main query needs no ${node.kind}`);
  }
}
