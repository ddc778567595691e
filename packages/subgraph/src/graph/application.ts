import type { LocalDate, Programme } from '@hub/assistance';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ApplicationStateEnum } from './enums.ts';
import { ProgrammeType } from './programme.ts';
import { LocalDateScalar } from './scalars.ts';

/** An application for a programme; the same value in every subgraph. */
@Directive('@shareable')
@ObjectType('Application', {
  simpleResolvers: true,
  description: 'An application for a programme (申请).',
})
export class ApplicationType {
  @Field(() => ID)
  id!: string;

  @Field(() => ProgrammeType)
  programme!: Programme;

  @Field(() => LocalDateScalar)
  appliedOn!: LocalDate;

  @Field(() => ApplicationStateEnum)
  state!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  decidedOn!: LocalDate | null;
}
