import type { DepartmentCode, ProgrammeCode } from '@hub/assistance';
import type { CaseFile, Facts } from './case-file.ts';
import type {
  Disposition,
  FindingKind,
  LegalBasis,
  RuleFinding,
  Severity,
  SubjectKind,
  Text,
} from './finding.ts';

/** A lawful case that looks like the finding and must stay silent, by the letter of the rule's card. */
export interface LookAlike {
  readonly letter: string;
  readonly description: Text;
}

/** A question within one file that a rule cannot answer: a school that is not on the register. */
export interface CannotTell {
  readonly personId: string;
  readonly cannotTell: Text;
}

/** What a rule is, and its small pure body: no database, no GraphQL, no clock. */
export interface Rule {
  /** Code of the catalogue; stored, never renamed. */
  readonly id: string;
  readonly title: Text;
  readonly kind: FindingKind;
  readonly subject: SubjectKind;
  readonly severity: Severity;
  readonly disposition: Disposition;
  /**
   * The departments whose books it reads. If one is missing, silence of the rule means nothing. A rule about a household
   * or dwelling needs civil affairs too: without it the file holds the rows of one person alone.
   */
  readonly needs: readonly DepartmentCode[];
  /** The programmes it compares; a file without any of them need not be judged. Empty means any programme. */
  readonly programmes: readonly ProgrammeCode[];
  /**
   * The tables of facts it starts from; a file that holds no row of any of them need not be judged. Left out, it may
   * speak of a file without facts.
   */
  readonly startsFrom?: readonly (keyof Facts)[];
  /** Whether it argues from what is not in the books; such a rule never speaks while a source is missing. */
  readonly arguesFromAbsence: boolean;
  /** Days that reports may lag: sources must be complete through `asOf` less this. */
  readonly latencyDays: number;
  /**
   * Rules that say the same more exactly: a finding of this rule is left out where one of theirs is about the same
   * people and the same award, or one of the two rests on no award, so that one problem is one lead.
   */
  readonly yieldsTo?: readonly string[];
  readonly legalBasis: readonly LegalBasis[];
  readonly lookAlikes: readonly LookAlike[];
  /** False when something it rests on is cited from memory; shown wherever the rule is. */
  readonly isVerified: boolean;
  /** Null for a rule across people, which only a sweep over an area can judge. */
  readonly check: ((file: CaseFile) => readonly (RuleFinding | CannotTell)[]) | null;
}
