import type { DepartmentCode, LocalDate } from '@hub/assistance';
import type { RowsOf } from '@hub/assistance/rows';
import { groupBy } from 'es-toolkit';
import type { Award, AwardEvent, DataQualityCode, Payment } from '../case-file.ts';
import type { RowCheck } from './data-quality.ts';

type AwardRow = RowsOf<DepartmentCode>['award'][number];

/** What belongs to an award, table by table, and what is wrong with a row that names an award nobody sent. */
const partTables = {
  awardMember: 'MEMBER_WITHOUT_AWARD',
  awardEvent: 'EVENT_WITHOUT_AWARD',
  payment: 'PAYMENT_WITHOUT_AWARD',
  payee: 'PAYEE_WITHOUT_AWARD',
} as const satisfies Record<string, DataQualityCode>;

/**
 * The awards of one department as they stood on a day, each with its members, history, payments and payees.
 *
 * Rows of an award that was not sent, or that contradict themselves, are left out and reported to the check.
 */
export function awardsOf(
  rows: RowsOf<DepartmentCode>,
  check: RowCheck,
  asOf: LocalDate,
): readonly Award[] {
  const awards = check.once<AwardRow>('award', rows.award, ({ id }) => id);
  const known: ReadonlySet<string> = new Set(awards.map(({ id }) => id));
  const partsOf = <Table extends keyof typeof partTables>(
    table: Table,
    keyOf: (row: RowsOf<DepartmentCode>[Table][number]) => string,
  ) => {
    type Row = RowsOf<DepartmentCode>[Table][number];
    const all: readonly Row[] = rows[table];
    const own = check
      .once<Row>(table, all, keyOf)
      .filter((row) => check.isOf(known, table, { row, code: partTables[table] }));
    return groupBy(own, ({ awardId }) => awardId) as Readonly<Record<string, Row[]>>;
  };
  const members = partsOf('awardMember', (row) => `${row.awardId} ${row.personId} ${row.from}`);
  const events = partsOf('awardEvent', ({ id }) => id);
  const payments = partsOf('payment', ({ id }) => id);
  const payees = partsOf('payee', ({ id }) => id);

  return awards
    .filter(({ decidedOn }) => decidedOn <= asOf)
    .toSorted((left, right) => left.from - right.from)
    .map((award) => {
      const history = (events[award.id] ?? []).toSorted((left, right) => left.from - right.from);
      const made = paymentsOn(payments[award.id] ?? [], asOf);
      return {
        ...award,
        ...standingOn(award, history, asOf),
        department: check.department,
        members: (members[award.id] ?? []).filter(({ from }) => from <= asOf),
        events: history.filter(({ decidedOn }) => decidedOn <= asOf),
        payments: made.filter(({ returnedOn }) => returnedOn === null),
        returned: made.filter(({ returnedOn }) => returnedOn !== null),
        payees: (payees[award.id] ?? []).filter(({ from }) => from <= asOf),
      } as Award;
    });
}

/** Payments made by a day, earliest first. One that came back later had not come back yet. */
function paymentsOn(payments: readonly Payment[], asOf: LocalDate): readonly Payment[] {
  return payments
    .filter(({ paidOn }) => paidOn <= asOf)
    .map((payment) =>
      payment.returnedOn !== null && payment.returnedOn > asOf
        ? { ...payment, returnedOn: null }
        : payment,
    )
    .toSorted((left, right) => left.paidOn - right.paidOn);
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
  { status, until }: AwardRow,
  history: readonly AwardEvent[],
  asOf: LocalDate,
): Pick<AwardRow, 'status' | 'until'> {
  const changes = history.filter(isChange);
  const known = changes.filter(({ decidedOn }) => decidedOn <= asOf);
  const isEndKnown =
    known.some(({ kind }) => kind === 'ENDED' || kind === 'REVOKED') ||
    !changes.some(({ kind }) => kind === 'ENDED' || kind === 'REVOKED');
  if (changes.length === 0) return { status, until };
  const last = known.findLast(({ from }) => from <= asOf);
  return {
    status: last === undefined ? 'ACTIVE' : statusAfter[last.kind],
    until: isEndKnown ? until : null,
  };
}
