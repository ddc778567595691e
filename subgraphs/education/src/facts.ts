import type { LocalDate } from '@hub/assistance';
import { educationStages, enrolmentStatuses } from '@hub/assistance/rows';
import { LocalDateScalar, enumOf } from '@hub/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';

const StageEnum = enumOf('EducationStage', educationStages, 'Stage of schooling (学段).');
const EnrolmentStatusEnum = enumOf(
  'EnrolmentStatus',
  enrolmentStatuses,
  'Where an enrolment stands (学籍状态).',
);

/** An enrolment on the student register (学籍). */
@ObjectType('Enrolment', { simpleResolvers: true, description: 'An enrolment at a school (学籍).' })
export class EnrolmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => StageEnum)
  stage!: string;

  @Field(() => Boolean)
  isBoarding!: boolean;

  @Field(() => Boolean, { description: "Whether the school is on this province's register." })
  isOnRegister!: boolean;

  @Field(() => Boolean, {
    description: 'Fee-free aid that is booked per school and not per student.',
  })
  isAidedThroughSchool!: boolean;

  @Field(() => EnrolmentStatusEnum)
  status!: string;

  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true })
  until!: LocalDate | null;
}
