import { type LocalDate, formatDate } from '@hub/assistance';
import type { Database } from '@hub/subgraph';
import { type SQL, type SQLWrapper, and, eq, exists, inArray, not, sql } from 'drizzle-orm';
import type { Transaction } from '../review/histories.ts';
import type { ReviewEventBody } from '../review/review-event.ts';
import { finding, reviewEvent, ruleMute } from '../tables.ts';
import { areaLevels, areaOfCounty } from './area-level.ts';
import { changeMutes } from './change-mutes.ts';
import type { Judged } from './precision.ts';
import type { RuleMute } from './rule-mute.ts';
import { count, isDecided, isRight, ofLastDecision } from './standing-decision.ts';

/**
 * Precision below which the leads of a rule ask for more than they give.
 *
 * Raw matching elsewhere was confirmed in 36 of 100 households; a rule that reads law, dates and look-alikes and still
 * does worse than that by a clear margin disturbs more families than it helps.
 */
const precisionFloor = 0.3;

/**
 * Fewest decided leads on which a rule is muted.
 *
 * With 20, a rule that is right every second time falls under the floor by bad luck twice in a hundred; with 10 it would
 * be five times in a hundred.
 */
const fewestDecided = 20;

/** How far back decisions count: rules, books and practice change within a year. */
const mutingMonths = 12;

/**
 * Mutes each rule in each county, prefecture and in the province where too few of its decided leads had been right,
 * CRITICAL rules as well, and gives the new mutes. Safe to repeat.
 *
 * Where a person lifted a mute, only what was decided since then counts. A mute never ends by itself: with its leads out
 * of sight there is little to prove it wrong by, and a rule that was put right is known to a person.
 */
export async function refreshMutes(
  database: Database,
  day: LocalDate,
): Promise<readonly RuleMute[]> {
  return changeMutes(database, async (transaction) => {
    const found = await rulesUnderFloor(transaction, day);
    if (found.length === 0) return [];
    return transaction.insert(ruleMute).values(found).onConflictDoNothing().returning();
  });
}

/** Each decided lead counts in its county, its prefecture and the province. */
async function rulesUnderFloor(
  transaction: Transaction,
  day: LocalDate,
): Promise<(Judged & { readonly ruleId: string; readonly area: string })[]> {
  const judged = judgedLeads(transaction);
  const decided = sql<number>`count(*)::int`;
  const right = count(isRight(judged.body));
  const isLiftedSince = exists(
    transaction
      .select({ number: ruleMute.number })
      .from(ruleMute)
      .where(
        and(
          eq(ruleMute.ruleId, judged.ruleId),
          eq(ruleMute.area, judged.area),
          sql`${ruleMute.liftedAt} >= ${judged.at}`,
        ),
      ),
  );
  return transaction
    .with(judged)
    .select({ ruleId: judged.ruleId, area: judged.area, decided, right })
    .from(judged)
    .where(and(isDecided(judged.body), isWithinYear(judged.day, day), not(isLiftedSince)))
    .groupBy(judged.ruleId, judged.area)
    .having(
      sql`${decided} >= ${fewestDecided} and ${right} < ${precisionFloor}::numeric * ${decided}`,
    );
}

/** The last decision of each lead, once for each of the areas that its county lies in. */
function judgedLeads(transaction: Transaction) {
  const { findingId, kind, at, day, body } = reviewEvent;
  const lead = transaction
    .select({
      ruleId: finding.ruleId,
      county: finding.county,
      at: ofLastDecision<string>(at).as('decided_at'),
      day: ofLastDecision<string>(day).as('decided_on'),
      body: ofLastDecision<ReviewEventBody>(body).as('decision'),
    })
    .from(finding)
    .innerJoin(reviewEvent, eq(findingId, finding.id))
    .where(inArray(kind, ['DECIDED', 'REOPENED']))
    .groupBy(finding.id)
    .as('lead');
  const areas = sql.join(
    areaLevels.map((level) => areaOfCounty(level, lead.county)),
    sql`, `,
  );
  return transaction.$with('judged').as(
    transaction
      .select({
        ruleId: lead.ruleId,
        // Each once: where nobody knows the county, the province stands in its place.
        area: sql<string>`unnest(array(select distinct unnest(array[${areas}])))`.as('area'),
        at: lead.at,
        day: lead.day,
        body: lead.body,
      })
      .from(lead),
  );
}

function isWithinYear(decidedOn: SQLWrapper, day: LocalDate): SQL {
  const today = sql`${formatDate(day)}::date`;
  return sql`${decidedOn} > ${today} - ${mutingMonths} * interval '1 month' and ${decidedOn} <= ${today}`;
}
