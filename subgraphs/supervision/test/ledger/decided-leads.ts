import { type LocalDate, parseDate } from '@hub/assistance';
import type { Database } from '@hub/subgraph';
import type { NotConfirmedReason } from '../../src/review/codes.ts';
import type { NewReviewEvent } from '../../src/review/review-event.ts';
import { finding, reviewEvent } from '../../src/tables.ts';
import { stored } from '../findings/stored-findings.ts';

export const today = parseDate('2019-12-31');
export const rule = 'DUP-SUBSIST-DESTITUTE';

type Row = typeof finding.$inferSelect;

/** Leads in a county, of which the first so many were right. */
export interface Leads {
  readonly county: string;
  readonly count: number;
  readonly right: number;
  readonly ruleId?: string;
  /** The day of the decisions; today, unless another is given. */
  readonly day?: LocalDate;
}

/** Stores a lead with what happened to it. */
export async function leadWith(
  database: Database,
  draft: Partial<Row> & { readonly id: string },
  events: readonly (NewReviewEvent & { readonly day?: LocalDate })[],
): Promise<void> {
  await database.insert(finding).values(stored(draft).row);
  if (events.length === 0) return;
  await database.insert(reviewEvent).values(
    events.map(({ kind, body, day }, index) => ({
      findingId: draft.id,
      number: index + 1,
      kind,
      body,
      day: day ?? today,
      by: 'Li',
    })),
  );
}

let batches = 0;

/** Stores leads that were decided: confirmed where they were right, lawful stacking where not. */
export async function decidedLeads(
  database: Database,
  { county, count, right, ruleId = rule, day = today }: Leads,
): Promise<void> {
  batches += 1;
  const rows = Array.from(
    { length: count },
    (_, index) => stored({ id: `lead ${batches}-${index}`, county, ruleId }).row,
  );
  await database.insert(finding).values(rows);
  await database.insert(reviewEvent).values(
    rows.map(({ id }, index) => ({
      findingId: id,
      number: 1,
      day,
      by: 'Li',
      ...(index < right ? confirmed : refused('LAWFUL_STACKING')),
    })),
  );
}

export const confirmed: NewReviewEvent<'DECIDED'> = {
  kind: 'DECIDED',
  body: { decision: 'CONFIRMED', reason: null, dismissedUntil: null, revision: 1, note: null },
};

export function refused(reason: NotConfirmedReason): NewReviewEvent<'DECIDED'> {
  const body = {
    decision: 'NOT_CONFIRMED',
    reason,
    dismissedUntil: null,
    revision: 1,
    note: null,
  } as const;
  return { kind: 'DECIDED', body };
}
