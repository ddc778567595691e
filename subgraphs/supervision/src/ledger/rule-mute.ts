import { areaChain } from '@hub/assistance';
import { type Severity, severities } from '@hub/screening';
import { type ByKey, type Database, byKey } from '@hub/subgraph';
import { type SQL, asc, desc, inArray, isNull } from 'drizzle-orm';
import { type finding, ruleMute } from '../tables.ts';

/** A rule that is muted in an area, or was until a person lifted that (规则静默). */
export type RuleMute = typeof ruleMute.$inferSelect;

/** Where each rule is muted now: rule id → current codes of areas. Plain data, so that a worker thread can have it. */
export type MutesInForce = ReadonlyMap<string, ReadonlySet<string>>;

/** How the leads of a muted rule are shown. */
export const mutedSeverity: Severity = 'INFO';

/** The mutes that hold now, in one statement. */
export async function mutesInForce(database: Pick<Database, 'select'>): Promise<MutesInForce> {
  const rows = await database
    .select({ ruleId: ruleMute.ruleId, area: ruleMute.area })
    .from(ruleMute)
    .where(isNull(ruleMute.liftedAt));
  const mutes = new Map<string, Set<string>>();
  for (const { ruleId, area } of rows) {
    mutes.set(ruleId, (mutes.get(ruleId) ?? new Set()).add(area));
  }
  return mutes;
}

/** Every mute that there ever was, or those that are meant, in one statement: those in force first, then the newest. */
export async function everyMute(database: Database, condition?: SQL): Promise<readonly RuleMute[]> {
  return database
    .select()
    .from(ruleMute)
    .where(condition)
    .orderBy(desc(isNull(ruleMute.liftedAt)), desc(ruleMute.mutedAt), asc(ruleMute.area));
}

/** What one request reads of mutes, each rule once. */
export interface LedgerLoaders {
  /** Every mute that a rule ever had: those in force first, then the newest. */
  readonly mutesOf: ByKey<readonly RuleMute[]>;
}

/** Makes the loaders of one request: one statement, however many rules are asked about. */
export function ledgerLoaders(database: Database): LedgerLoaders {
  return {
    mutesOf: byKey(async (ruleIds) => {
      const mutes = await everyMute(database, inArray(ruleMute.ruleId, [...ruleIds]));
      return ruleIds.map((ruleId) => mutes.filter((mute) => mute.ruleId === ruleId));
    }),
  };
}

/** Mutes in force that cover an area, the narrowest first: its own, its prefecture's, the province's. */
export function mutesCovering(area: string, mutes: readonly RuleMute[]): readonly RuleMute[] {
  const inForce = mutes.filter(({ liftedAt }) => liftedAt === null);
  return areaChain(area).flatMap((code) => inForce.filter((mute) => mute.area === code));
}

/**
 * How a lead is shown: as its rule says, or as INFO while the rule is muted where the people live.
 *
 * A mute of the county, of its prefecture and of the province each suffice.
 */
export function shownSeverity(
  {
    ruleId,
    ruleSeverity,
    county,
  }: Pick<typeof finding.$inferSelect, 'ruleId' | 'ruleSeverity' | 'county'>,
  mutes: MutesInForce,
): Severity {
  const areas = mutes.get(ruleId);
  if (areas === undefined) return ruleSeverity;
  return areaChain(county).some((area) => areas.has(area)) ? mutedSeverity : ruleSeverity;
}

/** Place of a severity, 0 the most urgent: what lists are sorted by. */
export function urgencyOf(severity: Severity): number {
  return severities.indexOf(severity);
}
