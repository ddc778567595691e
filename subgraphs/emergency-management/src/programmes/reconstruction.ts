import type { LocalDate } from '@hub/assistance';
import { Award, LocalDateScalar } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { DamageGradeEnum, HouseholdClassEnum } from '../facts.ts';

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

  @Field(() => DamageGradeEnum, { nullable: true })
  damageGrade!: string | null;

  @Field(() => HouseholdClassEnum, { nullable: true })
  householdClass!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the family has no other home (唯一住房).',
  })
  isSoleHome!: boolean | null;

  @Field(() => LocalDateScalar, { nullable: true })
  completedOn!: LocalDate | null;

  @Field(() => ID, { nullable: true, description: 'Approved plan that joins several grants.' })
  coFundingPlanId!: string | null;

  @Field(() => SafeIntResolver, {
    nullable: true,
    description: 'What the works cost in the end, in fen (决算).',
  })
  finalAccountFen!: number | null;
}
