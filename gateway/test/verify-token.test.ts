import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type JWTHeaderParameters,
  SignJWT,
  UnsecuredJWT,
  exportJWK,
  exportSPKI,
  generateKeyPair,
} from 'jose';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { callerOf } from '../src/callers/caller-of.ts';
import { tokenVerifier } from '../src/callers/verify-token.ts';

const folder = await mkdtemp(join(tmpdir(), 'hub-tokens-'));
afterAll(async () => rm(folder, { recursive: true }));

const keysFile = join(folder, 'jwks.json');
type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

const edwards = await generateKeyPair('EdDSA', { extractable: true });
const elliptic = await generateKeyPair('ES256', { extractable: true });
const stranger = await generateKeyPair('EdDSA', { extractable: true });

async function publish(...named: readonly (readonly [string, Key])[]): Promise<void> {
  const keys = await Promise.all(
    named.map(async ([kid, key]) => ({ ...(await exportJWK(key)), kid, use: 'sig' })),
  );
  await writeFile(keysFile, JSON.stringify({ keys }));
}
await publish(['ed', edwards.publicKey], ['ec', elliptic.publicKey]);

const issuer = { keys: keysFile, issuer: 'the province', audience: 'the hub' };
const verify = await tokenVerifier(issuer);

const nowSeconds = Math.floor(Date.now() / 1000);
const claims = {
  sub: 'li.na',
  role: 'COUNTY_SUPERVISOR',
  area: '430102',
  iss: 'the province',
  aud: 'the hub',
  iat: nowSeconds,
  exp: nowSeconds + 600,
};
const header = { alg: 'EdDSA', kid: 'ed', typ: 'at+jwt' };

async function signed(
  changed: Readonly<Record<string, unknown>> = {},
  own: Partial<JWTHeaderParameters> = {},
  key: Key | Uint8Array = edwards.privateKey,
): Promise<string> {
  return new SignJWT({ ...claims, ...changed }).setProtectedHeader({ ...header, ...own }).sign(key);
}

describe('a token', () => {
  it('says who asks, signed with either kind of key', async () => {
    const who = {
      id: 'li.na',
      role: 'COUNTY_SUPERVISOR',
      area: '430102',
      department: null,
      purposes: null,
    };

    expect(await verify(await signed())).toEqual(who);
    const ofElliptic = await signed({}, { alg: 'ES256', kid: 'ec' }, elliptic.privateKey);
    expect(await verify(ofElliptic)).toEqual(who);
  });

  it('may be ahead or behind by half a minute', async () => {
    const late = await signed({ iat: nowSeconds - 600, exp: nowSeconds - 25 });
    const early = await signed({ iat: nowSeconds + 25 });

    expect(await verify(late)).toMatchObject({ id: 'li.na' });
    expect(await verify(early)).toMatchObject({ id: 'li.na' });
  });

  it.each<[string, () => Promise<string> | string]>([
    ['of another issuer', async () => signed({ iss: 'another province' })],
    ['for another audience', async () => signed({ aud: 'another hub' })],
    ['that has expired', async () => signed({ iat: nowSeconds - 600, exp: nowSeconds - 40 })],
    ['that begins later', async () => signed({ nbf: nowSeconds + 60 })],
    ['that lasts for ever', async () => signed({ exp: undefined })],
    ['that lasts for a day', async () => signed({ iat: nowSeconds - 3700, exp: nowSeconds + 9e4 })],
    ['of nobody', async () => signed({ sub: undefined })],
    ['of the hub itself', async () => signed({ sub: ' Hub' })],
    ['of no role', async () => signed({ role: undefined })],
    ['of a role that there is not', async () => signed({ role: 'ROOT' })],
    ['of several roles', async () => signed({ role: ['AUDITOR', 'COUNTY_SUPERVISOR'] })],
    ['of a township, of nobody but its officers', async () => signed({ area: '430102001' })],
    ['of an area that there is not', async () => signed({ area: '999999' })],
    ['of a department without its role', async () => signed({ department: 'HOUSING' })],
    ['of a department system of none', async () => signed({ role: 'DEPARTMENT_CLIENT' })],
    ['for a purpose that there is not', async () => signed({ purposes: ['CURIOSITY'] })],
    ['for no purpose at all', async () => signed({ purposes: [] })],
    ['that is no access token', async () => signed({}, { typ: 'JWT' })],
    ['of a key that nobody published', async () => signed({}, {}, stranger.privateKey)],
    ['that names another key', async () => signed({}, { kid: 'ec' })],
    ['that names no key that there is', async () => signed({}, { kid: 'none' })],
    ['without a signature', () => new UnsecuredJWT(claims).encode()],
    [
      'signed with the public key as if it were a secret',
      async () => signed({}, { alg: 'HS256' }, Buffer.from(await exportSPKI(edwards.publicKey))),
    ],
    ['longer than any of ours', async () => signed({ filler: 'x'.repeat(4096) })],
    ['that was changed', async () => (await signed()).replace(/\.[^.]{3}/, '.eyJ4')],
    ['that was cut off', async () => (await signed()).slice(0, -4)],
    ['that is none', () => 'token'],
    ['that is empty', () => ''],
  ])('%s is refused, and it is not said why', async (_, token) => {
    const refusal: unknown = await verify(await token()).catch((error: unknown) => error);

    expect(refusal).toMatchObject({ code: 'TOKEN_INVALID' });
    expect(refusal).not.toHaveProperty('cause');
  });

  it('is taken back before it ends where its owner is on the list, which is read again by itself', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const revoked = join(folder, 'revoked.json');
      await writeFile(revoked, '{}');
      const fresh = await tokenVerifier({ ...issuer, revoked });
      const token = await signed({ iat: nowSeconds - 60 });
      expect(await fresh(token)).toMatchObject({ id: 'li.na' });

      const at = new Date((nowSeconds - 30) * 1000).toISOString();
      await writeFile(revoked, JSON.stringify({ 'li.na': at, 'wang.wei': at }));
      vi.advanceTimersByTime(5001);
      await expect(fresh(token)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
      expect(await fresh(await signed({ iat: nowSeconds - 10 }))).toMatchObject({ id: 'li.na' });
      expect(await fresh(await signed({ sub: 'zhao', iat: nowSeconds - 60 }))).toMatchObject({
        id: 'zhao',
      });

      // Half a list is somebody writing it: whoever was out stays out.
      await writeFile(revoked, '{"li.na":');
      vi.advanceTimersByTime(5001);
      await expect(fresh(token)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });
    } finally {
      vi.useRealTimers();
    }
  });

  it('is looked at by nobody where the list of those taken back cannot be read at the start', async () => {
    await writeFile(join(folder, 'no-list.json'), '{"li.na":"soon"}');

    for (const file of ['absent.json', 'no-list.json'])
      await expect(tokenVerifier({ ...issuer, revoked: join(folder, file) })).rejects.toMatchObject(
        { code: 'SETTING_INVALID' },
      );
  });

  it('is of the keys that stand in the file now', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      const fresh = await tokenVerifier(issuer);
      const next = await signed({}, { kid: 'next' }, stranger.privateKey);
      await expect(fresh(next)).rejects.toMatchObject({ code: 'TOKEN_INVALID' });

      await publish(['next', stranger.publicKey]);
      vi.advanceTimersByTime(5001);
      expect(await fresh(next)).toMatchObject({ id: 'li.na' });
      await expect(fresh(await signed())).rejects.toMatchObject({ code: 'TOKEN_INVALID' });

      await writeFile(keysFile, '{"keys":');
      vi.advanceTimersByTime(5001);
      expect(await fresh(next)).toMatchObject({ id: 'li.na' });
    } finally {
      vi.useRealTimers();
      await publish(['ed', edwards.publicKey], ['ec', elliptic.publicKey]);
    }
  });

  it('needs keys that can be read when the gateway starts', async () => {
    const absent = tokenVerifier({ ...issuer, keys: join(folder, 'absent.json') });

    await expect(absent).rejects.toMatchObject({ code: 'SETTING_INVALID' });
  });
});

describe('a request', () => {
  const ask = async (authorization: string | undefined, purpose?: string) =>
    callerOf(
      {
        headers: {
          ...(authorization !== undefined && { authorization }),
          ...(purpose !== undefined && { 'hub-purpose': purpose }),
        },
      },
      verify,
    );
  const bearer = async (changed: Readonly<Record<string, unknown>> = {}) =>
    `Bearer ${await signed(changed)}`;

  it('says why it is made in a header, or by a token that serves one purpose alone', async () => {
    const forOne = await bearer({ purposes: ['SUPERVISION'] });

    expect(await ask(await bearer())).toMatchObject({ id: 'li.na', purpose: null });
    expect(await ask(await bearer(), 'AUDIT')).toMatchObject({ purpose: 'AUDIT' });
    expect(await ask(forOne)).toMatchObject({ purpose: 'SUPERVISION' });
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['by nobody', async () => ask(undefined), 'SIGN_IN_MISSING'],
    ['with a password', async () => ask('Basic bGk6bmE='), 'TOKEN_INVALID'],
    ['with two tokens', async () => ask(`${await bearer()}, ${await bearer()}`), 'TOKEN_INVALID'],
    ['for curiosity', async () => ask(await bearer(), 'CURIOSITY'), 'PURPOSE_UNKNOWN'],
    ['for a purpose in small letters', async () => ask(await bearer(), 'audit'), 'PURPOSE_UNKNOWN'],
    [
      'for a purpose that the token does not serve',
      async () => ask(await bearer({ purposes: ['SUPERVISION'] }), 'AUDIT'),
      'PURPOSE_UNKNOWN',
    ],
  ])('made %s is refused', async (_, asked, code) => {
    await expect(asked()).rejects.toMatchObject({ code });
  });
});

describe('keys at an address', () => {
  it('are missed by the hub, and not by whoever signs in, where the issuer does not give them', async () => {
    // Nobody listens on port 1.
    const verifyAway = await tokenVerifier({ ...issuer, keys: 'http://127.0.0.1:1/jwks.json' });

    await expect(verifyAway(await signed())).rejects.toMatchObject({ code: 'SIGN_IN_UNAVAILABLE' });
  });
});
