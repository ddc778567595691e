import type { LocalDate } from '@hub/assistance';
import type { Database } from '@hub/subgraph';
import { asc } from 'drizzle-orm';
import { assignFindings } from '../../src/review/commands.ts';
import { type finding, findingPerson, notice } from '../../src/tables.ts';
import { acting, lead, raiseLeads } from '../review/leads.ts';

/** The key of a person of whom nothing may leave the hub, as it stands in every finding of these tests. */
const personId = 'p146w6io5oqaezpyzd7va5ib3cv47dagt3';

/** Whatever a message must not hold: the person, the money and the aid of `lead`. */
export const personal = [personId, '64800', '64,800', '648.00', 'MZ-DIBAO-U', 'DUP-HOUSE-RENT'];

/** Raises leads about the person; nobody has them in hand yet. */
export async function raise(
  database: Database,
  ids: readonly string[],
  draft: Partial<typeof finding.$inferInsert> = {},
): Promise<void> {
  await raiseLeads(
    database,
    ids.map((id) => lead(id, { subjectId: personId, ...draft })),
  );
  await database.insert(findingPerson).values(ids.map((findingId) => ({ findingId, personId })));
}

/** Raises leads and gives them to the housing department of Furong district. */
export async function assign(
  database: Database,
  ids: readonly string[],
  dueOn: LocalDate,
): Promise<void> {
  await raise(database, ids);
  const results = await assignFindings(
    database,
    ids.map((id) => acting(id, 1)),
    { department: 'HOUSING', area: '430102', dueOn },
  );
  const refused = results.find(({ error }) => error !== null);
  if (refused !== undefined) throw new Error(`not assigned: ${refused.error?.code}`);
}

/** Notices of some findings, without what differs at every run. */
export async function noticesOf(database: Database, ids: readonly string[]) {
  const rows = await database
    .select()
    .from(notice)
    .orderBy(asc(notice.findingId), asc(notice.number));
  return rows
    .filter(({ findingId }) => ids.includes(findingId))
    .map(({ findingId, kind, dueOn, department, area }) => ({
      findingId,
      kind,
      dueOn,
      department,
      area,
    }));
}
