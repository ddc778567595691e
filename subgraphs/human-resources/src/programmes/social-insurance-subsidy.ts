import { Award } from '@hub/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';

/** Social-insurance subsidies. Decree No. 649 art. 42. */
export const socialInsuranceSubsidy = ['RS-SI-E', 'RS-SI-F'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Social-insurance subsidy (社保补贴).',
})
export class SocialInsuranceSubsidyAward extends Award {
  @Field(() => ID, {
    nullable: true,
    description: 'The employer that is paid; null for flexible work.',
  })
  employerId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same before and after an employer was renamed or merged.',
  })
  employerGroup!: string | null;
}
