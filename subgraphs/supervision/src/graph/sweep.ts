import type { LocalDate } from '@hub/assistance';
import { LocalDateScalar, SourceState, enumOf } from '@hub/subgraph';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { type SweepState, sweepStates } from '../sweep/codes.ts';
import { RuleType } from './rule.ts';

const SweepStateEnum = enumOf(
  'SweepState',
  sweepStates,
  'Where a sweep stands (筛查状态). DONE says nothing of whether every department answered: `isComplete` does.',
);

@ObjectType('UndecidedCount', {
  simpleResolvers: true,
  description: 'For how many people a rule could not be judged (无法判断人数).',
})
export class UndecidedCountType {
  @Field(() => RuleType)
  rule!: RuleType;

  @Field(() => Int, {
    description: 'None of them in particular, 0, where it is judged across people.',
  })
  people!: number;
}

@ObjectType('Sweep', {
  simpleResolvers: true,
  description: 'A run of the rules over an area (全量筛查).',
})
export class SweepType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Code of the area.' })
  area!: string;

  @Field(() => String, { nullable: true, description: 'Name of the area (地区).' })
  areaName!: string | null;

  @Field(() => LocalDateScalar, { description: 'The day it judges.' })
  asOf!: LocalDate;

  @Field(() => SweepStateEnum)
  state!: SweepState;

  @Field(() => String, { description: 'Who asked for it; `hub` for the nightly one.' })
  by!: string;

  @Field(() => String, { description: 'Instant, ISO 8601.' })
  startedAt!: string;

  @Field(() => String, { nullable: true, description: 'Instant, ISO 8601.' })
  finishedAt!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether every department answered to every page: only then is silence about a person an answer.',
  })
  isComplete!: boolean;

  @Field(() => [SourceState], {
    description: 'How each department answered: the worst answer to any page.',
  })
  sources!: readonly SourceState[];

  @Field(() => Int, { nullable: true, description: 'Households in the area; null until planned.' })
  households!: number | null;

  @Field(() => Int, { description: 'Households that are done.' })
  householdsDone!: number;

  @Field(() => Int, { description: 'People screened so far.' })
  people!: number;

  @Field(() => Float, { nullable: true, description: 'Over the time since it was planned.' })
  peoplePerSecond!: number | null;

  @Field(() => Float, { nullable: true, description: 'At that speed.' })
  remainingSeconds!: number | null;

  @Field(() => Int, { description: 'Findings shown.' })
  findings!: number;

  @Field(() => Int, { description: 'Of which nobody knew before.' })
  raised!: number;

  @Field(() => Int, { description: 'Findings that the data no longer shows.' })
  cleared!: number;

  @Field(() => [UndecidedCountType], {
    description: 'Rules that could not be judged for some people, most people first.',
  })
  undecided!: readonly UndecidedCountType[];
}
