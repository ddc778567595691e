import type { ProgrammeCode } from '@hub/assistance';
import { applicationStates } from '@hub/assistance/rows';
import { index, pgTable } from 'drizzle-orm/pg-core';
import { day, instant, text } from './columns.ts';

/** Applications, so that nobody is called missed while one is open or was given up. */
export const applicationTable = () =>
  pgTable(
    'application',
    {
      id: text('id').primaryKey(),
      personId: text('person_id').notNull(),
      programme: text('programme').$type<ProgrammeCode>().notNull(),
      appliedOn: day('applied_on').notNull(),
      state: text('state', { enum: applicationStates }).notNull(),
      decidedOn: day('decided_on'),
    },
    (table) => [index('application_person').on(table.personId)],
  );

/** The last delivery of the department's own system: one row. */
export const deliveryTable = () =>
  pgTable('delivery', {
    system: text('system').primaryKey(),
    completeThrough: day('complete_through').notNull(),
    deliveredAt: instant('delivered_at').notNull(),
  });
