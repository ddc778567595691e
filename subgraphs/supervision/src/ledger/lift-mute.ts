import { AssistanceError, areaChain } from '@hub/assistance';
import type { Database } from '@hub/subgraph';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '../review/histories.ts';
import { hub } from '../review/review-event.ts';
import { ruleMute } from '../tables.ts';
import { changeMutes } from './change-mutes.ts';
import type { RuleMute } from './rule-mute.ts';

/** Which mute a person lifts, and why. */
export interface LiftMute {
  readonly ruleId: string;
  /** Current code of the very area that the mute is of. */
  readonly area: string;
  readonly reason: string;
  readonly by: string;
}

/** A mute that was lifted. */
export interface LiftedMute {
  readonly mute: RuleMute;
  /** Mutes of the rule that go on: of the area's parts, and of what it is a part of. */
  readonly remaining: readonly RuleMute[];
}

/**
 * Lifts a mute: its leads are shown again as their rule says, unless another mute covers them.
 *
 * The province's mute goes on when a county's is lifted, and a county's when the province's is: each was earned by
 * leads of its own.
 */
export async function liftMute(
  database: Database,
  { ruleId, area, reason, by }: LiftMute,
): Promise<LiftedMute> {
  const lifting = { liftReason: reason.trim(), liftedBy: by.trim() };
  if (lifting.liftReason === '') throw new AssistanceError('LIFT_REASON_MISSING');
  if (['', hub].includes(lifting.liftedBy)) throw new AssistanceError('LIFT_NEEDS_PERSON');
  return changeMutes(database, async (transaction) => {
    const [mute] = await transaction
      .update(ruleMute)
      .set({ ...lifting, liftedAt: sql`clock_timestamp()` })
      .where(and(isInForce(ruleId), eq(ruleMute.area, area)))
      .returning();
    if (mute === undefined) throw new AssistanceError('MUTE_NOT_IN_FORCE');
    return { mute, remaining: await touching(transaction, mute) };
  });
}

async function touching(
  transaction: Transaction,
  { ruleId, area }: RuleMute,
): Promise<readonly RuleMute[]> {
  const others = await transaction
    .select()
    .from(ruleMute)
    .where(isInForce(ruleId))
    .orderBy(ruleMute.area);
  return others.filter(
    (other) => areaChain(area).includes(other.area) || areaChain(other.area).includes(area),
  );
}

const isInForce = (ruleId: string) => and(eq(ruleMute.ruleId, ruleId), isNull(ruleMute.liftedAt));
