import { Award } from '@hub/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';

/** The recognition that a student is in financial difficulty; it pays nothing itself. */
export const studentRecognition = ['JY-ST'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Recognition as a student in financial difficulty (家庭经济困难学生认定).',
})
export class StudentRecognitionAward extends Award {
  @Field(() => Int, {
    nullable: true,
    description: 'School year, by the calendar year it starts in.',
  })
  schoolYear!: number | null;
}
