import type { ProgrammeCode } from '@hub/assistance';
import { accountHolders, awardEventKinds, awardStatuses, paymentTypes } from '@hub/assistance/rows';
import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, index, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { day, days, fen, flag, month, text } from './columns.ts';

/** Columns that the award table of every department has; each adds those of its own programmes. */
export const awardColumns = () => ({
  id: text('id').primaryKey(),
  programme: text('programme').$type<ProgrammeCode>().notNull(),
  subjectId: text('subject_id').notNull(),
  county: text('county').notNull(),
  decidedOn: day('decided_on').notNull(),
  ...days(),
  status: text('status', { enum: awardStatuses }).notNull(),
  partOf: text('part_of'),
  refersTo: text('refers_to'),
  grantedFen: fen('granted_fen'),
  reviewDueOn: day('review_due_on'),
});

/** Who each award is for: the way from a person to their awards. */
export function awardMemberTable(awardId: () => AnyPgColumn) {
  return pgTable(
    'award_member',
    {
      awardId: text('award_id').notNull().references(awardId),
      personId: text('person_id').notNull(),
      isCounted: flag('is_counted').notNull(),
      from: day('member_from').notNull(),
      until: day('member_until'),
    },
    (table) => [
      primaryKey({ columns: [table.personId, table.awardId, table.from] }),
      index('award_member_award').on(table.awardId),
    ],
  );
}

/** What happened to each award after it was granted. */
export function awardEventTable(awardId: () => AnyPgColumn) {
  return pgTable(
    'award_event',
    {
      id: text('id').primaryKey(),
      awardId: text('award_id').notNull().references(awardId),
      kind: text('kind', { enum: awardEventKinds }).notNull(),
      from: day('valid_from').notNull(),
      decidedOn: day('decided_on').notNull(),
      reason: text('reason'),
    },
    (table) => [index('award_event_award').on(table.awardId)],
  );
}

/** Payments and reversals under each award. */
export function paymentTable(awardId: () => AnyPgColumn) {
  return pgTable(
    'payment',
    {
      id: text('id').primaryKey(),
      awardId: text('award_id').notNull().references(awardId),
      month: month('benefit_month'),
      amountFen: fen('amount_fen').notNull(),
      type: text('type', { enum: paymentTypes }).notNull(),
      paidOn: day('paid_on').notNull(),
      returnedOn: day('returned_on'),
    },
    (table) => [
      index('payment_award').on(table.awardId),
      check('payment_benefit_month_is_first_day', sql`extract(day from ${table.month}) = 1`),
      check(
        'payment_reversal_is_negative',
        sql`(${table.type} = 'REVERSAL') = (${table.amountFen} < 0)`,
      ),
    ],
  );
}

/** The accounts that each award is paid to, as opaque tokens. */
export function payeeTable(awardId: () => AnyPgColumn) {
  return pgTable(
    'payee',
    {
      id: text('id').primaryKey(),
      awardId: text('award_id').notNull().references(awardId),
      account: text('account').notNull(),
      holder: text('holder', { enum: accountHolders }).notNull(),
      holderId: text('holder_id'),
      ...days(),
    },
    (table) => [
      index('payee_award').on(table.awardId),
      // Accounts are read in their order, and by those who hold them, by whoever looks across people.
      index('payee_account').on(table.account),
      index('payee_holder').on(table.holderId),
    ],
  );
}
