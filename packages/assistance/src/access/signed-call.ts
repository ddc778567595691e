import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { AssistanceError } from '../assistance-error.ts';
import { departmentCodes } from '../department.ts';
import { type HubKey, parseHubKeys } from '../person-key.ts';
import { parseOfficeArea } from '../area.ts';
import type { Caller } from './caller.ts';
import { purposeCodes } from './purpose.ts';
import { roleCodes } from './role.ts';

/** Header by which a part of the hub says that it calls, and on whose behalf. */
export const callHeader = 'hub-call';

/** What is called: the path, and the text that is sent. */
export interface Call {
  readonly path: string;
  readonly body: string;
}

/** Signs a call on behalf of a caller; of nobody where the hub asks for itself, as a sweep does. */
export type SignCall = (call: Call, caller: Caller | null) => string;

/** Gives the way to sign calls to a subgraph, by its name: a call to one is nothing to another. */
export type SignCallTo = (receiver: string) => SignCall;

/** Reads who calls. Throws AssistanceError CALL_REFUSED for what no part of the hub signed, or signed for another call. */
export type VerifyCall = (header: string | undefined, call: Call) => Caller | null;

/** How far a call may lie from now, in milliseconds either way: clocks differ, and a call that was overheard is soon stale. */
export const callMs = 30_000;

const leastSecretBytes = 32;

/**
 * Reads the keys that calls are signed with, as `HUB_CALL_KEYS` holds them: `1:<base64>`, several with commas.
 *
 * The highest version signs; every one is accepted, so that keys rotate without a pause.
 *
 * @throws AssistanceError SETTING_INVALID, without the secret
 */
export function parseCallKeys(text: string | undefined): readonly HubKey[] {
  const keys = text === undefined || text === '' ? [] : parseHubKeys(text);
  const isShort = keys.some(({ secret }) => secret.length < leastSecretBytes);
  const isTwice = new Set(keys.map(({ version }) => version)).size < keys.length;
  if (keys.length === 0 || isShort || isTwice)
    throw new AssistanceError('SETTING_INVALID', { detail: 'HUB_CALL_KEYS' });
  return keys.toSorted((one, other) => other.version - one.version);
}

/** A key that nobody else has: for parts of the hub that are started together. */
export function newCallKeys(): string {
  return `1:${randomBytes(leastSecretBytes).toString('base64')}`;
}

/**
 * The keys that one subgraph knows calls by, made of the hub's: whoever has them can neither call another subgraph nor
 * find out the hub's own (HMAC-SHA-256 over the name, a key derivation as in NIST SP 800-108r1).
 */
export function callKeysOf(keys: readonly HubKey[], receiver: string): readonly HubKey[] {
  return keys.map(({ version, secret }) => ({
    version,
    secret: createHmac('sha256', secret).update(`hub-call to ${receiver}`).digest(),
  }));
}

/** Keys as a setting holds them. */
export function callKeysText(keys: readonly HubKey[]): string {
  return keys
    .map(({ version, secret }) => `${version}:${Buffer.from(secret).toString('base64')}`)
    .join(',');
}

/** Signs calls to each subgraph, with keys made of the hub's. */
export function callSigners(keys: readonly HubKey[]): SignCallTo {
  return (receiver) => callSigner(callKeysOf(keys, receiver));
}

/** Signs calls with the newest of the keys that their receiver knows. */
export function callSigner(keys: readonly HubKey[]): SignCall {
  const [key] = keys;
  if (key === undefined) throw new AssistanceError('SETTING_INVALID', { detail: 'HUB_CALL_KEYS' });
  return (call, caller) => {
    const head = [
      String(key.version),
      String(Date.now()),
      randomBytes(16).toString('base64url'),
      Buffer.from(JSON.stringify(caller)).toString('base64url'),
    ].join('.');
    return `${head}.${macOf(key, head, call).toString('base64url')}`;
  };
}

/**
 * Verifies calls: signed by a key that the receiver knows, for this path and text, now, and not before.
 *
 * What was signed before the verifier was made is refused too: a process that starts again has forgotten what it answered.
 */
export function callVerifier(keys: readonly HubKey[]): VerifyCall {
  const keyOf = new Map(keys.map((key) => [String(key.version), key]));
  const isNew = onceEach();
  const startedMs = Date.now();
  return (header, call) => {
    const signed = partsOf(header);
    const key = signed && keyOf.get(signed.version);
    if (!key || !isSame(signed.mac, macOf(key, signed.head, call))) throw refused();
    // Only what we signed ourselves comes this far.
    const signedMs = Number(signed.time);
    const isNow = signedMs >= startedMs && Math.abs(Date.now() - signedMs) <= callMs;
    if (!isNow || !isNew(signed.nonce)) throw refused();
    return readCaller(Buffer.from(signed.caller, 'base64url').toString());
  };
}

function isSame(given: string, right: Buffer): boolean {
  const bytes = Buffer.from(given, 'base64url');
  return bytes.length === right.length && timingSafeEqual(bytes, right);
}

/** The parts of a header; null for anything else. */
function partsOf(header: string | undefined) {
  const read = headerPattern.exec(header ?? '')?.groups;
  return (read ?? null) as Readonly<
    Record<'head' | 'version' | 'time' | 'nonce' | 'caller' | 'mac', string>
  > | null;
}

/** Version of the key, time of the call (ms since 1970), nonce, caller; and the authentication code of all of it. */
const headerPattern =
  /^(?<head>(?<version>\d{1,3})\.(?<time>\d{1,15})\.(?<nonce>[\w-]{22})\.(?<caller>[\w-]+))\.(?<mac>[\w-]{43})$/;

function macOf({ secret }: HubKey, head: string, { path, body }: Call): Buffer {
  const digest = createHash('sha256').update(body).digest('base64url');
  return createHmac('sha256', secret).update(`${head}\n${path}\n${digest}`).digest();
}

/** Remembers what was seen for as long as it could be sent again: two halves, of which the older is forgotten at a time. */
function onceEach(): (nonce: string) => boolean {
  const spanMs = 2 * (callMs + 1000);
  let [recent, former] = [new Set<string>(), new Set<string>()];
  let since = Date.now();
  return (nonce) => {
    if (Date.now() - since > spanMs) {
      [recent, former] = [new Set(), recent];
      since = Date.now();
    }
    if (recent.has(nonce) || former.has(nonce)) return false;
    recent.add(nonce);
    return true;
  };
}

/** Signed by the hub, and yet of another version of it perhaps: what it does not know is refused. */
function readCaller(text: string): Caller | null {
  const caller = JSON.parse(text) as Caller | null;
  if (caller === null) return null;
  const { id, role, area, department, purpose } = caller;
  const isKnown =
    typeof id === 'string' &&
    roleCodes.includes(role) &&
    isOfficeArea(area) &&
    (department === null || departmentCodes.includes(department)) &&
    (purpose === null || purposeCodes.includes(purpose));
  if (!isKnown) throw refused();
  return caller;
}

/** Areas are written into the settings of a database connection: nothing but a code may come so far. */
function isOfficeArea(area: unknown): boolean {
  try {
    return typeof area === 'string' && parseOfficeArea(area) === area;
  } catch {
    return false;
  }
}

function refused(): AssistanceError {
  return new AssistanceError('CALL_REFUSED');
}
