import type { HashAlgorithm } from './entry-hash.ts';

/** How the audit is kept, and what is worth an alert. */
export interface AuditSettings {
  /** By which new entries are linked. */
  readonly hash: HashAlgorithm;
  /** So many people on one day, and one more, are worth an alert. */
  readonly manyPeople: number;
}

export const usualAuditSettings: AuditSettings = { hash: 'SHA256', manyPeople: 200 };
