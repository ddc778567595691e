import { AssistanceError } from '@hub/assistance';
import {
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
} from 'jose';
import { freshFile } from './fresh-file.ts';

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
  const keysNow = await freshFile({
    path: location,
    setting: 'HUB_TOKEN_KEYS',
    parse: (text) => createLocalJWKSet(JSON.parse(text) as JSONWebKeySet),
  });
  return async (header, token) => (await keysNow())(header, token);
}

/** A token that no key fits is the fault of the token; anything else is that the issuer does not give its keys. */
function keysFailed(cause: unknown): never {
  const isOfToken =
    cause instanceof errors.JWKSNoMatchingKey ||
    cause instanceof errors.JWKSMultipleMatchingKeys ||
    cause instanceof errors.JOSENotSupported;
  throw isOfToken ? cause : new AssistanceError('SIGN_IN_UNAVAILABLE', { cause });
}
