import { type LocalDate, parseDate } from '@hub/assistance';
import type { Database } from '@hub/subgraph';
import { eq } from 'drizzle-orm';
import { appendEvents } from '../../src/review/append-events.ts';
import { raised } from '../../src/review/hub-events.ts';
import type { Acting } from '../../src/review/perform-steps.ts';
import { finding } from '../../src/tables.ts';

type FindingRow = typeof finding.$inferInsert;

/** The hub's day in these tests: a Tuesday. */
export const today: LocalDate = parseDate('2019-12-31');

/** A lead that two departments have to answer: allowance and rent paid twice for one need. */
export function lead(id: string, draft: Partial<FindingRow> = {}): FindingRow {
  return {
    id,
    ruleId: 'DUP-HOUSE-RENT',
    kind: 'DUPLICATE',
    severity: 'HIGH',
    ruleSeverity: 'HIGH',
    urgency: 1,
    disposition: 'EXCLUSIVE',
    subjectKind: 'PERSON',
    subjectId: 'mother',
    departments: ['CIVIL_AFFAIRS', 'HOUSING'],
    programmes: ['MZ-DIBAO-U'],
    county: '430102',
    areas: ['430102', '430100'],
    amountFen: 64_800,
    amountMeaning: 'AT_RISK',
    revision: 1,
    raisedAt: '2019-12-31T02:00:00.000Z',
    raisedOn: today,
    shownOn: today,
    state: 'RAISED',
    version: 0,
    ...draft,
  };
}

/** Stores leads as a sweep does: the row, and the event that raises it. */
export async function raiseLeads(database: Database, leads: readonly FindingRow[]): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.insert(finding).values([...leads]);
    await appendEvents(
      transaction,
      leads.map(({ id }) => ({
        findingId: id,
        expectedVersion: 0,
        events: [raised(1, today)],
        by: 'hub',
        day: today,
        idempotencyKey: null,
      })),
    );
  });
}

let keys = 0;

/** Somebody acts on a finding for the first time with what they know of it. */
export function acting(findingId: string, version: number, draft: Partial<Acting> = {}): Acting {
  keys += 1;
  return { findingId, version, idempotencyKey: `key-${keys}`, by: 'Li Na', day: today, ...draft };
}

/** The columns of a finding that its review decides. */
export async function columnsOf(database: Database, id: string) {
  const [row] = await database.select().from(finding).where(eq(finding.id, id));
  if (row === undefined) throw new Error(`no finding ${id}`);
  return {
    state: row.state,
    version: row.version,
    assigneeDepartment: row.assigneeDepartment,
    assigneeArea: row.assigneeArea,
    dueOn: row.dueOn,
    decision: row.decision,
    reason: row.reason,
    dismissedUntil: row.dismissedUntil,
    decidedAt: row.decidedAt,
    closedAt: row.closedAt,
  };
}
