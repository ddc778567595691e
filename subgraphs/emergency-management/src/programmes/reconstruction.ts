import type { LocalDate } from '@hub/assistance';
import { Award, LocalDateScalar } from '@hub/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';

/** Rebuilding and repair of homes after a disaster. Decree No. 649 art. 25, Decree No. 577 arts. 19-20. */
export const reconstruction = ['YJ-REBUILD', 'YJ-REPAIR'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Rebuild or repair grant after a disaster (因灾倒损住房恢复重建).',
})
export class ReconstructionAward extends Award {
  @Field(() => ID, { nullable: true })
  eventId!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  eventOn!: LocalDate | null;

  @Field(() => ID, { nullable: true, description: 'House or parcel certificate.' })
  dwellingId!: string | null;

  @Field(() => String, { nullable: true })
  villageGroup!: string | null;

  @Field(() => ID, { nullable: true })
  damageId!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  completedOn!: LocalDate | null;

  @Field(() => ID, { nullable: true })
  coFundingPlanId!: string | null;
}
