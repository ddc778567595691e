import {
  applicationTable,
  awardColumns,
  awardMemberTable,
  column,
  deliveryTable,
  paymentTable,
} from '@hub/subgraph/tables';
import { insuranceBenefitKinds } from '@hub/assistance/rows';
import { index, pgTable } from 'drizzle-orm/pg-core';

/** Employment aid (就业救助). */
export const award = pgTable('award', {
  ...awardColumns(),
  unemploymentSpellId: column.text('unemployment_spell_id'),
});
export const awardMember = awardMemberTable(() => award.id);
export const payment = paymentTable(() => award.id);
export const application = applicationTable();
export const delivery = deliveryTable();

/** Spells out of work (失业登记). */
export const unemploymentSpell = pgTable(
  'unemployment_spell',
  {
    id: column.text('id').primaryKey(),
    personId: column.text('person_id').notNull(),
    from: column.day('valid_from').notNull(),
    until: column.day('valid_until'),
  },
  (table) => [index('unemployment_spell_person').on(table.personId)],
);

/** Spells in insured employment (参保就业). */
export const insuredEmployment = pgTable(
  'insured_employment',
  {
    id: column.text('id').primaryKey(),
    personId: column.text('person_id').notNull(),
    from: column.day('valid_from').notNull(),
    until: column.day('valid_until'),
  },
  (table) => [index('insured_employment_person').on(table.personId)],
);

/** Insurance benefits, first to last month paid (保险待遇). */
export const insuranceBenefit = pgTable(
  'insurance_benefit',
  {
    id: column.text('id').primaryKey(),
    personId: column.text('person_id').notNull(),
    kind: column.text('kind', { enum: insuranceBenefitKinds }).notNull(),
    firstMonth: column.month('first_month').notNull(),
    lastMonth: column.month('last_month').notNull(),
  },
  (table) => [index('insurance_benefit_person').on(table.personId)],
);
