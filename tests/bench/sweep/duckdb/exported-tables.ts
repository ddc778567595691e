/** Columns of a table that rules in SQL read, with their types, which both databases call alike. */
export type ExportedColumns = Readonly<
  Record<string, 'text' | 'date' | 'bigint' | 'integer' | 'boolean'>
>;

const delivery = { complete_through: 'date' } as const;

const award = {
  id: 'text',
  programme: 'text',
  subject_id: 'text',
  county: 'text',
  decided_on: 'date',
  valid_from: 'date',
  valid_until: 'date',
  status: 'text',
  part_of: 'text',
  refers_to: 'text',
  review_due_on: 'date',
} as const;

/** Awards and what belongs to them, as every department has them. */
const commonTables = {
  delivery,
  award,
  award_member: {
    award_id: 'text',
    person_id: 'text',
    is_counted: 'boolean',
    member_from: 'date',
    member_until: 'date',
  },
  award_event: {
    id: 'text',
    award_id: 'text',
    kind: 'text',
    valid_from: 'date',
    decided_on: 'date',
  },
  payment: {
    award_id: 'text',
    benefit_month: 'date',
    amount_fen: 'bigint',
    paid_on: 'date',
    returned_on: 'date',
  },
} as const;

const spell = { person_id: 'text', valid_from: 'date', valid_until: 'date' } as const;

/** What the eight rules read, by subgraph and table. Nothing else leaves a department. */
const exportedTables: Readonly<Record<string, Readonly<Record<string, ExportedColumns>>>> = {
  'civil-affairs': {
    ...commonTables,
    award: { ...award, review_class: 'text' },
    household_member: {
      household_id: 'text',
      person_id: 'text',
      member_from: 'date',
      member_until: 'date',
    },
    hukou_residence: { ...spell, county: 'text' },
    death: { person_id: 'text', died_on: 'date', reported_on: 'date', is_revoked: 'boolean' },
    disability_certificate: spell,
    custody_or_service: { ...spell, kind: 'text' },
  },
  'healthcare-security': {
    ...commonTables,
    award: {
      ...award,
      insurance_year: 'integer',
      scheme: 'text',
      funder: 'text',
      identity_class: 'text',
    },
    application: {
      person_id: 'text',
      programme: 'text',
      applied_on: 'date',
      state: 'text',
      decided_on: 'date',
    },
    insurance_enrolment: {
      id: 'text',
      person_id: 'text',
      year: 'integer',
      scheme: 'text',
      is_in_province: 'boolean',
      enrolled_on: 'date',
      valid_until: 'date',
      paid_by_person_fen: 'bigint',
      is_refund_pending: 'boolean',
    },
  },
  education: {
    ...commonTables,
    award: {
      ...award,
      school_year: 'integer',
      semester: 'integer',
      school_id: 'text',
      stage: 'text',
      kind: 'text',
      is_pro_rata: 'boolean',
    },
  },
  housing: {
    ...commonTables,
    award: {
      ...award,
      is_independent_family: 'boolean',
      keys_on: 'date',
      decanted_from: 'date',
      decanted_until: 'date',
    },
  },
  'human-resources': commonTables,
  'emergency-management': commonTables,
};

/** The tables one after the other, each with its schema in DuckDB and the name of its file. */
export function eachExportedTable() {
  return Object.entries(exportedTables).flatMap(([subgraph, tables]) =>
    Object.entries(tables).map(([table, columns]) => ({
      subgraph,
      schema: subgraph.replaceAll('-', '_'),
      table,
      columns,
      file: `${subgraph}-${table}`,
    })),
  );
}
