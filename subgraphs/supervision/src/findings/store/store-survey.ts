import { provinceCode } from '@hub/assistance';
import type { Database } from '@hub/subgraph';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../../review/histories.ts';
import type { Evaluation } from '../../sweep/evaluation.ts';
import { finding } from '../../tables.ts';
import { type StoreOptions, type Stored, storeFindings } from './store-evaluation.ts';

/** Which findings a survey speaks of. */
export interface SurveyReach extends StoreOptions {
  /** Rules that could be judged: only their silence means anything. */
  readonly toldRuleIds: readonly string[];
  /** Area that was surveyed: findings about it, or that rest on an award of it. */
  readonly area: string;
}

/**
 * Stores what a survey across people shows, all or nothing; doing it again changes nothing.
 *
 * A finding in its area that it no longer shows clears, if its rule could be judged; those of other rules and elsewhere
 * are not its business.
 */
export async function storeSurvey(
  database: Database,
  evaluation: Evaluation,
  { toldRuleIds, area, ...options }: SurveyReach,
): Promise<Stored> {
  return storeFindings(database, evaluation, {
    ...options,
    lock: async (transaction, findingIds) =>
      lockSurveyed(transaction, { findingIds, toldRuleIds, area }),
    goneOf: async (_, { shown, concerned }) => {
      const still = new Set(shown.map(({ row }) => row.id));
      return concerned.filter((id) => !still.has(id));
    },
  });
}

async function lockSurveyed(
  transaction: Transaction,
  {
    findingIds,
    toldRuleIds,
    area,
  }: {
    readonly findingIds: readonly string[];
    readonly toldRuleIds: readonly string[];
    readonly area: string;
  },
): Promise<readonly string[]> {
  const isInArea = area === provinceCode ? sql`true` : sql`${area} = any(${finding.areas})`;
  const rows = await transaction.execute<{ id: string }>(sql`
    select id from ${finding}
    where id = any(${sql.param([...findingIds])}::text[])
      or (rule_id = any(${sql.param([...toldRuleIds])}::text[]) and state <> 'CLEARED' and ${isInArea})
    order by id for update`);
  return [...rows].map(({ id }) => id);
}
