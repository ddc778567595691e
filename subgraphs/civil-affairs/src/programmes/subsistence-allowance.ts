import { Award } from '@hub/subgraph';
import { ObjectType } from 'type-graphql';

/** Subsistence allowance, urban and rural, with its single-person awards and supplements. Decree No. 649 arts. 9-13. */
export const subsistenceAllowance = [
  'MZ-DIBAO-U',
  'MZ-DIBAO-R',
  'MZ-DIBAO-SP',
  'MZ-DIBAO-CAT',
] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Subsistence allowance (最低生活保障).',
})
export class SubsistenceAllowanceAward extends Award {}
