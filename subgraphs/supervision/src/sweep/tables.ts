import { departmentCodes } from '@hub/assistance';
import { column } from '@hub/subgraph/tables';
import { sql } from 'drizzle-orm';
import { bigserial, jsonb, pgTable, primaryKey, uniqueIndex } from 'drizzle-orm/pg-core';
import { sweepPageKinds, sweepStates } from './codes.ts';

const now = sql`now()`;

/** Runs of the rules over an area (全量筛查). */
export const sweep = pgTable(
  'sweep',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    area: column.text('area').notNull(),
    asOf: column.day('as_of').notNull(),
    state: column.text('state', { enum: sweepStates }).notNull(),
    by: column.text('by').notNull(),
    startedAt: column.instant('started_at').notNull().default(now),
    finishedAt: column.instant('finished_at'),
    /** Households in the area when it was planned; null before. */
    households: column.integer('households'),
    /** Why it stopped, in words for an operator; null where it did not. */
    failure: column.text('failure'),
  },
  (table) => [
    // One at a time for an area: a second would do the same work again.
    uniqueIndex('sweep_under_way')
      .on(table.area)
      .where(sql`state in ('PLANNED', 'RUNNING')`),
  ],
);

/** How each department answered in a sweep: the worst answer to any page of it. */
export const sweepSource = pgTable(
  'sweep_source',
  {
    sweepId: column.integer('sweep_id').notNull(),
    department: column.text('department', { enum: departmentCodes }).notNull(),
    isAnswered: column.flag('is_answered').notNull(),
    completeThrough: column.day('complete_through'),
    /** Error code of the last failure. */
    reason: column.text('reason'),
    /** Pages of which it did not answer. */
    failedPages: column.integer('failed_pages').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sweepId, table.department] })],
);

/** Parts of a sweep, each done once and whole or not at all. */
export const sweepPage = pgTable(
  'sweep_page',
  {
    sweepId: column.integer('sweep_id').notNull(),
    number: column.integer('number').notNull(),
    kind: column.text('kind', { enum: sweepPageKinds }).notNull(),
    /** Keys after this one and through that one; null is no limit. */
    after: column.text('after'),
    through: column.text('through'),
    households: column.integer('households').notNull(),
    finishedAt: column.instant('finished_at'),
    people: column.integer('people'),
    findings: column.integer('findings'),
    raised: column.integer('raised'),
    cleared: column.integer('cleared'),
    /** Leads left undecided, by rule. */
    undecided: jsonb('undecided').$type<Readonly<Record<string, number>>>(),
  },
  (table) => [primaryKey({ columns: [table.sweepId, table.number] })],
);

/** What a sweep counted of aid: people and money by county, programme or pair, and month. */
export const tally = pgTable(
  'tally',
  {
    sweepId: column.integer('sweep_id').notNull(),
    county: column.text('county').notNull(),
    /** A programme, or two of them with `+` between. */
    programmes: column.text('programmes').notNull(),
    /** First day of a benefit month; 1000-01-01 for each person once, whatever the month. */
    month: column.month('benefit_month').notNull(),
    people: column.integer('people').notNull(),
    amountFen: column.fen('amount_fen').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sweepId, table.county, table.programmes, table.month] }),
  ],
);

/** Up to where the change feed of each department has been followed. */
export const feedPosition = pgTable('feed_position', {
  department: column.text('department', { enum: departmentCodes }).primaryKey(),
  position: column.text('position').notNull(),
  followedAt: column.instant('followed_at').notNull().default(now),
});

/** Processes that work on jobs: one that has not been seen for a while has died, and its jobs are freed. */
export const workerProcess = pgTable('worker_process', {
  id: column.text('id').primaryKey(),
  startedAt: column.instant('started_at').notNull().default(now),
  seenAt: column.instant('seen_at').notNull().default(now),
});
