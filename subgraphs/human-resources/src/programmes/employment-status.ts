import { Award } from '@hub/subgraph';
import { Field, ObjectType } from 'type-graphql';

/** Recognitions that open employment assistance; they pay nothing themselves. Decree No. 649 arts. 42-43. */
export const employmentStatus = ['RS-DIFF', 'RS-ZERO'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Recognised employment difficulty (就业困难人员／零就业家庭).',
})
export class EmploymentStatusAward extends Award {
  @Field(() => String, {
    nullable: true,
    description: 'Class of difficulty that was recognised (困难类别).',
  })
  difficultyClass!: string | null;
}
