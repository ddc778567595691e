import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { departmentDataSource } from '../src/department-data-source.ts';
import type { DepartmentTransport } from '../src/department-transport.ts';
import type { GatewayContext } from '../src/gateway-context.ts';
import { createLog } from '../src/log.ts';

const document = parse('{ person { education { school } screening { verdict } } }');
const operation = document.definitions[0] as OperationDefinitionNode;

function dataSource(transport: DepartmentTransport, lines: string[] = []) {
  const log = createLog({ destination: { write: (line) => lines.push(line) } });
  return departmentDataSource({ department: 'education', transport, deadlineMs: 50, log });
}

/** A fetch of the department's fields for one person, as the gateway hands it over. */
function fetchOf(fields: string, incomingRequestContext: object) {
  return {
    kind: 'incoming operation',
    request: {
      query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { ${fields} } } }`,
      variables: { representations: [{ __typename: 'Person', id: 'child' }] },
    },
    context: { requestId: 'r-1' },
    incomingRequestContext,
    pathInIncomingRequest: ['person'],
  } as unknown as GraphQLDataSourceProcessOptions<GatewayContext>;
}

const request = () => ({ document, operation });

describe('a department that has failed once in a request', () => {
  it('is not asked again in this request, and is asked in the next', async () => {
    let asked = 0;
    const education = dataSource(async () => {
      asked += 1;
      return new Promise(() => undefined);
    });
    const first = request();

    await education.process(fetchOf('education { school }', first));
    expect(await education.process(fetchOf('educationRows', first))).toEqual({
      data: { _entities: [{ educationRows: null }] },
    });
    expect(asked).toBe(1);

    await education.process(fetchOf('educationRows', request()));
    expect(asked).toBe(2);
  });

  it('is reported once, and again where another field of the answer is missing', async () => {
    const education = dataSource(async () => Promise.reject(new Error('connection refused')));
    const one = request();

    const answers = [
      await education.process(fetchOf('educationRows', one)),
      await education.process(fetchOf('educationRows', one)),
      await education.process(fetchOf('education { school }', one)),
    ];

    expect(answers.map(({ errors }) => errors?.map(({ path }) => path))).toEqual([
      [undefined],
      undefined,
      [['_entities', 0, 'education']],
    ]);
  });
});

it('keeps type and key in explicit nulls, under the names that were asked for', async () => {
  const education = dataSource(async () => ({}));

  const { data } = await education.process(
    fetchOf(
      '__typename id key: id school: education { school } ... on Person { educationRows }',
      request(),
    ),
  );

  expect(data).toEqual({
    _entities: [
      { __typename: 'Person', id: 'child', key: 'child', school: null, educationRows: null },
    ],
  });
});

it('does not miss a field that a directive leaves out', async () => {
  const education = dataSource(async () => ({ data: { _entities: [{ education: null }] } }));

  expect(
    await education.process(
      fetchOf('education { school } educationRows @skip(if: true)', request()),
    ),
  ).toEqual({ data: { _entities: [{ education: null }] } });
});

it('asks nobody at a rehearsal', async () => {
  const education = dataSource(async () => expect.fail());
  const rehearsal = {
    ...fetchOf('educationRows', request()),
    context: { requestId: 'r', isRehearsal: true },
  };

  expect(await education.process(rehearsal as never)).toEqual({
    data: { _entities: [{ educationRows: null }] },
  });
});

it('tells the log what it keeps from the caller, without personal numbers', async () => {
  const lines: string[] = [];
  const education = dataSource(
    async () => Promise.reject(new Error('http://10.0.0.7/?n=431121199003070021')),
    lines,
  );

  const { errors } = await education.process(fetchOf('education { school }', request()));

  expect(JSON.stringify(errors)).not.toContain('10.0.0.7');
  expect(lines.join('')).toContain('http://10.0.0.7/?n=[number]');
});
