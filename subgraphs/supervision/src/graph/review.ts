import type { DepartmentCode, Fen, LocalDate } from '@hub/assistance';
import {
  DepartmentEnum,
  LocalDateScalar,
  type SubgraphContext,
  nullWhereProtected,
} from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type {
  Decision,
  DepartmentAnswerCode,
  NotConfirmedReason,
  Outcome,
  ReviewState,
} from '../review/codes.ts';
import type { ReviewEvent } from '../review/review-event.ts';
import type { ReviewLoaders } from '../review/review-loaders.ts';
import { type Review, awaitedDepartments, replay } from '../review/review.ts';
import type { SupervisionLoaders } from '../settings.ts';
import { FindingType } from './finding.ts';
import {
  DecisionEnum,
  DepartmentAnswerEnum,
  NotConfirmedReasonEnum,
  OutcomeEnum,
  ReviewStateEnum,
} from './review-enums.ts';
import { ReviewEventType, reviewEventRecord } from './review-event.ts';

@ObjectType('Assignee', {
  simpleResolvers: true,
  description: 'The department that has a finding in hand, and where (承办单位).',
})
export class AssigneeType {
  @Field(() => DepartmentEnum)
  department!: DepartmentCode;

  @Field(() => String, {
    nullable: true,
    description: `Area code (GB/T 2260), the current one. ${nullWhereProtected}`,
  })
  area!: string | Error;
}

/** Who said something, and when; in the graph only as a part of what they said. */
@ObjectType({ simpleResolvers: true })
abstract class Signed {
  @Field(() => String, { description: 'Who recorded it (经办人).' })
  by!: string;

  @Field(() => String, { description: 'Moment, ISO 8601.' })
  at!: string;

  @Field(() => LocalDateScalar)
  day!: LocalDate;
}

@ObjectType('ReviewAnswer', {
  simpleResolvers: true,
  description: "A department's last answer to a finding (部门反馈).",
})
export class ReviewAnswerType extends Signed {
  @Field(() => DepartmentEnum)
  department!: DepartmentCode;

  @Field(() => DepartmentAnswerEnum)
  answer!: DepartmentAnswerCode;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType('ReviewStatement', {
  simpleResolvers: true,
  description: 'What the person said, or how it was tried to reach them (当事人陈述).',
})
export class ReviewStatementType extends Signed {
  @Field(() => String)
  statement!: string;

  @Field(() => Boolean)
  wasReached!: boolean;
}

@ObjectType('ReviewOutcome', {
  simpleResolvers: true,
  description: 'What became of the money, or of a part of it (处理结果).',
})
export class ReviewOutcomeType extends Signed {
  @Field(() => OutcomeEnum)
  outcome!: Outcome;

  @Field(() => SafeIntResolver, { description: 'In fen (分).' })
  amountFen!: Fen;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType('Review', {
  simpleResolvers: true,
  description:
    'What supervisors and departments did with a finding (核查). Opened again, it begins anew: what was answered, heard and decided before stays in its events.',
})
export class ReviewType {
  /** Of the finding; not in the graph, where the finding itself is asked. */
  findingId!: string;

  @Field(() => ReviewStateEnum)
  state!: ReviewState;

  @Field(() => Int, { description: 'Number of its last event: what a step names to be accepted.' })
  version!: number;

  @Field(() => Boolean, {
    description: 'False from when the data no longer showed it until it is opened again.',
  })
  isShown!: boolean;

  @Field(() => AssigneeType, { nullable: true })
  assignee!: AssigneeType | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day to act on it (办理期限); null once there is nothing left to do.',
  })
  dueOn!: LocalDate | null;

  @Field(() => Boolean, { description: 'Whether that day is over (逾期).' })
  isOverdue!: boolean;

  @Field(() => [ReviewAnswerType])
  answers!: readonly ReviewAnswerType[];

  @Field(() => [DepartmentEnum], {
    description: 'Departments that have not answered (待反馈部门).',
  })
  awaited!: readonly DepartmentCode[];

  @Field(() => ReviewStatementType, {
    nullable: true,
    description: 'Needed before anything adverse is decided.',
  })
  statement!: ReviewStatementType | null;

  @Field(() => DecisionEnum, { nullable: true })
  decision!: Decision | null;

  @Field(() => NotConfirmedReasonEnum, { nullable: true })
  reason!: NotConfirmedReason | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day on which the dismissal no longer holds.',
  })
  dismissedUntil!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'Moment, ISO 8601.' })
  decidedAt!: string | null;

  @Field(() => [ReviewOutcomeType])
  outcomes!: readonly ReviewOutcomeType[];

  @Field(() => String, { nullable: true, description: 'Moment, ISO 8601.' })
  closedAt!: string | null;

  @Field(() => [ReviewEventType], { description: 'Everything that happened, first to last.' })
  events!: readonly ReviewEventType[];
}

/** The review of a finding as it stands on a day. */
interface ReviewedOn {
  readonly findingId: string;
  readonly review: Review;
  readonly events: readonly ReviewEvent[];
  readonly today: LocalDate;
}

/** A review as the graph shows it on a day. */
export function reviewRecord({ findingId, review, events, today }: ReviewedOn): ReviewType {
  const { departments: _, heard, decidedRevision: __, ...shown } = review;
  return {
    ...shown,
    findingId,
    isOverdue: review.dueOn !== null && review.dueOn < today,
    awaited: awaitedDepartments(review),
    statement: heard,
    events: events.map(reviewEventRecord),
  };
}

@Resolver(() => FindingType)
export class FindingReview {
  @FieldResolver(() => ReviewType, {
    nullable: true,
    description: 'What was done with it (核查); null for a finding that no sweep has stored yet.',
  })
  async review(
    @Root() { id, departments }: FindingType,
    @Ctx() { loaders }: SubgraphContext<SupervisionLoaders & ReviewLoaders>,
  ): Promise<ReviewType | null> {
    const events = await loaders.reviewEventsOf.load(id);
    if (events.length === 0) return null;
    const review = replay(events, departments);
    return reviewRecord({ findingId: id, review, events, today: loaders.today() });
  }
}
