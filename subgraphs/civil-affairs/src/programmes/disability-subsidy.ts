import { Award } from '@hub/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';

/** The two disability subsidies. State Council document 2015 No. 52. */
export const disabilitySubsidy = ['MZ-DIS-LIV', 'MZ-DIS-CARE'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Disability subsidy, living or nursing (残疾人两项补贴).',
})
export class DisabilitySubsidyAward extends Award {
  @Field(() => ID, {
    nullable: true,
    description: 'The disability certificate that it rests on (残疾人证).',
  })
  certificateId!: string | null;
}
