import {
  applicationTable,
  awardColumns,
  awardMemberTable,
  column,
  deliveryTable,
  paymentTable,
} from '@hub/subgraph/tables';
import { insuranceSchemes } from '@hub/assistance/rows';
import { index, pgTable } from 'drizzle-orm/pg-core';

/** Premium subsidies and settlements (医疗救助). */
export const award = pgTable('award', {
  ...awardColumns(),
  insuranceYear: column.integer('insurance_year'),
  hospital: column.text('hospital'),
  admissionNumber: column.text('admission_number'),
  invoiceNumber: column.text('invoice_number'),
  admittedOn: column.day('admitted_on'),
  dischargedOn: column.day('discharged_on'),
  totalCostFen: column.fen('total_cost_fen'),
  isInterim: column.flag('is_interim').notNull(),
  identityClass: column.text('identity_class'),
});
export const awardMember = awardMemberTable(() => award.id);
export const payment = paymentTable(() => award.id);
export const application = applicationTable();
export const delivery = deliveryTable();

/** Basic medical insurance, a row a year (参保). */
export const insuranceEnrolment = pgTable(
  'insurance_enrolment',
  {
    id: column.text('id').primaryKey(),
    personId: column.text('person_id').notNull(),
    year: column.integer('year').notNull(),
    scheme: column.text('scheme', { enum: insuranceSchemes }).notNull(),
    isInProvince: column.flag('is_in_province').notNull(),
    enrolledOn: column.day('enrolled_on').notNull(),
    paidByPersonFen: column.fen('paid_by_person_fen').notNull(),
    isRefundPending: column.flag('is_refund_pending').notNull(),
  },
  (table) => [index('insurance_enrolment_person').on(table.personId)],
);
