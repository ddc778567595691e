import {
  type DepartmentCode,
  type Fen,
  type LocalDate,
  type Month,
  type ProgrammeCode,
  type ProgrammeCodeOf,
  departmentCodes,
} from '@hub/assistance';
import { type DraftOf, type RowsOf, departmentRows } from '@hub/assistance/rows';
import type { ProvinceRows } from './province.ts';

type AwardRow<D extends DepartmentCode> = RowsOf<D>['award'][number];
type PaymentType = RowsOf<DepartmentCode>['payment'][number]['type'];
type TableOf<D extends DepartmentCode> = keyof RowsOf<D> & string;
type RowIn<
  D extends DepartmentCode,
  T extends TableOf<D>,
> = RowsOf<D>[T] extends readonly (infer R)[] ? R : never;

/** Who an award is for: from its first to its last day unless said otherwise. */
export interface MemberDraft {
  readonly personId: string;
  readonly isCounted?: boolean;
  readonly from?: LocalDate;
  readonly until?: LocalDate | null;
}

/** An award as a generator writes it: columns that do not matter may be left out. */
export type AwardDraft<D extends DepartmentCode> = Omit<Partial<AwardRow<D>>, 'programme'> &
  Pick<AwardRow<D>, 'subjectId' | 'county' | 'decidedOn'> & {
    readonly programme: ProgrammeCodeOf<D>;
    readonly members: readonly MemberDraft[];
  };

/** An award that stands in the books. */
export interface WrittenAward {
  readonly id: string;
  readonly department: DepartmentCode;
}

/** A payment as a generator writes it, in fen. */
export interface PaymentDraft {
  readonly amountFen: Fen;
  readonly paidOn: LocalDate;
  readonly month?: Month;
  readonly type?: PaymentType;
  /** The day the bank sent it back. */
  readonly returnedOn?: LocalDate;
}

/** A change of an award as a generator writes it. */
export type EventDraft = Omit<
  RowsOf<DepartmentCode>['awardEvent'][number],
  'id' | 'awardId' | 'decidedOn' | 'reason'
> & { readonly decidedOn?: LocalDate; readonly reason?: string };

/** An account as a generator writes it. */
export type PayeeDraft = Omit<DraftOf<RowsOf<DepartmentCode>['payee'][number]>, 'id' | 'awardId'>;

/** What quotas count: awards by programme, some facts, dependent people in homes, people who left the allowance. */
export type Counted =
  | ProgrammeCode
  | 'death'
  | 'dependent'
  | 'disabilityCertificate'
  | 'formerRecipient'
  | 'registeredPoor';

type Tables<D extends DepartmentCode> = Record<TableOf<D>, object[]>;

/** Letters before a department's own numbers: as opaque as a number in any of their systems. */
const prefixes: Readonly<Record<DepartmentCode, string>> = {
  CIVIL_AFFAIRS: 'mz',
  HEALTHCARE_SECURITY: 'yb',
  EDUCATION: 'jy',
  HOUSING: 'zj',
  HUMAN_RESOURCES: 'rs',
  EMERGENCY_MANAGEMENT: 'yj',
};

/**
 * The books of the six departments while a part of the province is written.
 *
 * Ids are issued per department and never start again; what was written so far is counted for the quotas.
 */
export class Books {
  #tables = emptyTables();
  readonly #issued = new Map<DepartmentCode, number>();
  readonly #tally = new Map<string, number>();

  /** Writes an award and its members. Without a `from` it begins on the day it is decided. */
  award<D extends DepartmentCode>(department: D, draft: AwardDraft<D>): WrittenAward {
    const { members, ...columns } = draft;
    const id = this.#issueId(department);
    const from = columns.from ?? columns.decidedOn;
    const until = columns.until ?? null;
    this.#push(department, 'award', {
      status: 'ACTIVE',
      ...columns,
      id,
      from,
      until,
    });
    for (const member of members) {
      this.#push(department, 'awardMember', {
        awardId: id,
        personId: member.personId,
        isCounted: member.isCounted ?? true,
        from: member.from ?? from,
        until: member.until === undefined ? until : member.until,
      });
    }
    this.count(draft.programme);
    return { id, department };
  }

  /** Writes a payment under an award. Without a month it is for the award's event. */
  pay(award: WrittenAward, payment: PaymentDraft): void {
    this.#push(award.department, 'payment', {
      id: this.#issueId(award.department),
      awardId: award.id,
      ...(payment.month === undefined ? {} : { month: payment.month }),
      amountFen: payment.amountFen,
      type: payment.type ?? 'NORMAL',
      paidOn: payment.paidOn,
      ...(payment.returnedOn === undefined ? {} : { returnedOn: payment.returnedOn }),
    });
  }

  /** Writes what happened to an award after it was granted; decided on the day it holds from unless said otherwise. */
  event(award: WrittenAward, event: EventDraft): void {
    this.#push(award.department, 'awardEvent', {
      id: this.#issueId(award.department),
      awardId: award.id,
      decidedOn: event.from,
      ...event,
    });
  }

  /** Writes whose account an award is paid to, since it began. */
  payTo(award: WrittenAward, payee: PayeeDraft): void {
    this.#push(award.department, 'payee', {
      id: this.#issueId(award.department),
      awardId: award.id,
      ...payee,
    });
  }

  /** Writes a row that has an id of its own, and returns the id. */
  fact<D extends DepartmentCode, T extends TableOf<D>>(
    department: D,
    table: T,
    row: Omit<DraftOf<RowIn<D, T>>, 'id'>,
  ): string {
    const id = this.#issueId(department);
    this.#push(department, table, { id, ...row });
    return id;
  }

  /** Writes a row of a register, which has no id of its own. */
  register<T extends 'person' | 'householdMember'>(
    table: T,
    row: DraftOf<RowIn<'CIVIL_AFFAIRS', T>> & object,
  ): void {
    this.#push('CIVIL_AFFAIRS', table, row);
  }

  /** Counts one more towards a quota; awards count themselves. */
  count(name: Counted): void {
    this.#tally.set(name, (this.#tally.get(name) ?? 0) + 1);
  }

  /** How many awards of these programmes, or facts of these kinds, the province has so far. */
  written(names: readonly Counted[]): number {
    let sum = 0;
    for (const name of names) sum += this.#tally.get(name) ?? 0;
    return sum;
  }

  /** Hands over what was written since the last time. */
  take(): ProvinceRows {
    const tables = this.#tables;
    this.#tables = emptyTables();
    return tables as unknown as ProvinceRows;
  }

  #push(department: DepartmentCode, table: string, row: object): void {
    const layouts: Readonly<Record<string, { complete: (draft: never) => unknown }>> =
      departmentRows[department];
    const whole = layouts[table]?.complete(row as never) as object;
    (this.#tables[department] as Record<string, object[]>)[table]?.push(whole);
  }

  #issueId(department: DepartmentCode): string {
    const number = (this.#issued.get(department) ?? 0) + 1;
    this.#issued.set(department, number);
    return `${prefixes[department]}-${number.toString(36)}`;
  }
}

function emptyTables(): { [D in DepartmentCode]: Tables<D> } {
  return Object.fromEntries(
    departmentCodes.map((department) => [
      department,
      Object.fromEntries(Object.keys(departmentRows[department]).map((table) => [table, []])),
    ]),
  ) as unknown as { [D in DepartmentCode]: Tables<D> };
}
