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
import { costPhases, insuranceSchemes, premiumFunders, stayCauses } from '@hub/assistance/rows';
import { pgTable } from 'drizzle-orm/pg-core';

/** Premium subsidies and settlements (医疗救助). */
export const award = pgTable('award', {
  ...awardColumns(),
  insuranceYear: column.integer('insurance_year'),
  scheme: column.text('scheme', { enum: insuranceSchemes }),
  funder: column.text('funder', { enum: premiumFunders }),
  hospital: column.text('hospital'),
  admissionNumber: column.text('admission_number'),
  invoiceNumber: column.text('invoice_number'),
  admittedOn: column.day('admitted_on'),
  dischargedOn: column.day('discharged_on'),
  totalCostFen: column.fen('total_cost_fen'),
  inCatalogueFen: column.fen('in_catalogue_fen'),
  basicPaidFen: column.fen('basic_paid_fen'),
  illnessPaidFen: column.fen('illness_paid_fen'),
  otherPaidFen: column.fen('other_paid_fen'),
  isInterim: column.flag('is_interim').notNull(),
  identityClass: column.text('identity_class'),
  disease: column.text('disease'),
  capUsedFen: column.fen('cap_used_fen'),
  costPhase: column.text('cost_phase', { enum: costPhases }),
  isUnknownPatient: column.unsetFlag('is_unknown_patient'),
  identifiedOn: column.day('identified_on'),
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

/** Basic medical insurance, a row a year (参保). */
export const insuranceEnrolment = factTable('insurance_enrolment', {
  year: column.integer('year').notNull(),
  scheme: column.text('scheme', { enum: insuranceSchemes }).notNull(),
  isInProvince: column.flag('is_in_province').notNull(),
  enrolledOn: column.day('enrolled_on').notNull(),
  until: column.day('valid_until'),
  paidByPersonFen: column.fen('paid_by_person_fen').notNull(),
  isRefundPending: column.flag('is_refund_pending').notNull(),
});

/** Admissions with their bills, aided or not (住院结算). */
export const hospitalStay = factTable('hospital_stay', {
  hospital: column.text('hospital').notNull(),
  admissionNumber: column.text('admission_number').notNull(),
  cause: column.text('cause', { enum: stayCauses }).notNull(),
  admittedOn: column.day('admitted_on').notNull(),
  dischargedOn: column.day('discharged_on').notNull(),
  isInProvince: column.flag('is_in_province').notNull(),
  isUnreferred: column.flag('is_unreferred').notNull(),
  totalCostFen: column.fen('total_cost_fen').notNull(),
  inCatalogueFen: column.fen('in_catalogue_fen').notNull(),
  basicPaidFen: column.fen('basic_paid_fen').notNull(),
  illnessPaidFen: column.fen('illness_paid_fen').notNull(),
  otherPaidFen: column.fen('other_paid_fen').notNull(),
});
