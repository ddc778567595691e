import type { DepartmentCode, Fen, ProgrammeCode } from '@hub/assistance';
import type { FindingKind, Severity } from '@hub/screening';
import type { Decision, ReviewState } from '../review/codes.ts';

/** Which findings are meant: all conditions together, any value within one. Nothing given means every finding. */
export interface FindingFilter {
  /** Counties, prefectures or the province, by code; superseded codes count as what they became. */
  readonly areas?: readonly string[];
  readonly departments?: readonly DepartmentCode[];
  readonly programmes?: readonly ProgrammeCode[];
  readonly ruleIds?: readonly string[];
  readonly kinds?: readonly FindingKind[];
  /** As shown. */
  readonly severities?: readonly Severity[];
  readonly states?: readonly ReviewState[];
  readonly decisions?: readonly Decision[];
  /** Key of a person whom it concerns. */
  readonly personId?: string;
  readonly amountAtLeastFen?: Fen;
  readonly amountAtMostFen?: Fen;
  /** Whole days since it was raised, reckoned from the hub's day; both ends included. */
  readonly ageAtLeastDays?: number;
  readonly ageAtMostDays?: number;
  readonly assigneeDepartment?: DepartmentCode;
  readonly assigneeArea?: string;
  /** Due before the hub's day and not acted on. */
  readonly isOverdue?: boolean;
}
