import { readFile } from 'node:fs/promises';
import { AssistanceError } from '@hub/assistance';
import {
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
} from 'jose';

/** How long keys from a file are used before it is read again: so long does a key that was taken away still count. */
const fileSeconds = 5;

/** How long keys from an address are used; one that is not among them is asked for at once, and then not for this long again. */
const addressSeconds = { age: 300, cooldown: 10, timeout: 5 };

/**
 * The public keys of an issuer (JWKS, RFC 7517), from a file or an address. Keys are exchanged without a restart.
 *
 * @throws AssistanceError SETTING_INVALID where a file cannot be read at the start; later its last good keys go on
 */
export async function issuerKeys(location: string): Promise<JWTVerifyGetKey> {
  if (/^https?:\/\//.test(location)) {
    const remote = createRemoteJWKSet(new URL(location), {
      cacheMaxAge: addressSeconds.age * 1000,
      cooldownDuration: addressSeconds.cooldown * 1000,
      timeoutDuration: addressSeconds.timeout * 1000,
    });
    return async (header, token) => remote(header, token).catch(keysFailed);
  }
  let keys = await keysIn(location).catch((cause: unknown) => {
    throw new AssistanceError('SETTING_INVALID', { detail: 'HUB_TOKEN_KEYS', cause });
  });
  let readAt = performance.now();
  return async (header, token) => {
    if (performance.now() - readAt > fileSeconds * 1000) {
      readAt = performance.now();
      // Half a file, or none, is somebody writing it: what was good until now is good until it is whole.
      keys = await keysIn(location).catch(() => keys);
    }
    return keys(header, token);
  };
}

/** A token that no key fits is the fault of the token; anything else is that the issuer does not give its keys. */
function keysFailed(cause: unknown): never {
  const isOfToken =
    cause instanceof errors.JWKSNoMatchingKey ||
    cause instanceof errors.JWKSMultipleMatchingKeys ||
    cause instanceof errors.JOSENotSupported;
  throw isOfToken ? cause : new AssistanceError('SIGN_IN_UNAVAILABLE', { cause });
}

async function keysIn(file: string): Promise<ReturnType<typeof createLocalJWKSet>> {
  return createLocalJWKSet(JSON.parse(await readFile(file, 'utf8')) as JSONWebKeySet);
}
