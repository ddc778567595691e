import type { DepartmentCode, LocalDate } from '@hub/assistance';
import type { Text } from '@hub/screening';
import { DepartmentEnum, LocalDateScalar, SourceState, enumOf } from '@hub/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { DataQualityIssueType } from './data-quality.ts';
import { FindingType } from './finding.ts';
import { RuleType } from './rule.ts';
import { TextType } from './text.ts';

const verdicts = ['CLEAR', 'FINDINGS', 'INCOMPLETE'] as const;

const ScreeningVerdictEnum = enumOf(
  'ScreeningVerdict',
  verdicts,
  'What a screening says (结论). INCOMPLETE: nothing was found, and something could not be told.',
);

@ObjectType('UndecidedRule', {
  simpleResolvers: true,
  description: 'A rule that could not be judged, and why (无法判断).',
})
export class UndecidedRuleType {
  @Field(() => RuleType)
  rule!: RuleType;

  @Field(() => [DepartmentEnum], {
    description: 'Departments that did not answer or are not up to date.',
  })
  departments!: readonly DepartmentCode[];

  @Field(() => ID, {
    nullable: true,
    description: 'The person concerned; null for the whole household.',
  })
  personId!: string | null;

  @Field(() => TextType)
  reason!: Text;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What rules say of a person and their household (筛查).',
})
export class Screening {
  @Field(() => LocalDateScalar)
  asOf!: LocalDate;

  @Field(() => ScreeningVerdictEnum)
  verdict!: (typeof verdicts)[number];

  @Field(() => [FindingType])
  findings!: readonly FindingType[];

  @Field(() => [UndecidedRuleType])
  undecided!: readonly UndecidedRuleType[];

  @Field(() => [RuleType], { description: 'Rules that were judged and found nothing.' })
  clear!: readonly RuleType[];

  @Field(() => [SourceState])
  sources!: readonly SourceState[];

  @Field(() => [DataQualityIssueType], {
    description:
      'Where the books contradict themselves or are incomplete. What was left out proves nothing, and neither does its absence.',
  })
  dataQuality!: readonly DataQualityIssueType[];
}
