import type { LocalDate } from '@hub/assistance';
import { allowanceModes, reviewClasses, supplementCategories } from '@hub/assistance/rows';
import { Award, LocalDateScalar, enumOf } from '@hub/subgraph';
import { SafeIntResolver } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

/** Subsistence allowance, urban and rural, with its single-person awards and supplements. Decree No. 649 arts. 9-13. */
export const subsistenceAllowance = [
  'MZ-DIBAO-U',
  'MZ-DIBAO-R',
  'MZ-DIBAO-SP',
  'MZ-DIBAO-CAT',
] as const;

const AllowanceModeEnum = enumOf(
  'AllowanceMode',
  allowanceModes,
  'How an allowance is reckoned (计算方式): standard less income, or by tiers.',
);

const ReviewClassEnum = enumOf(
  'ReviewClass',
  reviewClasses,
  'How often a family is looked at again (复核类别): once a year, or every half year where income is irregular.',
);

const SupplementCategoryEnum = enumOf(
  'SupplementCategory',
  supplementCategories,
  'Class of a category supplement (分类施保类别).',
);

@ObjectType({
  implements: Award,
  simpleResolvers: true,
  description: 'Subsistence allowance (最低生活保障).',
})
export class SubsistenceAllowanceAward extends Award {
  @Field(() => AllowanceModeEnum, { nullable: true })
  mode!: string | null;

  @Field(() => SafeIntResolver, {
    nullable: true,
    description: 'Monthly amount for each member where the county pays by tiers, in fen (分).',
  })
  tierFen!: number | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'First day after the gradual exit (渐退期), in which income above the line is lawful.',
  })
  gradualExitUntil!: LocalDate | null;

  @Field(() => ReviewClassEnum, { nullable: true })
  reviewClass!: string | null;

  @Field(() => SupplementCategoryEnum, {
    nullable: true,
    description: 'Of a supplement alone (分类施保类别).',
  })
  category!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Certificate that a single-person award rests on (单人保所依残疾证).',
  })
  certificateId!: string | null;
}
