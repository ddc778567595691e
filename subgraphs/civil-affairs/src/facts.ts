import type { LocalDate } from '@hub/assistance';
import { deathSources, recognitionKinds, spellKinds } from '@hub/assistance/rows';
import { LocalDateScalar, enumOf } from '@hub/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

const DeathSourceEnum = enumOf('DeathSource', deathSources, 'Who reported a death (死亡信息来源).');
const SpellKindEnum = enumOf('SpellKind', spellKinds, 'What keeps a person away (服役服刑).');
const RecognitionKindEnum = enumOf(
  'RecognitionKind',
  recognitionKinds,
  'Class that other bodies recognised (特殊身份).',
);

@ObjectType('Death', {
  simpleResolvers: true,
  description: 'A death as one source reports it (死亡登记).',
})
export class DeathType {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalDateScalar)
  diedOn!: LocalDate;

  @Field(() => DeathSourceEnum)
  source!: string;

  @Field(() => LocalDateScalar)
  reportedOn!: LocalDate;

  @Field(() => Boolean, { description: 'A revoked report never happened.' })
  isRevoked!: boolean;
}

@ObjectType('HukouResidence', {
  simpleResolvers: true,
  description: 'Where the hukou of a person was (户籍).',
})
export class HukouResidenceType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  county!: string;

  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true })
  until!: LocalDate | null;
}

@ObjectType('DisabilityCertificate', {
  simpleResolvers: true,
  description: 'A disability certificate (残疾人证).',
})
export class DisabilityCertificateType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: '1 is the most severe, 4 the least.' })
  grade!: number;

  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true })
  until!: LocalDate | null;
}

@ObjectType('CustodyOrService', {
  simpleResolvers: true,
  description: 'A spell in prison or in military service (服刑、服役).',
})
export class CustodyOrServiceType {
  @Field(() => ID)
  id!: string;

  @Field(() => SpellKindEnum)
  kind!: string;

  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true })
  until!: LocalDate | null;
}

@ObjectType('Recognition', {
  simpleResolvers: true,
  description: 'A class that other bodies recognised (特殊身份).',
})
export class RecognitionType {
  @Field(() => ID)
  id!: string;

  @Field(() => RecognitionKindEnum)
  kind!: string;

  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true })
  until!: LocalDate | null;
}
