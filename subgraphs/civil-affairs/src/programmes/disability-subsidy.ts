import { Award } from '@hub/subgraph';
import { ObjectType } from 'type-graphql';

/** The two disability subsidies. State Council document 2015 No. 52. */
export const disabilitySubsidy = ['MZ-DIS-LIV', 'MZ-DIS-CARE'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Disability subsidy, living or nursing (残疾人两项补贴).',
})
export class DisabilitySubsidyAward extends Award {}
