import type { DepartmentCode, Fen, LocalDate } from '@hub/assistance';
import { DepartmentEnum, LocalDateScalar, nullWhereProtected } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Arg, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type {
  Decision,
  DepartmentAnswerCode,
  NotConfirmedReason,
  Outcome,
  ReviewEventKind,
} from '../review/codes.ts';
import { eventText } from '../review/event-text.ts';
import type { NewEvidenceCause, ReviewEvent } from '../review/review-event.ts';
import {
  DecisionEnum,
  DepartmentAnswerEnum,
  NewEvidenceCauseEnum,
  NotConfirmedReasonEnum,
  OutcomeEnum,
  ReviewEventKindEnum,
} from './review-enums.ts';
import { type Language, LanguageEnum, inLanguage } from './text.ts';

@ObjectType('ReviewEvent', {
  simpleResolvers: true,
  description:
    'Something that happened to a finding (处理记录). Fields that its kind does not have are null.',
})
export class ReviewEventType {
  @Field(() => Int, { description: '1, 2, 3 … without a gap.' })
  number!: number;

  @Field(() => ReviewEventKindEnum)
  kind!: ReviewEventKind;

  @Field(() => String, { description: 'Moment, ISO 8601.' })
  at!: string;

  @Field(() => LocalDateScalar, { description: "The hub's day, by which due days are reckoned." })
  day!: LocalDate;

  @Field(() => String, { description: 'Who did it (经办人); `hub` where nobody did.' })
  by!: string;

  @Field(() => DepartmentEnum, { nullable: true, description: 'Assigned to, or answering.' })
  department!: DepartmentCode | null;

  @Field(() => String, {
    nullable: true,
    description: `Area code (GB/T 2260) assigned to. ${nullWhereProtected}`,
  })
  area!: string | Error | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day to act on it (办理期限).',
  })
  dueOn!: LocalDate | null;

  @Field(() => DepartmentAnswerEnum, { nullable: true })
  answer!: DepartmentAnswerCode | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the person said, or how it was tried to reach them (当事人陈述).',
  })
  statement!: string | null;

  @Field(() => Boolean, { nullable: true })
  wasReached!: boolean | null;

  @Field(() => DecisionEnum, { nullable: true })
  decision!: Decision | null;

  @Field(() => NotConfirmedReasonEnum, { nullable: true })
  reason!: NotConfirmedReason | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day on which a dismissal no longer holds.',
  })
  dismissedUntil!: LocalDate | null;

  @Field(() => OutcomeEnum, { nullable: true })
  outcome!: Outcome | null;

  @Field(() => SafeIntResolver, { nullable: true, description: 'In fen (分).' })
  amountFen!: Fen | null;

  @Field(() => NewEvidenceCauseEnum, { nullable: true })
  cause!: NewEvidenceCause | null;

  @Field(() => Int, { nullable: true, description: 'Number of the evidence that it speaks of.' })
  revision!: number | null;

  @Field(() => String, { nullable: true, description: 'What the official wrote (备注).' })
  note!: string | null;

  /** What the sentence is made of. */
  event!: ReviewEvent;
}

@Resolver(() => ReviewEventType)
export class ReviewEventText {
  @FieldResolver(() => String, {
    description: 'What happened in plain words, without what officials wrote (说明).',
  })
  text(
    @Root() { event }: ReviewEventType,
    @Arg('language', () => LanguageEnum, { defaultValue: 'ZH' }) language: Language,
  ): string {
    return inLanguage(eventText(event), language);
  }
}

/** Every field that a body may have, so that an event of any kind has them all. */
const noBody = {
  department: null,
  area: null,
  dueOn: null,
  answer: null,
  statement: null,
  wasReached: null,
  decision: null,
  reason: null,
  dismissedUntil: null,
  outcome: null,
  amountFen: null,
  cause: null,
  revision: null,
  note: null,
} as const;

/** An event as the graph shows it. */
export function reviewEventRecord(event: ReviewEvent): ReviewEventType {
  const { number, kind, at, day, by } = event;
  // The reason to open a finding again is the official's own words; the reason of a decision is a code.
  const body =
    event.kind === 'REOPENED' ? { dueOn: event.body.dueOn, note: event.body.reason } : event.body;
  return { ...noBody, ...(body as Partial<ReviewEventType>), number, kind, at, day, by, event };
}
