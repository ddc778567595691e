import type { LocalDate } from '@hub/assistance';
import { damageGrades, dwellingUses, eventKinds, householdClasses } from '@hub/assistance/rows';
import { LocalDateScalar, enumOf } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';

const EventKindEnum = enumOf(
  'EventKind',
  eventKinds,
  'Kind of event (灾害类型). Fire and traffic are not natural disasters.',
);

export const DamageGradeEnum = enumOf('DamageGrade', damageGrades, 'Grade of damage (损坏程度).');

const DamagedUseEnum = enumOf(
  'DamagedUse',
  dwellingUses,
  'What the damaged building was used for (用途).',
);

export const HouseholdClassEnum = enumOf(
  'HouseholdClass',
  householdClasses,
  'Class of the household in the list of the assessor (家庭类别).',
);

@ObjectType('Damage', {
  simpleResolvers: true,
  description: 'Damage to a dwelling as assessed after an event (房屋损坏核定).',
})
export class DamageType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  eventId!: string;

  @Field(() => EventKindEnum)
  eventKind!: string;

  @Field(() => LocalDateScalar)
  eventOn!: LocalDate;

  @Field(() => Int, {
    nullable: true,
    description: 'Level of the response to the event, 1 the highest (响应级别).',
  })
  responseLevel!: number | null;

  @Field(() => ID, { nullable: true })
  dwellingId!: string | null;

  @Field(() => DamageGradeEnum)
  grade!: string;

  @Field(() => DamagedUseEnum)
  use!: string;

  @Field(() => Boolean)
  isOccupied!: boolean;

  @Field(() => Boolean)
  isSoleHome!: boolean;

  @Field(() => Boolean)
  isRebuiltElsewhere!: boolean;

  @Field(() => HouseholdClassEnum)
  householdClass!: string;

  @Field(() => SafeIntResolver, { description: 'What insurance paid, in fen (分).' })
  insurancePaidFen!: number;

  @Field(() => LocalDateScalar)
  assessedOn!: LocalDate;

  @Field(() => String, { nullable: true, description: 'Who assessed it (核定人).' })
  assessor!: string | null;
}
