import { Award } from '@hub/subgraph';
import { ObjectType } from 'type-graphql';

/** Social-insurance subsidies. Decree No. 649 art. 42. */
export const socialInsuranceSubsidy = ['RS-SI-E', 'RS-SI-F'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Social-insurance subsidy (社保补贴).',
})
export class SocialInsuranceSubsidyAward extends Award {}
