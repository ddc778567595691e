import {
  applicationTable,
  awardColumns,
  awardMemberTable,
  column,
  deliveryTable,
  paymentTable,
} from '@hub/subgraph/tables';
import { deathSources, hukouKinds, recognitionKinds, spellKinds } from '@hub/assistance/rows';
import { index, pgTable, primaryKey } from 'drizzle-orm/pg-core';

/** Sex as the resident number tells it. */
export const sexes = ['FEMALE', 'MALE'] as const;

/** Awards of civil affairs (民政救助). */
export const award = pgTable('award', {
  ...awardColumns(),
});
export const awardMember = awardMemberTable(() => award.id);
export const payment = paymentTable(() => award.id);
export const application = applicationTable();
export const delivery = deliveryTable();

/** Where a hukou was (户籍). */
export const hukouResidence = pgTable(
  'hukou_residence',
  {
    id: column.text('id').primaryKey(),
    personId: column.text('person_id').notNull(),
    county: column.text('county').notNull(),
    from: column.day('valid_from').notNull(),
    until: column.day('valid_until'),
  },
  (table) => [index('hukou_residence_person').on(table.personId)],
);

/** Deaths, a row a source (死亡登记). */
export const death = pgTable(
  'death',
  {
    id: column.text('id').primaryKey(),
    personId: column.text('person_id').notNull(),
    diedOn: column.day('died_on').notNull(),
    source: column.text('source', { enum: deathSources }).notNull(),
    reportedOn: column.day('reported_on').notNull(),
    isRevoked: column.flag('is_revoked').notNull(),
  },
  (table) => [index('death_person').on(table.personId)],
);

/** Disability certificates (残疾人证). */
export const disabilityCertificate = pgTable(
  'disability_certificate',
  {
    id: column.text('id').primaryKey(),
    personId: column.text('person_id').notNull(),
    grade: column.integer('grade').notNull(),
    from: column.day('valid_from').notNull(),
    until: column.day('valid_until'),
  },
  (table) => [index('disability_certificate_person').on(table.personId)],
);

/** Spells in prison or military service (服刑、服役). */
export const custodyOrService = pgTable(
  'custody_or_service',
  {
    id: column.text('id').primaryKey(),
    personId: column.text('person_id').notNull(),
    kind: column.text('kind', { enum: spellKinds }).notNull(),
    from: column.day('valid_from').notNull(),
    until: column.day('valid_until'),
  },
  (table) => [index('custody_or_service_person').on(table.personId)],
);

/** Classes that other bodies recognised (特殊身份). */
export const recognition = pgTable(
  'recognition',
  {
    id: column.text('id').primaryKey(),
    personId: column.text('person_id').notNull(),
    kind: column.text('kind', { enum: recognitionKinds }).notNull(),
    from: column.day('valid_from').notNull(),
    until: column.day('valid_until'),
  },
  (table) => [index('recognition_person').on(table.personId)],
);

/** The register of people (人口). Names and numbers stand apart, in `identity`. */
export const person = pgTable('person', {
  personId: column.text('person_id').primaryKey(),
  bornOn: column.day('born_on').notNull(),
  hukou: column.text('hukou', { enum: hukouKinds }).notNull(),
});

/** Who a person is, for officials who may see it. */
export const identity = pgTable('identity', {
  personId: column.text('person_id').primaryKey(),
  residentNumber: column.text('resident_number').notNull(),
  name: column.text('name').notNull(),
  sex: column.text('sex', { enum: sexes }).notNull(),
  county: column.text('county').notNull(),
});

/** Benefit households (共同生活家庭). */
export const household = pgTable('household', {
  id: column.text('id').primaryKey(),
  county: column.text('county').notNull(),
  kind: column.text('kind', { enum: hukouKinds }).notNull(),
});

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
