/** A table whose rows belong to an award or a household, and concern everybody in it. */
export interface RowGroup {
  /** The table that says who is in the award or household. */
  readonly membership: 'awardMember' | 'householdMember';
  /** Its column that names the award or household. */
  readonly membershipKey: 'awardId' | 'householdId';
  /** The column of the table itself that does. */
  readonly key: string;
}

const byAward = { membership: 'awardMember', membershipKey: 'awardId' } as const;
const byHousehold = { membership: 'householdMember', membershipKey: 'householdId' } as const;

const groups: Readonly<Record<string, RowGroup>> = {
  award: { key: 'id', ...byAward },
  awardMember: { key: 'awardId', ...byAward },
  awardEvent: { key: 'awardId', ...byAward },
  payment: { key: 'awardId', ...byAward },
  payee: { key: 'awardId', ...byAward },
  householdMember: { key: 'householdId', ...byHousehold },
};

/** How the rows of a table find the people they concern; null where each names its person. */
export function rowGroupOf(table: string): RowGroup | null {
  return groups[table] ?? null;
}
