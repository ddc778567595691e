import { type Fen, addMonths, firstDayOf } from '@hub/assistance';
import type { AmountMeaning } from '@hub/screening';
import { type SQL, and, arrayContains, gte, like, lt, sql } from 'drizzle-orm';
import { isOfNobodyProtected } from '../findings/finding-conditions.ts';
import type { Reading } from '../findings/planned-for-values.ts';
import { codePrefix } from '../ledger/area-level.ts';
import type { Outcome } from '../review/codes.ts';
import { finding, reviewEvent } from '../tables.ts';
import { areaBelow, totalKey } from './aid-figures.ts';
import type { StatisticsDimension, StatisticsQuestion } from './question.ts';

/** How many findings there are, how they stand, and what became of the money. */
export interface FindingFigures {
  /** Everything below together. */
  readonly raised: number;
  readonly open: number;
  readonly confirmed: number;
  readonly notConfirmed: number;
  readonly cleared: number;
  /** Perhaps recoverable, of open findings. */
  readonly atRiskFen: Fen;
  /** Perhaps due to families, of open findings. */
  readonly owedFen: Fen;
  readonly recoveredFen: Fen;
  readonly backPaidFen: Fen;
}

/** No finding was raised. */
export const noFindings: FindingFigures = {
  raised: 0,
  open: 0,
  confirmed: 0,
  notConfirmed: 0,
  cleared: 0,
  atRiskFen: 0,
  owedFen: 0,
  recoveredFen: 0,
  backPaidFen: 0,
};

/** Findings by the keys of the rows. */
export type FindingsByKey = ReadonlyMap<string, FindingFigures>;

/** Adds up findings by the keys of a dimension, with the total under {@link totalKey}, in one statement. */
export async function readFindingFigures(
  reading: Reading,
  question: StatisticsQuestion,
): Promise<FindingsByKey> {
  const rows = await reading.execute(statement(question));
  const figures = rows as unknown as readonly (Record<keyof FindingFigures, string> & {
    readonly key: string;
  })[];
  return new Map(
    figures.map(({ key, ...counts }) => [
      key,
      Object.fromEntries(
        Object.entries(counts).map(([name, value]) => [name, Number(value)]),
      ) as unknown as FindingFigures,
    ]),
  );
}

/**
 * Counts what is found once for the total, and once for each key that it has.
 *
 * A decision that stands says where a finding belongs, whatever became of it later: the four counts never overlap.
 */
function statement({ by, area, months, programme }: StatisticsQuestion): SQL {
  const isMeant = and(
    like(finding.county, `${codePrefix(area)}%`),
    isOfNobodyProtected,
    months === null ? undefined : gte(finding.raisedOn, firstDayOf(months.from)),
    months === null ? undefined : lt(finding.raisedOn, firstDayOf(addMonths(months.until, 1))),
    programme === null ? undefined : arrayContains(finding.programmes, [programme]),
  );
  const countOf = (name: string, condition: SQL) =>
    sql`count(*) filter (where ${condition}) as ${sql.identifier(name)}`;
  const sumOf = (name: string, amount: SQL) =>
    sql`coalesce(sum(${amount}), 0) as ${sql.identifier(name)}`;

  return sql`
    with money as (
      select ${reviewEvent.findingId} as id, ${outcomeFen('RECOVERED')} as recovered, ${outcomeFen('BACK_PAID')} as back_paid
      from ${reviewEvent} where ${reviewEvent.kind} = 'OUTCOME' group by ${reviewEvent.findingId}
    ), lead as (
      select array[${totalKey}] || ${keysOf(by, area)} as keys, ${finding.amountFen} as amount,
        ${finding.amountMeaning} as meaning,
        coalesce(${finding.decision}, case ${finding.state} when 'CLEARED' then 'CLEARED' else 'OPEN' end) as standing,
        money.recovered, money.back_paid
      from ${finding} left join money on money.id = ${finding.id} where ${isMeant}
    )
    select key, count(*) as raised,
      ${countOf('open', sql`standing = 'OPEN'`)},
      ${countOf('confirmed', sql`standing = 'CONFIRMED'`)},
      ${countOf('notConfirmed', sql`standing = 'NOT_CONFIRMED'`)},
      ${countOf('cleared', sql`standing = 'CLEARED'`)},
      ${sumOf('atRiskFen', openFen('AT_RISK'))},
      ${sumOf('owedFen', openFen('ENTITLEMENT'))},
      ${sumOf('recoveredFen', sql`recovered`)},
      ${sumOf('backPaidFen', sql`back_paid`)}
    from lead, unnest(keys) as of_lead (key) group by key`;
}

function openFen(meaning: AmountMeaning): SQL {
  return sql`case when standing = 'OPEN' and meaning = ${meaning} then amount end`;
}

function outcomeFen(outcome: Outcome): SQL {
  const { body } = reviewEvent;
  return sql`sum((${body} ->> 'amountFen')::bigint) filter (where ${body} ->> 'outcome' = ${outcome})`;
}

/** The keys that a finding counts for, for PostgreSQL. */
function keysOf(by: StatisticsDimension, area: string): SQL {
  switch (by) {
    case 'AREA':
      return sql`array[${areaBelow(area, sql`${finding.county}`)}]`;
    case 'PROGRAMME':
      return sql`${finding.programmes}`;
    case 'PROGRAMME_PAIR':
      return sql`array(
        select one || '+' || other from unnest(${finding.programmes}) one, unnest(${finding.programmes}) other
        where one < other collate "C"
      )`;
    case 'RULE':
      return sql`array[${finding.ruleId}]`;
    case 'MONTH':
      return sql`array[to_char(${finding.raisedOn}, 'YYYY-MM')]`;
  }
}
