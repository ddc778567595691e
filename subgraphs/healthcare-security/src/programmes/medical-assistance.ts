import type { LocalDate } from '@hub/assistance';
import { Award, LocalDateScalar } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';

/** Settlements of hospital and outpatient bills. Decree No. 649 arts. 28-31. */
export const medicalAssistance = ['YB-INP', 'YB-OUT', 'YB-MAJOR', 'YB-TILT'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Settlement of a medical bill (医疗救助).',
})
export class MedicalAssistanceAward extends Award {
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

  @Field(() => Boolean, { description: 'Bills only a part of a long stay (中途结算).' })
  isInterim!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Class under which the bill was settled (救助身份).',
  })
  identityClass!: string | null;

  @Field(() => String, { nullable: true })
  disease!: string | null;

  @Field(() => SafeIntResolver, {
    nullable: true,
    description: 'What of the yearly ceiling was used up before, in fen (已用年度限额).',
  })
  capUsedFen!: number | null;
}
