import type { LocalDate } from '@hub/assistance';
import { Award, LocalDateScalar } from '@hub/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';

/** Living aid after a disaster and in winter and spring; condolence to families. Decree No. 649 arts. 22-24, 26. */
export const livingRelief = ['YJ-LIVING', 'YJ-WINTER', 'YJ-CONDOL'] as const;

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Living aid after a disaster (受灾人员生活救助).',
})
export class LivingReliefAward extends Award {
  @Field(() => ID, { nullable: true })
  eventId!: string | null;

  @Field(() => LocalDateScalar, { nullable: true })
  eventOn!: LocalDate | null;
}
