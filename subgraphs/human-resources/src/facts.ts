import type { LocalDate, Month } from '@hub/assistance';
import { insuranceBenefitKinds } from '@hub/assistance/rows';
import { LocalDateScalar, MonthScalar, enumOf } from '@hub/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';

const InsuranceBenefitKindEnum = enumOf(
  'InsuranceBenefitKind',
  insuranceBenefitKinds,
  'Kind of insurance benefit (保险待遇).',
);

@ObjectType('UnemploymentSpell', {
  simpleResolvers: true,
  description: 'A spell out of work (失业登记).',
})
export class UnemploymentSpellType {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true })
  until!: LocalDate | null;
}

@ObjectType('InsuredEmployment', {
  simpleResolvers: true,
  description: 'A spell in insured employment (参保就业).',
})
export class InsuredEmploymentType {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true })
  until!: LocalDate | null;
}

@ObjectType('InsuranceBenefit', {
  simpleResolvers: true,
  description: 'An insurance benefit, which is not assistance (保险待遇).',
})
export class InsuranceBenefitType {
  @Field(() => ID)
  id!: string;

  @Field(() => InsuranceBenefitKindEnum)
  kind!: string;

  @Field(() => MonthScalar)
  firstMonth!: Month;

  @Field(() => MonthScalar)
  lastMonth!: Month;
}
