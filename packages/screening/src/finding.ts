import type { DepartmentCode, Fen, LocalDate, Month, ProgrammeCode } from '@hub/assistance';
import type { Facts } from './case-file.ts';
import type { Interval } from './questions/calendar.ts';

export const findingKinds = ['DUPLICATE', 'MISSED', 'INELIGIBLE', 'ANOMALY'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** CRITICAL asks for action today; INFO is only shown. */
export const severities = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFO'] as const;
export type Severity = (typeof severities)[number];

/**
 * What a finding claims: two things exclude each other; they are allowed up to a ceiling; it is only worth asking;
 * something owed was not given; or figures do not add up.
 */
export const dispositions = [
  'EXCLUSIVE',
  'CONDITIONAL',
  'SUSPICION',
  'ENTITLEMENT_GAP',
  'ARITHMETIC',
] as const;
export type Disposition = (typeof dispositions)[number];

/** What the amount of a finding is: perhaps recoverable, only exposed, or owed to the family. */
export const amountMeanings = ['AT_RISK', 'EXPOSURE', 'ENTITLEMENT'] as const;
export type AmountMeaning = (typeof amountMeanings)[number];

export const subjectKinds = [
  'PERSON',
  'HOUSEHOLD',
  'DWELLING',
  'EMPLOYER',
  'JURISDICTION',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** A text in both languages of the hub. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/**
 * What of a record can clash with another, as a text about it says it. Each is left out where the text says none, and of
 * evidence that was frozen before they were kept.
 */
export interface Named {
  /**
   * Days or whole months, half-open; a null `until` is open. What holds from a day on, a death or a birthday, has no end,
   * and what happened on a day has that day alone.
   */
  readonly days?: Interval;
  /** Code of the county (GB/T 2260) that granted the award or where the fact is, as it was then. */
  readonly county?: string;
  /** What was paid, granted, billed, earned or owned, in fen; of an income, a month of it. */
  readonly amountFen?: Fen;
}

/** A text about a record, with what it names. */
export interface Statement extends Text, Named {}

/** A law or document that a rule rests on, with the days it is in force: `until` is the first day no longer. */
export interface LegalBasis {
  readonly instrument: Text;
  /** Numbers of articles and nothing else, `arts. 9, 15(3)`; empty where none is cited. */
  readonly articles: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  /** The text concerns only findings with evidence of one of these programmes; left out, it concerns all. */
  readonly programmes?: readonly ProgrammeCode[];
  /** False when the text was not read in full from a reliable copy: cited from memory, an excerpt, a single copy. */
  readonly isVerified: boolean;
}

/** What a finding rests on: an award or a fact of one department, and what of it can clash with another. */
export interface Evidence extends Named {
  readonly department: DepartmentCode;
  /** Id of the award or fact in its department's books. */
  readonly recordId: string;
  /** Null when the record is a fact. */
  readonly programme: ProgrammeCode | null;
  /** The table of a fact: what its statement may speak of, and so who may read it. */
  readonly table?: keyof Facts;
  /** What it says, for a reader: `Urban subsistence allowance, 2019-03 to 2019-08, Furong district`. */
  readonly statement: Text;
}

/** One line of the arithmetic: `216.00 ÷ 2 × 3 = 324.00`. */
export interface CalculationLine {
  /** What it reckons, with the months, people or other units that its figures count. */
  readonly label: Text;
  /** In yuan, without a word of any language. */
  readonly expression: string;
  readonly resultFen: Fen;
}

/** What a rule reports, before the engine adds what the rule's header says. */
export interface RuleFinding {
  /** A variant of the rule with its own meaning: `status-not-closed`, `tier-too-low`. */
  readonly variant?: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly subject: { readonly kind: SubjectKind; readonly id: string };
  /** The people concerned, the subject included where it is a person. */
  readonly personIds: readonly string[];
  /** First and last month concerned, both included; null for an event. */
  readonly period: { readonly from: Month; readonly until: Month } | null;
  /** The days whose law the facts are under, half-open; left out, they are the days of the period. */
  readonly factDays?: { readonly from: LocalDate; readonly until: LocalDate };
  readonly evidence: readonly Evidence[];
  readonly arithmetic: readonly CalculationLine[];
  readonly amountFen: Fen;
  readonly amountMeaning: AmountMeaning;
  readonly explanation: Text;
}

/** A lead (疑点), never a decision: aid continues until a department has decided. */
export interface Finding extends RuleFinding {
  /** Hash of rule, subject and the sorted award ids of the evidence: a growing overlap stays one finding. */
  readonly id: string;
  readonly ruleId: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly disposition: Disposition;
  readonly departments: readonly DepartmentCode[];
  /** The texts of the rule that were in force on some day of the facts and concern them. */
  readonly legalBasis: readonly LegalBasis[];
  readonly asOf: LocalDate;
}

/** Why a rule, or a rule for one subject, could not be judged. */
export interface Undecided {
  readonly ruleId: string;
  /** Departments that did not answer or whose books are not complete through the day the rule judges. */
  readonly departments: readonly DepartmentCode[];
  /** The person concerned, or null when it concerns the whole file. */
  readonly personId: string | null;
  readonly reason: Text;
}
