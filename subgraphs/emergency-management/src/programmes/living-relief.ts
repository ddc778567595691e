import type { LocalDate } from '@hub/assistance';
import { Award, LocalDateScalar } from '@hub/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

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

  @Field(() => Int, { nullable: true, description: 'Days that it is for (救助天数).' })
  days!: number | null;

  @Field(() => Int, { nullable: true, description: 'People that it is for (救助人数).' })
  persons!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Winter and spring of the list, by the year it starts in (冬春救助年度).',
  })
  ledgerYear!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the family is to the dead (与遇难人员关系).',
  })
  relation!: string | null;
}
