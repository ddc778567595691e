import { type LocalDate, type Programme, programmes } from '@hub/assistance';
import {
  type LegalBasis,
  type OverlapSide,
  type OverlapSubject,
  type OverlapVerdict,
  type OverlapVerdictCode,
  type Text,
  overlapSubjects,
  overlapVerdicts,
} from '@hub/screening';
import { LocalDateScalar, ProgrammeType, enumOf } from '@hub/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { LegalBasisType } from './rule.ts';
import { TextType } from './text.ts';

const OverlapVerdictCodeEnum = enumOf(
  'OverlapVerdictCode',
  overlapVerdicts,
  'What the law says of two kinds of aid at one time (叠加判定): TOP_UP up to a ceiling, CONDITIONAL under conditions.',
);
const OverlapSubjectEnum = enumOf(
  'OverlapSubject',
  overlapSubjects,
  'To whom or for what both are given (对象).',
);

@ObjectType('OverlapSide', {
  simpleResolvers: true,
  description: 'One side of a pair: a kind of aid, and the programmes it stands for.',
})
export class OverlapSideType {
  @Field(() => TextType)
  name!: Text;

  @Field(() => [ProgrammeType], {
    description: 'Empty where it is not aid: a wage, a pension, a relocation.',
  })
  programmes!: readonly Programme[];
}

@ObjectType('OverlapVerdict', {
  simpleResolvers: true,
  description: 'Whether two kinds of aid may coexist, with the law and its days (救助叠加矩阵).',
})
export class OverlapVerdictType {
  @Field(() => OverlapSideType)
  left!: OverlapSideType;

  @Field(() => OverlapSideType)
  right!: OverlapSideType;

  @Field(() => OverlapSubjectEnum)
  subject!: OverlapSubject;

  @Field(() => OverlapVerdictCodeEnum)
  verdict!: OverlapVerdictCode;

  @Field(() => TextType)
  note!: Text;

  @Field(() => [LegalBasisType])
  legalBasis!: readonly LegalBasis[];

  @Field(() => LocalDateScalar)
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day no longer in force.' })
  until!: LocalDate | null;

  @Field(() => [String], { description: 'Rules that apply it; none for a lawful pair.' })
  ruleIds!: readonly string[];
}

/** A pair as the graph shows it. */
export function overlapRecord(row: OverlapVerdict): OverlapVerdictType {
  return { ...row, left: sideRecord(row.left), right: sideRecord(row.right) };
}

function sideRecord({ name, programmes: codes }: OverlapSide): OverlapSideType {
  return { name, programmes: codes.map((code) => programmes[code]) };
}
