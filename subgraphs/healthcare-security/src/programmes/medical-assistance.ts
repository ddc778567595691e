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

  @Field(() => Boolean, { description: 'Bills only a part of a long stay (中途结算).' })
  isInterim!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Class under which the bill was settled (救助身份).',
  })
  identityClass!: string | null;
}
