import { Award } from '@hub/subgraph';
import { ObjectType } from 'type-graphql';

/** Temporary assistance and the township reserve fund. Decree No. 649 arts. 47-49. */
export const temporaryAssistance = ['MZ-TEMP-EMERG', 'MZ-TEMP-EXPEND', 'MZ-TEMP-RESERVE'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Temporary assistance (临时救助).',
})
export class TemporaryAssistanceAward extends Award {}
