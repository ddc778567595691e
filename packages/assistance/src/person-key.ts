import { createHmac } from 'node:crypto';
import { AssistanceError } from './assistance-error.ts';
import type { ResidentNumber } from './resident-number.ts';

/**
 * The name of a person everywhere in the hub: `p`, the version of the hub key, 32 characters of lower-case base32.
 *
 * The number cannot be found from it without the hub key. A plain hash would be no protection: there are so few
 * resident numbers that all of them can be hashed in an afternoon.
 */
export type PersonKey = string & { readonly kind: 'person key' };

/** A secret of the hub that person keys are made under. */
export interface HubKey {
  /** From 1 to 999. The highest is the current one. */
  readonly version: number;
  /** At least 32 bytes. */
  readonly secret: Uint8Array;
}

/** Makes person keys under the hub's keys, of which there are several while one replaces another. */
export interface PersonKeyring {
  /** The key of a person under the current hub key: the one to write. */
  readonly personKey: (number: ResidentNumber) => PersonKey;
  /** The keys of a person under every hub key, current first: those to look for in books of before a rotation. */
  readonly everyPersonKey: (number: ResidentNumber) => readonly PersonKey[];
}

/** A digest of SHA-256 is this long; a shorter key would be the weaker part. */
const leastSecretBytes = 32;
/** 160 bits are 32 characters without padding, and two people will never meet in them. */
const keyBytes = 20;
const base32 = 'abcdefghijklmnopqrstuvwxyz234567';
const personKeyPattern = /^p[1-9]\d{0,2}[a-z2-7]{32}$/;

/** Throws `SETTING_INVALID` when there is no hub key, one is too short, or two have the same version. */
export function personKeyring(hubKeys: readonly HubKey[]): PersonKeyring {
  const newestFirst = hubKeys.toSorted((a, b) => b.version - a.version);
  const [current] = newestFirst;
  if (current === undefined) throw settingInvalid('no hub key is given');
  for (const hubKey of newestFirst) assertUsable(hubKey);
  if (new Set(hubKeys.map(({ version }) => version)).size < hubKeys.length) {
    throw settingInvalid('two hub keys have the same version');
  }
  return {
    personKey: (number) => personKeyUnder(current, number),
    everyPersonKey: (number) => newestFirst.map((hubKey) => personKeyUnder(hubKey, number)),
  };
}

/**
 * Reads hub keys as a setting holds them: `1:<base64>`, several with commas between them.
 *
 * Throws `SETTING_INVALID`, without the secret, when the text is written otherwise.
 */
export function parseHubKeys(text: string): readonly HubKey[] {
  return text.split(',').map((part) => {
    const [, version, secret] = /^(\d{1,3}):([A-Za-z0-9+/]+={0,2})$/.exec(part.trim()) ?? [];
    if (version === undefined || secret === undefined) {
      throw settingInvalid('hub keys are written <version>:<base64>, with commas between them');
    }
    return { version: Number(version), secret: Buffer.from(secret, 'base64') };
  });
}

/** Whether a text is written like a person key. Says nothing of whether such a person is known. */
export function isPersonKey(text: string): text is PersonKey {
  return personKeyPattern.test(text);
}

function personKeyUnder({ version, secret }: HubKey, number: ResidentNumber): PersonKey {
  const digest = createHmac('sha256', secret).update(number).digest();
  return `p${version}${toBase32(digest.subarray(0, keyBytes))}` as PersonKey;
}

/** RFC 4648 in lower case; five bytes at a time are eight characters and no padding. */
function toBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let bitCount = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    bitCount += 8;
    while (bitCount >= 5) {
      bitCount -= 5;
      text += base32.charAt((bits >> bitCount) & 31);
    }
    bits &= 31;
  }
  return text;
}

function assertUsable({ version, secret }: HubKey): void {
  if (!Number.isInteger(version) || version < 1 || version > 999) {
    throw settingInvalid('the version of a hub key is a number from 1 to 999');
  }
  if (secret.byteLength < leastSecretBytes) {
    throw settingInvalid(`hub key ${version} is shorter than ${leastSecretBytes} bytes`);
  }
}

function settingInvalid(detail: string): AssistanceError {
  return new AssistanceError('SETTING_INVALID', { detail });
}
