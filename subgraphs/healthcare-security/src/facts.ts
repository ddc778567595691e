import type { LocalDate } from '@hub/assistance';
import { insuranceSchemes, stayCauses } from '@hub/assistance/rows';
import { LocalDateScalar, enumOf, nullWhereProtected } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';

export const InsuranceSchemeEnum = enumOf(
  'InsuranceScheme',
  insuranceSchemes,
  'Scheme of basic medical insurance (参保险种).',
);

const StayCauseEnum = enumOf('StayCause', stayCauses, 'Why somebody was in hospital (住院原因).');

@ObjectType('InsuranceEnrolment', {
  simpleResolvers: true,
  description: 'A year of basic medical insurance (参保).',
})
export class InsuranceEnrolmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => InsuranceSchemeEnum)
  scheme!: string;

  @Field(() => Boolean)
  isInProvince!: boolean;

  @Field(() => LocalDateScalar)
  enrolledOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day no longer insured; null: to the end of the year.',
  })
  until!: LocalDate | null;

  @Field(() => SafeIntResolver, { description: 'What the person paid, in fen (分).' })
  paidByPersonFen!: number;

  @Field(() => Boolean)
  isRefundPending!: boolean;
}

@ObjectType('HospitalStay', {
  simpleResolvers: true,
  description: 'An admission with its bill, whether or not anything was settled (住院).',
})
export class HospitalStayType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: nullWhereProtected })
  hospital!: string;

  @Field(() => String, { description: 'Number of the hospital stay (住院号).' })
  admissionNumber!: string;

  @Field(() => StayCauseEnum)
  cause!: string;

  @Field(() => LocalDateScalar)
  admittedOn!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'First day no longer in hospital.' })
  dischargedOn!: LocalDate;

  @Field(() => Boolean)
  isInProvince!: boolean;

  @Field(() => Boolean, {
    description: 'Treated away from home without a referral where one is asked for (未经转诊).',
  })
  isUnreferred!: boolean;

  @Field(() => SafeIntResolver, { description: 'Whole cost in fen (总费用).' })
  totalCostFen!: number;

  @Field(() => SafeIntResolver, {
    description: 'What of it the catalogue covers, in fen (政策范围内费用).',
  })
  inCatalogueFen!: number;

  @Field(() => SafeIntResolver, { description: 'Paid by basic insurance, in fen (基本医保).' })
  basicPaidFen!: number;

  @Field(() => SafeIntResolver, {
    description: 'Paid by serious-illness insurance, in fen (大病保险).',
  })
  illnessPaidFen!: number;

  @Field(() => SafeIntResolver, {
    description: 'Paid by a liable party or another insurance, in fen (其他支付).',
  })
  otherPaidFen!: number;
}
