import { type Fen, type LocalDate, type Programme, programmes } from '@hub/assistance';
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
import { LocalDateScalar, ProgrammeType, type SubgraphContext, enumOf } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { OverlapLoaders } from '../statistics/overlap-counts.ts';
import { overlapKey } from '../sweep/tally-key.ts';
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

  /** Under which a sweep counts it. */
  key!: string;
}

type Context = SubgraphContext<OverlapLoaders>;

/** How often a pair occurs. Null until a sweep has gone over the province. */
@Resolver(() => OverlapVerdictType)
export class OverlapCountsFields {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'People who drew both in one month of the last twelve, each once (同时享受人数). Null where there are fewer than five, and until a sweep has gone over the province.',
  })
  async people(@Root() { key }: OverlapVerdictType, @Ctx() context: Context) {
    return (await countsOf(key, context))?.people ?? null;
  }

  @FieldResolver(() => SafeIntResolver, {
    nullable: true,
    description: 'What they drew of both, in fen (分). Null where the people are.',
  })
  async amountFen(
    @Root() { key }: OverlapVerdictType,
    @Ctx() context: Context,
  ): Promise<Fen | null> {
    return (await countsOf(key, context))?.amountFen ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Open findings of its rules (待核查疑点数). Null where there are fewer than five.',
  })
  async findings(@Root() { key }: OverlapVerdictType, @Ctx() context: Context) {
    return (await countsOf(key, context))?.findings ?? null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether a count is hidden because it is of fewer than five (小数抑制).',
  })
  async isSuppressed(@Root() { key }: OverlapVerdictType, @Ctx() context: Context) {
    return (await countsOf(key, context))?.isSuppressed ?? null;
  }
}

async function countsOf(key: string, { loaders }: Context) {
  const counts = await loaders.overlapCounts();
  return counts?.get(key) ?? null;
}

/** A pair as the graph shows it. */
export function overlapRecord(row: OverlapVerdict): OverlapVerdictType {
  return {
    ...row,
    left: sideRecord(row.left),
    right: sideRecord(row.right),
    key: overlapKey(row),
  };
}

function sideRecord({ name, programmes: codes }: OverlapSide): OverlapSideType {
  return { name, programmes: codes.map((code) => programmes[code]) };
}
