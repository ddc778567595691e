import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callSigner, callVerifier, newCallKeys, parseCallKeys } from '../src/access/signed-call.ts';
import { areaName, currentAreaCode, parseAreaCode } from '../src/area.ts';
import { AssistanceError, type AssistanceErrorCode } from '../src/assistance-error.ts';
import { formatDate, parseDate } from '../src/local-date.ts';
import { formatMonth, parseMonth } from '../src/month.ts';
import { isPersonKey, parseHubKeys, personKeyring } from '../src/person-key.ts';
import { assertPasswords, assertPrivate, isProduction } from '../src/production.ts';
import { isProgrammeCode } from '../src/programme.ts';
import { maskResidentNumber, parseResidentNumber } from '../src/resident-number.ts';

/** Any text, and texts that nearly are what is parsed: a right one with something in it changed. */
const nearly = (...right: readonly string[]) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ maxLength: 60 }),
    fc
      .tuple(fc.constantFrom(...right), fc.nat(80), fc.nat(4), fc.string({ maxLength: 4 }))
      .map(([text, at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut)),
  );

/** What a parser makes of a text: null where it refuses it in the way that it says it does. */
function read<Value>(
  parse: () => Value,
  refusal: AssistanceErrorCode | typeof RangeError,
): Value | null {
  try {
    return parse();
  } catch (error) {
    const isSaid =
      typeof refusal === 'string'
        ? error instanceof AssistanceError && error.code === refusal
        : error instanceof refusal;
    if (isSaid) return null;
    throw error;
  }
}

describe('random text', () => {
  it('is a resident number that reads again as itself, or is refused', () => {
    fc.assert(
      fc.property(nearly('11010519491231002X', '110105491231002'), (text) => {
        const number = read(() => parseResidentNumber(text), 'RESIDENT_NUMBER_MALFORMED');
        if (number === null) return;
        expect(parseResidentNumber(number)).toBe(number);
        expect(maskResidentNumber(number)).not.toContain(number.slice(6, 14));
      }),
    );
  });

  it('is an area with a name that stays what it is, or is refused', () => {
    fc.assert(
      fc.property(nearly('430102', '430000', '431300'), (text) => {
        const area = read(() => parseAreaCode(text), 'AREA_UNKNOWN');
        if (area === null) return;
        expect(areaName(area)).not.toBeNull();
        expect(parseAreaCode(currentAreaCode(area))).toBe(currentAreaCode(area));
      }),
    );
  });

  it('is a day or a month that is written as it was read, or is refused', () => {
    fc.assert(
      fc.property(nearly('2024-02-29', '2024-12'), (text) => {
        const day = read(() => parseDate(text), RangeError);
        const month = read(() => parseMonth(text), RangeError);
        expect([text, null]).toContain(day === null ? null : formatDate(day));
        expect([text, null]).toContain(month === null ? null : formatMonth(month));
      }),
    );
  });

  it('is a list of keys that can be used, or is refused without a word of it', () => {
    const keys = `1:${Buffer.alloc(32, 7).toString('base64')}`;
    fc.assert(
      fc.property(nearly(keys, `${keys},2:${keys.slice(2)}`), (text) => {
        const hubKeys = read(() => parseHubKeys(text), 'SETTING_INVALID');
        const keyring = hubKeys && read(() => personKeyring(hubKeys), 'SETTING_INVALID');
        const callKeys = read(() => parseCallKeys(text), 'SETTING_INVALID');
        expect(callKeys === null || callKeys.length > 0).toBe(true);
        const number = parseResidentNumber('11010519491231002X');
        expect(keyring === null || isPersonKey(keyring.personKey(number))).toBe(true);
      }),
    );
  });

  it('is no person key and no programme unless it is written like one', () => {
    const key = `p1${'a'.repeat(32)}`;
    fc.assert(
      fc.property(nearly(key, 'MZ-DIBAO-U', '__proto__', 'toString'), (text) => {
        expect(isPersonKey(text)).toBe(/^p[1-9]\d{0,2}[a-z2-7]{32}$/.test(text));
        expect(isProgrammeCode(text)).toBe(isProgrammeCode(text) && /^[A-Z]{2}-/.test(text));
      }),
    );
  });

  it('is no signed call, nor is a signed call with anything in it changed', () => {
    const keys = parseCallKeys(newCallKeys());
    const call = { path: '/graphql', body: '{}' };
    const verify = callVerifier(keys);
    const signed = callSigner(keys)(call, null);
    fc.assert(
      fc.property(nearly(signed), (text) => {
        fc.pre(text !== signed);
        expect(read(() => verify(text, call), 'CALL_REFUSED')).toBeNull();
        expect(() => verify(text, call)).toThrow(AssistanceError);
      }),
    );
    expect(verify(signed, call)).toBeNull();
  });

  it('is a setting that production starts with, or is refused by its name alone', () => {
    fc.assert(
      fc.property(
        nearly('http://a.example', 'postgres://a:b@c.example/d?sslmode=verify-full'),
        (text) => {
          const environment = { HUB_ENV: 'production' };
          expect(read(() => isProduction({ HUB_ENV: text }), 'SETTING_INVALID') ?? false).toBe(
            text === 'production',
          );
          for (const check of [assertPrivate, assertPasswords])
            expect(
              read(() => check(environment, { SETTING: text }), 'SETTING_INVALID') ?? null,
            ).toBeNull();
        },
      ),
    );
  });
});
