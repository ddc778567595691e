import { createHash, getHashes } from 'node:crypto';
import { AssistanceError } from '@hub/assistance';
import { entryText } from './entry-text.ts';
import type { AuditEntry } from './tables.ts';

/** Hashes that a chain may be linked by: SHA-256, and SM3 (GB/T 32905) where the province asks for it. */
export const hashAlgorithms = ['SHA256', 'SM3'] as const;

/** A hash that a chain may be linked by. Each entry says its own, so a chain may change over. */
export type HashAlgorithm = (typeof hashAlgorithms)[number];

/** Names of the hashes in OpenSSL. */
const openSslName = { SHA256: 'sha256', SM3: 'sm3' } as const;

/**
 * Makes sure that this machine can compute a hash.
 *
 * @throws AssistanceError SETTING_INVALID: some builds of OpenSSL leave SM3 out
 */
export function assertAvailable(algorithm: HashAlgorithm): void {
  if (getHashes().includes(openSslName[algorithm])) return;
  const detail = `HUB_AUDIT_HASH: the OpenSSL of this Node.js has no ${openSslName[algorithm]}`;
  throw new AssistanceError('SETTING_INVALID', { detail });
}

/** The hash of an entry: of everything in it but the hash itself, and so of all entries before. */
export function entryHash(entry: Omit<AuditEntry, 'hash'>): string {
  return createHash(openSslName[entry.algorithm]).update(entryText(entry)).digest('hex');
}
