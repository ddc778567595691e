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
  allowanceModes,
  careLevels,
  causeClasses,
  childCareForms,
  deathSources,
  disabilityClasses,
  hukouKinds,
  hukouMoveReasons,
  incomeSources,
  kinRelations,
  kinStatuses,
  propertyCircumstances,
  propertyKinds,
  recognitionKinds,
  reviewClasses,
  sexes,
  spellKinds,
  supplementCategories,
  vagrantCaseKinds,
} from '@hub/assistance/rows';
import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey } from 'drizzle-orm/pg-core';

/** Awards of civil affairs (民政救助). */
export const award = pgTable('award', {
  ...awardColumns(),
  mode: column.text('mode', { enum: allowanceModes }),
  tierFen: column.fen('tier_fen'),
  gradualExitUntil: column.day('gradual_exit_until'),
  reviewClass: column.text('review_class', { enum: reviewClasses }),
  category: column.text('category', { enum: supplementCategories }),
  careLevel: column.text('care_level', { enum: careLevels }),
  institution: column.text('institution'),
  bed: column.text('bed'),
  carerId: column.text('carer_id'),
  form: column.text('form', { enum: childCareForms }),
  offsetFen: column.fen('offset_fen'),
  certificateId: column.text('certificate_id'),
  causeClass: column.text('cause_class', { enum: causeClasses }),
  causeRef: column.text('cause_ref'),
  isSmallAmount: column.unsetFlag('is_small_amount'),
  isSpecialCase: column.unsetFlag('is_special_case'),
  isIdentified: column.flag('is_identified'),
  returnCounty: column.text('return_county'),
  hospital: column.text('hospital'),
  triggerMonth: column.month('trigger_month'),
  project: column.text('project'),
  isInKind: column.unsetFlag('is_in_kind'),
  isBillTied: column.unsetFlag('is_bill_tied'),
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

/** Where a hukou was (户籍). */
export const hukouResidence = factTable('hukou_residence', {
  county: column.text('county').notNull(),
  ...column.days(),
  reason: column.text('reason', { enum: hukouMoveReasons }),
});

/** Who could support whom, a row a status (亲属关系与赡养抚养能力). */
export const kinship = factTable('kinship', {
  relation: column.text('relation', { enum: kinRelations }).notNull(),
  relativeId: column.text('relative_id'),
  status: column.text('status', { enum: kinStatuses }).notNull(),
  ...column.days(),
});

/** Deaths, a row a source (死亡登记). */
export const death = factTable('death', {
  diedOn: column.day('died_on').notNull(),
  source: column.text('source', { enum: deathSources }).notNull(),
  reportedOn: column.day('reported_on').notNull(),
  isRevoked: column.flag('is_revoked').notNull(),
});

/** Disability certificates (残疾人证). */
export const disabilityCertificate = factTable('disability_certificate', {
  grade: column.integer('grade').notNull(),
  class: column.text('class', { enum: disabilityClasses }),
  ...column.days(),
});

/** Spells of service, custody or absence (服役、服刑、失踪等). */
export const custodyOrService = factTable('custody_or_service', {
  kind: column.text('kind', { enum: spellKinds }).notNull(),
  ...column.days(),
});

/** Classes that other bodies recognised (特殊身份). */
export const recognition = factTable('recognition', {
  kind: column.text('kind', { enum: recognitionKinds }).notNull(),
  ...column.days(),
});

/** Households' means as assessed, under the name of the applicant (家庭经济状况评估). */
export const meansAssessment = factTable('means_assessment', {
  awardId: column.text('award_id'),
  from: column.day('valid_from').notNull(),
  assessedOn: column.day('assessed_on').notNull(),
  incomeFen: column.fen('income_fen').notNull(),
  isPropertyWithinLimits: column.flag('is_property_within_limits').notNull(),
  rigidSpendingFen: column.fen('rigid_spending_fen'),
  isSpendingCovered: column.flag('is_spending_covered').notNull(),
  isRefused: column.flag('is_refused').notNull(),
});

/** Income found at other registers (核对收入). */
export const verifiedIncome = factTable('verified_income', {
  source: column.text('source', { enum: incomeSources }).notNull(),
  monthlyFen: column.fen('monthly_fen').notNull(),
  firstMonth: column.month('first_month').notNull(),
  lastMonth: column.month('last_month').notNull(),
  verifiedOn: column.day('verified_on').notNull(),
});

/** Property found at other registers (核对财产). */
export const property = factTable('property', {
  kind: column.text('kind', { enum: propertyKinds }).notNull(),
  valueFen: column.fen('value_fen'),
  circumstance: column.text('circumstance', { enum: propertyCircumstances }),
  ...column.days(),
  verifiedOn: column.day('verified_on').notNull(),
  hasConsent: column.flag('has_consent').notNull(),
});

/** Aid money drawn in cash (取现记录). */
export const cashWithdrawal = factTable('cash_withdrawal', {
  county: column.text('county').notNull(),
  withdrawnOn: column.day('withdrawn_on').notNull(),
});

/** What is done for a vagrant beside shelter (流浪人员后续安置). */
export const vagrantCase = factTable('vagrant_case', {
  kind: column.text('kind', { enum: vagrantCaseKinds }).notNull(),
  ...column.days(),
});

/** The register of people (人口). Names and numbers stand apart, in `identity`. */
export const person = pgTable('person', {
  personId: column.text('person_id').primaryKey(),
  bornOn: column.day('born_on').notNull(),
  hukou: column.text('hukou', { enum: hukouKinds }).notNull(),
  sex: column.text('sex', { enum: sexes }),
  isIdentityDoubtful: column.unsetFlag('is_identity_doubtful'),
});

/** Who a person is, for officials who may see it. */
export const identity = pgTable('identity', {
  personId: column.text('person_id').primaryKey(),
  residentNumber: column.text('resident_number').notNull(),
  name: column.text('name').notNull(),
  sex: column.text('sex', { enum: sexes }).notNull(),
  county: column.text('county').notNull(),
});

/** Townships and streets (乡级行政区划), which nothing is decided by: what is alike in them is compared. */
export const township = pgTable(
  'township',
  {
    /** Nine digits, of which the first six are the county. */
    code: column.text('code').primaryKey(),
    name: column.text('name').notNull(),
    /** Since when it has been made up of several former ones; null where nobody has heard of that. */
    mergedOn: column.day('merged_on'),
  },
  (table) => [check('township_code_has_nine_digits', sql`${table.code} ~ '^[0-9]{9}$'`)],
);

/** Benefit households (共同生活家庭). */
export const household = pgTable(
  'household',
  {
    id: column.text('id').primaryKey(),
    county: column.text('county').notNull(),
    /** Null where the register does not say. */
    township: column.text('township').references(() => township.code),
    kind: column.text('kind', { enum: hukouKinds }).notNull(),
  },
  (table) => [index('household_township').on(table.township)],
);

/** Who lives in which household, and when. */
export const householdMember = pgTable(
  'household_member',
  {
    householdId: column
      .text('household_id')
      .notNull()
      .references(() => household.id),
    personId: column.text('person_id').notNull(),
    isHead: column.flag('is_head').notNull(),
    from: column.day('member_from').notNull(),
    until: column.day('member_until'),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.householdId, table.from] }),
    index('household_member_household').on(table.householdId),
  ],
);
