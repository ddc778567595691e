import type { LocalDate } from '@hub/assistance';
import { Award, LocalDateScalar } from '@hub/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { DamageGradeEnum, HouseholdClassEnum } from '../facts.ts';

/** Entries of the register of disaster damage that are booked as decisions; they pay nothing. Decree No. 577 art. 20. */
export const damageRegister = ['YJ-EVENT'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Entry of the register of disaster damage (灾情核定).',
})
export class DamageRegisterAward extends Award {
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
}
