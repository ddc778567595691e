import {
  applicationTable,
  awardColumns,
  awardMemberTable,
  column,
  deliveryTable,
  paymentTable,
} from '@hub/subgraph/tables';
import { damageGrades, dwellingUses, eventKinds, householdClasses } from '@hub/assistance/rows';
import { index, pgTable } from 'drizzle-orm/pg-core';

/** Grants after disasters (受灾人员救助). */
export const award = pgTable('award', {
  ...awardColumns(),
  eventId: column.text('event_id'),
  eventOn: column.day('event_on'),
  dwellingId: column.text('dwelling_id'),
  villageGroup: column.text('village_group'),
  damageId: column.text('damage_id'),
  completedOn: column.day('completed_on'),
  coFundingPlanId: column.text('co_funding_plan_id'),
});
export const awardMember = awardMemberTable(() => award.id);
export const payment = paymentTable(() => award.id);
export const application = applicationTable();
export const delivery = deliveryTable();

/** Assessed damage (房屋损坏核定). */
export const damage = pgTable(
  'damage',
  {
    id: column.text('id').primaryKey(),
    personId: column.text('person_id').notNull(),
    eventId: column.text('event_id').notNull(),
    eventKind: column.text('event_kind', { enum: eventKinds }).notNull(),
    eventOn: column.day('event_on').notNull(),
    dwellingId: column.text('dwelling_id'),
    grade: column.text('grade', { enum: damageGrades }).notNull(),
    use: column.text('use', { enum: dwellingUses }).notNull(),
    isOccupied: column.flag('is_occupied').notNull(),
    isSoleHome: column.flag('is_sole_home').notNull(),
    isRebuiltElsewhere: column.flag('is_rebuilt_elsewhere').notNull(),
    householdClass: column.text('household_class', { enum: householdClasses }).notNull(),
    insurancePaidFen: column.fen('insurance_paid_fen').notNull(),
    assessedOn: column.day('assessed_on').notNull(),
  },
  (table) => [index('damage_person').on(table.personId)],
);
