import type { DepartmentCode, Fen, LocalDate } from '@hub/assistance';
import { DepartmentEnum, LocalDateScalar } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type {
  Decision,
  DepartmentAnswerCode,
  NotConfirmedReason,
  Outcome,
} from '../review/codes.ts';
import {
  DecisionEnum,
  DepartmentAnswerEnum,
  NotConfirmedReasonEnum,
  OutcomeEnum,
} from './review-enums.ts';

/** In the graph only as a part of what is done. */
@InputType()
abstract class SignedInput {
  @Field(() => String, {
    description:
      'The same when the same step is sent again for want of an answer, and another for every other step. At most 200 characters.',
  })
  idempotencyKey!: string;
}

@InputType()
abstract class StepInput extends SignedInput {
  @Field(() => ID, { description: 'The finding.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the review that whoever acts has seen.' })
  version!: number;
}

@InputType({ description: 'A finding, and the version of its review that whoever acts has seen.' })
export class FindingVersionInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;
}

@InputType({ description: 'Who is to see to some findings (交办).' })
export class AssignFindingsInput extends SignedInput {
  @Field(() => [FindingVersionInput], { description: 'At most 200.' })
  findings!: readonly FindingVersionInput[];

  @Field(() => DepartmentEnum)
  department!: DepartmentCode;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of a county, a prefecture or the province (GB/T 2260). Left out, the county of each finding (疑点所在区县).',
  })
  area?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Left out, ten working days from today (工作日).',
  })
  dueOn?: LocalDate | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType({ description: 'What a department says of a lead (部门反馈).' })
export class AnswerFindingInput extends StepInput {
  @Field(() => DepartmentEnum)
  department!: DepartmentCode;

  @Field(() => DepartmentAnswerEnum)
  answer!: DepartmentAnswerCode;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType({ description: 'What the person said, or how it was tried to reach them (当事人陈述).' })
export class RecordStatementInput extends StepInput {
  @Field(() => String)
  statement!: string;

  @Field(() => Boolean, {
    description:
      'False when the person could not be reached: the statement then says what was tried.',
  })
  wasReached!: boolean;
}

@InputType({ description: 'What is decided of a lead (认定).' })
export class DecideFindingInput extends StepInput {
  @Field(() => DecisionEnum)
  decision!: Decision;

  @Field(() => NotConfirmedReasonEnum, {
    nullable: true,
    description: 'Needed where it is not confirmed, and not given where it is.',
  })
  reason?: NotConfirmedReason | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'First day on which the dismissal no longer holds, at most 60 months from today; left out, it follows from the reason.',
  })
  dismissedUntil?: LocalDate | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of the evidence that was looked at: when there is newer, nothing is decided. Left out, the newest.',
  })
  revision?: number | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType({ description: 'What became of the money, or of a part of it (处理结果).' })
export class RecordOutcomeInput extends StepInput {
  @Field(() => OutcomeEnum)
  outcome!: Outcome;

  @Field(() => SafeIntResolver, { description: 'In fen (分); 0 where no money was concerned.' })
  amountFen!: Fen;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType({ description: 'Why a settled finding is to be looked at again (重新核查).' })
export class ReopenFindingInput extends StepInput {
  @Field(() => String)
  reason!: string;
}
