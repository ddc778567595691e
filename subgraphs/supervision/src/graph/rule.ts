import { type DepartmentCode, type LocalDate, type Programme, programmes } from '@hub/assistance';
import {
  type Disposition,
  type FindingKind,
  type Rule,
  type Severity,
  type SubjectKind,
  type Text,
  dispositions,
  findingKinds,
  severities,
  subjectKinds,
} from '@hub/screening';
import { DepartmentEnum, LocalDateScalar, ProgrammeType, enumOf } from '@hub/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { TextType } from './text.ts';

export const FindingKindEnum = enumOf(
  'FindingKind',
  findingKinds,
  'What a finding is about (疑点类型).',
);
export const SeverityEnum = enumOf(
  'Severity',
  severities,
  'How soon to act; CRITICAL is today (严重程度).',
);
export const DispositionEnum = enumOf('Disposition', dispositions, 'What a finding claims (性质).');
export const SubjectKindEnum = enumOf(
  'SubjectKind',
  subjectKinds,
  'What a finding is about (对象).',
);

@ObjectType({
  simpleResolvers: true,
  description: 'A law or document that a rule rests on (依据).',
})
export class LegalBasisType {
  @Field(() => TextType)
  instrument!: Text;

  @Field(() => String)
  articles!: string;

  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day no longer in force.' })
  until!: LocalDate | null;

  @Field(() => Boolean, {
    description: 'False when the text was cited from memory, an excerpt or a single copy.',
  })
  isVerified!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A lawful case that looks like the finding and stays silent (合规例外).',
})
export class LookAlikeType {
  @Field(() => String, { description: "Letter of the exception on the rule's card." })
  letter!: string;

  @Field(() => TextType)
  description!: Text;
}

@ObjectType('Rule', { simpleResolvers: true, description: 'A rule of screening (筛查规则).' })
export class RuleType {
  @Field(() => ID)
  id!: string;

  @Field(() => TextType)
  title!: Text;

  @Field(() => FindingKindEnum)
  kind!: FindingKind;

  @Field(() => SubjectKindEnum)
  subject!: SubjectKind;

  @Field(() => SeverityEnum)
  severity!: Severity;

  @Field(() => DispositionEnum)
  disposition!: Disposition;

  @Field(() => [DepartmentEnum], { description: 'Departments whose books it reads.' })
  needs!: readonly DepartmentCode[];

  @Field(() => [ProgrammeType], { description: 'Programmes it compares; empty means any.' })
  programmes!: readonly Programme[];

  @Field(() => Boolean, { description: 'Whether it argues from what is not in the books.' })
  arguesFromAbsence!: boolean;

  @Field(() => Int, { description: 'Days that reports may lag.' })
  latencyDays!: number;

  @Field(() => Boolean, {
    description:
      'Compares people who have nothing to do with each other: only a sweep over an area can judge it, no screening of a person.',
  })
  isAcrossPeople!: boolean;

  @Field(() => [String], {
    description: 'Rules that say the same more exactly and are heard instead of this one.',
  })
  yieldsTo!: readonly string[];

  @Field(() => [LegalBasisType])
  legalBasis!: readonly LegalBasisType[];

  @Field(() => [LookAlikeType])
  lookAlikes!: readonly LookAlikeType[];

  @Field(() => Boolean, { description: 'False when something it rests on is cited from memory.' })
  isVerified!: boolean;
}

/** A rule as the graph shows it. */
export function ruleRecord(rule: Rule): RuleType {
  return {
    ...rule,
    programmes: rule.programmes.map((code) => programmes[code]),
    isAcrossPeople: rule.check === null,
    yieldsTo: rule.yieldsTo ?? [],
  };
}
