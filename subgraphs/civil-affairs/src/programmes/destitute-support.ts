import { Award } from '@hub/subgraph';
import { ObjectType } from 'type-graphql';

/** Support for people in extreme hardship, at home or in an institution, with care and funeral. Decree No. 649 arts. 14-19. */
export const destituteSupport = [
  'MZ-TEKUN-S',
  'MZ-TEKUN-C',
  'MZ-TEKUN-CARE',
  'MZ-TEKUN-BURIAL',
] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Destitute support (特困人员供养).',
})
export class DestituteSupportAward extends Award {}
