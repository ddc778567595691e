import { Award } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';

/** Emergency disease aid, run by the health commission. Decree No. 649 art. 32. */
export const emergencyDiseaseAid = ['WJ-EM'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Aid for the emergency treatment of people who cannot pay (疾病应急救助).',
})
export class EmergencyDiseaseAidAward extends Award {
  @Field(() => String, { nullable: true })
  hospital!: string | null;

  @Field(() => String, { nullable: true })
  admissionNumber!: string | null;

  @Field(() => SafeIntResolver, { nullable: true, description: 'Whole cost in fen (分).' })
  totalCostFen!: number | null;
}
