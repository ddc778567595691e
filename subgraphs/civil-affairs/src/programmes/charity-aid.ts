import { Award } from '@hub/subgraph';
import { ObjectType } from 'type-graphql';

/** Aid by charities and social organisations, the "+1" of the system. Decree No. 649 arts. 52-55. */
export const charityAid = ['MZ-CHARITY'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Aid by charities and social organisations (慈善救助).',
})
export class CharityAidAward extends Award {}
