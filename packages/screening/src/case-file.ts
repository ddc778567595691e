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

/** An award with its members and every payment made under it, reversals included, earliest first. */
export type AwardOf<D extends DepartmentCode> = AwardRowOf<D> & {
  readonly department: D;
  readonly members: readonly AwardMember[];
  readonly payments: readonly Payment[];
};

/** An award of any department. */
export type Award = { [D in DepartmentCode]: AwardOf<D> }[DepartmentCode];

type FactTable<D extends DepartmentCode> = Exclude<
  keyof RowsOf<D>,
  'award' | 'awardMember' | 'payment' | 'application'
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
}
