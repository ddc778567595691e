import { Award } from '@hub/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';

/** One-off subsidies to jobless people, job seekers and employers. Decree No. 649 art. 43. */
export const oneOffSubsidy = ['RS-ONEOFF', 'RS-JOBSEEK', 'RS-JOBSEEK-G', 'RS-POST'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'One-off employment subsidy (一次性就业补贴).',
})
export class OneOffSubsidyAward extends Award {
  @Field(() => ID, { nullable: true, description: 'The spell out of work it is for.' })
  unemploymentSpellId!: string | null;
}
