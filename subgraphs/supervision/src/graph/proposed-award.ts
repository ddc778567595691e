import type { Fen, LocalDate } from '@hub/assistance';
import { LocalDateScalar } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'One further column of a proposed award, as it is written in words.' })
export class AwardDetail {
  @Field(() => String, {
    description: '`admissionNumber`, `dwellingId`, `schoolYear`, `totalCost` …',
  })
  name!: string;

  @Field(() => String, {
    description: 'Days `2020-01-31`, months `2020-01`, money in yuan `216.00`.',
  })
  value!: string;
}

@InputType('ProposedAward', {
  description: 'An award that somebody thinks of granting (拟批准的救助).',
})
export class ProposedAwardInput {
  @Field(() => String, { description: 'Code of the programme.' })
  programme!: string;

  @Field(() => String, { description: 'Area code (GB/T 2260) of the authority that would decide.' })
  county!: string;

  @Field(() => LocalDateScalar, { description: 'First day it would be granted for.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day no longer; null: open.' })
  until?: LocalDate | null;

  @Field(() => SafeIntResolver, {
    description: 'In fen (分): of a month, or of the whole event; for all members together.',
  })
  amountFen!: Fen;

  @Field(() => [ID], {
    nullable: true,
    description: 'Keys of the people who would be counted; left out, the person asked about.',
  })
  memberIds?: readonly string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'What it would be granted to, where that is no person: a household, dwelling or employer.',
  })
  subjectId?: string | null;

  @Field(() => [AwardDetail], {
    nullable: true,
    description: 'Further columns that rules compare.',
  })
  details?: readonly AwardDetail[] | null;

  @Field(() => [ID], { nullable: true, description: 'Awards that would end when it begins.' })
  replaces?: readonly string[] | null;
}
