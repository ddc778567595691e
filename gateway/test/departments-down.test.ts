import { assistanceErrors } from '@hub/assistance';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { failures, outOfOrder } from './small-subgraph.ts';
import { type SmallProvince, startSmallProvince } from './small-province.ts';

const profile = `query Profile($id: ID!) {
  person(id: $id) {
    id
    name
    civilAffairs { subsistenceAllowance }
    education { studentAid }
    screening { undecided findings }
  }
}`;

const whole = {
  id: 'child',
  name: 'Person child',
  civilAffairs: { subsistenceAllowance: 'MZ-DIBAO-U' },
  education: { studentAid: 'School of child' },
  screening: { undecided: [], findings: 2 },
};

/** What is left of the answer without a department, and where its error stands. */
const without = {
  'civil-affairs': {
    person: {
      ...whole,
      name: null,
      civilAffairs: null,
      screening: { undecided: ['civil-affairs'], findings: 1 },
    },
    path: ['person', 'civilAffairs'],
  },
  education: {
    person: {
      ...whole,
      education: null,
      screening: { undecided: ['education'], findings: 2 },
    },
    path: ['person', 'education'],
  },
  supervision: { person: null, path: ['person'] },
} as const;

const departments = ['civil-affairs', 'education', 'supervision'] as const;
const internals = /http|127\.0\.0\.1|10\.0\.0\.7|select|invalid|stack|Rows|serviceName/i;

let province: SmallProvince;
beforeAll(async () => {
  province = await startSmallProvince({ departmentTimeoutMs: 300 });
});
beforeEach(() => province.reset());
afterAll(async () => province.close());

it('gives the whole answer when every department answers', async () => {
  expect(await province.ask(profile, { id: 'child' })).toEqual({ data: { person: whole } });
});

describe.each(departments)('without %s', (department) => {
  it.each(failures)('the rest answers when it $when', async ({ behaviour, code }) => {
    province.subgraphs[department].behaviour = behaviour;
    const { person, path } = without[department];

    const answer = await province.ask(profile, { id: 'child' });

    expect(answer).toEqual({
      data: { person },
      errors: [{ message: expect.any(String), path, extensions: { code, department } }],
    });
    expect(JSON.stringify(answer.errors)).not.toMatch(internals);
  });

  it('the rest answers when it is stopped', async () => {
    const ended = await startSmallProvince();
    await ended.subgraphs[department].stop();
    const { person, path } = without[department];

    const answer = await ended.ask(profile, { id: 'child' });
    await ended.close();

    expect(answer).toEqual({
      data: { person },
      errors: [
        {
          message: expect.any(String),
          path,
          extensions: { code: 'DEPARTMENT_UNAVAILABLE', department },
        },
      ],
    });
    expect(JSON.stringify(answer.errors)).not.toMatch(internals);
  });
});

it('screens a person with every department but supervision gone', async () => {
  province.subgraphs['civil-affairs'].behaviour = outOfOrder;
  province.subgraphs.education.behaviour = outOfOrder;

  const answer = await province.ask('{ person(id: "child") { screening { undecided } } }');

  expect(answer.data).toEqual({
    person: { screening: { undecided: ['civil-affairs', 'education'] } },
  });
  const places = answer.errors?.map(({ extensions, path }) => [extensions['department'], path]);
  expect(places?.toSorted()).toEqual([
    ['civil-affairs', undefined],
    ['education', undefined],
  ]);
});

it('waits less than two seconds for a department that hangs', async () => {
  const patient = await startSmallProvince();
  patient.subgraphs.education.behaviour = () => undefined;
  const startedMs = performance.now();

  const answer = await patient.ask(profile, { id: 'child' });
  const tookMs = performance.now() - startedMs;
  await patient.close();

  expect(answer.data).toEqual({ person: without.education.person });
  expect(tookMs).toBeLessThan(2000);
});

it('answers again as soon as the department does', async () => {
  province.subgraphs.education.behaviour = () => undefined;
  await province.ask(profile, { id: 'child' });
  province.reset();

  expect(await province.ask(profile, { id: 'child' })).toEqual({ data: { person: whole } });
});

describe('an error that a department reports itself', () => {
  it('keeps its code, its sentence and the place it has in the answer', async () => {
    province.subgraphs.education.behaviour = (response) =>
      response.end(
        JSON.stringify({
          data: { _entities: [{ __typename: 'Person', education: null, educationRows: null }] },
          errors: [
            {
              message: 'The database did not answer.',
              path: ['_entities', 0, 'education', 'studentAid'],
              extensions: { code: 'DATABASE_UNAVAILABLE', stacktrace: ['at /srv/education.ts'] },
            },
          ],
        }),
      );

    const { errors } = await province.ask('{ person(id: "child") { education { studentAid } } }');

    expect(errors).toEqual([
      {
        message: 'The database did not answer.',
        path: ['person', 'education', 'studentAid'],
        extensions: { code: 'DATABASE_UNAVAILABLE', department: 'education' },
      },
    ]);
  });

  it('is said once, at the record, when the rows for the rules failed too', async () => {
    province.subgraphs.education.behaviour = (response, _, { query, variables }) => {
      const fields = ['education', 'educationRows'].filter((field) =>
        new RegExp(`\\b${field}\\b`).test(query),
      );
      const entities = (variables.representations ?? []).map(() =>
        Object.fromEntries(fields.map((field) => [field, null])),
      );
      const errors = entities.flatMap((_entity, index) =>
        fields.map((field) => ({
          message: 'The database did not answer.',
          path: ['_entities', index, field],
          extensions: { code: 'DATABASE_UNAVAILABLE' },
        })),
      );
      response.end(JSON.stringify({ data: { _entities: entities }, errors }));
    };

    const answer = await province.ask(
      '{ people(ids: ["head", "child"]) { education { studentAid } screening { undecided } } }',
    );

    expect(answer.errors).toEqual([
      {
        message: 'The database did not answer.',
        path: ['people', 0, 'education'],
        extensions: { code: 'DATABASE_UNAVAILABLE', department: 'education' },
      },
    ]);
  });

  it('is masked when its code is not one of ours, and has no place where only rules look', async () => {
    province.subgraphs.education.behaviour = (response, rightAnswer) => {
      const entity = { __typename: 'Person', education: { studentAid: 'A' }, educationRows: null };
      const failed = {
        message: 'Failed query: select * from pupil params: 431121199003070021',
        path: ['_entities', 0, 'educationRows'],
      };
      const answer = rightAnswer.includes('School')
        ? { data: { _entities: [entity] }, errors: [failed] }
        : { data: { _entities: [entity] } };
      response.end(JSON.stringify(answer));
    };

    const answer = await province.ask(profile, { id: 'child' });

    expect(answer.data).toMatchObject({ person: { screening: { undecided: ['education'] } } });
    expect(answer.errors).toEqual([
      {
        message: 'Internal error',
        extensions: { code: 'INTERNAL_SERVER_ERROR', department: 'education' },
      },
    ]);
  });
});

describe('an argument that a department cannot read', () => {
  const question = '{ person(id: "child") { education { studentAid } screening { undecided } } }';
  const refuse = (message: string, code: string) => {
    province.log.length = 0;
    province.subgraphs.education.behaviour = (response) =>
      response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
  };

  it('is the error that the caller reads, and no outage', async () => {
    refuse(assistanceErrors.DATE_MALFORMED, 'DATE_MALFORMED');

    expect(await province.ask(question)).toEqual({
      data: { person: { education: null, screening: { undecided: ['education'] } } },
      errors: [
        {
          message: assistanceErrors.DATE_MALFORMED,
          extensions: { code: 'DATE_MALFORMED', department: 'education' },
        },
      ],
    });
    expect(province.log).toEqual([]);
  });

  it.each(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'])(
    'is told in words of our own when it comes as %s',
    async (code) => {
      refuse('Cannot query field "educationRows" on type "Person".', code);

      const { errors } = await province.ask(question);

      expect(errors).toEqual([
        {
          message: 'The department cannot read a part of this operation.',
          extensions: { code, department: 'education' },
        },
      ]);
      expect(province.log.join('')).toContain('a department could not read a question');
    },
  );

  it('is an outage when other errors stand beside it', async () => {
    province.subgraphs.education.behaviour = (response) =>
      response.end(
        JSON.stringify({
          errors: [
            { message: 'a date', extensions: { code: 'DATE_MALFORMED' } },
            { message: 'out of memory' },
          ],
        }),
      );

    const { errors } = await province.ask(question);

    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['DEPARTMENT_UNAVAILABLE']);
  });
});
