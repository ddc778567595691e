import { describe, expect, it } from 'vitest';
import { assertPasswords, assertPrivate, assertSecret, isProduction } from '../src/production.ts';
import { parseHubKeys } from '../src/person-key.ts';
import { newCallKeys } from '../src/access/signed-call.ts';

const production = { HUB_ENV: 'production' };

/** Bytes that differ from each other as random ones do. */
const bytes = (distinct: number) =>
  Uint8Array.from({ length: 32 }, (_, at) => 120 + (at % distinct));

/** What is said of a refused setting; null where it is accepted. */
function saidOf(check: () => void): string | null {
  try {
    check();
    return null;
  } catch (error) {
    return String(error);
  }
}

it('is said in HUB_ENV, and is a demonstration unless it is', () => {
  expect([isProduction({}), isProduction({ HUB_ENV: 'demo' }), isProduction(production)]).toEqual([
    false,
    false,
    true,
  ]);
  expect(() => isProduction({ HUB_ENV: 'Production' })).toThrow('HUB_ENV');
});

describe('a key of production', () => {
  it.each([
    { what: 'that of the demonstration', secret: Buffer.from('synthetic people only, no secret') },
    { what: 'zeros', secret: new Uint8Array(32) },
    { what: 'fifteen values over and over', secret: bytes(15) },
  ])('is not $what', ({ secret }) => {
    const keys = [...parseHubKeys(newCallKeys()), { secret }];

    expect(() => assertSecret(production, 'HUB_KEYS', keys)).toThrow('HUB_KEYS: production needs');
    expect(() => assertSecret({}, 'HUB_KEYS', keys)).not.toThrow();
  });

  it('is random', () => {
    expect(() => assertSecret(production, 'K', [{ secret: bytes(16) }])).not.toThrow();
    for (let round = 0; round < 200; round += 1)
      expect(() => assertSecret(production, 'K', parseHubKeys(newCallKeys()))).not.toThrow();
  });
});

describe('the way to another host', () => {
  it.each([
    ['http://housing.example/graphql', true],
    ['https://housing.example/graphql', false],
    ['http://localhost:4001/graphql', false],
    ['http://127.0.0.1:4001/graphql', false],
    ['http://[::1]:4001/graphql', false],
    ['http://127.0.0.1.example/graphql', true],
    ['postgres://a:b@books.example/housing', true],
    ['postgres://a:b@books.example/housing?sslmode=disable', true],
    ['postgresql://a:b@books.example/housing?sslmode=verify-full', false],
    ['postgres:///housing?host=/run/postgresql', false],
    ['issuer/jwks.json', false],
  ])('over %s is open to others: %j', (address, isOpen) => {
    const check = (environment: Record<string, string>) =>
      saidOf(() => assertPrivate(environment, { SETTING: address }));

    const complaint = expect.stringContaining('SETTING: production needs https');
    expect(check(production)).toEqual(isOpen ? complaint : null);
    expect(check({})).toBeNull();
    expect(check({ ...production, HUB_ALLOW_PLAINTEXT: 'true' })).toBeNull();
  });
});

describe('a password of production', () => {
  it.each([
    ['postgres://role:password@localhost/a', true],
    ['postgres://housing:housing@localhost/a', true],
    ['postgres://housing:8f2c41d09be7@localhost/a', false],
    ['postgres://housing@localhost/a', false],
  ])('in %s is known to everybody: %j', (address, isKnown) => {
    const check = (environment: Record<string, string>) =>
      saidOf(() => assertPasswords(environment, { SETTING: address }));

    const complaint = expect.stringContaining('SETTING: production needs a password');
    expect(check(production)).toEqual(isKnown ? complaint : null);
    expect(check({})).toBeNull();
  });
});
