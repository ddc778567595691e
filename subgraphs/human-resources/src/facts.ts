import type { LocalDate, Month } from '@hub/assistance';
import { employmentEnds, employmentKinds, insuranceBenefitKinds } from '@hub/assistance/rows';
import { LocalDateScalar, MonthScalar, Spell, enumOf } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

const EmploymentKindEnum = enumOf(
  'EmploymentKind',
  employmentKinds,
  'How somebody is insured at work (参保方式): flexible workers pay alone.',
);

const EmploymentEndEnum = enumOf(
  'EmploymentEnd',
  employmentEnds,
  'Why an employment ended (离职原因).',
);

const InsuranceBenefitKindEnum = enumOf(
  'InsuranceBenefitKind',
  insuranceBenefitKinds,
  'Kind of insurance benefit (保险待遇).',
);

@ObjectType('UnemploymentSpell', {
  simpleResolvers: true,
  description: 'A spell out of work (失业登记).',
})
export class UnemploymentSpellType extends Spell {}

@ObjectType('InsuredEmployment', {
  simpleResolvers: true,
  description: 'A spell in insured employment (参保就业).',
})
export class InsuredEmploymentType extends Spell {
  @Field(() => EmploymentKindEnum, { nullable: true })
  kind!: string | null;

  @Field(() => ID, { nullable: true })
  employerId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The same before and after an employer was renamed or merged.',
  })
  employerGroup!: string | null;

  @Field(() => Boolean, {
    description: 'Insured by a dispatch company for the unit where the person works (劳务派遣).',
  })
  isDispatch!: boolean;

  @Field(() => Boolean)
  isPartTime!: boolean;

  @Field(() => SafeIntResolver, {
    nullable: true,
    description: 'Wage that the contribution is reckoned from, a month, in fen (缴费基数).',
  })
  wageBaseFen!: number | null;

  @Field(() => EmploymentEndEnum, { nullable: true })
  endReason!: string | null;
}

@ObjectType('JobRefusal', {
  simpleResolvers: true,
  description: 'Suitable work that was offered and turned down (拒绝推荐岗位).',
})
export class JobRefusalType {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalDateScalar)
  refusedOn!: LocalDate;

  @Field(() => Boolean)
  isJustified!: boolean;
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
