import type { LocalDate } from '@hub/assistance';
import { insuranceSchemes } from '@hub/assistance/rows';
import { LocalDateScalar, enumOf } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';

const InsuranceSchemeEnum = enumOf(
  'InsuranceScheme',
  insuranceSchemes,
  'Scheme of basic medical insurance (参保险种).',
);

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

  @Field(() => SafeIntResolver, { description: 'What the person paid, in fen (分).' })
  paidByPersonFen!: number;

  @Field(() => Boolean)
  isRefundPending!: boolean;
}
