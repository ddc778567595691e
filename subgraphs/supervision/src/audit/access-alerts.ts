import type { Database } from '@hub/subgraph';
import { type SQL, and, sql } from 'drizzle-orm';
import { type Span, conditionsOfSpan } from './audit-filter.ts';
import { auditEntry } from './tables.ts';

/** What is worth an alert (访问预警), the weightiest first. */
export const alertKinds = [
  /** The caller's own record. */
  'OWN_RECORD',
  /** The record of somebody who uses the hub too. */
  'COLLEAGUE_RECORD',
  'OUTSIDE_AREA',
  'MANY_PEOPLE',
] as const;

/** What is worth an alert. */
export type AlertKind = (typeof alertKinds)[number];

/** Something that a privacy officer should ask about: what one actor did on one day. */
export interface AccessAlert {
  readonly kind: AlertKind;
  readonly actor: string;
  /** In China, YYYY-MM-DD. */
  readonly day: string;
  readonly entries: number;
  readonly people: number;
  /** Numbers of the newest of its entries. */
  readonly newest: readonly number[];
}

/** Most alerts of each kind, and entries that each names. */
const maxAlerts = 200;
const maxNewest = 20;

interface AlertQuestion extends Span {
  readonly manyPeople: number;
}

/** Looks for what is worth an alert in a stretch of time. Nothing is decided by it: there may be a good reason. */
export async function readAlerts(
  database: Database,
  { manyPeople, ...span }: AlertQuestion,
): Promise<readonly AccessAlert[]> {
  const found = await Promise.all(
    alertKinds.map(async (kind) => {
      const rows = await database.execute<Omit<AccessAlert, 'kind'> & Record<string, unknown>>(
        statementOf(span, conditions[kind], kind === 'MANY_PEOPLE' ? manyPeople : -1),
      );
      return [...rows].map((row) => ({ ...row, kind }));
    }),
  );
  return found.flat();
}

const conditions: Readonly<Record<AlertKind, SQL>> = {
  OWN_RECORD: sql`person = actor_person`,
  COLLEAGUE_RECORD: sql`person in (
    select colleague.actor_person from ${auditEntry} as colleague where colleague.actor <> entry.actor)`,
  // Refused, and yet somebody tried.
  OUTSIDE_AREA: sql`is_outside_area`,
  MANY_PEOPLE: sql`person is not null`,
};

function statementOf(span: Span, condition: SQL, morePeopleThan: number): SQL {
  const isMeant = and(
    ...conditionsOfSpan(span),
    sql`${auditEntry.kind} <> 'AUDIT_LOOKUP'`,
    condition,
  );
  return sql`
    select actor, (at at time zone 'Asia/Shanghai')::date::text as day,
      count(distinct sequence)::int as entries, count(distinct person)::int as people,
      to_jsonb((array_agg(distinct sequence order by sequence desc))[1:${sql.raw(String(maxNewest))}]) as newest
    from ${auditEntry} left join lateral unnest(people) as person on true
    where ${isMeant}
    group by actor, day
    having count(distinct person) > ${morePeopleThan}
    order by people desc, day desc, actor
    limit ${maxAlerts}`;
}
