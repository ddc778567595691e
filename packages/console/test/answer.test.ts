import { CombinedError } from '@urql/core';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../src/asking/answer.ts';

const errorOf = (code: string, department?: string) =>
  new CombinedError({
    graphQLErrors: [{ message: 'said by the hub', extensions: { code, department } }],
  });

describe('an answer', () => {
  it('is waited for, and then there', () => {
    expect(answerOf({ fetching: true })).toEqual({ kind: 'waiting' });
    expect(answerOf({ data: { rules: [] }, fetching: false })).toEqual({
      kind: 'answered',
      data: { rules: [] },
      silent: [],
      failures: [],
      isStale: false,
    });
  });

  it('is there where there is no such thing, and nothing has failed', () => {
    expect(answerOf({ data: { finding: null }, fetching: false })).toMatchObject({
      kind: 'answered',
      data: { finding: null },
    });
  });

  it('is a part where a department did not answer, and names it', () => {
    const error = errorOf('DEPARTMENT_UNAVAILABLE', 'human-resources');
    const answer = answerOf({ data: { person: { name: '某某' } }, error, fetching: false });

    expect(answer).toMatchObject({ kind: 'answered', silent: ['HUMAN_RESOURCES'], failures: [] });
  });

  it('is a part where something else is missing, and says why', () => {
    const error = errorOf('PERSON_NOT_IN_AREA');
    const answer = answerOf({ data: { people: [null, {}] }, error, fetching: false });

    expect(answer).toMatchObject({
      silent: [],
      failures: [{ code: 'PERSON_NOT_IN_AREA', message: 'said by the hub', department: null }],
    });
  });

  it.each([
    { data: undefined, code: 'ROLE_NOT_ALLOWED' },
    { data: null, code: 'PURPOSE_MISSING' },
    { data: { finding: null }, code: 'DEPARTMENT_UNAVAILABLE' },
  ])('is none where nothing came with $code', ({ data, code }) => {
    expect(answerOf({ data, error: errorOf(code), fetching: false })).toMatchObject({
      kind: 'failed',
      failure: { code },
    });
  });

  it('is none where the gateway cannot be reached', () => {
    const error = new CombinedError({ networkError: new TypeError('Failed to fetch') });

    expect(answerOf({ error, fetching: false })).toMatchObject({
      kind: 'failed',
      failure: { code: 'GATEWAY_UNREACHABLE' },
    });
  });
});
