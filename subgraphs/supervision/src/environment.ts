import {
  AssistanceError,
  type LocalDate,
  assertPrivate,
  assertSecret,
  departments,
  parseDate,
} from '@hub/assistance';
import { parseHubKeys, personKeyring } from '@hub/assistance/person-key';
import { z } from 'zod';
import { type AuditSettings, usualAuditSettings } from './audit/audit-settings.ts';
import { assertAvailable } from './audit/entry-hash.ts';
import type { MailSettings, NoticeSettings, WebhookSettings } from './notices/notice-settings.ts';
import type { SupervisionSettings } from './settings.ts';

/**
 * Reads what supervision has to be told: `HUB_KEYS` (`1:<base64>`), how the audit is kept and, for a look at another day,
 * `HUB_TODAY`.
 */
export function readSettings(environment: NodeJS.ProcessEnv): SupervisionSettings {
  const { HUB_KEYS: keys } = environment;
  if (keys === undefined) throw new AssistanceError('SETTING_INVALID', { detail: 'HUB_KEYS' });
  const hubKeys = parseHubKeys(keys);
  assertSecret(environment, 'HUB_KEYS', hubKeys);
  return {
    keyring: personKeyring(hubKeys),
    today: readToday(environment),
    audit: readAuditSettings(environment),
  };
}

const auditVariables = z.object({
  HUB_AUDIT_HASH: z.enum(['sha256', 'sm3']).optional(),
  HUB_AUDIT_MANY_PEOPLE: z.coerce.number().int().min(1).optional(),
});

/**
 * Reads how the audit is kept: `HUB_AUDIT_HASH` (sha256 or sm3) and `HUB_AUDIT_MANY_PEOPLE`.
 *
 * Throws `SETTING_INVALID`, also where this machine has no SM3.
 */
export function readAuditSettings(environment: NodeJS.ProcessEnv): AuditSettings {
  const { data, error } = auditVariables.safeParse({
    HUB_AUDIT_HASH: environment['HUB_AUDIT_HASH'] || undefined,
    HUB_AUDIT_MANY_PEOPLE: environment['HUB_AUDIT_MANY_PEOPLE'] || undefined,
  });
  if (error !== undefined) {
    const detail = error.issues.map(({ path }) => path.join('.')).join(', ');
    throw new AssistanceError('SETTING_INVALID', { detail });
  }
  const hash = data.HUB_AUDIT_HASH === 'sm3' ? 'SM3' : usualAuditSettings.hash;
  assertAvailable(hash);
  return { hash, manyPeople: data.HUB_AUDIT_MANY_PEOPLE ?? usualAuditSettings.manyPeople };
}

/** The day that the books are looked at: `HUB_TODAY`, or today in China. */
export function readToday({ HUB_TODAY: day }: NodeJS.ProcessEnv): () => LocalDate {
  const fixed = day === undefined || day === '' ? null : settingDate(day);
  return () => fixed ?? parseDate(todayInChina.format(new Date()));
}

function settingDate(day: string): LocalDate {
  try {
    return parseDate(day);
  } catch (cause) {
    throw new AssistanceError('SETTING_INVALID', { detail: 'HUB_TODAY', cause });
  }
}

/** Addresses of the six departments' subgraphs by name, `SUBGRAPH_URL_…`: where supervision and its worker find their bulk endpoints. */
export function readSubgraphUrls(environment: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  const variables = Object.values(departments).map(({ subgraph }) => ({
    subgraph,
    name: `SUBGRAPH_URL_${subgraph.toUpperCase().replaceAll('-', '_')}`,
  }));
  const url = z.url({ protocol: /^https?$/ });
  const bad = variables.filter(({ name }) => !url.safeParse(environment[name]).success);
  if (bad.length > 0)
    throw new AssistanceError('SETTING_INVALID', {
      detail: bad.map(({ name }) => name).join(', '),
    });
  assertPrivate(
    environment,
    Object.fromEntries(variables.map(({ name }) => [name, String(environment[name])])),
  );
  return Object.fromEntries(
    variables.map(({ subgraph, name }) => [subgraph, String(environment[name])]),
  );
}

const todayInChina = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/**
 * Reads where reminders go: `HUB_NOTICE_WEBHOOK_URL` with `HUB_NOTICE_WEBHOOK_SECRET`, and `HUB_NOTICE_SMTP_URL` with
 * `HUB_NOTICE_MAIL_FROM` and `HUB_NOTICE_MAIL_TO`; nowhere where they are unset or empty.
 *
 * Throws `SETTING_INVALID` that names settings and never their values, which hold secrets.
 */
export function readNoticeSettings(environment: NodeJS.ProcessEnv): NoticeSettings {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const read = noticeVariables.safeParse(Object.fromEntries(given));
  if (!read.success) {
    const said = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new AssistanceError('SETTING_INVALID', { detail: said.join('; ') });
  }
  const isOpen = read.data.HUB_NOTICE_ALLOW_PLAINTEXT === 'true';
  return { webhook: webhookOf(read.data, isOpen), mail: mailOf(read.data, isOpen) };
}

function webhookOf(read: NoticeVariables, isOpen: boolean): WebhookSettings | null {
  const given = together(read, ['HUB_NOTICE_WEBHOOK_URL', 'HUB_NOTICE_WEBHOOK_SECRET']);
  if (given === null) return null;
  const { HUB_NOTICE_WEBHOOK_URL: url, HUB_NOTICE_WEBHOOK_SECRET: secret } = given;
  if (!isOpen && needsProtection(url, 'https:'))
    throw new AssistanceError('SETTING_INVALID', {
      detail: 'HUB_NOTICE_WEBHOOK_URL: needs https, or HUB_NOTICE_ALLOW_PLAINTEXT=true',
    });
  return { url, secret };
}

function mailOf(read: NoticeVariables, isOpen: boolean): MailSettings | null {
  const given = together(read, [
    'HUB_NOTICE_SMTP_URL',
    'HUB_NOTICE_MAIL_FROM',
    'HUB_NOTICE_MAIL_TO',
  ]);
  if (given === null) return null;
  const { HUB_NOTICE_SMTP_URL: smtpUrl } = given;
  return {
    smtpUrl,
    from: given.HUB_NOTICE_MAIL_FROM,
    to: given.HUB_NOTICE_MAIL_TO,
    isTlsRequired: !isOpen && needsProtection(smtpUrl, 'smtps:'),
  };
}

/** The Standard Webhooks specification asks for 24 to 64 bytes. */
const isWebhookSecret = (secret: string) => {
  const bytes = Buffer.from(secret.slice('whsec_'.length), 'base64').length;
  return /^whsec_[A-Za-z0-9+/]+={0,2}$/.test(secret) && bytes >= 24 && bytes <= 64;
};

const noticeVariables = z.object({
  HUB_NOTICE_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  HUB_NOTICE_WEBHOOK_SECRET: z
    .string()
    .refine(isWebhookSecret, 'must be whsec_ and the base64 of 24 to 64 bytes')
    .optional(),
  HUB_NOTICE_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  HUB_NOTICE_MAIL_FROM: z.email().optional(),
  HUB_NOTICE_MAIL_TO: z.email().optional(),
  HUB_NOTICE_ALLOW_PLAINTEXT: z.enum(['true', 'false']).optional(),
});

type NoticeVariables = z.infer<typeof noticeVariables>;

/** Settings that are of use only together: all of them, or none. */
function together<Name extends keyof NoticeVariables>(
  read: NoticeVariables,
  names: readonly Name[],
): Readonly<Record<Name, string>> | null {
  const missing = names.filter((name) => read[name] === undefined);
  if (missing.length === names.length) return null;
  if (missing.length > 0)
    throw new AssistanceError('SETTING_INVALID', { detail: missing.join(', ') });
  return Object.fromEntries(names.map((name) => [name, String(read[name])])) as Record<
    Name,
    string
  >;
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Whether others could read along on the way to an address. */
function needsProtection(address: string, safeProtocol: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol !== safeProtocol && !loopback.test(hostname);
}
