import { educationStages, enrolmentStatuses } from '@hub/assistance/rows';
import { Spell, enumOf } from '@hub/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';

export const StageEnum = enumOf('EducationStage', educationStages, 'Stage of schooling (学段).');

const EnrolmentStatusEnum = enumOf(
  'EnrolmentStatus',
  enrolmentStatuses,
  'Where an enrolment stands (学籍状态).',
);

/** An enrolment on the student register (学籍). */
@ObjectType('Enrolment', {
  simpleResolvers: true,
  description: 'An enrolment at a school (学籍).',
})
export class EnrolmentType extends Spell {
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

  @Field(() => ID, { nullable: true })
  schoolId!: string | null;

  @Field(() => Boolean, { description: 'A disabled child taught at home (送教上门).' })
  isTaughtAtHome!: boolean;
}
