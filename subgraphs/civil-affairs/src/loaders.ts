import {
  type Books,
  type ByKey,
  type Databases,
  type DepartmentLoaders,
  type Question,
  type WhoseRows,
  byKey,
  departmentBooks,
  departmentLoaders,
  personAreas,
} from '@hub/subgraph';
import { sql } from 'drizzle-orm';
import * as tables from './tables.ts';

const departmentLoadersOf = departmentLoaders('CIVIL_AFFAIRS', tables);

type Identity = typeof tables.identity.$inferSelect;
type Household = typeof tables.household.$inferSelect;
type HouseholdMember = typeof tables.householdMember.$inferSelect;

/** What civil affairs loads beside its rows: who a person is, and who lives together. */
export interface CivilAffairsLoaders extends DepartmentLoaders<'CIVIL_AFFAIRS'> {
  readonly identityOf: ByKey<Identity | null>;
  readonly householdOf: ByKey<Household | null>;
  readonly membersOf: ByKey<readonly HouseholdMember[]>;
  /** Counties that somebody is of: by these, too, rows come out for officials of an area. */
  readonly countiesOf: ByKey<readonly string[]>;
}

/** The rows of the people asked about and of everyone who lives or lived with them, in the same statement. */
const theirHouseholds: WhoseRows = {
  name: 'households',
  people: sql`
    select unnest(${sql.placeholder('ids')}::text[]) as person_id
    union select person_id from ${tables.householdMember} where household_id in (
      select household_id from ${tables.householdMember}
      where person_id = any(${sql.placeholder('ids')}))`,
};

/** Prepares the statements of civil affairs, one for each way its rows are reached. */
export function civilAffairsLoaders({
  own: database,
  whole,
}: Databases): (question: Question) => CivilAffairsLoaders {
  const newDepartmentLoaders = departmentLoadersOf({ own: database, whole });
  const householdBooks = departmentBooks(
    whole,
    { department: 'CIVIL_AFFAIRS', tables },
    theirHouseholds,
  );
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
  const areasOf = personAreas(database, tables);
  return (question) => ({
    ...newDepartmentLoaders(question),
    ...(question.asksFor('coMembers') &&
      rowsWithCoMembers(householdBooks, { isForCaller: database === whole })),
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
    countiesOf: byKey(async (ids) => {
      const counties = await areasOf(ids);
      return ids.map((id) => counties[id] ?? []);
    }),
  });
}

/** Loads co-members together with the people they live with, so that asking for them next reads nothing more; for the caller too where all rows may come out. */
function rowsWithCoMembers(
  books: Books<'CIVIL_AFFAIRS'>,
  { isForCaller }: { readonly isForCaller: boolean },
): Partial<CivilAffairsLoaders> {
  const loader: CivilAffairsLoaders['rowsOf'] = byKey(async (ids) => {
    const rowsOf = await books(ids);
    for (const id of ids) {
      for (const { personId } of rowsOf(id).householdMember)
        loader.prime(personId, rowsOf(personId));
    }
    return ids.map(rowsOf);
  });
  return { rowsForRulesOf: loader, ...(isForCaller && { rowsOf: loader }) };
}
