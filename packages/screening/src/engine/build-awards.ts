import type { DepartmentCode, LocalDate } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import type { Award, AwardEvent, DataQualityCode, Payment } from '../case-file.ts';
import type { RowCheck } from './data-quality.ts';
import { inOrder } from '../in-order.ts';

type Rows = RowsOf<DepartmentCode>;
type AwardRow = Rows['award'][number];

/** What belongs to an award, table by table. */
interface Parts {
  readonly awardMember: Rows['awardMember'][number][];
  readonly awardEvent: Rows['awardEvent'][number][];
  readonly payment: Rows['payment'][number][];
  readonly payee: Rows['payee'][number][];
}

type PartTable = {
  readonly [Table in keyof Parts]: {
    readonly table: Table;
    readonly keyOf: (row: Parts[Table][number]) => string;
    /** What is wrong with a row that names an award nobody sent. */
    readonly code: DataQualityCode;
  };
}[keyof Parts];

const byId = ({ id }: { readonly id: string }) => id;

/** The tables of what belongs to an award, in the order in which they are read. */
const partTables: readonly PartTable[] = [
  {
    table: 'awardMember',
    keyOf: ({ awardId, personId, from }) => `${awardId} ${personId} ${from}`,
    code: 'MEMBER_WITHOUT_AWARD',
  },
  { table: 'awardEvent', keyOf: byId, code: 'EVENT_WITHOUT_AWARD' },
  { table: 'payment', keyOf: byId, code: 'PAYMENT_WITHOUT_AWARD' },
  { table: 'payee', keyOf: byId, code: 'PAYEE_WITHOUT_AWARD' },
];

/**
 * The awards of one department as they stood on a day, each with its members, history, payments and payees.
 *
 * Rows of an award that was not sent, or that contradict themselves, are left out and reported to the check.
 */
export function awardsOf(rows: Rows, check: RowCheck, asOf: LocalDate): readonly Award[] {
  const awards = check.once<AwardRow>('award', rows.award, byId);
  const partsOf = new Map<string, Parts>();
  for (const { id } of awards) {
    partsOf.set(id, { awardMember: [], awardEvent: [], payment: [], payee: [] });
  }
  for (const partTable of partTables) sortIn(rows, partTable, { check, partsOf });
  return inOrder(
    awards.filter(({ decidedOn }) => decidedOn <= asOf),
    startOf,
  ).map((award) => awardOn(award, partsOf.get(award.id) as Parts, { check, asOf }));
}

/** Puts the rows of a table with the awards that they name. */
function sortIn(
  rows: Rows,
  { table, keyOf, code }: PartTable,
  { check, partsOf }: { readonly check: RowCheck; readonly partsOf: ReadonlyMap<string, Parts> },
): void {
  const own: readonly { readonly awardId: string }[] = rows[table];
  if (own.length === 0) return;
  // The key belongs to the rows of its table by the type of `partTables`; a union forgets it.
  for (const row of check.once(table, own, keyOf as (row: object) => string)) {
    const parts = partsOf.get(row.awardId);
    if (parts === undefined) check.leaveOut(code, table, row);
    else (parts[table] as object[]).push(row);
  }
}

function awardOn(
  award: AwardRow,
  { awardMember, awardEvent, payment, payee }: Parts,
  { check, asOf }: { readonly check: RowCheck; readonly asOf: LocalDate },
): Award {
  const history = inOrder(awardEvent, startOf);
  const { payments, returned } = paymentsOn(payment, asOf);
  const { status, until } = standingOn(award, history, asOf);
  return {
    ...award,
    status,
    until,
    department: check.department,
    members: awardMember.filter(({ from }) => from <= asOf),
    events: history.filter(({ decidedOn }) => decidedOn <= asOf),
    payments,
    returned,
    payees: payee.filter(({ from }) => from <= asOf),
  } as Award;
}

function startOf({ from }: { readonly from: LocalDate }): LocalDate {
  return from;
}

/** Payments made by a day, earliest first, and those that had come back by then. */
function paymentsOn(
  all: readonly Payment[],
  asOf: LocalDate,
): Pick<Award, 'payments' | 'returned'> {
  const payments: Payment[] = [];
  const returned: Payment[] = [];
  for (const payment of inOrder(all, ({ paidOn }) => paidOn)) {
    if (payment.paidOn > asOf) continue;
    if (payment.returnedOn === null) payments.push(payment);
    else if (payment.returnedOn <= asOf) returned.push(payment);
    else payments.push({ ...payment, returnedOn: null });
  }
  return { payments, returned };
}

const statusAfter = {
  SUSPENDED: 'SUSPENDED',
  RESUMED: 'ACTIVE',
  ENDED: 'ENDED',
  REVOKED: 'REVOKED',
} as const;

function isChange(event: AwardEvent): event is AwardEvent & { kind: keyof typeof statusAfter } {
  return event.kind in statusAfter;
}

/** Where an award stood on a day: an end that was decided later was not known, and the award was open. */
function standingOn(
  award: AwardRow,
  history: readonly AwardEvent[],
  asOf: LocalDate,
): Pick<AwardRow, 'status' | 'until'> {
  const changes = history.filter(isChange);
  if (changes.length === 0) return award;
  const known = changes.filter(({ decidedOn }) => decidedOn <= asOf);
  const isEndKnown =
    known.some(({ kind }) => kind === 'ENDED' || kind === 'REVOKED') ||
    !changes.some(({ kind }) => kind === 'ENDED' || kind === 'REVOKED');
  const last = known.findLast(({ from }) => from <= asOf);
  return {
    status: last === undefined ? 'ACTIVE' : statusAfter[last.kind],
    until: isEndKnown ? award.until : null,
  };
}
