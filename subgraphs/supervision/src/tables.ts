import { departmentCodes } from '@hub/assistance';
import {
  amountMeanings,
  dispositions,
  findingKinds,
  severities,
  subjectKinds,
} from '@hub/screening';
import { column } from '@hub/subgraph/tables';
import {
  bigserial,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import type { FrozenEvidence } from './findings/frozen-evidence.ts';
import type { ReviewEventBody } from './review/review-event.ts';
import { decisions, notConfirmedReasons, reviewEventKinds, reviewStates } from './review/codes.ts';
import { noticeKinds, sinkNames } from './notices/codes.ts';

const textList = (name: string) => column.text(name).array().notNull();
const now = sql`now()`;

/**
 * Findings as they stand (疑点).
 *
 * What the review added up to stands beside what the rules say, so that lists are filtered and sorted in one place; the
 * events are the truth, and a replay of them gives the same columns.
 */
export const finding = pgTable(
  'finding',
  {
    id: column.text('id').primaryKey(),
    ruleId: column.text('rule_id').notNull(),
    variant: column.text('variant'),
    kind: column.text('kind', { enum: findingKinds }).notNull(),
    /** As shown: INFO while the rule is muted in the county. */
    severity: column.text('severity', { enum: severities }).notNull(),
    /** As the rule said it. */
    ruleSeverity: column.text('rule_severity', { enum: severities }).notNull(),
    /** Place of the shown severity, 0 the most urgent: what lists are sorted by. */
    urgency: smallint('urgency').notNull(),
    disposition: column.text('disposition', { enum: dispositions }).notNull(),
    subjectKind: column.text('subject_kind', { enum: subjectKinds }).notNull(),
    subjectId: column.text('subject_id').notNull(),
    departments: column.text('departments', { enum: departmentCodes }).array().notNull(),
    programmes: textList('programmes'),
    /** Current code of the county where the people live, or of the first award where nobody knows. */
    county: column.text('county').notNull(),
    /** Counties concerned with their prefectures, by current codes: whose supervisors see it. */
    areas: textList('areas'),
    periodFrom: column.month('period_from'),
    periodUntil: column.month('period_until'),
    amountFen: column.fen('amount_fen').notNull(),
    amountMeaning: column.text('amount_meaning', { enum: amountMeanings }).notNull(),
    /** Number of the newest evidence. */
    revision: column.integer('revision').notNull(),
    raisedAt: column.instant('raised_at').notNull(),
    /** Day of the screening that first showed it, and of the last that did. */
    raisedOn: column.day('raised_on').notNull(),
    shownOn: column.day('shown_on').notNull(),

    state: column.text('state', { enum: reviewStates }).notNull(),
    /** Number of its last event: what a change must name to be accepted. */
    version: column.integer('version').notNull(),
    assigneeDepartment: column.text('assignee_department', { enum: departmentCodes }),
    assigneeArea: column.text('assignee_area'),
    /** By when somebody has to act. */
    dueOn: column.day('due_on'),
    decision: column.text('decision', { enum: decisions }),
    reason: column.text('reason', { enum: notConfirmedReasons }),
    /** First day on which a dismissal no longer holds. */
    dismissedUntil: column.day('dismissed_until'),
    decidedAt: column.instant('decided_at'),
    closedAt: column.instant('closed_at'),
  },
  (table) => [
    // One for each order of a list, all keys in one direction, so that a page starts where the last one ended.
    index('finding_by_urgency').on(sql`(- ${table.urgency})`, table.raisedAt, table.id),
    index('finding_by_raised').on(table.raisedAt, table.id),
    index('finding_by_amount').on(table.amountFen, table.id),
    index('finding_by_due').on(sql`coalesce(${table.dueOn}, 'infinity')`, table.id),
    index('finding_by_rule').on(table.ruleId, table.state),
    index('finding_by_assignee').on(table.assigneeDepartment, table.assigneeArea),
    index('finding_by_subject').on(table.subjectId),
    index('finding_by_area').using('gin', table.areas),
    index('finding_by_programme').using('gin', table.programmes),
    index('finding_by_department').using('gin', table.departments),
  ],
);

/** What a finding rested on, frozen each time it changed (固定证据). Rows are added and never changed. */
export const findingEvidence = pgTable(
  'finding_evidence',
  {
    findingId: column
      .text('finding_id')
      .notNull()
      .references(() => finding.id),
    revision: column.integer('revision').notNull(),
    asOf: column.day('as_of').notNull(),
    recordedAt: column.instant('recorded_at').notNull().default(now),
    /** Hash of which records it rests on: another means new evidence, whatever the amount. */
    fingerprint: column.text('fingerprint').notNull(),
    content: jsonb('content').$type<FrozenEvidence>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.findingId, table.revision] })],
);

/** The people whom a screening showed a finding for, while it shows it. */
export const findingPerson = pgTable(
  'finding_person',
  {
    personId: column.text('person_id').notNull(),
    findingId: column
      .text('finding_id')
      .notNull()
      .references(() => finding.id),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.findingId] }),
    index('finding_person_finding').on(table.findingId),
  ],
);

/** People whose place is shown to nobody (受保护人员): what every department is told of. */
export const protectedPerson = pgTable('protected_person', {
  personId: column.text('person_id').primaryKey(),
  protectedAt: column.instant('protected_at').notNull().default(now),
  protectedBy: column.text('protected_by').notNull(),
});

/** What happened to a finding (处理流程): the truth of its review. A trigger refuses to change or delete a row. */
export const reviewEvent = pgTable(
  'review_event',
  {
    findingId: column
      .text('finding_id')
      .notNull()
      .references(() => finding.id),
    /** 1, 2, 3 … without a gap: of two at once, one finds its number taken. */
    number: column.integer('number').notNull(),
    kind: column.text('kind', { enum: reviewEventKinds }).notNull(),
    at: column.instant('at').notNull().default(now),
    /** The day in the hub, by which due dates are reckoned. */
    day: column.day('day').notNull(),
    /** Who did it; `hub` where nobody did. */
    by: column.text('by').notNull(),
    /** Repeated by a caller who did not hear the answer; null where the hub itself acted. */
    idempotencyKey: column.text('idempotency_key'),
    body: jsonb('body').$type<ReviewEventBody>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.findingId, table.number] }),
    uniqueIndex('review_event_once').on(table.findingId, table.idempotencyKey),
    index('review_event_kind').on(table.kind, table.at),
  ],
);

/** Rules whose leads are shown as INFO in an area, for too few were confirmed, and who lifted that (规则静默). */
export const ruleMute = pgTable(
  'rule_mute',
  {
    number: bigserial('number', { mode: 'number' }).primaryKey(),
    ruleId: column.text('rule_id').notNull(),
    /** A county, a prefecture or the province. */
    area: column.text('area').notNull(),
    mutedAt: column.instant('muted_at').notNull().default(now),
    /** Decided leads that were looked at, and how many of them had been right. */
    decided: column.integer('decided').notNull(),
    right: column.integer('right').notNull(),
    liftedAt: column.instant('lifted_at'),
    liftedBy: column.text('lifted_by'),
    liftReason: column.text('lift_reason'),
  },
  (table) => [
    uniqueIndex('rule_mute_in_force')
      .on(table.ruleId, table.area)
      .where(sql`lifted_at is null`),
  ],
);

/** Who is reminded of which finding, and why (提醒): once for each due date, however often the hub looks. */
export const notice = pgTable(
  'notice',
  {
    number: bigserial('number', { mode: 'number' }).primaryKey(),
    findingId: column
      .text('finding_id')
      .notNull()
      .references(() => finding.id),
    kind: column.text('kind', { enum: noticeKinds }).notNull(),
    dueOn: column.day('due_on').notNull(),
    /** Null while nobody has the finding in hand. */
    department: column.text('department', { enum: departmentCodes }),
    area: column.text('area').notNull(),
    /** Number of the last event of its review: another one means that somebody has acted since. */
    version: column.integer('version').notNull(),
    /** The message that it goes out in, together with others of the same kind to the same office. */
    messageId: column.text('message_id').notNull(),
    createdAt: column.instant('created_at').notNull().default(now),
    /** When the first sink had accepted it. */
    deliveredAt: column.instant('delivered_at'),
  },
  (table) => [
    unique('notice_once')
      .on(table.findingId, table.kind, table.dueOn, table.department, table.area)
      .nullsNotDistinct(),
    index('notice_by_message').on(table.messageId),
  ],
);

/** How far the delivery of a message to a sink has come (送达情况). Never an address, and nothing that a receiver said. */
export const noticeDelivery = pgTable(
  'notice_delivery',
  {
    messageId: column.text('message_id').notNull(),
    sink: column.text('sink', { enum: sinkNames }).notNull(),
    attempts: column.integer('attempts').notNull().default(0),
    /** Code of the last failure, such as HTTP_503; null where there was none, or it was overcome. */
    failure: column.text('failure'),
    deliveredAt: column.instant('delivered_at'),
    /** When it was given up; without a failure, because everybody had acted by then. */
    givenUpAt: column.instant('given_up_at'),
  },
  (table) => [primaryKey({ columns: [table.messageId, table.sink] })],
);

export * from './sweep/tables.ts';
export * from './audit/tables.ts';
