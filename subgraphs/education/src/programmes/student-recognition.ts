import { studentDifficulties } from '@hub/assistance/rows';
import { Award, enumOf } from '@hub/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** The recognition that a student is in financial difficulty; it pays nothing itself. */
export const studentRecognition = ['JY-ST'] as const;

const StudentDifficultyEnum = enumOf(
  'StudentDifficulty',
  studentDifficulties,
  "Difficulty of a student's family (困难等级).",
);

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

  @Field(() => ID, { nullable: true, description: 'The school that recognised it (认定学校).' })
  schoolId!: string | null;

  @Field(() => StudentDifficultyEnum, { nullable: true })
  difficulty!: string | null;

  @Field(() => String, { nullable: true, description: 'Class that it rests on (认定依据).' })
  basisClass!: string | null;
}
