import type { LocalDate } from '@hub/assistance';
import { Award, LocalDateScalar } from '@hub/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** Tents, quilts, beds. Decree No. 649 art. 22. */
export const reliefGoods = ['YJ-GOODS'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Relief goods (救灾物资).',
})
export class ReliefGoodsAward extends Award {
  @Field(() => ID, { nullable: true })
  eventId!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  eventOn!: LocalDate | null;

  @Field(() => String, { nullable: true })
  item!: string | null;

  @Field(() => Int, { nullable: true })
  quantity!: number | null;

  @Field(() => Boolean, { description: 'Goods on loan that came back (已归还).' })
  isReturned!: boolean;
}
