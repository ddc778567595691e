import { Award } from '@hub/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';

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
}
