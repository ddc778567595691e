import {
  applicationTable,
  awardColumns,
  awardMemberTable,
  column,
  deliveryTable,
  paymentTable,
} from '@hub/subgraph/tables';
import { arrangementKinds, dwellingGrades, dwellingUses } from '@hub/assistance/rows';
import { index, pgTable } from 'drizzle-orm/pg-core';

/** Leases, subsidies, waiting list, renovation (住房救助). */
export const award = pgTable('award', {
  ...awardColumns(),
  dwellingId: column.text('dwelling_id'),
  villageGroup: column.text('village_group'),
  keysOn: column.day('keys_on'),
  decantedFrom: column.day('decanted_from'),
  decantedUntil: column.day('decanted_until'),
  isIndependentFamily: column.flag('is_independent_family').notNull(),
  completedOn: column.day('completed_on'),
  damageId: column.text('damage_id'),
  coFundingPlanId: column.text('co_funding_plan_id'),
  coFundingCapFen: column.fen('co_funding_cap_fen'),
});
export const awardMember = awardMemberTable(() => award.id);
export const payment = paymentTable(() => award.id);
export const application = applicationTable();
export const delivery = deliveryTable();

/** Dwellings with their grade of danger (住房). */
export const dwelling = pgTable(
  'dwelling',
  {
    id: column.text('id').primaryKey(),
    personId: column.text('person_id').notNull(),
    isRural: column.flag('is_rural').notNull(),
    use: column.text('use', { enum: dwellingUses }).notNull(),
    isOccupied: column.flag('is_occupied').notNull(),
    grade: column.text('grade', { enum: dwellingGrades }).notNull(),
    gradedOn: column.day('graded_on').notNull(),
  },
  (table) => [index('dwelling_person').on(table.personId)],
);

/** Other ways of being housed (安置情况). */
export const housingArrangement = pgTable(
  'housing_arrangement',
  {
    id: column.text('id').primaryKey(),
    personId: column.text('person_id').notNull(),
    kind: column.text('kind', { enum: arrangementKinds }).notNull(),
    from: column.day('valid_from').notNull(),
    until: column.day('valid_until'),
  },
  (table) => [index('housing_arrangement_person').on(table.personId)],
);
