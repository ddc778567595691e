import { type ByKey, type DepartmentLoaders, byKey, departmentLoaders } from '@hub/subgraph';
import type { Database } from '@hub/subgraph';
import { sql } from 'drizzle-orm';
import * as tables from './tables.ts';

const departmentLoadersOf = departmentLoaders('CIVIL_AFFAIRS', tables, tables.delivery);

type Identity = typeof tables.identity.$inferSelect;
type Household = typeof tables.household.$inferSelect;
type HouseholdMember = typeof tables.householdMember.$inferSelect;

/** What civil affairs loads beside its rows: who a person is, and who lives together. */
export interface CivilAffairsLoaders extends DepartmentLoaders<'CIVIL_AFFAIRS'> {
  readonly identityOf: ByKey<Identity | null>;
  readonly householdOf: ByKey<Household | null>;
  readonly membersOf: ByKey<readonly HouseholdMember[]>;
}

/** Prepares the statements of civil affairs, one per table and way it is reached. */
export function civilAffairsLoaders(database: Database): () => CivilAffairsLoaders {
  const newDepartmentLoaders = departmentLoadersOf(database);
  const identities = database
    .select()
    .from(tables.identity)
    .where(sql`${tables.identity.personId} = any(${sql.placeholder('ids')})`)
    .prepare('identities');
  const households = database
    .select()
    .from(tables.household)
    .where(sql`${tables.household.id} = any(${sql.placeholder('ids')})`)
    .prepare('households');
  const members = database
    .select()
    .from(tables.householdMember)
    .where(sql`${tables.householdMember.householdId} = any(${sql.placeholder('ids')})`)
    .prepare('household_members');
  return () => ({
    ...newDepartmentLoaders(),
    identityOf: byKey(async (ids) => {
      const rows = new Map((await identities.execute({ ids })).map((row) => [row.personId, row]));
      return ids.map((id) => rows.get(id) ?? null);
    }),
    householdOf: byKey(async (ids) => {
      const rows = new Map((await households.execute({ ids })).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    }),
    membersOf: byKey(async (ids) => {
      const rows = await members.execute({ ids });
      return ids.map((id) => rows.filter((row) => row.householdId === id));
    }),
  });
}
