import type { LocalDate } from '@hub/assistance';
import { Field, ID, ObjectType } from 'type-graphql';
import { LocalDateScalar } from './scalars.ts';

/** What the types of facts that hold for a while have in common. It is no type of the graph itself: no subgraph lists it. */
@ObjectType('Spell')
export abstract class Spell {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day no longer.' })
  until!: LocalDate | null;
}
