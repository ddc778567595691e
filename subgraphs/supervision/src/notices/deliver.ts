import { AssistanceError, type LocalDate } from '@hub/assistance';
import type { Database } from '@hub/subgraph';
import { and, asc, eq, gte, isNull, or, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { finding, notice, noticeDelivery } from '../tables.ts';
import { type NoticeMessage, mostFindingsNamed } from './notice-message.ts';
import type { NoticeSink, Refusal } from './notice-sink.ts';

/** One message on its way to one sink. */
export interface Delivery {
  readonly messageId: string;
  readonly sink: NoticeSink;
  readonly today: LocalDate;
  /** Whether a failure now is the end of it. */
  readonly isLastAttempt: boolean;
}

/** How it went. */
export type DeliveryEnd = 'DELIVERED' | 'GIVEN_UP' | 'NEEDLESS';

/**
 * Sends what is left of a message to one sink: findings that somebody acted on since are not mentioned, nor are those that
 * were to be due soon and are overdue by now, for which there is another message.
 *
 * Throws `NOTICE_NOT_DELIVERED` where it is worth another attempt, which is the queue's business.
 */
export async function deliver(database: Database, delivery: Delivery): Promise<DeliveryEnd> {
  const { sink, isLastAttempt } = delivery;
  if (!(await isUnderWay(database, delivery))) return 'NEEDLESS';
  const meant = await readMessage(database, delivery);
  if (meant === null) {
    await record(database, delivery, { failure: null, givenUpAt: sql`now()` });
    return 'NEEDLESS';
  }
  const refusal = await sink.send(meant.message);
  const attempts = sql`${noticeDelivery.attempts} + 1`;
  if (refusal === null) {
    await database.transaction(async (transaction) => {
      await record(transaction, delivery, { attempts, failure: null, deliveredAt: sql`now()` });
      await transaction
        .update(notice)
        .set({ deliveredAt: sql`now()` })
        .where(
          and(
            // One parameter, however many there are.
            sql`${notice.number} = any(${sql.param(meant.numbers)}::bigint[])`,
            isNull(notice.deliveredAt),
          ),
        );
    });
    return 'DELIVERED';
  }
  const isGivenUp = refusal.isPermanent || isLastAttempt;
  await record(database, delivery, {
    attempts,
    failure: refusal.code,
    ...(isGivenUp && { givenUpAt: sql`now()` }),
  });
  if (!isGivenUp) throw notDelivered(refusal);
  return 'GIVEN_UP';
}

function notDelivered({ code }: Refusal): AssistanceError {
  return new AssistanceError('NOTICE_NOT_DELIVERED', { detail: code });
}

const thisOne = ({ messageId, sink }: Delivery) =>
  and(eq(noticeDelivery.messageId, messageId), eq(noticeDelivery.sink, sink.name));

async function isUnderWay(database: Database, delivery: Delivery): Promise<boolean> {
  const found = await database
    .select({ messageId: noticeDelivery.messageId })
    .from(noticeDelivery)
    .where(
      and(thisOne(delivery), isNull(noticeDelivery.deliveredAt), isNull(noticeDelivery.givenUpAt)),
    );
  return found.length > 0;
}

async function record(
  database: Pick<Database, 'update'>,
  delivery: Delivery,
  change: PgUpdateSetSource<typeof noticeDelivery>,
): Promise<void> {
  await database.update(noticeDelivery).set(change).where(thisOne(delivery));
}

interface Meant {
  readonly message: NoticeMessage;
  /** Numbers of the notices that it says. */
  readonly numbers: readonly number[];
}

/** A message as it is to be sent now; null where everybody has acted, or what was near is over. */
async function readMessage(
  database: Database,
  { messageId, today }: Delivery,
): Promise<Meant | null> {
  const rows = await database
    .select({ notice, county: finding.county })
    .from(notice)
    .innerJoin(finding, and(eq(finding.id, notice.findingId), eq(finding.version, notice.version)))
    .where(
      and(
        eq(notice.messageId, messageId),
        or(eq(notice.kind, 'OVERDUE'), gte(notice.dueOn, today)),
      ),
    )
    .orderBy(asc(notice.dueOn), asc(finding.urgency), asc(notice.findingId));
  const [first] = rows;
  if (first === undefined) return null;
  const { kind, department, area, createdAt: writtenAt } = first.notice;
  const findings = rows
    .slice(0, mostFindingsNamed)
    .map(({ notice: { findingId: id, dueOn }, county }) => ({ id, dueOn, county }));
  return {
    numbers: rows.map(({ notice: { number } }) => number),
    message: { id: messageId, kind, department, area, writtenAt, count: rows.length, findings },
  };
}
