import { Award } from '@hub/subgraph';
import { ObjectType } from 'type-graphql';

/** The price-linked temporary subsidy. */
export const priceSubsidy = ['MZ-PRICE'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Price-linked temporary subsidy (价格临时补贴).',
})
export class PriceSubsidyAward extends Award {}
