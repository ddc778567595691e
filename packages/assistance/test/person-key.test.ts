import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPersonKey, parseHubKeys, personKeyring } from '../src/person-key.ts';
import { parseResidentNumber } from '../src/resident-number.ts';

const number = parseResidentNumber('11010519491231002X');
const another = parseResidentNumber('34052419800101001X');
const first = { version: 1, secret: new Uint8Array(32).fill(1) };
const second = { version: 2, secret: new Uint8Array(32).fill(2) };

describe('a person key', () => {
  const { personKey } = personKeyring([first]);

  it('stays the same from release to release', () => {
    // Made with: printf 11010519491231002X | openssl dgst -sha256 -mac HMAC -macopt hexkey:0101…01 -binary | head -c 20 | base32
    expect(personKey(number)).toBe('p16uzm6eqdiq5njh3txoi5trm4h3hvaa7f');
  });

  it('is another one for another person and under another hub key', () => {
    const keys = [personKey(number), personKey(another), personKeyring([second]).personKey(number)];
    expect(new Set(keys).size).toBe(3);
  });

  it('is the same for every way in which a number is written', () => {
    expect(personKey(parseResidentNumber('110105491231002'))).toBe(personKey(number));
  });

  it('is known by its form, also when the version has several digits', () => {
    for (const version of [1, 12, 999]) {
      const key = personKeyring([{ ...first, version }]).personKey(number);
      expect(key).toMatch(new RegExp(`^p${version}.{32}$`));
      expect(isPersonKey(key)).toBe(true);
    }
  });

  it.each(['', 'p1', number, `p0${'a'.repeat(32)}`, `p1${'A'.repeat(32)}`, `p1${'1'.repeat(32)}`])(
    'is not %j',
    (text) => {
      expect(isPersonKey(text)).toBe(false);
    },
  );
});

describe('rotation', () => {
  const { personKey, everyPersonKey } = personKeyring([first, second]);

  it('writes under the highest version, wherever it stands in the list', () => {
    expect(personKey(number)).toBe(personKeyring([second]).personKey(number));
  });

  it('reads under every version, current first', () => {
    expect(everyPersonKey(number)).toEqual([
      personKeyring([second]).personKey(number),
      personKeyring([first]).personKey(number),
    ]);
  });
});

describe('hub keys', () => {
  it.each([
    { what: 'none', hubKeys: [] },
    { what: 'a short one', hubKeys: [{ version: 1, secret: new Uint8Array(31) }] },
    { what: 'a short old one', hubKeys: [second, { version: 1, secret: new Uint8Array(31) }] },
    { what: 'a version twice', hubKeys: [first, { ...second, version: 1 }] },
    { what: 'version 0', hubKeys: [{ ...first, version: 0 }] },
    { what: 'version 1000', hubKeys: [{ ...first, version: 1000 }] },
    { what: 'version 1.5', hubKeys: [{ ...first, version: 1.5 }] },
  ])('are refused: $what', ({ hubKeys }) => {
    expect(() => personKeyring(hubKeys)).toThrow(
      expect.objectContaining({ code: 'SETTING_INVALID' }),
    );
  });

  it('are read as a setting holds them', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            version: fc.integer({ min: 1, max: 999 }),
            secret: fc.uint8Array({ minLength: 32, maxLength: 64 }),
          }),
          { minLength: 1, selector: ({ version }) => version },
        ),
        (hubKeys) => {
          const written = hubKeys.map(
            ({ version, secret }) => `${version}:${Buffer.from(secret).toString('base64')}`,
          );
          const read = parseHubKeys(written.join(', '));
          expect(personKeyring(read).everyPersonKey(number)).toEqual(
            personKeyring(hubKeys).everyPersonKey(number),
          );
        },
      ),
    );
  });

  it.each(['', '1', '1:', ':QUJD', '1:QUJD;2:QUJD', '1:secret!', 'one:QUJD'])(
    'are refused when the setting is %j, without repeating it',
    (text) => {
      expect(() => parseHubKeys(text)).toThrow(
        expect.objectContaining({
          code: 'SETTING_INVALID',
          message: expect.not.stringMatching(/QUJD|secret/),
        }),
      );
    },
  );
});
