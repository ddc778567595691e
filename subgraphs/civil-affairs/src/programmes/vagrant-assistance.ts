import { Award } from '@hub/subgraph';
import { ObjectType } from 'type-graphql';

/** Shelter, medical care and return of vagrants. Decree No. 649 arts. 50-51, Decree No. 381. */
export const vagrantAssistance = ['MZ-VAG'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Shelter and return of vagrants (流浪乞讨人员救助).',
})
export class VagrantAssistanceAward extends Award {}
