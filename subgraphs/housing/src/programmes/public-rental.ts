import type { LocalDate } from '@hub/assistance';
import { Award, LocalDateScalar } from '@hub/subgraph';
import { Field, ObjectType } from 'type-graphql';

/** Public rental housing in kind, its subsidy, and the waiting list. Decree No. 649 art. 38. */
export const publicRental = ['ZJ-PRH-K', 'ZJ-PRH-S', 'ZJ-PRH-W'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Public rental housing in kind, as a subsidy, or waited for (公租房).',
})
export class PublicRentalAward extends Award {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day the keys were handed over (交钥匙).',
  })
  keysOn!: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The tenant is out while the unit is rebuilt.',
  })
  decantedFrom!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true })
  decantedUntil!: LocalDate | null;

  @Field(() => Boolean, { description: 'An adult child approved as a family of its own.' })
  isIndependentFamily!: boolean;
}
