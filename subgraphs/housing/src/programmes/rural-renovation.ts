import type { LocalDate } from '@hub/assistance';
import { Award, LocalDateScalar } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { DwellingGradeEnum } from '../facts.ts';

/** Renovation of dilapidated rural houses. Decree No. 649 art. 38. */
export const ruralRenovation = ['ZJ-RENO-D', 'ZJ-RENO-N', 'ZJ-RENO-C'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Renovation of a dilapidated rural house (农村危房改造).',
})
export class RuralRenovationAward extends Award {
  @Field(() => ID, { nullable: true, description: 'House or parcel certificate.' })
  dwellingId!: string | null;

  @Field(() => String, { nullable: true })
  villageGroup!: string | null;

  @Field(() => DwellingGradeEnum, { nullable: true })
  grade!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  gradedOn!: LocalDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'Key group that the household belongs to (四类重点对象).',
  })
  householdGroup!: string | null;

  @Field(() => Boolean, { description: 'An adult child approved as a family of its own.' })
  isIndependentFamily!: boolean;

  @Field(() => String, { nullable: true })
  contractor!: string | null;

  @Field(() => Boolean, { description: 'Paid for strength against earthquakes (抗震改造).' })
  isSeismic!: boolean;

  @Field(() => LocalDateScalar, { nullable: true })
  completedOn!: LocalDate | null;

  @Field(() => SafeIntResolver, {
    nullable: true,
    description: 'What the works cost in the end, in fen (决算).',
  })
  finalAccountFen!: number | null;

  @Field(() => ID, { nullable: true, description: 'Damage record that the grant cites.' })
  damageId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Approved plan that joins several grants.' })
  coFundingPlanId!: string | null;

  @Field(() => SafeIntResolver, {
    nullable: true,
    description: 'Ceiling of that plan in fen (分).',
  })
  coFundingCapFen!: number | null;
}
