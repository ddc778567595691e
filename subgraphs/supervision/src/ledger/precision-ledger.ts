import type { Fen } from '@hub/assistance';
import type { AmountMeaning } from '@hub/screening';
import type { Database } from '@hub/subgraph';
import { type SQL, type SQLWrapper, and, asc, eq, like, sql } from 'drizzle-orm';
import { isOfNobodyProtected } from '../findings/finding-conditions.ts';
import { type NotConfirmedReason, type Outcome, notConfirmedReasons } from '../review/codes.ts';
import type { ReviewEventBody } from '../review/review-event.ts';
import { finding, reviewEvent } from '../tables.ts';
import { type AreaLevel, areaLevelOf, areaOfCounty, codePrefix } from './area-level.ts';
import type { Judged } from './precision.ts';
import {
  count,
  isConfirmed,
  isDecided,
  isRefused,
  isRight,
  ofLastDecision,
} from './standing-decision.ts';

/** Which part of the ledger is meant. */
export interface LedgerQuestion {
  /** One rule; null is every rule. */
  readonly ruleId: string | null;
  /** Current code of an area. */
  readonly area: string;
  /** The areas of which level are told apart; null takes the area as a whole. */
  readonly level: AreaLevel | null;
}

/** How the leads of a rule in an area ended (精准度台账). A lead counts where the people live, once at each level. */
export interface LedgerEntry extends Judged {
  readonly ruleId: string;
  readonly area: string;
  readonly raised: number;
  /** Some department answered. */
  readonly answered: number;
  readonly confirmed: number;
  readonly notConfirmed: Readonly<Record<NotConfirmedReason, number>>;
  /** Perhaps recoverable, of confirmed leads. */
  readonly confirmedAtRiskFen: Fen;
  /** Owed to families, of confirmed leads. */
  readonly confirmedOwedFen: Fen;
  readonly recoveredFen: Fen;
  readonly waivedFen: Fen;
  readonly backPaidFen: Fen;
  /** From the screening that first showed a lead to its close; null where none is closed. */
  readonly medianDaysToClose: number | null;
}

/**
 * Adds up how the leads of every rule ended, in one statement.
 *
 * Rules of which no lead was raised in an area have no entry there.
 */
export async function precisionLedger(
  database: Database,
  { ruleId, area, level }: LedgerQuestion,
): Promise<readonly LedgerEntry[]> {
  const isMeant = and(
    like(finding.county, `${codePrefix(area)}%`),
    isOfNobodyProtected,
    ruleId === null ? undefined : eq(finding.ruleId, ruleId),
  );
  const lead = leads(database, isMeant);
  const place = areaOfCounty(level ?? areaLevelOf(area), lead.county);
  const confirmedFen = (meaning: AmountMeaning) =>
    sum(lead.amountFen, sql`${isConfirmed(lead.decision)} and ${lead.amountMeaning} = ${meaning}`);

  return database
    .with(lead)
    .select({
      ruleId: lead.ruleId,
      area: place,
      raised: count(sql`true`),
      answered: count(lead.isAnswered),
      decided: count(isDecided(lead.decision)),
      right: count(isRight(lead.decision)),
      confirmed: count(isConfirmed(lead.decision)),
      notConfirmed: byReason((reason) => count(isRefused(lead.decision, reason))),
      confirmedAtRiskFen: confirmedFen('AT_RISK'),
      confirmedOwedFen: confirmedFen('ENTITLEMENT'),
      recoveredFen: sum(lead.recoveredFen),
      waivedFen: sum(lead.waivedFen),
      backPaidFen: sum(lead.backPaidFen),
      medianDaysToClose: sql<
        number | null
      >`percentile_cont(0.5) within group (order by ${lead.daysToClose})`,
    })
    .from(lead)
    .groupBy(lead.ruleId, place)
    .orderBy(asc(lead.ruleId), asc(place));
}

/** Each lead with what its events come to. */
function leads(database: Database, isMeant: SQL | undefined) {
  const { kind, day, body } = reviewEvent;
  const settledFen = (outcome: Outcome) =>
    sql<Fen | null>`sum((${body} ->> 'amountFen')::bigint) filter (where ${kind} = 'OUTCOME' and ${body} ->> 'outcome' = ${outcome})`;
  const daysToClose = sql<number | null>`case when ${finding.state} = 'CLOSED'
    then max(${day}) filter (where ${kind} = 'CLOSED') - ${finding.raisedOn} end`;

  return database.$with('lead').as(
    database
      .select({
        ruleId: finding.ruleId,
        county: finding.county,
        amountFen: finding.amountFen,
        amountMeaning: finding.amountMeaning,
        isAnswered: sql<boolean | null>`bool_or(${kind} = 'ANSWERED')`.as('is_answered'),
        decision: ofLastDecision<ReviewEventBody>(body).as('last_decision'),
        daysToClose: daysToClose.as('days_to_close'),
        recoveredFen: settledFen('RECOVERED').as('recovered_fen'),
        waivedFen: settledFen('WAIVED').as('waived_fen'),
        backPaidFen: settledFen('BACK_PAID').as('back_paid_fen'),
      })
      .from(finding)
      .leftJoin(reviewEvent, eq(reviewEvent.findingId, finding.id))
      .where(isMeant)
      .groupBy(finding.id),
  );
}

/** Adds up the fen of the rows of a kind. */
function sum(amountFen: SQLWrapper, condition = sql`true`): SQL<Fen> {
  return sql`coalesce(sum(${amountFen}) filter (where ${condition}), 0)`.mapWith(Number);
}

function byReason<Value>(valueOf: (reason: NotConfirmedReason) => Value) {
  return Object.fromEntries(
    notConfirmedReasons.map((reason) => [reason, valueOf(reason)]),
  ) as Record<NotConfirmedReason, Value>;
}
