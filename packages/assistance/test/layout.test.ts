import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../src/local-date.ts';
import { parseMonth } from '../src/month.ts';
import { programmeCodes } from '../src/programme.ts';
import * as c from '../src/rows/layout.ts';

const everyKind = c.layout({
  text: c.text,
  flag: c.flag,
  integer: c.integer,
  fen: c.fen,
  day: c.day,
  month: c.month,
  programme: c.programme,
  code: c.oneOf(['OPEN', 'CLOSED']),
  nullableDay: c.nullable(c.day),
});

const day = fc.integer({ min: parseDate('1000-01-01'), max: parseDate('9999-12-31') });
const month = fc.integer({ min: parseMonth('1000-01'), max: parseMonth('9999-12') });
const fitting = fc.tuple(
  fc.string(),
  fc.boolean(),
  fc.maxSafeInteger(),
  fc.maxSafeInteger(),
  day,
  month,
  fc.constantFrom(...programmeCodes),
  fc.constantFrom('OPEN', 'CLOSED'),
  fc.option(day),
);

/** Values that no column but one of text may take; each is easy to recognise in an error. */
const secret = '11010519491231002X';
const outOfRange = [parseDate('9999-12-31') + 1, parseDate('1000-01-01') - 1, 17_000.5, Number.NaN];
const misfits: Record<string, readonly unknown[]> = {
  text: [null, undefined, 17_000, true, { secret }, [secret]],
  flag: [null, undefined, 1, 'true', { secret }],
  integer: [null, undefined, '1', 1.5, 2 ** 53, Number.NaN, true, { secret }],
  fen: [null, undefined, '1', 1.5, 2 ** 53, Number.NaN, true, { secret }],
  day: [null, undefined, '2024-01-01', true, { secret }, ...outOfRange],
  month: [null, undefined, '2024-01', true, 11_999, 120_000, 24_000.5, { secret }],
  programme: [null, undefined, 'toString', 'MZ-DIBAO', 1, secret],
  code: [null, undefined, 'open', 'toString', 0, secret],
  nullableDay: [undefined, '2024-01-01', secret, ...outOfRange],
};

describe('a row', () => {
  it('comes back from its tuple as it was', () => {
    fc.assert(
      fc.property(fitting, (tuple) => {
        const row = everyKind.fromTuple(tuple);
        expect(everyKind.toTuple(row)).toEqual(tuple);
        expect(Object.keys(row)).toEqual(everyKind.columns);
      }),
    );
  });

  it('survives JSON on its way', () => {
    fc.assert(
      fc.property(fitting, (tuple) => {
        const sent: unknown = JSON.parse(JSON.stringify(tuple));
        expect(everyKind.fromTuple(sent)).toEqual(everyKind.fromTuple(tuple));
      }),
    );
  });

  it.each(everyKind.columns)(
    'with a misfit in %s is refused, and the error has no value',
    (name) => {
      fc.assert(
        fc.property(fitting, fc.constantFrom(...(misfits[name] ?? [])), (tuple, misfit) => {
          const sent = tuple.with(everyKind.columns.indexOf(name), misfit as never);
          const refusal = refusalOf(() => everyKind.fromTuple(sent));

          expect(refusal).toBeInstanceOf(TypeError);
          expect(refusal).toMatchObject({ message: `column ${name} does not fit` });
          expect(inspect(refusal)).not.toContain(secret);
        }),
      );
    },
  );

  it.each([null, undefined, 'row', {}, [], Array.from({ length: 8 }), Array.from({ length: 10 })])(
    'is not %j',
    (tuple) => {
      expect(() => everyKind.fromTuple(tuple)).toThrow(new TypeError('a row has 9 values'));
    },
  );
});

function refusalOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}
