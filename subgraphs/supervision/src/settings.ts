import type { PersonKeyring } from '@hub/assistance/person-key';
import type { LocalDate } from '@hub/assistance';
import type { AskedDepartments } from './admission.ts';
import type { AuditSettings } from './audit/audit-settings.ts';
import type { FindingContext } from './findings/finding-loaders.ts';
import type { NoticeLoaders } from './notices/notice-loaders.ts';
import type { ReviewLoaders } from './review/review-loaders.ts';
import type { ProtectionLoaders } from './protection/protection-loaders.ts';
import type { OverlapLoaders } from './statistics/overlap-counts.ts';

/** What supervision has to be told: under which hub key people are known, and which day it is. */
export interface SupervisionSettings {
  readonly keyring: PersonKeyring;
  /** Today, unless the hub is asked to look at a province of another day. */
  readonly today: () => LocalDate;
  /** The departments, which say where they know people and are told who is protected. Without them nobody is admitted who has an area smaller than the province. */
  readonly departments?: AskedDepartments;
  /** How the audit is kept; as usual where nothing is said. */
  readonly audit?: AuditSettings;
}

/** What a request of supervision loads: its settings, and what it has stored of findings and their reviews. */
export type SupervisionLoaders = SupervisionSettings &
  FindingContext &
  ReviewLoaders &
  NoticeLoaders &
  OverlapLoaders &
  ProtectionLoaders;
