import { Award } from '@hub/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';

/** Subsidies of the yearly contribution to basic medical insurance. Decree No. 649 art. 29 para. 1. */
export const premiumSubsidy = ['YB-PREM-FULL', 'YB-PREM-FIX'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Subsidy of the yearly insurance contribution (资助参保).',
})
export class PremiumSubsidyAward extends Award {
  @Field(() => Int, { nullable: true, description: 'Calendar year of the insurance.' })
  insuranceYear!: number | null;
}
