import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { type OperationDefinitionNode, buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { departmentDataSource } from '../src/department-data-source.ts';
import type { DepartmentTransport } from '../src/department-transport.ts';
import type { GatewayContext } from '../src/gateway-context.ts';
import { createLog } from '../src/log.ts';

const document = parse('{ person { education { studentAid } screening { verdict } } }');
const operation = document.definitions[0] as OperationDefinitionNode;

const schema = buildSchema(`
  scalar Rows
  interface Award { id: ID! }
  type SchoolAward implements Award { id: ID!, studentAid: String, payments: [Payment!] }
  type TuitionAward implements Award { id: ID!, course: String }
  type Payment { amountFen: Int }
  type EducationRecord { studentAid: String, awards: [Award!], years: [[Int!]!] }
  type Person { id: ID!, education: EducationRecord, educationRows: Rows, coMembers: [Person!] }
  type Query { person: Person }
`);

function dataSource(transport: DepartmentTransport, lines: string[] = []) {
  const log = createLog({ destination: { write: (line) => lines.push(line) } });
  return departmentDataSource({
    department: 'education',
    transport,
    schema: () => schema,
    deadlineMs: 50,
    log,
  });
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

    await education.process(fetchOf('education { studentAid }', first));
    expect(await education.process(fetchOf('educationRows', first))).toMatchObject({
      data: { _entities: [{ educationRows: null }] },
    });
    expect(asked).toBe(1);

    await education.process(fetchOf('educationRows', request()));
    expect(asked).toBe(2);
  });

  it('is reported by each fetch, at its place in the answer if it has one', async () => {
    const education = dataSource(async () => Promise.reject(new Error('connection refused')));
    const one = request();

    const answers = [
      await education.process(fetchOf('educationRows', one)),
      await education.process(fetchOf('educationRows', one)),
      await education.process(fetchOf('education { studentAid }', one)),
    ];

    expect(answers.map(({ errors }) => errors?.map(({ path }) => path))).toEqual([
      [undefined],
      [undefined],
      [['_entities', 0, 'education']],
    ]);
  });
});

it('keeps type and key in explicit nulls, under the names that were asked for', async () => {
  const education = dataSource(async () => ({}));

  const { data } = await education.process(
    fetchOf(
      '__typename id key: id studentAid: education { studentAid } ... on Person { educationRows }',
      request(),
    ),
  );

  expect(data).toEqual({
    _entities: [
      { __typename: 'Person', id: 'child', key: 'child', studentAid: null, educationRows: null },
    ],
  });
});

it('does not miss a field that a directive leaves out', async () => {
  const education = dataSource(async () => ({ data: { _entities: [{ education: null }] } }));

  expect(
    await education.process(
      fetchOf('education { studentAid } educationRows @skip(if: true)', request()),
    ),
  ).toEqual({ data: { _entities: [{ education: null }] } });
});

describe('an answer in another shape than the graph has', () => {
  const fields = `education {
    studentAid
    years
    awards { id ... on SchoolAward { studentAid payments { amountFen } } ... on TuitionAward { course } }
  }
  coMembers { id educationRows }
  educationRows`;
  const right = {
    education: {
      studentAid: 'A',
      years: [[2023], [2024, 2025]],
      awards: [
        { id: '1', studentAid: 'A', payments: [{ amountFen: 1 }] },
        { id: '2', course: 'B' },
      ],
    },
    coMembers: [{ id: 'spouse', educationRows: { any: ['thing'] } }],
    educationRows: 'anything',
  };
  const answered = async (entity: unknown) =>
    dataSource(async () => ({ data: { _entities: [entity] } })).process(fetchOf(fields, request()));

  it('is the only kind that is refused', async () => {
    expect(await answered(right)).toEqual({ data: { _entities: [right] } });
  });

  it.each([
    { what: 'an object that is a text', entity: { ...right, education: 'A' } },
    { what: 'an object that is a list', entity: { ...right, education: [right.education] } },
    { what: 'a list that is an object', entity: { ...right, coMembers: {} } },
    { what: 'a list of texts', entity: { ...right, coMembers: ['spouse'] } },
    {
      what: 'a flat list of lists',
      entity: { ...right, education: { ...right.education, years: [1] } },
    },
    { what: 'rows that a member lacks', entity: { ...right, coMembers: [{ id: 'spouse' }] } },
    {
      what: 'payments that are a number',
      entity: { ...right, education: { ...right.education, awards: [{ id: '1', payments: 3 }] } },
    },
    {
      what: 'an award without its key',
      entity: { ...right, education: { ...right.education, awards: [{}] } },
    },
  ])('is malformed: $what', async ({ entity }) => {
    expect(await answered(entity)).toEqual({
      data: { _entities: [{ education: null, coMembers: null, educationRows: null }] },
      errors: [
        expect.objectContaining({
          extensions: { code: 'DEPARTMENT_ANSWER_MALFORMED', department: 'education' },
        }),
      ],
    });
  });
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

  const { errors } = await education.process(fetchOf('education { studentAid }', request()));

  expect(JSON.stringify(errors)).not.toContain('10.0.0.7');
  expect(lines.join('')).toContain('http://10.0.0.7/?n=[number]');
});
