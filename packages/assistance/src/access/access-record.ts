import type { DepartmentCode } from '../department.ts';
import type { Released } from './releases.ts';

/** What somebody does with the hub that is on record (访问类型), the weightiest first: a question of several kinds counts as its first. */
export const accessKinds = [
  'EXPORT',
  /** A page of an export: the people and findings in it. */
  'EXPORT_PART',
  /** The last byte of an export was written. */
  'EXPORT_FINISHED',
  'REVIEW_STEP',
  /** Where somebody is was hidden from everybody, or shown again. */
  'PROTECTION',
  'PERSON_LOOKUP',
  'FINDING_LOOKUP',
  /** The record of accesses itself was looked at. */
  'AUDIT_LOOKUP',
  'OPERATION',
  'STATISTICS',
] as const;

/** What somebody does with the hub. */
export type AccessKind = (typeof accessKinds)[number];

/** How it ended: answered in full; in part, or with an error beside the data; refused to this caller; or not at all. */
export const accessOutcomes = ['ANSWERED', 'PARTIAL', 'REFUSED', 'FAILED'] as const;

/** How an access ended. */
export type AccessOutcome = (typeof accessOutcomes)[number];

/** Most people, findings or fields of one record. An answer about more of them is not given. */
export const maxRecorded = 10_000;

/**
 * One access as it goes on record: what was asked and about whom; who asked is said by the call that carries it.
 *
 * People by their keys alone. No value of a caller's stands here: a resident number is neither kept nor to be guessed.
 */
export interface AccessRecord {
  readonly kind: AccessKind;
  /** Ties the record to the lines of the log. */
  readonly requestId: string | null;
  readonly operationName: string | null;
  /** SHA-256 of the operation without its literals, aliases and order. */
  readonly operationHash: string | null;
  /** Fields that were asked for, by schema coordinate, such as `Person.aid`. */
  readonly fields: readonly string[];
  /** Keys of the people whose books were read for the answer. */
  readonly people: readonly string[];
  /** The findings that were read. */
  readonly findings: readonly string[];
  readonly departments: readonly DepartmentCode[];
  /** Departments that did not answer, or not in full. */
  readonly silent: readonly DepartmentCode[];
  /** Whether somebody or something outside the caller's area was among them; null where nobody could tell. */
  readonly isOutsideArea: boolean | null;
  readonly outcome: AccessOutcome;
  /** Why it was not answered in full, such as `PURPOSE_NOT_ALLOWED`. */
  readonly code: string | null;
  /** What else belongs on record, as JSON: of an export its filter. */
  readonly detail: string | null;
}

/** What asking for each of these is; null for what concerns nobody and is not recorded. */
const kindOf: Readonly<Record<Released, AccessKind | null>> = {
  'Query.person': 'PERSON_LOOKUP',
  'Query.people': 'PERSON_LOOKUP',
  'Query.finding': 'FINDING_LOOKUP',
  'Query.findings': 'FINDING_LOOKUP',
  'Query.statistics': 'STATISTICS',
  'Query.precisionLedger': 'STATISTICS',
  'Query.ruleMutes': 'STATISTICS',
  'Query.auditEntries': 'AUDIT_LOOKUP',
  'Query.accessStatement': 'AUDIT_LOOKUP',
  'Query.auditSample': 'AUDIT_LOOKUP',
  'Query.accessAlerts': 'AUDIT_LOOKUP',
  'Query.auditChain': 'AUDIT_LOOKUP',
  'Query.sweep': null,
  'Query.sweeps': null,
  'Query.sources': null,
  'Query.rules': null,
  'Query.overlapMatrix': null,
  'Query.programmes': null,
  'Mutation.assignFindings': 'REVIEW_STEP',
  'Mutation.answerFinding': 'REVIEW_STEP',
  'Mutation.recordStatement': 'REVIEW_STEP',
  'Mutation.decideFinding': 'REVIEW_STEP',
  'Mutation.recordOutcome': 'REVIEW_STEP',
  'Mutation.reopenFinding': 'REVIEW_STEP',
  'Mutation.liftMute': 'OPERATION',
  'Mutation.protectPeople': 'PROTECTION',
  'Mutation.liftProtection': 'PROTECTION',
  'Mutation.startSweep': 'OPERATION',
  'Mutation.stopSweep': 'OPERATION',
  'File.findings': 'EXPORT',
};

/**
 * What kind of access it is to ask for these, of which those at the root of the graph count; null where it concerns nobody.
 *
 * A field at the root that is not in the table counts as a look-up: what nobody thought of is recorded rather than not.
 */
export function accessKindOf(coordinates: readonly string[]): AccessKind | null {
  const asked = new Set(
    coordinates.filter((coordinate) => rootPattern.test(coordinate)).map(kindOfRoot),
  );
  return accessKinds.find((kind) => asked.has(kind)) ?? null;
}

const rootPattern = /^(Query|Mutation|Subscription|File)\./;

function kindOfRoot(coordinate: string): AccessKind | null {
  const known: Readonly<Record<string, AccessKind | null>> = kindOf;
  return Object.hasOwn(known, coordinate) ? (known[coordinate] ?? null) : 'PERSON_LOOKUP';
}
