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
  arrangementKinds,
  dwellingGrades,
  dwellingUses,
  rentClasses,
  tenantClasses,
  vacancyReasons,
} from '@hub/assistance/rows';
import { pgTable } from 'drizzle-orm/pg-core';

/** Leases, subsidies, waiting list, renovation (住房救助). */
export const award = pgTable('award', {
  ...awardColumns(),
  dwellingId: column.text('dwelling_id'),
  villageGroup: column.text('village_group'),
  keysOn: column.day('keys_on'),
  decantedFrom: column.day('decanted_from'),
  decantedUntil: column.day('decanted_until'),
  isIndependentFamily: column.flag('is_independent_family').notNull(),
  tenantClass: column.text('tenant_class', { enum: tenantClasses }),
  rentClass: column.text('rent_class', { enum: rentClasses }),
  rentFen: column.fen('rent_fen'),
  marketRentFen: column.fen('market_rent_fen'),
  areaM2: column.integer('area_m2'),
  rateFen: column.fen('rate_fen'),
  coefficientPercent: column.integer('coefficient_percent'),
  queuedOn: column.day('queued_on'),
  offerDeclinedOn: column.day('offer_declined_on'),
  grade: column.text('grade', { enum: dwellingGrades }),
  gradedOn: column.day('graded_on'),
  householdGroup: column.text('household_group'),
  contractor: column.text('contractor'),
  isSeismic: column.unsetFlag('is_seismic'),
  completedOn: column.day('completed_on'),
  damageId: column.text('damage_id'),
  coFundingPlanId: column.text('co_funding_plan_id'),
  coFundingCapFen: column.fen('co_funding_cap_fen'),
  finalAccountFen: column.fen('final_account_fen'),
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

/** Dwellings with their grade of danger (住房). */
export const dwelling = factTable('dwelling', {
  isRural: column.flag('is_rural').notNull(),
  use: column.text('use', { enum: dwellingUses }).notNull(),
  isOccupied: column.flag('is_occupied').notNull(),
  grade: column.text('grade', { enum: dwellingGrades }).notNull(),
  gradedOn: column.day('graded_on').notNull(),
  county: column.text('county'),
  floorAreaM2: column.integer('floor_area_m2'),
  acquiredOn: column.day('acquired_on'),
  isHandoverPending: column.unsetFlag('is_handover_pending'),
});

/** Other ways of being housed (安置情况). */
export const housingArrangement = factTable('housing_arrangement', {
  kind: column.text('kind', { enum: arrangementKinds }).notNull(),
  ...column.days(),
});

/** Public units without use of water or power (房屋空置). */
export const unitVacancy = factTable('unit_vacancy', {
  ...column.days(),
  reason: column.text('reason', { enum: vacancyReasons }),
});
