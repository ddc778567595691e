import { AssistanceError } from '@hub/assistance';
import { DrizzleQueryError } from 'drizzle-orm';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { describeFailure } from '../src/log.ts';
import { isDefect, maskDefects } from '../src/mask-defects.ts';

const number = '110101199001011237';

function thrown(originalError: Error): GraphQLError {
  return new GraphQLError(originalError.message, { originalError, path: ['person', 'education'] });
}

function postgresError(code: string): Error {
  return Object.assign(new Error(`value ${number} is out of range`), {
    name: 'PostgresError',
    code,
    table_name: 'award',
    detail: `Key (person_id)=(${number}) already exists.`,
  });
}

describe('maskDefects', () => {
  it('lets an expected failure through with its code, its place and nothing else', () => {
    const error = thrown(new AssistanceError('TOO_MANY_KEYS'));

    expect(maskDefects(error)).toEqual({
      message: 'A single request asks for more people than a page holds.',
      path: ['person', 'education'],
      extensions: { code: 'TOO_MANY_KEYS' },
    });
    expect(isDefect(error)).toBe(false);
  });

  it('says that the database is unavailable when it is, however deep the reason lies', () => {
    const refused = Object.assign(new Error(`connect ${number}`), { code: 'ECONNREFUSED' });
    const error = thrown(new DrizzleQueryError('select 1 where id = $1', [number], refused));

    expect(maskDefects(error).extensions).toEqual({ code: 'DATABASE_UNAVAILABLE' });
    expect(isDefect(error)).toBe(false);
  });

  it.each([
    [
      'a failed query',
      new DrizzleQueryError('select 1 where id = $1', [number], postgresError('22003')),
    ],
    ['an error of PostgreSQL', postgresError('23505')],
    ['a defect of ours', new TypeError(`cannot read ${number}`)],
  ])('shows nothing of %s', (_, failure) => {
    const error = thrown(failure);

    expect(maskDefects(error)).toEqual({
      message: 'Internal error',
      path: ['person', 'education'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(isDefect(error)).toBe(true);
  });
});

describe('describeFailure', () => {
  it('keeps code, table and constraint of a failed query and none of its values', () => {
    const failure = new DrizzleQueryError('insert …', [number], postgresError('23505'));

    const described = describeFailure(failure);

    expect(described).toMatchObject({ failure: 'database', code: '23505', table: 'award' });
    expect(JSON.stringify(described)).not.toContain(number);
  });

  it('keeps the kind of a defect of ours and its places in the sources, and not what it says', () => {
    const { failure, places, ...rest } = describeFailure(new TypeError(`cannot read ${number}`));

    expect(failure).toBe('TypeError');
    expect(places).toContainEqual(
      expect.stringMatching(/^packages\/subgraph\/test\/mask-defects\.test\.ts:\d+$/),
    );
    expect(rest).toEqual({});
    expect(describeFailure('thrown text')).toEqual({ failure: 'string' });
  });
});
