import type { LocalDate } from '@hub/assistance';
import { costPhases } from '@hub/assistance/rows';
import { Award, LocalDateScalar, enumOf } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';

/** Emergency disease aid, run by the health commission. Decree No. 649 art. 32. */
export const emergencyDiseaseAid = ['WJ-EM'] as const;

const CostPhaseEnum = enumOf(
  'CostPhase',
  costPhases,
  'Part of an emergency case that is paid for (费用阶段).',
);

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Aid for the emergency treatment of people who cannot pay (疾病应急救助).',
})
export class EmergencyDiseaseAidAward extends Award {
  @Field(() => String, { nullable: true })
  hospital!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the hospital stay (住院号).' })
  admissionNumber!: string | null;

  @Field(() => String, { nullable: true })
  invoiceNumber!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  admittedOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day no longer in hospital.' })
  dischargedOn!: LocalDate | null;

  @Field(() => SafeIntResolver, {
    nullable: true,
    description: 'Whole cost of the stay in fen (分).',
  })
  totalCostFen!: number | null;

  @Field(() => SafeIntResolver, {
    nullable: true,
    description: 'What of it the catalogue covers, in fen (政策范围内费用).',
  })
  inCatalogueFen!: number | null;

  @Field(() => SafeIntResolver, {
    nullable: true,
    description: 'Paid by basic insurance, in fen (基本医保).',
  })
  basicPaidFen!: number | null;

  @Field(() => SafeIntResolver, {
    nullable: true,
    description: 'Paid by serious-illness insurance, in fen (大病保险).',
  })
  illnessPaidFen!: number | null;

  @Field(() => SafeIntResolver, {
    nullable: true,
    description: 'Paid by a liable party or another insurance, in fen (其他支付).',
  })
  otherPaidFen!: number | null;

  @Field(() => CostPhaseEnum, { nullable: true })
  costPhase!: string | null;

  @Field(() => Boolean, { description: 'Nobody knew who the patient was (身份不明).' })
  isUnknownPatient!: boolean;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day on which it was found out who the patient is.',
  })
  identifiedOn!: LocalDate | null;
}
