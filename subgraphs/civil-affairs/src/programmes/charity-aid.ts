import { Award } from '@hub/subgraph';
import { Field, ObjectType } from 'type-graphql';

/** Aid by charities and social organisations, the "+1" of the system. Decree No. 649 arts. 52-55. */
export const charityAid = ['MZ-CHARITY'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Aid by charities and social organisations (慈善救助).',
})
export class CharityAidAward extends Award {
  @Field(() => String, { nullable: true })
  project!: string | null;

  @Field(() => Boolean, { description: 'Goods at list price and not money (实物).' })
  isInKind!: boolean;

  @Field(() => Boolean, {
    description: 'Given towards a bill: then `causeRef` is the admission number.',
  })
  isBillTied!: boolean;

  @Field(() => String, { nullable: true, description: 'Number of the bill that it answers.' })
  causeRef!: string | null;
}
