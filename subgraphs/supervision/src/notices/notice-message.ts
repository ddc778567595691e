import type { DepartmentCode, LocalDate } from '@hub/assistance';
import type { NoticeKind } from './codes.ts';

/** A finding that somebody is reminded of: a reference, and nothing of whom it is about. */
export interface NoticedFinding {
  readonly id: string;
  readonly dueOn: LocalDate;
  /** Code of the county where the people live. */
  readonly county: string;
}

/**
 * What one office is reminded of (提醒): findings of one kind, in one message.
 *
 * It leaves the hub. It names no person, no programme and no amount; who may see them finds them in the hub.
 */
export interface NoticeMessage {
  /** The same at every attempt, by which a receiver knows one that it already has. */
  readonly id: string;
  readonly kind: NoticeKind;
  /** Null while nobody has the findings in hand. */
  readonly department: DepartmentCode | null;
  readonly area: string;
  /** Moment, ISO 8601: when it was written, not when it is sent. */
  readonly writtenAt: string;
  /** All findings that are meant. */
  readonly count: number;
  /** Those that are named, the one due first before the others. */
  readonly findings: readonly NoticedFinding[];
}

/** Findings named in one message, as many as a page of the graph holds; the others are only counted. */
export const mostFindingsNamed = 200;
