import { AssistanceError } from './assistance-error.ts';

/** Settings as a process finds them in its environment. */
type Environment = Readonly<Record<string, string | undefined>>;

/** Addresses by the settings that hold them. */
type Addresses = Readonly<Record<string, string>>;

/**
 * Whether real people are in the books: then nothing starts that is fit for synthetic ones alone.
 *
 * @throws AssistanceError SETTING_INVALID where `HUB_ENV` is neither demo nor production
 */
export function isProduction({ HUB_ENV: kind = 'demo' }: Environment): boolean {
  if (kind !== 'demo' && kind !== 'production') throw invalid('HUB_ENV');
  return kind === 'production';
}

/** Random bytes repeat hardly any value: of 32, fewer than 30 are distinct once in two, fewer than 16 never. */
const leastDistinctBytes = 16;

/**
 * Refuses keys in production that somebody can know: that of the demonstration, a sentence, a pattern.
 *
 * @throws AssistanceError SETTING_INVALID with the setting, never the key
 */
export function assertSecret(
  environment: Environment,
  setting: string,
  keys: readonly { readonly secret: Uint8Array }[],
): void {
  if (isProduction(environment) && !keys.every(({ secret }) => isRandom(secret)))
    throw invalid(`${setting}: production needs random bytes: openssl rand -base64 32`);
}

function isRandom(secret: Uint8Array): boolean {
  const isText = secret.every((byte) => byte >= 0x20 && byte < 0x7f);
  return !isText && new Set(secret).size >= leastDistinctBytes;
}

/**
 * Refuses addresses in production on the way to which others can read along, unless HUB_ALLOW_PLAINTEXT=true says that they
 * cannot.
 *
 * @throws AssistanceError SETTING_INVALID with the settings, never the addresses, which may hold passwords
 */
export function assertPrivate(environment: Environment, addresses: Addresses): void {
  if (!isProduction(environment) || environment['HUB_ALLOW_PLAINTEXT'] === 'true') return;
  const open = namesWhere(addresses, isOpen);
  if (open !== '')
    throw invalid(
      `${open}: production needs https, or sslmode=verify-full, or HUB_ALLOW_PLAINTEXT=true`,
    );
}

/** Passwords that stand in manuals; and in `.env.example`. */
const publicPasswords: ReadonlySet<string> = new Set([
  'admin',
  'changeme',
  'hub',
  'password',
  'postgres',
  'secret',
]);

/**
 * Refuses addresses in production whose password anybody would try first.
 *
 * @throws AssistanceError SETTING_INVALID with the settings, never the addresses
 */
export function assertPasswords(environment: Environment, addresses: Addresses): void {
  if (!isProduction(environment)) return;
  const known = namesWhere(addresses, hasPublicPassword);
  if (known !== '') throw invalid(`${known}: production needs a password that nobody knows`);
}

const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\]|)$/;

/** The modes in which the server has to show a certificate: `require` takes any, and so whoever stands in between. */
const sealed: ReadonlySet<string> = new Set(['verify-ca', 'verify-full']);

function isOpen({ protocol, hostname, searchParams }: URL): boolean {
  const isDatabase = protocol === 'postgres:' || protocol === 'postgresql:';
  // Drivers take a host among the parameters too, and a folder of sockets for one (libpq, "Connection URIs").
  const host = (isDatabase ? searchParams.get('host') : null) ?? hostname;
  if (loopback.test(host) || host.startsWith('/')) return false;
  return isDatabase ? !sealed.has(searchParams.get('sslmode') ?? '') : protocol === 'http:';
}

function hasPublicPassword({ username, password }: URL): boolean {
  return password !== '' && (password === username || publicPasswords.has(password));
}

/** Names of the settings whose address is so; what is no address, such as the path of a file, is not. */
function namesWhere(addresses: Addresses, isSo: (address: URL) => boolean): string {
  return Object.entries(addresses)
    .filter(([, address]) => URL.canParse(address) && isSo(new URL(address)))
    .map(([setting]) => setting)
    .join(', ');
}

function invalid(detail: string): AssistanceError {
  return new AssistanceError('SETTING_INVALID', { detail });
}
