import { AssistanceError } from '@hub/assistance';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { describeDefect } from '@hub/assistance';
import { createLog } from '../src/log.ts';
import { maskError } from '../src/mask-error.ts';
import { scrub } from '@hub/assistance';

const lines: string[] = [];
const mask = maskError(createLog({ destination: { write: (line) => lines.push(line) } }));

function shown(error: GraphQLError): GraphQLFormattedError {
  return mask(
    { ...error.toJSON(), extensions: { code: 'INTERNAL_SERVER_ERROR', ...error.extensions } },
    error,
  );
}

describe('an error', () => {
  it('of the catalogue keeps its code and sentence', () => {
    const cause = new AssistanceError('PERSON_NOT_FOUND');

    expect(shown(new GraphQLError('x', { originalError: cause, path: ['person'] }))).toEqual({
      message: cause.message,
      path: ['person'],
      extensions: { code: 'PERSON_NOT_FOUND' },
    });
  });

  it('that nobody expected is hidden from the caller and told to the log', () => {
    lines.length = 0;
    const cause = new Error(
      'select * from pupil where number = 431121199003070021 at http://10.0.0.7',
    );
    const error = new GraphQLError(cause.message, {
      originalError: cause,
      extensions: { serviceName: 'education', stacktrace: ['at db.ts'], query: 'select' },
    });

    expect(shown(error)).toEqual({
      message: 'Internal error',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({
        msg: 'a request failed',
        err: {
          failure: 'GraphQLError',
          places: expect.arrayContaining([
            expect.stringMatching(/^gateway\/test\/mask-error\.test\.ts:\d+$/),
          ]),
        },
      }),
    ]);
    expect(lines.join('')).not.toMatch(/pupil|10\.0\.0\.7|select/);
  });

  it('about a variable does not repeat its value', () => {
    const error = new GraphQLError(
      'Variable "$id" got invalid value { name: "Li Xiaoming" }; ID cannot represent value: { name: "Li Xiaoming" }',
      { extensions: { code: 'BAD_USER_INPUT' } },
    );

    expect(shown(error).message).toBe('Variable "$id" got invalid value.');
  });
});

describe('a failure in the log', () => {
  it('of the catalogue says what the catalogue says, and of what is no error its type', () => {
    expect(describeDefect(new AssistanceError('DATABASE_UNAVAILABLE'))).toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: 'The database did not answer.',
    });
    expect(describeDefect('431121199003070021')).toEqual({ failure: 'string' });
  });
});

describe('scrub', () => {
  it.each([
    '431121199003070021',
    '43112119900307002X',
    '43112119900307002x',
    '431121900307002',
    '431121-19900307-0021',
    '431121 19900307 0021',
    '４３１１２１１９９００３０７００２１',
    '6222021234567890',
    '6222 0212 3456 7890 123',
  ])('blots out %s', (number) => {
    expect(scrub(`params: ${number}.`)).toBe('params: [number].');
  });

  it.each(['431121', '2026-11-23T21:53:09.123Z', '"time":1795471178000,"level":40', '13800138000'])(
    'leaves %s',
    (text) => {
      expect(scrub(text)).toBe(text);
    },
  );
});
