import type {
  AssistanceError,
  DepartmentCode,
  Fen,
  LocalDate,
  Month,
  Programme,
} from '@hub/assistance';
import {
  type AmountMeaning,
  type Disposition,
  type FindingKind,
  type Severity,
  type SubjectKind,
  type Text,
  amountMeanings,
} from '@hub/screening';
import {
  DepartmentEnum,
  LocalDateScalar,
  MonthScalar,
  ProgrammeType,
  enumOf,
  nullWhereProtected,
} from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { FindingTexts } from '../findings/withheld-texts.ts';
import {
  DispositionEnum,
  FindingKindEnum,
  LegalBasisType,
  LookAlikeType,
  RuleType,
  SeverityEnum,
  SubjectKindEnum,
} from './rule.ts';
import { TextType } from './text.ts';

const AmountMeaningEnum = enumOf(
  'AmountMeaning',
  amountMeanings,
  'What an amount is (金额含义): perhaps recoverable, only exposed, or owed to the family.',
);

@ObjectType({ simpleResolvers: true, description: 'What a finding is about (对象).' })
export class FindingSubject {
  @Field(() => SubjectKindEnum)
  kind!: SubjectKind;

  @Field(() => ID)
  id!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'First and last month concerned, both included.',
})
export class FindingPeriod {
  @Field(() => MonthScalar)
  from!: Month;

  @Field(() => MonthScalar)
  until!: Month;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Days that a record speaks of, half-open; whole months as their days.',
})
export class EvidenceDays {
  @Field(() => LocalDateScalar, { description: 'The first day.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day no longer. Null where there is no end, as after a death.',
  })
  until!: LocalDate | null;
}

/** Of what a record names beside its statement. */
const nullWhereUnnamed =
  'Null where the statement names none or is withheld, and in evidence frozen before it was kept.';

@ObjectType({
  simpleResolvers: true,
  description: 'An award or fact that a finding rests on (证据).',
})
export class EvidenceType {
  @Field(() => DepartmentEnum)
  department!: DepartmentCode;

  @Field(() => ID, { description: "Id in its department's books." })
  recordId!: string;

  @Field(() => ProgrammeType, { nullable: true, description: 'Null when the record is a fact.' })
  programme!: Programme | null;

  @Field(() => TextType)
  statement!: Text;

  @Field(() => EvidenceDays, {
    nullable: true,
    description: `Days or months that the statement names (涉及日期). ${nullWhereUnnamed}`,
  })
  days!: EvidenceDays | null;

  @Field(() => String, {
    nullable: true,
    description: `Code of the county that the statement names (区县, GB/T 2260), as it was then. ${nullWhereUnnamed} ${nullWhereProtected}`,
  })
  county!: string | AssistanceError | null;

  @Field(() => SafeIntResolver, {
    nullable: true,
    description: `What was paid, granted, billed, earned or owned, in fen (分); of an income, a month of it. ${nullWhereUnnamed}`,
  })
  amountFen!: Fen | null;
}

@ObjectType({ simpleResolvers: true, description: 'One line of the arithmetic (计算过程).' })
export class CalculationLineType {
  @Field(() => TextType)
  label!: Text;

  @Field(() => String, { description: 'Such as `216.00 × 3 = 648.00`, in yuan.' })
  expression!: string;

  @Field(() => SafeIntResolver, { description: 'In fen (分).' })
  resultFen!: Fen;
}

@Directive('@key(fields: "id")')
@ObjectType('Finding', {
  simpleResolvers: true,
  description: 'A lead (疑点), never a decision: aid continues until a department has decided.',
})
export class FindingType {
  @Field(() => ID, {
    description: 'The same for the same rule, subject and awards, whenever it is asked.',
  })
  id!: string;

  @Field(() => RuleType)
  rule!: RuleType;

  @Field(() => FindingKindEnum)
  kind!: FindingKind;

  @Field(() => String, { nullable: true, description: 'Variant of the rule with its own meaning.' })
  variant!: string | null;

  @Field(() => SeverityEnum)
  severity!: Severity;

  @Field(() => DispositionEnum)
  disposition!: Disposition;

  @Field(() => FindingSubject)
  subject!: FindingSubject;

  @Field(() => [ID], { description: 'Keys of the people concerned.' })
  personIds!: readonly string[];

  @Field(() => [DepartmentEnum])
  departments!: readonly DepartmentCode[];

  @Field(() => FindingPeriod, { nullable: true, description: 'Null for an event.' })
  period!: FindingPeriod | null;

  @Field(() => SafeIntResolver, { description: 'In fen (分).' })
  amountFen!: Fen;

  @Field(() => AmountMeaningEnum)
  amountMeaning!: AmountMeaning;

  @Field(() => [LegalBasisType], { description: 'What was in force on the days of the facts.' })
  legalBasis!: readonly LegalBasisType[];

  @Field(() => [LookAlikeType])
  lookAlikesChecked!: readonly LookAlikeType[];

  @Field(() => LocalDateScalar)
  asOf!: LocalDate;

  @Field(() => SeverityEnum, {
    nullable: true,
    description: 'As the rule said it, whatever is shown. Null for a finding that is not stored.',
  })
  ruleSeverity?: Severity;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is shown as INFO because the rule is muted in the county: too few of its findings were confirmed (规则静默). Null for a finding that is not stored.',
  })
  isMuted?: boolean;

  /** Code and name of its county; `findings/finding-texts.ts` shows them. Left out of a finding that is not stored. */
  county?: string;
  countyName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Instant at which it was raised, ISO 8601. Null for a finding that is not stored.',
  })
  raisedAt?: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Day of the screening that first showed it. Null for a finding that is not stored.',
  })
  raisedOn?: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Day of the last screening that showed it. Null for a finding that is not stored.',
  })
  shownOn?: LocalDate;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the evidence shown here. Null for a finding that is not stored.',
  })
  revision?: number;

  /** What it says, in full; `findings/finding-texts.ts` shows of it what is released to whoever asks. */
  texts!: FindingTexts;
}

@ObjectType('FindingRevision', {
  simpleResolvers: true,
  description:
    'What a finding rested on, frozen when it was raised or changed (固定证据). Never changed afterwards.',
})
export class FindingRevisionType {
  @Field(() => Int, { description: '1 when it was raised, one more with each change.' })
  revision!: number;

  @Field(() => LocalDateScalar, { description: 'Day of the screening.' })
  asOf!: LocalDate;

  @Field(() => String, { description: 'Instant at which it was frozen, ISO 8601.' })
  recordedAt!: string;

  @Field(() => SeverityEnum, { description: 'As the rule said it.' })
  severity!: Severity;

  @Field(() => [ID], { description: 'Keys of the people concerned.' })
  personIds!: readonly string[];

  @Field(() => FindingPeriod, { nullable: true, description: 'Null for an event.' })
  period!: FindingPeriod | null;

  @Field(() => SafeIntResolver, { description: 'In fen (分).' })
  amountFen!: Fen;

  @Field(() => AmountMeaningEnum)
  amountMeaning!: AmountMeaning;

  @Field(() => [LegalBasisType])
  legalBasis!: readonly LegalBasisType[];

  /** What it says, in full; `findings/finding-texts.ts` shows of it what is released to whoever asks. */
  texts!: FindingTexts;
}
