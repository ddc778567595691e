import {
  applicationTable,
  awardColumns,
  awardMemberTable,
  column,
  deliveryTable,
  paymentTable,
} from '@hub/subgraph/tables';
import { educationStages, enrolmentStatuses } from '@hub/assistance/rows';
import { index, pgTable } from 'drizzle-orm/pg-core';

/** Student aid (学生资助). */
export const award = pgTable('award', {
  ...awardColumns(),
  schoolYear: column.integer('school_year'),
  semester: column.integer('semester'),
  tier: column.integer('tier'),
});
export const awardMember = awardMemberTable(() => award.id);
export const payment = paymentTable(() => award.id);
export const application = applicationTable();
export const delivery = deliveryTable();

/** The student register (学籍). */
export const enrolment = pgTable(
  'enrolment',
  {
    id: column.text('id').primaryKey(),
    personId: column.text('person_id').notNull(),
    stage: column.text('stage', { enum: educationStages }).notNull(),
    isBoarding: column.flag('is_boarding').notNull(),
    isOnRegister: column.flag('is_on_register').notNull(),
    isAidedThroughSchool: column.flag('is_aided_through_school').notNull(),
    status: column.text('status', { enum: enrolmentStatuses }).notNull(),
    from: column.day('enrolled_from').notNull(),
    until: column.day('enrolled_until'),
  },
  (table) => [index('enrolment_person').on(table.personId)],
);
