import {
  applicationTable,
  awardColumns,
  awardEventTable,
  awardMemberTable,
  changeLogTable,
  column,
  deliveryTable,
  factTable,
  payeeTable,
  paymentTable,
  personAreaTable,
  protectedPersonTable,
} from '@hub/subgraph/tables';
import {
  educationStages,
  enrolmentStatuses,
  studentAidKinds,
  studentDifficulties,
} from '@hub/assistance/rows';
import { pgTable } from 'drizzle-orm/pg-core';

/** Student aid (学生资助). */
export const award = pgTable('award', {
  ...awardColumns(),
  schoolYear: column.integer('school_year'),
  semester: column.integer('semester'),
  tier: column.integer('tier'),
  schoolId: column.text('school_id'),
  stage: column.text('stage', { enum: educationStages }),
  isProRata: column.unsetFlag('is_pro_rata'),
  kind: column.text('kind', { enum: studentAidKinds }),
  difficulty: column.text('difficulty', { enum: studentDifficulties }),
  basisClass: column.text('basis_class'),
  major: column.text('major'),
});
export const awardMember = awardMemberTable(() => award.id);
export const awardEvent = awardEventTable(() => award.id);
export const payment = paymentTable(() => award.id);
export const payee = payeeTable(() => award.id);
export const application = applicationTable();
export const delivery = deliveryTable();
export const personArea = personAreaTable();
export const protectedPerson = protectedPersonTable();
export const changeLog = changeLogTable();

/** The student register (学籍). */
export const enrolment = factTable('enrolment', {
  stage: column.text('stage', { enum: educationStages }).notNull(),
  isBoarding: column.flag('is_boarding').notNull(),
  isOnRegister: column.flag('is_on_register').notNull(),
  isAidedThroughSchool: column.flag('is_aided_through_school').notNull(),
  status: column.text('status', { enum: enrolmentStatuses }).notNull(),
  from: column.day('enrolled_from').notNull(),
  until: column.day('enrolled_until'),
  schoolId: column.text('school_id'),
  isTaughtAtHome: column.unsetFlag('is_taught_at_home'),
});
