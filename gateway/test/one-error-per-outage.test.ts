import { expect, it } from 'vitest';
import { withoutRepetitions } from '../src/one-error-per-outage.ts';

const error = (code: string, path?: readonly (string | number)[], department = 'education') => ({
  message: code,
  ...(path === undefined ? {} : { path }),
  extensions: { code, department },
});

it('says an outage once for each department, with a place where there is one', () => {
  const record = error('DEPARTMENT_UNAVAILABLE', ['person', 'education']);
  const other = error('DEPARTMENT_UNAVAILABLE', undefined, 'housing');

  expect(
    withoutRepetitions([
      error('DEPARTMENT_UNAVAILABLE'),
      record,
      error('DEPARTMENT_UNAVAILABLE', ['people', 1, 'education']),
      error('DEPARTMENT_UNAVAILABLE'),
      other,
      other,
    ]),
  ).toEqual([record, other]);
});

it('keeps what is said of different people', () => {
  const errors = [
    error('PERSON_NOT_FOUND', ['a'], 'supervision'),
    error('PERSON_NOT_FOUND', ['b'], 'supervision'),
  ];

  expect(withoutRepetitions(errors)).toEqual(errors);
});

it('leaves errors alone that are of no department', () => {
  const own = { message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } };

  expect(withoutRepetitions([own, own])).toEqual([own, own]);
});
