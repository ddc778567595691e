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
import { damageGrades, dwellingUses, eventKinds, householdClasses } from '@hub/assistance/rows';
import { pgTable } from 'drizzle-orm/pg-core';

/** Grants after disasters (受灾人员救助). */
export const award = pgTable('award', {
  ...awardColumns(),
  eventId: column.text('event_id'),
  eventOn: column.day('event_on'),
  dwellingId: column.text('dwelling_id'),
  villageGroup: column.text('village_group'),
  damageId: column.text('damage_id'),
  damageGrade: column.text('damage_grade', { enum: damageGrades }),
  householdClass: column.text('household_class', { enum: householdClasses }),
  isSoleHome: column.flag('is_sole_home'),
  completedOn: column.day('completed_on'),
  coFundingPlanId: column.text('co_funding_plan_id'),
  finalAccountFen: column.fen('final_account_fen'),
  days: column.integer('days'),
  persons: column.integer('persons'),
  ledgerYear: column.integer('ledger_year'),
  item: column.text('item'),
  quantity: column.integer('quantity'),
  isReturned: column.unsetFlag('is_returned'),
  relation: column.text('relation'),
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

/** Assessed damage (房屋损坏核定). */
export const damage = factTable('damage', {
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
  responseLevel: column.integer('response_level'),
  assessor: column.text('assessor'),
});
