import { Award } from '@hub/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';

/** Public-welfare posts. Decree No. 649 art. 42. */
export const publicWelfarePost = ['RS-PWP'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Public-welfare post (公益性岗位).',
})
export class PublicWelfarePostAward extends Award {
  @Field(() => ID, { nullable: true, description: 'The unit where the person works (用人单位).' })
  employerId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same before and after an employer was renamed or merged.',
  })
  employerGroup!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The company that employs and insures the person for the unit (劳务派遣单位).',
  })
  dispatchCompanyId!: string | null;

  @Field(() => Boolean, {
    description: 'A post in a village, under rules of its own (乡村公益性岗位).',
  })
  isRural!: boolean;

  @Field(() => Boolean, { description: 'Prolonged with approval beyond the ordinary term.' })
  isExtended!: boolean;
}
