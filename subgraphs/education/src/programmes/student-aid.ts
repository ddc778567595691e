import { studentAidKinds } from '@hub/assistance/rows';
import { Award, enumOf } from '@hub/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { StageEnum } from '../facts.ts';

/** Grants, subsidies, waivers and loans from preschool to university. Decree No. 649 arts. 33-36. */
export const studentAid = [
  'JY-PRE',
  'JY-CE-B',
  'JY-CE-N',
  'JY-SS-G',
  'JY-SS-F',
  'JY-VE-G',
  'JY-VE-F',
  'JY-HE-G',
  'JY-HE-I',
  'JY-HE-L',
  'JY-HE-X',
] as const;

const StudentAidKindEnum = enumOf(
  'StudentAidKind',
  studentAidKinds,
  'Kind of aid by a college (资助类别).',
);

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Aid to a student for a semester or a school year (学生资助).',
})
export class StudentAidAward extends Award {
  @Field(() => Int, {
    nullable: true,
    description: 'School year, by the calendar year it starts in.',
  })
  schoolYear!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '1 is the autumn semester, 2 the spring semester.',
  })
  semester!: number | null;

  @Field(() => Int, { nullable: true, description: '1 is the highest tier of a tiered grant.' })
  tier!: number | null;

  @Field(() => ID, { nullable: true, description: 'The school that pays (发放学校).' })
  schoolId!: string | null;

  @Field(() => StageEnum, { nullable: true })
  stage!: string | null;

  @Field(() => Boolean, {
    description: 'A share of the semester, after a transfer in the middle of it (按比例发放).',
  })
  isProRata!: boolean;

  @Field(() => StudentAidKindEnum, { nullable: true })
  kind!: string | null;

  @Field(() => String, { nullable: true, description: 'Vocational subject (专业).' })
  major!: string | null;
}
