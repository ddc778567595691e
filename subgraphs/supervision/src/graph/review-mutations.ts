import type { AssistanceErrorCode } from '@hub/assistance';
import { type SubgraphContext, nameOf } from '@hub/subgraph';
import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import {
  answerFinding,
  assignFindings,
  recordOutcome,
  recordStatement,
  reopenFinding,
} from '../review/commands.ts';
import { decideFinding } from '../review/decide-finding.ts';
import type { Acting, StepResult } from '../review/perform-steps.ts';
import type { ReviewLoaders } from '../review/review-loaders.ts';
import type { SupervisionLoaders } from '../settings.ts';
import {
  AnswerFindingInput,
  AssignFindingsInput,
  DecideFindingInput,
  RecordOutcomeInput,
  RecordStatementInput,
  ReopenFindingInput,
} from './review-inputs.ts';
import { ReviewType, reviewRecord } from './review.ts';

@ObjectType('ReviewError', {
  simpleResolvers: true,
  description: 'Why a step was not taken. Nothing was changed by it.',
})
export class ReviewErrorType {
  @Field(() => String, { description: 'Such as `REVIEW_CONFLICT`.' })
  code!: AssistanceErrorCode;

  @Field(() => String)
  message!: string;

  @Field(() => String, { nullable: true, description: 'Who was first, in a conflict.' })
  by!: string | null;

  @Field(() => String, { nullable: true, description: 'When they were, ISO 8601.' })
  at!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the review now; null when there is no such finding.',
  })
  version!: number | null;
}

@ObjectType('ReviewStep', {
  simpleResolvers: true,
  description: 'How a finding stands after a step, taken or not (办理结果).',
})
export class ReviewStepType {
  @Field(() => ID, { description: 'The finding.' })
  id!: string;

  @Field(() => ReviewType, { nullable: true, description: 'Null when there is no such finding.' })
  review!: ReviewType | null;

  @Field(() => ReviewErrorType, { nullable: true, description: 'Null when it was taken.' })
  error!: ReviewErrorType | null;
}

type Context = SubgraphContext<SupervisionLoaders & ReviewLoaders>;

/** What can be done with a finding. A step is sent again with its key when its answer was lost, and is then taken once. */
@Resolver()
export class ReviewMutations {
  @Mutation(() => [ReviewStepType], {
    nullable: true,
    description: 'Assigns findings to a department (交办). Each succeeds or fails alone.',
  })
  async assignFindings(
    @Arg('input', () => AssignFindingsInput)
    { findings, idempotencyKey, ...assignment }: AssignFindingsInput,
    @Ctx() context: Context,
  ): Promise<readonly ReviewStepType[]> {
    const actings = findings.map(({ id, version }) =>
      actingOf({ id, version, idempotencyKey }, context),
    );
    const results = await assignFindings(context.loaders.database, actings, assignment);
    return results.map((result) => stepRecord(result, context));
  }

  @Mutation(() => ReviewStepType, {
    nullable: true,
    description: 'Records what a department answers (部门反馈).',
  })
  async answerFinding(
    @Arg('input', () => AnswerFindingInput) input: AnswerFindingInput,
    @Ctx() context: Context,
  ): Promise<ReviewStepType> {
    const result = await answerFinding(context.loaders.database, actingOf(input, context), input);
    return stepRecord(result, context);
  }

  @Mutation(() => ReviewStepType, {
    nullable: true,
    description: 'Records that the person was heard, or could not be reached (听取陈述).',
  })
  async recordStatement(
    @Arg('input', () => RecordStatementInput) input: RecordStatementInput,
    @Ctx() context: Context,
  ): Promise<ReviewStepType> {
    const result = await recordStatement(context.loaders.database, actingOf(input, context), input);
    return stepRecord(result, context);
  }

  @Mutation(() => ReviewStepType, {
    nullable: true,
    description: 'Decides a lead (认定): confirmed, or not for a reason that is remembered.',
  })
  async decideFinding(
    @Arg('input', () => DecideFindingInput) input: DecideFindingInput,
    @Ctx() context: Context,
  ): Promise<ReviewStepType> {
    const result = await decideFinding(context.loaders.database, actingOf(input, context), input);
    return stepRecord(result, context);
  }

  @Mutation(() => ReviewStepType, {
    nullable: true,
    description: 'Records what became of the money of a confirmed finding (处理结果).',
  })
  async recordOutcome(
    @Arg('input', () => RecordOutcomeInput) input: RecordOutcomeInput,
    @Ctx() context: Context,
  ): Promise<ReviewStepType> {
    const result = await recordOutcome(context.loaders.database, actingOf(input, context), input);
    return stepRecord(result, context);
  }

  @Mutation(() => ReviewStepType, {
    nullable: true,
    description: 'Opens a settled or cleared finding again (重新核查).',
  })
  async reopenFinding(
    @Arg('input', () => ReopenFindingInput) input: ReopenFindingInput,
    @Ctx() context: Context,
  ): Promise<ReviewStepType> {
    const result = await reopenFinding(context.loaders.database, actingOf(input, context), input);
    return stepRecord(result, context);
  }
}

type Signature = Pick<Acting, 'version' | 'idempotencyKey'> & { readonly id: string };

/** Who acts is who signed in, and nobody else by word. */
function actingOf({ id, version, idempotencyKey }: Signature, context: Context): Acting {
  const day = context.loaders.today();
  return { findingId: id, version, idempotencyKey, by: nameOf(context), day };
}

function stepRecord(
  { findingId, review, events, error }: StepResult,
  { loaders: { reviewEventsOf, today }, seen }: Context,
): ReviewStepType {
  if (review !== null) seen.finding(findingId);
  // Whatever asks for the finding later in the same request reads it anew.
  reviewEventsOf.clear(findingId);
  return {
    id: findingId,
    review: review === null ? null : reviewRecord({ findingId, review, events, today: today() }),
    error,
  };
}
