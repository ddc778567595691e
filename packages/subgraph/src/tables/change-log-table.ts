import { sql } from 'drizzle-orm';
import { bigint, check, customType, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { instant, text } from './columns.ts';

/** The 64-bit id of a transaction: only ever grows, and is never given to two. */
const transactionId = customType<{ data: bigint; driverData: string }>({
  dataType: () => 'xid8',
  fromDriver: BigInt,
  toDriver: String,
});

/**
 * Whom a statement touched: a person, or whoever belongs to an award or a household, or everybody there is.
 *
 * Groups are written down as groups and resolved when the log is read: a writer does not see whom another one is just
 * adding to the same award, the reader who comes after both does.
 */
export const touchedKinds = ['PERSON', 'AWARD', 'HOUSEHOLD', 'EVERYBODY'] as const;

/**
 * Who was touched by which transaction, in the order in which `changeFeed` reads it.
 *
 * Written by triggers on every table that leads to people (`watch_changes()` in the migrations), by nobody else.
 */
export const changeLogTable = () =>
  pgTable(
    'change_log',
    {
      transaction: transactionId('transaction')
        .notNull()
        .default(sql`pg_current_xact_id()`),
      sequence: bigint('sequence', { mode: 'bigint' }).notNull().generatedAlwaysAsIdentity(),
      touchedAt: instant('touched_at')
        .notNull()
        .default(sql`now()`),
      kind: text('kind', { enum: touchedKinds }).notNull(),
      key: text('key'),
    },
    (table) => [
      primaryKey({ columns: [table.transaction, table.sequence] }),
      check(
        'change_log_everybody_has_no_key',
        sql`(${table.kind} = 'EVERYBODY') = (${table.key} is null)`,
      ),
    ],
  );
