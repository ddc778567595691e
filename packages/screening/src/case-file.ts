import type { AssistanceErrorCode, DepartmentCode, LocalDate } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';

/** What a department's silence or answer allows to be said. */
export type Source =
  | { readonly isAnswered: true; readonly completeThrough: LocalDate }
  | { readonly isAnswered: false; readonly reason: AssistanceErrorCode };

type AwardRowOf<D extends DepartmentCode> = RowsOf<D>['award'][number];

/** Who an award is for. */
export type AwardMember = RowsOf<DepartmentCode>['awardMember'][number];

/** Money given under an award. */
export type Payment = RowsOf<DepartmentCode>['payment'][number];

/** A change of an award, by its day and the day of the decision. */
export type AwardEvent = RowsOf<DepartmentCode>['awardEvent'][number];

/** The account that an award is paid to. */
export type Payee = RowsOf<DepartmentCode>['payee'][number];

/**
 * An award as it stood on the day of the file, with its members, its history and every payment that arrived, reversals
 * included; each earliest first.
 */
export type AwardOf<D extends DepartmentCode> = AwardRowOf<D> & {
  readonly department: D;
  readonly members: readonly AwardMember[];
  readonly events: readonly AwardEvent[];
  readonly payments: readonly Payment[];
  /** Payments that the bank sent back: nobody received them. */
  readonly returned: readonly Payment[];
  readonly payees: readonly Payee[];
};

/** An award of any department. */
export type Award = { [D in DepartmentCode]: AwardOf<D> }[DepartmentCode];

type FactTable<D extends DepartmentCode> = Exclude<
  keyof RowsOf<D>,
  'award' | 'awardMember' | 'awardEvent' | 'payment' | 'payee' | 'application'
>;

/** What departments know that matters to eligibility but is not aid, table by table. */
export type Facts = FactsOf<'CIVIL_AFFAIRS'> &
  FactsOf<'HEALTHCARE_SECURITY'> &
  FactsOf<'EDUCATION'> &
  FactsOf<'HOUSING'> &
  FactsOf<'HUMAN_RESOURCES'> &
  FactsOf<'EMERGENCY_MANAGEMENT'>;

type FactsOf<D extends DepartmentCode> = Pick<RowsOf<D>, FactTable<D>>;

/** An application to any department. */
export type Application = RowsOf<DepartmentCode>['application'][number];

/** The people who live together on the day of the file. */
export interface Household {
  readonly id: string;
  readonly memberIds: readonly string[];
}

/** What can be wrong with rows of a department's books. */
export const dataQualityCodes = [
  'PAYMENT_WITHOUT_AWARD',
  'MEMBER_WITHOUT_AWARD',
  'EVENT_WITHOUT_AWARD',
  'PAYEE_WITHOUT_AWARD',
  'ENDS_BEFORE_START',
  'CONFLICTING_ROWS',
  'DIED_BEFORE_BIRTH',
  'NO_HOUSEHOLD',
  'IDENTITY_DOUBTFUL',
] as const;
/** One of them. */
export type DataQualityCode = (typeof dataQualityCodes)[number];

/** A row that contradicts itself or others, or a person whom a register leaves incomplete. */
export interface DataQualityIssue {
  readonly code: DataQualityCode;
  readonly department: DepartmentCode;
  readonly table: string;
  /** Of the row: its id, or the award or person that it names. */
  readonly recordId: string;
  /** Whether the row was left out of the file: then nothing may be concluded from what the file does not hold. */
  readonly isLeftOut: boolean;
}

/**
 * Everything the hub knows of one household at one moment, as plain data.
 *
 * Nothing in it is later than `asOf`: awards by decision, payments by payment date, facts by their start, deaths by
 * report. What a department that did not answer would have held is absent, and `sources` says so.
 */
export interface CaseFile {
  readonly asOf: LocalDate;
  /** Null when the person lives in no registered household, or civil affairs did not answer. */
  readonly household: Household | null;
  /** Everyone whose rows are in the file. */
  readonly personIds: readonly string[];
  readonly sources: Readonly<Record<DepartmentCode, Source>>;
  /** Each award once, by id. */
  readonly awards: readonly Award[];
  readonly applications: readonly Application[];
  readonly facts: Facts;
  /** What of the rows contradicts itself and was left out. Nothing is found in it, and nothing follows from its absence. */
  readonly dataQuality: readonly DataQualityIssue[];
}
