import { AssistanceError } from '@hub/assistance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBulkPath, readBulkQuestion } from '../src/bulk/bulk-routes.ts';
import { formatPosition, parsePosition } from '../src/change-feed.ts';
import { readEnvironment } from '../src/environment.ts';
import { LocalDateScalar, MonthScalar } from '../src/graph/scalars.ts';

/** What a parser makes of something: null where it refuses it as it may. */
function read<Value>(parser: () => Value): Value | null {
  try {
    return parser();
  } catch (error) {
    if (error instanceof AssistanceError) return null;
    throw error;
  }
}

const digits = fc.bigInt({ min: 0n, max: 2n ** 70n });

describe('random input', () => {
  it('is a position that is written as it was read, or is refused', () => {
    const written = fc.oneof(
      fc.string(),
      fc
        .tuple(digits, fc.constantFrom('-', '.', ':', ' ', ''), digits)
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(written, (text) => {
        const position = read(() => parsePosition(text));
        expect(position && parsePosition(formatPosition(position))).toEqual(position);
      }),
    );
  });

  it('is a question to the bulk endpoint, or is refused', () => {
    const names = ['rows', 'people', 'changes', 'household-pages', 'residences', 'alone'] as const;
    const field = fc.oneof(
      fc.anything(),
      fc.constantFrom('430102', 1, null, [], `p1${'a'.repeat(32)}`),
    );
    const keys = fc.constantFrom(
      'people',
      'area',
      'after',
      'limit',
      'size',
      'through',
      '__proto__',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.oneof(fc.anything(), fc.dictionary(keys, field, { noNullPrototype: true })),
        (name, body) => {
          const question = read(() => readBulkQuestion(name, body));
          expect(question === null || typeof question === 'object').toBe(true);
        },
      ),
    );
  });

  it.each(['/bulk/toString', '/bulk/__proto__', '/bulk/constructor', '/bulk/', '/bulk'])(
    'is no bulk endpoint: %s',
    (path) => {
      expect(isBulkPath(path)).toBe(false);
    },
  );

  it('is a day or a month of the graph, or is refused', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true }), (value) => {
        for (const scalar of [LocalDateScalar, MonthScalar]) {
          const parsed = read(() => scalar.parseValue(value));
          expect(parsed === null || scalar.serialize(parsed) === value).toBe(true);
        }
      }),
    );
  });

  it('is an environment, or is refused', () => {
    const names = ['DATABASE_URL_HOUSING', 'HUB_CALL_KEYS', 'HUB_SUBGRAPH_PORT', 'HUB_ENV'];
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('postgres://a@b/c', 'production', '4001', 'postgres://'),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (environment) => {
        expect(read(() => readEnvironment('housing', environment))).toBeTypeOf('object');
      }),
    );
  });
});
