import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Caller, Purpose } from '@hub/assistance/access';
import { type JWK, SignJWT, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { TokenIssuer } from '../callers/verify-token.ts';

/** Name of the issuer of demonstrations and tests: production refuses it. */
export const demoIssuerName = 'assistance-hub-demo';

const audience = 'assistance-hub';

/** How long a token lasts unless told otherwise, in seconds. */
const usualSeconds = 3600;

/** Whom a token is for; the purposes that it may be used for, any that the role has unless they are given. */
export type Identity = Omit<Caller, 'purpose'> & { readonly purposes?: readonly Purpose[] };

/** Somebody as whom a demonstration can be tried. */
export type DemoIdentity = Identity & { readonly token: string };

/** Signs tokens for whomever it is told to, as the sign-in of a province would do for those it knows. */
export interface DemoIssuer {
  /** What a gateway has to know in order to accept them. */
  readonly issuer: TokenIssuer;
  readonly tokenFor: (
    identity: Identity,
    options?: { readonly seconds?: number },
  ) => Promise<string>;
}

/**
 * The issuer of a demonstration: its key is made at the first start and lies in a directory, readable by its owner alone.
 *
 * For synthetic people only: whoever reads the directory is whoever they like.
 */
export async function demoIssuer(directory: string): Promise<DemoIssuer> {
  const files = { secret: join(directory, 'key.json'), keys: join(directory, 'jwks.json') };
  const secret = (await keyIn(files.secret)) ?? (await newKey(directory, files));
  const key = await importJWK(secret, 'EdDSA');
  return {
    issuer: { keys: files.keys, issuer: demoIssuerName, audience },
    tokenFor: async ({ id, department, client, ...claims }, { seconds = usualSeconds } = {}) =>
      new SignJWT({
        ...claims,
        ...(department !== null && { department }),
        ...(client !== undefined && { client_id: client }),
      })
        .setProtectedHeader({ alg: 'EdDSA', kid: 'demo', typ: 'at+jwt' })
        .setSubject(id)
        .setIssuer(demoIssuerName)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(`${seconds} s`)
        .sign(key),
  };
}

async function keyIn(file: string): Promise<JWK | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : (JSON.parse(text) as JWK);
}

/** The public half is there before the secret one, so that a start cut short leaves no key that nobody accepts. */
async function newKey(
  directory: string,
  { secret, keys }: { readonly secret: string; readonly keys: string },
): Promise<JWK> {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  const common = { kid: 'demo', alg: 'EdDSA' };
  const own = { ...(await exportJWK(pair.privateKey)), ...common };
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const published = { keys: [{ ...(await exportJWK(pair.publicKey)), ...common, use: 'sig' }] };
  await written(keys, published, 0o644);
  await written(secret, own, 0o600);
  return own;
}

async function written(file: string, value: unknown, mode: number): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, JSON.stringify(value), { mode });
  await rename(part, file);
}
