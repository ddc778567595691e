import type { DepartmentCode, Fen, LocalDate, Month, Programme } from '@hub/assistance';
import {
  AwardStatusEnum,
  DepartmentEnum,
  LocalDateScalar,
  MonthScalar,
  PaymentType,
  ProgrammeType,
  SourceState,
  nullWhereProtected,
} from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'What a person received in one month (当月合计).',
})
export class AidMonth {
  @Field(() => MonthScalar)
  month!: Month;

  @Field(() => SafeIntResolver, { description: "The person's share in fen (分)." })
  shareFen!: Fen;
}

@ObjectType({ simpleResolvers: true, description: 'An award on the time line (时间线上的救助).' })
export class AidAward {
  @Field(() => ID)
  id!: string;

  @Field(() => ProgrammeType)
  programme!: Programme;

  @Field(() => String, {
    nullable: true,
    description: `Area code of the authority that decided. ${nullWhereProtected}`,
  })
  county!: string | Error;

  /** Whom it is for; not in the graph, where their own aid is asked. */
  memberIds!: readonly string[];

  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day no longer covered.' })
  until!: LocalDate | null;

  @Field(() => AwardStatusEnum)
  status!: string;

  @Field(() => [PaymentType], {
    description:
      "Within the months asked for, earliest first; those that the bank sent back stand in the department's record alone.",
  })
  payments!: readonly PaymentType[];

  @Field(() => [AidMonth], {
    description:
      "The person's share month by month: empty for months in which the person was not counted.",
  })
  months!: readonly AidMonth[];

  @Field(() => SafeIntResolver, {
    description: "The person's share of these payments in fen (分).",
  })
  shareFen!: Fen;
}

@ObjectType({ simpleResolvers: true, description: 'All awards of one department (部门泳道).' })
export class AidLane {
  @Field(() => DepartmentEnum)
  department!: DepartmentCode;

  @Field(() => SourceState)
  source!: SourceState;

  @Field(() => [AidAward], {
    nullable: true,
    description: 'Null means that the department did not answer, never that it gives nothing.',
  })
  awards!: readonly AidAward[] | null;

  @Field(() => SafeIntResolver, { nullable: true, description: "The person's share in fen (分)." })
  shareFen!: Fen | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Every award of every department on one time line (个人救助链).',
})
export class AidStatement {
  @Field(() => MonthScalar, {
    nullable: true,
    description: 'First month with a payment, or as asked.',
  })
  from!: Month | null;

  @Field(() => MonthScalar, {
    nullable: true,
    description: 'Last month with a payment, or as asked.',
  })
  until!: Month | null;

  @Field(() => Boolean, {
    description:
      'False when a department did not answer, its books end before the last month asked for, or rows of aid contradict themselves: then the totals are a part.',
  })
  isComplete!: boolean;

  @Field(() => [AidLane], { description: 'One for each department, also where it did not answer.' })
  lanes!: readonly AidLane[];

  @Field(() => [AidMonth], {
    description: 'Months with a payment. An event counts in the month it was paid.',
  })
  months!: readonly AidMonth[];

  @Field(() => SafeIntResolver, { description: "The person's share in fen (分)." })
  totalFen!: Fen;
}
