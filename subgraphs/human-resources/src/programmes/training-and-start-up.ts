import { Award } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';

/** Training subsidies and interest on start-up loans. Decree No. 649 art. 42. */
export const trainingAndStartUp = ['RS-TRAIN', 'RS-LOAN'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Training subsidy or start-up loan interest (培训补贴、创业贷款贴息).',
})
export class TrainingAndStartUpAward extends Award {
  @Field(() => String, { nullable: true })
  course!: string | null;

  @Field(() => SafeIntResolver, {
    nullable: true,
    description: 'Principal of the loan, in fen (贷款本金).',
  })
  principalFen!: number | null;
}
