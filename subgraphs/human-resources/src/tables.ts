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
import { employmentEnds, employmentKinds, insuranceBenefitKinds } from '@hub/assistance/rows';
import { pgTable } from 'drizzle-orm/pg-core';

/** Employment aid (就业救助). */
export const award = pgTable('award', {
  ...awardColumns(),
  unemploymentSpellId: column.text('unemployment_spell_id'),
  employerId: column.text('employer_id'),
  employerGroup: column.text('employer_group'),
  dispatchCompanyId: column.text('dispatch_company_id'),
  qualifyingFrom: column.day('qualifying_from'),
  qualifyingUntil: column.day('qualifying_until'),
  contractMonths: column.integer('contract_months'),
  isRural: column.unsetFlag('is_rural'),
  isExtended: column.unsetFlag('is_extended'),
  workplace: column.text('workplace'),
  graduationYear: column.integer('graduation_year'),
  difficultyClass: column.text('difficulty_class'),
  course: column.text('course'),
  principalFen: column.fen('principal_fen'),
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

/** Spells out of work (失业登记). */
export const unemploymentSpell = factTable('unemployment_spell', column.days());

/** Spells in insured employment (参保就业). */
export const insuredEmployment = factTable('insured_employment', {
  ...column.days(),
  kind: column.text('kind', { enum: employmentKinds }),
  employerId: column.text('employer_id'),
  employerGroup: column.text('employer_group'),
  isDispatch: column.unsetFlag('is_dispatch'),
  isPartTime: column.unsetFlag('is_part_time'),
  wageBaseFen: column.fen('wage_base_fen'),
  endReason: column.text('end_reason', { enum: employmentEnds }),
});

/** Suitable work that was turned down (拒绝推荐岗位). */
export const jobRefusal = factTable('job_refusal', {
  refusedOn: column.day('refused_on').notNull(),
  isJustified: column.flag('is_justified').notNull(),
});

/** Insurance benefits, first to last month paid (保险待遇). */
export const insuranceBenefit = factTable('insurance_benefit', {
  kind: column.text('kind', { enum: insuranceBenefitKinds }).notNull(),
  firstMonth: column.month('first_month').notNull(),
  lastMonth: column.month('last_month').notNull(),
});
