import type { Month } from '@hub/assistance';
import { Award, MonthScalar } from '@hub/subgraph';
import { Field, ObjectType } from 'type-graphql';

/** The price-linked temporary subsidy. */
export const priceSubsidy = ['MZ-PRICE'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Price-linked temporary subsidy (价格临时补贴).',
})
export class PriceSubsidyAward extends Award {
  @Field(() => MonthScalar, {
    nullable: true,
    description: 'The month whose prices set it off (触发月份).',
  })
  triggerMonth!: Month | null;
}
