import type { ProgrammeCode } from '@hub/assistance';
import { applicationStates } from '@hub/assistance/rows';
import { type PgColumnBuilderBase, index, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { day, instant, text } from './columns.ts';

/** A table of facts about people: each row with an id of its own, found by the person. */
export function factTable<Name extends string, Columns extends Record<string, PgColumnBuilderBase>>(
  name: Name,
  columns: Columns,
) {
  const key = { id: text('id').primaryKey(), personId: text('person_id').notNull() };
  return pgTable(name, { ...key, ...columns }, (table) => [
    index(`${name}_person`).on(table.personId),
  ]);
}

/** Applications, so that nobody is called missed while one is open or was given up. */
export const applicationTable = () =>
  factTable('application', {
    programme: text('programme').$type<ProgrammeCode>().notNull(),
    appliedOn: day('applied_on').notNull(),
    state: text('state', { enum: applicationStates }).notNull(),
    decidedOn: day('decided_on'),
  });

/**
 * The counties that a person is of, as the department knows: where they live, and who decided about aid for them.
 *
 * Officials of these counties, and of their prefectures, may see what the department knows of the person (`protect_rows()`
 * in the migrations). Deliveries say where people live; triggers add the counties of awards, households and hukou.
 */
export const personAreaTable = () =>
  pgTable(
    'person_area',
    {
      personId: text('person_id').notNull(),
      /** Code as it was written, of a county, or of a prefecture whose authority decided; of a township where somebody lives. */
      county: text('county').notNull(),
    },
    (table) => [primaryKey({ columns: [table.personId, table.county] })],
  );

/**
 * People whose place is shown to nobody (受保护人员), by key, as supervision tells every department: the whole list each time.
 *
 * No caller reads it: who is on it is itself a secret.
 */
export const protectedPersonTable = () =>
  pgTable('protected_person', { personId: text('person_id').primaryKey() });

/** The last delivery of the department's own system: one row. */
export const deliveryTable = () =>
  pgTable('delivery', {
    system: text('system').primaryKey(),
    completeThrough: day('complete_through').notNull(),
    deliveredAt: instant('delivered_at').notNull(),
  });
